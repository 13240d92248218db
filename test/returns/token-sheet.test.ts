import fc from 'fast-check';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { FIELDS } from '../../src/kinds/field';
import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { readToken, tokenSheet } from '../../src/returns/forms/token-sheet';
import type { FormToken } from '../../src/returns/forms/token';
import type { Sheet, Workbook } from '../../src/workbook/sheet';
import { master } from './made-returns';

const book = (...sheets: Sheet[]): Workbook => ({ name: '报送.xlsx', date1904: false, sheets });

const TOKEN: FormToken = {
  ledger: 'l1',
  month: '2026-06',
  unit: '大气环境科',
  rows: [
    {
      key: 'k1',
      task: '修订重污染天气应急预案',
      sent: { progress: '正在征求意见\n已收到3份', percent: '50%', completed_on: '2026-06-10' },
    },
    { key: 'k2', task: '=1+1', sent: {} },
  ],
  intact: true,
};

/** Texts as a ledger's reader gives them: trimmed, line ends as \n. */
const text = fc
  .string({
    unit: fc.constantFrom('甲', '乙', '=', '0', ' ', '\n', '"', '<', '&', '😀', '_x000D_', '%'),
    maxLength: 12,
  })
  .map((one) => one.trim());
const filled = text.filter((one) => one !== '');
const token = fc.record({
  ledger: filled,
  month: fc.constantFrom('2026-06', '2027-01'),
  unit: filled,
  rows: fc.array(
    fc.record({
      key: filled,
      task: text,
      sent: fc.dictionary(fc.constantFrom(...FIELDS), filled, { maxKeys: 6, noNullPrototype: true }),
    }),
    { maxLength: 6 },
  ),
});

test('a token is read as it was written, also from a file', async () => {
  await fc.assert(
    fc.asyncProperty(token, async (made) => {
      const sheets = [...master().sheets, tokenSheet(made)];
      expect(readToken(book(...sheets))).toEqual({ ...made, intact: true });
      expect(readToken(await openXlsx(writeXlsx(book(...sheets)), '报送.xlsx').read())).toEqual({
        ...made,
        intact: true,
      });
    }),
    { numRuns: 60 },
  );
});

test('the sheet is very hidden, protected, and nothing to the reader of ledgers', () => {
  const sheet = tokenSheet(TOKEN);
  expect(sheet).toMatchObject({ name: '报送标识', isProtected: true, layout: { visibility: 'veryHidden' } });
  const read = readLedgers(book(...master().sheets, sheet), KINDS);
  expect(read.ledgers.map((ledger) => ledger.sheet)).toEqual(['重点工作']);
  expect(read.findings).toEqual([]);
  // Shown by somebody, it is no ledger either.
  const shown = { ...sheet, layout: { ...sheet.layout, visibility: 'visible' as const } };
  expect(readLedgers(book(shown), KINDS).ledgers).toEqual([]);
});

test('a token that was touched is read and says that it was', () => {
  const sheet = tokenSheet(TOKEN);
  const touched = {
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell === '50%' ? '60%' : cell))),
  };
  expect(readToken(book(touched))).toMatchObject({
    intact: false,
    unit: '大气环境科',
    rows: [{ key: 'k1', sent: { percent: '60%' } }, { key: 'k2' }],
  });
});

test('line ends of another program leave it whole', () => {
  const sheet = tokenSheet(TOKEN);
  const saved = {
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\n', '\r\n') : cell)),
    ),
  };
  expect(readToken(book(saved))?.intact).toBe(true);
});

test('without a token, or with one of a later kind, there is none', () => {
  expect(readToken(master())).toBeNull();
  const sheet = tokenSheet(TOKEN);
  expect(readToken(book({ ...sheet, cells: [['报送标识', '2'], ...sheet.cells.slice(1)] }))).toBeNull();
});
