import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../../workbook/address';
import { isFormula, type Cell, type CellError, type Scalar } from '../../../workbook/cell';
import type { Style } from '../../../workbook/style';
import { cellTextReader } from './cell-text';
import { damaged, Refusal } from '../../../office/refusal';
import {
  CELL,
  CLOSE,
  FORMULA,
  INLINE,
  OPEN,
  ROW,
  RowTokens,
  SELF_CLOSED,
  SHEET_DATA,
  TEXT,
  VALUE,
  wholeNumber,
} from './row-tokens';
import { readStringItem, type SharedString } from './shared-strings';
import { decodeBytes, readText } from '../../../office/xml/text';

/** What the rows of a worksheet hold. */
export interface Rows {
  readonly cells: readonly (readonly Cell[])[];
  readonly styles: readonly (readonly (Style | undefined)[])[];
  /** Row (from zero) → height in points. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hidden: readonly number[];
  /** Where the content of `sheetData` begins and ends in the bytes; equal where it is empty. */
  readonly from: number;
  readonly to: number;
  /** Prefix of the elements with its colon, or ''. */
  readonly prefix: string;
  readonly ends: RowEnds;
}

/**
 * Where rows end, by row from zero: cells can be put behind the last one without reading the others again. A row that
 * is missing, self-closed, or stands out of order has -1.
 */
export interface RowEnds {
  /** Offset of the row's closing tag. */
  readonly offsets: readonly number[];
  /** The row's last column; -1 where it has no cell. */
  readonly columns: readonly number[];
}

/** Told now and then, and at the end, how many rows of a sheet were read, and what share (0–1) of its bytes. */
export type RowsRead = (rows: number, share: number) => void;

/** Rows between two of these calls: some milliseconds of reading. */
const ROWS_A_CALL = 256;

/** What cells refer to. */
export interface CellContext {
  /** The table of shared strings, read at the first cell that needs it. */
  strings(): readonly SharedString[];
  lookOf(xf: number): Style | undefined;
  readonly date1904: boolean;
}

/**
 * More places for cells than fit comfortably into memory; Excel's largest sheets with a ledger's width have 20
 * million.
 */
const MAX_PLACES = 30_000_000;
/** So many looks of rows are compared with a new row's. */
const MOST_LOOKS = 4;
/** The signature of the type `e`. */
const ERROR = 101 * 64 + 1;

const NO_CELLS: readonly Cell[] = Object.freeze([]);
const NO_STYLES: readonly (Style | undefined)[] = Object.freeze([]);

/**
 * Reads the rows of a worksheet, null where it has no `sheetData` at all. A `dimension` is not believed; what lies
 * beyond Excel's limits is. Throws `Refusal`.
 */
export function readRows(bytes: Uint8Array, context: CellContext, tell?: RowsRead): Rows | null {
  const tokens = new RowTokens(bytes);
  do {
    if (!tokens.next()) return null;
  } while (tokens.element !== SHEET_DATA || tokens.kind === CLOSE);
  const name = decodeBytes(bytes, tokens.start + 1, tokens.nameEnd);
  const prefix = name.slice(0, name.length - 'sheetData'.length);
  const empty = tokens.kind === SELF_CLOSED;
  const from = tokens.end;
  const reader = new RowReader(bytes, tokens, context, prefix, tell);
  const to = empty ? from : reader.readAll();
  return { ...reader.finish(), from, to, prefix };
}

class RowReader {
  private readonly cells: (readonly Cell[])[] = [];
  private readonly styles: (readonly (Style | undefined)[])[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly hidden: number[] = [];
  private readonly spills: Area[] = [];
  private readonly text = cellTextReader();
  private places = 0;
  private readonly endOffsets: number[] = [];
  private readonly endColumns: number[] = [];
  /** The looks of rows that stand above, the newest first: every second row may be shaded. */
  private readonly recentStyles: (readonly (Style | undefined)[])[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly tokens: RowTokens,
    private readonly context: CellContext,
    private readonly prefix: string,
    private readonly tell: RowsRead | undefined,
  ) {}

  /** Reads up to the end of `sheetData` and gives the offset of its closing tag. */
  readAll(): number {
    const { tokens } = this;
    let row = -1;
    let rows = 0;
    for (;;) {
      if (!tokens.next()) throw damaged('a sheet is cut off');
      if (tokens.element === SHEET_DATA && tokens.kind === CLOSE) {
        this.tell?.(rows, 1);
        return tokens.start;
      }
      if (tokens.kind === CLOSE) continue;
      if (tokens.element !== ROW) {
        if (tokens.kind === OPEN) tokens.passContent();
        continue;
      }
      const number = tokens.number('r');
      row = number > 0 ? number - 1 : row + 1;
      if (row >= MAX_ROWS) throw new Refusal('too_large', `row ${row + 1}`);
      this.readRow(row);
      if (++rows % ROWS_A_CALL === 0) this.tell?.(rows, tokens.end / this.bytes.length);
    }
  }

  finish(): Pick<Rows, 'cells' | 'styles' | 'heights' | 'hidden' | 'ends'> {
    for (const area of this.spills) this.markSpill(area);
    trimRows(this.cells);
    trimRows(this.styles);
    this.hidden.sort((a, b) => a - b);
    const { cells, styles, heights, hidden } = this;
    return { cells, styles, heights, hidden, ends: { offsets: this.endOffsets, columns: this.endColumns } };
  }

  private readRow(row: number): void {
    const { tokens, cells, styles } = this;
    const height = tokens.attribute('ht');
    if (height !== undefined && Number(height) >= 0) this.heights[row] = Number(height);
    const hidden = tokens.signature('hidden');
    if (hidden === 49 * 64 + 1 || hidden === 116 * 64 + 4) this.hidden.push(row); // 1, true
    if (tokens.kind === SELF_CLOSED) return;
    const rowCells: Cell[] = [];
    const rowStyles: (Style | undefined)[] = [];
    let column = -1;
    let inOrder = true;
    for (;;) {
      if (!tokens.next()) throw damaged('a row is cut off');
      if (tokens.kind === CLOSE) break;
      if (tokens.element !== CELL) {
        if (tokens.kind === OPEN) tokens.passContent();
        continue;
      }
      const named = tokens.column();
      inOrder &&= named < 0 || named > column;
      column = named >= 0 ? named : column + 1;
      if (column >= MAX_COLUMNS) throw new Refusal('too_large', `column ${column + 1}`);
      const xf = tokens.number('s');
      const look = xf > 0 ? this.context.lookOf(xf) : undefined;
      if (look !== undefined) put(rowStyles, column, look, undefined);
      const cell = tokens.kind === OPEN ? this.readCell() : null;
      if (cell !== null || column < rowCells.length) put(rowCells, column, cell, null);
    }
    this.noteEnd(row, inOrder ? tokens.start : -1, column);
    while (rowCells.length > 0 && rowCells[rowCells.length - 1] === null) rowCells.pop();
    if (rowCells.length > 0) {
      this.count(rowCells.length);
      while (cells.length < row) cells.push(NO_CELLS);
      cells[row] = rowCells;
    } else if (row < cells.length) cells[row] = NO_CELLS;
    if (rowStyles.length > 0) {
      while (styles.length < row) styles.push(NO_STYLES);
      styles[row] = this.sharedStyles(rowStyles);
    }
  }

  /** Rows of a ledger look alike: those that do share one array. */
  private sharedStyles(styles: readonly (Style | undefined)[]): readonly (Style | undefined)[] {
    const { recentStyles } = this;
    const known = recentStyles.find((one) => sameItems(one, styles));
    if (known) return known;
    this.count(styles.length);
    if (recentStyles.length >= MOST_LOOKS) recentStyles.pop();
    recentStyles.unshift(styles);
    return styles;
  }

  private noteEnd(row: number, offset: number, column: number): void {
    const { endOffsets, endColumns } = this;
    const isLower = row >= endOffsets.length;
    while (endOffsets.length <= row) {
      endOffsets.push(-1);
      endColumns.push(-1);
    }
    endOffsets[row] = isLower ? offset : -1;
    endColumns[row] = column;
  }

  private count(places: number): void {
    this.places += places;
    if (this.places > MAX_PLACES) throw new Refusal('too_large', `${this.places} cells`);
  }

  /** Reads the cell whose opening tag was just read, up to its closing tag. */
  private readCell(): Cell {
    const { tokens } = this;
    const type = tokens.signature('t');
    const rich = type === ERROR && tokens.attribute('vm') !== undefined;
    let valueFrom = -1;
    let valueTo = -1;
    let formula: string | null = null;
    let inline: SharedString | null = null;
    for (;;) {
      if (!tokens.next()) throw damaged('a cell is cut off');
      const { element, kind } = tokens;
      if (kind === CLOSE) {
        if (element === CELL) break;
        continue;
      }
      if (element === VALUE) {
        valueFrom = valueTo = tokens.end;
        if (kind === OPEN) {
          tokens.passContent();
          valueTo = tokens.start;
        }
      } else if (element === FORMULA) {
        formula = this.readFormula();
      } else if (element === INLINE) inline = kind === OPEN ? this.readInline() : '';
      else if (kind === OPEN) tokens.passContent();
    }
    const value = inline ?? (valueFrom < 0 ? null : this.readValue(type, valueFrom, valueTo));
    // A picture placed in a cell: an error for those who know no rich values, and no formula that could be wrong.
    if (formula === null) return rich && isError(value) ? { error: value.error, picture: true } : value;
    const result = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    return { formula, result };
  }

  /** Reads the content of the `is` element whose opening tag was just read, up to its closing tag. */
  private readInline(): SharedString {
    const { tokens, bytes } = this;
    const from = tokens.end;
    let depth = 1;
    let textFrom = -1;
    let textTo = -1;
    let tags = 0;
    for (; depth > 0; tags++) {
      if (!tokens.next()) throw damaged('a cell is cut off');
      if (tokens.kind === OPEN) {
        if (tags === 0 && tokens.element === TEXT) textFrom = tokens.end;
        depth++;
      } else if (tokens.kind === CLOSE) {
        depth--;
        if (tags === 1) textTo = tokens.start;
      }
    }
    // Nearly always it is one plain text: its two tags and the closing one of `is`.
    if (tags === 3 && textFrom >= 0 && textTo >= 0) return this.text.read(bytes, textFrom, textTo);
    return readStringItem(decodeBytes(bytes, from, tokens.start), this.prefix);
  }

  private readFormula(): string {
    const { tokens } = this;
    const reference = tokens.attribute('ref');
    const type = tokens.signature('t');
    // array, dataTable: the results of one formula fill the whole area.
    if (reference !== undefined && (type === 97 * 64 + 5 || type === 100 * 64 + 9)) {
      const area = parseArea(reference);
      if (area) this.spills.push(area);
    }
    if (tokens.kind === SELF_CLOSED) return '';
    const from = tokens.end;
    tokens.passContent();
    return readText(decodeBytes(this.bytes, from, tokens.start));
  }

  private readValue(type: number, from: number, to: number): Scalar | CellError | SharedString {
    const { bytes } = this;
    switch (type) {
      case 115 * 64 + 1: // s
        return this.context.strings()[wholeNumber(bytes, from, to)] ?? null;
      case 0: // n is the default
      case 110 * 64 + 1:
        return readNumber(bytes, from, to);
      case 98 * 64 + 1: // b
        return bytes[from] === 49 || bytes[from] === 116;
      case ERROR:
        return { error: readText(decodeBytes(bytes, from, to)) };
      case 100 * 64 + 1: // d
        return readDay(decodeBytes(bytes, from, to), this.context.date1904);
      default: // str, and inlineStr with a value where its text should be
        return this.text.read(bytes, from, to);
    }
  }

  /** Cells that show a part of an array formula's result hold no text of their own. */
  private markSpill(area: Area): void {
    const { cells } = this;
    for (let row = area.top; row <= area.bottom && row < cells.length; row++) {
      const changed = cells[row]!.map((cell, column) =>
        column < area.left || column > area.right || cell === null || isFormula(cell)
          ? cell
          : { formula: '', result: typeof cell === 'object' && 'text' in cell ? cell.text : cell },
      );
      if (changed.length > 0) cells[row] = changed;
    }
  }
}

function put<T>(row: T[], column: number, value: T, blank: T): void {
  while (row.length < column) row.push(blank);
  row[column] = value;
}

function trimRows(rows: (readonly unknown[])[]): void {
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}

function readNumber(bytes: Uint8Array, from: number, to: number): Scalar {
  const whole = wholeNumber(bytes, from, to);
  if (whole >= 0) return whole;
  const text = decodeBytes(bytes, from, to).trim();
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : readText(text);
}

function isError(value: Cell): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:?\d\d)?$/;
const DAY_MS = 86_400_000;

/** A day in ISO 8601 text (cell type `d`) as a serial number, so that days are numbers here as everywhere. */
function readDay(text: string, date1904: boolean): Scalar {
  const found = DAY.exec(text.trim());
  if (!found) return readText(text);
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS;
  // Before March 1900 the 1900 system counts a day that never was.
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}
