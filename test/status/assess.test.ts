import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { assess, judgeOnDemand } from '../../src/status/assess';
import { DEFAULT_RULES } from '../../src/status/rules';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';

/**
 * A series over the turn of the year, torn in two by another core task as a sorted ledger tears it, and rows by
 * themselves.
 */
const ROWS: readonly (readonly Cell[])[] = [
  ['1', '建设泵站', '完成立项', '规划科', '8月：立项', '正在推进'],
  ['2', '建设泵站', '完成招标', '规划科', '10月：招标', '正在推进'],
  ['3', '建设泵站', '完成开工', '规划科', '1月：开工', ''],
  ['4', '整治河道', '完成摸底', '水科', '3月底前', '已完成'],
  ['5', '建设泵站', '完成验收', '规划科', '2月：验收', ''],
  ['6', '整治河道', '完成清淤', '水科', '9月底前', '已暂停'],
];

test('rows judged one by one, in any order, are judged as with all the others', () => {
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    ['序号', '核心任务', '具体任务', '牵头科室', '完成时限', '工作进展'],
    ...ROWS,
  ]);
  const workbook = { name: '台账.xlsx', date1904: false, sheets: [sheet] };
  const { ledgers } = readLedgers(workbook, KINDS);
  const [ledger] = ledgers;
  const book = { workbook, ledgers, rules: DEFAULT_RULES, notices: [], sayings: [] };
  const all = assess(book, '2026-07-03').ledgers[0]!.items;
  expect(all).toHaveLength(ROWS.length);
  expect(new Set(all.map(({ verdict }) => verdict.status)).size).toBeGreaterThan(2);
  for (const order of [
    [0, 1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1, 0],
    [2, 4, 0, 5, 1, 3],
  ]) {
    const judge = judgeOnDemand(book, '2026-07-03');
    for (const index of order) expect(judge(ledger!.entries[index]!)).toEqual(all[index]);
  }
});
