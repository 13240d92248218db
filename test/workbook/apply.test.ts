import fc from 'fast-check';
import { applyEdits, BrokenEdit } from '../../src/workbook/apply';
import type { AnyEdit, Edit } from '../../src/workbook/edit';
import { invertEdits } from '../../src/workbook/invert';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { anyEdits, anyWorkbook } from '../contract/arbitrary';

const WHY = { topic: '测试' };
const anyWork = anyWorkbook().chain((workbook) =>
  fc.record({ workbook: fc.constant(workbook), edits: anyEdits(workbook) }),
);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

describe('laws of edits, on random workbooks and sequences', () => {
  it('the inverse restores exactly', () => {
    fc.assert(
      fc.property(anyWork, ({ workbook, edits }) => {
        expect(applyEdits(applyEdits(workbook, edits), invertEdits(workbook, edits))).toEqual(workbook);
      }),
      { numRuns: 300 },
    );
  });

  it('applying together is applying one after the other', () => {
    fc.assert(
      fc.property(anyWork, ({ workbook, edits }) => {
        const stepwise = edits.reduce((now, edit) => applyEdits(now, [edit]), workbook);
        expect(applyEdits(workbook, edits)).toEqual(stepwise);
      }),
    );
  });

  it('nothing that is given is changed, and rows that no edit names are the very same', () => {
    fc.assert(
      fc.property(anyWork, ({ workbook, edits }) => {
        frozen(workbook);
        frozen(edits);
        const after = applyEdits(workbook, edits);
        const valued = new Set(
          edits.flatMap((edit) => (edit.kind === 'setValues' ? [edit.sheet.toLowerCase()] : [])),
        );
        for (const sheet of workbook.sheets) {
          if (!valued.has(sheet.name.toLowerCase()))
            expect(after.sheets.find((one) => one.name === sheet.name)!.cells).toBe(sheet.cells);
        }
      }),
    );
  });

  it('doing the same again changes nothing, except for adding sheets', () => {
    fc.assert(
      fc.property(anyWork, ({ workbook, edits }) => {
        for (const edit of edits) {
          // A look like another cell's moves on where the other cell is among those that change.
          if (edit.kind === 'addSheet' || edit.kind === 'setStyles') continue;
          const base = edits.find(
            (one) => one.kind === 'addSheet' && one.sheet.name.toLowerCase() === edit.sheet.toLowerCase(),
          );
          if (base) continue;
          const once = tryApply(workbook, edit);
          if (once) expect(applyEdits(once, [edit])).toEqual(once);
        }
      }),
    );
  });

  it('the result is trimmed: no blank ends', () => {
    fc.assert(
      fc.property(anyWork, ({ workbook, edits }) => {
        for (const { cells, styles } of applyEdits(workbook, edits).sheets) {
          for (const row of cells) expect(row.at(-1)).not.toBeNull();
          for (const row of styles) if (row.length > 0) expect(row.at(-1)).toBeDefined();
          expect(cells.at(-1)?.length).not.toBe(0);
          expect(styles.at(-1)?.length).not.toBe(0);
        }
      }),
    );
  });
});

function tryApply(workbook: Workbook, edit: Edit): Workbook | null {
  try {
    return applyEdits(workbook, [edit]);
  } catch (error) {
    if (error instanceof BrokenEdit) return null;
    throw error;
  }
}

describe('edits that break a law', () => {
  const workbook: Workbook = {
    name: '',
    date1904: false,
    sheets: [makeSheet('甲', [[1, { formula: 'A1*2', result: 2 }]]), makeSheet('乙')],
  };
  const broken: [string, AnyEdit][] = [
    [
      'a sheet that is not there',
      { kind: 'setValues', sheet: '丙', row: 0, column: 0, values: [[1]], why: WHY },
    ],
    ['over a formula', { kind: 'setValues', sheet: '甲', row: 0, column: 1, values: [[1]], why: WHY }],
    [
      'over a formula with a blank',
      { kind: 'setValues', sheet: '甲', row: 0, column: 0, values: [[1, null]], why: WHY },
    ],
    [
      'no rectangle of values',
      { kind: 'setValues', sheet: '甲', row: 5, column: 0, values: [[1, 2], [3]], why: WHY },
    ],
    [
      'no rectangle of looks',
      { kind: 'setStyles', sheet: '甲', row: 5, column: 0, styles: [[{}], [{}, {}]], why: WHY },
    ],
    [
      'a sheet that is there already, whatever the case',
      { kind: 'addSheet', sheet: makeSheet('甲'), at: 0, why: WHY },
    ],
    ['a place that is none', { kind: 'addSheet', sheet: makeSheet('丙'), at: 3, why: WHY }],
    ['taking away what is not there', { kind: 'removeSheet', sheet: '丙', why: WHY }],
  ];
  it.each(broken)('%s', (_, edit) => expect(() => applyEdits(workbook, [edit])).toThrow(BrokenEdit));

  it('a look may change on a formula', () => {
    const after = applyEdits(workbook, [
      { kind: 'setStyles', sheet: '甲', row: 0, column: 1, styles: [[{ fill: 'FF0000' }]], why: WHY },
    ]);
    expect(after.sheets[0]!.cells).toBe(workbook.sheets[0]!.cells);
  });
});

describe("looks like another cell's", () => {
  const sheet = makeSheet('甲', [], { styles: [[{ fill: 'FF0000', native: 7 }]] });
  const workbook: Workbook = { name: '', date1904: false, sheets: [sheet] };
  const like = { row: 0, column: 0 };

  it("unchanged keep the host's record, changed lose it", () => {
    const [after] = applyEdits(workbook, [
      {
        kind: 'setStyles',
        sheet: '甲',
        row: 1,
        column: 0,
        styles: [[{ like }, { like, with: { fill: '00FF00' } }]],
        why: WHY,
      },
    ]).sheets;
    expect(after!.styles[1]).toEqual([{ fill: 'FF0000', native: 7 }, { fill: '00FF00' }]);
  });

  it('are taken from before the edit', () => {
    const edit: Edit = {
      kind: 'setStyles',
      sheet: '甲',
      row: 0,
      column: 0,
      styles: [[{ font: { bold: true } }, { like }]],
      why: WHY,
    };
    expect(applyEdits(workbook, [edit]).sheets[0]!.styles[0]![1]).toEqual({ fill: 'FF0000', native: 7 });
  });
});
