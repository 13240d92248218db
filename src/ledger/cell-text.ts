import { fromSerial, type Day } from '../calendar/day';
import { memory } from '../basics/memory';
import { isPicture, scalarOf, type Cell } from '../workbook/cell';
import type { Sheet } from '../workbook/sheet';
import { hidesDay, isDateFormat, isPercentFormat, shownMonth, shownNumber } from './number-format';

/** What a cell says, without its place. */
export interface CellReading {
  /** As a reader sees it, trimmed; a real date is YYYY-MM-DD. */
  readonly text: string;
  readonly number: number | null;
  readonly isPercent: boolean;
  readonly day: Day | null;
}

/** Spaces of every width and the marks without width that come along when text is pasted from a page. */
const EDGES = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/** Text without blanks at its ends; line breaks inside stay, as \n. */
export function trimText(text: string): string {
  const trimmed = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();
  return hasNoWidth(trimmed.charCodeAt(0)) || hasNoWidth(trimmed.charCodeAt(trimmed.length - 1))
    ? trimmed.replace(EDGES, '')
    : trimmed;
}

function hasNoWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060;
}

/** Text without any blank: what is compared. */
export function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What a cell that holds a picture says. */
export const PICTURE = '（图片）';

/** Reads a cell with its number format. Null where a reader sees nothing. */
export function readCell(
  cell: Cell | undefined,
  format: string | undefined,
  date1904: boolean,
): CellReading | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'object' && isPicture(cell))
    return { text: PICTURE, number: null, isPercent: false, day: null };
  const value = typeof cell === 'object' ? scalarOf(cell) : cell;
  if (value === null) return null;
  if (typeof value === 'string') {
    const text = trimText(value);
    return text === '' ? null : { text, number: null, isPercent: false, day: null };
  }
  if (typeof value === 'boolean')
    return { text: value ? '是' : '否', number: null, isPercent: false, day: null };
  if (isDateFormat(format)) {
    const day = (date1904 ? days1904 : days1900)(value, () => fromSerial(value, date1904));
    // 2026年6月 is the month that people see, whichever day of it is stored.
    if (day && hidesDay(format))
      return { text: shownMonth(day, format!), number: value, isPercent: false, day: null };
    if (day) return { text: day, number: value, isPercent: false, day };
  }
  return { text: shownNumber(value, format), number: value, isPercent: isPercentFormat(format), day: null };
}

/** Days by their serial number: equal ones are one text. */
const days1900 = memory<number, Day | null>(5000);
const days1904 = memory<number, Day | null>(5000);

/** The text of a sheet's cell as a reader sees it, '' where there is none. Rows and columns from zero. */
export function textAt(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  const cell = sheet.cells[row]?.[column];
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return trimText(cell);
  return readCell(cell, sheet.styles[row]?.[column]?.numberFormat, date1904)?.text ?? '';
}
