import fc from 'fast-check';
import { overview, STATUSES, type Counts } from '../../src/tasks';
import { filterItems, keyOf, NO_FILTER } from '../../src/pane/state/items';
import { lightCounts } from '../../src/pane/state/lights';
import type { Action } from '../../src/pane/state/action';
import type { Preview } from '../../src/pane/state/preview';
import { initialState, isBusy, reduce, type State } from '../../src/pane/state/state';
import { dayFault, monthFault, typedDay, typedMonth } from '../../src/pane/state/typed-day';
import { AS_OF, madeLedger } from './made-ledger';

const seen = overview(madeLedger(), AS_OF);
const preview = (edits: boolean): Preview => ({
  job: { kind: 'updateStatus', asOf: AS_OF },
  plan: {
    title: '更新状态',
    workbook: madeLedger(),
    message: '。',
    edits: edits ? [{ kind: 'setRules', sheet: '台账', rules: [], why: { topic: '' } }] : [],
  },
  changes: [],
  withheld: [],
  result: null,
  month: null,
  marked: [],
  paper: null,
  merge: null,
  rulings: new Map(),
  stale: false,
});
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState(AS_OF));

describe('the state of the pane', () => {
  it('keeps the commands waiting only while one runs or a plan waits to be written', () => {
    expect(isBusy(after())).toBe(false);
    expect(isBusy(after({ type: 'started', kind: 'look', message: '正在' }))).toBe(false);
    expect(isBusy(after({ type: 'started', kind: 'prepare', message: '正在' }))).toBe(true);
    expect(isBusy(after({ type: 'prepared', preview: preview(true) }))).toBe(true);
    expect(isBusy(after({ type: 'prepared', preview: preview(false) }))).toBe(false);
  });

  it('leads on from what was written, and keeps pending steps where something else was done meanwhile', () => {
    const written = { type: 'written', undoable: 1, undoes: null } as const;
    const of = (job: Preview['job']): Action => ({ type: 'prepared', preview: { ...preview(true), job } });
    const updated = after({ type: 'prepared', preview: preview(true) }, written);
    expect(updated.next).toEqual(['archiveMonth', 'makeBriefing', 'makeLetters']);
    const replied = reduce(reduce(updated, of({ kind: 'registerReply', no: '督提〔2026〕1号' })), written);
    expect(replied.next).toEqual(updated.next);
    expect(replied.written).toEqual({ kind: 'registerReply' });
    const letters = of({ kind: 'makeLetters', month: '2026-06', asOf: AS_OF, issued: AS_OF });
    expect(reduce(reduce(updated, letters), written).next).toEqual([]);
    const said = reduce(
      reduce(updated, of({ kind: 'correctRow', asOf: AS_OF, sheet: '台账', row: 2 })),
      written,
    );
    expect(said.next).toEqual(['updateStatus', ...updated.next]);
  });

  it('marks a preview stale when making it anew was stopped, for it shows what is no longer asked for', () => {
    const state = after(
      { type: 'prepared', preview: preview(true) },
      { type: 'started', kind: 'prepare', message: '正在' },
      { type: 'cancelled' },
    );
    expect(state.preview?.stale).toBe(true);
  });

  it('forgets a failure when something new begins', () => {
    const failed = after({
      type: 'failed',
      failure: '坏了',
      undoable: 0,
      undoes: null,
      stale: false,
      partial: false,
    });
    expect(failed.failure).toBe('坏了');
    expect(reduce(failed, { type: 'started', kind: 'look', message: '正在' }).failure).toBe('');
  });

  it('keeps a change that happens while the workbook is being read', () => {
    const state = after(
      { type: 'looked', overview: seen, quiet: false },
      { type: 'started', kind: 'look', message: '正在' },
      { type: 'changed' },
      { type: 'looked', overview: seen, quiet: false },
    );
    expect(state.changed).toBe(true);
  });

  it('lets a selected row move the card only where the row is an item', () => {
    const looked = after({ type: 'looked', overview: seen, quiet: false });
    const onItem = reduce(looked, { type: 'selected', sheet: '台账', row: 3 });
    expect(onItem.card.key).toBe(keyOf({ sheet: '台账', row: 3 }));
    expect(reduce(onItem, { type: 'selected', sheet: '通讯录', row: 3 }).card.key).toBeNull();
    const open = reduce(onItem, { type: 'cardOpened', key: onItem.card.key! });
    expect(reduce(open, { type: 'selected', sheet: '通讯录', row: 3 }).card).toEqual(open.card);
  });
});

describe('lights and items', () => {
  it('counts every item under exactly one light', () => {
    const counts = fc.record(
      Object.fromEntries(STATUSES.map((status) => [status, fc.nat(500)])) as Record<
        keyof Counts,
        fc.Arbitrary<number>
      >,
    );
    fc.assert(
      fc.property(counts, (some) => {
        const total = Object.values(some).reduce((sum, count) => sum + count, 0);
        expect(lightCounts(some).reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
    );
  });

  it('narrows with every further condition and keeps the order', () => {
    expect(filterItems(seen.items, NO_FILTER)).toHaveLength(7);
    expect(filterItems(seen.items, { ...NO_FILTER, unit: '大气科' }).map(({ id }) => id)).toEqual(['1', '3']);
    expect(
      filterItems(seen.items, { ...NO_FILTER, unit: '大气科', light: '红' }).map(({ id }) => id),
    ).toEqual(['1']);
    expect(filterItems(seen.items, { ...NO_FILTER, text: ' 监测  方案 ' }).map(({ id }) => id)).toEqual([
      '4',
    ]);
    const inFull = { ...NO_FILTER, text: '监測　方案' };
    expect(filterItems(seen.items, inFull).map(({ id }) => id)).toEqual(['4']);
    const byNumber = { ...seen.items[0]!, id: '2.2', task: 'ＰＭ２．５' };
    expect(filterItems([byNumber], { ...NO_FILTER, text: '２．２ pm2.5' })).toHaveLength(1);
    expect(filterItems(seen.items, { ...NO_FILTER, light: '待核' }).map(({ id }) => id)).toEqual(['7']);
  });
});

describe('typed days and months', () => {
  it.each([
    ['2026-06-30', '2026-06-30'],
    ['2026.6.30', '2026-06-30'],
    ['２０２６／６／３０', '2026-06-30'],
    ['2026年6月30日', '2026-06-30'],
    [' 20260630 ', '2026-06-30'],
    ['2026-02-30', null],
    ['6月30日', null],
    ['', null],
  ])('reads %s as %s', (text, day) => expect(typedDay(text)).toBe(day));

  it.each([
    ['2026-06-31', '2026年6月没有31日。'],
    ['２０２６年２月３０日', '2026年2月没有30日。'],
    ['20260431', '2026年4月没有31日。'],
    ['2026-13-01', '没有13月。'],
    ['下周五', '写成这样'],
    ['2026-06-30', null],
  ])('says of %s what is wrong with it', (text, fault) => expect(dayFault(text, '写成这样')).toBe(fault));

  it.each([
    ['2026-13', '没有13月。'],
    ['六月', '请写成2026-06这样的月份'],
    ['２０２６－０６', null],
  ])('says of the month %s what is wrong with it', (text, fault) => expect(monthFault(text)).toBe(fault));

  it.each([
    ['2026-06', '2026-06'],
    ['2026年6月', '2026-06'],
    ['2026-13', null],
    ['2026', null],
  ])('reads the month %s as %s', (text, month) => expect(typedMonth(text)).toBe(month));
});
