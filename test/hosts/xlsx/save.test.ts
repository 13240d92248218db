import { openXlsx, writeXlsx, type XlsxHost } from '../../../src/hosts/xlsx';
import type { AnyEdit, Edit } from '../../../src/workbook/edit';
import { invertEdits } from '../../../src/workbook/invert';
import { PLAIN_LAYOUT } from '../../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../../src/workbook/sheet';
import { editedParts } from './edit-parts';
import { assertPartsWellFormed, changedParts, foreign, partsOf, partText } from './packages';

const WHY = { topic: '测试' };
const LEDGER = '重点工作台账';

/** What marking a ledger and adding a briefing does. */
const marking: readonly Edit[] = [
  { kind: 'setValues', sheet: LEDGER, row: 2, column: 8, values: [['预警', '截止日']], why: WHY },
  {
    kind: 'setValues',
    sheet: LEDGER,
    row: 3,
    column: 8,
    values: [
      ['红', 46203],
      ['绿', null],
      ['长期', null],
      ['黄', 46295],
    ],
    why: WHY,
  },
  {
    kind: 'setStyles',
    sheet: LEDGER,
    row: 3,
    column: 8,
    styles: [3, 4, 5, 6].map((row) => [
      { like: { row, column: 6 } },
      { like: { row, column: 6 }, with: { numberFormat: 'yyyy-mm-dd', fill: 'FFEB9C' } },
    ]),
    why: WHY,
  },
  {
    kind: 'setRules',
    sheet: LEDGER,
    rules: [{ area: { top: 3, left: 0, bottom: 6, right: 9 }, column: 8, equals: '红', fill: 'F8CBCB' }],
    why: WHY,
  },
  { kind: 'setLayout', sheet: LEDGER, layout: { columnWidths: { 8: 6, 9: 12 } }, why: WHY },
];
const briefing: Edit = {
  kind: 'addSheet',
  sheet: makeSheet('重点工作动态简报', [['简报']], {
    layout: {
      ...PLAIN_LAYOUT,
      page: {
        paper: 'A4',
        orientation: 'portrait',
        margins: { top: 37, right: 26, bottom: 35, left: 28 },
        fitToWidth: true,
        centerHorizontally: true,
        titleRows: { from: 0, to: 0 },
        printArea: null,
        footer: '— &P —',
        breaks: [],
      },
    },
  }),
  at: 1,
  why: WHY,
};

async function edited(
  bytes: Uint8Array,
  edits: readonly AnyEdit[],
): Promise<{ host: XlsxHost; saved: Uint8Array }> {
  const host = openXlsx(bytes, '');
  await host.apply(edits);
  return { host, saved: host.save() };
}

describe('what no edit touches', () => {
  it.each(['rich.xlsx', 'libreoffice.xlsx', 'prefixed.xlsx', 'strict.xlsx', 'utf16.xlsx'])(
    '%s unchanged is the same file',
    async (name) => {
      const bytes = foreign(name);
      const host = openXlsx(bytes, name);
      expect(host.save()).toBe(bytes);
      await host.read();
      expect(host.save()).toBe(bytes);
    },
  );

  it('marking a ledger changes its sheet and the looks, and no other part', async () => {
    const bytes = foreign('rich.xlsx');
    const copy = bytes.slice();
    const { saved } = await edited(bytes, marking);
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(bytes).toEqual(copy);
    assertPartsWellFormed(saved);
  });

  it('a new sheet adds its part and is listed; everything else stays byte for byte', async () => {
    const bytes = foreign('rich.xlsx');
    const { saved } = await edited(bytes, [...marking, briefing]);
    expect(changedParts(bytes, saved)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet4.xml',
    ]);
    assertPartsWellFormed(saved);
  });

  it('inside a touched sheet, rows and elements that no edit names stay as they are written', async () => {
    const bytes = foreign('libreoffice.xlsx');
    const { saved } = await edited(bytes, marking);
    const [before, after] = [
      partText(bytes, 'xl/worksheets/sheet1.xml'),
      partText(saved, 'xl/worksheets/sheet1.xml'),
    ];
    const row = (text: string, number: number): string =>
      new RegExp(`<row r="${number}".*?</row>`).exec(text)![0];
    for (const number of [1, 2, 8]) expect(row(after, number)).toBe(row(before, number));
    for (const element of [
      'sheetViews',
      'mergeCells',
      'dataValidations',
      'headerFooter',
      'pageSetup',
      'drawing',
      'legacyDrawing',
    ]) {
      const found = new RegExp(`<${element}[ >/].*?(?:</${element}>|/>)`).exec(before)?.[0];
      if (found !== undefined) expect(after).toContain(found);
    }
    const others = before.match(/<conditionalFormatting.*?<\/conditionalFormatting>/g)!;
    for (const other of others) expect(after).toContain(other);
    assertPartsWellFormed(saved);
  });

  it('patterns, rotated text and the like survive in a look made from another', async () => {
    const { saved } = await edited(foreign('rich.xlsx'), marking);
    const styles = partText(saved, 'xl/styles.xml');
    const before = partText(foreign('rich.xlsx'), 'xl/styles.xml');
    // G4 has a pattern, G5 rotated text; I4 and I5 are like them, J5 with changes.
    expect(styles.match(/textRotation="45"/g)!.length).toBe(before.match(/textRotation="45"/g)!.length + 1);
    expect(styles.startsWith(before.slice(0, before.indexOf('<fills')))).toBe(false);
    for (const list of ['cellXfs', 'fonts', 'fills', 'borders']) {
      const inner = (text: string): string =>
        new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(text)![1]!;
      expect(inner(styles).startsWith(inner(before))).toBe(true);
    }
  });
});

describe('undo and repetition', () => {
  it.each(['rich.xlsx', 'libreoffice.xlsx', 'prefixed.xlsx', 'utf16.xlsx'])(
    '%s: what is taken back leaves the very file',
    async (name) => {
      const bytes = foreign(name);
      const host = openXlsx(bytes, '');
      const before = await host.read();
      const sheet = before.sheets[0]!.name;
      const edits = [...marking, briefing].map((edit): Edit =>
        edit.kind === 'addSheet' ? edit : { ...edit, sheet },
      );
      await host.apply(edits);
      expect(host.save()).not.toBe(bytes);
      await host.apply(invertEdits(before, edits));
      expect(host.save()).toBe(bytes);
    },
  );

  it('twenty runs leave as much as one', async () => {
    let { saved } = await edited(foreign('rich.xlsx'), marking);
    const first = partsOf(saved);
    for (let run = 0; run < 20; run++) saved = (await edited(saved, marking)).saved;
    const last = partsOf(saved);
    for (const name of ['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
      expect(new TextDecoder().decode(last.get(name))).toBe(new TextDecoder().decode(first.get(name)));
  });

  it('saving twice gives the same bytes', async () => {
    const { host, saved } = await edited(foreign('rich.xlsx'), [...marking, briefing]);
    expect(host.save()).toEqual(saved);
  });

  it('untouched sheets are the very same objects in the next reading', async () => {
    const host = openXlsx(foreign('rich.xlsx'), '');
    const before = await host.read();
    await host.apply(marking);
    const after = await host.read();
    expect(after.sheets[0]).not.toBe(before.sheets[0]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
  });
});

describe('what a change brings with it', () => {
  it('names of sheets behind a new one follow it, the tab in front stays in front', async () => {
    const { saved } = await edited(foreign('rich.xlsx'), [briefing]);
    const text = partText(saved, 'xl/workbook.xml');
    const names = [...text.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((found) => found[1]);
    expect(names).toEqual([LEDGER, '重点工作动态简报', '科室', '参数']);
    expect(text).toMatch(/activeTab="2"/);
    const units = await openXlsx(saved, '').read({ sheets: ['科室'] });
    expect(units.sheets[0]!.layout.page?.titleRows).toEqual({ from: 0, to: 0 });
  });

  it('formulas are computed anew when a value changes, and only then', async () => {
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/workbook.xml': (text) => text.replace(/<calcPr[^>]*>/, ''),
    });
    const values = await edited(bytes, [marking[1]!]);
    expect(partText(values.saved, 'xl/workbook.xml')).toMatch(/fullCalcOnLoad="1"/);
    const none: Workbook = { name: '', date1904: false, sheets: [makeSheet('甲', [[1]])] };
    const plain = openXlsx(writeXlsx(none), '');
    await plain.read();
    await plain.apply([{ kind: 'setValues', sheet: '甲', row: 0, column: 0, values: [[2]], why: WHY }]);
    expect(partText(plain.save(), 'xl/workbook.xml')).not.toMatch(/fullCalcOnLoad/);
  });

  it('the dimension and the spans of rows grow with new cells', async () => {
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/worksheets/sheet1.xml': (text) => text.replace('<row r="4"', '<row spans="1:8" r="4"'),
    });
    const { saved } = await edited(bytes, marking);
    const text = partText(saved, 'xl/worksheets/sheet1.xml');
    expect(text).toMatch(/<dimension ref="A1:J8"/);
    expect(text).toMatch(/<row spans="1:10" r="4"/);
  });

  it('the list of titles in the properties follows', async () => {
    const vector =
      '<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>重点工作台账</vt:lpstr>' +
      '<vt:lpstr>科室</vt:lpstr><vt:lpstr>参数</vt:lpstr></vt:vector></TitlesOfParts>';
    const pairs =
      '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>' +
      '<vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs>';
    const bytes = editedParts(foreign('rich.xlsx'), {
      'docProps/app.xml': (text) =>
        text
          .replace('<Properties', '<Properties xmlns:vt="x"')
          .replace('</Properties>', `${pairs}${vector}</Properties>`),
    });
    const { saved } = await edited(bytes, [briefing]);
    const text = partText(saved, 'docProps/app.xml');
    expect(text).toMatch(/<vt:i4>4</);
    expect(text).toMatch(
      /size="4" baseType="lpstr"><vt:lpstr>重点工作台账<\/vt:lpstr><vt:lpstr>重点工作动态简报</,
    );
  });

  it('a cell written where a column has a look takes it, as when a person types', async () => {
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/worksheets/sheet2.xml': (text) =>
        text.replace('<sheetData>', '<cols><col min="3" max="9" width="9" style="2"/></cols><sheetData>'),
    });
    const { saved } = await edited(bytes, [
      { kind: 'setValues', sheet: '科室', row: 1, column: 3, values: [['x']], why: WHY },
    ]);
    expect(partText(saved, 'xl/worksheets/sheet2.xml')).toMatch(/<c r="D2" s="2" t="inlineStr">/);
  });

  it("our rules come after everybody else's, also after those among the extensions", async () => {
    const extension =
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:cfRule xmlns:x14="x" ' +
      'type="dataBar" priority="7"/></ext></extLst>';
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/worksheets/sheet1.xml': (text) => text.replace('</worksheet>', `${extension}</worksheet>`),
    });
    const { saved } = await edited(bytes, marking);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(/type="expression" dxfId="\d+" priority="8"/);
  });

  it('a workbook without a styles part gets one', async () => {
    const { saved } = await edited(foreign('prefixed.xlsx'), [
      { kind: 'setStyles', sheet: '手工', row: 0, column: 0, styles: [[{ fill: 'FF0000' }]], why: WHY },
      {
        kind: 'setValues',
        sheet: '手工',
        row: 2,
        column: 1,
        values: [['新', { text: '粗', rich: '<r><rPr><b/></rPr><t>粗</t></r>' }]],
        why: WHY,
      },
    ]);
    assertPartsWellFormed(saved);
    const [sheet] = (await openXlsx(saved, '').read()).sheets;
    expect(sheet!.styles[0]![0]!.fill).toBe('FF0000');
    expect(sheet!.cells[2]).toEqual([null, '新', { text: '粗', rich: '<r><rPr><b/></rPr><t>粗</t></r>' }]);
    expect(partText(saved, 'xl/worksheets/sheet.xml')).toContain(
      '<x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c>',
    );
  });

  it('a new sheet in a strict workbook is strict', async () => {
    const { saved } = await edited(foreign('strict.xlsx'), [{ ...briefing, at: 0 }]);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" ' +
        'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"',
    );
    expect((await openXlsx(saved, '').read()).sheets.map((sheet) => sheet.name)).toEqual([
      '重点工作动态简报',
      '严格',
    ]);
  });

  it('a protected sheet lets people widen, sort and filter, and asks for no password', async () => {
    const saved = writeXlsx({
      name: '',
      date1904: false,
      sheets: [
        makeSheet('甲', [['a', 'b']], { isProtected: true, styles: [[undefined, { unlocked: true }]] }),
      ],
    });
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain(
      '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" ' +
        'formatRows="0" sort="0" autoFilter="0"/>',
    );
    expect(partText(saved, 'xl/styles.xml')).toContain('<protection locked="0"/>');
    const [sheet] = (await openXlsx(saved, '').read()).sheets;
    expect(sheet).toMatchObject({ isProtected: true, styles: [[undefined, { unlocked: true }]] });
  });

  it('a sheet that has no rows yet is opened for them', async () => {
    const bytes = editedParts(writeXlsx({ name: '', date1904: false, sheets: [makeSheet('甲')] }), {
      'xl/worksheets/sheet1.xml': (text) =>
        text.replace(
          '<sheetData></sheetData>',
          '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
        ),
    });
    const { saved } = await edited(bytes, [
      { kind: 'setValues', sheet: '甲', row: 1, column: 1, values: [['x']], why: WHY },
      {
        kind: 'setLayout',
        sheet: '甲',
        layout: { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] },
        why: WHY,
      },
    ]);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(
      /<sheetData><row r="2">.*<\/row><\/sheetData><mergeCells.*<pageMargins/,
    );
  });
});

describe('what cannot be written', () => {
  const host = (): XlsxHost => openXlsx(foreign('rich.xlsx'), '');
  const set = (value: string): Edit => ({
    kind: 'setValues',
    sheet: LEDGER,
    row: 9,
    column: 0,
    values: [[value]],
    why: WHY,
  });

  it('a text longer than a cell holds; the limit itself fits', async () => {
    await expect(host().apply([set('长'.repeat(32_768))])).rejects.toMatchObject({ code: 'failed' });
    await expect(host().apply([set('长'.repeat(32_767))])).resolves.toBeUndefined();
  });

  it.each(['', '三十二个字'.repeat(7), 'a/b', '[1]', "'甲"])('a sheet called “%s”', async (name) => {
    await expect(
      host().apply([{ kind: 'addSheet', sheet: makeSheet(name), at: 0, why: WHY }]),
    ).rejects.toMatchObject({ code: 'failed' });
  });

  it('a list that is too long for a check', async () => {
    const area = { top: 0, left: 0, bottom: 1, right: 0 };
    const layout = {
      validations: [
        { area, kind: 'list' as const, values: ['选项'.repeat(70), '选项'.repeat(70)], message: '' },
      ],
    };
    await expect(
      host().apply([{ kind: 'setLayout', sheet: LEDGER, layout, why: WHY }]),
    ).rejects.toMatchObject({ code: 'failed' });
  });

  it('new sheets where the structure is protected', async () => {
    const bytes = editedParts(foreign('rich.xlsx'), {
      'xl/workbook.xml': (text) =>
        text.replace('<workbookProtection', '<workbookProtection lockStructure="1"'),
    });
    await expect(openXlsx(bytes, '').apply([briefing])).rejects.toMatchObject({ code: 'protected' });
  });

  it('a signed workbook is read and not changed', async () => {
    const bytes = editedParts(foreign('rich.xlsx'), { '_xmlsignatures/sig1.xml': () => '<Signature/>' });
    const signed = openXlsx(bytes, '签名.xlsx');
    expect((await signed.read()).sheets).toHaveLength(3);
    await expect(signed.apply(marking)).rejects.toMatchObject({
      code: 'signed',
      message: expect.stringContaining('签名.xlsx'),
    });
    expect(signed.save()).toBe(bytes);
  });
});

describe('rows that stand out of order, or whose cells do', () => {
  const cell = (name: string, value: number): string => `<c r="${name}"><v>${value}</v></c>`;
  it.each([
    ['rows', `<row r="2">${cell('A2', 2)}</row><row r="1">${cell('A1', 1)}</row>`],
    [
      'a row twice',
      `<row r="1">${cell('A1', 1)}</row><row r="1">${cell('B1', 3)}</row><row r="2">${cell('A2', 2)}</row>`,
    ],
    ['cells', `<row r="1">${cell('B1', 3)}${cell('A1', 1)}</row><row r="2">${cell('A2', 2)}</row>`],
    ['without names', `<row>${cell('A1', 1)}<c><v>3</v></c></row><row><c><v>2</v></c></row>`],
  ])('%s: what is added behind them is there once', async (_, rows) => {
    const plain = writeXlsx({ name: '', date1904: false, sheets: [makeSheet('表', [['x']])] });
    const bytes = editedParts(plain, {
      'xl/worksheets/sheet1.xml': (text) =>
        text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    });
    const { saved } = await edited(bytes, [
      { kind: 'setValues', sheet: '表', row: 0, column: 4, values: [['红'], ['绿']], why: WHY },
    ]);
    assertPartsWellFormed(saved);
    expect(partText(saved, 'xl/worksheets/sheet1.xml').match(/[红绿]/g)).toHaveLength(2);
  });
});
