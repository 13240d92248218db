import { survey, updateStatus } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import type { Workbook } from '../../src/workbook/sheet';
import { sheetOf } from './layouts';

const book = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    sheetOf({
      rows: [
        ['2026年重点任务台账'],
        ['序号', '重点任务', '责任单位', '截止日', '进展情况'],
        [1, '推进老旧小区改造项目', '市住建局', '6月30日', '正在施工'],
        [2, '新建公办幼儿园3所', '市教育局', '9月30日', '已完成选址'],
      ],
    }),
  ],
} as unknown as Workbook;
const asOf = '2026-05-01';

test('a column of the ledger that is called 截止日 is its deadline, before and after the tool has added its own', () => {
  const dueDays = (workbook: Workbook): (string | null)[] =>
    survey(workbook, asOf).standing.ledgers[0]!.items.map(({ verdict }) => verdict.due);
  expect(dueDays(book)).toEqual(['2026-06-30', '2026-09-30']);
  const marked = applyEdits(book, updateStatus(book, { asOf }).edits);
  expect(marked.sheets[0]!.cells[2]![3]).toBe('6月30日');
  expect(dueDays(marked)).toEqual(['2026-06-30', '2026-09-30']);
  expect(updateStatus(marked, { asOf }).edits).toEqual([]);
});
