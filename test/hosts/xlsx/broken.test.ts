import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { fflateCodec, openXlsx, writeXlsx, type Codec } from '../../../src/hosts/xlsx';
import { pack, readZip, writeZip } from '../../../src/office/zip/zip';
import type { Edit } from '../../../src/workbook/edit';
import { HostError } from '../../../src/workbook/host';
import { cellAt, makeSheet } from '../../../src/workbook/sheet';
import { isFormula } from '../../../src/workbook/cell';
import { editedParts } from './edit-parts';
import { foreign, partsOf } from './packages';
import { zlibCodec } from './zlib-codec';

const WHY = { topic: '测试' };

/**
 * Opens, reads, writes and saves; gives the error's code, or null where all went well. Anything but a HostError is
 * thrown.
 */
async function attempt(bytes: Uint8Array, codec: Codec): Promise<string | null> {
  const before = bytes.slice();
  try {
    const host = openXlsx(bytes, '台账.xlsx', codec);
    const [sheet] = (await host.read()).sheets;
    const edits: Edit[] = [
      {
        kind: 'addSheet',
        sheet: makeSheet('新增的表', [['x']], { styles: [[{ fill: 'FF0000' }]] }),
        at: 0,
        why: WHY,
      },
      { kind: 'setRules', sheet: sheet!.name, rules: [], why: WHY },
      {
        kind: 'setLayout',
        sheet: sheet!.name,
        layout: { columnWidths: { 3: 9 }, rowHeights: { 4: 20 } },
        why: WHY,
      },
    ];
    if (!isFormula(cellAt(sheet!, 1, 1)))
      edits.push({ kind: 'setValues', sheet: sheet!.name, row: 1, column: 1, values: [['新']], why: WHY });
    await host.apply(edits);
    host.save();
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(error.message).toMatch(/^“.+请.+。$/);
    return error.code;
  } finally {
    expect(Buffer.compare(bytes, before)).toBe(0);
  }
}

const CODECS = [
  ['fflate', fflateCodec],
  ['zlib', zlibCodec],
] as const;

describe.each(CODECS)('broken files, with %s', (_, codec) => {
  it.each(['rich.xlsx', 'libreoffice.xlsx'])('%s cut off anywhere', async (name) => {
    const bytes = foreign(name);
    const cuts = new Set([
      ...Array.from({ length: 60 }, (_, n) => n),
      ...Array.from({ length: 120 }, (_, n) => Math.floor((n * bytes.length) / 120)),
      ...Array.from({ length: 60 }, (_, n) => bytes.length - 1 - n),
    ]);
    for (const cut of cuts)
      expect([cut, await attempt(bytes.slice(0, cut), codec)]).toEqual([
        cut,
        expect.stringMatching(/truncated|not_xlsx/),
      ]);
  });

  it('bytes flipped anywhere', async () => {
    const bytes = foreign('rich.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (flips) => {
          const broken = bytes.slice();
          for (const [at, mask] of flips) broken[at]! ^= mask;
          await attempt(broken, codec);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('bytes flipped in the directory', async () => {
    const bytes = foreign('rich.xlsx');
    const start = bytes.length - 2200;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2199), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 }),
        async (flips) => {
          const broken = bytes.slice();
          for (const [at, mask] of flips) broken[start + at]! ^= mask;
          await attempt(broken, codec);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('random bytes, with and without a beginning that looks right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\u0003\u0004', 'PK\u0005\u0006'),
        async (noise, start) => {
          expect(await attempt(new Uint8Array([...strToU8(start), ...noise]), codec)).not.toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('broken parts inside a sound zip', () => {
  const texts = new Map(
    [...partsOf(foreign('libreoffice.xlsx'))]
      .filter(([name]) =>
        /^xl\/(workbook|styles|sharedStrings|worksheets\/sheet1|theme\/theme1|_rels\/workbook)|Content_Types/.test(
          name,
        ),
      )
      .map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );

  it('text cut out, doubled or exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts.keys()).chain((name) =>
          fc.record({
            name: fc.constant(name),
            from: fc.nat(texts.get(name)!.length),
            length: fc.nat(60),
            by: fc.constantFrom(
              '',
              '<',
              '>',
              '"',
              '&',
              '</',
              '<c>',
              '<row r="99999999">',
              '<c r="ZZZ1">',
              '-1',
              '1e9',
              '999999999',
              '\u0000',
              '<![CDATA[',
              '<!--',
            ),
          }),
        ),
        async ({ name, from, length, by }) => {
          await attempt(
            editedParts(foreign('libreoffice.xlsx'), {
              [name]: (text) => text.slice(0, from) + by + text.slice(from + length),
            }),
            zlibCodec,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([...texts.keys()])('%s missing', async (name) => {
    await attempt(editedParts(foreign('libreoffice.xlsx'), { [name]: null }), zlibCodec);
  });

  it.each([
    ['empty', ''],
    ['a blank', ' '],
    ['one bracket', '<'],
    ['another element', '<a/>'],
    ['nested without end', `<worksheet>${'<a>'.repeat(5000)}`],
    ['with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'],
    ['cut off in a cell', '<worksheet><sheetData><row><c><v>'],
    ['cut off in the rows', '<worksheet><sheetData></worksheet>'],
  ])('a worksheet that is %s', async (_, text) => {
    expect(
      await attempt(
        editedParts(foreign('libreoffice.xlsx'), { 'xl/worksheets/sheet1.xml': () => text }),
        zlibCodec,
      ),
    ).toBe('truncated');
  });

  it('numbers out of all reason', async () => {
    const cols = Array.from({ length: 2000 }, () => '<col min="1" max="16384" width="9"/>').join('');
    const text =
      `<worksheet><dimension ref="A1:ZZZZ99999999"/><cols>${cols}<col min="-5" ` +
      'max="99999999999" width="NaN"/></cols><sheetData><row r="0" ht="-1"><c r="A0" ' +
      's="99999999"><v>1</v></c></row></sheetData><mergeCells><mergeCell ' +
      'ref="A1:XFD1048576"/><mergeCell ref="??"/></mergeCells></worksheet>';
    expect(
      await attempt(
        editedParts(foreign('libreoffice.xlsx'), { 'xl/worksheets/sheet1.xml': () => text }),
        zlibCodec,
      ),
    ).toBeNull();
  });
});

describe('files of other kinds, each with its own sentence', () => {
  const compound = (more: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
      ...Buffer.from(more, 'utf16le'),
    ]);
  const open = (bytes: Uint8Array): HostError => {
    try {
      openXlsx(bytes, '台账.xlsx');
    } catch (error) {
      if (error instanceof HostError) return error;
      throw error;
    }
    throw new Error('it opened');
  };
  const kinds: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(0), 'truncated'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
    ['an old .xls', compound('Workbook'), 'not_xlsx'],
    ['a web page called .xlsx', strToU8('<html><table>'), 'not_xlsx'],
    ['a zip of photographs', zipSync({ 'a.jpg': strToU8('x') }), 'not_xlsx'],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }),
      'not_xlsx',
    ],
    [
      'a binary workbook',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        'xl/workbook.bin': strToU8('x'),
      }),
      'not_xlsx',
    ],
    ['a zip without its end', foreign('rich.xlsx').slice(0, 5000), 'truncated'],
  ];

  it.each(kinds)('%s', (_, bytes, code) => expect(open(bytes).code).toBe(code));

  it('no two of these sentences are the same, except for what is damaged', () => {
    const sentences = kinds.map(([, bytes]) => open(bytes).message);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(7);
  });
});

describe('bombs', () => {
  it('a sheet that unpacks to far more than a sheet is', async () => {
    const bomb = pack('xl/worksheets/sheet1.xml', new Uint8Array(70 << 20), zlibCodec);
    const bytes = writeZip(
      readZip(foreign('rich.xlsx')).map((entry) => (entry.name === bomb.name ? bomb : entry)),
    );
    expect(await attempt(bytes, zlibCodec)).toBe('too_large');
  });

  it('a size that cannot be true', async () => {
    const bytes = writeXlsx({ name: '', date1904: false, sheets: [makeSheet('甲', [[1]])] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000_000_000, true);
    expect(await attempt(bytes, fflateCodec)).toBe('truncated');
  });

  it('more files than a workbook has', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [`f${n}`, new Uint8Array(0)]));
    expect(
      await attempt(
        zipSync({ ...Object.fromEntries(partsOf(foreign('rich.xlsx'))), ...many }, { level: 0 }),
        zlibCodec,
      ),
    ).toBe('too_large');
  });
});
