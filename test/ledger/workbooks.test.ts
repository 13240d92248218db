import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Field } from '../../src/kinds/field';
import { KINDS } from '../../src/kinds/kind';
import { checkLedger } from '../../src/ledger/check/check';
import { firstOf, lastOf } from '../../src/ledger/cells';
import type { Entry } from '../../src/ledger/ledger';
import { readLedgers, type LedgersRead } from '../../src/ledger/read';
import { findSheet, type Workbook } from '../../src/workbook/sheet';

/** Public tables, rebuilt cell by cell; see SOURCES.md beside them. */
async function read(file: string): Promise<LedgersRead> {
  return readLedgers(await open(file), KINDS);
}

async function open(file: string): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, '../fixtures/workbooks', file));
  return openXlsx(new Uint8Array(bytes), file).read();
}

function meanings(read: LedgersRead): string[] {
  return read.ledgers[0]!.columns.map(({ heading, field }) => `${heading}=${field}`);
}

function text(entry: Entry, field: Field): string | undefined {
  return lastOf(entry, field)?.text;
}

test('大竹 2016: one number and unit over two tasks with deadlines of their own', async () => {
  const got = await read('dazhu-2016-minsheng.xlsx');
  const ledger = got.ledgers[0]!;
  expect(meanings(got)).toEqual([
    '序号=seq',
    '民生实事=core_task',
    '责任单位=lead_unit',
    '完成时限=deadline',
  ]);
  expect(ledger).toMatchObject({
    title: '2016年民生实事目标任务分解表',
    headingRows: [1],
    firstRow: 2,
    lastRow: 12,
  });
  expect(ledger.year?.value).toBe(2016);
  expect(ledger.entries).toHaveLength(11);
  expect(
    ledger.entries.slice(4, 6).map((entry) => [entry.id, text(entry, 'lead_unit'), text(entry, 'deadline')]),
  ).toEqual([
    ['5.1', '县民政局', '5月底前动工'],
    ['5.2', '县民政局', '12月底前'],
  ]);
});

test('崇川 2023: two progress columns, 是否达序, targets merged away', async () => {
  const got = await read('chongchuan-2023-minsheng.xlsx');
  const ledger = got.ledgers[0]!;
  expect(meanings(got)).toEqual([
    '序号=seq',
    '主要任务=core_task',
    '全年目标任务=target',
    '分管领导=leader',
    '牵头单位=lead_unit',
    '责任主体与协同单位=co_units',
    '1-10月推进情况=progress',
    '1-11月推进情况=progress',
    '是否达序=pace_word',
    '说明=problem',
  ]);
  expect(ledger.entries.map((entry) => entry.id)).toEqual(['24', '25', '26']);
  expect(text(ledger.entries[0]!, 'progress')).toContain('60%');
  const sheet = findSheet(await open('chongchuan-2023-minsheng.xlsx'), ledger.sheet)!;
  expect(checkLedger(ledger, sheet).map(({ code }) => code)).toContain('deadline_column_missing');
});

test('广州市教育局 2021: note row, broken headings, notes below', async () => {
  const got = await read('gzedu-2021-choucha.xlsx');
  const ledger = got.ledgers[0]!;
  expect(ledger).toMatchObject({ headingRows: [2], firstRow: 3, lastRow: 6 });
  expect(ledger.entries.map((entry) => text(entry, 'deadline'))).toEqual([
    '2021/12/20',
    '2021/12/20/',
    '2021/12/31',
    '2021/12/30',
  ]);
  expect(meanings(got)).toEqual(
    expect.arrayContaining([
      '任务名称=core_task',
      '抽取时间自=start',
      '抽取时间至=deadline',
      '分配任务的处(科)室=lead_unit',
    ]),
  );
});

test.each([
  ['changzhou-college-2017-dept201.xlsx', 16, 10],
  ['changzhou-college-2017-dept204.xlsx', 26, 5],
])('常州 2017, %s: steps under merged tasks', async (file, entries, cores) => {
  const got = await read(file);
  const ledger = got.ledgers[0]!;
  expect(meanings(got).slice(0, 4)).toEqual([
    '工作任务=core_task',
    '任务分解/时序进度=milestone',
    '考核要点=standard',
    '是否完成=status',
  ]);
  expect(ledger.entries).toHaveLength(entries);
  expect(ledger.coreTasks).toHaveLength(cores);
  expect(ledger.entries.every((entry) => firstOf(entry, 'core_task') !== undefined)).toBe(true);
});

test('an inventory of tunnels that calls itself 台账 is left alone, with a reason', async () => {
  const got = await read('tunnel-platform-taizhang.xlsx');
  expect(got.ledgers).toEqual([]);
  expect(got.sheets.map((sheet) => sheet.why)).toEqual([
    expect.stringContaining('不像任务台账'),
    expect.stringContaining('没有找到表头'),
  ]);
});
