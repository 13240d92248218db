import fc from 'fast-check';

import { addDays, isDay } from '../../src/calendar/day';
import { currentPeriod, resolveOffset } from '../../src/deadline/clock';
import { readDeadline } from '../../src/deadline/read';
import type { Recurrence } from '../../src/deadline/deadline';

const ASKED = '2026-06-20';

describe('the current period of a duty', () => {
  const CASES: readonly (readonly [phrase: string, start: string, due: string])[] = [
    ['每月5日前', '2026-06-01', '2026-06-05'],
    ['每月底前', '2026-06-01', '2026-06-30'],
    ['每月31日前', '2026-06-01', '2026-06-30'],
    ['每月下旬', '2026-06-01', '2026-06-30'],
    ['每月前5个工作日内', '2026-06-01', '2026-06-05'],
    ['每月最后一个工作日', '2026-06-01', '2026-06-30'],
    ['每月第一个周一', '2026-06-01', '2026-06-01'],
    ['每月最后一个周五', '2026-06-01', '2026-06-26'],
    ['次月10日前', '2026-06-01', '2026-06-10'],
    ['每月结束后5个工作日内', '2026-06-01', '2026-06-05'],
    ['每周二', '2026-06-15', '2026-06-16'],
    ['每周召开一次例会', '2026-06-15', '2026-06-21'],
    ['每日', '2026-06-20', '2026-06-20'],
    ['每季度', '2026-04-01', '2026-06-30'],
    ['每季度末月20日前', '2026-04-01', '2026-06-20'],
    ['每季度首月10日前', '2026-04-01', '2026-04-10'],
    ['每季后15日内', '2026-04-01', '2026-04-15'],
    ['每半年', '2026-01-01', '2026-06-30'],
    ['每半年末', '2026-01-01', '2026-06-30'],
    ['每年', '2026-01-01', '2026-12-31'],
    ['每年3月份', '2026-01-01', '2026-03-31'],
    ['每年6月15日前', '2026-01-01', '2026-06-15'],
    ['每年6月和12月', '2026-01-01', '2026-06-30'],
    ['每年3月、9月', '2026-04-01', '2026-09-30'],
    ['每年春节前', '2026-01-01', '2026-02-16'],
    ['逢双月', '2026-05-01', '2026-06-30'],
    ['单月10日前', '2026-05-01', '2026-05-10'],
    ['每3个月', '2026-04-01', '2026-06-30'],
    ['每日收集、每周筛选、每月通报', '2026-06-01', '2026-06-30'],
  ];

  test.each(CASES)('%s on 20 June 2026: from %s, due %s', (phrase, start, due) => {
    const { recurrence } = readDeadline(phrase, { year: 2026 });
    expect(recurrence && currentPeriod(recurrence, ASKED)).toEqual({ start, due });
  });

  test('a make-up day in an office’s own notice moves a working day', () => {
    const notice = { year: 2027, off: ['2027-03-01'], working: [] };
    const recurrence: Recurrence = { every: 'month', workday: 1 };
    expect(currentPeriod(recurrence, '2027-03-15').due).toBe('2027-03-01');
    expect(currentPeriod(recurrence, '2027-03-15', [notice]).due).toBe('2027-03-02');
  });

  test('every day lies in the period that is current on it, and periods follow without a gap', () => {
    const duty = fc
      .constantFrom(...CASES.map(([phrase]) => readDeadline(phrase, { year: 2026 }).recurrence))
      .filter((found): found is Recurrence => found !== null);
    fc.assert(
      fc.property(duty, fc.integer({ min: 0, max: 2000 }), (recurrence, offset) => {
        const asOf = addDays('2024-01-01', offset);
        const now = currentPeriod(recurrence, asOf);
        expect(now.start <= asOf && isDay(now.due)).toBe(true);
        expect(currentPeriod(recurrence, now.start)).toEqual(now);
        const before = currentPeriod(recurrence, addDays(now.start, -1));
        expect(before.start < now.start).toBe(true);
        expect(before.due < now.due).toBe(true);
      }),
    );
  });
});

describe('a relative limit', () => {
  test.each([
    ['收文后20个工作日内', '2026-01-30', '2026-03-05'],
    ['3个工作日内', '2026-09-18', '2026-09-22'],
    ['30日内', '2026-01-31', '2026-03-02'],
    ['3个月内', '2026-11-30', '2027-02-28'],
    ['24小时内', '2026-06-30', '2026-07-01'],
    ['T+4h 内响应', '2026-06-30', '2026-07-01'],
    ['当日办结', '2026-06-30', '2026-06-30'],
    ['会前3天', '2026-06-30', '2026-06-27'],
  ])('%s from %s ends on %s', (phrase, from, due) => {
    const { offset } = readDeadline(phrase, { year: 2026 });
    expect(offset && resolveOffset(offset, from)).toBe(due);
  });

  test('without a length there is no day', () => {
    expect(resolveOffset({ anchor: '收文' }, '2026-06-30')).toBeNull();
  });
});
