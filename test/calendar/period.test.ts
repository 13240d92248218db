import fc from 'fast-check';

import { addDays } from '../../src/calendar/day';
import {
  addToMonth,
  halfYearInChinese,
  halfYearPeriod,
  isMonth,
  monthEndOf,
  monthInChinese,
  monthOf,
  monthPeriod,
  monthStartOf,
  nextMonth,
  periodAround,
  previousMonth,
  quarterInChinese,
  quarterOf,
  quarterPeriod,
  yearPeriod,
} from '../../src/calendar/period';

describe('months', () => {
  test('begin and end', () => {
    expect(monthPeriod('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect([monthStartOf('2026-06'), monthEndOf('2026-06'), monthOf('2026-06-20')]).toEqual([
      '2026-06-01',
      '2026-06-30',
      '2026-06',
    ]);
  });

  test('follow one another over the turn of the year', () => {
    expect([nextMonth('2026-12'), previousMonth('2026-01'), addToMonth('2026-05', -17)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-12',
    ]);
  });

  test.each([
    ['2026-06', true],
    ['2026-13', false],
    ['2026-6', false],
    ['2026-00', false],
  ])('%s is a month: %s', (text, is) => {
    expect(isMonth(text)).toBe(is);
  });

  test('are said in Chinese', () => {
    expect([monthInChinese('2026-06'), quarterInChinese(2026, 2), halfYearInChinese(2026, 1)]).toEqual([
      '2026年6月',
      '2026年第二季度',
      '2026年上半年',
    ]);
  });
});

describe('longer periods', () => {
  test('quarters, half-years, years', () => {
    expect([quarterOf(1), quarterOf(3), quarterOf(4), quarterOf(12)]).toEqual([1, 1, 2, 4]);
    expect(quarterPeriod(2026, 3)).toEqual({ first: '2026-07-01', last: '2026-09-30' });
    expect(halfYearPeriod(2026, 2)).toEqual({ first: '2026-07-01', last: '2026-12-31' });
    expect(yearPeriod(2026)).toEqual({ first: '2026-01-01', last: '2026-12-31' });
  });

  test('the unit around a day holds it, and the day after it begins the next', () => {
    const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'half_year', 'year' as const);
    fc.assert(
      fc.property(unit, fc.integer({ min: 0, max: 20_000 }), (around, offset) => {
        const day = addDays('2000-01-01', offset);
        const { first, last } = periodAround(day, around);
        expect(first <= day && day <= last).toBe(true);
        expect(periodAround(addDays(last, 1), around).first).toBe(addDays(last, 1));
      }),
    );
  });

  test('a week begins on Monday', () => {
    expect(periodAround('2026-06-21', 'week')).toEqual({ first: '2026-06-15', last: '2026-06-21' });
  });
});
