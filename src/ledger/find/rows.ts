import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { looksForeign } from '../headings/heading-block';
import { filledCells, type FilledCell, type Grid } from './grid';

/** What a row below the headings is. */
export type RowSort =
  | 'blank'
  | 'numbered' // a number and nothing else: prepared, not used
  | 'heading' // the headings again, after a page break
  | 'banner' // 一、大气污染防治
  | 'total' // 小计
  | 'note' // 填表人：, 注：, 示例
  | 'foreign' // the headings of something else below the ledger, which ends here
  | 'counterpart' // what really came of the item above: 实际 under 计划
  | 'core' // a core task on a row of its own, its sub-items below
  | 'entry'
  | 'more'; // further lines of the entry above: a second cooperating unit in a row of its own

/** The columns that rows are told apart by. */
export interface RowColumns {
  readonly first: number;
  readonly last: number;
  /** Meaning by column. */
  readonly fields: ReadonlyMap<number, Field>;
  /** Headings by column, to recognise them when they come again. */
  readonly headings: ReadonlyMap<number, ReadonlySet<string>>;
  /** Columns whose text names an item. */
  readonly tasks: readonly number[];
  /** Columns of sections, deadlines and reports. */
  readonly deeds: readonly number[];
  readonly seq: number | null;
  readonly kind: Kind;
  /** The column that says which of two rows of an item each is: 计划, 实际. */
  readonly pair: number | null;
  readonly sub: number | null;
  readonly core: number | null;
}

/** The second of two rows of one item. */
const SECOND = /^(?:实际|完成)$/;

const TOTAL = new RegExp(
  [
    String.raw`^(?:本页|本科室|以上|分类|分项|项目)?(?:小计|合计|共计|总计|累计|合计数|总和|汇总)(?:[:：（(].*|\d*[项件个条]?)$`,
    String.raw`^.{1,10}(?:小计|合计|共计|总计)[:：]?$|^(?:以上)?(?:合计|共计?|总共|计)\d+[项件个条]`,
  ].join('|'),
);
/** 本月新增5项，办结3项: what a clerk counted below the items, in a cell of its own. */
const COUNTED =
  String.raw`(?:共有?|合计|新增|已?办结|已?完成|未完成|未办结|在办|正在办理|正常推进|推进中|临期` +
  String.raw`|严重滞后|滞后|逾期|超期|已?销号|结转|剩余|应办|到期应?办?|长期|暂停|取消|其中|重点工作|督办事项|任务|事项)+\D{0,3}\d+[项件个条]`;
const WHEN = '(?:本[月季年周期]|目前|当前|累计|截至[^，,]{2,12}[，,]?)';
const COUNTS = new RegExp(
  `^(?:${WHEN}${COUNTED}|${COUNTED}[，,、;；（(]${COUNTED})(?:[，,、;；（(）)]*${WHEN}?${COUNTED})*[)）]?[。.]?$`,
);
/** What stands before the colon of a note. */
const NOTE_NAMES =
  '填表人 填报人 制表人? 填表单位 填报单位 审核人? 审批人? 审签 复核 负责人 单位负责人 分管领导 主要领导 科室负责人 经办人 登记人 记录人 校对人 ' +
  '录入人 经手人 复核人 联系人 联系电话 签字 签名 盖章 公章 填表日期 填报日期 填表时间 填报时间 报送日期 制表日期 日期 备注 注 ' +
  '注释 说明 附注 填表说明 填报说明 附 附件 注意事项 备考 来源 资料来源 数据来源 统计人 编制 编制人 打印日期';
const NOTE = new RegExp(
  [
    String.raw`^[（(【]?(?:${NOTE_NAMES.split(' ').join('|')})(?:说明)?(?:[（(][^）)]*[）)])?\s*(?:[:：]|$)`,
    String.raw`^[（(]?注\s*\d*[:：.、]`,
    String.raw`^[*※★▲△]\s*\S`,
    String.raw`^第\s*\d+\s*页`,
    String.raw`^[-—]\s*\d+\s*[-—]$`,
    String.raw`^填(?:表|报)说明`,
    String.raw`^.{0,8}(?:签字|签名|签章|盖章|签批)(?:[（(][^）)]*[）)])?\s*[:：]`,
  ].join('|'),
);
/** A filled-in example, and rows that tell how to fill in: （写明具体日期）. */
const EXAMPLE = /^(?:填写|填报)?(?:示例|样例|范例|举例|例如?)(?:$|[:：\d（(])/;
const IN_BRACKETS = /^[（(【[].*[）)】\]]$/s;
const SECTION =
  /^(?:[（(]?[一二三四五六七八九十百]+[)）]?[、.．，,\s]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十\d]+(?:部分|章|节|类|篇|项|板块)|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨ]+[、.．])/;
const NUMERAL = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/;

/**
 * Fields of which a row of its own makes an item, or a step of one. The rest only adds to the item above: a second
 * cooperating unit, next month's report in a row of its own.
 */
const MAKES_AN_ITEM: ReadonlySet<Field> = new Set<Field>([
  'core_task',
  'sub_task',
  'target',
  'standard',
  'deadline',
  'milestone',
  'status',
  'percent',
  'start',
  'indicator_target',
]);

/** What came before, as far as it bears on the next row. */
export interface RowBefore {
  /** Whether the last row that was not blank was an entry or added to one. */
  readonly inEntry: boolean;
  /** Whether the row above is blank. */
  readonly afterBlank: boolean;
  /** Whether an entry has come at all. */
  readonly begun: boolean;
  /** Whether notes have begun: numbered lines below 注： are notes too. */
  readonly inNotes: boolean;
}

/** Tells what a row is. */
export function sortOfRow(grid: Grid, row: number, columns: RowColumns, before: RowBefore): RowSort {
  return isPlainEntry(grid, row, columns) ? 'entry' : sortWithCare(grid, row, columns, before);
}

/** Most rows are a number, a task and more in cells that are not merged: no other sort looks like that. */
function isPlainEntry(grid: Grid, row: number, columns: RowColumns): boolean {
  const cells = grid.sheet.cells[row];
  if (
    !cells ||
    columns.seq === null ||
    typeof cells[columns.seq] !== 'number' ||
    grid.mergesIn(row).length > 0
  )
    return false;
  const task = columns.tasks.some((column) => {
    const cell = cells[column];
    return typeof cell === 'string' && cell.length > 12;
  });
  const deed = columns.deeds.some((column) => {
    const cell = cells[column];
    return typeof cell === 'number' || (typeof cell === 'string' && cell.trim() !== '');
  });
  return task && deed;
}

function sortWithCare(grid: Grid, row: number, columns: RowColumns, before: RowBefore): RowSort {
  const cells = filledCells(grid, row, columns.first, columns.last);
  if (cells.length === 0) return 'blank';
  if (columns.pair !== null && before.begun && SECOND.test(grid.text(row, columns.pair)))
    return 'counterpart';
  const first = cells[0]!;
  if (cells.length <= 2 || columns.tasks.every((column) => column !== first.column)) {
    if (first.text.length <= 16 && TOTAL.test(first.text.replace(/\s+/g, ''))) return 'total';
  }
  if (cells.length === 1 && COUNTS.test(first.text.replace(/\s+/g, ''))) return 'total';
  const second = cells[1];
  if (
    second &&
    isNumberColumn(columns, first) &&
    second.text.length <= 12 &&
    TOTAL.test(second.text.replace(/\s+/g, ''))
  )
    return 'total';
  if (isHeadingAgain(cells, columns) || (!before.begun && isColumnNumbers(cells))) return 'heading';
  if (isInstruction(cells, columns, before)) return 'note';
  if (before.afterBlank && before.begun && looksForeign(cells, columns.kind)) return 'foreign';
  if (first.text.length < 200 && isNote(cells, columns, before)) return 'note';

  const only = cells.length === 1;
  if (only && isNumberColumn(columns, first) && /^[\d.、（）()①-⑳]+$/.test(first.text)) return 'numbered';
  if (isCoreAlone(grid, row, cells, columns)) return 'core';
  if (!isReachedFromAbove(grid, row, columns) && isBanner(grid, row, cells, columns, before)) return 'banner';
  if (only && first.text.length > 60 && (first.span >= 3 || isNumberColumn(columns, first))) return 'note';
  return sortOfItem(cells, columns, before);
}

function isNumberColumn(columns: RowColumns, cell: FilledCell): boolean {
  return columns.fields.get(cell.column) === 'seq';
}

function isHeadingAgain(cells: readonly FilledCell[], columns: RowColumns): boolean {
  let same = 0;
  for (const cell of cells) {
    if (cell.text.length > 40) return false;
    if (columns.headings.get(cell.column)?.has(cell.text.replace(/\s+/g, ''))) same++;
    else if (same === 0) return false;
  }
  return same >= 2
    ? same >= cells.length * 0.6
    : same === 1 && cells.length === 1 && !columns.tasks.includes(cells[0]!.column);
}

/** 1, 2, 3 … or 甲, 乙, 1, 2 … below the headings: the numbers of the columns. */
function isColumnNumbers(cells: readonly FilledCell[]): boolean {
  if (cells.length < 3) return false;
  const numbers = cells
    .map((cell) => cell.text.replace(/^[（(]|[)）]$/g, ''))
    .filter((text) => !/^[甲乙丙丁戊]$/.test(text));
  return (
    numbers.length >= 2 &&
    numbers.every((text, index) => text === String(Number(numbers[0]) + index)) &&
    Number(numbers[0]) <= 3
  );
}

function isInstruction(cells: readonly FilledCell[], columns: RowColumns, before: RowBefore): boolean {
  const [first, second] = cells;
  if (EXAMPLE.test(first!.text) && !columns.tasks.includes(first!.column)) return true;
  return (
    !before.begun &&
    second !== undefined &&
    cells.every((cell) => IN_BRACKETS.test(cell.text) || isNumberColumn(columns, cell))
  );
}

/**
 * Whether cells of the row belong to merges from above: then it is one of their rows, however little it says itself.
 */
function isReachedFromAbove(grid: Grid, row: number, columns: RowColumns): boolean {
  return grid
    .mergesIn(row)
    .some((merge) => merge.top < row && merge.left <= columns.last && merge.right >= columns.first);
}

function isNote(cells: readonly FilledCell[], columns: RowColumns, before: RowBefore): boolean {
  const first = cells[0]!;
  const width = columns.last - columns.first + 1;
  const wide = cells.length === 1 && (first.span >= width * 0.6 || first.column === columns.first);
  if (before.inNotes && cells.length === 1) return true;
  if (!NOTE.test(first.text)) return false;
  // 备注：… in the task column of a row that has units and dates is a task.
  return (
    wide ||
    cells.length === 1 ||
    (cells.every((cell) => NOTE.test(cell.text) || /[:：]/.test(cell.text) || cell.text.length <= 12) &&
      /[:：]/.test(first.text))
  );
}

function isBanner(
  grid: Grid,
  row: number,
  cells: readonly FilledCell[],
  columns: RowColumns,
  before: RowBefore,
): boolean {
  const first = cells[0]!;
  const width = columns.last - columns.first + 1;
  if (cells.length === 1) {
    if (first.text.length > 60) return false;
    if (first.span >= Math.max(2, Math.ceil(width * 0.6))) return true;
    if (first.span >= 3 && first.column === columns.first) return true;
    if (SECTION.test(first.text)) return true;
    const task = columns.tasks.includes(first.column);
    return (
      !task &&
      (isNumberColumn(columns, first) || columns.fields.get(first.column) === 'kind') &&
      !before.inNotes
    );
  }
  // 一 | 大气污染防治 with nothing else, 1 | 需求分析 over 1.1, and a name in brackets.
  const [, second] = cells;
  return (
    cells.length === 2 &&
    isNumberColumn(columns, first) &&
    columns.tasks.includes(second!.column) &&
    second!.text.length <= 40 &&
    (NUMERAL.test(first.text) ||
      IN_BRACKETS.test(second!.text) ||
      grid.text(row + 1, first.column).startsWith(`${first.text}.`))
  );
}

function sortOfItem(cells: readonly FilledCell[], columns: RowColumns, before: RowBefore): RowSort {
  const at = (column: number): boolean => cells.some((cell) => cell.column === column);
  if (columns.tasks.some(at)) return 'entry';
  if (cells.some((cell) => isNumberColumn(columns, cell))) return 'entry';
  if (!before.inEntry) return 'entry';
  const own = new Set(cells.map((cell) => columns.fields.get(cell.column) ?? 'other'));
  // A unit with a report of its own is an item: each of several units answers for its part.
  if ((own.has('lead_unit') || own.has('owner_person')) && own.has('progress')) return 'entry';
  return [...own].some((field) => MAKES_AN_ITEM.has(field)) ? 'entry' : 'more';
}

/** Whether the core task stands above its sub-items on a row of its own. */
function isCoreAlone(grid: Grid, row: number, cells: readonly FilledCell[], columns: RowColumns): boolean {
  const { sub, core } = columns;
  if (sub === null || core === null || !cells.some((cell) => cell.column === core)) return false;
  const aside = (cell: FilledCell): boolean => {
    const field = columns.fields.get(cell.column);
    return (
      field === 'core_task' ||
      field === 'seq' ||
      field === 'kind' ||
      field === 'remark' ||
      field === undefined
    );
  };
  if (!cells.every(aside)) return false;
  const merge = grid.mergeAt(row, sub);
  if (merge && merge.top < row) return false;
  for (let below = row + 1; below < Math.min(grid.rows, row + 4); below++) {
    const next = filledCells(grid, below, columns.first, columns.last);
    if (next.length === 0) continue;
    return next.some((cell) => cell.column === sub) && !next.some((cell) => cell.column === core);
  }
  return false;
}
