import fc from 'fast-check';
import { makeAxis, nextVisible } from '../../../src/pane/workbench/grid/axis';
import { rulesOfRow, spanOfText, viewCell } from '../../../src/pane/workbench/grid/cell-view';
import { anchored, moveBy } from '../../../src/pane/workbench/grid/keyboard';
import { rangeOf, rangeText } from '../../../src/pane/workbench/grid/range';
import { findCells, nextFound } from '../../../src/pane/workbench/grid/search';
import { layOut } from '../../../src/pane/workbench/grid/sheet-view';
import { PLAIN_LAYOUT, type Layout } from '../../../src/workbook/layout';
import { makeSheet, type Sheet } from '../../../src/workbook/sheet';

const view = (cells: Sheet['cells'], layout: Partial<Layout> = {}, more: Partial<Sheet> = {}) =>
  layOut(makeSheet('表', cells, { ...more, layout: { ...PLAIN_LAYOUT, ...layout } }), false);

describe('an axis', () => {
  test('finds the visible row at every pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (sizes, anywhere) => {
          const axis = makeAxis(sizes.length, (index) => sizes[index]!);
          const length = axis.start(sizes.length);
          fc.pre(length > 0);
          const pixel = anywhere % length;
          const at = axis.at(pixel);
          expect(axis.start(at)).toBeLessThanOrEqual(pixel);
          expect(axis.start(at + 1)).toBeGreaterThan(pixel);
          expect(axis.size(at)).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('walks past hidden ones and stays at the ends', () => {
    const axis = makeAxis(4, (index) => [10, 0, 0, 10][index]!);
    expect(nextVisible(axis, 0, 1)).toBe(3);
    expect(nextVisible(axis, 3, -1)).toBe(0);
    expect(nextVisible(axis, 3, 1)).toBe(3);
  });
});

describe('laying out', () => {
  test('widths, heights, hidden rows and columns as the file says', () => {
    const { rows, columns } = view([['a']], {
      columnWidths: { 1: 20 },
      rowHeights: { 0: 30 },
      hiddenRows: [1],
      hiddenColumns: [0],
    });
    expect(rows.size(0)).toBe(40);
    expect(rows.size(1)).toBe(0);
    expect(columns.size(0)).toBe(0);
    expect(columns.size(1)).toBe(160);
  });

  test('a row without a height grows with its wrapped text, one with a height does not', () => {
    const long = '一二三四五六七八九十'.repeat(6);
    const styles = [[{ align: { wrap: true } }], [{ align: { wrap: true } }], []];
    const { rows } = view(
      [[long], [long], [long]],
      { columnWidths: { 0: 20 }, rowHeights: { 1: 15 } },
      { styles },
    );
    expect(rows.size(0)).toBeGreaterThan(5 * rows.size(2));
    expect(rows.size(1)).toBe(20);
  });

  test('merged cells beyond the last value are part of the sheet', () => {
    const { rows, columns } = view([['a']], { merges: [{ top: 0, left: 0, bottom: 200, right: 40 }] });
    expect(rows.count).toBeGreaterThan(200);
    expect(columns.count).toBeGreaterThan(40);
  });
});

describe('what a cell shows', () => {
  const rule = {
    area: { top: 1, left: 0, bottom: 2, right: 1 },
    column: 1,
    equals: 'red',
    fill: 'F8CBCB',
    color: '9C0006',
  };

  test('a colour rule wins over the cell, inside its area and where its column says so', () => {
    const sheet = view(
      [
        ['a', 'red'],
        ['b', 'RED'],
        ['c', 'blue'],
        ['d', 'red'],
      ],
      {},
      { rules: [rule], styles: [[], [{ fill: 'FFFFFF', font: { color: '123456' } }]] },
    );
    const seen = [0, 1, 2, 3].map((row) => viewCell(sheet, row, 0, 100, rulesOfRow(sheet.sheet, row)));
    expect(seen.map(({ fill }) => fill)).toEqual([undefined, 'F8CBCB', undefined, undefined]);
    expect(seen[1]!.color).toBe('9C0006');
    expect(viewCell(sheet, 1, 5, 100, rulesOfRow(sheet.sheet, 1)).fill).toBeUndefined();
  });

  test('a number that does not fit shows as #', () => {
    const sheet = view([[123456.789]], {}, { styles: [[{ numberFormat: '#,##0.00' }]] });
    expect(viewCell(sheet, 0, 0, 200, []).text).toBe('123,456.79');
    expect(viewCell(sheet, 0, 0, 40, []).text).toMatch(/^#+$/);
  });

  test('formulas show results, errors their code, truth values their word', () => {
    const sheet = view([
      [
        { formula: 'A2+1', result: 3 },
        { error: '#N/A' },
        true,
        { formula: '1/0', result: { error: '#DIV/0!' } },
      ],
    ]);
    expect(
      [0, 1, 2, 3]
        .map((column) => viewCell(sheet, 0, column, 100, []))
        .map(({ text, align }) => `${text} ${align}`),
    ).toEqual(['3 right', '#N/A center', 'TRUE center', '#DIV/0! center']);
  });

  test('text runs over empty cells to its right only', () => {
    const text = '很长的一段没有换行的文字';
    const sheet = view([[text], [text, '有'], [text]], {
      merges: [{ top: 2, left: 1, bottom: 2, right: 3 }],
    });
    const span = (row: number) => spanOfText(sheet, row, 0, viewCell(sheet, row, 0, 72, []));
    expect(span(0)).toBeGreaterThan(1);
    expect([span(1), span(2)]).toEqual([1, 1]);
  });
});

describe('keys', () => {
  const page = 10;
  const sheet = view([['a', 'b', null, 'c'], ['a'], ['a'], [null], ['a']], {
    hiddenRows: [1],
    merges: [{ top: 2, left: 1, bottom: 3, right: 2 }],
  });
  const go = (row: number, column: number, key: string, jump = false) =>
    moveBy(sheet, { row, column }, { key, jump, page });

  test.each([
    [[0, 0], 'ArrowDown', false, [2, 0]],
    [[2, 0], 'ArrowUp', false, [0, 0]],
    [[0, 0], 'ArrowUp', false, [0, 0]],
    [[2, 0], 'ArrowRight', false, [2, 1]],
    [[2, 1], 'ArrowRight', false, [2, 3]],
    [[2, 1], 'ArrowDown', false, [4, 1]],
    [[3, 0], 'ArrowRight', false, [3, 1]],
    [[3, 1], 'ArrowRight', false, [3, 3]],
    [[0, 2], 'ArrowDown', false, [2, 2]],
    [[2, 2], 'ArrowDown', false, [4, 2]],
    [[0, 0], 'ArrowRight', true, [0, 1]],
    [[0, 1], 'ArrowRight', true, [0, 3]],
    [[0, 0], 'ArrowDown', true, [2, 0]],
    [[2, 0], 'ArrowDown', true, [4, 0]],
    [[4, 3], 'Home', false, [4, 0]],
    [[4, 3], 'Home', true, [0, 0]],
    [[0, 0], 'End', false, [0, 3]],
    [[0, 0], 'End', true, [4, 3]],
    [[0, 0], 'PageDown', false, [11, 0]],
  ] as const)('from %p by %s, jump %p, to %p', ([row, column], key, jump, [toRow, toColumn]) => {
    expect(go(row, column, key, jump)).toEqual({ row: toRow, column: toColumn });
  });

  test('a merged area is shown by its top left cell', () => {
    expect(anchored(sheet, { row: 3, column: 2 })).toEqual({ row: 2, column: 1 });
    expect(anchored(sheet, { row: 4, column: 2 })).toEqual({ row: 4, column: 2 });
  });

  test('other keys are left to the browser', () => {
    expect([go(0, 0, 'Tab'), go(0, 0, 'a'), go(0, 0, 'PageDown', true)]).toEqual([null, null, null]);
  });

  test('every key ends on a visible cell', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageDown',
      'PageUp',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 30 }), (presses) => {
        let at = { row: 0, column: 0 };
        for (const [key, jump] of presses) at = moveBy(sheet, at, { key, jump, page: 3 }) ?? at;
        expect(sheet.rows.size(at.row)).toBeGreaterThan(0);
        expect(sheet.columns.size(at.column)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('searching', () => {
  const found = view(
    [
      ['责任单位', 'ＡＢ'],
      [null, '責任'],
      ['ab', 46203],
    ],
    { hiddenRows: [] },
    { styles: [[], [], [{}, { numberFormat: 'yyyy-mm-dd' }]] },
  );
  test('width, capitals and older characters make no difference; days are found as they are shown', () => {
    expect(findCells(found, '责任')).toEqual([
      { row: 0, column: 0 },
      { row: 1, column: 1 },
    ]);
    expect(findCells(found, 'aB')).toEqual([
      { row: 0, column: 1 },
      { row: 2, column: 0 },
    ]);
    expect(findCells(found, '2026-06-30')).toEqual([{ row: 2, column: 1 }]);
    expect(findCells(found, '  ')).toEqual([]);
  });
  test('hidden rows are left out', () => {
    expect(findCells(view([['甲'], ['甲']], { hiddenRows: [0] }), '甲')).toEqual([{ row: 1, column: 0 }]);
  });
  test('goes on from the cursor and round at the ends, both ways', () => {
    const cells = [
      { row: 0, column: 1 },
      { row: 2, column: 0 },
      { row: 2, column: 3 },
    ];
    expect(nextFound(cells, { row: 0, column: 0 }, 1)).toBe(0);
    expect(nextFound(cells, { row: 0, column: 1 }, 1)).toBe(1);
    expect(nextFound(cells, { row: 2, column: 3 }, 1)).toBe(0);
    expect(nextFound(cells, { row: 0, column: 1 }, -1)).toBe(2);
    expect(nextFound(cells, { row: 2, column: 1 }, -1)).toBe(1);
  });
});

describe('a selected rectangle', () => {
  const merged = { top: 1, bottom: 2, left: 0, right: 1 };
  test('takes merged areas whole, and what these touch', () => {
    const far = { top: 2, bottom: 3, left: 2, right: 2 };
    const { sheet } = view([['甲']], { merges: [merged, far] });
    const laid = layOut(sheet, false);
    expect(rangeOf(laid, { row: 0, column: 1 }, { row: 1, column: 1 })).toEqual({
      top: 0,
      bottom: 2,
      left: 0,
      right: 1,
    });
    expect(rangeOf(laid, { row: 2, column: 2 }, { row: 0, column: 1 })).toEqual({
      top: 0,
      bottom: 3,
      left: 0,
      right: 2,
    });
  });
  test('is copied as rows and columns, line breaks in quotation marks, hidden ones left out', () => {
    const laid = view(
      [
        ['甲', '第一行\n第二“行"', '丙'],
        ['丁', '戊', '己'],
        ['庚', '辛', 12],
      ],
      { hiddenRows: [1], hiddenColumns: [] },
    );
    expect(rangeText(laid, { top: 0, bottom: 2, left: 0, right: 2 })).toBe(
      '甲\t"第一行\n第二“行"""\t丙\n庚\t辛\t12',
    );
  });
  test('a merged area is copied once, in its first cell', () => {
    const laid = view(
      [
        ['甲', '', '乙'],
        [null, null, '丙'],
      ],
      {
        merges: [{ top: 0, bottom: 1, left: 0, right: 1 }],
      },
    );
    expect(rangeText(laid, { top: 0, bottom: 1, left: 0, right: 2 })).toBe('甲\t\t乙\n\t\t丙');
  });
});
