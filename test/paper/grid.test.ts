import * as fc from 'fast-check';
import { columnWidths } from '../../src/paper/columns';
import { commonGrid } from '../../src/sheets/grid';

const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);

test('edges that nearly meet are drawn together', () => {
  const grid = commonGrid(
    [
      [50, 50],
      [49, 30, 21],
    ],
    100,
    2,
  );
  expect(grid.widths).toEqual([50, 29, 21]);
  expect(grid.spans).toEqual([
    [
      { from: 0, to: 0 },
      { from: 1, to: 2 },
    ],
    [
      { from: 0, to: 0 },
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ],
  ]);
});

test('every table covers the grid without gap or overlap, and no column gives way by more than the tolerance', () => {
  const widths = fc
    .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.map((part) => (part / sum(parts)) * 156));
  fc.assert(
    fc.property(fc.array(widths, { maxLength: 5 }), (tables) => {
      const grid = commonGrid(tables, 156, 3);
      expect(sum(grid.widths)).toBeCloseTo(156);
      expect(Math.min(...grid.widths)).toBeGreaterThan(0);
      tables.forEach((table, index) => {
        const spans = grid.spans[index]!;
        expect(spans).toHaveLength(table.length);
        expect(spans[0]!.from).toBe(0);
        expect(spans[spans.length - 1]!.to).toBe(grid.widths.length - 1);
        spans.forEach(({ from, to }, place) => {
          expect(to).toBeGreaterThanOrEqual(from);
          if (place > 0) expect(from).toBe(spans[place - 1]!.to + 1);
          expect(Math.abs(sum(grid.widths.slice(from, to + 1)) - table[place]!)).toBeLessThanOrEqual(
            6 + 1e-9,
          );
        });
      });
    }),
  );
});

test('columns keep their shares where there is room and give way to short texts where there is not', () => {
  const columns = [
    { heading: '编号', width: 1 },
    { heading: '任务', width: 9 },
  ];
  expect(columnWidths({ kind: 'table', columns, rows: [] }, 150, 9)).toEqual([15, 135]);
  const [narrow, wide] = columnWidths({ kind: 'table', columns, rows: [['2026年6月3日', '']] }, 150, 9);
  expect(narrow).toBeGreaterThan(20);
  expect(narrow! + wide!).toBeCloseTo(150);
});
