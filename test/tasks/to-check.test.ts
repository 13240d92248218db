import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { makeBriefing, openDesk, updateStatus } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import type { Edit } from '../../src/workbook/edit';
import { findSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import { smallLedger } from './small-ledger';

const REQUEST = { month: '2026-06', asOf: '2026-06-30', today: '2026-07-03' };
const LIST = '待核清单';

const briefed = (book: Workbook, request = REQUEST): Workbook =>
  applyEdits(book, makeBriefing(book, request).edits);
const listIn = (book: Workbook): Sheet => findSheet(book, LIST)!;
const saidIn = (sheet: Sheet): string =>
  sheet.cells.map((cells) => cells.filter((cell) => cell !== null).join(' ')).join('\n');

/** Types into the deadline of the last item, which says 另行通知. */
function typed(book: Workbook, text: string): Workbook {
  const [ledger] = book.sheets;
  const row = ledger!.cells.findIndex((cells) => cells[2] === '危废专项检查');
  const edit: Edit = {
    kind: 'setValues',
    sheet: ledger!.name,
    row,
    column: 4,
    values: [[text]],
    why: { topic: '' },
  };
  return applyEdits(book, [edit]);
}

test('the briefing brings a list of what is to be checked, with place, text and what to do; it stays the last', () => {
  const after = briefed(smallLedger());
  expect(after.sheets.map(({ name }) => name).slice(-2)).toEqual([LIST, '重点工作动态简报']);
  const said = saidIn(listIn(after));
  expect(said).toContain('待核事项1项。');
  expect(said).toMatch(/\n1 重点工作 E10 8 危废专项检查 固废科 .*另行通知.* 另行通知 请改写为具体日期\n/);
  // The paper has a sentence with the number, and no more.
  expect(saidIn(findSheet(after, '重点工作动态简报')!)).toMatch(/待核1项，由[^。]+核对。/);
});

test('where nothing is to be checked no list is made; a list that is there says so, and is filled again', () => {
  const whole = typed(smallLedger(), '9月底前');
  expect(findSheet(briefed(whole), LIST)).toBeUndefined();
  const emptied = briefed(typed(briefed(smallLedger()), '9月底前'));
  expect(saidIn(listIn(emptied))).toContain('没有待核事项。');
  expect(saidIn(listIn(emptied))).not.toContain('危废专项检查');
  expect(saidIn(listIn(briefed(typed(emptied, '待定'))))).toMatch(/危废专项检查 .*待定/);
});

test('a status run adds no list and keeps the one that is there; the next month has no second one', () => {
  expect(updateStatus(smallLedger(), REQUEST).edits.some(({ kind }) => kind === 'addSheet')).toBe(false);
  const mended = typed(briefed(smallLedger()), '9月底前');
  const after = applyEdits(mended, updateStatus(mended, REQUEST).edits);
  expect(saidIn(listIn(after))).toContain('没有待核事项。');
  const july = briefed(briefed(smallLedger()), { month: '2026-07', asOf: '2026-07-31', today: '2026-08-03' });
  expect(july.sheets.filter(({ name }) => name.startsWith(LIST))).toHaveLength(1);
});

test('what people changed in the list is asked about before it is written over', () => {
  const once = briefed(smallLedger());
  const at = listIn(once).cells.findIndex((cells) => cells.includes('危废专项检查'));
  const column = listIn(once).cells[at]!.indexOf('危废专项检查');
  const note: Edit = {
    kind: 'setValues',
    sheet: LIST,
    row: at,
    column,
    values: [['已问固废科']],
    why: { topic: '' },
  };
  const plan = updateStatus(applyEdits(once, [note]), REQUEST);
  expect(plan.message).toContain('“待核清单”生成后有人改过');
  expect(plan.findings).toContainEqual(expect.objectContaining({ code: 'to_check_edited', sheet: LIST }));
});

test('from a file as well: a second run writes nothing, and taking it back takes the list away', async () => {
  const bytes = writeXlsx(briefed(smallLedger()));
  const desk = openDesk(openXlsx(bytes, '台账.xlsx'));
  const rewrites = { period: '' };
  expect((await desk.prepare((book) => updateStatus(book, REQUEST), rewrites)).edits).toEqual([]);
  expect(
    (await desk.prepare((book) => makeBriefing(book, REQUEST), { period: REQUEST.month })).edits,
  ).toEqual([]);
  const host = openXlsx(writeXlsx(smallLedger()), '台账.xlsx');
  const fresh = openDesk(host);
  await fresh.commit(await fresh.prepare((book) => makeBriefing(book, REQUEST), { period: REQUEST.month }));
  expect(findSheet(await host.read(), LIST)).toBeDefined();
  await fresh.undo();
  expect(findSheet(await host.read(), LIST)).toBeUndefined();
});
