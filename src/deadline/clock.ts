import { addDays, addMonths, makeDay, monthEnd, partsOf, weekday } from '../calendar/day';
import type { Day } from '../calendar/day';
import { festivalDay } from '../calendar/festivals';
import { periodAround } from '../calendar/period';
import type { Period } from '../calendar/period';
import { addWorkdays } from '../calendar/workdays';
import type { HolidayNotice } from '../calendar/workdays';
import type { Offset, Recurrence } from './deadline';

type Unit = Exclude<Recurrence['every'], 'multi'>;

const LONGEST_FIRST: readonly Unit[] = ['year', 'half_year', 'quarter', 'month', 'week', 'day'];

/**
 * The period of a recurring duty that contains `asOf`, and the last day on time inside it. 每月5日前 on 2026-06-20 is
 * the period from 2026-06-01 and due 2026-06-05; 每季后15日内 is due the 15th day after the last quarter's end.
 *
 * A duty of several cadences (每日收集、每周筛选、每月通报) goes by its longest: it is judged once it should all have been
 * done; by the shortest, a row reported monthly would be late every evening.
 */
export function currentPeriod(
  recurrence: Recurrence,
  asOf: Day,
  notices: readonly HolidayNotice[] = [],
): { readonly start: Day; readonly due: Day } {
  const unit = recurrence.every === 'multi' ? longest(recurrence.all ?? []) : recurrence.every;
  const period = segment(recurrence, blockAround(asOf, unit, recurrence.interval ?? 1), asOf);
  return { start: period.first, due: dueIn(recurrence, unit, period, notices) };
}

/**
 * The last day of a limit counted from `from`, which itself is not counted; null where the offset names no length.
 * Hours are rounded up to days: the hour at which they begin is not known, and nobody is late before the later end.
 */
export function resolveOffset(offset: Offset, from: Day, notices: readonly HolidayNotice[] = []): Day | null {
  if (offset.workdays !== undefined) return addWorkdays(from, offset.workdays, notices);
  if (offset.days !== undefined) return addDays(from, offset.days);
  if (offset.months !== undefined) return addMonths(from, offset.months);
  if (offset.hours !== undefined) return addDays(from, Math.ceil(offset.hours / 24));
  return null;
}

function longest(cadences: readonly string[]): Unit {
  return LONGEST_FIRST.find((unit) => cadences.includes(unit)) ?? 'month';
}

/** `interval` units side by side. Nothing says where they begin, so they are counted from the beginning of the year. */
function blockAround(day: Day, unit: Unit, interval: number): Period {
  const single = periodAround(day, unit);
  if (interval <= 1) return single;
  const newYear = periodAround(day, 'year');
  let first = unit === 'week' ? periodAround(newYear.first, 'week').first : newYear.first;
  for (;;) {
    const next = stepOn(first, unit, interval);
    if (next > day) return { first, last: addDays(next, -1) };
    first = next;
  }
}

function stepOn(day: Day, unit: Unit, interval: number): Day {
  switch (unit) {
    case 'day':
      return addDays(day, interval);
    case 'week':
      return addDays(day, 7 * interval);
    case 'month':
      return addMonths(day, interval);
    case 'quarter':
      return addMonths(day, 3 * interval);
    case 'half_year':
      return addMonths(day, 6 * interval);
    case 'year':
      return addMonths(day, 12 * interval);
  }
}

/** 每年6月和12月 divides the year: each month named closes its part; what is left after the last belongs to it. */
function segment(recurrence: Recurrence, period: Period, asOf: Day): Period {
  const months = recurrence.every === 'year' ? (recurrence.months ?? []) : [];
  const { year } = partsOf(period.last);
  let first = period.first;
  for (const [index, month] of months.entries()) {
    const last = index === months.length - 1 ? period.last : monthEnd(year, month);
    if (asOf <= last) return { first, last };
    first = addDays(last, 1);
  }
  return period;
}

function dueIn(recurrence: Recurrence, unit: Unit, period: Period, notices: readonly HolidayNotice[]): Day {
  const before = addDays(period.first, -1);
  if (recurrence.after_end_days !== undefined) return addDays(before, recurrence.after_end_days);
  if (recurrence.after_end_workdays !== undefined)
    return addWorkdays(before, recurrence.after_end_workdays, notices);
  if (recurrence.workday !== undefined) {
    const outside = recurrence.workday > 0 ? before : addDays(period.last, 1);
    return addWorkdays(outside, recurrence.workday, notices);
  }
  if (recurrence.next_month_day !== undefined) return dateIn(period.first, recurrence.next_month_day);
  if (unit === 'week' && recurrence.weekday !== undefined)
    return addDays(period.last, recurrence.weekday - 7);
  if (unit === 'month' && recurrence.weekday !== undefined)
    return nthWeekday(period, recurrence.weekday, recurrence.nth ?? -1);
  if (recurrence.festival) {
    const festival = festivalDay(recurrence.festival, partsOf(period.last).year);
    if (festival) return addDays(festival, -1);
  }
  const month = monthInside(recurrence, period);
  if (month !== null) return dateIn(month, recurrence.day ?? 'last');
  // A date belongs to the last month of the period: 每两个月25日前.
  return typeof recurrence.day === 'number' && unit !== 'day' && unit !== 'week'
    ? dateIn(period.last, recurrence.day)
    : period.last;
}

/** The first, second … or last Monday of a period; a fifth that does not exist is the last. */
function nthWeekday(period: Period, day: number, nth: number): Day {
  const first = addDays(period.first, (day - weekday(period.first) + 7) % 7);
  const last = addDays(period.last, -((weekday(period.last) - day + 7) % 7));
  if (nth < 0) return addDays(last, 7 * (nth + 1));
  const found = addDays(first, 7 * (nth - 1));
  return found > last ? last : found;
}

/** A date in the month of `day`; where the month is shorter, its last day. */
function dateIn(day: Day, date: number | 'last'): Day {
  const { year, month } = partsOf(day);
  const end = monthEnd(year, month);
  return date === 'last' ? end : (makeDay(year, month, date) ?? end);
}

/** First day of the month of the period in which the duty falls, or null where it names none. */
function monthInside(recurrence: Recurrence, period: Period): Day | null {
  const named = recurrence.months ?? (recurrence.month === undefined ? [] : [recurrence.month]);
  const { year } = partsOf(period.last);
  const inside = named
    .map((month) => makeDay(year, month, 1))
    .filter((day): day is Day => day !== null && day >= period.first && day <= period.last);
  return inside[inside.length - 1] ?? null;
}
