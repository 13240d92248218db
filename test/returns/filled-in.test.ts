import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { formColumns } from '../../src/returns/forms/columns';
import { mergeReturns, splitLedger } from '../../src/tasks';
import { cellText } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { returnFile } from './made-returns';

const WORDS: Readonly<Record<string, Cell>> = {
  序号: 1,
  问题: '食堂采购管理不规范',
  任务: '建设污水管网',
  单位: '总务处',
  时限: '5月31日',
  措施: '重新公开招标',
  困难: '材料涨价较多',
  进展: '已完成招标，待签合同',
  状态: '整改中',
  销号: '否',
};

/** A ledger with two rows; each heading is told with the sort of words below it (`整改措施 措施`). */
function ledger(spoken: readonly string[], title = '2026年整改台账'): Workbook {
  const columns = spoken.map((one) => one.split(' '));
  const row = (at: number): Cell[] =>
    columns.map(([, sort]) => {
      const word = WORDS[sort!]!;
      return typeof word === 'number'
        ? at
        : ['单位', '时限', '状态', '销号'].includes(sort!)
          ? word
          : `${String(word)}${at}`;
    });
  return {
    name: '台账.xlsx',
    date1904: false,
    sheets: [makeSheet('台账', [[title], columns.map(([heading]) => heading!), row(1), row(2)])],
  };
}

const OFFICE = ['整改问题 问题', '责任单位 单位', '整改时限 时限'];

/** The headings that the section fills in, and those that it only sees. */
function columnsOf(workbook: Workbook): { readonly open: string[]; readonly locked: string[] } {
  const [read] = readLedgers(workbook, KINDS).ledgers;
  const columns = formColumns(read!, '2026-06');
  const named = (open: boolean): string[] =>
    columns.filter((column) => column.open === open).map(({ heading }) => heading);
  return { open: named(true), locked: named(false) };
}

/** Sends the whole sheet back with one cell changed, and says what was written and what of that cell. */
function answer(workbook: Workbook, heading: string, text: string) {
  const [sheet] = workbook.sheets;
  const column = sheet!.cells[1]!.indexOf(heading);
  const cells = sheet!.cells.map((row, at) =>
    at === 2 ? row.map((cell, one) => (one === column ? text : cell)) : row,
  );
  const file = returnFile('总务处.xlsx', makeSheet('台账', cells));
  const { merge, edits, findings } = mergeReturns(workbook, {
    files: [file],
    accept: 'all',
    asOf: '2026-06-30',
  });
  const cell = cellText(2, column);
  return {
    written: edits.filter(({ kind }) => kind === 'setValues').length,
    verdicts: merge.changes.filter((one) => one.to === text).map(({ verdict }) => verdict),
    told: findings.filter((one) => one.cell === cell).map(({ severity, code }) => `${severity} ${code}`),
  };
}

describe('what was set beforehand is seen by the section and not filled in', () => {
  test.each([
    ['整改措施 措施', ['整改问题 问题', '整改措施 措施', '整改时限 时限', '责任单位 单位', '整改情况 进展']],
    [
      '整改举措 措施',
      ['整改问题 问题', '整改举措 措施', '责任单位 单位', '整改时限 时限', '整改进展 进展', '状态 状态'],
    ],
    ['整改措施 措施', ['整改问题 问题', '责任单位 单位', '整改时限 时限', '整改措施 措施', '整改情况 进展']],
    [
      '存在问题 问题',
      ['整治点位 任务', '存在问题 问题', '整治措施 措施', '责任单位 单位', '整治期限 时限', '整治情况 进展'],
    ],
  ])('%s', (spoken, headings) => {
    const [heading] = spoken.split(' ');
    const workbook = ledger(headings);
    const { open, locked } = columnsOf(workbook);
    expect(open).not.toContain(heading);
    expect(locked).toContain(heading);
    expect(open.length).toBeGreaterThan(0);
    expect(answer(workbook, heading!, '自行采购，不再公开招标')).toEqual({
      written: 0,
      verdicts: ['locked'],
      told: ['warning locked_edited'],
    });
  });
});

describe('what is told with the report is filled in', () => {
  test.each([
    ['下一步措施', [...OFFICE, '整改情况 进展', '下一步措施 措施']],
    [
      '下步整改措施',
      ['整改问题 问题', '下步整改措施 措施', '责任单位 单位', '整改时限 时限', '整改情况 进展'],
    ],
    ['整改措施', [...OFFICE, '整改情况 进展', '存在困难 困难', '整改措施 措施']],
    [
      '解决措施',
      ['工作任务 任务', '责任单位 单位', '完成时限 时限', '存在问题 困难', '解决措施 措施', '工作进展 进展'],
    ],
    ['存在问题', ['工作任务 任务', '责任单位 单位', '完成时限 时限', '工作进展 进展', '存在问题 困难']],
    ['未完成原因', ['工作任务 任务', '未完成原因 困难', '责任单位 单位', '完成时限 时限', '工作进展 进展']],
  ])('%s', (heading, headings) => {
    const workbook = ledger(headings);
    expect(columnsOf(workbook).open).toContain(heading);
    expect(answer(workbook, heading, '组织第三方复核')).toMatchObject({ written: 1, verdicts: ['taken'] });
  });

  test('beside what was set: the section’s own measures go where they belong', () => {
    const workbook = ledger([
      '整改问题 问题',
      '整改措施 措施',
      '责任单位 单位',
      '整改时限 时限',
      '整改情况 进展',
      '下一步打算 措施',
    ]);
    expect(columnsOf(workbook)).toMatchObject({ open: ['整改情况', '下一步打算'] });
    expect(answer(workbook, '下一步打算', '组织第三方复核')).toMatchObject({
      written: 1,
      verdicts: ['taken'],
    });
    expect(answer(workbook, '整改措施', '组织第三方复核')).toMatchObject({
      written: 0,
      verdicts: ['locked'],
    });
  });
});

describe('sections strike nothing off', () => {
  test.each(['是否销号', '销号情况', '销号状态', '销号时间'])('%s beside a report', (heading) => {
    const workbook = ledger([...OFFICE, '整改情况 进展', `${heading} 销号`]);
    expect(columnsOf(workbook).open).toEqual(['整改情况']);
    expect(answer(workbook, heading, '是')).toMatchObject({ written: 0, verdicts: ['locked'] });
  });

  test('in a ledger of supervision', () => {
    const headings = [
      '督办事项 任务',
      '督办来源 问题',
      '责任单位 单位',
      '办结时限 时限',
      '办理进展 进展',
      '是否销号 销号',
    ];
    const workbook = ledger(headings, '2026年督办事项台账');
    expect(columnsOf(workbook).open).toEqual(['办理进展']);
    expect(answer(workbook, '是否销号', '是')).toMatchObject({ written: 0, verdicts: ['locked'] });
  });

  test('销号情况 that is all the report there is', () => {
    expect(columnsOf(ledger([...OFFICE, '销号情况 状态'])).open).toEqual(['销号情况']);
  });
});

describe('a form', () => {
  const HEAD = [
    ['2026年重点工作台账'],
    [
      '序号',
      '重点工作',
      '子项编号',
      '具体任务',
      '牵头单位',
      '完成时限',
      '阶段目标',
      null,
      '工作进展',
      '完成率',
      '状态',
    ],
    [null, null, null, null, null, null, '上半年', '下半年'],
  ];
  const merges = [
    ...[0, 1, 2, 3, 4, 5, 8, 9, 10].map((left) => ({ top: 1, left, bottom: 2, right: left })),
    { top: 1, left: 6, bottom: 1, right: 7 },
  ];
  const share = (row: number): Cell => ({ formula: `M${row}/N${row}`, result: 0.4 });
  const book = (percent: (row: number) => Cell): Workbook => {
    const rows: Cell[][] = ['制定方案', '落实资金', '组织验收'].map((task, at) => [
      1,
      '管网改造',
      `1-${at + 3}`,
      task,
      '住建局',
      '12月底前',
      '完成招标',
      '全部完工',
      '正在推进',
      percent(at + 4),
      '推进中',
    ]);
    const sheet = makeSheet('台账', [...HEAD, ...rows]);
    return {
      name: '台账.xlsx',
      date1904: false,
      sheets: [{ ...sheet, layout: { ...sheet.layout, merges } }],
    };
  };
  const form = (workbook: Workbook) =>
    splitLedger(workbook, { month: '2026-06', asOf: '2026-06-20' }).forms[0]!.workbook.sheets[0]!;

  test('shows the number that people call an item by, and a half-year with what it is one of', () => {
    const sheet = form(book(() => 0.4));
    expect(sheet.cells[3]!.slice(0, 8)).toEqual([
      '序号',
      '重点工作',
      '子项编号',
      '具体任务',
      '牵头单位',
      '完成时限',
      '阶段目标/上半年',
      '阶段目标/下半年',
    ]);
    expect(sheet.cells.slice(4, 7).map((row) => row[2])).toEqual(['1-3', '1-4', '1-5']);
  });

  test('what the ledger reckons is locked, cell by cell, and not asked for where all of it is', () => {
    const openCells = (sheet: ReturnType<typeof form>) =>
      [4, 5, 6].map((row) => sheet.styles[row]?.[9]?.unlocked === true);
    const all = form(book(share));
    expect(all.cells[3]![9]).toBe('完成率');
    expect(all.cells[2]![0]).toContain('请填浅黄色的列（工作进展、状态）');
    expect(openCells(all)).toEqual([false, false, false]);
    const some = form(book((row) => (row === 5 ? share(row) : 0.4)));
    expect(some.cells[2]![0]).toContain('请填浅黄色的列（工作进展、完成率、状态）');
    expect(openCells(some)).toEqual([true, false, true]);
  });

  test('a share that the ledger went on reckoning after the form went out is no change', () => {
    const [made] = splitLedger(book(share), { month: '2026-06', asOf: '2026-06-20' }).forms;
    const later = book((row) => ({ formula: `M${row}/N${row}`, result: 0.7 }));
    const files = [{ name: made!.name, workbook: made!.workbook }];
    const { merge, findings } = mergeReturns(later, { files, accept: 'safe', asOf: '2026-06-30' });
    expect(merge.changes.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['年度目标', '数量'],
    ['目标任务数', '数值'],
  ])('a number below what it is a number of is shown with it (%s over %s)', (above, below) => {
    const sheet = makeSheet('民生实事', [
      ['2026年民生实事项目推进情况表'],
      ['序号', '项目名称', '建设内容', above, null, '累计完成', '完成时限', '推进情况', '责任单位'],
      [null, null, null, below, '单位'],
      [1, '老年食堂', '新建助餐点5个', 5, '个', 2, '9月底', '正在装修', '民政办'],
      [2, '公厕改造', '改造8座', 8, '座', 1, '11月底', '1座完工', '民政办'],
    ]);
    const spans = [0, 1, 2, 5, 6, 7, 8].map((left) => ({ top: 1, left, bottom: 2, right: left }));
    const layout = { ...sheet.layout, merges: [...spans, { top: 1, left: 3, bottom: 1, right: 4 }] };
    const workbook = { name: '台账.xlsx', date1904: false, sheets: [{ ...sheet, layout }] };
    const [read] = readLedgers(workbook, KINDS).ledgers;
    expect(read!.kind.id).toBe('livelihood');
    expect(read!.columns.slice(3, 5).map(({ field }) => field)).toEqual([
      'indicator_target',
      'unit_of_measure',
    ]);
    const table = form(workbook);
    expect(table.cells[3]).toEqual(expect.arrayContaining([`${above}/${below}`]));
    expect(table.cells[4]).toEqual(expect.arrayContaining([5, '个']));
  });
});
