import { errorOf, isFormula, scalarOf, type Cell } from '../../workbook/cell';

/**
 * What Excel is given so that a cell holds the value: Excel reads strings as if somebody typed them, so that "007"
 * would become 7, "3-4" a date and "=…" a formula. A leading apostrophe keeps text as it is and is no part of it; it is
 * used only where it matters, for the user sees it when the cell is edited. A cell formatted as text takes everything
 * literally.
 */
export function asTyped(cell: Cell, isTextCell: boolean): string | number | boolean {
  if (isFormula(cell)) return `=${cell.formula}`;
  const value = errorOf(cell) ?? scalarOf(cell);
  if (value === null) return ''; // null would leave the cell as it is
  if (typeof value !== 'string' || errorOf(cell) !== null || isTextCell) return value;
  return isReadAsSomethingElse(value) ? `'${value}` : value;
}

/**
 * Characters of which numbers, dates, times, fractions, percents and amounts are made, full width ones included, and
 * all blanks: a line break behind a number is trimmed off.
 */
const NUMERIC =
  /^[\s\u0020-\u007e\u3000\uff01-\uff5e\uffe5¥€£年月日号时分秒点上下午星期一二三四五六日零〇○正]*$/u;

function isReadAsSomethingElse(text: string): boolean {
  if (/^['=+\-@#＝＋－＠]/.test(text)) return true;
  if (/^\s*(true|false)\s*$/i.test(text)) return true;
  return /[0-9０-９]/.test(text) && NUMERIC.test(text);
}

/** A number or the like in a cell formatted as text would turn into text; it has to be written under another format. */
export function needsOtherFormat(cell: Cell): boolean {
  return typeof cell === 'number' || typeof cell === 'boolean' || errorOf(cell) !== null || isFormula(cell);
}
