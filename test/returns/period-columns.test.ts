import type { Month } from '../../src/calendar/period';
import { mergeReturns, splitLedger } from '../../src/tasks';
import { applyEdits } from '../../src/workbook/apply';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { cellAt, makeSheet, type Workbook } from '../../src/workbook/sheet';
import { returnFile } from './made-returns';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** Months that merges are tried for: a quarter's first, middle and last, a half-year's, the year's. */
const TRIED = [1, 5, 6, 9, 10, 11, 12];
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const FRONT = ['序号', '重点工作', '牵头科室', '完成时限'];
const TASKS = ['修订重污染天气应急预案', '开展入河排污口排查整治'];

/** Ways in which a ledger has columns by time: their headings, and of each the months that belong into it. */
interface Layout {
  readonly headings: readonly string[];
  /** By month, 1–12, the place of its column; null where it has none. */
  readonly place: (month: number) => number | null;
  /** The column's own heading is of another month: a form calls it 工作进展. */
  readonly running?: boolean;
  /** A heading over the columns, merged. */
  readonly above?: string;
}

const byMonth = (heading: (month: number) => string): Layout => ({
  headings: MONTHS.map(heading),
  place: (month) => month - 1,
});
const byQuarter = (...headings: readonly string[]): Layout => ({
  headings,
  place: (month) => Math.ceil(month / 3) - 1,
});

const LAYOUTS: Readonly<Record<string, Layout>> = {
  // A lone column that tells up to when it was brought is the running one.
  '工作进展（截至6月底）': { headings: ['工作进展（截至6月底）'], place: () => 0, running: true },
  '1月进展': byMonth((month) => `${month}月进展`),
  '1月份工作进展': byMonth((month) => `${month}月份工作进展`),
  一月进展: byMonth((month) => `${NUMERALS[month - 1]!}月进展`),
  '１月进展情况': byMonth(
    (month) =>
      `${[...String(month)].map((digit) => '０１２３４５６７８９'[Number(digit)]!).join('')}月进展情况`,
  ),
  '2026年1月进展': byMonth((month) => `2026年${month}月进展`),
  '工作进展/1月': { ...byMonth((month) => `${month}月`), above: '工作进展' },
  '完成情况/一月份': { ...byMonth((month) => `${NUMERALS[month - 1]!}月份`), above: '完成情况' },
  '12月进展 first': {
    headings: [...MONTHS].reverse().map((month) => `${month}月进展`),
    place: (month) => 12 - month,
  },
  一季度进展: byQuarter('一季度进展', '二季度进展', '三季度进展', '四季度进展'),
  第一季度进展: byQuarter('第一季度进展', '第二季度进展', '第三季度进展', '第四季度进展'),
  '1季度进展': byQuarter('1季度进展', '2季度进展', '3季度进展', '4季度进展'),
  '1-3月进展': byQuarter('1-3月进展', '4-6月进展', '7-9月进展', '10-12月进展'),
  '1月—3月进展': byQuarter('1月—3月进展', '4月—6月进展', '7月—9月进展', '10月—12月进展'),
  Q1进展: byQuarter('Q1进展', 'Q2进展', 'Q3进展', 'Q4进展'),
  '1Q进展': byQuarter('1Q进展', '2Q进展', '3Q进展', '4Q进展'),
  上半年进展: { headings: ['上半年进展', '下半年进展'], place: (month) => (month <= 6 ? 0 : 1) },
  '1-10月进展': {
    headings: ['1-10月进展', '1-11月进展', '1-12月进展'],
    place: (month) => (month < 10 ? null : month - 10),
  },
  '1-3月 | 1-6月': byQuarter('1-3月进展', '1-6月进展', '1-9月进展', '1-12月进展'),
  '一季度 | 上半年': byQuarter('一季度进展', '上半年进展', '前三季度进展', '全年进展'),
  截至3月底进展: byQuarter('截至3月底进展', '截至6月底进展', '截至9月底进展', '截至12月底进展'),
  '1-2月 | 3月': {
    headings: ['1-2月进展', ...MONTHS.slice(2).map((month) => `${month}月进展`)],
    place: (month) => Math.max(0, month - 2),
  },
  'up to 6月': {
    headings: MONTHS.slice(0, 6).map((month) => `${month}月进展`),
    place: (month) => (month <= 6 ? month - 1 : null),
  },
  'up to 6月, and 全年': {
    headings: [...MONTHS.slice(0, 6).map((month) => `${month}月进展`), '全年进展'],
    place: (month) => (month <= 6 ? month - 1 : month === 12 ? 6 : null),
  },
  'months, and last year': {
    headings: ['2025年11月进展', '2025年12月进展', ...MONTHS.map((month) => `2026年${month}月进展`)],
    place: (month) => month + 1,
  },
  '2025年12月 | 1月': {
    headings: ['2025年11月进展', '12月进展', ...MONTHS.slice(0, 10).map((month) => `${month}月进展`)],
    place: (month) => (month <= 10 ? month + 1 : null),
  },
  '2025年 | 2026年': { headings: ['2025年进展', '2026年进展'], place: () => 1 },
  上月进展: { headings: ['上月进展', '本月进展'], place: () => 1 },
};

/** What a section may call the column of its own table. */
const HEADINGS: Readonly<Record<string, (month: number) => string>> = {
  工作进展: () => '工作进展',
  进展情况: () => '进展情况',
  本月进展: () => '本月进展',
  本月工作进展: () => '本月工作进展',
  '5月份工作进展': (month) => `${month}月份工作进展`,
  五月进展情况: (month) => `${NUMERALS[month - 1]!}月进展情况`,
  截至5月底进展: (month) => `截至${month}月底进展`,
  '（5月）工作进展': (month) => `（${month}月）工作进展`,
  '2026年5月工作进展': (month) => `2026年${month}月工作进展`,
  '工作进展(5月)': (month) => `工作进展(${month}月)`,
  '1-5月进展': (month) => (month === 1 ? '1月进展' : `1-${month}月进展`),
};

function ledger({ headings, above }: Layout): Workbook {
  const rows = TASKS.map((task, index): Cell[] => [
    index + 1,
    task,
    '大气环境科',
    '12月底前',
    ...headings.map((_, at) => (at === 0 ? '已完成方案编制' : null)),
  ]);
  const columns = [...FRONT, ...headings];
  const cells = above
    ? [['2026年重点工作台账'], [...FRONT, above], [...FRONT.map(() => null), ...headings], ...rows]
    : [['2026年重点工作台账'], columns, ...rows];
  const merges = above
    ? [
        ...FRONT.map((_, column) => ({ top: 1, bottom: 2, left: column, right: column })),
        { top: 1, bottom: 1, left: FRONT.length, right: columns.length - 1 },
      ]
    : [];
  const layout = { ...PLAIN_LAYOUT, merges };
  return { name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', cells, { layout })] };
}

const monthOf = (month: number): Month => `2026-${String(month).padStart(2, '0')}`;
const SAID = '正在征求各方意见，进展顺利';

/** Which cells of the first item a merge of one return changes, and what it asks. */
function merged(master: Workbook, headings: readonly string[], cells: readonly Cell[], month: number) {
  const file = returnFile(
    '大气环境科.xlsx',
    makeSheet('Sheet1', [
      ['序号', '任务', '牵头科室', ...headings],
      [1, TASKS[0]!, '大气环境科', ...cells],
    ]),
  );
  const plan = mergeReturns(master, {
    files: [file],
    accept: 'safe',
    asOf: `${monthOf(month)}-28`,
    month: monthOf(month),
  });
  const after = applyEdits(master, plan.edits);
  const [before] = master.sheets;
  const written = after.sheets[0]!.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === cellAt(before!, r, c) ? [] : [[c - FRONT.length, cell] as const])),
  );
  const asked = plan.merge.changes
    .filter(({ verdict }) => verdict === 'ambiguous' || verdict === 'conflict')
    .map(({ reason }) => reason);
  return { written, asked, codes: plan.findings.map(({ code }) => code) };
}

describe.each(Object.entries(LAYOUTS))('a ledger with %s', (name, layout) => {
  const master = ledger(layout);

  test.each(Object.entries(HEADINGS))('a return with %s lands in the month’s column', (_, heading) => {
    for (const month of TRIED) {
      const { written, asked } = merged(master, [heading(month)], [SAID], month);
      const place = layout.place(month);
      expect([month, written]).toEqual([month, place === null ? [] : [[place, SAID]]]);
      expect([month, asked.length]).toEqual([month, place === null ? 1 : 0]);
    }
  });

  test('the forms show the month’s column only', () => {
    for (const month of TRIED) {
      const plan = splitLedger(master, { month: monthOf(month), asOf: `${monthOf(month)}-20` });
      const place = layout.place(month);
      const [form] = plan.forms;
      if (place === null) {
        expect([month, form === undefined, plan.findings.map(({ code }) => code)]).toEqual([
          month,
          true,
          ['month_column_missing'],
        ]);
        continue;
      }
      const sheet = form!.workbook.sheets[0]!;
      const open = sheet.cells
        .find((row) => row.includes('序号'))!
        .slice(4)
        .filter((cell) => cell !== null && cell !== '行标识');
      const shown = layout.running
        ? ['工作进展']
        : layout.above
          ? [layout.headings[place]!, `${layout.above}/${layout.headings[place]!}`, '工作进展']
          : [layout.headings[place]!];
      expect([name, month, open.length, shown.includes(String(open[0]))]).toEqual([name, month, 1, true]);
      const back = mergeReturns(master, {
        files: [{ name: form!.name, workbook: filled(form!.workbook) }],
        accept: 'safe',
        asOf: `${monthOf(month)}-28`,
        month: monthOf(month),
      });
      const after = applyEdits(master, back.edits).sheets[0]!;
      const top = after.cells.findIndex((row) => row[1] === TASKS[0]);
      expect([month, cellAt(after, top, FRONT.length + place)]).toEqual([month, SAID]);
      expect(back.merge.changes.filter(({ verdict }) => verdict === 'taken')).toHaveLength(1);
    }
  });
});

/** A form in which the first row's open cell was filled in. */
function filled(form: Workbook): Workbook {
  const [sheet, ...rest] = form.sheets;
  const top = sheet!.cells.findIndex((row) => row.includes(TASKS[0]!));
  const cells = sheet!.cells.map((row, at) =>
    at === top ? row.map((cell, column) => (column === FRONT.length ? SAID : cell)) : row,
  );
  const padded = cells.map((row, at) =>
    at === top && row.length <= FRONT.length
      ? [...row, ...Array<Cell>(FRONT.length - row.length).fill(null), SAID]
      : row,
  );
  return { ...form, sheets: [{ ...sheet!, cells: padded }, ...rest] };
}

describe('a return with a column for each month', () => {
  const own = MONTHS.slice(0, 6).map((month) => `${month}月进展`);
  const said = own.map((_, at) => `这是${at + 1}月所写`);

  test('gives a ledger without months the month’s text', () => {
    const master = ledger({ headings: ['工作进展'], place: () => 0 });
    expect(merged(master, own, said, 5)).toMatchObject({ written: [[0, '这是5月所写']], asked: [] });
    expect(merged(master, own, said, 8).written).toEqual([]);
    expect(merged(master, own, said, 8).asked).toHaveLength(6);
  });

  test('gives a ledger with months the month’s text, and asks of earlier ones that changed', () => {
    const master = ledger(LAYOUTS['1月进展']!);
    const { written, asked } = merged(master, own, ['已完成方案编制', null, null, '补报四月', '五月进展'], 5);
    expect(written).toEqual([[4, '五月进展']]);
    expect(asked).toEqual(['这一列是4月的']);
  });

  test('with 上月 beside 本月 gives only 本月', () => {
    const master = ledger(LAYOUTS['1月进展']!);
    const { written, asked } = merged(master, ['上月进展', '本月进展'], ['四月所写', '五月所写'], 5);
    expect(written).toEqual([[4, '五月所写']]);
    expect(asked).toEqual(['这一列是4月的']);
  });
});

describe('where it is in doubt nothing is written, and it is asked', () => {
  test.each([
    ['a quarter told to a ledger of months', LAYOUTS['1月进展']!, '二季度进展', 5],
    ['another month’s text', LAYOUTS['1月进展']!, '4月进展', 5],
    ['last year’s month', LAYOUTS['1月进展']!, '2025年5月进展', 5],
    [
      'two columns of the same month',
      { headings: ['5月上旬进展', '5月下旬进展'], place: () => null },
      '工作进展',
      5,
    ],
    ['a month that a lone column does not name', { headings: ['5月进展'], place: () => null }, '工作进展', 6],
    [
      'a column that stands beside months',
      { headings: ['总体进展', '4月进展', '5月进展'], place: () => null },
      '进展情况',
      5,
    ],
  ] as const)('%s', (_, layout, heading, month) => {
    const { written, asked, codes } = merged(ledger(layout), [heading], [SAID], month);
    expect(written).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(codes.some((code) => code === 'column_unknown' || code === 'return_conflict')).toBe(true);
  });

  test('one state told to columns that are ticked', () => {
    const master = ledger({ headings: ['工作进展', '已完成', '推进中', '未启动'], place: () => 0 });
    expect(merged(master, ['状态'], ['推进中'], 5).written).toEqual([]);
  });
});
