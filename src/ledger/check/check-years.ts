import { dayInChinese, fromSerial } from '../../calendar/day';
import { scalarOf } from '../../workbook/cell';
import type { Sheet } from '../../workbook/sheet';
import type { Ledger } from '../ledger';
import type { Report } from '../report';

/**
 * Days whose cells show no year and hold last year's: they were read in the ledger's year, which a person must know.
 */
export function checkShownYears(ledger: Ledger, sheet: Sheet, report: Report): void {
  if (ledger.year === null) return;
  const { value: year } = ledger.year;
  const thisYear = `${year}-`;
  for (const { cells } of ledger.entries) {
    for (let at = 0; at < cells.length; at++) {
      const { row, column, day, number } = cells[at]!;
      if (day === null || number === null || !day.startsWith(thisYear)) continue;
      const stored = storedDay(scalarOf(sheet.cells[row]?.[column]), day);
      if (stored !== null)
        report(
          'warning',
          'year_hidden',
          row,
          column,
          `第${row + 1}行：单元格只显示月日，里面存的是${dayInChinese(stored)}，已按台账的${year}年读取，请补上年份核对。`,
        );
    }
  }
}

/** The day that a cell stores where it is the same day of another year; null where it stores the day itself. */
function storedDay(value: unknown, day: string): string | null {
  if (typeof value !== 'number') return null;
  const one = fromSerial(value, false);
  if (one === day) return null;
  const other = fromSerial(value, true);
  if (other === day) return null;
  return [one, other].find((stored) => stored !== null && stored.slice(4) === day.slice(4)) ?? null;
}
