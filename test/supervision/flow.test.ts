import { paperToDocx } from '../../src/paper/to-docx/to-docx';
import { STEPS, takeStep, makeLetters, type Step } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import { invertEdits } from '../../src/workbook/invert';
import { findSheet, type Workbook } from '../../src/workbook/sheet';
import { faultsOf } from '../paper/gongwen-checker';
import { bookOf } from './letters-case';

const day = '2026-04-30';

function taken(
  book: Workbook,
  item: string,
  ...steps: readonly (Step | readonly [Step, string])[]
): Workbook {
  return steps.reduce((now, asked) => {
    const [step, note] = typeof asked === 'string' ? [asked, ''] : asked;
    const plan = takeStep(now, { item, step, day, note });
    expect([step, plan.refused]).toEqual([step, null]);
    return applyEdits(now, plan.edits);
  }, book);
}

function why(book: Workbook, item: string, step: Step, note = ''): string | null {
  return takeStep(book, { item, step, day, note }).refused;
}

test('an item goes the whole loop, each step a row that names it', async () => {
  const book = await bookOf('book-04.xlsx');
  const after = taken(book, '2.2', '立项', '交办', '签收', ['退回', '缺验收意见'], '反馈', [
    '销号',
    '验收报告',
  ]);
  const sheet = findSheet(after, '督办流转')!;
  expect(sheet.cells.slice(1).map((row) => row[4])).toEqual(['立项', '交办', '签收', '退回', '反馈', '销号']);
  expect(sheet.cells.slice(1).every((row) => row[1] === '2.2' && row[3] === '执法队')).toBe(true);
  expect(sheet.cells.at(-1)![6]).toBe('佐证材料：验收报告');
  expect(why(after, '2.2', '交办')).toContain('先恢复');
  expect(why(taken(after, '2.2', '恢复'), '2.2', '销号', '补充材料')).toBeNull();
});

test.each([
  ['2.2', '销号', '', '佐证材料'],
  ['3.2', '销号', '报告', '还没有办结'],
  ['3.2', '退回', '缺材料', '没有待核对'],
  ['2.2', '退回', '', '退回理由'],
  ['3.2', '延期', '延至5月底', '申请晚于时限'],
  ['2.4', '延期', '资料未齐', '延至'],
  ['2.4', '催办', '', '没有逾期'],
  ['2.4', '签收', '', '先交办'],
  ['2.4', '恢复', '', '不用恢复'],
  ['9.9', '交办', '', '核对编号'],
] as const)('%s %s “%s” is refused: …%s…', async (item, step, note, words) => {
  const plan = takeStep(await bookOf('book-04.xlsx'), { item, step, day, note });
  expect(plan.refused).toContain(words);
  expect(plan.edits).toEqual([]);
});

test('a returned claim waits for a report, even if the row still says finished', async () => {
  const book = taken(await bookOf('book-04.xlsx'), '2.2', ['退回', '缺验收意见']);
  expect(why(book, '2.2', '销号', '报告')).toContain('先登记反馈');
});

test('an extension enters its request as well, to be decided there', async () => {
  const book = await bookOf('book-04.xlsx');
  const after = taken(book, '2.4', ['延期', '延至5月底，资料未齐']);
  const row = findSheet(after, '延期登记')!.cells.at(-1)!;
  expect([row[0], row[1], row[7], row[8] ?? null]).toEqual(['延〔2026〕3号', '2.4', '资料未齐', null]);
  const plan = takeStep(book, { item: '2.4', step: '延期', day, note: '延至5月底' });
  expect(applyEdits(after, invertEdits(book, plan.edits)).sheets.length).toBe(book.sheets.length);
});

test.each([
  ['延至5月底，资料未齐', '资料未齐'],
  ['资料未齐，申请延期至5月31日', '资料未齐'],
  ['因资料未齐申请延至2026年5月31日', '因资料未齐'],
  ['5月底，资料未齐；正在补', '资料未齐；正在补'],
  ['延至5月底', ''],
] as const)('the reason of an extension leaves out its day: %s', async (note, reason) => {
  const plan = takeStep(await bookOf('book-04.xlsx'), { item: '2.4', step: '延期', day, note });
  expect(plan.refused).toBeNull();
  const form = plan.paper!.blocks.flatMap((block) => (block.kind === 'form' ? block.rows : []));
  const fields = form.flatMap(({ fields: own }) => own);
  expect(fields.find(({ label }) => label === '理由')!.text).toBe(reason);
  expect(fields.find(({ label }) => label === '申请延至')!.text).toBe('2026年5月31日');
  const told = plan.paper!.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).join('');
  expect(told).toContain(
    reason === '' ? '申请延至2026年5月31日。' : `申请延至2026年5月31日，理由：${reason}。`,
  );
});

test('nobody is written to about what was ended by record', async () => {
  const request = { month: '2026-04', asOf: day, issued: '2026-05-06' };
  const book = await bookOf('book-04.xlsx');
  expect(makeLetters(book, request).letters.map(({ unit }) => unit)).toEqual(['信息科']);
  expect(makeLetters(taken(book, '3.2', '终止'), request).letters).toEqual([]);
});

test('every slip keeps the figures of the standard and leaves opinions blank', async () => {
  const book = await bookOf('book-04.xlsx');
  const notes: Partial<Record<Step, readonly [string, string]>> = {
    立项: ['3.2', ''],
    交办: ['3.2', ''],
    退回: ['2.2', '缺验收意见'],
    延期: ['2.4', '延至5月底'],
    销号: ['2.2', '验收报告'],
  };
  for (const step of STEPS) {
    const [item, note] = notes[step] ?? ['3.2', ''];
    const { paper } = takeStep(book, { item, step, day, note });
    expect([step, paper !== null]).toEqual([step, step in notes]);
    if (!paper) continue;
    expect(faultsOf(await paperToDocx(paper), 'paper')).toEqual([]);
    const fields = paper.blocks.flatMap((block) =>
      block.kind === 'form' ? block.rows.flatMap((row) => row.fields) : [],
    );
    for (const { label, text } of fields) if (/意见|审批|签收|领导$/.test(label)) expect(text).toBe('');
  }
});
