import { daysBetween } from '../calendar/day';
import type { Day } from '../calendar/day';
import type { Item } from './grammar/items';
import { lastPoint } from './grammar/points';
import type { Point } from './grammar/points';
import { spanOf } from './span';
import type { Span } from './span';
import type { YearName } from './grammar/tokens';

/** Where a year came from. */
export type YearSource = 'phrase' | 'ledger' | 'next';

/** A dated expression as days. */
export interface Resolved {
  readonly item: Item;
  readonly due: Day;
  readonly alternative: Day | null;
  /** First day of the span it names, null for a single day. */
  readonly start: Day | null;
  readonly source: YearSource;
}

/** Why an expression names no last day. */
export type Failure = 'no-such-day' | 'start' | 'around' | 'festival';

/** The dated expressions of a phrase as days. */
export interface Resolution {
  readonly days: readonly Resolved[];
  readonly failures: readonly { readonly failure: Failure; readonly item: Item }[];
  /** The first day from which something goes on, where the phrase names it. */
  readonly start: Day | null;
  /** No year is known: only month and date of the days count. */
  readonly yearless: boolean;
  /** The days lay before the row's start and were taken one year later. */
  readonly shifted: boolean;
}

/** For reckoning where no year is known: a common year, so that 2月底 is 02-28. */
const COMMON_YEAR = 2023;
const LEAP_YEAR = 2024;
/** A later item so many days before an earlier one lies in the next year; less is a list out of order. */
const TURN_OF_YEAR = 120;

/** Turns dated expressions into days: which year each lies in, and which day of it counts. */
export function resolve(items: readonly Item[], ledgerYear: number | null, rowStart: Day | null): Resolution {
  const resolution = resolveIn(items, ledgerYear);
  const last = lastOf(resolution.days);
  if (!rowStart || !last || ledgerYear === null || last.due >= rowStart || last.source === 'phrase')
    return resolution;
  const later = resolveIn(items, ledgerYear + 1);
  const laterLast = lastOf(later.days);
  if (!laterLast || laterLast.due < rowStart) return resolution;
  const days = later.days.map((day) =>
    day === laterLast ? { ...day, alternative: day.alternative ?? last.due } : day,
  );
  return { ...later, days, shifted: true };
}

/** The item that is due last. */
export function lastOf(days: readonly Resolved[]): Resolved | null {
  return days.reduce<Resolved | null>((last, day) => (last && last.due > day.due ? last : day), null);
}

interface KnownYear {
  readonly year: number;
  readonly source: YearSource;
}

const NOTHING: Resolution = { days: [], failures: [], start: null, yearless: false, shifted: false };

function resolveIn(items: readonly Item[], ledgerYear: number | null): Resolution {
  if (items.length === 0) return NOTHING;
  const stated = statedPoint(items);
  const masked = items.some(({ dated }) => isUnknown(firstYear(dated), ledgerYear));
  const yearless = !stated && (ledgerYear === null || masked);
  const base = baseYear(items, ledgerYear, stated);
  const days: Resolved[] = [];
  const failures: { failure: Failure; item: Item }[] = [];
  let start: Day | null = null;
  let known: KnownYear | null = null;
  for (const item of items) {
    const previous = days[days.length - 1] ?? null;
    const one = resolveItem(item, base, known, previous, yearless);
    if (one.start && (start === null || one.start < start)) start = one.start;
    if (one.failure) failures.push({ failure: one.failure, item });
    if (one.known) known = one.known;
    if (one.day) days.push(one.day);
  }
  return { days, failures, start, yearless, shifted: false };
}

/** The first point that states its year in figures. */
function statedPoint(items: readonly Item[]): Point | null {
  for (const { dated } of items) {
    const points = dated.kind === 'point' ? [dated] : [dated.first, dated.last];
    for (const point of points) if (point?.year?.kind === 'stated') return point;
  }
  return null;
}

function firstYear(dated: Item['dated']): YearName | null {
  return dated.kind === 'point' ? dated.year : dated.first.year;
}

/** A masked year that the ledger's year does not fit. */
function isUnknown(name: YearName | null, ledgerYear: number | null): boolean {
  return (
    name?.kind === 'masked' &&
    !(ledgerYear !== null && new RegExp(`^${name.pattern}$`).test(String(ledgerYear)))
  );
}

/**
 * The year of what names none: the ledger's, or else the first one stated, or the one before where the months say so.
 */
function baseYear(items: readonly Item[], ledgerYear: number | null, stated: Point | null): number {
  if (ledgerYear !== null) return ledgerYear;
  if (stated?.year?.kind !== 'stated') return COMMON_YEAR;
  const first = items[0] ? lastPoint(items[0].dated) : stated;
  return first.from < stated.from && first.year === null && first.months[1] > stated.months[1]
    ? stated.year.year - 1
    : stated.year.year;
}

interface ItemResult {
  readonly day?: Resolved;
  readonly failure?: Failure;
  readonly start?: Day | null;
  readonly known?: KnownYear;
}

function resolveItem(
  item: Item,
  base: number,
  known: KnownYear | null,
  previous: Resolved | null,
  yearless: boolean,
): ItemResult {
  const { dated } = item;
  if (dated.kind === 'point') {
    const year = yearOf(dated.year, base, known);
    return resolvePoint(item, dated, year, previous, yearless);
  }
  const { first, last } = dated;
  if (!last) {
    const year = yearOf(first.year, base, known);
    return { failure: 'start', start: spanIn(first, year.year, yearless)?.first ?? null, known: year };
  }
  let from = yearOf(first.year, base, known);
  if (first.year === null && last.year?.kind === 'stated') {
    from = { year: isBefore(last, first) ? last.year.year - 1 : last.year.year, source: 'phrase' };
  }
  let to = last.year === null ? from : yearOf(last.year, base, from);
  if (last.year === null && isBefore(last, first)) to = { year: from.year + 1, source: from.source };
  const begin = spanIn(first, from.year, yearless);
  const end = spanIn(last, to.year, yearless);
  if (!begin || !end) return { failure: 'no-such-day' };
  if (last.bound === 'around') return { failure: 'around' };
  return {
    day: { item, due: end.last, alternative: end.alternative, start: begin.first, source: to.source },
    start: begin.first,
    known: to,
  };
}

function resolvePoint(
  item: Item,
  point: Point,
  year: KnownYear,
  previous: Resolved | null,
  yearless: boolean,
): ItemResult {
  // 元旦前 in a year's ledger is its last day, not the day before it began.
  const shift = point.festival === 'new_year' && point.year === null ? 1 : 0;
  let at = year;
  let span = spanIn(point, at.year + shift, yearless);
  if (!span) return { failure: point.festival ? 'festival' : 'no-such-day' };
  if (point.bound === 'around') return { failure: 'around', known: at };
  if (point.bound === 'from' || point.bound === 'after')
    return { failure: 'start', start: point.bound === 'from' ? span.first : span.last, known: at };
  let alternative = span.alternative;
  if (
    point.year === null &&
    previous &&
    !item.inside &&
    turnsYear(span.last, previous, point.festival === 'spring')
  ) {
    const later = spanIn(point, at.year + 1, yearless);
    if (later) {
      alternative = span.last;
      at = { year: at.year + 1, source: at.source };
      span = later;
    }
  } else if (point.festival === 'spring' && point.year === null && at.source === 'ledger') {
    alternative = spanIn(point, at.year + 1, yearless)?.last ?? null;
  }
  const source = point.year?.kind === 'ledger' ? 'ledger' : at.source;
  return {
    day: {
      item,
      due: span.last,
      alternative: alternative === span.last ? null : alternative,
      start: null,
      source,
    },
    known: at,
  };
}

/** Whether a day without a year, so far behind the item before it, lies in the next year (8月开工，1月完工). */
function turnsYear(due: Day, previous: Resolved, spring: boolean): boolean {
  const before = lastPoint(previous.item.dated);
  const outOfOrder = before.unit === 'year' && (before.year === null || before.edge === null);
  // 年底前完工，春节前试运行: the festival after it.
  if (outOfOrder && !(spring && before.edge === 'end')) return false;
  return daysBetween(due, previous.due) > TURN_OF_YEAR;
}

function yearOf(name: YearName | null, base: number, known: KnownYear | null): KnownYear {
  if (name === null) return known ?? { year: base, source: 'ledger' };
  switch (name.kind) {
    case 'stated':
      return { year: name.year, source: 'phrase' };
    case 'ledger':
      return { year: base + name.shift, source: 'ledger' };
    case 'same':
      return known ?? { year: base, source: 'ledger' };
    case 'next':
      return { year: (known?.year ?? base) + 1, source: known?.source ?? 'next' };
    case 'masked':
      return { year: base, source: 'ledger' };
  }
}

/** Without a year 2月29日 may exist and 2月底 is the 28th. */
function spanIn(point: Point, year: number, yearless: boolean): Span | null {
  return spanOf(point, year) ?? (yearless ? spanOf(point, LEAP_YEAR) : null);
}

function isBefore(left: Point, right: Point): boolean {
  if (left.months[1] !== right.months[0]) return left.months[1] < right.months[0];
  return left.unit === 'day' && right.unit === 'day' && left.dates[1] < right.dates[0];
}
