import fc from 'fast-check';

import { addDays, daysBetween } from '../../src/calendar/day';
import { addWorkdays, calendarCovers, isWorkday, workdaysBetween } from '../../src/calendar/workdays';

function daysOf(year: number): readonly string[] {
  const first = `${year}-01-01`;
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, index) => addDays(first, index));
}

describe('the published calendar', () => {
  // 国务院办公厅 on the holidays of 2026.
  const OFF = [
    '2026-01-01',
    '2026-01-02',
    '2026-02-15',
    '2026-02-23',
    '2026-04-06',
    '2026-05-05',
    '2026-06-19',
    '2026-09-25',
    '2026-10-07',
  ];
  const MAKE_UP = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

  test.each(OFF)('%s is off', (day) => expect(isWorkday(day)).toBe(false));
  test.each(MAKE_UP)('%s, a weekend day, is worked', (day) => expect(isWorkday(day)).toBe(true));
  test.each(['2026-02-24', '2026-10-08', '2025-02-08', '2007-04-28'])('%s is worked', (day) =>
    expect(isWorkday(day)).toBe(true),
  );

  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(daysOf(year).filter((day) => isWorkday(day))).toHaveLength(count);
  });

  test('29 September to 9 October 2024 holds four working days, the first of them not counted', () => {
    expect(workdaysBetween('2024-09-29', '2024-10-09')).toBe(3);
    expect(addWorkdays('2024-09-29', 3)).toBe('2024-10-09');
  });

  test('covers 2004 to 2026', () => {
    expect([2003, 2004, 2026, 2027].map((year) => calendarCovers(year))).toEqual([false, true, true, false]);
  });
});

describe('a year without a published calendar', () => {
  test('weekends and statutory days are off, all else is worked', () => {
    const off = [
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-08',
      '2027-04-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
    ];
    expect(off.filter((day) => isWorkday(day))).toEqual([]);
    expect(['2027-10-04', '2027-02-09', '2027-05-04'].every((day) => isWorkday(day))).toBe(true);
  });

  test('an office’s own notice takes its place', () => {
    const notice = { year: 2027, off: ['2027-10-04', '2027-10-05'], working: ['2027-10-09'] };
    expect(calendarCovers(2027, [notice])).toBe(true);
    expect(isWorkday('2027-10-04', [notice])).toBe(false);
    expect(isWorkday('2027-10-09', [notice])).toBe(true);
    expect(isWorkday('2026-10-10', [notice])).toBe(true);
  });
});

describe('counting', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((offset) => addDays('2005-01-01', offset));

  test('adding working days and counting them are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkdays(from, count);
        expect(isWorkday(to)).toBe(true);
        expect(workdaysBetween(from, to)).toBe(count);
        expect(workdaysBetween(to, from)).toBe(-count);
      }),
    );
  });

  test('no working days later is the same day', () => {
    fc.assert(fc.property(day, (from) => expect(addWorkdays(from, 0)).toBe(from)));
  });
});
