import { fromSerial, makeDay, toSerial } from '../calendar/day';
import { isDateFormat, isPercentFormat } from '../ledger/number-format';
import { cellText, contains, type Position } from '../workbook/address';
import { errorOf, isFormula, isPicture, scalarOf, type Scalar } from '../workbook/cell';
import { HostError } from '../workbook/host';
import { MAX_CELL_TEXT } from '../workbook/limits';
import { cellAt, findSheet, styleAt, type Sheet, type Workbook } from '../workbook/sheet';
import type { Committable } from './desk';

/** More digits than these are a number by which something is called, and Excel would round the longest. */
const MOST_DIGITS = 11;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Why a cell (from zero) may not be typed into, as a sentence that says what to do; null where it may. What is more
 * than a value is left to a program that shows all of it.
 */
export function whyNotTyped(sheet: Sheet, { row, column }: Position): string | null {
  const cell = cellAt(sheet, row, column);
  const name = cellText(row, column);
  if (sheet.isProtected)
    return `工作表“${sheet.name}”设了保护，不能修改。请先在Excel或WPS的“审阅”里撤销工作表保护，再重新打开。`;
  if (sheet.layout.merges.some((area) => contains(area, row, column)))
    return `${name}是合并单元格，改了会影响好几行。请在Excel或WPS里修改。`;
  if (isFormula(cell))
    return `${name}是公式算出来的，不能直接改写。请修改公式引用的单元格，或在Excel、WPS里修改。`;
  if (isPicture(cell)) return `${name}里是图片，不能在这里修改。请在Excel或WPS里修改。`;
  return null;
}

/** A cell's content as a person types it: days and percentages in the way they are read again by `typeCell`. */
export function asTyped(sheet: Sheet, { row, column }: Position, date1904: boolean): string {
  const cell = cellAt(sheet, row, column);
  const value = scalarOf(cell);
  const format = styleAt(sheet, row, column).numberFormat;
  if (isFormula(cell)) return `=${cell.formula}`;
  if (value === null) return errorOf(cell) ?? '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(format)) return (Number.isInteger(value) && fromSerial(value, date1904)) || String(value);
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/**
 * The change that a person makes by typing into one cell (from zero), as the desk writes it; without edits where the
 * cell says so already. Throws `HostError` with a sentence where that may not be typed there.
 */
export function typeCell(workbook: Workbook, sheetName: string, at: Position, typed: string): Committable {
  const sheet = findSheet(workbook, sheetName);
  if (!sheet) throw new HostError('failed', `没有找到工作表“${sheetName}”，没有修改。请重新打开工作簿。`);
  const { row, column } = at;
  const name = cellText(row, column);
  const refusal = whyNotTyped(sheet, at) ?? notOfList(sheet, at, typed);
  if (refusal !== null) throw new HostError('failed', refusal);
  if (typed.length > MAX_CELL_TEXT)
    throw new HostError('failed', `文字超过3万字，一个单元格放不下，没有修改${name}。请分写在几个单元格里。`);
  const value = valueOf(typed, styleAt(sheet, row, column).numberFormat, workbook.date1904);
  const title = `修改${name}`;
  if (typed === asTyped(sheet, at, workbook.date1904) || value === scalarOf(cellAt(sheet, row, column)))
    return { title, workbook, edits: [] };
  const why = { topic: title };
  return {
    title,
    workbook,
    edits: [{ kind: 'setValues', sheet: sheet.name, row, column, values: [[value]], why }],
  };
}

/** What a typed text is in a cell of this format. A day is one only where the column holds real dates. */
function valueOf(typed: string, format: string | undefined, date1904: boolean): Scalar {
  const text = typed.trim();
  if (text === '') return null;
  if (format === '@') return typed;
  if (isDateFormat(format)) {
    const [, year, month, date] = DATE.exec(text) ?? [];
    const day = year !== undefined && makeDay(Number(year), Number(month), Number(date));
    return day ? toSerial(day, date1904) : typed;
  }
  const percent = isPercentFormat(format);
  const digits = percent ? text.replace(/[%％]$/, '') : text;
  if (!NUMBER.test(digits) || digits.replace(/\D/g, '').length > MOST_DIGITS) return typed;
  return percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
}

/** What a cell with a list of choices says to anything else; null where it may be typed. */
function notOfList(sheet: Sheet, { row, column }: Position, typed: string): string | null {
  if (typed.trim() === '') return null;
  const list = sheet.layout.validations.find(
    ({ kind, area, values }) => kind === 'list' && values && contains(area, row, column),
  );
  if (!list?.values || list.values.includes(typed.trim())) return null;
  return `${cellText(row, column)}只能填${list.values.map((value) => `“${value}”`).join('、')}，没有修改。`;
}
