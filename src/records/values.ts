import { fromSerial, toSerial, type Day } from '../calendar/day';
import { isMonth, monthOf, type Month } from '../calendar/period';
import { readDeadline } from '../deadline/read';
import { textIn, type TableRow } from '../sheets/plain-table';
import type { Scalar } from '../workbook/cell';

/** A day under a heading, as a date or as people type one (2026.3.5, 2026年3月5日, 3月5日 of `year`); null where none is. */
export function dayIn(
  values: TableRow,
  heading: string,
  date1904: boolean,
  year: number | null = null,
): Day | null {
  const value = values[heading];
  if (typeof value === 'number') return fromSerial(value, date1904);
  const text = textIn(values, heading);
  if (text === '') return null;
  const read = readDeadline(text, { year });
  return read.kind === 'by' && read.alternative === null ? read.due : null;
}

/** A month under a heading: 2026-06, 2026年6月, or a date in it, which is what programs make of such a text. */
export function monthIn(values: TableRow, heading: string, date1904: boolean): Month | null {
  const value = values[heading];
  if (typeof value === 'number') {
    const day = fromSerial(value, date1904);
    return day === null ? null : monthOf(day);
  }
  const parts = /^(\d{4})\s*[-年./]\s*(\d{1,2})(?:\s*月)?(?:[-./]\d{1,2}日?)?$/.exec(
    textIn(values, heading).normalize('NFKC'),
  );
  const month = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}` : '';
  return isMonth(month) ? month : null;
}

/** A whole or broken number under a heading; null where none is. A percent sign is a hundredth. */
export function numberIn(values: TableRow, heading: string): number | null {
  const value = values[heading];
  if (typeof value === 'number') return value;
  const parts = /^(-?\d+(?:\.\d+)?)\s*(%?)/.exec(textIn(values, heading).normalize('NFKC'));
  return parts ? Number(parts[1]) / (parts[2] === '%' ? 100 : 1) : null;
}

/** A list under a heading, joined by 、 as we write it or by what people put between. */
export function listIn(values: TableRow, heading: string): string[] {
  return textIn(values, heading)
    .split(/[、，,；;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A day as a cell holds it. */
export function dayCell(day: Day | null, date1904: boolean): Scalar {
  return day === null ? null : toSerial(day, date1904);
}
