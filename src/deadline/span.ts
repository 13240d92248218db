import { addDays, lastDate, makeDay, monthEnd } from '../calendar/day';
import type { Day } from '../calendar/day';
import { festivalDay } from '../calendar/festivals';
import { isWorkday } from '../calendar/workdays';
import type { Point } from './grammar/points';

/** A point in a given year. */
export interface Span {
  readonly first: Day;
  /** The last day still on time. */
  readonly last: Day;
  /** The other defensible last day. */
  readonly alternative: Day | null;
}

/**
 * The days of a point in a year, by the reading rules of the domain notes: 底 and 末 are the last day; 上旬 the 10th,
 * 中旬 the 20th, 下旬 the last; 旬前 the end of the third; X月前 the day before it begins, its own end being the other
 * reading; 月初 the 10th; before a festival the day before. Null where there is no such day.
 */
export function spanOf(point: Point, year: number): Span | null {
  const period = periodOf(point, year);
  if (!period) return null;
  const { first, last } = period;
  if (point.unit === 'day') {
    if (point.feast && point.bound === 'before')
      return { first, last: addDays(first, -1), alternative: last };
    const midnight = point.time === '00:00' && point.bound === 'before';
    if (midnight) return { first, last: addDays(last, -1), alternative: last };
    return { first, last, alternative: period.alternative };
  }
  if (point.bound !== 'before') return { first, last, alternative: period.alternative };
  const dayBefore = addDays(first, -1);
  switch (point.unit) {
    case 'festival':
      return { first: dayBefore, last: dayBefore, alternative: null };
    case 'third':
      return { first, last, alternative: dayBefore };
    case 'quarter':
    case 'half':
    case 'month':
    case 'year': {
      if (point.edge === 'start') return { first, last, alternative: dayBefore };
      if (point.edge !== null) return { first, last, alternative: period.alternative };
      // 上半年前 cannot mean last December in this year's ledger.
      const early = (point.unit === 'quarter' || point.unit === 'half') && point.months[0] === 1;
      return early
        ? { first, last, alternative: point.year?.kind === 'stated' ? dayBefore : null }
        : { first: dayBefore, last: dayBefore, alternative: last };
    }
  }
}

function periodOf(point: Point, year: number): Span | null {
  const [firstMonth, lastMonth] = point.months;
  if (point.festival) {
    const day = festivalDay(point.festival, year);
    return day ? { first: day, last: day, alternative: point.during ? breakEnd(day) : null } : null;
  }
  const first = makeDay(year, firstMonth, point.dates[0]);
  const last = point.dates[1] === 0 ? lastDay(year, lastMonth) : makeDay(year, lastMonth, point.dates[1]);
  if (!first || !last) return null;
  if (point.edge === 'start' && point.unit !== 'day') return { first, ...startOf(point, year) };
  if (point.edge === 'middle') return { first, ...middleOf(point, year) };
  return { first, last, alternative: otherReading(point, year) };
}

function lastDay(year: number, month: number): Day | null {
  return makeDay(year, month, lastDate(year, month));
}

/** 月初, 季初: the 10th of the month; 年初: January, or else the first quarter. */
function startOf(point: Point, year: number): Pick<Span, 'last' | 'alternative'> {
  if (point.unit === 'year') return { last: monthEnd(year, 1), alternative: monthEnd(year, 3) };
  if (point.unit === 'half') return { last: monthEnd(year, point.months[0]), alternative: null };
  return { last: makeDay(year, point.months[0], 10) ?? monthEnd(year, point.months[0]), alternative: null };
}

/** 年中: the end of June; 6月中: the 20th, or else the whole month. */
function middleOf(point: Point, year: number): Pick<Span, 'last' | 'alternative'> {
  if (point.unit === 'year') return { last: monthEnd(year, 6), alternative: null };
  if (point.unit === 'month') {
    const twentieth = makeDay(year, point.months[0], 20);
    return {
      last: twentieth ?? monthEnd(year, point.months[0]),
      alternative: monthEnd(year, point.months[0]),
    };
  }
  return { last: monthEnd(year, point.months[1] - 1), alternative: monthEnd(year, point.months[1]) };
}

function otherReading(point: Point, year: number): Day | null {
  if (!point.other) return null;
  return point.other.date === null
    ? monthEnd(year, point.other.month)
    : makeDay(year, point.other.month, point.other.date);
}

/** 国庆期间: the last day off of the break that a festival opens, or null where it is a single day. */
function breakEnd(festival: Day): Day | null {
  let last = festival;
  while (!isWorkday(addDays(last, 1))) last = addDays(last, 1);
  return last === festival || isWorkday(festival) ? null : last;
}
