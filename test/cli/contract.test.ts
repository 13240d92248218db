import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openXlsx } from '../../src/hosts/xlsx';
import { findSheet } from '../../src/workbook/sheet';
import { ledger } from './run';
import { day, FIELDS, finding, LIGHTS, STATUSES } from './shapes';

/** The public shapes, written out from the contract and not taken from the program's own types. */
const inspectShape = z.object({
  sheets: z.array(
    z.union([
      z.object({ name: z.string(), ledger: z.literal(false), findings: z.array(finding) }),
      z.object({
        name: z.string(),
        ledger: z.literal(true),
        kind: z.string(),
        headingRows: z.array(z.number().int().positive()),
        firstRow: z.number().int().positive(),
        lastRow: z.number().int().positive(),
        entries: z.number().int(),
        columns: z.array(
          z.object({ column: z.string().regex(/^[A-Z]+$/), heading: z.string(), field: z.enum(FIELDS) }),
        ),
        findings: z.array(finding),
      }),
    ]),
  ),
});
const counts = z.object(
  Object.fromEntries(STATUSES.map((status) => [status, z.number().int().nonnegative()])),
);
const statusShape = z.object({
  asOf: day,
  rules: z.object({ name: z.string(), soonDays: z.number(), seriousDays: z.number() }),
  ledgers: z.array(
    z.object({
      sheet: z.string(),
      kind: z.string(),
      counts,
      entries: z.array(
        z.object({
          row: z.number().int().positive(),
          id: z.string(),
          task: z.string(),
          lead: z.string(),
          deadlineText: z.string(),
          due: day.nullable(),
          status: z.enum(STATUSES),
          light: z.enum(LIGHTS),
          daysLate: z.number().int().nonnegative().nullable(),
          reasons: z.array(z.string().min(2)).min(1),
        }),
      ),
      findings: z.array(finding),
    }),
  ),
});
const rate = z.object({ numerator: z.number().int(), denominator: z.number().int() });
const briefShape = statusShape.extend({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  briefing: z.object({
    sheet: z.string(),
    total: z.number().int(),
    done: z.number().int(),
    rates: z.object({ doneRate: rate, onTimeRate: rate }),
    units: z.array(z.object({ unit: z.string(), total: z.number().int() })),
  }),
});
const deadlineShape = z.looseObject({
  text: z.string(),
  kind: z.enum(['by', 'recurring', 'standing', 'relative', 'unread']),
  due: day.nullable(),
  alternative: day.nullable(),
  start: day.nullable(),
  milestones: z.array(z.object({ due: day, label: z.string() })),
  recurrence: z.object({}).nullable(),
  offset: z.object({}).nullable(),
  explain: z.string().min(4),
});
const progressShape = z.object({
  text: z.string(),
  state: z.enum([
    'not_started',
    'in_progress',
    'done',
    'done_late',
    'overdue',
    'suspended',
    'cancelled',
    'adjusted',
    'ongoing',
    'unclear',
  ]),
  percent: z.number().min(0).max(100).nullable(),
  explain: z.string().min(2),
});

const SAMPLE = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-cli-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json(words: readonly string[], input = ''): Promise<unknown> {
  const ran = await ledger([...words, '--json'], { input });
  expect(ran.err).toBe('');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out);
}

describe('shapes of the contract', () => {
  test('inspect', async () => {
    const shape = inspectShape.parse(await json(['inspect', SAMPLE]));
    const found = shape.sheets.filter((sheet) => sheet.ledger);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'key-work', entries: 127 });
  });

  test('status: the parts add up to the total', async () => {
    const shape = statusShape.parse(await json(['status', SAMPLE, '--as-of', '2026-06-30']));
    const [one] = shape.ledgers;
    expect(Object.values(one!.counts).reduce((sum, count) => sum + count, 0)).toBe(127);
    expect(one!.entries).toHaveLength(127);
    for (const entry of one!.entries)
      if (entry.status === 'lagging') expect(entry.daysLate).toBeGreaterThan(0);
  });

  test('brief: every unit adds up to the whole', async () => {
    const shape = briefShape.parse(await json(['brief', SAMPLE, '--month', '2026-06']));
    expect(shape.asOf).toBe('2026-06-30');
    expect(shape.briefing.total).toBe(127);
    expect(shape.briefing.units.reduce((sum, unit) => sum + unit.total, 0)).toBe(127);
    expect(shape.briefing.rates.doneRate).toEqual({ numerator: shape.briefing.done, denominator: 127 });
  });

  test('deadline and progress, single and by lines', async () => {
    expect(deadlineShape.parse(await json(['deadline', '6月底前', '--year', '2026']))).toMatchObject({
      kind: 'by',
      due: '2026-06-30',
    });
    expect(deadlineShape.parse(await json(['deadline', '6月底前']))).toMatchObject({
      due: null,
      monthDay: '06-30',
    });
    expect(progressShape.parse(await json(['progress', '已完成并通过验收']))).toMatchObject({
      state: 'done',
    });
    const lines = await ledger(['deadline', '-'], {
      input: '{"text":"6月底前","year":2025}\n{"text":"长期坚持"}\n',
    });
    expect(lines.out.split('\n').map((line) => deadlineShape.parse(JSON.parse(line)).kind)).toEqual([
      'by',
      'standing',
    ]);
  });
});

describe('the written workbook', () => {
  test('carries the five columns with dates as dates, and twenty runs equal one', async () => {
    const once = join(folder, 'once.xlsx');
    expect((await ledger(['brief', SAMPLE, '--month', '2026-06', '-o', once])).code).toBe(0);
    const bytes = readFileSync(once);
    const workbook = await openXlsx(bytes, 'once.xlsx').read();
    expect(findSheet(workbook, '重点工作动态简报')).toBeDefined();
    const sheet = workbook.sheets.find((one) => one.cells.some((cells) => cells.includes('预警')))!;
    const heading = sheet.cells.findIndex((cells) => cells.includes('预警'));
    const at = (name: string): number => sheet.cells[heading]!.indexOf(name);
    expect(['预警', '状态判定', '截止日', '逾期天数', '判定说明'].map(at)).toEqual(
      [0, 1, 2, 3, 4].map((i) => at('预警') + i),
    );
    const late = sheet.cells.findIndex((cells) => cells[at('预警')] === '红');
    expect(typeof sheet.cells[late]![at('截止日')]).toBe('number');
    expect(sheet.styles[late]![at('截止日')]!.numberFormat).toMatch(/y/);
    expect(typeof sheet.cells[late]![at('逾期天数')]).toBe('number');
    expect(new Set(sheet.rules.map((rule) => rule.equals))).toEqual(new Set(['红', '黄', '蓝']));
    expect(new Set(sheet.rules.map((rule) => rule.column))).toEqual(new Set([at('预警')]));

    const again = join(folder, 'again.xlsx');
    for (let turn = 0, input = once; turn < 20; turn++, input = again)
      await ledger(['brief', input, '--month', '2026-06', '-o', again]);
    expect(readFileSync(again).equals(bytes)).toBe(true);
  });

  test('an input file is never changed unless -o names it', async () => {
    const before = readFileSync(SAMPLE);
    await ledger([
      'brief',
      SAMPLE,
      '--month',
      '2026-06',
      '-o',
      join(folder, 'a.xlsx'),
      '--html',
      join(folder, 'a.html'),
      '--docx',
      join(folder, 'a.docx'),
    ]);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  test('another month comes on a sheet of its own', async () => {
    const june = join(folder, 'june.xlsx');
    const july = join(folder, 'july.xlsx');
    await ledger(['brief', SAMPLE, '--month', '2026-06', '-o', june]);
    await ledger(['brief', june, '--month', '2026-07', '--as-of', '2026-07-03', '-o', july]);
    const names = (await openXlsx(readFileSync(july), 'july.xlsx').read()).sheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(['重点工作动态简报', '重点工作动态简报2026-07']));
  });
});

describe('what goes wrong ends in one sentence and exit status 2', () => {
  test.each([
    [['status'], /请写明要处理的台账文件/],
    [['status', 'no-such-file.xlsx'], /不存在/],
    [['status', SAMPLE, '--as-of', '2026-13-01'], /不是日期/],
    [['brief', SAMPLE, '--month', '6月'], /不是月份/],
    [['status', SAMPLE, '-o', 'brief.docx'], /以 \.xlsx 结尾的名字；Word 简报用 --docx/],
    [['brief', SAMPLE, '-o', 'ledger.xlsm'], /以 \.xlsx 结尾/],
    [['merge', SAMPLE, SAMPLE, '-o', 'ledger.csv'], /以 \.xlsx 结尾/],
    [['dance'], /没有“dance”这个命令/],
    [['status', SAMPLE, '--nothing'], /用法/],
    [['deadline', '-', '--year', 'MMXXVI'], /年份/],
  ])('%j', async (words, message) => {
    const ran = await ledger(words, { input: '{"text":"6月底"}' });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
    expect(ran.err.split('\n')).toHaveLength(1);
    expect(ran.err).not.toMatch(/\bat .*:\d+/);
  });

  test('a file that is no workbook', async () => {
    const file = join(folder, 'text.xlsx');
    writeFileSync(file, '这不是表格');
    const ran = await ledger(['status', file, '-o', file]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/[一-鿿]/);
    expect(readFileSync(file, 'utf8')).toBe('这不是表格');
  });
});
