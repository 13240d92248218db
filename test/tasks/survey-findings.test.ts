import { survey } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';

/** The findings on the deadline of the first row. */
function told(deadline: Cell): string[] {
  const sheet = makeSheet('台账', [
    ['2026年重点工作台账'],
    ['序号', '工作任务', '责任单位', '完成时限', '工作进展'],
    [1, '扩建门诊楼', '办公室', deadline, '正在推进'],
    [2, '新建幼儿园', '办公室', '12月底前', '正在推进'],
    [3, '改造水厂', '办公室', '9月底前', '正在推进'],
  ]);
  const { findings } = survey({ name: '台账.xlsx', date1904: false, sheets: [sheet] }, '2026-06-30');
  return findings.filter(({ cell }) => cell === 'D3').map(({ code }) => code);
}

test('a deadline is asked for where none stands, not over a formula or an error', () => {
  expect(told(null)).toEqual(['deadline_missing']);
  expect(told({ formula: 'TODAY()+30', result: null })).toEqual(['formula_uncomputed']);
  expect(told({ error: '#N/A' })).toEqual(['formula_error']);
});
