import { isRelative, periodsIn } from '../../calendar/period-text';
import { addToMonth, monthOf, previousMonth, type Month } from '../../calendar/period';
import type { Day } from '../../calendar/day';
import { findSheet, scalarAt, type Sheet, type Workbook } from '../../workbook/sheet';
import type { Ledger } from '../../ledger/ledger';
import type { Received, Return } from './sender';

/**
 * The months that a text names. Without a year the one nearest to `near` is meant: in January 12月 is the last one. 1-6月
 * is what came about until June; of another range every month is meant. A day is none (6月28日 may be the day of
 * sending), nor is a deadline (6月底前).
 */
function monthsIn(text: string, near: Month): Month[] {
  return periodsIn(text, true).flatMap((period) => {
    if (isRelative(period) || (period.kind !== 'month' && period.kind !== 'range')) return [];
    const { year, from, to } = period;
    const numbers = from === 1 ? [to] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return numbers.map((number) => {
      const month = `${year ?? near.slice(0, 4)}-${String(number).padStart(2, '0')}`;
      return year === null && month > addToMonth(near, 6) ? addToMonth(month, -12) : month;
    });
  });
}

/** The texts that say which month a ledger is about: those above its headings. */
function textsAbove(sheet: Sheet, { headingRows }: Ledger): string[] {
  return sheet.cells.slice(0, headingRows[0]).flatMap((cells, row) =>
    cells.flatMap((_, column) => {
      const text = scalarAt(sheet, row, column);
      return typeof text === 'string' ? text : [];
    }),
  );
}

/** Files with the month that their returns are held against. */
export interface DatedReturns {
  readonly month: Month;
  readonly received: readonly Received[];
}

/**
 * Tells the returns that are about another month: by the month their form was sent out for, the names of file and
 * sheet, and what stands above the headings. What the master says above its own headings was only copied from there.
 */
export function dateReturns(
  master: Workbook,
  ledgers: readonly Ledger[],
  received: readonly Received[],
  asOf: Day,
  month?: Month,
): DatedReturns {
  const near = month ?? monthOf(asOf);
  const copied = new Set(
    ledgers.flatMap((ledger) => [ledger.sheet, ...textsAbove(findSheet(master, ledger.sheet)!, ledger)]),
  );
  const named = (texts: readonly string[]): Month[] =>
    texts.filter((text) => !copied.has(text)).flatMap((text) => monthsIn(text, near));
  const stated = new Map(
    received.flatMap(({ returns }) =>
      returns.map((one): [Return, readonly Month[]] => {
        const said = named([one.file, one.ledger.sheet, ...textsAbove(one.page, one.ledger)]);
        return [one, one.form.month === null ? said : [one.form.month, ...said]];
      }),
    ),
  );
  const meant = month ?? monthMeant(asOf, [...stated.values()]);
  const dated = received.map(({ file, returns }): Received => {
    // Where a file has a sheet for each month, the sheets tell.
    const bySheets = returns.some((one) => named([one.ledger.sheet]).includes(meant));
    return {
      file,
      returns: returns.map((one): Return => {
        const own = named([one.ledger.sheet]);
        const months = bySheets && own.length > 0 ? own : stated.get(one)!;
        return { ...one, otherMonth: otherMonth(months, meant) };
      }),
    };
  });
  return { month: meant, received: dated };
}

/**
 * The month that returns are about where nobody says it: that of the day, or the one before where returns name that one
 * and none names the day's. `stated` are the months that each return names.
 */
function monthMeant(asOf: Day, stated: readonly (readonly Month[])[]): Month {
  const month = monthOf(asOf);
  const before = previousMonth(month);
  return stated.some((months) => months.includes(before)) && !stated.some((months) => months.includes(month))
    ? before
    : month;
}

/**
 * The month that a return is about, where that is another than `month`; null where it is the same or nothing says it.
 */
function otherMonth(stated: readonly Month[], month: Month): Month | null {
  return stated.length === 0 || stated.includes(month) ? null : stated[0]!;
}
