import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { kindRows, readLimit } from '../../src/records/kind-settings';
import { DEFAULT_SETTINGS, settingRow } from '../../src/records/settings';
import { overview, survey, updateStatus, withKinds } from '../../src/tasks';
import { correctKind } from '../../src/tasks/correct-kind';
import { saveSettings } from '../../src/tasks/save-settings';
import { applyEdits } from '../../src/workbook/apply';
import { findSheet, makeSheet, scalarAt, type Workbook } from '../../src/workbook/sheet';
import { KINDS } from '../../src/kinds/kind';

const asOf = '2026-06-30';
const open = async (name: string): Promise<Workbook> =>
  openXlsx(new Uint8Array(readFileSync(join(__dirname, '../fixtures/kinds', name))), name).read();
const saved = (book: Workbook, values: Record<string, string>): Workbook =>
  applyEdits(book, saveSettings(book, { values }).edits);
const due = (book: Workbook, sheet: string, row: number): string | null =>
  survey(book, asOf)
    .standing.ledgers.find(({ ledger }) => ledger.sheet === sheet)!
    .items.find(({ entry }) => entry.row === row - 1)!.verdict.due;

test('every setting of every kind shows its default, and reads what it shows', () => {
  for (const kind of KINDS)
    for (const row of kindRows(kind)) {
      const shown = String(row.show(DEFAULT_SETTINGS));
      expect(settingRow(row.label)?.label).toBe(row.label);
      const read = row.read(DEFAULT_SETTINGS, shown);
      expect(read.ok && row.show(read.settings)).toEqual(row.show(DEFAULT_SETTINGS));
      const wrong = row.read(DEFAULT_SETTINGS, '随便写');
      expect(!wrong.ok && wrong.message).toContain('请改正');
    }
});

test.each([
  ['2个工作日', { workdays: 2 }],
  ['15日', { days: 15 }],
  ['1 周', { weeks: 1 }],
  ['3个月内', { months: 3 }],
  ['当日', { days: 0 }],
  ['24小时', { days: 1 }],
  ['尽快', null],
])('%s', (text, limit) => expect(readLimit(text)).toEqual(limit));

test('a limit, day one and moving on are settings of a kind', async () => {
  const book = await open('documents.xlsx');
  expect(due(book, '收文登记', 4)).toBe('2026-02-12');
  expect(due(saved(book, { '时限：公文·急件': '3个工作日' }), '收文登记', 4)).toBe('2026-02-13');
  expect(due(saved(book, { '起算日：公文': '当日' }), '收文登记', 4)).toBe('2026-02-11');
  const petitions = await open('petitions.xlsx');
  expect(due(petitions, '条例信访件', 8)).toBe('2026-07-05');
  expect(due(saved(petitions, { '顺延：信访': '是' }), '条例信访件', 8)).toBe('2026-07-06');
});

test('thresholds are a kind’s own, and the form offers the rows of the kinds that are there', async () => {
  const book = await open('petitions.xlsx');
  const after = saved(book, { '临期天数：信访': '10' });
  expect(survey(after, asOf).standing.ledgers[0]!.rules).toMatchObject({ soonDays: 10, seriousDays: 14 });
  const labels = overview(after, asOf).settingFields.map(({ label }) => label);
  expect(labels).toContain('时限：信访·联系');
  expect(labels).not.toContain('时限：公文·急件');
});

test('a column 阶段 is added where the office wants it, once', async () => {
  const book = await open('petitions.xlsx');
  const wanted = saved(book, { 阶段列: '是' });
  const once = applyEdits(wanted, updateStatus(wanted, { asOf }).edits);
  const sheet = findSheet(once, '信访台账')!;
  const headings = sheet.cells[2]!;
  expect(headings.slice(12)).toEqual(['预警', '状态判定', '阶段', '截止日', '逾期天数', '判定说明']);
  expect(scalarAt(sheet, 10, 14)).toBe('现场调查');
  expect(updateStatus(once, { asOf }).edits).toEqual([]);
  const plain = updateStatus(book, { asOf }).edits.flatMap((edit) =>
    edit.kind === 'setValues' ? edit.values.flat() : [],
  );
  expect(plain).not.toContain('阶段');
});

describe('a kind taken wrongly', () => {
  const SHEET = makeSheet('台账', [
    ['2026年工作台账'],
    ['序号', '督办事项', '责任单位', '办结时限', '办理进展', '是否销号'],
    ['1', '核查异味扰民问题', '执法支队', '2026-05-31', '已完成核查', ''],
  ]);
  const book: Workbook = { name: '台账.xlsx', date1904: false, sheets: [SHEET] };
  const kindOf = (workbook: Workbook): string => survey(workbook, asOf).standing.ledgers[0]!.ledger.kind.id;

  test('is corrected by a person, remembered, and forgotten again', () => {
    const other = kindOf(book) === 'supervision' ? 'collaboration' : 'supervision';
    const after = applyEdits(book, correctKind(book, { sheet: '台账', kindId: other }).edits);
    expect(kindOf(after)).toBe(other);
    expect(kindOf(withKinds(book, [{ sheet: '台账', kindId: other }]).workbook)).toBe(other);
    expect(kindOf(applyEdits(after, correctKind(after, { sheet: '台账', kindId: null }).edits))).toBe(
      kindOf(book),
    );
  });

  test('a word that is no kind is reported', () => {
    const settings = makeSheet('台账设置', [
      ['设置项', '取值'],
      ['台账类型：台账', '花名册'],
    ]);
    const { findings } = survey({ ...book, sheets: [...book.sheets, settings] }, asOf);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'setting_unread', cell: 'B2' }));
  });
});
