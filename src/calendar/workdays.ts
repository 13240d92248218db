import published from 'chinese-days/dist/chinese-days.json';

import { memory } from '../basics/memory';
import { addDays, daysBetween, makeDay, partsOf, weekday } from './day';
import type { Day } from './day';
import { festivalDay } from './festivals';

/*
 * The library's data are read without the library: its code builds its tables at start-up (28 ms) and counts days
 * through the machine's time zone, its JSON is parsed in under a millisecond.
 */

/** Days off and make-up working days of a year, as the State Council's notice lists them. */
export interface HolidayNotice {
  readonly year: number;
  /** Days off, weekend days inside a holiday included or not. */
  readonly off: readonly Day[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly working: readonly Day[];
}

/** The fixed statutory holidays; those by the lunar calendar are added to them for a computed year. */
const FIXED: readonly (readonly [month: number, date: number])[] = [
  [1, 1],
  [5, 1],
  [5, 2],
  [10, 1],
  [10, 2],
  [10, 3],
];

/** The library's first year. */
const FIRST_PUBLISHED = 2004;

interface YearCalendar {
  readonly off: ReadonlySet<Day>;
  readonly working: ReadonlySet<Day>;
}

const years = new Map<number, YearCalendar>();
const publishedYears = new Map<number, { off: Day[]; working: Day[] }>();

/** Whether the State Council's calendar of a year is known; `notices` are years an office added itself. */
export function calendarCovers(year: number, notices: readonly HolidayNotice[] = []): boolean {
  return notices.some((notice) => notice.year === year) || publishedCalendar(year) !== null;
}

/** The first year after the published ones. */
export function firstOpenYear(): number {
  let year = FIRST_PUBLISHED;
  while (publishedCalendar(year) !== null) year += 1;
  return year;
}

/**
 * Whether a day is worked: make-up days counted, holidays not. In a year without a published calendar the weekends and
 * the statutory days are reckoned with (国务院令第795号, from 2025), without make-up days: provisional, see `calendarCovers`.
 */
export function isWorkday(day: Day, notices: readonly HolidayNotice[] = []): boolean {
  for (const notice of notices) {
    // 12月31日至1月2日: a notice may speak of a day of the year before.
    const own = noticeCalendar(notice);
    if (own.working.has(day)) return true;
    if (own.off.has(day)) return false;
  }
  const { off, working } = calendarOf(partsOf(day).year, notices);
  if (working.has(day)) return true;
  return !off.has(day) && weekday(day) < 6;
}

/**
 * The working day `count` working days after `day` (before it where negative), `day` itself not counted; 0 is `day`.
 */
export function addWorkdays(day: Day, count: number, notices: readonly HolidayNotice[] = NO_NOTICES): Day {
  let known = reached.get(notices);
  if (!known) reached.set(notices, (known = memory(5000)));
  return known(`${day} ${count}`, () => stepOver(day, count, notices));
}

const NO_NOTICES: readonly HolidayNotice[] = [];

/** A register counts the same few limits from the same few hundred days. */
const reached = new WeakMap<readonly HolidayNotice[], ReturnType<typeof memory<string, Day>>>();

function stepOver(day: Day, count: number, notices: readonly HolidayNotice[]): Day {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(Math.trunc(count));
  let result = day;
  while (left > 0) {
    result = addDays(result, step);
    if (isWorkday(result, notices)) left -= 1;
  }
  return result;
}

/** Working days after `from` up to and including `to`; negative where `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, notices: readonly HolidayNotice[] = []): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  let day = from;
  for (let left = Math.abs(daysBetween(from, to)); left > 0; left -= 1) {
    day = addDays(day, step);
    if (isWorkday(step > 0 ? day : addDays(day, 1), notices)) count += step;
  }
  return count;
}

function calendarOf(year: number, notices: readonly HolidayNotice[]): YearCalendar {
  const own = notices.find((notice) => notice.year === year);
  if (own) return noticeCalendar(own);
  let calendar = years.get(year);
  if (!calendar) {
    const known = publishedCalendar(year);
    calendar = known
      ? { off: new Set(known.off), working: new Set(known.working) }
      : { off: new Set(statutoryDays(year)), working: new Set() };
    years.set(year, calendar);
  }
  return calendar;
}

const noticeCalendars = new WeakMap<HolidayNotice, YearCalendar>();

function noticeCalendar(notice: HolidayNotice): YearCalendar {
  let calendar = noticeCalendars.get(notice);
  if (!calendar) {
    calendar = { off: new Set(notice.off), working: new Set(notice.working) };
    noticeCalendars.set(notice, calendar);
  }
  return calendar;
}

/** A year of the library's data, or null where it holds none. */
function publishedCalendar(year: number): { off: Day[]; working: Day[] } | null {
  if (publishedYears.size === 0) {
    for (const day of Object.keys(published.holidays)) ofYear(day).off.push(day);
    for (const day of Object.keys(published.workdays)) ofYear(day).working.push(day);
  }
  // A notice may list a day of the year after it; one New Year's Day is no calendar.
  const known = publishedYears.get(year);
  return known && known.off.length > 5 ? known : null;
}

function ofYear(day: Day): { off: Day[]; working: Day[] } {
  const { year } = partsOf(day);
  const known = publishedYears.get(year) ?? { off: [], working: [] };
  publishedYears.set(year, known);
  return known;
}

/** The thirteen statutory days: 元旦1, 春节4 with 除夕, 清明1, 劳动节2, 端午1, 中秋1, 国庆3. */
function statutoryDays(year: number): Day[] {
  const fixed = FIXED.map(([month, date]) => makeDay(year, month, date));
  const spring = festivalDay('spring', year);
  const aroundSpring = spring ? [-1, 0, 1, 2].map((offset) => addDays(spring, offset)) : [];
  const lunar = (['qingming', 'dragon_boat', 'mid_autumn'] as const).map((festival) =>
    festivalDay(festival, year),
  );
  return [...fixed, ...aroundSpring, ...lunar].filter((day): day is Day => day !== null);
}
