import type { Scalar } from '../workbook/cell';
import type { Style } from '../workbook/style';
import type * as look from '../paper/gongwen';
import type { Spans } from './grid';
import { largestSize } from '../paper/measure';
import type { Align } from '../paper/paper';

/** One cell of a sheet row: which grid columns it covers, both included, from zero. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly value: Scalar;
  readonly style: Style;
  /** What is measured for the row's height: the text as shown, and its type size in points. */
  readonly measured: { readonly text: string; readonly size: number };
}

/** A row of a sheet of ours in the making. */
export interface SheetRow {
  readonly cells: readonly Placed[];
  /** Points, at least this; more where the texts need it. */
  readonly height: number;
}

/** What a block needs to know of the sheet it is laid on. */
export interface Place {
  /** Widths of the grid's columns, millimetres. */
  readonly widths: readonly number[];
  /** The block's own columns, where it has any. */
  readonly spans: Spans;
}

/** One step of a cell's indent is about this many points. */
export const INDENT_STEP = 7;

/** An empty row of some points. */
export function gap(height: number): SheetRow {
  return { cells: [], height };
}

/** The type size of a cell. A number does not wrap: where it has no room a sheet shows ### instead. */
export function sizeOf(
  value: Scalar,
  text: string,
  type: look.Type,
  place: Place,
  span: Spans[number],
): number {
  return typeof value === 'number'
    ? largestSize(text, total(place.widths.slice(span.from, span.to + 1)), type.size)
    : type.size;
}

/** What a cell's look adds to its type. */
export interface Looks {
  readonly horizontal?: Align;
  readonly bold?: boolean;
  readonly borders?: Style['borders'];
  readonly fill?: string;
  readonly color?: string;
  readonly format?: string;
  readonly indent?: number;
}

/**
 * A cell's look. A cell names one typeface and no second choice, so a sheet takes those that every Windows and WPS has:
 * a name that is missing would fall back to whatever the program likes.
 */
export function styleOf(type: look.Type, looks: Looks): Style {
  const bold = looks.bold === true || type.face.boldInstead === true;
  const color = looks.color ?? type.color;
  return {
    ...(looks.format === undefined ? {} : { numberFormat: looks.format }),
    font: {
      name: type.face.everywhere,
      size: type.size,
      ...(bold ? { bold } : {}),
      ...(color === undefined ? {} : { color }),
    },
    ...(looks.fill === undefined ? {} : { fill: looks.fill }),
    ...(looks.borders === undefined ? {} : { borders: looks.borders }),
    align: {
      horizontal: looks.horizontal ?? 'left',
      vertical: 'center',
      wrap: true,
      ...(looks.indent ? { indent: looks.indent } : {}),
    },
  };
}

/** How wide some columns are together. */
export function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A row of one text over the whole width. */
export function line(
  text: string,
  type: look.Type,
  place: Place,
  looks: Looks & { readonly height: number },
): SheetRow {
  const value = text === '' ? null : text;
  const to = place.widths.length - 1;
  return {
    height: looks.height,
    cells: [{ from: 0, to, value, style: styleOf(type, looks), measured: { text, size: type.size } }],
  };
}

/** A row of two texts, one at each side. */
export function parted(
  left: string,
  right: string,
  type: look.Type,
  place: Place,
  borders: NonNullable<Style['borders']>,
  indent = 0,
): SheetRow {
  const cell = (text: string, span: Spans[number], horizontal: Align): Placed => ({
    ...span,
    value: text === '' ? null : text,
    style: styleOf(type, { horizontal, borders, indent }),
    measured: { text, size: type.size },
  });
  return { height: 0, cells: [cell(left, place.spans[0]!, 'left'), cell(right, place.spans[1]!, 'right')] };
}

/** Steps of a cell's indent that make so many characters of a type. */
export function steps(characters: number, type: look.Type): number {
  return Math.round((characters * type.size) / INDENT_STEP);
}
