import { periodOfHeading } from '../../calendar/period-text';
import type { Field } from '../../kinds/field';
import { unionOf, type Kind } from '../../kinds/kind';
import { flat, readCell } from '../cell-text';
import { contentOf, type ColumnContent } from '../content';
import { filledCells, type Grid } from './grid';
import { headingBlock, isHeadingRow, type HeadingBlock } from '../headings/heading-block';
import { saysWhichRow } from '../headings/evidence';
import { answersOf } from '../answers';
import type { SettledColumn } from '../headings/settle/settle';
import { fieldsOfHeadings, readHeadings, sensesOfHeading } from '../headings/headings';
import { judgeTable, type TableVerdict } from './judge-table';
import { judgeBySigns, mayBe, plainestOnly } from './kind-signs';
import { KEY_HEADING, STAGE_HEADING, TOOL_HEADINGS, type ToolHeading } from '../../kinds/own-sheets';
import type { LedgerColumn } from '../ledger';
import { surroundingsOf, type Surroundings } from './surroundings';

/** What the user said of a column, remembered on the settings sheet: column H of sheet X is 完成时限. */
export interface ColumnCorrection {
  readonly sheet: string;
  /** From zero. */
  readonly column: number;
  readonly field: Field;
}

/** What the user said of a sheet: its ledgers are of that kind, an id. */
export interface KindCorrection {
  readonly sheet: string;
  readonly kind: string;
}

export type Correction = ColumnCorrection | KindCorrection;
export type Corrections = readonly Correction[];

/** A table found by its headings. */
export interface FoundTable {
  readonly block: HeadingBlock;
  readonly columns: readonly LedgerColumn[];
  readonly toolColumns: Readonly<Partial<Record<ToolHeading, number>>>;
  readonly keyColumn: number | null;
  /** The column that says which of two rows of an item each is (计划, 实际); null where there is none. */
  readonly pairColumn: number | null;
  readonly surroundings: Surroundings & { readonly top: number };
  readonly verdict: TableVerdict;
}

export function overlaps(a: FoundTable, b: FoundTable): boolean {
  const span = (table: FoundTable): [number, number] => [
    table.columns[0]!.column,
    table.columns[table.columns.length - 1]!.column,
  ];
  const [left, right] = span(a);
  const [from, to] = span(b);
  return left <= to && from <= right;
}

/** Streams down the sheet once; a heading row that repeats an earlier table's headings begins no table. */
export function findTables(grid: Grid, kinds: readonly Kind[], corrections: Corrections): FoundTable[] {
  const tables: FoundTable[] = [];
  const kind = unionOf(kinds);
  let after = -1;
  for (let row = 0; row < grid.rows; row++) {
    if (!isHeadingRow(grid, row, kind, tables.length > 0)) continue;
    const block = headingBlock(grid, row, kind, after + 1);
    const above = after;
    after = block.bottom;
    row = block.bottom;
    if (tables.some((table) => repeats(grid, table, block, above))) continue;
    for (const part of splitBlock(grid, block, kind)) {
      const table = tableOf(grid, part, kinds, corrections, above);
      if (table) tables.push(table);
    }
  }
  return tables;
}

/**
 * Whether a block repeats a table's headings after a page break or a banner, and does not open a table of its own
 * title.
 */
function repeats(grid: Grid, table: FoundTable, block: HeadingBlock, above: number): boolean {
  const before = [...table.block.leaves].map(([column, text]) => `${column}${flat(text)}`);
  const now = new Set([...block.leaves].map(([column, text]) => `${column}${flat(text)}`));
  const same = before.filter((key) => now.has(key)).length;
  if (same < 2 || same < Math.max(before.length, now.size) * 0.7) return false;
  const title = surroundingsOf(grid, block.top, above + 1, ...columnsOf(block)).title;
  return (
    title === null || table.surroundings.title === null || flat(title) === flat(table.surroundings.title)
  );
}

function columnsOf(block: HeadingBlock): [number, number] {
  const columns = [...block.headings.keys()];
  return [columns[0]!, columns[columns.length - 1]!];
}

const SAMPLE = 60;

/** Tables beside each other: parted by a column without heading and text, or where 序号 and its neighbours come again. */
function splitBlock(grid: Grid, block: HeadingBlock, kind: Kind): HeadingBlock[] {
  const parts: number[][] = [];
  let part: number[] = [];
  const columns = [...block.headings.keys()].sort((a, b) => a - b);
  for (const column of columns) {
    const previous = part[part.length - 1];
    const gap =
      previous !== undefined && column - previous > 1 && isEmptyBelow(grid, block, previous + 1, column - 1);
    const again = part.length >= 2 && startsAgain(block, part, columns, column);
    if (gap || again) {
      parts.push(part);
      part = [];
    }
    part.push(column);
  }
  parts.push(part);
  if (parts.length === 1) return [block];

  // What stands apart from a table and is none itself (a small summary, a legend) is left alone; before a table is
  // complete it belongs to it. The tool's own columns belong to the table on their left wherever they stand.
  const joined: number[][] = [];
  for (const piece of parts) {
    const previous = joined[joined.length - 1];
    if (!previous || isTable(block, piece, kind)) joined.push(piece);
    else if (!isTable(block, previous, kind)) previous.push(...piece);
    else previous.push(...piece.filter((column) => isOurHeading(block.leaves.get(column)!)));
  }
  if (joined.length > 1 && !isTable(block, joined[0]!, kind))
    joined.splice(0, 2, [...joined[0]!, ...joined[1]!]);
  return joined.map((piece) => ({
    ...block,
    headings: new Map(piece.map((column) => [column, block.headings.get(column)!])),
    leaves: new Map(piece.map((column) => [column, block.leaves.get(column)!])),
  }));
}

function isEmptyBelow(grid: Grid, block: HeadingBlock, from: number, to: number): boolean {
  for (let row = block.bottom + 1; row < Math.min(grid.rows, block.bottom + 1 + SAMPLE); row++) {
    for (let column = from; column <= to; column++) {
      if (grid.text(row, column) === '') continue;
      const merge = grid.mergeAt(row, column);
      if (!merge || merge.left >= from) return false;
    }
  }
  return true;
}

function startsAgain(
  block: HeadingBlock,
  part: readonly number[],
  columns: readonly number[],
  column: number,
): boolean {
  const heading = (at: number): string => flat(block.headings.get(at)!);
  if (heading(column) !== heading(part[0]!)) return false;
  const next = columns[columns.indexOf(column) + 1];
  return next !== undefined && part.length > 1 && heading(next) === heading(part[1]!);
}

function isTable(block: HeadingBlock, columns: readonly number[], kind: Kind): boolean {
  const fields = fieldsOfHeadings(
    columns.map((column) => block.headings.get(column)!),
    kind,
  );
  const hasTask = fields.some(
    (field) => field === 'core_task' || field === 'sub_task' || field === 'problem',
  );
  return columns.length >= 3 && hasTask;
}

function isOurHeading(text: string): boolean {
  return text.trim() === KEY_HEADING || isToolHeading(text);
}

function isToolHeading(text: string): text is (typeof TOOL_HEADINGS)[number] {
  return (TOOL_HEADINGS as readonly string[]).includes(text);
}

/** Reads the columns of a block as the kind that fits best. Null where there are none. */
function tableOf(
  grid: Grid,
  block: HeadingBlock,
  kinds: readonly Kind[],
  corrections: Corrections,
  above: number,
): FoundTable | null {
  const toolColumns: Partial<Record<ToolHeading, number>> = {};
  let keyColumn: number | null = null;
  const own: number[] = [];
  for (const [column, leaf] of block.leaves) {
    const tool = leaf.trim();
    if (tool === KEY_HEADING) keyColumn ??= column;
    else if (tool === STAGE_HEADING && toolColumns['预警'] !== undefined) toolColumns[tool] ??= column;
    else if (isToolHeading(tool) && isOurs(block, column, tool)) toolColumns[tool] = column;
    else own.push(column);
  }
  if (own.length < 2) return null;
  const first = numbersBeside(grid, block, own[0]!) ? own[0]! - 1 : own[0]!;
  const last = own[own.length - 1]!;
  const tools = new Set(Object.values(toolColumns));
  const whole: number[] = [];
  for (let column = first; column <= last; column++)
    if (!tools.has(column) && column !== keyColumn) whole.push(column);
  const sampled = sampleContents(grid, block, whole);
  // A heading merged over columns of which the rows fill only the first is one column.
  const all = whole.filter(
    (column, index) => sampled[index]!.filled > 0 || !continuesMerge(grid, block, column),
  );
  const contents = sampled.filter((_, index) => all.includes(whole[index]!));
  const headings = all.map((column) => block.headings.get(column) ?? '');
  const surroundings = surroundingsOf(grid, block.top, above + 1, first, last);
  const corrected = corrections.filter(({ sheet }) => sheet === grid.sheet.name);
  const said = corrected.flatMap((one) => ('column' in one && all.includes(one.column) ? [one] : []));
  const kindSaid = corrected.flatMap((one) => ('kind' in one ? [one.kind] : [])).at(-1);
  const tried = kindSaid === undefined ? kinds : kinds.filter(({ id }) => id === kindSaid);
  const periods = headings.map(periodOfHeading);
  const base = kinds.find(({ signs }) => !signs);
  const seen = {
    name: `${surroundings.title ?? ''} ${grid.sheet.name}`,
    stageBanners: hasStageBanners(grid, block),
  };
  let best: { columns: LedgerColumn[]; verdict: TableVerdict } | null = null;
  for (const kind of tried) {
    if (base && kindSaid === undefined && !mayBe(kind, sensesIn(headings, kind, said), headings, seen, base))
      continue;
    const read = readHeadings(headings, kind, contents);
    const named = all.map((column, index): LedgerColumn => ({
      column,
      heading: headings[index]!,
      field: read[index]!.field,
      period: periods[index]!,
      ...waysOf(headings[index]!, read[index]!),
    }));
    const columns = correct(kind.signs ? plainestOnly(kind, named) : named, said);
    const verdict = kind.signs
      ? judgeBySigns(kind, { ...seen, columns }, base)
      : judgeTable(
          columns.map(({ heading, field }, index) => ({
            heading,
            field,
            sense: read[index]!.sense,
            content: read[index]!.content,
          })),
          seen.name,
          kind,
          said.length > 0,
        );
    // Who says what kind of ledger it is has said that it is one.
    const judged = kindSaid === undefined || verdict.task === null ? verdict : { ...verdict, ledger: true };
    if (!best || judged.score > best.verdict.score) best = { columns, verdict: judged };
  }
  if (!best) return null;
  const pairColumn = all.find((_, index) => saysWhichRow(contents[index])) ?? null;
  const { columns, verdict } = best;
  return { block, columns, toolColumns, keyColumn, pairColumn, surroundings, verdict };
}

/** Every meaning that the headings allow as a kind, and those that the user gave. */
function sensesIn(
  headings: readonly string[],
  kind: Kind,
  said: readonly ColumnCorrection[],
): ReadonlySet<Field> {
  const senses = new Set(said.map(({ field }) => field));
  for (const heading of headings) for (const { field } of sensesOfHeading(heading, kind)) senses.add(field);
  return senses;
}

/** Headings that a ledger may well have of its own: they are ours only beside one that nobody else uses. */
const SHARED: ReadonlySet<string> = new Set(['截止日', '逾期天数']);

/**
 * Whether a column with one of the tool's headings is the tool's: of several the last, for it adds its own on the
 * right.
 */
function isOurs(block: HeadingBlock, column: number, tool: string): boolean {
  const leaves = [...block.leaves].map(([at, leaf]) => [at, leaf.trim()] as const);
  if (leaves.some(([at, leaf]) => leaf === tool && at > column)) return false;
  return !SHARED.has(tool) || leaves.some(([, leaf]) => isToolHeading(leaf) && !SHARED.has(leaf));
}

/** Whether a column without a heading stands left of the table and holds the numbers of its rows. */
function numbersBeside(grid: Grid, block: HeadingBlock, first: number): boolean {
  if (first === 0 || grid.text(block.bottom, first - 1) !== '') return false;
  const [numbers] = sampleContents(grid, block, [first - 1]);
  return (
    numbers!.filled >= 2 && numbers!.numbers >= numbers!.filled * 0.8 && numbers!.distinct === numbers!.filled
  );
}

/** A stage and when it is, in a row of its own: （一）动员部署阶段（5月）, 第二阶段：集中整治（6月至9月）. */
const STAGE_BANNER = /(?:阶段|步骤).*(?:\d{1,2}月|季度|旬|[上下]半年|年底)|\d{1,2}月.*(?:阶段|步骤)/;

function hasStageBanners(grid: Grid, block: HeadingBlock): boolean {
  const to = Math.min(grid.rows, block.bottom + 1 + SAMPLE);
  for (let row = block.bottom + 1; row < to; row++) {
    const [only, ...more] = filledCells(grid, row);
    if (only && more.length === 0 && only.text.length <= 60 && STAGE_BANNER.test(only.text)) return true;
  }
  return false;
}

/** How the cells of a column are to be read, beyond its meaning. */
function waysOf(
  heading: string,
  { field, content }: SettledColumn,
): Pick<LedgerColumn, 'answers' | 'perCent'> {
  const answers = answersOf(heading, field, content);
  const perCent = field === 'percent' && (/[%％]|百分/.test(heading) || (content?.overOne ?? 0) > 0);
  return { ...(answers ? { answers } : {}), ...(perCent && (content?.overOne ?? 0) > 0 ? { perCent } : {}) };
}

function continuesMerge(grid: Grid, block: HeadingBlock, column: number): boolean {
  const merge = grid.mergeAt(block.bottom, column);
  return merge !== null && merge.left < column;
}

/** What a guessed column becomes when the user says that another one is what it was taken for. */
const GIVES_WAY: Partial<Record<Field, Field>> = {
  deadline: 'milestone',
  lead_unit: 'co_units',
  core_task: 'sub_task',
  progress: 'progress',
  problem: 'problem',
};

function correct(columns: readonly LedgerColumn[], said: readonly ColumnCorrection[]): LedgerColumn[] {
  return columns.map((column) => {
    const own = said.find((one) => one.column === column.column);
    const other = said.some((one) => one.field === column.field);
    if (own) return { ...column, field: own.field };
    return other ? { ...column, field: GIVES_WAY[column.field] ?? 'other' } : column;
  });
}

function sampleContents(grid: Grid, block: HeadingBlock, columns: readonly number[]): ColumnContent[] {
  const to = Math.min(grid.rows, block.bottom + 1 + SAMPLE);
  return columns.map((column) => {
    const cells = [];
    for (let row = block.bottom + 1; row < to; row++) {
      const format = grid.sheet.styles[row]?.[column]?.numberFormat;
      cells.push(readCell(grid.sheet.cells[row]?.[column], format, grid.date1904));
    }
    return contentOf(cells);
  });
}
