import { read as readWithSheetJs } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { openXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import type { Edit } from '../../../src/workbook/edit';
import { cellAt, makeSheet, styleAt, type Workbook } from '../../../src/workbook/sheet';
import { editedParts } from './edit-parts';
import { assertPartsWellFormed, partsOf } from './packages';

const WHY = { topic: '测试' };
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

/** A small workbook of two sheets. The cells of the first are plain: no look of their own. */
const PLAIN = writeXlsx({
  name: '',
  date1904: false,
  sheets: [
    makeSheet('台账', [
      ['序号', '任务', '完成时限'],
      [1, '修订制度', '6月底前'],
    ]),
    makeSheet('说明', [['说明'], ['另一张表']]),
  ],
});

const EDITS: readonly Edit[] = [
  { kind: 'setValues', sheet: '台账', row: 1, column: 3, values: [['红']], why: WHY },
  { kind: 'setStyles', sheet: '台账', row: 1, column: 3, styles: [[{ fill: 'F8CBCB' }]], why: WHY },
  {
    kind: 'setRules',
    sheet: '台账',
    rules: [{ area: { top: 1, left: 0, bottom: 1, right: 3 }, column: 3, equals: '红', fill: 'F8CBCB' }],
    why: WHY,
  },
  {
    kind: 'setLayout',
    sheet: '台账',
    layout: {
      columnWidths: { 3: 8 },
      freeze: { rows: 1, columns: 0 },
      merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
      validations: [
        {
          area: { top: 1, left: 3, bottom: 1, right: 3 },
          kind: 'list',
          values: ['红', '黄'],
          message: '请选一个',
        },
      ],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 20, right: 20, bottom: 20, left: 20 },
        fitToWidth: true,
        centerHorizontally: true,
        titleRows: { from: 0, to: 0 },
        printArea: null,
        footer: '— &P —',
        breaks: [],
      },
    },
    why: WHY,
  },
  {
    kind: 'addSheet',
    sheet: makeSheet('简报', [['简报']], { styles: [[{ font: { bold: true } }]] }),
    at: 2,
    why: WHY,
  },
];

/** Writes into a copy, checks the copy with our reader and with SheetJS, and gives what is in it. */
async function editedCopy(bytes: Uint8Array): Promise<Workbook> {
  const host = openXlsx(bytes, '台账.xlsx');
  await host.apply(EDITS);
  const saved = host.save();
  assertPartsWellFormed(saved);
  const other = readWithSheetJs(saved, { type: 'array' });
  expect(other.SheetNames).toEqual(['台账', '说明', '简报']);
  expect(other.Sheets['台账']!['D2'].v).toBe('红');
  const again = await openXlsx(saved, '台账.xlsx').read();
  const ledger = again.sheets[0]!;
  expect(styleAt(ledger, 1, 3).fill).toBe('F8CBCB');
  expect(styleAt(ledger, 1, 1)).toEqual({});
  expect(ledger.rules).toHaveLength(1);
  expect(ledger.layout.page?.footer).toBe('— &P —');
  expect(ledger.layout.freeze).toEqual({ rows: 1, columns: 0 });
  return again;
}

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  expect(parts.map(([name]) => name)).toContain(from);
  return zipSync(Object.fromEntries(parts.map(([name, data]) => [name === from ? to : name, data])));
}

const styles = (change: (text: string) => string): Uint8Array =>
  editedParts(PLAIN, { 'xl/styles.xml': change });
const sheet = (change: (text: string) => string): Uint8Array => editedParts(PLAIN, { [SHEET]: change });
const selfClosed = (list: string) => (text: string) =>
  text.replace(new RegExp(`<${list}[ >].*?</${list}>`, 's'), `<${list}/>`);
const before = (element: string, markup: string) => (text: string) =>
  text.replace(`<${element}`, `${markup}<${element}`);
const after = (markup: string) => (text: string) => text.replace('</sheetData>', `</sheetData>${markup}`);

describe('elements that other writers leave empty take what is put into them', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['<styleSheet/>', styles((text) => `${text.slice(0, text.indexOf('>', text.indexOf('<styleSheet')))}/>`)],
    ...['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'].map(
      (list) => [`<${list}/>`, styles(selfClosed(list))] as const,
    ),
    ['<dxfs/>', styles((text) => text.replace('</styleSheet>', '<dxfs/></styleSheet>'))],
    [
      '<Default/> only in the types',
      editedParts(PLAIN, { [TYPES]: (text) => text.replace(/\s+\/>/g, '/>') }),
    ],
    [
      '<sheetViews/>',
      sheet((text) =>
        before(
          'sheetData',
          '<sheetViews/>',
        )(selfClosed('sheetViews')(text)).replace('<sheetViews/><sheetViews/>', '<sheetViews/>'),
      ),
    ],
    ['<mergeCells/>', sheet(after('<mergeCells/>'))],
    ['<conditionalFormatting/>', sheet(after('<conditionalFormatting/>'))],
    ['<dataValidations/>', sheet(after('<dataValidations/>'))],
    ['<headerFooter/>', sheet(after('<headerFooter/>'))],
    ['<cols/>', sheet(before('sheetData', '<cols/>'))],
    [
      '<definedNames/>',
      editedParts(PLAIN, { [BOOK]: (text) => text.replace('</sheets>', '</sheets><definedNames/>') }),
    ],
  ];
  it.each(cases)('%s', async (_, bytes) => {
    const { sheets } = await editedCopy(bytes);
    expect(cellAt(sheets[0]!, 1, 2)).toBe('6月底前');
  });

  it.each([
    ['<sheetData/>', selfClosed('sheetData')],
    ['no sheetData', (text: string) => text.replace(/<sheetData.*<\/sheetData>/s, '')],
    ['<worksheet/>', (text: string) => `${/^[^]*?<worksheet[^>]*/.exec(text)![0]}/>`],
  ])('%s: an empty sheet', async (_, change) => {
    const { sheets } = await editedCopy(sheet(change));
    expect(sheets[0]!.cells).toEqual([[], [null, null, null, '红']]);
  });

  it('<sheets/> is no workbook to work in', () => {
    const bytes = editedParts(PLAIN, { [BOOK]: selfClosed('sheets') });
    expect(() => openXlsx(bytes, '空.xlsx')).toThrow('“空.xlsx”不完整或已损坏');
  });
});

describe('parts are found however their names are spelt', () => {
  const target = (to: string) => (text: string) => text.replace('worksheets/sheet1.xml', to);
  it.each([
    ['types in other case', renamed(PLAIN, TYPES, '[content_types].XML')],
    ['a sheet in other case', renamed(PLAIN, SHEET, 'XL/Worksheets/Sheet1.xml')],
    ['the workbook in other case', renamed(PLAIN, BOOK, 'xl/Workbook.xml')],
    ['a doubled slash in the zip', renamed(PLAIN, SHEET, 'xl//worksheets/sheet1.xml')],
    ['a leading slash in the zip', renamed(PLAIN, SHEET, `/${SHEET}`)],
    ['backslashes in the zip', renamed(PLAIN, SHEET, SHEET.replaceAll('/', '\\'))],
    [
      'a doubled slash in the target',
      editedParts(PLAIN, { [RELATIONS]: target('//xl//worksheets/sheet1.xml') }),
    ],
    ['backslashes in the target', editedParts(PLAIN, { [RELATIONS]: target('worksheets\\sheet1.xml') })],
    [
      'percent escapes on one side',
      editedParts(renamed(PLAIN, SHEET, 'xl/worksheets/sheet 1.xml'), {
        [RELATIONS]: target('worksheets/sheet%201.xml'),
      }),
    ],
    [
      'percent escapes on both sides',
      editedParts(renamed(PLAIN, SHEET, 'xl/worksheets/sheet%201.xml'), {
        [RELATIONS]: target('worksheets/sheet%201.xml'),
      }),
    ],
  ])('%s', async (_, bytes) => {
    const { sheets } = await editedCopyOfOurs(bytes);
    expect(cellAt(sheets[0]!, 1, 2)).toBe('6月底前');
    expect(partsOf(bytes).size).toBe(partsOf(PLAIN).size);
  });

  /** As `editedCopy`, but for SheetJS, which wants names to the letter. */
  async function editedCopyOfOurs(bytes: Uint8Array): Promise<Workbook> {
    const host = openXlsx(bytes, '台账.xlsx');
    await host.apply(EDITS);
    const saved = host.save();
    assertPartsWellFormed(saved);
    expect(partsOf(saved).size).toBe(partsOf(bytes).size + 1);
    return openXlsx(saved, '台账.xlsx').read();
  }
});

describe('a sheet that leads nowhere', () => {
  const lost = [
    ['without an id', (text: string) => text.replace(/(<sheet name="说明"[^>]*?) r:id="[^"]*"/, '$1')],
    [
      'with an id that nothing has',
      (text: string) => text.replace(/(<sheet name="说明"[^>]*? r:id=")[^"]*/, '$1rId99'),
    ],
  ] as const;
  it.each(lost)('%s: the others open, and it is said which is lost', async (_, change) => {
    const bytes = editedParts(PLAIN, { [BOOK]: change });
    const { sheets } = await openXlsx(bytes, '').read();
    expect(sheets.map(({ name, isLost }) => [name, isLost === true])).toEqual([
      ['台账', false],
      ['说明', true],
    ]);
  });

  it.each(lost)('%s: the others can be written; its entry stays', async (_, change) => {
    const host = openXlsx(editedParts(PLAIN, { [BOOK]: change }), '');
    await host.apply(EDITS);
    const again = await openXlsx(host.save(), '').read();
    expect(again.sheets.map(({ name }) => name)).toEqual(['台账', '说明', '简报']);
    expect(again.sheets[1]!.isLost).toBe(true);
  });

  it.each(lost)('%s: it is not written to', async (_, change) => {
    const host = openXlsx(editedParts(PLAIN, { [BOOK]: change }), '');
    const edit: Edit = { kind: 'setValues', sheet: '说明', row: 0, column: 0, values: [['x']], why: WHY };
    await expect(host.apply([edit])).rejects.toThrow('“说明”的内容在文件里缺失，不能写入');
  });

  it('all of them: the file is refused', () => {
    const bytes = editedParts(PLAIN, { [BOOK]: (text) => text.replace(/ r:id="[^"]*"/g, '') });
    expect(() => openXlsx(bytes, '台账.xlsx')).toThrow('“台账.xlsx”不完整或已损坏');
  });
});

it('a text in the last column that holds escaped control characters comes back as it was', async () => {
  const cells = `<row r="1"><c r="XFD1" t="inlineStr"><is><t>a_x0007_b</t></is></c></row>`;
  const host = openXlsx(
    sheet((text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`)),
    '',
  );
  expect(cellAt((await host.read()).sheets[0]!, 0, 16_383)).toBe('a\u0007b');
  await host.apply([{ kind: 'setValues', sheet: '台账', row: 0, column: 0, values: [['新']], why: WHY }]);
  const saved = host.save();
  assertPartsWellFormed(saved);
  expect(cellAt((await openXlsx(saved, '').read()).sheets[0]!, 0, 16_383)).toBe('a\u0007b');
});
