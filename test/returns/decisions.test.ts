import fc from 'fast-check';
import type { Decision, MergeChange } from '../../src/returns/merge';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns, type MergePlan } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { cellText, parseCell } from '../../src/workbook/address';
import { cellAt } from '../../src/workbook/sheet';
import { formOf, ITEMS, master, returnFile, RETURNS, sheetOf } from './made-returns';

const asOf = '2026-06-30';

function decided(
  decisions: readonly Decision[],
  files: readonly ReturnFile[] = RETURNS,
  accept: 'safe' | 'all' = 'safe',
): MergePlan {
  return mergeReturns(master(), { files, accept, asOf, decisions });
}

/** What stands in cells of the first sheet after the plan is written. */
function cells(plan: MergePlan, ...addresses: string[]): unknown[] {
  const [sheet] = applyEdits(plan.workbook, plan.edits).sheets;
  return addresses.map((address) => cellAt(sheet!, parseCell(address)!.row, parseCell(address)!.column));
}

const at = (
  file: string,
  sheet: string,
  address: string,
): { file: string; source: { sheet: string; row: number; column: number } } => ({
  file,
  source: { sheet, ...parseCell(address)! },
});
const take = (file: string, sheet: string, address: string): Decision => ({
  kind: 'cell',
  ...at(file, sheet, address),
  take: true,
});
const refuse = (file: string, sheet: string, address: string): Decision => ({
  kind: 'cell',
  ...at(file, sheet, address),
  take: false,
});
const row = (
  file: string,
  sheet: string,
  number: number,
  as: (Decision & { kind: 'row' })['as'],
): Decision => ({ kind: 'row', file, sheet, row: number - 1, as });

function changeAt({ merge }: MergePlan, file: string, address: string): MergeChange {
  return merge.changes.find(
    (change) => change.file === file && cellText(change.source.row, change.source.column) === address,
  )!;
}

describe('a word on a cell', () => {
  test('of two versions the chosen one is written, of two chosen the later word counts', () => {
    const older = take('固体废物科0625.xlsx', '固废', 'D3');
    const newer = take('固体废物科0628.xlsx', '固废', 'D3');
    expect(cells(decided([older]), 'H11', 'I11')).toEqual(['正在会签', 0.7]);
    expect(cells(decided([newer, older]), 'H11')).toEqual(['正在会签']);
    const plan = decided([older, newer]);
    expect(cells(plan, 'H11')).toEqual(['已于6月27日印发']);
    expect(changeAt(plan, '固体废物科0628.xlsx', 'D3')).toMatchObject({
      verdict: 'taken',
      decided: true,
      written: true,
    });
    expect(changeAt(plan, '固体废物科0625.xlsx', 'D3')).toMatchObject({
      verdict: 'conflict',
      reason: '您选择了另一份',
      decided: true,
      written: false,
    });
  });

  test('a cooperating section’s text is written where a person says so', () => {
    expect(cells(decided([take('监测站.xlsx', '监测', 'D3')]), 'H3')).toEqual(['已提供监测数据']);
  });

  test('what was certain is left out, and nothing else takes its place', () => {
    const plan = decided([refuse('水科.xlsx', '水', 'D3')]);
    expect(cells(plan, 'H7', 'H8')).toEqual(['已整治23处', '已于5月30日获批复']);
    expect(changeAt(plan, '水科.xlsx', 'D3')).toMatchObject({
      verdict: 'conflict',
      reason: '您选择不写入',
      decided: true,
      written: false,
    });
    expect(cells(decided([refuse('固体废物科0628.xlsx', '固废', 'D3')], RETURNS, 'all'), 'H11')).toEqual([
      '初稿已完成',
    ]);
  });

  test('a locked cell is never written, whatever is said of it', () => {
    const plan = decided([take('大气环境科6月报送.xlsx', 'Sheet1', 'D4'), take('水科.xlsx', '水', 'G3')]);
    expect(cells(plan, 'F4', 'N7')).toEqual(['6月20日前', null]);
    expect(changeAt(plan, '大气环境科6月报送.xlsx', 'D4')).toMatchObject({
      verdict: 'locked',
      written: false,
    });
  });
});

describe('a word on a row', () => {
  const file = '水科.xlsx';

  test('a doubtful row names what it may be, and is written where a person places it', () => {
    expect(changeAt(decided([]), file, 'D5').candidates).toMatchObject([
      { sheet: '重点工作', row: 8, task: '组织第一季度河长制督查', lead: '水生态环境科' },
    ]);
    const plan = decided([row(file, '水', 5, { sheet: '重点工作', row: 8 })]);
    expect(cells(plan, 'H9', 'J9', 'C9')).toEqual(['已完成', '已完成', '组织第一季度河长制督查']);
    expect(changeAt(plan, file, 'D5')).toMatchObject({
      verdict: 'taken',
      decided: true,
      row: 8,
      written: true,
    });
    expect(changeAt(plan, file, 'D5').candidates).toHaveLength(1);
  });

  test('a row that a person calls new is appended alone', () => {
    const plan = decided([row(file, '水', 5, 'new')]);
    expect(cells(plan, 'A15', 'C15', 'D15', 'H15', 'C16')).toEqual([
      13,
      '组织第二季度河长制督查',
      '水生态环境科',
      '已完成',
      null,
    ]);
    expect(changeAt(plan, file, 'D5')).toMatchObject({
      verdict: 'new',
      reason: '',
      decided: true,
      written: true,
    });
    const after = applyEdits(plan.workbook, plan.edits);
    expect(
      mergeReturns(after, { files: RETURNS, accept: 'safe', asOf, decisions: [row(file, '水', 5, 'new')] })
        .edits,
    ).toEqual([]);
  });

  test('a refused cell of a new row stays out of it', () => {
    const plan = decided([row(file, '水', 5, 'new'), refuse(file, '水', 'D5')]);
    expect(cells(plan, 'C15', 'H15', 'J15')).toEqual(['组织第二季度河长制督查', null, '已完成']);
    expect(changeAt(plan, file, 'D5')).toMatchObject({ reason: '您选择不写入', written: false });
  });

  test('a row left out is not appended, and still listed', () => {
    const plan = decided([row('大气环境科6月报送.xlsx', 'Sheet1', 6, 'none')], RETURNS, 'all');
    expect(cells(plan, 'C15')).toEqual([null]);
    expect(changeAt(plan, '大气环境科6月报送.xlsx', 'D6')).toMatchObject({
      verdict: 'new',
      reason: '您选择不采用这一行',
      decided: true,
    });
  });

  test('a place that the ledger does not have changes nothing', () => {
    expect(decided([row(file, '水', 5, { sheet: '重点工作', row: 400 })]).edits).toEqual(decided([]).edits);
  });

  test('of equal text in two sections the named one is written', () => {
    const unsure = returnFile(
      'a.xlsx',
      sheetOf(
        'S',
        '报送表',
        ['序号', '具体任务', '牵头科室', '工作进展'],
        [
          [1, ITEMS[3]![2]!, '', '已报送9篇'],
          [2, '开展入河排污口排查整治', '', '同上'],
          [3, '建设乡镇空气自动监测微站', '', '同上'],
        ],
      ),
    );
    expect(decided([], [unsure]).edits).toEqual([]);
    expect(changeAt(decided([], [unsure]), 'a.xlsx', 'D3').candidates).toHaveLength(2);
    expect(
      cells(decided([row('a.xlsx', 'S', 3, { sheet: '重点工作', row: 9 })], [unsure]), 'H6', 'H10'),
    ).toEqual([null, '已报送9篇']);
  });
});

const words = fc.array(
  fc.record({
    index: fc.nat(),
    what: fc.constantFrom('take', 'refuse', 'new', 'none', 'place'),
    place: fc.nat({ max: ITEMS.length - 1 }),
  }),
  { maxLength: 12 },
);
const sent = [
  ...RETURNS,
  formOf('大气环境科补报.xlsx', [1, 3, 4], {
    1: { 工作进展: '已印发', 完成时限: '9月底前', 备注: '请知悉' },
    3: { 工作进展: '已建成' },
    4: { 牵头科室: '办公室' },
  }),
];
const { changes } = mergeReturns(master(), { files: sent, accept: 'safe', asOf }).merge;

const decisionsOf = (said: typeof words extends fc.Arbitrary<infer T> ? T : never): Decision[] =>
  said.map(({ index, what, place }) => {
    const { file, source } = changes[index % changes.length]!;
    if (what === 'take' || what === 'refuse') return { kind: 'cell', file, source, take: what === 'take' };
    return {
      kind: 'row',
      file,
      sheet: source.sheet,
      row: source.row,
      as: what === 'place' ? { sheet: '重点工作', row: place + 2 } : what,
    };
  });

/** Columns of the master that returns may fill. */
const OPEN = new Set(['H', 'I', 'J', 'K', 'L', 'M', 'O']);

test('whatever is said, only columns that returns may fill change, and every cell of a return stays listed', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('safe' as const, 'all' as const), (said, accept) => {
      const plan = mergeReturns(master(), { files: sent, accept, asOf, decisions: decisionsOf(said) });
      for (const edit of plan.edits) {
        if (edit.kind === 'setValues' && edit.row < ITEMS.length + 2)
          expect(OPEN).toContain(cellText(0, edit.column).slice(0, -1));
      }
      const listed = new Set(
        plan.merge.changes.map(({ file, source }) => `${file} ${cellText(source.row, source.column)}`),
      );
      // A row placed elsewhere may agree with that row in a locked column, and is then not worth a word.
      for (const { file, source, field } of changes)
        if (field === 'progress') expect(listed).toContain(`${file} ${cellText(source.row, source.column)}`);
    }),
    { numRuns: 60 },
  );
});

test('said again after the merge, nothing more is written', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('safe' as const, 'all' as const), (said, accept) => {
      const decisions = decisionsOf(said);
      const start = master();
      const once = applyEdits(start, mergeReturns(start, { files: sent, accept, asOf, decisions }).edits);
      expect(mergeReturns(once, { files: sent, accept, asOf, decisions }).edits).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('who refuses everything writes nothing', () => {
  const decisions = changes.map(({ file, source }): Decision => ({
    kind: 'cell',
    file,
    source,
    take: false,
  }));
  expect(mergeReturns(master(), { files: sent, accept: 'safe', asOf, decisions }).edits).toEqual([]);
});
