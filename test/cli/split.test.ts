import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { makeSheet } from '../../src/workbook/sheet';
import { ITEMS, master } from '../returns/made-returns';
import { ledger } from './run';

/** The shape that scripts rely on. */
const splitShape = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  forms: z.array(
    z.object({
      file: z.string(),
      unit: z.string(),
      lead: z.number().int(),
      late: z.number().int(),
      cooperating: z.number().int(),
      settled: z.number().int(),
      note: z.string(),
    }),
  ),
  idle: z.array(z.string()),
  note: z.string(),
  findings: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'info']),
      code: z.string(),
      sheet: z.string(),
      message: z.string(),
    }),
  ),
});

const FORMS = [
  '01-大气环境科-2026年6月报送表.xlsx',
  '02-监测站-2026年6月报送表.xlsx',
  '03-水生态环境科-2026年6月报送表.xlsx',
  '04-固体废物科-2026年6月报送表.xlsx',
  '05-办公室-2026年6月报送表.xlsx',
];
const NOTE = '下发说明.txt';
const BOM = '\uFEFF';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const split = (...words: string[]) => ledger(['split', at('台账.xlsx'), ...words], { today: '2026-06-20' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-split-'));
  writeFileSync(at('台账.xlsx'), writeXlsx(master()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes a form for each section and the cover note, says who gets what, and leaves the ledger alone', async () => {
  const before = readFileSync(at('台账.xlsx'));
  const ran = await split('--to', at('下发', '六月'));
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(at('下发', '六月')).sort()).toEqual([...FORMS, NOTE].sort());
  expect(ran.out).toContain('2026年6月报送表共5份，11项。报送截止日2026-06-25。');
  expect(ran.out).toContain(`${FORMS[0]}：牵头3项（逾期1项），配合1项`);
  expect(ran.out).toContain(`下发说明：${at('下发', '六月', NOTE)}`);
  expect(readFileSync(at('台账.xlsx')).equals(before)).toBe(true);
  const note = readFileSync(at('下发', '六月', NOTE), 'utf8');
  expect(
    note.startsWith(`${BOM}各科室：\r\n现下发2026年6月重点工作报送表，共5个科室11项，请于2026年6月25日前`),
  ).toBe(true);
  const form = await openXlsx(readFileSync(at('下发', '六月', FORMS[0]!)), FORMS[0]!).read();
  expect(form.sheets.map(({ name, isProtected }) => [name, isProtected])).toEqual([
    ['报送表', true],
    ['配合事项（仅供查看）', true],
    ['报送标识', true],
  ]);
});

test('what was sent out comes back unchanged: merging it writes nothing', async () => {
  const files = FORMS.map((name) => at('下发', '六月', name));
  const ran = await ledger(['merge', at('台账.xlsx'), ...files, '-o', at('汇总.xlsx'), '--accept', 'all'], {
    today: '2026-06-26',
  });
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('没有需要写入的内容');
  expect(readFileSync(at('汇总.xlsx')).equals(readFileSync(at('台账.xlsx')))).toBe(true);
});

test('--zip packs the forms and the note under Chinese names marked as UTF-8', async () => {
  expect(await split('--to', at('压缩'), '--zip', at('下发.zip'))).toMatchObject({ code: 0, err: '' });
  const bytes = readFileSync(at('下发.zip'));
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual([...FORMS, NOTE]);
  for (const name of Object.keys(files))
    expect(Buffer.from(files[name]!).equals(readFileSync(at('压缩', name)))).toBe(true);
  // Flags of the first file; bit 11 says UTF-8. Its date is the day of the run.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
  expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (6 << 5) | 20);
});

test('--json prints the shape and nothing else', async () => {
  const ran = await split('--to', at('数据'), '--month', '2026-02', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  const shape = splitShape.parse(JSON.parse(ran.out));
  expect(shape).toMatchObject({ month: '2026-02', due: '2026-02-25', idle: [], findings: [] });
  expect(shape.forms.map(({ unit, lead }) => [unit, lead])).toEqual([
    ['大气环境科', 3],
    ['监测站', 1],
    ['水生态环境科', 4],
    ['固体废物科', 2],
    ['办公室', 2],
  ]);
  expect(shape.forms.every(({ file }) => existsSync(at('数据', file)))).toBe(true);
});

test(
  'the same again is no harm; a form that somebody has filled in is not overwritten, unless ' +
    'it is asked for',
  async () => {
    const to = at('重复');
    expect(await split('--to', to)).toMatchObject({ code: 0 });
    expect(await split('--to', to)).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(to, FORMS[2]!), '科室填好的');
    rmSync(join(to, FORMS[0]!));
    const ran = await split('--to', to);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(FORMS[2]);
    expect(ran.err).toContain('--force');
    expect(readFileSync(join(to, FORMS[2]!), 'utf8')).toBe('科室填好的');
    expect(existsSync(join(to, FORMS[0]!))).toBe(false);
    expect(await split('--to', to, '--force')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(to, FORMS[2]!)).length).toBeGreaterThan(1000);
  },
);

test('rows without a section are named; without any there is nothing to send out, and nothing is written', async () => {
  writeFileSync(
    at('缺科室.xlsx'),
    writeXlsx(
      master(
        ITEMS.map((row, index) =>
          index === 3 ? row.map((cell, column) => (column === 3 ? null : cell)) : row,
        ),
      ),
    ),
  );
  const ran = await ledger(['split', at('缺科室.xlsx'), '--to', at('缺')], { today: '2026-06-20' });
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('1项没有写牵头科室，没有下发给任何科室：第6行');
  writeFileSync(
    at('通讯录.xlsx'),
    writeXlsx({
      name: '',
      date1904: false,
      sheets: [
        makeSheet('Sheet1', [
          ['姓名', '电话'],
          ['值班室', '12345'],
        ]),
      ],
    }),
  );
  const none = await ledger(['split', at('通讯录.xlsx'), '--to', at('没有')], { today: '2026-06-20' });
  expect(none).toMatchObject({ code: 1, err: '' });
  expect(none.out).toContain('没有找到台账');
  expect(existsSync(at('没有'))).toBe(false);
});

test.each([
  ['no folder', ['台账.xlsx'], '--to'],
  ['a month that is none', ['台账.xlsx', '--to', '甲', '--month', '6月'], '不是月份'],
  ['a file in the place of the folder', ['台账.xlsx', '--to', '台账.xlsx'], '不是文件夹'],
  ['a ledger that is not there', ['没有.xlsx', '--to', '甲'], '打不开'],
])('%s is wrong use', async (_, words, message) => {
  const ran = await ledger([
    'split',
    ...words.map((word) => (word.endsWith('.xlsx') || word === '甲' ? at(word) : word)),
  ]);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(message);
});
