import type { Area } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT, type Layout } from '../../src/workbook/layout';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';
import content from './ledger-2026.json';
import {
  BODY,
  BOX,
  CENTRED,
  HEADING,
  NOTE,
  TEXT,
  TITLE,
  cellOf,
  linesOf,
  shownAs,
  trim,
  type Value,
} from './look';

/** One sub-item; what is absent was left empty. */
interface Item {
  readonly task: string;
  readonly lead?: string;
  readonly co?: string;
  readonly due?: Value;
  readonly progress?: string;
  readonly percent?: Value;
  readonly status?: string;
  readonly completed?: Value;
  readonly problem?: string;
  readonly next?: string;
  readonly remark?: string;
}

/** The content of the sample ledger, as written by hand in ledger-2026.json. */
export interface SampleContent {
  readonly title: string;
  readonly note: string;
  readonly footer: string;
  readonly groups: readonly {
    readonly banner: string;
    readonly cores: readonly {
      readonly title: string;
      readonly leader: string;
      readonly items: readonly Item[];
    }[];
  }[];
  readonly notes: readonly string[];
  readonly contacts: readonly (readonly string[])[];
}

/** The content that ships. */
export const SAMPLE_CONTENT: SampleContent = content as SampleContent;

/** Headings by column; a pair stands under a common upper heading. The last column is a hidden helper. */
const HEADINGS: readonly (string | readonly [upper: string, lower: string])[] = [
  '序号',
  '核心任务',
  '具体任务',
  ['责任分工', '责任领导'],
  ['责任分工', '牵头科室'],
  ['责任分工', '配合单位'],
  '完成时限',
  '工作进展\n（截至6月底）',
  '完成率',
  '状 态',
  '实际完成\n时间',
  '存在问题',
  '下一步措施',
  '备注',
  '编码',
];
const WIDTHS = [5, 15, 27, 12, 15, 16, 16, 36, 8, 9, 15, 24, 20, 16, 8];
const HELPER = HEADINGS.length - 1;
const HEADING_ROWS = { from: 2, to: 3 };
/** Where the office left a row empty between two fields of work. */
const BLANK_ROW_BEFORE = '五、';

const BANNER: Style = {
  font: { name: '黑体', size: 12 },
  fill: 'F2F2F2',
  borders: BOX,
  align: { horizontal: 'left', vertical: 'center' },
};
/** A clerk marks by hand what leaders asked about; such fills must survive every run. */
const MARKED = 'FFF2CC';

/** The sample workbook: the ledger and two sheets that are none, as an office would hand them round. */
export function sampleWorkbook(sample: SampleContent = SAMPLE_CONTENT): Workbook {
  return {
    name: 'ledger-2026.xlsx',
    date1904: false,
    sheets: [ledgerSheet(sample), noteSheet(sample.notes), contactSheet(sample.contacts)],
  };
}

interface Draft {
  readonly cells: Cell[][];
  readonly styles: Style[][];
  readonly merges: Area[];
  readonly heights: Record<number, number>;
}

function ledgerSheet(sample: SampleContent): Sheet {
  const draft: Draft = { cells: [], styles: [], merges: [], heights: {} };
  addWideRow(draft, sample.title, TITLE, 36);
  addWideRow(draft, sample.note, NOTE, 20);
  addHeadings(draft);
  let number = 0;
  for (const { banner, cores } of sample.groups) {
    if (banner.startsWith(BLANK_ROW_BEFORE)) addRow(draft, [], []);
    addWideRow(draft, banner, BANNER, 22);
    for (const core of cores) {
      number += 1;
      addCore(draft, core, number);
    }
  }
  const lastEntry = draft.cells.length - 1;
  addWideRow(draft, sample.footer, NOTE, 24);
  return makeSheet('2026年重点工作台账', trim(draft.cells), {
    styles: draft.styles,
    layout: ledgerLayout(draft, lastEntry),
  });
}

function addHeadings(draft: Draft): void {
  const top = draft.cells.length;
  addRow(
    draft,
    HEADINGS.map((heading) => (typeof heading === 'string' ? heading : heading[0])),
    HEADINGS.map(() => HEADING),
    24,
  );
  addRow(
    draft,
    HEADINGS.map((heading) => (typeof heading === 'string' ? null : heading[1])),
    HEADINGS.map(() => HEADING),
    24,
  );
  HEADINGS.forEach((heading, column) => {
    if (typeof heading === 'string') draft.merges.push({ top, left: column, bottom: top + 1, right: column });
  });
  const left = HEADINGS.findIndex((heading) => typeof heading !== 'string');
  const right = left + HEADINGS.filter((heading) => typeof heading !== 'string').length - 1;
  draft.cells[top]!.fill(null, left + 1, right + 1);
  draft.merges.push({ top, left, bottom: top, right });
}

function addCore(draft: Draft, core: SampleContent['groups'][number]['cores'][number], number: number): void {
  const top = draft.cells.length;
  core.items.forEach((item, index) => {
    const first = index === 0;
    const values: (Value | null)[] = [
      first ? number : null,
      first ? core.title : null,
      item.task,
      first ? core.leader : null,
      item.lead ?? null,
      item.co ?? null,
      item.due ?? null,
      item.progress ?? null,
      item.percent ?? null,
      item.status ?? null,
      item.completed ?? null,
      item.problem ?? null,
      item.next ?? null,
      item.remark ?? null,
      `Z${String(number).padStart(2, '0')}${index + 1}`,
    ];
    addRow(
      draft,
      values.map(cellOf),
      values.map((value, column) => styleOf(value, column, item)),
      heightOf(item),
    );
  });
  const bottom = draft.cells.length - 1;
  for (const column of [0, 1, 3])
    if (bottom > top) draft.merges.push({ top, left: column, bottom, right: column });
}

/** Columns whose cells are centred: numbers, names of units and short words. */
const CENTRED_COLUMNS: ReadonlySet<number> = new Set([0, 1, 3, 4, 6, 8, 9, 10, HELPER]);

function styleOf(value: Value | null, column: number, item: Item): Style {
  const base = CENTRED_COLUMNS.has(column) ? CENTRED : TEXT;
  const marked =
    item.remark?.includes('市政府') && column > 1 && column < HELPER ? { ...base, fill: MARKED } : base;
  return shownAs(value, marked);
}

function addWideRow(draft: Draft, text: string, style: Style, height: number): void {
  const row = draft.cells.length;
  addRow(
    draft,
    [text],
    Array.from({ length: HELPER }, () => style),
    height,
  );
  draft.merges.push({ top: row, left: 0, bottom: row, right: HELPER - 1 });
}

function addRow(draft: Draft, cells: readonly Cell[], styles: readonly Style[], height?: number): void {
  if (height !== undefined) draft.heights[draft.cells.length] = height;
  draft.cells.push([...cells]);
  draft.styles.push([...styles]);
}

/** Points: as many lines as the fullest wrapping cell needs, counted at one Chinese character per two widths. */
function heightOf(item: Item): number {
  const lines = (
    [
      ['task', 2],
      ['co', 5],
      ['progress', 7],
      ['problem', 11],
      ['next', 12],
      ['remark', 13],
    ] as const
  ).map(([key, column]) => {
    return linesOf(item[key] ?? '', WIDTHS[column]!);
  });
  return Math.max(30, Math.max(...lines) * 15 + 6);
}

function ledgerLayout(draft: Draft, lastEntry: number): Layout {
  return {
    ...PLAIN_LAYOUT,
    columnWidths: Object.fromEntries(WIDTHS.map((width, column) => [column, width])),
    rowHeights: draft.heights,
    hiddenColumns: [HELPER],
    merges: draft.merges,
    freeze: { rows: HEADING_ROWS.to + 1, columns: 3 },
    page: {
      paper: 'A3',
      orientation: 'landscape',
      margins: { top: 18, right: 12, bottom: 16, left: 12 },
      fitToWidth: true,
      centerHorizontally: true,
      titleRows: HEADING_ROWS,
      printArea: { top: 0, left: 0, bottom: lastEntry + 1, right: HELPER - 1 },
      footer: '第 &P 页，共 &N 页',
      breaks: [],
    },
  };
}

function noteSheet(notes: readonly string[]): Sheet {
  const cells: Cell[][] = [['填报说明'], ...notes.map((note) => [note])];
  const styles = cells.map((_, row): Style[] => [
    row === 0
      ? { ...TITLE, font: { name: '黑体', size: 16 } }
      : { font: BODY, align: { vertical: 'center', wrap: true } },
  ]);
  return makeSheet('填报说明', cells, {
    styles,
    layout: { ...PLAIN_LAYOUT, columnWidths: { 0: 90 }, rowHeights: { 0: 30 } },
  });
}

function contactSheet(contacts: readonly (readonly string[])[]): Sheet {
  const cells: Cell[][] = [
    ['各科室联系方式'],
    ['科室', '岗位', '联系电话'],
    ...contacts.map((row) => [...row]),
  ];
  const styles = cells.map((row, index): Style[] => {
    const style =
      index === 0 ? { ...TITLE, font: { name: '黑体', size: 16 } } : index === 1 ? HEADING : CENTRED;
    return Array.from({ length: index === 0 ? 1 : row.length }, () => style);
  });
  return makeSheet('联系方式', cells, {
    styles,
    layout: {
      ...PLAIN_LAYOUT,
      columnWidths: { 0: 24, 1: 14, 2: 16 },
      rowHeights: { 0: 30 },
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    },
  });
}
