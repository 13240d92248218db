import { addDays, makeDay } from './day';
import type { Day } from './day';
import lunarTable from './lunar-festivals.json';

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

/** Places in a row of the table of lunar festivals. */
const LUNAR: Readonly<Partial<Record<Festival, number>>> = {
  spring: 0,
  dragon_boat: 1,
  mid_autumn: 2,
  double_ninth: 3,
};

/**
 * MM-DD of 春节, 端午, 中秋 and 重阳 for 2000–2060, drawn from chinese-days 1.5.7 (a test compares them). A table, because
 * the library takes 28 ms to load and the run-time's own Chinese calendar (ICU) is a day off in 2027.
 */
const lunarDays: Readonly<Record<string, readonly string[]>> = lunarTable;

/** The day of a festival in a solar year, or null where it is not known (lunar ones outside 2000–2060). */
export function festivalDay(festival: Festival, year: number): Day | null {
  const solar = SOLAR[festival];
  if (solar) return makeDay(year, solar[0], solar[1]);
  if (festival === 'qingming')
    return year > 1900 && year < 2100 ? makeDay(year, 4, qingmingDate(year)) : null;
  // The first lunar month has at least 29 days, so its 15th is always 14 days after its first.
  if (festival === 'lantern') {
    const spring = festivalDay('spring', year);
    return spring && addDays(spring, 14);
  }
  const date = lunarDays[String(year)]?.[LUNAR[festival] ?? -1];
  return date === undefined ? null : `${year}-${date}`;
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
