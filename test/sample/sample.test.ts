import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_CONTENT, sampleWorkbook } from '../../assets/sample/sample-workbook';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { survey } from '../../src/tasks/survey';

const FILE = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
const cores = SAMPLE_CONTENT.groups.flatMap((group) => group.cores);
const items = cores.flatMap((core) => core.items);

test('28 core tasks and 127 sub-items', () => {
  expect(cores).toHaveLength(28);
  expect(items).toHaveLength(127);
  expect(new Set(items.map((item) => item.task)).size).toBe(127);
});

test('the file is the one that its content makes', () => {
  expect(Buffer.from(writeXlsx(sampleWorkbook())).equals(readFileSync(FILE))).toBe(true);
});

test('it is written as offices write: several spellings of a date, a share and a state', () => {
  const kinds = (values: readonly unknown[]): Set<string> =>
    new Set(values.filter((value) => value !== undefined).map((value) => typeof value));
  expect(kinds(items.map((item) => item.due))).toEqual(new Set(['string', 'object']));
  expect(kinds(items.map((item) => item.percent))).toEqual(new Set(['string', 'number', 'object']));
  expect(items.filter((item) => item.co === undefined).length).toBeGreaterThan(10);
  expect(new Set(items.map((item) => item.status)).size).toBeGreaterThan(8);
});

test('no personal data', () => {
  expect(JSON.stringify(SAMPLE_CONTENT)).not.toMatch(/1[3-9]\d{9}|\d{17}[\dXx]|0\d{2,3}-\d{7,8}/);
});

test('as read on 30 June 2026 it is one ledger with a believable spread', async () => {
  const workbook = await openXlsx(readFileSync(FILE), 'ledger-2026.xlsx').read();
  const { standing, sheets } = survey(workbook, '2026-06-30');
  expect(sheets.map(({ name }) => name)).toEqual(['2026年重点工作台账', '填报说明', '联系方式']);
  expect(standing.ledgers).toHaveLength(1);
  const { counts, items: judged, cores: rolledUp } = standing.ledgers[0]!;
  expect(judged).toHaveLength(127);
  expect(rolledUp).toHaveLength(28);
  const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;
  expect({
    done: between(counts.done + counts.done_late, 40, 52),
    doneLate: between(counts.done_late, 3, 8),
    late: between(counts.lagging + counts.seriously_lagging, 10, 18),
    serious: between(counts.seriously_lagging, 4, 8),
    soon: between(counts.due_soon, 5, 16),
    standing: between(counts.standing, 3, 9),
    offTheList: between(counts.suspended + counts.cancelled, 2, 5),
    toCheck: between(counts.to_check, 3, 8),
  }).toEqual({
    done: true,
    doneLate: true,
    late: true,
    serious: true,
    soon: true,
    standing: true,
    offTheList: true,
    toCheck: true,
  });
});
