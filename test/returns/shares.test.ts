import { mergeReturns } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import type { Workbook } from '../../src/workbook/sheet';
import { returnFile, sheetOf } from './made-returns';

const HEADINGS = ['序号', '具体任务', '牵头科室', '完成时限', '工作进展', '完成率'];
const asOf = '2026-06-30';

const row = (at: number, percent: Cell): Cell[] => [
  at,
  `完成第${at}项工程`,
  '规划科',
  '12月底前',
  '正在推进',
  percent,
];

/** A ledger whose shares are these, in cells of per cent. */
const ledger = (shares: readonly Cell[], format = '0%'): Workbook => ({
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    sheetOf(
      '台账',
      '2026年重点工作台账',
      HEADINGS,
      shares.map((one, at) => row(at + 1, one)),
      { 5: format },
    ),
  ],
});

/** What becomes of a share that a section sends for the first row: its verdict, and what is written. */
function sent(workbook: Workbook, share: Cell, format = '0%') {
  const file = returnFile(
    '规划科.xlsx',
    sheetOf('报送', '2026年报送', HEADINGS, [row(1, share)], { 5: format }),
  );
  const plan = mergeReturns(workbook, { files: [file], accept: 'all', asOf });
  const [change] = plan.merge.changes.filter(({ field }) => field === 'percent');
  const values = plan.edits.flatMap((edit) => (edit.kind === 'setValues' ? edit.values.flat() : []));
  return { verdict: change!.verdict, values, reason: change!.reason, change: change!, file };
}

test.each([
  ['百分之六十', 0.6],
  ['百分之八十五', 0.85],
  ['六成', 0.6],
  ['60％', 0.6],
  ['60', 0.6],
  ['0.85', 0.85],
  [0.85, 0.85],
  [1, 1],
  [0, 0],
])('%s is read as the share that it is', (share, written) => {
  expect(sent(ledger([0.2, 0.3]), share)).toMatchObject({ verdict: 'taken', values: [written] });
});

test.each([
  [85, '不在0至100%之间'],
  [1.5, '不在0至100%之间'],
  [-0.2, '不在0至100%之间'],
  ['120%', '不在0至100%之间'],
  ['大部分', '不是百分数'],
  ['约六成', '不是百分数'],
  ['60%左右', '不是百分数'],
])('%s is not written by itself, whatever is accepted', (share, reason) => {
  expect(sent(ledger([0.2, 0.3]), share)).toMatchObject({ verdict: 'conflict', values: [], reason });
});

test('a person may have it written all the same', () => {
  const { change, file } = sent(ledger([0.2, 0.3]), 1.5);
  const decisions = [{ kind: 'cell' as const, file: change.file, source: change.source, take: true }];
  const plan = mergeReturns(ledger([0.2, 0.3]), { files: [file], accept: 'safe', asOf, decisions });
  expect(plan.edits).toContainEqual(expect.objectContaining({ kind: 'setValues', values: [[1.5]] }));
});

test('where the ledger itself counts above the whole, so may a section; 8500% is never meant', () => {
  expect(sent(ledger([0.2, 1.3]), 1.5)).toMatchObject({ verdict: 'taken', values: [1.5] });
  expect(sent(ledger([0.2, 1.3]), 85)).toMatchObject({ verdict: 'conflict', values: [] });
});

test('plain numbers: 85 is 85 per cent; a column of texts takes a text', () => {
  expect(sent(ledger([20, 30], 'General'), 85, 'General')).toMatchObject({ verdict: 'taken', values: [85] });
  expect(sent(ledger([20, 30], 'General'), 850, 'General')).toMatchObject({
    verdict: 'conflict',
    values: [],
  });
  expect(sent(ledger(['过半', '不足一半'], 'General'), '大部分', 'General')).toMatchObject({
    verdict: 'taken',
  });
});

test('a formula that says nothing: the section is asked for what belongs there', () => {
  const broken = { formula: '3/5', result: null };
  const file = returnFile('规划科.xlsx', sheetOf('报送', '2026年报送', HEADINGS, [row(1, broken)]));
  const { findings } = mergeReturns(ledger([0.2]), { files: [file], accept: 'safe', asOf });
  expect(findings.filter(({ code }) => code === 'cell_unread').map(({ message }) => message)).toEqual([
    expect.stringContaining('请科室改成数字重新报送'),
  ]);
});
