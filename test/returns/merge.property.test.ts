import fc from 'fast-check';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { sameCell, type Cell } from '../../src/workbook/cell';
import { cellAt, type Workbook } from '../../src/workbook/sheet';
import { formOf, HEADINGS, ITEMS, master, returnFile, sheetOf } from './made-returns';

/** Columns of the master that returns may fill. */
const OPEN = ['工作进展', '完成率', '状态', '实际完成时间', '存在问题', '下一步', '反馈日期'].map((heading) =>
  HEADINGS.indexOf(heading),
);

const words = fc.constantFrom<Cell>(
  '已完成方案',
  '正在推进',
  '同上',
  '无变化',
  '',
  null,
  '无',
  '已于6月12日印发',
  '50%',
  0.5,
  '2026-06-12',
  46180,
);
/** A row as a section sends it back: some cells typed over, whatever column they are in. */
const sentRow = fc.record({
  item: fc.integer({ min: 0, max: ITEMS.length - 1 }),
  typed: fc.array(fc.record({ column: fc.integer({ min: 1, max: HEADINGS.length - 1 }), words }), {
    maxLength: 4,
  }),
  number: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  added: fc.boolean(),
});
const form = fc.record({
  rows: fc.array(sentRow, { minLength: 1, maxLength: 8 }),
  dropped: fc.uniqueArray(fc.constantFrom<number>(1, 3, 4, 5, 6, 9, 10, 12, 13, 14), { maxLength: 5 }),
  name: fc.constantFrom('报送', '大气环境科', '水科6月', '固体废物科最终版', '监测站0628'),
});

function fileOf(
  { rows, dropped, name }: typeof form extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): ReturnFile {
  const kept = HEADINGS.map((_, column) => column).filter((column) => !dropped.includes(column));
  const cells = rows.map(({ item, typed, number, added }) => {
    const row = [...ITEMS[item]!];
    if (number !== null) row[0] = number;
    for (const one of typed) if (one.column !== 2) row[one.column] = one.words;
    if (added) row[2] = `另行部署的第${item}件事情`;
    return kept.map((column) => row[column] ?? null);
  });
  const file = `${name}${index}.xlsx`;
  return returnFile(
    file,
    sheetOf(
      '报送表',
      '重点工作报送表',
      kept.map((column) => HEADINGS[column]!),
      cells,
    ),
  );
}

const files = fc.array(form, { minLength: 1, maxLength: 4 }).map((forms) => forms.map(fileOf));
const accept = fc.constantFrom('safe' as const, 'all' as const);
const asOf = '2026-06-30';

function mergesOnce(sent: readonly ReturnFile[], how: 'safe' | 'all'): void {
  const start = master();
  const once = applyEdits(start, mergeReturns(start, { files: sent, accept: how, asOf }).edits);
  const again = applyEdits(once, mergeReturns(once, { files: sent, accept: how, asOf }).edits);
  expect(again.sheets).toEqual(once.sheets);
}

test('merging twice equals merging once', () => {
  fc.assert(
    fc.property(files, (sent) => mergesOnce(sent, 'safe')),
    { numRuns: 80 },
  );
});

test('merging twice equals merging once, new rows appended', () => {
  fc.assert(
    fc.property(files, (sent) => mergesOnce(sent, 'all')),
    { numRuns: 80 },
  );
});

test('the order of files does not matter', () => {
  fc.assert(
    fc.property(
      files.chain((sent) =>
        fc.tuple(fc.constant(sent), fc.shuffledSubarray(sent, { minLength: sent.length })),
      ),
      accept,
      ([sent, shuffled], how) => {
        const [one, other] = [sent, shuffled].map((each) =>
          mergeReturns(master(), { files: each, accept: how, asOf }),
        );
        expect(other!.merge).toEqual(one!.merge);
        expect(other!.edits).toEqual(one!.edits);
      },
    ),
    { numRuns: 60 },
  );
});

test('rows sent back as they are change nothing and are all found', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        ITEMS.map((_, index) => index + 1),
        { minLength: 1 },
      ),
      accept,
      (numbers, how) => {
        const plan = mergeReturns(master(), { files: [formOf('报送.xlsx', numbers)], accept: how, asOf });
        expect(plan.edits).toEqual([]);
        expect(plan.merge.returns[0]!.matched).toBe(numbers.length);
        expect(new Set(plan.merge.changes.map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']));
      },
    ),
    { numRuns: 60 },
  );
});

test('no cell outside the columns that returns may fill ever changes, and none is emptied', () => {
  fc.assert(
    fc.property(files, accept, (sent, how) => {
      const before = master();
      const after = applyEdits(before, mergeReturns(before, { files: sent, accept: how, asOf }).edits);
      for (const { row, column } of changed(before, after)) {
        // Rows below the ledger are new rows, which only `all` appends.
        if (row < ITEMS.length + 2) expect(OPEN).toContain(column);
        else expect(how).toBe('all');
        expect(cellAt(after.sheets[0]!, row, column)).not.toBeNull();
      }
    }),
    { numRuns: 80 },
  );
});

test('whatever a return says in a column that it may fill is listed', () => {
  fc.assert(
    fc.property(files, accept, (sent, how) => {
      const { changes } = mergeReturns(master(), { files: sent, accept: how, asOf }).merge;
      const listed = new Set(changes.map(({ file, source }) => `${file} ${source.row} ${source.column}`));
      for (const { name, workbook } of sent) {
        const [, headings, ...rows] = workbook!.sheets[0]!.cells;
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell !== null && OPEN.includes(HEADINGS.indexOf(String(headings![column]))))
              expect(listed).toContain(`${name} ${row + 2} ${column}`);
          }),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('cells that only count say what stands, and the merge is the same without them', () => {
  fc.assert(
    fc.property(files, accept, (sent, how) => {
      const [listed, counted] = (['listed', 'counted'] as const).map((unchanged) =>
        mergeReturns(master(), { files: sent, accept: how, asOf, unchanged }),
      );
      expect(counted!.edits).toEqual(listed!.edits);
      expect(counted!.findings).toEqual(listed!.findings);
      const there = new Set(counted!.merge.changes.map((one) => JSON.stringify(one)));
      const left = listed!.merge.changes.filter((one) => !there.has(JSON.stringify(one)));
      expect(listed!.merge.changes.length - counted!.merge.changes.length).toBe(left.length);
      for (const { verdict, from, to } of left) expect([verdict, from]).toEqual(['unchanged', to]);
      const counts = counted!.merge.returns.reduce((sum, { unchanged }) => sum + unchanged, 0);
      expect(counts).toBe(left.length);
    }),
    { numRuns: 80 },
  );
});

function changed(before: Workbook, after: Workbook): { row: number; column: number }[] {
  const [then, now] = [before.sheets[0]!, after.sheets[0]!];
  return now.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (sameCell(cell, cellAt(then, row, column)) ? [] : [{ row, column }])),
  );
}
