import { SAMPLE_CONTENT } from '../../assets/sample/sample-workbook';
import { toSerial } from '../../src/calendar/day';
import type { Area } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';

/*
 * The ledger of a month of 20 sections and 127 items, and the tables that its sections make of it.
 */

/** The sections, with how many items each leads; item n stands in row n + 4 of the ledger. */
export const SECTIONS: readonly (readonly [unit: string, items: number])[] = [
  ['办公室', 7],
  ['大气环境科', 7],
  ['水生态环境科', 7],
  ['土壤生态环境科', 7],
  ['固体废物与化学品科', 7],
  ['自然生态科', 7],
  ['法规与宣教科', 7],
  ['行政审批科', 6],
  ['财务科', 6],
  ['人事科', 6],
  ['机关党委', 6],
  ['生态环境执法支队', 6],
  ['生态环境监测站', 6],
  ['辐射管理科', 6],
  ['环评科', 6],
  ['应急办', 6],
  ['督察办', 6],
  ['科技与信息科', 6],
  ['海洋生态科', 6],
  ['总量控制科', 6],
];

const LEADS = SECTIONS.flatMap(([unit, items]) => Array<string>(items).fill(unit));
const SAMPLE = SAMPLE_CONTENT.groups.flatMap(({ cores }) =>
  cores.flatMap(({ title, items }) =>
    items.map(({ task, due }) => ({ core: title, task, due: typeof due === 'string' ? due : '9月底前' })),
  ),
);
const DATE = 'yyyy-mm-dd';
const HEADINGS = [
  '序号',
  '核心任务',
  '具体任务',
  '责任领导',
  '牵头科室',
  '配合单位',
  '完成时限',
  '工作进展',
  '完成率',
  '状态',
  '实际完成时间',
  '存在问题',
  '下一步措施',
  '佐证材料',
  '备注',
] as const;
type Heading = (typeof HEADINGS)[number];
/** A row of the ledger by its headings. */
export type Row = Readonly<Record<Heading, Cell>>;

/** An item of the ledger (from one) as it was sent out. 91 and 92 are twins in two sections; 监测站 helps with 8. */
export function item(number: number): Row {
  const { core, task, due } = SAMPLE[(number === 91 ? 92 : number) - 1]!;
  return {
    序号: number,
    核心任务: core,
    具体任务: task,
    责任领导: '分管副局长',
    牵头科室: LEADS[number - 1]!,
    配合单位: number === 8 ? '生态环境监测站' : '',
    完成时限: number === 91 ? '每季度末' : due,
    工作进展: number === 126 ? '已建成2个基地' : `第${number}项正在推进`,
    完成率: number === 126 ? 1 : 0.3,
    状态: number === 126 ? '已完成' : '推进中',
    实际完成时间: number === 126 ? toSerial('2026-05-20', false) : '',
    存在问题: '',
    下一步措施: '',
    佐证材料: '',
    备注: '',
  };
}

const cellsOf = (row: Partial<Row>, headings: readonly Heading[] = HEADINGS): Cell[] =>
  headings.map((heading) => row[heading] ?? '');
/** A rectangle of cells, from zero. */
export const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

interface Extra {
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly filter?: Area;
  /** Number formats by column, for all rows. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** A sheet whose empty texts are empty cells. */
export function sheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  { merges = [], hiddenRows = [], filter, formats = {} }: Extra = {},
): Sheet {
  const cells = rows.map((row) => {
    const own = row.map((cell) => (cell === '' ? null : cell));
    while (own.length > 0 && own.at(-1) === null) own.pop();
    return own;
  });
  const styles = rows.map((row) =>
    row.map((_, column): Style | undefined =>
      formats[column] ? { numberFormat: formats[column] } : undefined,
    ),
  );
  return makeSheet(name, cells, {
    styles,
    layout: { ...PLAIN_LAYOUT, merges, hiddenRows, filter: filter ?? null },
  });
}

const TWO_LEVELS: readonly (readonly Cell[])[] = [
  [
    '序号',
    '核心任务',
    '具体任务',
    '责任分工',
    '',
    '',
    '完成时限',
    '工作进展',
    '完成率',
    '状态',
    '实际完成时间',
    '存在问题',
    '下一步措施',
    '佐证材料',
    '备注',
  ],
  ['', '', '', '责任领导', '牵头科室', '配合单位'],
];
const FORMATS = { 8: '0%', 10: DATE };
/** The number of every item. */
export const ALL = LEADS.map((_, index) => index + 1);

/** The ledger's own sheet, some items changed. */
export function ledgerSheet(changed: Readonly<Record<number, Partial<Row>>>, extra: Extra = {}): Sheet {
  const merges = [
    area(2, 3, 2, 5),
    ...HEADINGS.flatMap((_, column) => (column >= 3 && column <= 5 ? [] : [area(2, column, 3, column)])),
    ...(extra.merges ?? []),
  ];
  const rows = [
    ['某市生态环境局2026年重点工作台账'],
    ['填报单位：办公室（汇总）'],
    ...TWO_LEVELS,
    ...ALL.map((number) => cellsOf({ ...item(number), ...changed[number] })),
  ];
  return sheet('重点工作台账', rows, { ...extra, merges, formats: FORMATS });
}

/** A workbook of some sheets. */
export const book = (name: string, ...sheets: Sheet[]): Workbook => ({ name, date1904: false, sheets });

/** The ledger when the forms went out, and as it stands when the returns come in: the office changed item 3 itself. */
export const SENT_OUT = book('台账.xlsx', ledgerSheet({}));
export const NOW = book('台账.xlsx', ledgerSheet({ 3: { 工作进展: '第3项已会签' } }));

/** A section's own table: a title, headings, its items (from one) with what it changed. */
export function own(
  title: string,
  headings: readonly Heading[],
  numbers: readonly number[],
  changed: Readonly<Record<number, Partial<Row>>>,
): readonly (readonly Cell[])[] {
  return [
    [title],
    [...headings],
    ...numbers.map((number) => cellsOf({ ...item(number), ...changed[number] }, headings)),
  ];
}

/** Numbers from one to another, both included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** The headings that sections keep who keep few. */
export const SHORT: readonly Heading[] = ['序号', '具体任务', '牵头科室', '完成时限', '工作进展', '完成率'];
