import { yearIn } from '../../src/ledger/year';
import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { sheetOf, type SheetPlan } from './layouts';

test.each([
  ['2026年局重点工作台账', 2026],
  ['二〇二六年重点工作', 2026],
  ['二○二六年度台账', 2026],
  ['二零二六年台账', 2026],
  ['２０２６年度任务清单', 2026],
  ['26年重点工作', 2026],
  ['截至2026-06-30', 2026],
  ['202606台账', 2026],
  ['台账20260630最终版', 2026],
  ['2024—2026年三年行动台账', null],
  ['〔2025〕3号文件任务分解', null],
  ['第20年庆', null],
  ['重点工作台账', null],
  ['电话12026345', null],
])('%s names %p', (text, year) => expect(yearIn(text)).toBe(year));

const rows = (deadline: string): SheetPlan['rows'] => [
  ['序号', '工作任务', '责任科室', '完成时限'],
  [1, '冬病夏治行动', '大气科', deadline],
];

test.each<[string, SheetPlan, string, number | null, string]>([
  [
    'title before sheet name',
    { name: '2025', rows: [['2026年台账'], ...rows('6月底')] },
    'a.xlsx',
    2026,
    '标题',
  ],
  [
    'sheet name before note',
    { name: '2025年', rows: [['截至2024年6月'], ...rows('6月底')] },
    'a.xlsx',
    2025,
    '工作表名',
  ],
  ['note', { name: 'Sheet1', rows: [['截至2024年6月'], ...rows('6月底')] }, '2023.xlsx', 2024, '说明'],
  ['file name', { name: 'Sheet1', rows: rows('6月底') }, '2023年台账.xlsx', 2023, '文件名'],
  ['deadlines', { name: 'Sheet1', rows: rows('2022年6月底') }, '台账.xlsx', 2022, '完成时限'],
  ['nothing', { name: 'Sheet1', rows: rows('6月底') }, '台账.xlsx', null, ''],
])('the year is read from: %s', (_, plan, name, value, from) => {
  const [ledger] = readLedgers({ name, date1904: false, sheets: [sheetOf(plan)] }, KINDS).ledgers;
  expect(ledger!.year?.value ?? null).toBe(value);
  expect(ledger!.year?.from ?? '').toContain(from);
});
