import { openXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { scalarOf } from '../../../src/workbook/cell';
import { HostError } from '../../../src/workbook/host';
import { makeSheet, styleAt, type Sheet } from '../../../src/workbook/sheet';
import { editedParts } from './edit-parts';
import { foreign } from './packages';

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return (await openXlsx(bytes, 'x.xlsx').read({ styles: 'full' })).sheets;
}

/** A workbook of one sheet whose rows are given as markup. */
function withRows(rows: string, before = '', after = ''): Uint8Array {
  return editedParts(writeXlsx({ name: '', date1904: false, sheets: [makeSheet('甲')] }), {
    'xl/worksheets/sheet1.xml': (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/, `${before}<sheetData>${rows}</sheetData>${after}`),
  });
}

async function cellsOf(rows: string): Promise<Sheet['cells']> {
  return (await sheetsOf(withRows(rows)))[0]!.cells;
}

describe('ledgers written by other programs', () => {
  it.each(['rich.xlsx', 'libreoffice.xlsx'])(
    '%s: values, layout and everything the model knows',
    async (name) => {
      const [ledger, units, hidden] = await sheetsOf(foreign(name));
      expect(ledger!.cells[3]!.map(scalarOf)).toEqual([
        1,
        '大气污染防治',
        '完成锅炉改造',
        '大气科',
        '法规科',
        '6月底前',
        '推进中',
        12.5,
      ]);
      expect(ledger!.cells[7]![7]).toMatchObject({ formula: 'SUM(H4:H7)' });
      expect(ledger!.layout).toMatchObject({
        hiddenRows: [4],
        hiddenColumns: [9],
        // LibreOffice keeps panes of the sheet in front only.
        freeze: name === 'rich.xlsx' ? { rows: 3, columns: 0 } : null,
        filter: { top: 2, left: 0, bottom: 6, right: 7 },
        page: {
          paper: 'A4',
          orientation: 'landscape',
          titleRows: { from: 0, to: 2 },
          printArea: { top: 0, left: 0, bottom: 7, right: 7 },
        },
      });
      expect(ledger!.layout.merges).toHaveLength(10);
      expect(ledger!.layout.columnWidths[2]).toBeCloseTo(30, 0);
      expect(ledger!.layout.rowHeights[0]).toBeCloseTo(36, 0);
      expect(ledger!.layout.validations).toEqual([
        {
          area: { top: 3, left: 6, bottom: 6, right: 6 },
          kind: 'list',
          values: ['未启动', '推进中', '已完成'],
          message: '请从列表里选',
        },
      ]);
      expect(styleAt(ledger!, 0, 0).font).toMatchObject({ name: '方正小标宋简体', size: 20, bold: true });
      expect(styleAt(ledger!, 3, 7).numberFormat).toMatch(/^#,##0\.00.?万"?$/);
      expect(styleAt(ledger!, 3, 1)).toMatchObject({
        align: { vertical: 'center', wrap: true },
        borders: { left: { style: 'thin' } },
      });
      expect(units!.tables).toEqual([{ name: '科室表', area: { top: 0, left: 0, bottom: 2, right: 1 } }]);
      expect(hidden).toMatchObject({ name: '参数', layout: { visibility: 'hidden' } });
    },
  );

  it('prefixed elements, no references, CDATA, a dimension that lies, shared formulas', async () => {
    const [sheet] = await sheetsOf(foreign('prefixed.xlsx'));
    expect(sheet!.cells).toEqual([
      ['任务', '<期限> & \r\n末', 1500],
      [
        { text: '粗 细', rich: '<r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r>' },
        null,
        true,
        { error: '#N/A' },
      ],
      [],
      [],
      [null, { formula: 'SUM(C1)', result: 1500 }, { formula: 'B5&"元"', result: '1500元' }],
      [null, null, { formula: '', result: '0元' }],
    ]);
  });

  it('the strict namespace, days in ISO text', async () => {
    expect((await sheetsOf(foreign('strict.xlsx')))[0]!.cells).toEqual([[46203, 46203.5, '严格']]);
  });

  it('UTF-16, and phonetic runs that are no text', async () => {
    expect((await sheetsOf(foreign('utf16.xlsx')))[0]!.cells).toEqual([['課題', '双字节']]);
  });
});

describe('cells', () => {
  it.each([
    ['<row r="1"><c r="A1"><v> 12 </v></c></row>', [[12]]],
    ['<row r="1"><c r="A1"><v>1.5E-3</v></c><c r="B1"><v>-7</v></c></row>', [[0.0015, -7]]],
    ['<row r="1"><c r="A1" t="n"><v>不是数</v></c></row>', [['不是数']]],
    ['<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1"/></row>', []],
    ["<row r='2'><c r='B2' t='str'><v>单引号</v></c></row>", [[], [null, '单引号']]],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><rPh sb="0" ' +
        'eb="1"><t>音</t></rPh></is></c></row>',
      [[{ text: '粗', rich: '<r><rPr><b/></rPr><t>粗</t></r>' }]],
    ],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 前后 </t></is></c></row>',
      [[' 前后 ']],
    ],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a&#x4E2D;&#20013;&lt;&quot;_x4E2D__x005F_x4E2D_</t></is></c></row>',
      [['a中中<"中_x4E2D_']],
    ],
    [
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&#55357;&unknown;&#1114112;</t></is></c></row>',
      [['\ud83d&unknown;&#1114112;']],
    ],
    [
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c ' +
        'r="A2"><v>4</v></c></row>',
      [[{ formula: 'B1:B2*2', result: 2 }], [{ formula: '', result: 4 }]],
    ],
    ['<row r="1"><c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c></row>', [[1]]],
    ['<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="B1"><v>1</v></c><?pi <c> ?></row>', [[null, 1]]],
    ['<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>', [[1], [], [3]]],
  ] as const)('%s', async (rows, cells) => {
    expect(await cellsOf(rows)).toEqual(cells);
  });

  it('formatted rows down to the end cost nothing', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, n) => `<row r="${n + 2}" s="1" customFormat="1" ht="20"/>`,
    ).join('');
    const [sheet] = await sheetsOf(
      withRows(
        `<row r="1"><c r="A1"><v>1</v></c></row>${rows}`,
        '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
      ),
    );
    expect(sheet!.cells).toHaveLength(1);
    expect(sheet!.styles).toHaveLength(0);
  });

  it('the last cell that Excel has', async () => {
    const cells = await cellsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect([cells.length, cells.at(-1)!.length, cells.at(-1)!.at(-1)]).toEqual([1_048_576, 16_384, 1]);
  });

  it.each([
    '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
  ])('beyond the last cell: %s', async (rows) => {
    await expect(cellsOf(rows)).rejects.toMatchObject({ name: 'HostError', code: 'too_large' });
  });

  it('far too many places for cells', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`,
    ).join('');
    await expect(cellsOf(rows)).rejects.toBeInstanceOf(HostError);
  });

  it.each([
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [57, 'yyyy"年"m"月"'],
    [58, 'm"月"d"日"'],
    [999, undefined],
  ])('number format %i without text', async (id, code) => {
    const bytes = editedParts(withRows('<row r="1"><c r="A1" s="1"><v>46203</v></c></row>'), {
      'xl/styles.xml': (text) =>
        text.replace('</cellXfs>', `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/></cellXfs>`),
    });
    expect(styleAt((await sheetsOf(bytes))[0]!, 0, 0).numberFormat).toBe(code);
  });

  it('colours by theme with a tint, by palette and as they are', async () => {
    const fill = (color: string): string =>
      `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
    const formatOf = (id: number): string => `<xf numFmtId="0" fontId="0" fillId="${id}" borderId="0"/>`;
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/styles.xml': (text) =>
        text
          .replace(
            /<fills[^>]*>/,
            `<fills>${fill('theme="4" tint="0.5999"')}${fill('indexed="13"')}${fill('rgb="ff12ab34"')}`,
          )
          .replace(
            /<cellXfs[^>]*>.*<\/cellXfs>/,
            `<cellXfs>${[9, 0, 1, 2].map(formatOf).join('')}</cellXfs>`,
          ),
      'xl/worksheets/sheet3.xml': (text) =>
        text.replace(
          /<sheetData>.*<\/sheetData>/,
          '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/></row></sheetData>',
        ),
    });
    const sheet = (await openXlsx(bytes, '').read({ sheets: ['参数'] })).sheets[0]!;
    expect(sheet.styles[0]!.map((style) => style?.fill)).toEqual(['B9CDE5', 'FFFF00', '12AB34']);
  });

  it('a workbook of the 1904 system says so', async () => {
    const bytes = writeXlsx({ name: '', date1904: true, sheets: [makeSheet('甲', [[1]])] });
    expect((await openXlsx(bytes, '').read()).date1904).toBe(true);
  });

  it('a chart sheet has a place and no cells, and cannot be written to', async () => {
    const bytes = editedParts(
      writeXlsx({ name: '', date1904: false, sheets: [makeSheet('图表'), makeSheet('表')] }),
      {
        'xl/_rels/workbook.xml.rels': (text) =>
          text.replace('relationships/worksheet"', 'relationships/chartsheet"'),
      },
    );
    const host = openXlsx(bytes, '');
    expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual(['图表', '表']);
    const edit = {
      kind: 'setValues',
      sheet: '图表',
      row: 0,
      column: 0,
      values: [['x']],
      why: { topic: '测试' },
    } as const;
    await expect(host.apply([edit])).rejects.toMatchObject({ code: 'failed' });
  });
});
