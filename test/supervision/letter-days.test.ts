import { makeLetters } from '../../src/tasks';
import { registerReply } from '../../src/tasks/register-reply';
import { supervisionOverview } from '../../src/tasks/supervision-overview';
import { applyEdits } from '../../src/workbook/apply';
import type { Workbook } from '../../src/workbook/sheet';
import { bookOf } from './letters-case';

/** Days of letters that cannot be: before the day of the figures, or answered before they were sent. */
const asOf = '2026-01-31';
const request = { month: '2026-01', asOf, issued: '2026-02-03' };

async function sent(): Promise<{ readonly book: Workbook; readonly no: string }> {
  const book = await bookOf('book-01.xlsx');
  const plan = makeLetters(book, request);
  return { book: applyEdits(book, plan.edits), no: plan.letters[0]!.no };
}

test('a day of issue before the day of the figures is not taken, which is said beside the preview', async () => {
  const book = await bookOf('book-01.xlsx');
  const plan = makeLetters(book, { ...request, issued: '2026-01-05' });
  expect(plan.issued).toBe(asOf);
  expect(plan.message.split('\n')[0]).toBe(
    '发函日期2026年1月5日早于截至日期2026年1月31日，函件的日期和回复期限按2026年1月31日计；要用别的日子，请改发函日期。',
  );
  expect(plan.findings.map(({ code }) => code)).toContain('issued_before_as_of');
  expect(makeLetters(book, request).message).not.toContain('早于');
});

test('a letter is neither signed for nor answered before it was sent', async () => {
  const { book, no } = await sent();
  const early = registerReply(book, { no, repliedOn: '2026-02-01', signedOn: '2026-02-02', reply: '已核实' });
  expect(early.edits).toEqual([]);
  expect(early.message).toBe(
    `${no}的签收日期2026年2月2日、回复日期2026年2月1日早于发函日期2026年2月3日，请核对后改正。`,
  );
  const same = registerReply(book, { no, repliedOn: '2026-02-03', signedOn: '2026-02-03' });
  expect(same.edits).not.toEqual([]);
});

test('such a day that was typed on the sheet is asked about', async () => {
  const { book, no } = await sent();
  const typed: Workbook = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name !== '函件登记'
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cells) => {
              if (cells[0] !== no) return cells;
              const row = [...cells];
              row[13] = '2026年2月1日';
              return row;
            }),
          },
    ),
  };
  expect(supervisionOverview(book, request).findings.join('')).not.toContain('早于发函日期');
  expect(supervisionOverview(typed, request).findings.join('')).toContain(
    `${no}的回复日期2026年2月1日早于发函日期2026年2月3日，请核对后改正。`,
  );
});
