import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { mergeReturns, type MergePlan } from '../../src/tasks';
import { sheetOf as sheetOfEdit } from '../../src/workbook/edit';
import { scalarAt, type Sheet } from '../../src/workbook/sheet';
import { cellText } from '../../src/workbook/address';
import { returnsReader } from '../../src/pane/clerk/open-returns';
import { ledger } from '../cli/run';
import { formOf, HEADINGS, master, sheetOf } from './made-returns';

/**
 * Files made to do harm, or broken by chance, beside one good return: each gets one plain sentence or is read as the
 * text that it is, the good one is merged, the master stays, and nothing appears but the file asked for. The same bytes
 * go through the command line and through the pane.
 */

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const good = (): Uint8Array => writeXlsx(formOf('x', [5], { 5: { 工作进展: '已整治31处' } }).workbook!);
const foreign = (name: string): Uint8Array => readFileSync(join(__dirname, '../fixtures/foreign', name));

/** The good return with parts changed or added. */
function patched(change: (parts: Record<string, Uint8Array>) => Zippable, level: 0 | 1 = 1): Uint8Array {
  const parts = unzipSync(good());
  return zipSync({ ...parts, ...change(parts) }, { level });
}

/** The good return with its worksheet written by hand; `more` stands after the rows. */
const withRows = (rows: string, head = ''): Uint8Array =>
  patched(
    () => ({
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?>${head}<worksheet xmlns="${MAIN}"><dimension ` +
          `ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
      ),
    }),
    0,
  );

const inline = (cell: string, text: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, column) => inline(cellText(row - 1, column), text)).join('')}</row>`;
const HEAD = line(1, ['序号', '具体任务', '牵头科室', '工作进展']);
const ITEM = (progress: string): string => line(2, ['6', '划定乡镇级水源保护区', '水生态环境科', progress]);

/** A zip whose directory says what we like of one part. */
function lyingZip(size: number): Uint8Array {
  const bytes = patched(() => ({ 'xl/worksheets/sheet1.xml': new Uint8Array(1 << 20) }));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1 << 20)
      view.setUint32(at + 24, size, true);
  }
  return bytes;
}

interface Case {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** The sentence that the file gets; absent where it is read like any other. */
  readonly refusal?: RegExp;
}

const CASES: readonly Case[] = [
  { name: '空.xlsx', bytes: () => new Uint8Array(0), refusal: /空文件/ },
  { name: '截断.xlsx', bytes: () => good().subarray(0, 900), refusal: /不完整或已损坏/ },
  { name: '截断.xls', bytes: () => foreign('return.xls').subarray(0, 3000), refusal: /不完整或已损坏/ },
  { name: '随机.xlsx', bytes: () => new Uint8Array(randomBytes(5000)), refusal: /不是 \.xlsx 工作簿/ },
  {
    name: '随机.zip.xlsx',
    bytes: () => Uint8Array.from([0x50, 0x4b, 3, 4, ...randomBytes(5000)]),
    refusal: /不完整或已损坏/,
  },
  {
    name: '加密.xlsx',
    bytes: () =>
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
        0,
        0,
      ]),
    refusal: /密码|加密/,
  },
  { name: '程序.xlsx', bytes: () => encode(`MZ${'\u0000'.repeat(200)}`), refusal: /不是 \.xlsx 工作簿/ },
  {
    name: '炸弹.xlsx',
    bytes: () => patched(() => ({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 << 20) })),
    refusal: /太大/,
  },
  { name: '谎报.xlsx', bytes: () => lyingZip(1000), refusal: /不完整或已损坏/ },
  { name: '谎报大.xlsx', bytes: () => lyingZip(0xfffffff0), refusal: /太大/ },
  {
    name: '套娃.xlsx',
    bytes: () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: new Uint8Array(8 << 20) }) }) }),
    refusal: /不是 \.xlsx 工作簿/,
  },
  {
    name: '万件.xlsx',
    bytes: () =>
      zipSync(Object.fromEntries(Array.from({ length: 21_000 }, (_, n) => [`p/${n}`, new Uint8Array(0)])), {
        level: 0,
      }),
    refusal: /太大/,
  },
  {
    name: '实体.xlsx',
    bytes: () => withRows(HEAD + ITEM('&b;'), '<!DOCTYPE x [<!ENTITY a "啊啊啊啊"><!ENTITY b "&a;&a;&a;">]>'),
    refusal: /不完整或已损坏/,
  },
  {
    name: '外部实体.xlsx',
    bytes: () =>
      patched(() => ({
        'xl/workbook.xml': strToU8(
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
        ),
      })),
    refusal: /不完整或已损坏/,
  },
  {
    name: '实体.xls',
    bytes: () => encode('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "啊">]><Workbook>&a;</Workbook>'),
    refusal: /太大/,
  },
  {
    name: '深.xlsx',
    bytes: () => patched(() => ({ 'xl/workbook.xml': strToU8('<a>'.repeat(100_000)) })),
    refusal: /不完整或已损坏/,
  },
  { name: '空格.xlsx', bytes: () => withRows(HEAD + ITEM(' '.repeat(50 << 20))), refusal: /3万字/ },
  {
    name: '空格.csv',
    bytes: () => encode(`序号,具体任务,工作进展\n6,${' '.repeat(50 << 20)},x`),
    refusal: /3万字/,
  },
  { name: '超宽.xlsx', bytes: () => withRows('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), refusal: /太大/ },
  {
    name: '超长.xlsx',
    bytes: () => withRows('<row r="2000000"><c r="A2000000"><v>1</v></c></row>'),
    refusal: /太大/,
  },
  {
    name: '不是表.docx',
    bytes: () =>
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') }),
    refusal: /不是 \.xlsx 工作簿/,
  },
  {
    name: '登录页.xls',
    bytes: () => encode('<!DOCTYPE html><html><body><script>alert(1)</script>请登录</body></html>'),
    refusal: /不是 \.xlsx 工作簿/,
  },
  {
    name: '好.csv',
    bytes: () =>
      encode(
        '\ufeff序号,具体任务,牵头科室,工作进展\n6,划定乡镇级水源保护区,水生态环境科,"=HYPERLINK(""http://x"",""看"")"',
      ),
  },
  {
    name: '公式.xlsx',
    bytes: () =>
      withRows(
        HEAD +
          (`<row r="2">${inline('A2', '7')}${inline('B2', '组织第一季度河长制督查')}${inline('C2', '水生态环境科')}<c ` +
            `r="D2" t="str"><f>CMD|'/c calc'!A1</f><v>=CMD|'/c calc'!A1</v></c></row>`),
      ),
  },
  { name: '列多.xlsx', bytes: () => withRows(`${HEAD}<row r="2"><c r="XFD2"><v>1</v></c></row>`) },
  {
    name: '百万空行.xlsx',
    bytes: () =>
      withRows(
        HEAD +
          Array.from(
            { length: 1_000_000 },
            (_, n) => `<row r="${n + 2}" s="0" customFormat="1"><c r="A${n + 2}" s="0"/></row>`,
          ).join(''),
      ),
  },
  {
    name: '原型.xlsx',
    bytes: () =>
      writeXlsx({
        name: 'x',
        date1904: false,
        sheets: [
          sheetOf(
            '__proto__',
            '__proto__',
            ['__proto__', 'constructor', '序号', '具体任务', '工作进展'],
            [['toString', 'valueOf', 6, '__proto__', 'hasOwnProperty']],
          ),
        ],
      }),
  },
  {
    name: '路径.xlsx',
    bytes: () =>
      writeXlsx({
        name: 'x',
        date1904: false,
        sheets: [
          sheetOf(
            '..|..|etc|passwd',
            '报送',
            ['序号', '具体任务', '工作进展'],
            [[8, '报送工作信息不少于12篇', '已报送3篇']],
          ),
        ],
      }),
  },
  {
    name: '宏.xlsm',
    bytes: () =>
      patched((parts) => ({
        'xl/vbaProject.bin': strToU8('VBA AutoOpen Shell'),
        '[Content_Types].xml': strToU8(
          new TextDecoder()
            .decode(parts['[Content_Types].xml'])
            .replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'),
        ),
        'xl/externalLinks/externalLink1.xml': strToU8(
          `<externalLink xmlns="${MAIN}"><externalBook/></externalLink>`,
        ),
        'xl/connections.xml': strToU8(
          `<connections xmlns="${MAIN}"><connection id="1" url="http://x"/></connections>`,
        ),
        '../../外面.txt': strToU8('x'),
      })),
  },
  { name: `${'长'.repeat(70)}.xlsx`, bytes: good },
  { name: '控制\u001b[2J\n\u202e字符.xlsx', bytes: () => new Uint8Array(3), refusal: /不是 \.xlsx 工作簿/ },
];

const GOOD = '水生态环境科.xlsx';
let folder: string;
let sent: string;
const masterBytes = writeXlsx(master());

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-hostile-'));
  sent = join(folder, '报送');
  mkdirSync(sent);
  mkdirSync(join(sent, '文件夹.xlsx'));
  writeFileSync(join(folder, '台账.xlsx'), masterBytes);
  writeFileSync(join(sent, GOOD), good());
  for (const { name, bytes } of CASES) writeFileSync(join(sent, name), bytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly file: string;
  readonly sheet: string | null;
  readonly findings: readonly { readonly message: string }[];
}

const shownAs = (name: string): string => name.replace(/[\u001b\n\u202e]/g, '\ufffd');

function holds(told: readonly Told[]): void {
  for (const { name, refusal } of CASES) {
    const [one, more] = told.filter(({ file }) => file === shownAs(name));
    expect({ name, more }).toEqual({ name, more: undefined });
    const messages = one!.findings.map(({ message }) => message);
    if (refusal) {
      expect({ name, messages }).toEqual({ name, messages: [expect.stringMatching(refusal)] });
      expect({ name, sheet: one!.sheet }).toEqual({ name, sheet: null });
      expect(messages[0]).toMatch(/^“[^\n]*。$/);
    } else for (const message of messages) expect(message).not.toMatch(/不完整|不是 \.xlsx|工具内部出错/);
  }
}

test('on the command line', async () => {
  const out = join(folder, '汇总.xlsx');
  const files = readdirSync(sent).map((name) => join(sent, name));
  const ran = await ledger([
    'merge',
    join(folder, '台账.xlsx'),
    ...files,
    join(sent, '../报送/没有/这个.xlsx'),
    '--json',
    '-o',
    out,
  ]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const { returns } = JSON.parse(ran.out) as { readonly returns: readonly Told[] };
  expect(returns.find(({ file }) => file === '文件夹.xlsx')?.findings).toEqual([
    expect.objectContaining({ message: expect.stringContaining('是文件夹') as string }),
  ]);
  holds(returns);

  expect(JSON.stringify(returns)).not.toMatch(/[\u0000-\u001f\u202e]|\\u001b/);
  expect(readFileSync(join(folder, '台账.xlsx')).equals(masterBytes)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['台账.xlsx', '报送', '汇总.xlsx'].sort());
  expect(existsSync(join(sent, '../../外面.txt'))).toBe(false);
  const written = readFileSync(out);
  // Nothing but the log of what was written comes in, and values of returns stand as text: nothing is a formula.
  const parts = unzipSync(written);
  expect(Object.keys(parts).filter((name) => !(name in unzipSync(masterBytes)))).toEqual([
    'xl/worksheets/sheet2.xml',
  ]);
  for (const part of ['sheet1', 'sheet2'])
    expect(new TextDecoder().decode(parts[`xl/worksheets/${part}.xml`])).not.toContain('<f');
  const { sheets } = await openXlsx(written, '汇总.xlsx').read();
  expect(sheets.map(({ name }) => name)).toEqual(['重点工作', '汇总记录']);
  progressHolds(sheets[0]!);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);

test('in the pane', async () => {
  const names = readdirSync(sent).filter((name) => name !== '文件夹.xlsx');
  const files = names.map(
    (name) =>
      ({
        name,
        size: readFileSync(join(sent, name)).length,
        arrayBuffer: () => Promise.resolve(new Uint8Array(readFileSync(join(sent, name))).buffer),
      }) as unknown as File,
  );
  const gone = {
    name: '移走.xlsx',
    size: 10,
    arrayBuffer: () => Promise.reject(new Error('NotFoundError')),
  } as unknown as File;
  const climbing = {
    ...gone,
    name: '../../../台账.xlsx',
    arrayBuffer: () => Promise.resolve(good().slice().buffer),
  } as unknown as File;
  const opened = await returnsReader()(1, [...files, climbing, gone], () => undefined);
  expect(opened.at(-2)).toMatchObject({
    name: '../../../台账.xlsx',
    workbook: { sheets: [{ name: '重点工作' }] },
  });
  expect(opened.at(-1)).toMatchObject({
    workbook: null,
    refusal: expect.stringContaining('没有读到') as string,
  });
  const plan: MergePlan = mergeReturns(master(), { files: opened, accept: 'safe', asOf: '2026-07-03' });
  holds(plan.merge.returns);
  expect(new Set(plan.edits.map(sheetOfEdit))).toEqual(new Set(['重点工作', '汇总记录']));
  expect(
    plan.edits
      .filter((edit) => sheetOfEdit(edit) === '重点工作')
      .every(({ kind }) => kind === 'setValues' || kind === 'setStyles'),
  ).toBe(true);
}, 120_000);

test('too many, too large', async () => {
  const small = {
    name: '报送.xlsx',
    size: 10,
    arrayBuffer: () => Promise.resolve(good().slice().buffer),
  } as unknown as File;
  const many = await returnsReader()(
    1,
    Array.from({ length: 102 }, () => small),
    () => undefined,
  );
  expect(many.filter(({ workbook }) => workbook)).toHaveLength(100);
  expect(new Set(many.map(({ name }) => name)).size).toBe(102);
  expect(many[101]!.refusal).toMatch(/最多汇总100份/);
  const [large] = await returnsReader()(
    1,
    [{ ...small, name: '大.xlsx', size: 200 << 20 } as File],
    () => undefined,
  );
  expect(large!.refusal).toMatch(/超过100兆/);
});

function progressHolds(sheet: Sheet): void {
  const column = HEADINGS.indexOf('工作进展');
  expect(scalarAt(sheet, 6, column)).toBe('已整治31处');
  expect(scalarAt(sheet, 7, column)).toBe('=HYPERLINK("http://x","看")');
  expect(scalarAt(sheet, 8, column)).toBe("=CMD|'/c calc'!A1");
}
