import { TOPICS } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { filledCells, type FilledCell, type Grid } from '../find/grid';
import { looksLikeData } from '../content';
import { headingText } from './heading-text';
import { beforeColon, sensesOfHeading } from './headings';
import { TOOL_HEADINGS } from '../../kinds/own-sheets';

/** The rows of one or more tables' headings, with the heading of each column. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  /** Column (from zero) → heading, its levels joined by a slash. */
  readonly headings: ReadonlyMap<number, string>;
  /** Column → the lowest level alone, as written. */
  readonly leaves: ReadonlyMap<number, string>;
}

const MAX_LEVELS = 4;
/** Texts longer than this are no headings, whatever they say. */
const LONG = 40;
/** 台账状态（0-在办；1-办结；2-终止 …: how to fill in a column may be told at length behind its name. */
const TOLD_BEHIND = /^[^（(【[。；;，,：:]{2,18}[（(【[]/;

/** Whether a cell could be a heading at all: short, no sentence, no note (填报单位：…). */
function looksLikeHeading(text: string): boolean {
  if (text.length > LONG && !TOLD_BEHIND.test(text)) return false;
  const { main } = headingText(beforeColon(text));
  return (
    main.length > 0 && main.length <= 18 && !/[。；!?]|[:：].+/.test(main) && !/^\d+(?:\.\d+)?$/.test(main)
  );
}

const FEWEST_COLUMNS = 3;
/** M T W …, 1 … 31, 第1周, 3/9: what stands over a plan that is drawn with bars. */
const CALENDAR = new RegExp(
  String.raw`^(?:[a-z]{1,3}|[一二三四五六日]|\d{1,2}(?:[日号]|[/月.-]\d{1,2}日?)?|20\d\d-\d\d-\d\d` +
    String.raw`|第?[一二三四五六七八九十\d]{1,3}周|周[一二三四五六日]|w\d+)$`,
  'i',
);

/** A row with a text of this length is one of the table. */
const TOO_LONG = 60;

/** How much a row looks like headings, or null where it does not. */
function headingLikeness(
  cells: readonly FilledCell[],
  kind: Kind,
  strict: boolean,
): { readonly known: number; readonly topics: number } | null {
  let known = 0;
  let plain = 0;
  let clear = 0;
  const topics = new Set<string>();
  for (const [place, cell] of cells.entries()) {
    // The days of a drawn plan to the right of its columns are neither headings nor rows.
    if (place >= FEWEST_COLUMNS && CALENDAR.test(cell.text)) continue;
    if (!looksLikeHeading(cell.text)) {
      if (cell.text.length > TOO_LONG) return null;
      plain++;
      continue;
    }
    if (!strict && looksLikeData(cell.text)) continue;
    const [sense] = sensesOfHeading(cell.text, kind);
    // Among the rows of a table words must be clear: 开展某项工作, 某某科, 6月底, 已完成 is a row.
    if (!sense || (strict && (sense.weight === 1 || looksLikeData(cell.text)))) plain++;
    else {
      known++;
      if (sense.weight > 1) clear++;
      const topic = TOPICS[sense.field];
      if (topic !== 'none' && sense.weight > 1) topics.add(topic);
      else if (topic !== 'none' && sense.field === 'core_task') topics.add(topic);
      else if (sense.role === 'unit') topics.add('who');
    }
  }
  // One clear word is not enough: 冬病夏治行动 and 大气科 make the first row of a sheet without headings.
  // 履行标准, 履责部门, 履责情况 beside a word that nobody knows: headings for the most part.
  const enough = clear >= 2 || (known >= 3 && (plain === 0 || (clear === 1 && known >= 4 * plain)));
  return enough && known >= plain ? { known, topics: topics.size } : null;
}

/** GD20260001, 2026-04-10: what rows begin with, and no heading; years in headings are followed by 年. */
const NUMBERED = /\d{4,}(?!\s*年)/;

/** t_task, dept, varchar, 50, 责任单位: a row that describes a field of a database. */
const DATA_TYPE = new RegExp(
  String.raw`^(?:n?varchar2?|char|bigint|(?:tiny|small)?int|integer|string|datetime|timestamp|bool(?:ean)?|decimal` +
    String.raw`|float|double|字符串|字符型?|整[型数]|布尔|日期型|文本型)(?:\(.*\))?$`,
  'i',
);

/** 9:00, and no heading. */
const HOUR = /^\d{1,2}[:：]\d\d$/;

/**
 * Whether a row holds an hour, or tells the name and the sort of a field: varchar anywhere, or date beside due_date.
 */
function isDataRow(cells: readonly FilledCell[]): boolean {
  const named = cells.some(({ text }) => /^[a-z]+(?:_[a-z]+)+$/.test(text));
  return cells.some(
    ({ text }) => HOUR.test(text) || DATA_TYPE.test(text) || (named && /^(?:date|text|time)$/i.test(text)),
  );
}

/** Whether a row is, or holds a level of, headings. `strict` is for rows below other rows of a table. */
export function isHeadingRow(grid: Grid, row: number, kind: Kind, strict: boolean): boolean {
  const raw = grid.sheet.cells[row];
  if (!raw || raw.length < 2) return false;
  // Nearly every row of a table is told from headings by its first cells: a number, or a long text.
  let seen = 0;
  for (const cell of raw) {
    if (cell === null || cell === undefined || cell === '') continue;
    if (
      typeof cell === 'string'
        ? (cell.length > TOO_LONG && (strict || !TOLD_BEHIND.test(cell))) ||
          (strict && (cell.length > LONG || NUMBERED.test(cell)))
        : strict && typeof cell === 'number'
    )
      return false;
    if (++seen === 3) break;
  }
  const cells = filledCells(grid, row);
  if (cells.length < 2 || isDataRow(cells)) return false;
  const likeness = headingLikeness(cells, kind, strict);
  if (!likeness) return false;
  if (!strict) return likeness.topics >= 2;
  return likeness.topics >= 3 && likeness.known >= cells.length * 0.7;
}

/**
 * Whether a row below a ledger begins something else: short words only, most of them headings, none of them a number.
 */
export function looksForeign(cells: readonly FilledCell[], kind: Kind): boolean {
  if (cells.length < 3 || !cells.every((cell) => cell.text.length <= 10 && looksLikeHeading(cell.text)))
    return false;
  const senses = cells.flatMap((cell) => sensesOfHeading(cell.text, kind)[0] ?? []);
  return senses.length >= cells.length * 0.5 && senses.filter((sense) => sense.weight > 1).length >= 2;
}

/** The whole block of headings around a row that `isHeadingRow`. */
export function headingBlock(grid: Grid, row: number, kind: Kind, above: number): HeadingBlock {
  let top = row;
  while (top > above && row - top < MAX_LEVELS - 1 && isUpperLevel(grid, top - 1, row, kind)) top--;
  let bottom = row;
  for (const cell of filledCells(grid, row)) {
    const merge = grid.mergeAt(row, cell.column);
    if (merge && merge.bottom - row < MAX_LEVELS) bottom = Math.max(bottom, merge.bottom);
  }
  while (bottom - top < MAX_LEVELS - 1 && isLowerLevel(grid, top, bottom, kind)) bottom++;
  return { top, bottom, ...joinLevels(grid, top, bottom) };
}

/** Whether the row above a heading row groups its columns: 责任分工 over 牵头单位 and 配合单位. */
function isUpperLevel(grid: Grid, row: number, below: number, kind: Kind): boolean {
  const cells = filledCells(grid, row);
  // A lone cell over the table that is not merged is its title.
  if (cells.length === 0 || (cells.length === 1 && cells[0]!.span === 1)) return false;
  // The tool's own columns came later: a title spans what was there before them.
  const lower = filledCells(grid, below).filter(
    (cell, place) =>
      !(TOOL_HEADINGS as readonly string[]).includes(cell.text) &&
      !(place >= FEWEST_COLUMNS && CALENDAR.test(cell.text)),
  );
  if (lower.length === 0) return false;
  const first = lower[0]!.column;
  const width = lower[lower.length - 1]!.column - first + 1;
  let groups = 0;
  for (const cell of cells) {
    if (!looksLikeHeading(cell.text) || /[:：\d]/.test(cell.text.replace(/\d{1,2}月|\d季度|20\d\d年/g, '')))
      return false;
    const merge = grid.mergeAt(row, cell.column);
    const reaches = merge !== null && merge.bottom >= below;
    const span = spanOf(grid, row, cell, lower);
    if (span >= Math.max(2, width * 0.7) && cells.length === 1) return false; // a title
    if (span >= 2) groups++;
    else if (!reaches && sensesOfHeading(cell.text, kind).length === 0) return false;
  }
  return groups > 0 || cells.every((cell) => (grid.mergeAt(row, cell.column)?.bottom ?? row) >= below);
}

/** Columns a cell stands over: its merge, or the blanks to its right that have headings below them. */
function spanOf(grid: Grid, row: number, cell: FilledCell, lower: readonly FilledCell[]): number {
  if (cell.span > 1) return cell.span;
  if (!lower.some((below) => below.column === cell.column)) return 1;
  let span = 1;
  while (
    lower.some((below) => below.column === cell.column + span) &&
    grid.text(row, cell.column + span) === '' &&
    grid.mergeAt(row, cell.column + span) === null
  )
    span++;
  return span;
}

/** Whether the row below the block still belongs to it: 牵头单位, 配合单位 under a wide or unmerged 责任分工. */
function isLowerLevel(grid: Grid, top: number, bottom: number, kind: Kind): boolean {
  const row = bottom + 1;
  const cells = filledCells(grid, row);
  if (cells.length === 0) return false;
  let known = 0;
  for (const cell of cells) {
    if (!looksLikeHeading(cell.text) || cell.text.length > 20) return false;
    const above = headingAbove(grid, top, bottom, cell.column);
    if (above === 'own') {
      const next =
        cells.some((other) => other.column === cell.column + 1) &&
        headingAbove(grid, top, bottom, cell.column + 1) === 'blank';
      if (!next) return false;
    }
    if (sensesOfHeading(cell.text, kind).length > 0) known++;
  }
  return known >= cells.length * 0.6 && (cells.length > 1 || known === 1);
}

/** What stands above a cell in the block's lowest filled row: a heading of its own column, a wide one, or nothing. */
function headingAbove(grid: Grid, top: number, bottom: number, column: number): 'own' | 'wide' | 'blank' {
  for (let row = bottom; row >= top; row--) {
    const merge = grid.mergeAt(row, column);
    if (merge) {
      const text = grid.text(merge.top, merge.left);
      if (text !== '') return merge.right > merge.left && merge.bottom === bottom ? 'wide' : 'own';
    }
    if (grid.text(row, column) !== '') return 'own';
  }
  return 'blank';
}

function joinLevels(grid: Grid, top: number, bottom: number): Pick<HeadingBlock, 'headings' | 'leaves'> {
  let width = 0;
  for (let row = top; row <= bottom; row++) {
    width = Math.max(width, grid.sheet.cells[row]?.length ?? 0);
    for (const merge of grid.mergesIn(row)) width = Math.max(width, Math.min(merge.right + 1, width + 64));
  }
  const headings = new Map<number, string>();
  const leaves = new Map<number, string>();
  for (let column = 0; column < width; column++) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = levelText(grid, top, bottom, row, column);
      if (text !== '' && levels[levels.length - 1] !== text) levels.push(text);
    }
    if (levels.length === 0) continue;
    headings.set(column, levels.map(tidy).join('/'));
    leaves.set(column, levels[levels.length - 1]!);
  }
  return { headings, leaves };
}

/** The text that one level gives a column: the cell's, its merge's, or that of the unmerged group it stands in. */
function levelText(grid: Grid, top: number, bottom: number, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  if (merge && merge.top >= top) return grid.text(merge.top, merge.left);
  const own = grid.text(row, column);
  if (own !== '' || merge || row === bottom) return own;
  if (lowest(grid, row, bottom, column) === '') return '';
  for (let left = column - 1; left >= 0; left--) {
    if (grid.mergeAt(row, left)) return '';
    const text = grid.text(row, left);
    const hasOwn = lowest(grid, row, bottom, left) !== '';
    if (!hasOwn) return '';
    if (text !== '') return text;
  }
  return '';
}

/** The first text below a row in the block, '' where there is none. */
function lowest(grid: Grid, row: number, bottom: number, column: number): string {
  for (let below = row + 1; below <= bottom; below++) {
    const text = grid.text(below, column);
    if (text !== '') return text;
  }
  return '';
}

/** Heading text as people would say it: no line breaks, no blanks between Chinese characters. */
function tidy(text: string): string {
  return text.replace(/\s*\n\s*/g, '').replace(/(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])/g, '');
}
