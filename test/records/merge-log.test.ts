import { toSerial } from '../../src/calendar/day';
import { LOG_SHEET } from '../../src/records/merge-log';
import type { ReturnFile } from '../../src/returns/receive/read-returns';
import { mergeReturns } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { cellText } from '../../src/workbook/address';
import { invertEdits } from '../../src/workbook/invert';
import { cellAt, findSheet, makeSheet, type Workbook } from '../../src/workbook/sheet';
import { formOf, master, RETURNS } from '../returns/made-returns';

const asOf = '2026-06-30';

function merged(
  start: Workbook,
  files: readonly ReturnFile[] = RETURNS,
  accept: 'safe' | 'all' = 'safe',
  day = asOf,
): Workbook {
  return applyEdits(start, mergeReturns(start, { files, accept, asOf: day }).edits);
}

test('every written cell is recorded, with what stood there and where the new content comes from', () => {
  const sheet = findSheet(merged(master()), LOG_SHEET)!;
  expect(sheet.cells[0]).toEqual([
    '汇总日期',
    '工作表',
    '单元格',
    '事项',
    '列',
    '原内容',
    '新内容',
    '科室',
    '来源文件',
    '来源单元格',
  ]);
  expect(sheet.cells).toContainEqual([
    toSerial(asOf, false),
    '重点工作',
    'H7',
    '开展入河排污口排查整治',
    '工作进展',
    '已整治23处',
    '已整治31处',
    '水生态环境科',
    '水科.xlsx',
    '水!D3',
  ]);
  expect(sheet.layout).toMatchObject({
    freeze: { rows: 1 },
    page: { orientation: 'landscape', fitToWidth: true },
  });
});

test.each(['safe', 'all'] as const)('the record names exactly the cells that change (%s)', (accept) => {
  const before = master();
  const after = merged(before, RETURNS, accept);
  const changed = after.sheets[0]!.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === cellAt(before.sheets[0]!, r, c) ? [] : [cellText(r, c)])),
  );
  const recorded = findSheet(after, LOG_SHEET)!
    .cells.slice(1)
    .map((row) => row[2]);
  expect([...recorded].sort()).toEqual(changed.sort());
});

test('a later merge goes on below, the same merge again records nothing', () => {
  const once = merged(master());
  expect(mergeReturns(once, { files: RETURNS, accept: 'safe', asOf }).edits).toEqual([]);
  const rows = findSheet(once, LOG_SHEET)!.cells.length;
  const twice = merged(
    once,
    [formOf('监测站.xlsx', [3], { 3: { 工作进展: '=已建成' } })],
    'safe',
    '2026-07-31',
  );
  const log = findSheet(twice, LOG_SHEET)!;
  expect(log.cells).toHaveLength(rows + 1);
  expect(log.cells.at(-1)!.slice(0, 7)).toEqual([
    toSerial('2026-07-31', false),
    '重点工作',
    'H5',
    '建设乡镇空气自动监测微站',
    '工作进展',
    '已建成8个微站',
    '=已建成',
  ]);
  expect(log.styles.at(-1)![6]).toMatchObject({ numberFormat: '@' });
});

test('undo takes the record back with the merge', () => {
  const start = master();
  const { edits } = mergeReturns(start, { files: RETURNS, accept: 'all', asOf });
  expect(applyEdits(applyEdits(start, edits), invertEdits(start, edits))).toEqual(start);
});

test('a sheet of that name that holds something else stays as it is', () => {
  const start = master();
  const own = makeSheet(LOG_SHEET, [['我的记录']]);
  const after = merged({ ...start, sheets: [...start.sheets, own] });
  expect(findSheet(after, LOG_SHEET)).toEqual(own);
  expect(findSheet(after, '汇总记录2')!.cells.length).toBeGreaterThan(1);
});
