import {
  appendEdits,
  changeEdits,
  standingTables,
  textIn,
  type PlainTable,
} from '../../src/sheets/plain-table';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import { cellAt, findSheet, makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';

const TABLE: PlainTable = {
  title: '登记',
  columns: [
    { heading: '编号', width: 12 },
    { heading: '日期', width: 12, holds: 'day' },
    { heading: '内容', width: 30 },
  ],
  known: ['编号', '日期'],
};
const why = { topic: '登记' };
const book = (...sheets: Sheet[]): Workbook => ({ name: '', date1904: false, sheets });
const appended = (workbook: Workbook, ...rows: Record<string, string | number>[]): Workbook =>
  applyEdits(workbook, appendEdits(workbook, TABLE, rows, why));

test('rows go on a sheet of their own, later rows below them, and undo takes them back', () => {
  const once = appended(book(), { 编号: '1', 日期: 46_000, 内容: '=甲' });
  const twice = appended(once, { 编号: '2', 内容: '乙' });
  expect(findSheet(twice, '登记')!.cells).toEqual([
    ['编号', '日期', '内容'],
    ['1', 46_000, '=甲'],
    ['2', null, '乙'],
  ]);
  const edits = appendEdits(once, TABLE, [{ 编号: '2' }], why);
  expect(applyEdits(applyEdits(once, edits), invertEdits(once, edits))).toEqual(once);
  expect(appendEdits(once, TABLE, [], why)).toEqual([]);
});

test('columns are found by heading wherever people moved them, their own columns stay, a title may stand above', () => {
  const moved = makeSheet('登记', [
    ['某局登记表'],
    ['日 期', '我的备注', '编号', '内容'],
    [46_000, '别动', '1', '甲'],
  ]);
  const after = appended(book(moved), { 编号: '2', 日期: 46_001, 内容: '乙' });
  expect(findSheet(after, '登记')!.cells[3]).toEqual([46_001, null, '2', '乙']);
  const [standing] = standingTables(after, TABLE);
  expect(standing!.rows.map(({ row, values }) => [row, textIn(values, '编号')])).toEqual([
    [2, '1'],
    [3, '2'],
  ]);
  const changed = applyEdits(
    after,
    changeEdits(standing!, TABLE, [{ row: 2, values: { 内容: '丙', 编号: '1' } }], why),
  );
  expect(findSheet(changed, '登记')!.cells[2]).toEqual([46_000, '别动', '1', '丙']);
});

test('a heading that was taken away comes back at the right, a formula is left alone', () => {
  const cut = makeSheet('登记', [
    ['编号', '日期', '说明'],
    ['1', { formula: 'TODAY()', result: 46_000 }, '甲'],
  ]);
  const after = appended(book(cut), { 编号: '2', 内容: '乙' });
  expect(findSheet(after, '登记')!.cells[0]).toEqual(['编号', '日期', '说明', '内容']);
  expect(cellAt(findSheet(after, '登记')!, 2, 3)).toBe('乙');
  const [standing] = standingTables(book(cut), TABLE);
  expect(changeEdits(standing!, TABLE, [{ row: 1, values: { 日期: 46_002 } }], why)).toEqual([]);
});

test("somebody else's sheet of that name is left alone", () => {
  const own = makeSheet('登记', [['姓名', '电话']]);
  const after = appended(book(own), { 编号: '1' });
  expect(after.sheets.map(({ name }) => name)).toEqual(['登记', '登记2']);
  expect(standingTables(book(makeSheet('登记说明', [['编号', '日期']])), TABLE)).toEqual([]);
});
