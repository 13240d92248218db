import { addDays, makeDay, partsOf } from './day';
import type { Day } from './day';

/** Festivals whose day can be told from the calendar. */
export type Festival =
  | 'new_year'
  | 'spring'
  | 'lantern'
  | 'qingming'
  | 'labour'
  | 'dragon_boat'
  | 'mid_autumn'
  | 'double_ninth'
  | 'national'
  | 'women'
  | 'youth'
  | 'children'
  | 'party'
  | 'army'
  | 'teachers'
  | 'consumers'
  | 'arbor'
  | 'environment'
  | 'constitution';

/** Month and date by the solar calendar. */
const SOLAR: Readonly<Partial<Record<Festival, readonly [number, number]>>> = {
  new_year: [1, 1],
  women: [3, 8],
  arbor: [3, 12],
  consumers: [3, 15],
  labour: [5, 1],
  youth: [5, 4],
  children: [6, 1],
  environment: [6, 5],
  party: [7, 1],
  army: [8, 1],
  teachers: [9, 10],
  national: [10, 1],
  constitution: [12, 4],
};

/** Month and date by the lunar calendar, and the solar month in which to begin looking. */
const LUNAR: Readonly<Partial<Record<Festival, readonly [number, number, number]>>> = {
  spring: [1, 1, 1],
  lantern: [1, 15, 2],
  dragon_boat: [5, 5, 5],
  mid_autumn: [8, 15, 9],
  double_ninth: [9, 9, 10],
};

const found = new Map<string, Day | null>();
let lunarFormat: Intl.DateTimeFormat | undefined;

/**
 * The day of a festival in a solar year, or null where it cannot be told
 * (outside 1900–2100, or a run-time without the Chinese calendar).
 */
export function festivalDay(festival: Festival, year: number): Day | null {
  const solar = SOLAR[festival];
  if (solar) return makeDay(year, solar[0], solar[1]);
  if (year < 1901 || year > 2099) return null;
  if (festival === 'qingming') return makeDay(year, 4, qingmingDate(year));
  const key = `${festival}${year}`;
  let day = found.get(key);
  if (day === undefined) {
    day = lunarFestival(festival, year);
    found.set(key, day);
  }
  return day;
}

/**
 * 清明 by the usual approximation for solar terms: the sun's year is 0.2422 days longer than 365,
 * with a constant for each century. Holds for 1901–2099.
 */
function qingmingDate(year: number): number {
  const constant = year < 2000 ? 5.59 : 4.81;
  const short = year % 100;
  return Math.floor(short * 0.2422 + constant) - Math.floor(short / 4);
}

/**
 * Lunar dates come from the run-time's own Chinese calendar: chinese-days counts them through the machine's
 * time zone and is one day off west of Greenwich.
 */
function lunarFestival(festival: Festival, year: number): Day | null {
  const lunar = LUNAR[festival];
  if (!lunar) return null;
  const [month, date, solarMonth] = lunar;
  lunarFormat ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  if (lunarFormat.resolvedOptions().calendar !== 'chinese') return null;
  let day = makeDay(year, solarMonth, 1);
  for (let step = 0; day !== null && step < 62; step += 1) {
    const { year: y, month: m, date: d } = partsOf(day);
    // A leap month is written with a mark ('6bis'), so that it never equals the plain number.
    const parts = lunarFormat.formatToParts(Date.UTC(y, m - 1, d));
    const lunarMonth = parts.find((part) => part.type === 'month')?.value;
    const lunarDate = parts.find((part) => part.type === 'day')?.value;
    if (lunarMonth === String(month) && lunarDate === String(date)) return day;
    day = addDays(day, 1);
  }
  return null;
}
