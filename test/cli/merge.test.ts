import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { cellAt } from '../../src/workbook/sheet';
import { master, RETURNS } from '../returns/made-returns';
import { ledger } from './run';
import { FIELDS, finding } from './shapes';

/** The shape written out from the contract. */
const mergeShape = z.object({
  returns: z.array(
    z.object({
      file: z.string(),
      sheet: z.string().nullable(),
      unit: z.string().nullable(),
      entries: z.number().int(),
      matched: z.number().int(),
      findings: z.array(finding),
    }),
  ),
  missingUnits: z.array(z.string()),
  changes: z.array(
    z.object({
      row: z.number().int().positive().nullable(),
      id: z.string().nullable(),
      field: z.enum(FIELDS),
      from: z.string(),
      to: z.string().min(1),
      file: z.string(),
      cell: z.string().regex(/^[A-Z]+\d+$/),
      verdict: z.enum(['taken', 'unchanged', 'conflict', 'locked', 'new', 'ambiguous']),
    }),
  ),
  notReturned: z.array(z.object({ row: z.number().int().positive(), id: z.string(), lead: z.string() })),
});

let folder: string;
let paths: string[];
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-merge-'));
  writeFileSync(at('台账.xlsx'), writeXlsx(master()));
  paths = RETURNS.map(({ name, workbook }) => {
    writeFileSync(at(name), workbook ? writeXlsx(workbook) : new Uint8Array([1, 2, 3]));
    return at(name);
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('--json prints the shape of the contract; a file that cannot be read stops nothing', async () => {
  const ran = await ledger(['merge', at('台账.xlsx'), ...paths, at('没有这个文件.xlsx'), '--json']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const shape = mergeShape.parse(JSON.parse(ran.out));
  expect(shape.returns).toHaveLength(RETURNS.length + 1);
  expect(shape.changes.filter(({ verdict }) => verdict === 'taken')).toHaveLength(13);
  expect(shape.changes).toContainEqual(
    expect.objectContaining({
      row: 7,
      id: '5',
      field: 'progress',
      from: '已整治23处',
      to: '已整治31处',
      file: '水科.xlsx',
      cell: 'D3',
      verdict: 'taken',
    }),
  );
  expect(shape.missingUnits).toEqual(['办公室']);
  const unread = shape.returns.filter(({ findings }) =>
    findings.some(({ code }) => code === 'return_unreadable'),
  );
  expect(unread.map(({ file }) => file)).toEqual(['办公室.xlsx', '没有这个文件.xlsx']);
});

test('-o writes the merge, the master stays as it was, and merging again writes nothing', async () => {
  const before = readFileSync(at('台账.xlsx'));
  const ran = await ledger(['merge', at('台账.xlsx'), ...paths, '-o', at('汇总.xlsx'), '--accept', 'all']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('没有报送1个科室（办公室');
  expect(ran.out).toContain('已写出');
  expect(readFileSync(at('台账.xlsx')).equals(before)).toBe(true);
  const merged = readFileSync(at('汇总.xlsx'));
  const [sheet] = (await openXlsx(merged, '汇总.xlsx').read()).sheets;
  expect(cellAt(sheet!, 10, 7)).toBe('已于6月27日印发');
  expect(cellAt(sheet!, 14, 2)).toBe('召开臭氧污染防治现场会');
  const again = await ledger([
    'merge',
    at('汇总.xlsx'),
    ...paths,
    '-o',
    at('再汇总.xlsx'),
    '--accept',
    'all',
  ]);
  expect(again.out).toContain('没有需要写入的内容');
  expect(readFileSync(at('再汇总.xlsx')).equals(merged)).toBe(true);
});

test('without one return that could be read the answer is no', async () => {
  const ran = await ledger(['merge', at('台账.xlsx'), at('通讯录.xlsx'), at('办公室.xlsx')]);
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).toContain('没有找到台账');
});

test.each([
  ['no return', ['台账.xlsx'], '至少一份报送表'],
  ['a wrong way of accepting', ['台账.xlsx', '水科.xlsx', '--accept', 'some'], 'safe 或 all'],
  ['a master that is not there', ['没有.xlsx', '水科.xlsx'], '打不开'],
])('%s is wrong use', async (_, words, message) => {
  const ran = await ledger(['merge', ...words.map((word) => (word.endsWith('.xlsx') ? at(word) : word))]);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(message);
});
