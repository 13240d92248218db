import { fullCell, type FullCell } from './text';
import { POINTS_PER_MM } from './gongwen';
import { textWidth } from './measure';
import type { Block } from './paper';

type Table = Extract<Block, { readonly kind: 'table' }>;

/**
 * Texts up to this width should stand on one line: seven Chinese characters (a date, a section's name) where there is
 * room, four in tables of many columns, which need it for their long texts.
 */
const SHORT = { few: 14, many: 8 } as const;
/** More columns than this are many. */
const FEW = 6;
/** Left and right of a cell's text together, millimetres. */
const PADDING = 2.4;

/**
 * Fitted column widths in millimetres that add up to `width`. The shares that the paper gives, corrected so that short
 * texts stay on one line: what a column lacks is taken from those that have more than they need.
 */
export function columnWidths(table: Table, width: number, size: number): number[] {
  const shares = table.columns.map((column) => Math.max(column.width, 0.1));
  const sum = shares.reduce((a, b) => a + b, 0);
  const wanted = shares.map((share) => (share / sum) * width);
  const floors = table.columns.map((column, index) => {
    const short = table.columns.length > FEW ? SHORT.many : SHORT.few;
    const units = table.rows.reduce(
      (most, row) => Math.max(most, unbroken(fullCell(row[index]), short)),
      headingWidth(column.heading, table.columns.length),
    );
    return (units * size) / 2 / POINTS_PER_MM + PADDING;
  });
  const least = floors.reduce((a, b) => a + b, 0);
  if (least >= width) return squeezed(table, floors, width);
  const lack = wanted.reduce((total, own, index) => total + Math.max(0, floors[index]! - own), 0);
  const spare = wanted.reduce((total, own, index) => total + Math.max(0, own - floors[index]!), 0);
  const kept = spare === 0 ? 0 : 1 - lack / spare;
  return wanted.map((own, index) => floors[index]! + Math.max(0, own - floors[index]!) * kept);
}

/** Columns that need more than there is: those of words give way, for a broken figure cannot be read. */
function squeezed(table: Table, floors: readonly number[], width: number): number[] {
  const isFirm = floors.map((_, index) =>
    table.rows.some((row) => typeof fullCell(row[index]).value === 'number'),
  );
  const sum = (firm: boolean): number =>
    floors.reduce((total, floor, index) => total + (isFirm[index] === firm ? floor : 0), 0);
  const left = width - sum(true);
  const soft = sum(false);
  if (soft === 0 || left < soft * LEAST_SHARE)
    return floors.map((floor) => (floor / (sum(true) + soft)) * width);
  return floors.map((floor, index) => (isFirm[index] ? floor : (floor / soft) * left));
}
/** What a column of words keeps of its floor before figures must give way too. */
const LEAST_SHARE = 0.6;

/** The width that should not be broken: all of a number or of a short text, else a few characters. */
function unbroken({ value, text }: FullCell, short: number): number {
  const width = textWidth(text);
  if (typeof value === 'number') return width * DIGITS;
  return width <= short ? width : 8;
}
/** Where a Chinese font is missing, the one in its place has digits wider than half a character. */
const DIGITS = 1.25;

/** With so many columns a heading of four characters takes two lines, or the figures below it would have to. */
const CROWDED = 10;

/** A heading of up to four characters stays on one line, a longer one may take two. */
function headingWidth(heading: string, columns: number): number {
  const width = textWidth(heading);
  if (columns > CROWDED && width > 4) return Math.max(4, 2 * Math.ceil(width / 6));
  return width <= 8 ? width : 2 * Math.ceil(width / 4);
}
