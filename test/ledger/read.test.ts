import { makeSheet } from '../../src/workbook/sheet';
import fc from 'fast-check';
import { KINDS } from '../../src/kinds/kind';
import { cellsOf, firstOf } from '../../src/ledger/cells';
import type { Ledger, Written } from '../../src/ledger/ledger';
import { readLedgers } from '../../src/ledger/read';
import { findLedgers, type Corrections } from '../../src/ledger/find/recognise';
import type { Cell } from '../../src/workbook/cell';
import type { Sheet } from '../../src/workbook/sheet';
import { taskOf } from '../../src/ledger/task-of';
import { LAYOUTS, sheetOf, type SheetPlan } from './layouts';

function readAll(sheets: readonly Sheet[], corrections: Corrections = []): ReturnType<typeof readLedgers> {
  return readLedgers({ name: '', date1904: false, sheets }, KINDS, corrections);
}

function tablesOf(sheet: Sheet) {
  return findLedgers(sheet, KINDS, [], false).tables;
}

function read(plan: SheetPlan): readonly Ledger[] {
  return readAll([sheetOf(plan)]).ledgers;
}

/** The same layout so many rows further down. */
function pushDown(plan: SheetPlan, by: number): SheetPlan {
  const shift = (text: string): string => text.replace(/\d+/g, (row) => String(Number(row) + by));
  return {
    ...plan,
    rows: [...Array<Cell[]>(by).fill([]), ...plan.rows],
    merges: plan.merges?.map(shift),
    formats:
      plan.formats &&
      Object.fromEntries(Object.entries(plan.formats).map(([area, code]) => [shift(area), code])),
    layout: plan.layout && { ...plan.layout, hiddenRows: plan.layout.hiddenRows?.map((row) => row + by) },
    tables: plan.tables?.map((table) => ({
      ...table,
      area: { ...table.area, top: table.area.top + by, bottom: table.area.bottom + by },
    })),
  };
}

/** A ledger with every row number so much smaller. */
function pulledUp(ledger: Ledger, by: number): unknown {
  const up = (written: Written): Written => ({ ...written, row: written.row - by });
  return {
    ...ledger,
    rows: ledger.rows.map(({ row, sort }) => ({ row: row - by, sort })),
    headingRows: ledger.headingRows.map((row) => row - by),
    firstRow: ledger.firstRow - by,
    lastRow: ledger.lastRow - by,
    entries: ledger.entries.map((entry) => ({
      ...entry,
      row: entry.row - by,
      cells: entry.cells.map(up),
    })),
    coreTasks: ledger.coreTasks.map((core) => ({ ...core, row: core.row - by })),
  };
}

describe('laws over every made layout', () => {
  const anyLayout = fc.constantFrom(...LAYOUTS);

  test('blank rows above change nothing but row numbers', () => {
    fc.assert(
      fc.property(anyLayout, fc.integer({ min: 1, max: 30 }), ({ plan }, by) => {
        const plain = read(plan).map((ledger) => pulledUp(ledger, 0));
        expect(read(pushDown(plan, by)).map((ledger) => pulledUp(ledger, by))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  test('ids are unique, and every entry of a core task knows it', () => {
    for (const ledger of LAYOUTS.flatMap(({ plan }) => read(plan))) {
      const ids = ledger.entries.map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      ledger.coreTasks.forEach((core, index) => {
        expect(core.entries.map((entry) => ledger.entries[entry]!.core)).toEqual(
          core.entries.map(() => index),
        );
        expect(core.row).toBe(ledger.entries[core.entries[0]!]!.row);
      });
    }
  });

  test('recognising says what reading says', () => {
    for (const { plan } of LAYOUTS) {
      const sheet = sheetOf(plan);
      const shape = ({ headingRows, firstRow, lastRow, columns }: Omit<Ledger, 'entries'>): unknown => ({
        headingRows,
        firstRow,
        lastRow,
        columns,
      });
      expect(tablesOf(sheet).map((region) => shape(region as never))).toEqual(read(plan).map(shape));
    }
  });
});

test('28 core tasks in 127 sub-items', () => {
  const rows: Cell[][] = [
    ['2026年局重点工作台账'],
    ['序号', '核心任务', '子项', '牵头科室', '完成时限', '工作进展'],
  ];
  const merges = ['A1:F1'];
  for (let core = 1, item = 1; core <= 28; core++) {
    const count = core <= 15 ? 5 : 4;
    const top = rows.length + 1;
    for (let place = 0; place < count; place++, item++) {
      rows.push([
        place === 0 ? core : '',
        place === 0 ? `核心任务第${core}项` : '',
        `子项第${item}个`,
        '水科',
        '6月底前',
        '',
      ]);
    }
    merges.push(`A${top}:A${rows.length}`, `B${top}:B${rows.length}`);
  }
  const [ledger] = read({ rows, merges });
  expect(ledger!.entries).toHaveLength(127);
  expect(ledger!.coreTasks).toHaveLength(28);
  expect(ledger!.entries[0]!.id).toBe('1.1');
  expect(ledger!.entries[126]!.id).toBe('28.4');
});

describe('sheets that are left alone', () => {
  const plan = {
    rows: [
      ['序号', '工作任务', '责任科室', '完成时限'],
      [1, '冬病夏治行动', '大气科', '6月底'],
    ],
  };

  test.each(['重点工作动态简报', '重点工作动态简报2026-06', '台账设置', '台账存档', '汇总记录'])(
    '%s is the tool’s own',
    (name) => {
      const got = readAll([sheetOf({ ...plan, name })]);
      expect(got.ledgers).toEqual([]);
      expect(got.sheets).toEqual([{ name, ledger: false, why: expect.stringContaining('本工具') as string }]);
    },
  );

  test('新增事项 is a ledger', () => {
    expect(readAll([sheetOf({ ...plan, name: '新增事项' })]).ledgers).toHaveLength(1);
  });

  test('a hidden sheet is not read, and that is said', () => {
    const got = readAll([sheetOf({ ...plan, layout: { visibility: 'hidden' } })]);
    expect(got.ledgers).toEqual([]);
    expect(got.findings.map((finding) => finding.code)).toEqual(['sheet_hidden']);
  });

  test('a sheet whose content the file has lost is not read, and that is said', () => {
    const got = readAll([sheetOf({ ...plan, name: '台账' }), { ...makeSheet('二季度'), isLost: true }]);
    expect(got.ledgers).toHaveLength(1);
    expect(got.sheets[1]).toMatchObject({ name: '二季度', ledger: false });
    expect(got.findings).toMatchObject([{ code: 'sheet_lost', sheet: '二季度', severity: 'warning' }]);
  });

  test('every sheet that is no ledger says why', () => {
    for (const { plan: other, ledgers } of LAYOUTS) {
      const [sheet] = readAll([sheetOf(other)]).sheets;
      expect(sheet!.ledger).toBe(ledgers.length > 0);
      expect(sheet!.why === '').toBe(sheet!.ledger);
    }
  });
});

describe('tables that only look like ledgers', () => {
  test('states and what each of them means', () => {
    const states = ['待提交', '审核中', '已归档'];
    const told = ['尚未送出', '等科室审核', '流程走完'];
    const rows = (first: readonly string[]): Cell[][] => [
      ['状态', '描述', '责任科室'],
      ...told.map((text, at) => [first[at]!, text, '办公室']),
    ];
    expect(read({ rows: rows(states) })).toEqual([]);
    // The same few states over different texts tell of the texts.
    expect(read({ rows: rows(['已归档', '审核中', '审核中']) })).toHaveLength(1);
  });
  test('data and how fresh they are', () => {
    const rows = (first: string): Cell[][] => [
      [first, '是否启用', '截止时间', '状态'],
      ['人口基础库', '是', '2026-03-20', '已更新'],
      ['法人基础库', '否', '2026-04-12', '未更新'],
      ['电子证照库', '是', '2026-05-08', '已更新'],
    ];
    expect(read({ rows: rows('数据集名称') })).toEqual([]);
    expect(read({ rows: rows('工作任务') })).toHaveLength(1);
  });
});

describe('what the user says of a column counts', () => {
  const rows: Cell[][] = [
    ['序号', '工作任务', '责任科室', '要求', '完成时间'],
    [1, '冬病夏治行动', '大气科', '6月底', '2026年3月'],
  ];
  const field = (corrections: Corrections): string[] =>
    readAll([sheetOf({ name: '台账', rows })], corrections).ledgers[0]!.columns.map((one) => one.field);

  test('a column taken for another gives way', () => {
    expect(field([])).toEqual(['seq', 'core_task', 'lead_unit', 'standard', 'deadline']);
    expect(field([{ sheet: '台账', column: 3, field: 'deadline' }])).toEqual([
      'seq',
      'core_task',
      'lead_unit',
      'deadline',
      'milestone',
    ]);
  });

  test('corrections of other sheets do not', () => {
    expect(field([{ sheet: '别的', column: 3, field: 'deadline' }])).toEqual(field([]));
  });

  test('a sheet that was no ledger becomes one', () => {
    const plan = {
      name: '清册',
      rows: [
        ['编号', '名称', '科室', '日子'],
        [1, '甲', '水科', '6月底'],
        [2, '乙', '水科', '9月底'],
      ],
    };
    expect(readAll([sheetOf(plan)]).ledgers).toEqual([]);
    const said = [{ sheet: '清册', column: 3, field: 'deadline' as const }];
    expect(readAll([sheetOf(plan)], said).ledgers[0]!.entries).toHaveLength(2);
  });
});

test('the tool’s own columns are found and not taken for the sections’', () => {
  const rows: Cell[][] = [
    [
      '序号',
      '工作任务',
      '责任科室',
      '完成时限',
      '状态',
      '预警',
      '状态判定',
      '截止日',
      '逾期天数',
      '判定说明',
    ],
    [1, '冬病夏治行动', '大气科', '6月底', '推进中', '黄', '滞后', 46203, 12, '超期'],
  ];
  const [ledger] = read({ rows });
  expect(ledger!.toolColumns).toEqual({ 预警: 5, 状态判定: 6, 截止日: 7, 逾期天数: 8, 判定说明: 9 });
  expect(ledger!.lastColumn).toBe(4);
  expect(ledger!.columns.map((column) => column.field)).toEqual([
    'seq',
    'core_task',
    'lead_unit',
    'deadline',
    'status',
  ]);
  expect(cellsOf(ledger!.entries[0]!, 'status').map((written) => written.text)).toEqual(['推进中']);
});

test('an entry is named by its sub-item, else its core task, else its problem', () => {
  const name = (rows: Cell[][]): (string | undefined)[] =>
    read({ rows })[0]!.entries.map((entry) => taskOf(entry)?.text);
  expect(
    name([
      ['核心任务', '子项', '牵头科室', '完成时限'],
      ['甲任务', '甲一', '水科', '6月'],
      ['乙任务', '', '水科', '6月'],
    ]),
  ).toEqual(['甲一', '乙任务']);
  expect(
    name([
      ['存在问题', '整改措施', '责任单位', '整改时限'],
      ['台账不全', '补齐', '水科', '6月'],
    ]),
  ).toEqual(['台账不全']);
});

test('a cell inside a vertical merge stands for the merge’s own cell', () => {
  const [ledger] = read({
    rows: [
      ['序号', '核心任务', '子项', '牵头科室', '完成时限'],
      [1, '冬病夏治', '制定方案', '大气科', '6月底'],
      ['', '', '检查企业', '', ''],
    ],
    merges: ['A2:A3', 'B2:B3', 'D2:D3', 'E2:E3'],
  });
  const [, second] = ledger!.entries;
  expect(cellsOf(second!, 'deadline')).toEqual([
    { field: 'deadline', row: 1, column: 4, text: '6月底', number: null, isPercent: false, day: null },
  ]);
  expect(firstOf(second!, 'sub_task')!.row).toBe(2);
});

test('finding the ledger in a hundred thousand rows takes well under a second', () => {
  const rows: Cell[][] = [
    ['2026年台账'],
    [
      '序号',
      '核心任务',
      '子项',
      '工作目标',
      '牵头科室',
      '配合单位',
      '分管领导',
      '责任人',
      '完成时限',
      '工作进展',
      '完成率',
      '状态',
      '存在问题',
      '备注',
    ],
  ];
  for (let item = 1; item <= 100_000; item++) {
    rows.push([
      item,
      `核心任务第${item % 5000}项`,
      `具体任务内容第${item}项，逐项推进落实`,
      '完成',
      '水科',
      '监测站',
      '分管副局长',
      '责任人',
      '6月底前',
      `正在推进第${item}步`,
      0.5,
      '推进中',
      '无',
      '备',
    ]);
  }
  const sheet = sheetOf({ rows });
  const start = performance.now();
  const [region] = tablesOf(sheet);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(region!.rows).toHaveLength(100_000);
});

test('no sheet, however odd, stops the reading', () => {
  const word = fc.constantFrom(
    '序号',
    '核心任务',
    '牵头科室',
    '完成时限',
    '进展',
    '备注',
    '合计',
    '一、大气',
    '同上',
    '水科',
    '6月底',
    '注：',
    '',
    '预警',
    '1',
    '核心任务一：甲',
  );
  const cell = fc.oneof(
    word,
    fc.integer({ min: 0, max: 50_000 }),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: '#N/A' }),
  );
  const side = fc.integer({ min: 0, max: 12 });
  const merge = fc.tuple(side, side, side, side).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(merge, { maxLength: 4 }),
      (rows, merges) => {
        for (const ledger of read({ rows, layout: { merges } })) {
          const ids = ledger.entries.map((entry) => entry.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain('');
          expect(ledger.firstRow).toBeGreaterThan(ledger.headingRows.at(-1)!);
          // The last entry may go on over rows of its own below it.
          expect(ledger.lastRow).toBeGreaterThanOrEqual(ledger.entries.at(-1)!.row);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

describe('the number of a row is the one that people speak of', () => {
  const idsOf = (number: string, ...numbers: readonly string[]): string[] =>
    read({
      rows: [
        ['2026年重点工作台账'],
        ['序号', '重点工作', number, '具体任务', '牵头科室', '完成时限', '工作进展'],
        ...numbers.map((own, index): Cell[] => [
          index % 2 === 0 ? index / 2 + 1 : null,
          index % 2 === 0 ? `工程${index / 2 + 1}` : null,
          own,
          `第${index + 1}步`,
          `${'甲乙丙丁'[index]}科`,
          '4月底',
          '未启动',
        ]),
      ],
    })[0]!.entries.map(({ id }) => id);

  test.each([
    ['子项编号', ['1-1', '1-3', '2-2', '2-5']],
    ['编号', ['A-101', 'A-103', 'B-02', 'B-7']],
  ])('%s tells the rows apart where 序号 numbers their core tasks', (heading, numbers) => {
    expect(idsOf(heading, ...numbers)).toEqual(numbers);
  });
  test('where it says the same of two rows, the place tells them apart', () => {
    expect(idsOf('子项编号', '1', '2', '1', '2')).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });
  test('a system’s own code is no such number', () => {
    expect(idsOf('编码', 'Z011', 'Z012', 'Z021', 'Z022')).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });
});
