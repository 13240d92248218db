import { addDays, makeDay, monthEnd, partsOf, weekday } from './day';
import type { Day } from './day';

/** A month as text `YYYY-MM`. Months compare as text. */
export type Month = string;

/** First and last day, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** Whether a text is a month in the form YYYY-MM. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function monthStartOf(month: Month): Day {
  return `${month}-01`;
}

/** The last day of a month. */
export function monthEndOf(month: Month): Day {
  return monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** First and last day of a month. */
export function monthPeriod(month: Month): Period {
  return { first: monthStartOf(month), last: monthEndOf(month) };
}

/** The month `count` months later (earlier where negative). */
export function addToMonth(month: Month, count: number): Month {
  return monthOf(monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)) + count));
}

/** The month after. */
export function nextMonth(month: Month): Month {
  return addToMonth(month, 1);
}

/** The month before. */
export function previousMonth(month: Month): Month {
  return addToMonth(month, -1);
}

/** 2026-06 → 2026年6月. */
export function monthInChinese(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

/** The quarter of a month, 1–4. */
export function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

/** First and last day of a quarter, 1–4. */
export function quarterPeriod(year: number, quarter: number): Period {
  return months(year, 3 * quarter - 2, 3 * quarter);
}

/** First and last day of a half-year, 1 or 2. */
export function halfYearPeriod(year: number, half: 1 | 2): Period {
  return half === 1 ? months(year, 1, 6) : months(year, 7, 12);
}

/** First and last day of a year. */
export function yearPeriod(year: number): Period {
  return months(year, 1, 12);
}

/** The calendar unit around a day; weeks begin on Monday. */
export function periodAround(
  day: Day,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year',
): Period {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day':
      return { first: day, last: day };
    case 'week': {
      const first = addDays(day, 1 - weekday(day));
      return { first, last: addDays(first, 6) };
    }
    case 'month':
      return months(year, month, month);
    case 'quarter':
      return quarterPeriod(year, quarterOf(month));
    case 'half_year':
      return halfYearPeriod(year, month <= 6 ? 1 : 2);
    case 'year':
      return yearPeriod(year);
  }
}

/** 2026年第二季度. */
export function quarterInChinese(year: number, quarter: number): string {
  return `${year}年第${'一二三四'[quarter - 1] ?? String(quarter)}季度`;
}

/** 2026年上半年. */
export function halfYearInChinese(year: number, half: 1 | 2): string {
  return `${year}年${half === 1 ? '上' : '下'}半年`;
}

function months(year: number, first: number, last: number): Period {
  return { first: makeDay(year, first, 1) ?? monthEnd(year, first), last: monthEnd(year, last) };
}
