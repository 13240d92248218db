import type { Scalar } from '../workbook/cell';
import type { Border, Style } from '../workbook/style';
import { annexLines, fullCell, isColor, NO_ROWS, partText, plainText, signedBy } from '../paper/text';
import * as look from '../paper/gongwen';
import type { Spans } from './grid';
import { largestSize, textWidth } from '../paper/measure';
import type { Align, Block } from '../paper/paper';

/** One cell of a sheet row: which grid columns it covers, both included, from zero. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly value: Scalar;
  readonly style: Style;
  /** What is measured for the row's height: the text as shown, and its type size in points. */
  readonly measured: { readonly text: string; readonly size: number };
}

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

const LINE: Border = { style: 'thin', color: look.RULE_GREY };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const INDENT = '\u3000'.repeat(look.FIRST_LINE_INDENT);
/** One step of a cell's indent is about this many points. */
export const INDENT_STEP = 7;

/** The rows of one block. */
export function rowsOf(block: Block, place: Place): SheetRow[] {
  switch (block.kind) {
    case 'masthead':
      return masthead(block, place);
    case 'title':
      return [
        gap(8),
        line(block.text, look.TITLE, place, { horizontal: 'center', height: 40 }),
        ...(block.subtitle === undefined
          ? []
          : [line(block.subtitle, look.SUBTITLE, place, { horizontal: 'center', height: 26 })]),
        gap(8),
      ];
    case 'heading':
      return [line(INDENT + block.text, look.HEADINGS[block.level], place, { height: look.LINE_PITCH })];
    case 'paragraph': {
      const indent = block.indent === false ? '' : INDENT;
      return [
        line(indent + plainText(block.text), look.BODY, place, {
          height: look.LINE_PITCH,
          bold: allBold(block.text),
        }),
      ];
    }
    case 'figures':
      return figures(block, place);
    case 'table':
      return table(block, place);
    case 'note':
      return [line(block.text, look.NOTE, place, { height: 18 }), gap(4)];
    case 'signOff':
      return [gap(12), ...block.lines.map((text) => signOff(text, block.align, place))];
    case 'imprint':
      return [gap(18), ...block.lines.map((text, index) => imprint(text, index, block, place))];
    case 'letterhead':
      return letterhead(block, place);
    case 'addressee':
      return [gap(8), line(block.text, look.BODY, place, { height: look.LINE_PITCH })];
    case 'annexes':
      return [
        gap(look.LINE_PITCH),
        ...annexLines(block.names).map((text, index) =>
          line(INDENT + (index === 0 ? '' : '\u3000'.repeat(3)) + text, look.BODY, place, {
            height: look.LINE_PITCH,
          }),
        ),
      ];
    case 'seal':
      return seal(block, place);
    case 'annex':
      return [
        line(block.label, look.ANNEX_LABEL, place, { height: look.LINE_PITCH }),
        gap(look.LINE_PITCH),
        line(block.title, look.TITLE, place, { horizontal: 'center', height: 40 }),
        gap(8),
      ];
    case 'form':
      return block.rows.map((row) => formRow(row, place));
    case 'pageBreak':
      return [];
  }
}

/** The line below the print area by which the sheet is known again. */
export function markRow(text: string, place: Place): SheetRow {
  return line(text, look.MARK, place, { height: 16 });
}

/** An empty row of some points. */
function gap(height: number): SheetRow {
  return { cells: [], height };
}

function masthead(block: Extract<Block, { kind: 'masthead' }>, place: Place): SheetRow[] {
  const rule: Border = { style: 'thick', color: look.RED };
  const name = line(block.name, look.MASTHEAD, place, { horizontal: 'center', height: 64 });
  const issue =
    block.signer === undefined
      ? line(block.issue, look.MASTHEAD_LINE, place, { horizontal: 'center', height: 30 })
      : { ...parted(block.issue, signedBy(block.signer), look.MASTHEAD_LINE, place, {}), height: 30 };
  const under = parted(block.unit, block.date, look.MASTHEAD_LINE, place, { bottom: rule });
  return [
    name,
    ...(block.issue === '' && block.signer === undefined ? [] : [issue]),
    { ...under, height: 32 },
  ];
}

/** 信函格式 as far as cells can show it: the red name over a red rule, the number at the right. */
function letterhead(block: Extract<Block, { kind: 'letterhead' }>, place: Place): SheetRow[] {
  const rule: Border = { style: 'double', color: look.RED };
  const size = largestSize(block.name, total(place.widths), look.LETTER_MARK.size);
  const mark = { ...look.LETTER_MARK, size };
  return [
    block.plain
      ? gap(50)
      : line(block.name, mark, place, { horizontal: 'center', height: 58, borders: { bottom: rule } }),
    line(block.no, look.MASTHEAD_LINE, place, { horizontal: 'right', height: 34 }),
    gap(look.LINE_PITCH),
  ];
}

function seal({ name, date }: Extract<Block, { kind: 'seal' }>, place: Place): SheetRow[] {
  const middle = (textWidth(date) - textWidth(name)) / 4;
  const at = (text: string, characters: number): SheetRow =>
    line(text, look.BODY, place, {
      horizontal: 'right',
      height: look.LINE_PITCH,
      indent: steps(Math.max(0, characters), look.BODY),
    });
  return [gap(2 * look.LINE_PITCH), at(name, look.SEAL_INDENT + middle), at(date, look.SEAL_INDENT)];
}

function formRow(
  { fields, height = 30 }: Extract<Block, { kind: 'form' }>['rows'][number],
  place: Place,
): SheetRow {
  const last = place.spans.length - 1;
  const cells = fields.flatMap(({ label, text }, index): Placed[] => {
    const [from, to] = [2 * index, fields.length === 1 ? last : 2 * index + 1];
    const span = { from: place.spans[from + 1]!.from, to: place.spans[to]!.to };
    return [
      formCell(label, look.FORM_LABEL, place.spans[from]!, 'center'),
      formCell(text, look.FORM_TEXT, span, 'left'),
    ];
  });
  return { height, cells };
}

function formCell(text: string, type: look.Type, span: Spans[number], horizontal: Align): Placed {
  return {
    ...span,
    value: text === '' ? null : text,
    style: styleOf(type, { horizontal, borders: BOX }),
    measured: { text, size: type.size },
  };
}

function signOff(text: string, align: Align, place: Place): SheetRow {
  const indent = align === 'right' ? steps(look.SIGN_OFF_INDENT, look.BODY) : 0;
  return line(text, look.BODY, place, { horizontal: align, height: look.LINE_PITCH, indent });
}

function imprint(
  text: string,
  index: number,
  { lines, bare }: Extract<Block, { kind: 'imprint' }>,
  place: Place,
): SheetRow {
  const thick: Border = { style: 'medium' };
  const borders = bare
    ? {}
    : {
        ...(index === 0 ? { top: thick } : {}),
        bottom: index === lines.length - 1 ? thick : ({ style: 'thin' } as const),
      };
  const [left, right] = partText(text);
  const indent = steps(look.IMPRINT_INDENT, look.IMPRINT);
  if (right !== undefined)
    return { ...parted(left, right, look.IMPRINT, place, borders, indent), height: 26 };
  return line(left, look.IMPRINT, place, { height: 26, borders, indent });
}

function figures({ items }: Extract<Block, { kind: 'figures' }>, place: Place): SheetRow[] {
  if (items.length === 0) return [];
  const hasNotes = items.some(({ note = '' }) => note !== '');
  const row = (
    height: number,
    type: look.Type,
    edges: Style['borders'],
    shown: (item: (typeof items)[number]) => string | number,
  ): SheetRow => ({
    height,
    cells: items.map((item, index) => {
      const span = place.spans[index]!;
      const value = shown(item);
      const size = sizeOf(value, String(value), type, place, span);
      const fill = isColor(item.fill) ? { fill: item.fill } : {};
      const style = styleOf(
        { ...type, size },
        { horizontal: 'center', borders: { left: LINE, right: LINE, ...edges }, ...fill },
      );
      return { ...span, value: value === '' ? null : value, style, measured: { text: String(value), size } };
    }),
  });
  return [
    gap(4),
    row(36, look.FIGURE, { top: LINE }, ({ value }) => value),
    row(19, look.FIGURE_LABEL, hasNotes ? {} : { bottom: LINE }, ({ label }) => label),
    ...(hasNotes ? [row(17, look.FIGURE_NOTE, { bottom: LINE }, ({ note = '' }) => note)] : []),
    gap(8),
  ];
}

/** The type size of a cell. A number does not wrap: where it has no room a sheet shows ### instead. */
function sizeOf(value: Scalar, text: string, type: look.Type, place: Place, span: Spans[number]): number {
  return typeof value === 'number'
    ? largestSize(text, total(place.widths.slice(span.from, span.to + 1)), type.size)
    : type.size;
}

function table(block: Extract<Block, { kind: 'table' }>, place: Place): SheetRow[] {
  if (block.columns.length === 0) return [];
  const types = look.tableTypes(block.columns.length, total(place.widths));
  const caption =
    block.caption === undefined
      ? []
      : [line(block.caption, look.TABLE_CAPTION, place, { horizontal: 'center', height: 22 })];
  const head: SheetRow = {
    height: 24,
    cells: block.columns.map((column, index) => ({
      ...place.spans[index]!,
      value: column.heading,
      style: styleOf(types.head, { horizontal: 'center', borders: BOX, fill: look.HEAD_FILL }),
      measured: { text: column.heading, size: types.head.size },
    })),
  };
  const styles: SharedStyles = new Map();
  const rows = block.rows.map((cells, rowIndex): SheetRow => {
    const isTotal = block.total === true && rowIndex === block.rows.length - 1;
    const placed = block.columns.map(({ align }, index) =>
      tableCell(cells[index], align, types.body, isTotal, place, place.spans[index]!, styles),
    );
    return { height: block.rowHeight ?? 20, cells: placed };
  });
  const none = line(NO_ROWS, types.body, place, { horizontal: 'center', height: 22, borders: BOX });
  return [...caption, head, ...(rows.length === 0 ? [none] : rows), gap(6)];
}

function tableCell(
  given: Parameters<typeof fullCell>[0],
  align: Align | undefined,
  type: look.Type,
  isTotal: boolean,
  place: Place,
  span: Spans[number],
  styles: SharedStyles,
): Placed {
  const cell = fullCell(given);
  const size = sizeOf(cell.value, cell.text, type, place, span);
  const horizontal = align ?? (typeof cell.value === 'number' ? 'right' : 'left');
  const bold = cell.bold || isTotal;
  const fill = cell.fill ?? (isTotal ? look.HEAD_FILL : undefined);
  const { color, format } = cell;
  const key = `${size} ${horizontal} ${bold} ${fill} ${color} ${format}`;
  let style = styles.get(key);
  if (!style) {
    style = styleOf(
      { ...type, size },
      {
        horizontal,
        borders: BOX,
        bold,
        ...fillOf(fill),
        ...(color === undefined ? {} : { color }),
        ...(format === undefined ? {} : { format }),
      },
    );
    styles.set(key, style);
  }
  return {
    from: span.from,
    to: span.to,
    value: cell.value === '' ? null : cell.value,
    style,
    measured: { text: cell.text, size },
  };
}

/** The looks of one table's cells: a few, worn by thousands, and each one object, by which hosts know it again. */
type SharedStyles = Map<string, Style>;

function fillOf(fill: string | undefined): { readonly fill?: string } {
  return fill === undefined ? {} : { fill };
}

interface Looks {
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
function styleOf(type: look.Type, looks: Looks): Style {
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

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A row of one text over the whole width. */
function line(
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
function parted(
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

function steps(characters: number, type: look.Type): number {
  return Math.round((characters * type.size) / INDENT_STEP);
}

function allBold(parts: Extract<Block, { kind: 'paragraph' }>['text']): boolean {
  return parts.length > 0 && parts.every((part) => typeof part !== 'string' && part.bold === true);
}
