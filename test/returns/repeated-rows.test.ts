import { mergeReturns } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import { cellAt } from '../../src/workbook/sheet';
import { master, returnFile, sheetOf } from './made-returns';

const HEADINGS = ['序号', '具体任务', '牵头科室', '工作进展'];
const LAST_ROWS: readonly (readonly Cell[])[] = [
  [9, '印发无废城市建设实施方案', '固体废物科', '正在会签'],
  [10, '开展危险废物规范化专项检查', '固体废物科', '已检查20家'],
];

/** A merge of one return: what stands in 工作进展 of the two rows afterwards, and what is said. */
function merged(rows: readonly (readonly Cell[])[], accept: 'safe' | 'all' = 'safe') {
  const before = master();
  const file = returnFile('固体废物科.xlsx', sheetOf('固废', '固体废物科报送', HEADINGS, rows));
  const plan = mergeReturns(before, { files: [file], accept, asOf: '2026-06-30' });
  const sheet = applyEdits(before, plan.edits).sheets[0]!;
  return {
    progress: [cellAt(sheet, 10, 7), cellAt(sheet, 11, 7)],
    rows: sheet.cells.length,
    findings: plan.findings.map(({ code, message }) => `${code} ${message}`),
    reasons: plan.merge.changes
      .filter(({ field }) => field === 'progress')
      .map(({ verdict, reason }) => `${verdict} ${reason}`),
    returned: plan.merge.units.find(({ unit }) => unit === '固体废物科')!.state,
  };
}

test('a row that stands twice and says the same is taken once', () => {
  const [first, second] = LAST_ROWS;
  for (const again of [first!, [11, ...first!.slice(1)], [null, ...first!.slice(1)]]) {
    const { progress, findings, reasons, returned } = merged([first!, second!, again]);
    expect(progress).toEqual(['正在会签', '已检查20家']);
    expect(reasons).toEqual(['taken ', 'taken ', 'unchanged 与第3行重复']);
    expect(findings).toEqual(['row_repeated 第5行：“印发无废城市建设实施方案”与第3行重复，按一项汇总。']);
    expect(returned).toBe('returned');
  }
});

test('a row that stands twice and says different things is not taken, and the sentence says so', () => {
  const [first, second] = LAST_ROWS;
  const other = [9, '印发无废城市建设实施方案', '固体废物科', '已经印发'];
  const { progress, findings, reasons } = merged([first!, second!, other]);
  expect(progress).toEqual(['初稿已完成', '已检查20家']);
  expect(reasons).toEqual([
    'ambiguous 与第5行重复，写得不一样',
    'taken ',
    'ambiguous 与第3行重复，写得不一样',
  ]);
  expect(findings.slice(0, 2)).toEqual([
    'row_doubtful 第3行：“印发无废城市建设实施方案”与第5行重复，写得不一样，没有写入，请核对。',
    'row_doubtful 第5行：“印发无废城市建设实施方案”与第3行重复，写得不一样，没有写入，请核对。',
  ]);
});

test('two rows of the same text in two sections stay two', () => {
  const before = master();
  const rows = [
    [4, '报送工作信息不少于12篇', '大气环境科', '已报送5篇'],
    [8, '报送工作信息不少于12篇', '水生态环境科', '已报送5篇'],
  ];
  const file = returnFile('办公室.xlsx', sheetOf('表', '报送表', HEADINGS, rows));
  const { merge } = mergeReturns(before, { files: [file], accept: 'safe', asOf: '2026-06-30' });
  expect(merge.returns[0]!.matched).toBe(2);
  expect(new Set(merge.changes.map(({ row }) => row))).toEqual(new Set([5, 9]));
});

test('a new row that stands twice is appended once', () => {
  const fresh = [11, '开展塑料污染治理联合检查', '固体废物科', '正在筹备'];
  expect(merged([...LAST_ROWS, fresh, fresh], 'all').rows - merged([...LAST_ROWS], 'all').rows).toBe(1);
});
