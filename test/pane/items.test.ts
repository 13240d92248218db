import { markedItems, overview, updateStatus, changesOf } from '../../src/tasks';
import { alike, asTable, filterItems, keyOf, NO_FILTER } from '../../src/pane/state/items';
import { coreKey, coresAsTable, groupedLines } from '../../src/pane/state/item-lines';
import { initialState, reduce } from '../../src/pane/state/state';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { AS_OF, madeLedger } from './made-ledger';

const made = overview(madeLedger(), AS_OF);
const twoLedgers = (): Workbook => {
  const workbook = madeLedger();
  return { ...workbook, sheets: [...workbook.sheets, { ...workbook.sheets[0]!, name: '督办' }] };
};

it('lists the latest first, finished ones after what is still to be done', () => {
  const late = filterItems(made.items, { ...NO_FILTER, lateFirst: true });
  expect(late.map(({ id }) => id).slice(0, 2)).toEqual(['1', '2']);
  expect(new Set(late)).toEqual(new Set(made.items));
});

it('lists those whose reading is to be confirmed, and only those', () => {
  const items = made.items.map((item, index) => ({ ...item, certain: index !== 2 }));
  expect(filterItems(items, { ...NO_FILTER, doubtful: true })).toEqual([items[2]]);
});

it('says more of items that look alike, and of no others', () => {
  const [first, ...rest] = made.items;
  const twin = { ...first!, row: 90 };
  expect(alike([first!, twin, ...rest])).toEqual(new Set([keyOf(first!), keyOf(twin)]));
});

it('copies the list as a table that sheets take', () => {
  const lines = asTable(made.items).split('\n');
  expect(lines).toHaveLength(8);
  expect(lines[1]!.split('\t').slice(0, 5)).toEqual([
    '1',
    '红',
    '严重滞后',
    '完成燃煤锅炉烟气治理',
    '大气科',
  ]);
});

describe('two ledgers in one workbook', () => {
  const both = overview(twoLedgers(), AS_OF);

  it('have figures each, which add up', () => {
    expect(both.bySheet.map(({ sheet, figures }) => [sheet, figures.total])).toEqual([
      ['台账', 7],
      ['督办', 7],
    ]);
    expect(made.bySheet).toEqual([]);
  });

  it('are told apart in the status line, and one can be chosen without leaving the tab', () => {
    const looked = reduce(initialState(AS_OF), { type: 'looked', overview: both, quiet: false });
    expect(looked.message).toMatch(/共14项.*“台账”7项，逾期2项，“督办”7项，逾期2项。/);
    const ten = { ...both, bySheet: Array.from({ length: 10 }, () => both.bySheet[0]!) };
    expect(reduce(looked, { type: 'looked', overview: ten, quiet: false }).message).toMatch(
      /共14项.*。共10张台账，可在概况里分开看。$/,
    );
    const chosen = reduce(looked, { type: 'sheetChosen', sheet: '督办' });
    expect([
      chosen.tab,
      filterItems(both.items, chosen.filter).every(({ sheet }) => sheet === '督办'),
    ]).toEqual(['overview', true]);
  });
});

it('asks about the day where the ledger is of a year long gone', () => {
  const old = madeLedger();
  const sheets = [makeSheet('台账', [['某局2017年重点工作台账'], ...old.sheets[0]!.cells.slice(1)])];
  const seen = (day: string): string =>
    reduce(initialState(day), { type: 'looked', overview: overview({ ...old, sheets }, day), quiet: false })
      .message;
  expect(seen('2026-06-30')).toMatch(/台账是2017年的，请核对截至日期。$/);
  expect(seen('2018-02-10')).not.toMatch(/核对/);
  expect(seen('2017-06-30')).not.toMatch(/核对/);
});

it('puts a plan into items, the most pressing first, by name; what keeps its status apart', () => {
  const workbook = madeLedger();
  const plan = updateStatus(workbook, { asOf: AS_OF });
  const groups = markedItems(plan.standing, changesOf(workbook, plan.edits));
  expect(groups.map(({ light, items }) => [light, items.map(({ task }) => task)]).slice(0, 2)).toEqual([
    ['红', ['完成燃煤锅炉烟气治理']],
    ['黄', ['建成臭氧监测子站']],
  ]);
  expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(7);
});

describe('the list by core task', () => {
  const rows = [
    ['改善空气', '完成燃煤锅炉治理', '大气科', '2026年3月底前', '正在改造'],
    ['改善空气', '建成监测子站', '监测站', '2026年2月底前', '2月20日已建成'],
    ['保护水源', '排查排污口', '水科', '2026年6月20日前', '已排查20个'],
    ['保护水源', '划定保护区', '水科', '2026年11月底前', '正在勘界'],
    ['公开信息', '按季公开', '办公室', '2026年2月底前', '2月底已完成'],
  ];
  const headings = ['核心任务', '子任务', '牵头科室', '完成时限', '工作进展'];
  const cells = [['某局2026年重点工作台账'], headings, ...rows];
  const workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', cells)] };
  const { items, cores } = overview(workbook, AS_OF);
  const shownOf = (open: readonly string[], lateFirst = false) =>
    groupedLines(items, cores, new Set(open), lateFirst).map((line) =>
      line.kind === 'core' ? line.core.title : line.item.task,
    );

  it('has a line for each with its worst light, its share done and its most days late', () => {
    expect(
      cores.map(({ title, light, done, total, daysLate }) => [title, light, done, total, daysLate]),
    ).toEqual([
      ['改善空气', '红', 1, 2, 91],
      ['保护水源', '黄', 0, 2, 10],
      ['公开信息', '绿', 1, 1, 0],
    ]);
  });

  it('opens to the items below it, and to no others', () => {
    expect(shownOf([])).toEqual(['改善空气', '保护水源', '公开信息']);
    expect(shownOf([coreKey(cores[1]!)])).toEqual([
      '改善空气',
      '保护水源',
      '排查排污口',
      '划定保护区',
      '公开信息',
    ]);
  });

  it('puts the latest first, and items under no core task last', () => {
    const turned = [...cores].reverse();
    const loose = [{ ...items[0]!, coreRow: null }, ...items.slice(1)];
    const lines = groupedLines(loose, turned, new Set(), true);
    expect(lines.map((line) => (line.kind === 'core' ? line.core.daysLate : line.item.task))).toEqual([
      91,
      10,
      0,
      '完成燃煤锅炉治理',
    ]);
  });

  it('shows a core task only where one of its items passes the filter, with the figures of all of them', () => {
    const passing = filterItems(items, { ...NO_FILTER, light: '黄' });
    const [line, ...more] = groupedLines(passing, cores, new Set(), false);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ kind: 'core', core: { title: '保护水源', total: 2 } });
  });

  it('is copied as a table of core tasks', () => {
    expect(coresAsTable(cores).split('\n')[1]).toBe('红\t严重滞后\t改善空气\t2\t1\t91');
  });
});
