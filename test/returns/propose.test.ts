import type { Field } from '../../src/kinds/field';
import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { indexItems, withPairs } from '../../src/returns/items';
import { readReturns } from '../../src/returns/receive/read-returns';
import { masterKeys } from '../../src/returns/receive/returned-form';
import { receive, type Return } from '../../src/returns/receive/sender';
import { propose, writingOf, type MasterView, type Proposals } from '../../src/returns/settle/propose';
import { targetsOn } from '../../src/returns/settle/targets';
import { findSheet, type Workbook } from '../../src/workbook/sheet';
import { formOf, HEADINGS, ITEMS, master } from './made-returns';
import type { Cell } from '../../src/workbook/cell';

const RULES = { remarks: false, cooperating: false };

/** One row of the master (item 9, 固体废物科 leads it) with cells typed over, as it comes back. */
function asked(
  typed: Readonly<Record<string, Cell>>,
  {
    ledger = master(),
    rules = RULES,
    sent,
  }: {
    ledger?: Workbook;
    rules?: MasterView['rules'];
    /** What our form was sent out with, where it was one. */
    sent?: Readonly<Partial<Record<Field, string>>>;
  } = {},
): Proposals & { readonly view: MasterView } {
  const { ledgers } = readLedgers(ledger, KINDS);
  const items = withPairs(indexItems(ledgers));
  const [file] = readReturns([formOf('固体废物科.xlsx', [9], { 9: typed })], KINDS);
  const keys = masterKeys(items, ledgers);
  const returned = receive(file!, file!.ledgers[0]!, { items, keys, head: new Set() });
  const form: Return['form'] =
    sent === undefined ? returned.form : { ...returned.form, sent: () => ({ key: 'k', task: '', sent }) };
  const view: MasterView = {
    date1904: false,
    month: '2026-06',
    units: items.units,
    targetsOn: (name) => targetsOn(findSheet(ledger, name)!),
    rules,
  };
  return { ...propose({ ...returned, form }, view, () => false), view };
}

/** Of each cell that says something else than the master: what becomes of it. */
function told({ settled, proposals }: Proposals): Record<string, string> {
  return Object.fromEntries([
    ...settled
      .filter(({ verdict }) => verdict !== 'unchanged')
      .map((one) => [one.heading, `${one.verdict} ${one.reason}`]),
    ...proposals
      .filter(({ same }) => !same)
      .map(({ change }) => [change.heading, `${change.verdict} ${change.from} → ${change.to}`]),
  ]);
}

test('a row that comes back as it is proposes nothing new', () => {
  const { proposals, ...rest } = asked({});
  expect(told({ proposals, ...rest })).toEqual({});
  expect(proposals.map(({ same, untouched, moved }) => [same, untouched, moved])).toContainEqual([
    true,
    false,
    false,
  ]);
});

test('columns that returns may fill become proposals, with the cell they are for', () => {
  const all = asked({ 工作进展: '已印发', 实际完成时间: '6月12日' });
  expect(told(all)).toMatchObject({ 工作进展: 'taken 初稿已完成 → 已印发' });
  const [progress] = all.proposals.filter(({ change }) => change.field === 'progress');
  expect(progress).toMatchObject({
    own: true,
    otherPeriod: null,
    change: {
      target: { sheet: '重点工作', row: 10, column: HEADINGS.indexOf('工作进展') },
      lead: '固体废物科',
    },
  });
  expect(writingOf(progress!, all.view)).toEqual({ value: '已印发' });
  const [day] = all.proposals.filter(({ change }) => change.field === 'completed_on');
  expect(day!.said.day).toBe('2026-06-12');
});

test('columns that returns may not fill are locked, unless they say the same in other words', () => {
  expect(told(asked({ 完成时限: '12月底前' }))).toEqual({ 完成时限: 'locked 这一列不许报送改动' });
  const deadline = String(ITEMS[8]![HEADINGS.indexOf('完成时限')]);
  expect(told(asked({ 完成时限: `2026年${deadline}` }))).toEqual({});
});

test('what only says that nothing is new replaces nothing; 无 is an answer to 存在问题', () => {
  const { settled } = asked({ 工作进展: '同上' });
  expect(settled).toContainEqual(
    expect.objectContaining({ field: 'progress', verdict: 'unchanged', reason: '只写了没有变化' }),
  );
  expect(told(asked({ 存在问题: '无' }))).toMatchObject({ 存在问题: expect.stringMatching(/^taken /) });
});

test('备注 is listed, and a proposal where the office wants it', () => {
  expect(told(asked({ 备注: '请关注' }))).toEqual({ 备注: 'locked 备注不汇总，请看是否要写进进展' });
  expect(told(asked({ 备注: '请关注' }, { rules: { ...RULES, remarks: true } }))).toEqual({
    备注: 'taken  → 请关注',
  });
});

test('what a form was sent out with tells what the section left alone, and what moved since', () => {
  const of = (progress: string, sent: string): unknown =>
    asked({ 工作进展: progress }, { sent: { progress: sent } }).proposals.find(
      ({ change }) => change.field === 'progress',
    );
  expect(of('正在征求意见', '正在征求意见')).toMatchObject({ same: false, untouched: true, moved: true });
  expect(of('已印发', '正在征求意见')).toMatchObject({
    untouched: false,
    moved: true,
    change: { sent: '正在征求意见' },
  });
  expect(of('已印发', '初稿已完成')).toMatchObject({ untouched: false, moved: false });
});

test('a cell with a formula is not written', () => {
  const column = HEADINGS.indexOf('工作进展');
  const rows = ITEMS.map((row, index) =>
    index === 8
      ? row.map((cell, at) => (at === column ? { formula: 'A1', result: '初稿已完成' } : cell))
      : row,
  );
  expect(told(asked({ 工作进展: '已印发' }, { ledger: master(rows) }))).toEqual({
    工作进展: expect.stringMatching(/^locked .*公式/),
  });
});
