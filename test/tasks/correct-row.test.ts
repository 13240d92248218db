import { overview, survey, updateStatus } from '../../src/tasks';
import { correctRow, type RowRequest } from '../../src/tasks/correct-row';
import { SETTINGS_SHEET } from '../../src/records/settings-sheet';
import { applyEdits } from '../../src/workbook/apply';
import { scalarAt, findSheet, type Workbook } from '../../src/workbook/sheet';
import { ROWS, smallLedger } from './small-ledger';

const asOf = '2026-06-30';
const [SHEET] = smallLedger().sheets.map((sheet) => sheet.name);
const say = (book: Workbook, request: Omit<RowRequest, 'sheet' | 'asOf'>): Workbook =>
  applyEdits(book, correctRow(book, { sheet: SHEET!, asOf, ...request }).edits);
const statusAt = (book: Workbook, row: number): string | undefined =>
  survey(book, asOf).standing.ledgers[0]!.items.find(({ entry }) => entry.row === row)?.verdict.status;
const codes = (book: Workbook): string[] => survey(book, asOf).findings.map(({ code }) => code);

describe('what a person says of a row', () => {
  it('counts over what the program reads, and is shown and listed', () => {
    expect(statusAt(smallLedger(), 2)).toBe('seriously_lagging');
    const book = say(smallLedger(), { row: 2, state: 'done' });
    expect(statusAt(book, 2)).toBe('done');
    const item = overview(book, asOf).items.find(({ row }) => row === 2)!;
    expect(item.said).toEqual({ state: 'done', due: null });
    expect(item.reasons.join('；')).toContain('人工核定为已办结');
    expect(survey(book, asOf).findings).toContainEqual(
      expect.objectContaining({ code: 'row_said', message: expect.stringContaining('第3行：按人工核定') }),
    );
    const marked = applyEdits(book, updateStatus(book, { asOf }).edits);
    const written = findSheet(marked, SHEET!)!.cells[2]!.map(String).join('|');
    expect(written).toContain('人工核定为已办结');
  });

  it('tells in the preview which row is said to be what, and until when', () => {
    const told = (request: Omit<RowRequest, 'sheet' | 'asOf'>): string =>
      correctRow(smallLedger(), { sheet: SHEET!, asOf, ...request }).message;
    expect(told({ row: 2, state: 'done' })).toMatch(/^第3行“.+”核定为已办结。记在工作表“台账设置”里/);
    expect(told({ row: 7, due: '2026-07-05' })).toMatch(/^第8行“.+”截止日核定为2026年7月5日。/);
    const standing = say(smallLedger(), { row: 2, state: 'done' });
    const back = correctRow(standing, { sheet: SHEET!, asOf, row: 2, state: null, due: null });
    expect(back.message).toMatch(/^第3行“.+”收回核定。/);
  });

  it('says that a row is open, and which day is its last', () => {
    const open = say(smallLedger(), { row: 7, state: 'open' });
    expect(statusAt(open, 7)).toBe('lagging');
    const dated = say(open, { row: 7, due: '2026-07-05' });
    expect(statusAt(dated, 7)).toBe('due_soon');
    const item = overview(dated, asOf).items.find(({ row }) => row === 7)!;
    expect(item.said).toEqual({ state: 'open', due: '2026-07-05' });
    expect(item.due).toBe('2026-07-05');
  });

  it('holds a day that is said where the phrase gave none', () => {
    expect(statusAt(smallLedger(), 9)).toBe('to_check');
    expect(statusAt(say(smallLedger(), { row: 9, due: '2026-12-31' }), 9)).toBe('on_track');
  });

  it('is taken back', () => {
    const book = say(say(smallLedger(), { row: 2, state: 'done' }), { row: 2, state: null });
    expect(statusAt(book, 2)).toBe('seriously_lagging');
    expect(codes(book)).not.toContain('row_said');
    expect(codes(book)).not.toContain('row_said_lapsed');
  });

  it('is said anew in the same row of the settings sheet', () => {
    const book = say(say(smallLedger(), { row: 2, state: 'done' }), { row: 2, state: 'open' });
    const settings = findSheet(book, SETTINGS_SHEET)!;
    const labels = settings.cells.map((_, row) => String(scalarAt(settings, row, 0) ?? ''));
    expect(labels.filter((label) => label.startsWith('进展核定'))).toHaveLength(1);
    expect(statusAt(book, 2)).toBe('seriously_lagging');
  });

  it('holds no longer once the text was changed, and says so', () => {
    const book = say(smallLedger(), { row: 2, state: 'done' });
    const changed: Workbook = {
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === SHEET
          ? {
              ...sheet,
              cells: sheet.cells.map((row, at) =>
                at === 2 ? row.map((cell, column) => (column === 5 ? '征求意见已结束' : cell)) : row,
              ),
            }
          : sheet,
      ),
    };
    expect(statusAt(changed, 2)).toBe('seriously_lagging');
    expect(codes(changed)).toContain('row_said_lapsed');
  });

  it('goes with the row when rows are put in above it, and keeps to its own among rows of the same words', () => {
    const settings = findSheet(say(smallLedger(), { row: 2, state: 'done' }), SETTINGS_SHEET)!;
    const first = ROWS[0]!;
    const moved = smallLedger([
      ['0', '新增工作', '新增一项', '固废科', '12月底前', '正在推进', '推进中', '', ''],
      ...ROWS,
    ]);
    const movedBook = { ...moved, sheets: [...moved.sheets, settings] };
    expect(statusAt(movedBook, 3)).toBe('done');
    const twin = smallLedger([first, ...ROWS.slice(1), [...first.slice(0, 1), ...first.slice(1)]]);
    const twins = { ...twin, sheets: [...twin.sheets, settings] };
    expect(statusAt(twins, 2)).toBe('done');
    expect(statusAt(twins, 10)).toBe('seriously_lagging');
  });

  it('asks for a value that can be read, and refuses a row without an item', () => {
    const book = say(smallLedger(), { row: 2, state: 'done' });
    const settings = findSheet(book, SETTINGS_SHEET)!;
    const spoilt: Workbook = {
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet === settings
          ? {
              ...sheet,
              cells: sheet.cells.map((row) =>
                String(row[0]).startsWith('进展核定') ? [row[0]!, '好了', row[2]!] : row,
              ),
            }
          : sheet,
      ),
    };
    expect(codes(spoilt)).toContain('setting_unread');
    const plan = correctRow(smallLedger(), { sheet: SHEET!, row: 99, state: 'done', asOf });
    expect(plan.edits).toEqual([]);
    expect(plan.message).toContain('没有事项');
  });
});
