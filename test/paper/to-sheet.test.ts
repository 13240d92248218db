import * as fc from 'fast-check';
import type { Paper } from '../../src/paper/paper';
import { textHeight } from '../../src/paper/measure';
import { paperEdits, paperToSheet } from '../../src/sheets/to-sheet';
import { printable } from '../../src/paper/text';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import {
  cellAt,
  findSheet,
  makeSheet,
  scalarAt,
  styleAt,
  type Sheet,
  type Workbook,
} from '../../src/workbook/sheet';
import { anyPaper } from './arbitrary';
import { expectGolden } from '../golden/golden';
import { SAMPLE_PAPER } from './sample-paper';
import { sheetText } from './sheet-text';
import { textsOf } from './texts-of';

const NAME = '重点工作动态简报';
const workbook = (...sheets: Sheet[]): Workbook => ({ name: '', date1904: false, sheets });
const MASTER = makeSheet('台账', [['序号', '任务']]);
const paperOf = (...blocks: Paper['blocks'][number][]): Paper => ({ ...SAMPLE_PAPER, blocks });

/** One text a cell, with where it stands. */
function* cellsOf(sheet: Sheet): Generator<{ row: number; column: number; text: string }> {
  for (const [row, cells] of sheet.cells.entries()) {
    for (const column of cells.keys()) {
      const value = scalarAt(sheet, row, column);
      if (value !== null) yield { row, column, text: String(value) };
    }
  }
}

test('the sample, as a whole', () => {
  const text = sheetText(paperToSheet(SAMPLE_PAPER, NAME));
  expect(() => JSON.parse(text)).not.toThrow();
  expectGolden('paper/briefing-sheet.json', text);
});

test('every text of a paper stands on the sheet, and numbers stay numbers', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const sheet = paperToSheet(paper, NAME);
      const texts = [...cellsOf(sheet)].map(({ text }) => text.trim());
      for (const block of paper.blocks) {
        if (block.kind !== 'table') continue;
        for (const cell of block.rows.flat())
          if (typeof cell === 'number') expect(sheet.cells.flat()).toContain(cell);
      }
      // `shown` is for those who cannot format; a sheet has the number.
      const shown = printable(paper)
        .blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
        .flatMap((cell) => (typeof cell === 'object' && cell?.shown !== undefined ? [cell.shown] : []));
      for (const text of textsOf(paper)) if (!shown.includes(text)) expect(texts).toContain(text.trim());
    }),
  );
});

test('rows are high enough for what is in them, merged or not, and none is higher than Excel allows', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const sheet = paperToSheet(paper, NAME);
      const { columnWidths, rowHeights, merges } = sheet.layout;
      expect(Math.max(...Object.values(rowHeights))).toBeLessThanOrEqual(409);
      for (const { row, column, text } of cellsOf(sheet)) {
        if (typeof cellAt(sheet, row, column) === 'number') continue;
        const area = merges.find(({ top, left }) => top === row && left === column) ?? {
          top: row,
          bottom: row,
          left: column,
          right: column,
        };
        let width = 0;
        for (let c = area.left; c <= area.right; c++) width += columnWidths[c]!;
        let height = 0;
        for (let r = area.top; r <= area.bottom; r++) height += rowHeights[r]!;
        expect(height).toBeGreaterThanOrEqual(
          textHeight(text, width, styleAt(sheet, row, column).font!.size!),
        );
      }
    }),
  );
});

test('merges never overlap', () => {
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const seen = new Set<string>();
      for (const { top, left, bottom, right } of paperToSheet(paper, NAME).layout.merges) {
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            expect(seen).not.toContain(`${row},${column}`);
            seen.add(`${row},${column}`);
          }
        }
      }
    }),
  );
});

test('a row that is too high for Excel goes over several', () => {
  const sheet = paperToSheet(
    paperOf({
      kind: 'table',
      columns: [
        { heading: '原因', width: 1 },
        { heading: '说明', width: 1 },
      ],
      rows: [['长'.repeat(4000), 1]],
    }),
    NAME,
  );
  const parts = sheet.layout.merges.filter(({ top, bottom }) => bottom > top);
  expect(parts.length).toBe(2);
  expect(Math.max(...Object.values(sheet.layout.rowHeights))).toBeLessThanOrEqual(409);
});

test('a number that has no room is set smaller, since it cannot wrap', () => {
  const columns = Array.from({ length: 14 }, () => ({ heading: '完成率', width: 1 }));
  const rows = [columns.map(() => ({ value: 12.3456, format: '0.00%' }))];
  const sheet = paperToSheet(paperOf({ kind: 'table', columns, rows }), NAME);
  const { column } = [...cellsOf(sheet)].find(({ text }) => text === '12.3456')!;
  expect(styleAt(sheet, 1, column).font!.size!).toBeLessThan(9);
});

test('a table without rows says so', () => {
  const sheet = paperToSheet(
    paperOf({ kind: 'table', columns: [{ heading: '任务', width: 1 }], rows: [] }),
    NAME,
  );
  expect(sheet.cells.flat()).toContain('无');
});

test('formulas as text stay text', () => {
  const paper = paperOf({
    kind: 'table',
    columns: [{ heading: '任务', width: 1 }],
    rows: [['=1+1'], ['@cmd'], ['+86'], ['-']],
  });
  expect(paperToSheet(paper, NAME).cells.flat()).toEqual(
    expect.arrayContaining(['=1+1', '@cmd', '+86', '-']),
  );
});

test('the heading row of a long table is repeated, and its print area ends above our mark', () => {
  const rows = Array.from({ length: 200 }, (_, index) => [index + 1, '任务']);
  const sheet = paperToSheet(
    paperOf({
      kind: 'table',
      columns: [
        { heading: '序号', width: 1 },
        { heading: '任务', width: 5 },
      ],
      rows,
    }),
    NAME,
  );
  expect(sheet.layout.page?.titleRows).toEqual({ from: 0, to: 0 });
  expect(sheet.layout.page?.printArea).toEqual({ top: 0, left: 0, bottom: sheet.cells.length - 2, right: 1 });
  expect(scalarAt(sheet, sheet.cells.length - 1, 0)).toMatch(
    /^台账助手生成 · 重点工作动态简报 · 2026年6月 · 校验[0-9a-z]{14}$/,
  );
});

test('page breaks begin the row of the next block', () => {
  const heading = (text: string) => ({ kind: 'heading' as const, level: 1 as const, text });
  const sheet = paperToSheet(
    paperOf({ kind: 'pageBreak' }, heading('一、'), { kind: 'pageBreak' }, heading('二、'), {
      kind: 'pageBreak',
    }),
    NAME,
  );
  expect(sheet.layout.page?.breaks).toEqual([1]);
});

describe('bringing a paper into a workbook', () => {
  test('a new sheet comes last, and doing it twice changes nothing', () => {
    const first = paperEdits(SAMPLE_PAPER, workbook(MASTER));
    expect(first.sheet).toBe(NAME);
    const after = applyEdits(workbook(MASTER), first.edits);
    expect(after.sheets.map(({ name }) => name)).toEqual(['台账', NAME]);
    expect(paperEdits(SAMPLE_PAPER, after)).toEqual({ sheet: NAME, edits: [], overHand: false });
  });

  test('a name that is taken by a person or another month is not touched', () => {
    const theirs = makeSheet(NAME, [['自己写的简报']]);
    const june = applyEdits(
      workbook(MASTER, theirs),
      paperEdits(SAMPLE_PAPER, workbook(MASTER, theirs)).edits,
    );
    expect(june.sheets.map(({ name }) => name)).toEqual(['台账', NAME, `${NAME}2026-06`]);
    const july = paperEdits({ ...SAMPLE_PAPER, period: '2026-07' }, june);
    expect(july.sheet).toBe(`${NAME}2026-07`);
    const alsoTaken = workbook(theirs, makeSheet(`${NAME}2026-06`), makeSheet(`${NAME}2026-06(2)`));
    expect(paperEdits(SAMPLE_PAPER, alsoTaken).sheet).toBe(`${NAME}2026-06(3)`);
  });

  test(
    'any paper rewritten as any other of its period is exactly that other one, and undo ' +
      'brings the first back',
    () => {
      fc.assert(
        fc.property(anyPaper, anyPaper, (first, second) => {
          const before = applyEdits(workbook(MASTER), paperEdits(first, workbook(MASTER)).edits);
          const { sheet, edits } = paperEdits(second, before);
          const after = applyEdits(before, edits);
          expect(sheet).toBe(NAME);
          expect(findSheet(after, NAME)).toEqual(paperToSheet(second, NAME));
          expect(applyEdits(after, invertEdits(before, edits))).toEqual(before);
          expect(paperEdits(second, after).edits).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('the sheet is known again after it was renamed and rows were put in', () => {
    const made = paperToSheet(SAMPLE_PAPER, '六月简报');
    const moved: Sheet = { ...made, cells: [['领导批示：'], [], ...made.cells] };
    const { sheet, edits } = paperEdits(SAMPLE_PAPER, workbook(MASTER, moved));
    expect(sheet).toBe('六月简报');
    expect(findSheet(applyEdits(workbook(MASTER, moved), edits), '六月简报')?.cells).toEqual(made.cells);
  });

  test('looks that a program wrote in its own way are no change', () => {
    const made = paperToSheet(SAMPLE_PAPER, NAME);
    const styles = made.styles.map((row) =>
      row.map(
        (style) =>
          style && {
            ...style,
            native: 7,
            font: { ...style.font, italic: false, color: style.font?.color?.toLowerCase() ?? '' },
          },
      ),
    );
    const same: Sheet = {
      ...made,
      styles: styles.map((row) =>
        row.map((style) =>
          style?.font.color === '' ? { ...style, font: { ...style.font, color: undefined } } : style,
        ),
      ) as Sheet['styles'],
    };
    const widths = Object.fromEntries(
      Object.entries(made.layout.columnWidths).map(([column, width]) => [column, width + 0.1]),
    );
    expect(
      paperEdits(SAMPLE_PAPER, workbook({ ...same, layout: { ...made.layout, columnWidths: widths } })).edits,
    ).toEqual([]);
  });

  test('a sheet that went through a file is known again and is no change, then takes the next one', async () => {
    const host = openXlsx(
      writeXlsx(applyEdits(workbook(MASTER), paperEdits(SAMPLE_PAPER, workbook(MASTER)).edits)),
      '台账.xlsx',
    );
    expect(paperEdits(SAMPLE_PAPER, await host.read({ styles: 'full' }))).toEqual({
      sheet: NAME,
      edits: [],
      overHand: false,
    });
    const shorter = { ...SAMPLE_PAPER, blocks: SAMPLE_PAPER.blocks.slice(2, 12) };
    await host.apply(paperEdits(shorter, await host.read({ styles: 'full' })).edits);
    const saved = await openXlsx(host.save(), '台账.xlsx').read({ styles: 'full' });
    expect(findSheet(saved, NAME)?.cells).toEqual(paperToSheet(shorter, NAME).cells);
    expect(paperEdits(shorter, saved)).toEqual({ sheet: NAME, edits: [], overHand: false });
  });

  test(
    'what a person put there is never covered: a formula, notes below, notes at the side of a ' +
      'sheet that grows',
    () => {
      const short = paperOf({ kind: 'heading', level: 1, text: '一、' });
      const made = paperToSheet(short, NAME);
      const withCell = (row: number, column: number, cell: Sheet['cells'][number][number]): Workbook => {
        const cells = made.cells.map((one) => [...one]);
        while (cells.length <= row) cells.push([]);
        while (cells[row]!.length <= column) cells[row]!.push(null);
        cells[row]![column] = cell;
        return workbook({ ...made, cells });
      };
      const kept = [
        withCell(0, 0, { formula: '1+1', result: 2 }),
        withCell(made.cells.length, 0, '附记'),
        withCell(0, made.layout.page!.printArea!.right + 2, '批注'),
      ];
      for (const before of kept) {
        const { sheet, edits } = paperEdits(SAMPLE_PAPER, before);
        expect(sheet).toBe(`${NAME}2026-06`);
        expect(applyEdits(before, edits).sheets[0]).toEqual(before.sheets[0]);
      }
    },
  );

  test('notes outside of what we made stay, and hidden rows show again', () => {
    const made = paperToSheet(SAMPLE_PAPER, NAME);
    const cells = [...made.cells, [], ['附记']];
    const before = workbook({ ...made, cells, layout: { ...made.layout, hiddenRows: [3, cells.length] } });
    const { sheet, edits } = paperEdits(paperOf({ kind: 'note', text: '只有一句' }), before);
    const after = findSheet(applyEdits(before, edits), sheet)!;
    expect(scalarAt(after, cells.length - 1, 0)).toBe('附记');
    expect(after.layout.hiddenRows).toEqual([cells.length]);
  });
});
