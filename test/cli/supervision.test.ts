import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '../../src/office/zip/zip';
import { openXlsx } from '../../src/hosts/xlsx';
import { findSheet } from '../../src/workbook/sheet';
import { KEY } from '../supervision/letters-case';
import { ledger } from './run';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'letters-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const fixture = (file: string): string => join(__dirname, '../fixtures/letters', file);
const said = async (...words: string[]): Promise<Record<string, never>> => {
  const { code, out, err } = await ledger(words, { today: '2026-05-06' });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, never>;
};

test('letters --json in the shape of the contract, and files with -o and --to', async () => {
  const key = KEY.months[2]!;
  const words = [
    'letters',
    fixture(key.book),
    '--month',
    key.month,
    '--as-of',
    key.asOf,
    '--issued',
    key.issued,
  ];
  const shape = await said(...words, '--json');
  expect(Object.keys(shape)).toEqual(
    expect.arrayContaining(['month', 'asOf', 'issued', 'letters', 'findings']),
  );
  const [first] = shape['letters'] as unknown as Record<string, unknown>[];
  expect(Object.keys(first!).sort()).toEqual(
    [
      'no',
      'kind',
      'unit',
      'issued',
      'replyBy',
      'copyTo',
      'items',
      'redRun',
      'disqualified',
      'existing',
      'file',
    ].sort(),
  );
  expect((first!['items'] as object[])[0]).toEqual({
    row: 8,
    id: '2.2',
    task: '问题企业复查',
    daysLate: 11,
    reason: 'unanswered',
    since: '督提〔2026〕3号',
  });
  const out = join(folder, 'out.xlsx');
  const { code } = await ledger([...words, '-o', out, '--to', join(folder, 'to')]);
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'to', first!['file'] as string))).toBe(true);
  const again = await said(
    'letters',
    out,
    '--month',
    key.month,
    '--as-of',
    key.asOf,
    '--issued',
    key.issued,
    '--json',
  );
  expect((again['letters'] as unknown as { existing: boolean }[]).every(({ existing }) => existing)).toBe(
    true,
  );
});

test('letters --to writes over no letter that somebody went on writing', async () => {
  const key = KEY.months[2]!;
  const [book, month] = [fixture(key.book), key.month];
  const write = async (): Promise<string> => {
    const words = ['letters', book, '--month', month, '--as-of', key.asOf, '--issued', key.issued];
    const { code, err } = await ledger([...words, '--to', folder], { today: '2026-05-06' });
    expect(code).toBe(0);
    return err;
  };
  expect(await write()).toBe('');
  const names = readdirSync(folder).sort();
  const letter = join(folder, names[0]!);
  expect(await write()).toBe('');
  expect(readdirSync(folder).sort()).toEqual(names);
  writeFileSync(letter, '改过的函');
  const aside = letter.replace('.docx', '（原有）.docx');
  expect(await write()).toContain(`原来的“${letter}”内容不同，没有覆盖，已改名为“${aside}”。`);
  expect(readFileSync(aside, 'utf8')).toBe('改过的函');
  expect(readZip(readFileSync(letter)).map(({ name }) => name)).toContain('word/document.xml');
});

test('archive, history and report', async () => {
  const out = join(folder, 'out.xlsx');
  expect((await ledger(['archive', fixture('book-04.xlsx'), '--month', '2026-04', '-o', out])).code).toBe(0);
  const history = await said('history', out, '--item', '2.2', '--json');
  expect((history['months'] as unknown as { month: string }[]).map(({ month }) => month)).toEqual([
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
  ]);
  expect(Object.keys((history['units'] as unknown as object[])[0]!)).toEqual([
    'unit',
    'redMonths',
    'redRun',
    'maxRedRun',
    'disqualified',
  ]);
  expect(history['items']).toHaveLength(1);
  // The ledger has moved on to April: the archive speaks for March.
  const report = await said('report', out, '--period', '2026-Q1', '--as-of', '2026-03-31', '--json');
  expect(report['counts']).toEqual(KEY.periods[0]!['counts']);
  const docx = join(folder, 'q.docx');
  const words = ['report', fixture('after-03.xlsx'), '--period', '2026-Q1', '-o', out, '--docx', docx];
  expect((await ledger([...words, '--as-of', '2026-03-31'])).code).toBe(0);
  expect(existsSync(docx)).toBe(true);
  const written = await openXlsx(readFileSync(out), 'out.xlsx').read();
  expect(findSheet(written, '季度通报')).toBeDefined();
});

test('slip: 1 where a guard forbids it, 2 for what is no step', async () => {
  const words = ['slip', fixture('book-04.xlsx'), '--item', '3.2', '--day', '2026-04-30'];
  const refused = await ledger([...words, '--step', '销号', '--note', '报告']);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('还没有办结')]);
  const out = join(folder, 'out.xlsx');
  expect((await ledger([...words, '--step', '交办', '-o', out, '--docx', join(folder, 's.docx')])).code).toBe(
    0,
  );
  expect((await ledger([...words, '--step', '表扬'])).code).toBe(2);
  expect((await ledger([...words, '--step', '催办', '--docx', join(folder, 't.docx')])).code).toBe(2);
});

test.each([
  [['report', 'FILE'], '--period'],
  [['report', 'FILE', '--period', '2026-Q9'], '2026-Q2'],
  [['report', 'FILE', '--period', '2026-Q1', '--kind', 'poem'], 'analysis'],
  [['letters', 'FILE', '--month', '2026-03', '--as-of', '2026-03-31', '--issued', '2026-03-01'], '早于'],
  [['history', 'FILE', '--item', '99'], '99'],
])('%j is refused with a sentence', async (words, part) => {
  const { code, err } = await ledger(
    words.map((word) => (word === 'FILE' ? fixture('after-03.xlsx') : word)),
  );
  expect([code, err]).toEqual([2, expect.stringContaining(part)]);
});
