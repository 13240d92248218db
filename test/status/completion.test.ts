import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';
import { judged, type Told, toldOf } from './said-of';

const HEADINGS = ['序号', '重点工作', '完成时限', '牵头科室', '工作进展'];

/** A row of a ledger about 2026, judged. */
function row(deadline: string, progress: Cell, asOf = '2026-06-30'): Told {
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    HEADINGS,
    ['1', '股权划转', deadline, '国资科', progress],
  ]);
  return toldOf(judged({ name: '台账.xlsx', date1904: false, sheets: [sheet] }, asOf).ledgers[0]!)[0]!;
}

describe('the day of the end against the last day', () => {
  test.each([
    ['4月底', '5月11日全部划转到位', 'done_late', 11],
    ['4月底', '于2026年5月11日拨付到位', 'done_late', 11],
    ['4月底', '5月11日已挂牌', 'done_late', 11],
    ['5月底', '5月11日全部划转到位', 'done', 0],
    ['4月底', '5月11日印发方案，现已全部完成', 'done', 0],
    ['5月底', '5月11日印发方案，6月5日全部完成', 'done_late', 5],
  ])('%s, %s: %s', (deadline, progress, status, daysLate) =>
    expect(row(deadline, progress)).toMatchObject({ status, daysLate }),
  );
});

describe('a month is late only where all of it lies behind the last day', () => {
  test.each([
    ['4月底', '5月份已全部完成', 'done_late'],
    ['4月底', '4月开工，6月完工', 'done_late'],
    ['5月15日', '5月份已全部完成', 'done'],
    ['5月15日', '5月下旬已拨付到位', 'done_late'],
    ['5月15日', '5月中旬已拨付到位', 'done'],
    ['6月底', '5月份已全部完成', 'done'],
  ])('%s, %s: %s', (deadline, progress, status) =>
    expect(row(deadline, progress)).toMatchObject({ status, completedOn: null }),
  );

  test('the reason quotes the month, and the day is asked for', () => {
    expect(row('4月底', '5月份已全部完成').reasons[0]).toBe(
      '写明“5月份”办结，没有写哪一天，时限4月30日，逾期办结',
    );
    expect(row('5月15日', '5月中旬已拨付到位').reasons[0]).toBe('已办结，没有写办结日期，按时办结计');
  });
});

describe('a month without 已 is past once it is over', () => {
  test.each([
    ['5月中旬全部完成', '2026-06-30', 'done_late'],
    ['5月份全面完成', '2026-06-30', 'done_late'],
    ['5月完成', '2026-06-30', 'done_late'],
    ['5月中旬全部完成', '2026-05-15', 'lagging'],
    ['7月中旬全部完成', '2026-06-30', 'seriously_lagging'],
    ['预计5月中旬全部完成', '2026-06-30', 'seriously_lagging'],
    ['5月中旬前全部完成', '2026-06-30', 'seriously_lagging'],
    ['5月底完成', '2026-06-30', 'seriously_lagging'],
    ['正在划转，5月中旬全部完成', '2026-06-30', 'seriously_lagging'],
    ['5月中旬完成清查，12月全部划转', '2026-06-30', 'seriously_lagging'],
    ['5月份任务已全部完成', '2026-06-30', 'seriously_lagging'],
  ])('%s on %s: %s', (progress, asOf, status) => expect(row('4月底', progress, asOf).status).toBe(status));
});
