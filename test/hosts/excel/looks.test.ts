import { applyEdits } from '../../../src/workbook/apply';
import { invertEdits } from '../../../src/workbook/invert';
import type { Edit } from '../../../src/workbook/edit';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import type { Style } from '../../../src/workbook/style';
import { openExcel } from './open';

const why = { topic: '试' };
const ROWS = 900;
const thin = { style: 'thin' } as const;

/**
 * Long columns of every kind: all alike, alike but for one cell, lines below only, two number formats, all different.
 */
const KINDS: readonly ((row: number) => Style)[] = [
  () => ({ fill: 'DDEBF7', borders: { top: thin, bottom: thin, left: thin, right: thin } }),
  (row) => (row === 500 ? { fill: 'FF0000' } : { font: { bold: true } }),
  () => ({ borders: { bottom: { style: 'double', color: 'C00000' } } }),
  (row) => ({ numberFormat: row < 450 ? '0%' : 'yyyy-mm-dd', unlocked: true }),
  (row) => ({ font: { size: 12 + (row % 20) } }),
];

const BOOK: Workbook = {
  name: '',
  date1904: false,
  sheets: [
    makeSheet(
      '长',
      Array.from({ length: ROWS }, (_, row) => [row, 1, 2, 3, 4]),
      {
        styles: Array.from({ length: ROWS }, (_, row) => KINDS.map((kind) => kind(row))),
      },
    ),
  ],
};

const area = { top: 100, left: 0, bottom: 299, right: 1 };

describe('looks of long columns', () => {
  it('are read as they are', async () => {
    const { host, excel } = await openExcel(BOOK);
    const { styles } = (await host.read({ styles: 'full' })).sheets[0]!;
    expect(styles).toEqual(BOOK.sheets[0]!.styles);
    expect(excel.gaps).toEqual([]);
  });

  it('are read where they are asked for', async () => {
    const { host } = await openExcel(BOOK);
    const { styles, cells } = (await host.read({ styles: 'full', looks: [{ sheet: '长', area }] }))
      .sheets[0]!;
    expect(styles).toHaveLength(300);
    expect(styles[99]).toEqual([]);
    expect(styles[100]).toEqual(BOOK.sheets[0]!.styles[100]!.slice(0, 2));
    expect(cells).toEqual(BOOK.sheets[0]!.cells);
  });

  it('are given to other columns and taken back', async () => {
    const { host, excel } = await openExcel(BOOK);
    const edit: Edit = {
      kind: 'setStyles',
      sheet: '长',
      row: 0,
      column: 5,
      styles: Array.from({ length: ROWS }, (_, row) => KINDS.map((_, column) => ({ like: { row, column } }))),
      why,
    };
    const plain: Edit = {
      kind: 'setStyles',
      sheet: '长',
      row: 0,
      column: 0,
      styles: Array.from({ length: ROWS }, () => KINDS.map(() => ({}))),
      why,
    };
    const before = await host.read({ styles: 'full' });
    await host.apply([edit, plain]);
    expect(excel.workbook()).toEqual(applyEdits(BOOK, [edit, plain]));
    await host.apply(invertEdits(before, [edit, plain]));
    expect(excel.workbook()).toEqual(BOOK);
    expect(excel.gaps).toEqual([]);
  });
});
