import { applyEdits } from '../../../src/workbook/apply';
import type { AnyEdit, Edit } from '../../../src/workbook/edit';
import { invertEdits } from '../../../src/workbook/invert';
import { PLAIN_LAYOUT } from '../../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import { openExcel } from './open';

const why = { topic: '试' };
const thin = { style: 'thin' } as const;

const BOOK: Workbook = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    makeSheet(
      '台账',
      [
        ['2026年重点工作台账'],
        ['序号', '事项', '时限', '完成率'],
        [1, '甲', 46203, 0.5],
        [2, '乙', { formula: 'C3+1', result: 46204 }, { formula: 'NA()', result: { error: '#N/A' } }],
        [3, '=不是公式', { error: '#REF!' }, true],
        [4, null, '007'],
      ],
      {
        styles: [
          [{ font: { name: '方正小标宋简体', size: 18, bold: true }, align: { horizontal: 'center' } }],
          [{ fill: 'DDEBF7', borders: { top: thin, right: thin, bottom: thin, left: thin } }],
          [
            undefined,
            { font: { color: 'FF0000', italic: true } },
            { numberFormat: 'yyyy-mm-dd' },
            { numberFormat: '0%' },
          ],
          [
            undefined,
            { align: { horizontal: 'left', vertical: 'top', wrap: true, indent: 2 } },
            { numberFormat: 'yyyy-mm-dd', unlocked: true },
          ],
          [undefined, undefined, { numberFormat: '@' }],
          [
            undefined,
            undefined,
            { numberFormat: '@', borders: { bottom: { style: 'double', color: 'C00000' } } },
          ],
        ],
        rules: [
          {
            area: { top: 2, left: 0, bottom: 5, right: 4 },
            column: 4,
            equals: '红',
            fill: 'FFC7CE',
            color: '9C0006',
          },
          { area: { top: 2, left: 0, bottom: 5, right: 4 }, column: 4, equals: '黄', fill: 'FFEB9C' },
        ],
        tables: [{ name: '表1', area: { top: 1, left: 0, bottom: 5, right: 3 } }],
        layout: {
          ...PLAIN_LAYOUT,
          merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
          columnWidths: { 1: 40, 3: 12.5 },
          rowHeights: { 0: 30 },
          hiddenRows: [4],
          hiddenColumns: [2],
          freeze: { rows: 2, columns: 1 },
          filter: { top: 1, left: 0, bottom: 5, right: 3 },
          validations: [
            {
              area: { top: 2, left: 3, bottom: 5, right: 3 },
              kind: 'list',
              values: ['是', '否'],
              message: '请选是或否',
            },
          ],
          page: {
            paper: 'A3',
            orientation: 'landscape',
            margins: { top: 37, right: 26, bottom: 35, left: 28 },
            fitToWidth: true,
            centerHorizontally: true,
            titleRows: { from: 0, to: 1 },
            printArea: { top: 0, left: 0, bottom: 5, right: 3 },
            footer: '— &P —',
            breaks: [3],
          },
        },
      },
    ),
    makeSheet('说明', [['一', null, '二']], { layout: { ...PLAIN_LAYOUT, visibility: 'hidden' } }),
    makeSheet('空'),
  ],
};

const EDITS: readonly Edit[] = [
  { kind: 'setValues', sheet: '台账', row: 1, column: 4, values: [['预警', '截止日']], why },
  {
    kind: 'setValues',
    sheet: '台账',
    row: 2,
    column: 4,
    values: [
      ['红', 46203],
      ['黄', 46204],
      [null, null],
      ['=1+1', 7],
    ],
    why,
  },
  {
    kind: 'setStyles',
    sheet: '台账',
    row: 1,
    column: 4,
    styles: [[{ like: { row: 1, column: 0 } }, { like: { row: 1, column: 0 }, with: { fill: 'FFFF00' } }]],
    why,
  },
  {
    kind: 'setStyles',
    sheet: '台账',
    row: 2,
    column: 4,
    styles: [
      [null, { numberFormat: 'yyyy-mm-dd' }],
      [{ like: { row: 2, column: 1 } }, { like: { row: 2, column: 5 } }],
    ],
    why,
  },
  { kind: 'setValues', sheet: '台账', row: 4, column: 2, values: [['2026年6月30日'], [12]], why },
  { kind: 'setStyles', sheet: '台账', row: 0, column: 0, styles: [[{}]], why },
  {
    kind: 'setRules',
    sheet: '台账',
    rules: [{ area: { top: 2, left: 0, bottom: 5, right: 5 }, column: 4, equals: '红', fill: 'FF0000' }],
    why,
  },
  {
    kind: 'setLayout',
    sheet: '台账',
    layout: {
      columnWidths: { 1: null, 4: 10 },
      rowHeights: { 0: null, 1: 20 },
      hiddenRows: [5],
      hiddenColumns: [],
      merges: [],
      freeze: { rows: 3, columns: 0 },
      filter: null,
      validations: [],
      page: null,
    },
    why,
  },
  { kind: 'setLayout', sheet: '说明', layout: { visibility: 'visible' }, why },
  {
    kind: 'addSheet',
    at: 1,
    sheet: makeSheet('重点工作动态简报', [['简报'], ['3-4', -1, '007', null, '12%']], {
      styles: [[{ font: { bold: true } }], [undefined, { numberFormat: '0.0' }]],
      rules: [{ area: { top: 0, left: 0, bottom: 1, right: 1 }, column: 0, equals: '红', fill: 'FF0000' }],
      layout: {
        ...PLAIN_LAYOUT,
        columnWidths: { 0: 30 },
        merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
        freeze: { rows: 0, columns: 1 },
      },
    }),
    why,
  },
];

describe('the Excel host', () => {
  it('reads everything a full reading promises', async () => {
    const { host, excel } = await openExcel(BOOK);
    expect(await host.read({ styles: 'full' })).toEqual(BOOK);
    expect(excel.gaps).toEqual([]);
  });

  it('reads values, number formats, merges, tables and rules by default', async () => {
    const { host, excel } = await openExcel(BOOK);
    const read = await host.read();
    expect(excel.gaps).toEqual([]);
    expect(read.sheets.map(({ cells }) => cells)).toEqual(BOOK.sheets.map(({ cells }) => cells));
    expect(read.sheets[0]!.styles[2]![2]).toEqual({ numberFormat: 'yyyy-mm-dd' });
    expect(read.sheets[0]!.rules).toEqual(BOOK.sheets[0]!.rules);
    expect(read.sheets[0]!.tables).toEqual(BOOK.sheets[0]!.tables);
    expect(read.sheets[0]!.layout.merges).toEqual(BOOK.sheets[0]!.layout.merges);
    expect(read.sheets[0]!.layout.hiddenRows).toEqual([4]);
  });

  it('reads the sheets asked for', async () => {
    const { host } = await openExcel(BOOK);
    expect((await host.read({ sheets: ['说明'] })).sheets.map(({ name }) => name)).toEqual(['说明']);
  });

  it('knows the 1904 date system', async () => {
    const { host } = await openExcel({ ...BOOK, date1904: true });
    expect((await host.read()).date1904).toBe(true);
  });

  it('applies edits as the definition says', async () => {
    const { host, excel } = await openExcel(BOOK);
    await host.apply(EDITS);
    expect(excel.gaps).toEqual([]);
    expect(excel.workbook()).toEqual(applyEdits(BOOK, EDITS));
    expect(await host.read({ styles: 'full' })).toEqual(applyEdits(BOOK, EDITS));
  });

  it('takes edits back exactly', async () => {
    const { host, excel } = await openExcel(BOOK);
    const before = await host.read({ styles: 'full' });
    await host.apply(EDITS);
    const back: AnyEdit[] = invertEdits(before, EDITS);
    await host.apply(back);
    expect(excel.workbook()).toEqual(BOOK);
    expect(excel.gaps).toEqual([]);
  });
});
