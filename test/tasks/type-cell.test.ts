import { asTyped, openDesk, typeCell, whyNotTyped } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { memoryHost } from '../../src/workbook/memory';
import { cellAt, findSheet, makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';

const A1 = { row: 0, column: 0 };
const workbookOf = (cell: Cell, more: Partial<Sheet> = {}): Workbook => ({
  name: '台账.xlsx',
  date1904: false,
  sheets: [makeSheet('表', [[cell]], more)],
});
const formatted = (numberFormat: string): Partial<Sheet> => ({ styles: [[{ numberFormat }]] });

/** What stands in the cell after something was typed into it. */
const after = (cell: Cell, typed: string, more?: Partial<Sheet>): Cell => {
  const workbook = workbookOf(cell, more);
  const now = applyEdits(workbook, typeCell(workbook, '表', A1, typed).edits);
  return cellAt(findSheet(now, '表')!, 0, 0);
};

test.each<[string, Cell, string, Partial<Sheet>, Cell]>([
  ['text', '六月底', '6月30日前', {}, '6月30日前'],
  ['an empty text empties the cell', '六月底', '  ', {}, null],
  ['a number', '3', '12.5', {}, 12.5],
  ['a number below zero', 3, '-0.5', {}, -0.5],
  ['what begins with a zero is a name', 3, '007', {}, '007'],
  ['so is a long row of digits', 3, '411502199001011234', {}, '411502199001011234'],
  ['a number in a column of texts', '1', '2', formatted('@'), '2'],
  ['a day in a column of days', 46203, '2026年7月1日', formatted('yyyy-mm-dd'), 46204],
  ['a day that does not exist', 46203, '2026-06-31', formatted('yyyy-mm-dd'), '2026-06-31'],
  ['a day in a column of phrases', '6月底', '2026-06-30', {}, '2026-06-30'],
  ['a percentage', 0.6, '75%', formatted('0%'), 0.75],
  ['a percentage without its sign', 0.6, '7', formatted('0%'), 0.07],
  ['a percentage among phrases', '六成', '60%', {}, '60%'],
])('typed: %s', (_, cell, typed, more, expected) => {
  expect(after(cell, typed, more)).toEqual(expected);
});

test.each<[Cell, Partial<Sheet>]>([
  ['6月底前', {}],
  [12.5, {}],
  [46203, formatted('yyyy-mm-dd')],
  [46203.25, formatted('yyyy-mm-dd hh:mm')],
  [0.07, formatted('0%')],
  [true, {}],
  ['007', {}],
  [{ error: '#N/A' }, {}],
])('what stands there, typed again as it is shown, changes nothing: %p', (cell, more) => {
  const workbook = workbookOf(cell, more);
  expect(typeCell(workbook, '表', A1, asTyped(workbook.sheets[0]!, A1, false)).edits).toEqual([]);
});

test.each<[string, Cell, Partial<Sheet>, string]>([
  ['a protected sheet', '甲', { isProtected: true }, '保护'],
  ['a formula', { formula: 'B1', result: 1 }, {}, '公式'],
  [
    'a merged cell',
    '甲',
    { layout: { ...PLAIN_LAYOUT, merges: [{ top: 0, bottom: 1, left: 0, right: 0 }] } },
    '合并',
  ],
])('%s refuses before anything is typed, and when it is', (_, cell, more, word) => {
  const workbook = workbookOf(cell, more);
  expect(whyNotTyped(workbook.sheets[0]!, A1)).toContain(word);
  expect(() => typeCell(workbook, '表', A1, '乙')).toThrow(word);
});

test('a list of choices refuses what is not in it, and takes what is', () => {
  const area = { top: 0, bottom: 9, left: 0, right: 0 };
  const validations = [{ area, kind: 'list' as const, values: ['是', '否'], message: '' }];
  const more = { layout: { ...PLAIN_LAYOUT, validations } };
  expect(() => after('是', '可能', more)).toThrow('A1只能填“是”、“否”');
  expect(after('是', '否', more)).toBe('否');
  expect(after('是', '', more)).toBe(null);
});

test('a text that no cell holds is refused', () => {
  expect(() => after('甲', '字'.repeat(32_768))).toThrow('3万字');
});

test('it is taken back by the desk, by name', async () => {
  const host = memoryHost(workbookOf('六月底'));
  const desk = openDesk(host);
  await desk.commit(await desk.prepare((workbook) => typeCell(workbook, '表', A1, '6月30日前')));
  expect(desk.undoes).toBe('修改A1');
  expect((await host.read()).sheets[0]!.cells).toEqual([['6月30日前']]);
  await desk.undo();
  expect((await host.read()).sheets[0]!.cells).toEqual([['六月底']]);
});
