import { mergeReturns, type ReturnFile } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { formOf, ITEMS, master } from './made-returns';

const asOf = '2026-06-30';

function codes(before: ReturnType<typeof master>, files: readonly ReturnFile[]): string[] {
  return mergeReturns(before, { files, accept: 'safe', asOf }).merge.returns.flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

test('what is finished or cancelled is not missed in a return; what is open is', () => {
  expect(codes(master(), [formOf('办公室.xlsx', [12], { 12: { 工作进展: '已起草' } })])).not.toContain(
    'rows_missing',
  );
  expect(codes(master(), [formOf('办公室.xlsx', [11], { 11: { 工作进展: '已全部完成' } })])).toContain(
    'rows_missing',
  );
});

test('a step taken out of a deadline is a deadline edited, another spelling of the same days is none', () => {
  const steps = master(
    ITEMS.map((row, index) =>
      index === 4
        ? row.map((cell, column) => (column === 5 ? '6月底前完成排查，9月底前完成整治' : cell))
        : row,
    ),
  );
  const sent = (deadline: string): ReturnFile[] => [
    formOf('水生态环境科.xlsx', [5, 6, 7, 8], { 5: { 完成时限: deadline } }),
  ];
  expect(codes(steps, sent('9月底前'))).toContain('deadline_edited');
  expect(codes(master(), sent('2026年9月30日前'))).not.toContain('deadline_edited');
});

test('a report that became a formula is named, and nothing stands in its place', () => {
  const error: Cell = { formula: '6月已完成', result: { error: '#NAME?' } };
  const sent = formOf('办公室.xlsx', [12], {
    12: { 工作进展: error, 存在问题: { formula: '6月', result: null } },
  });
  const { merge, edits } = mergeReturns(master(), { files: [sent], accept: 'safe', asOf });
  expect(
    merge.returns[0]!.findings.filter(({ code }) => code === 'cell_unread').map(({ cell }) => cell),
  ).toEqual(['H3', 'L3']);
  expect(edits).toEqual([]);
});
