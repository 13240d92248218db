import { cellText, type Area } from '../../../workbook/address';
import { sameCell, type Cell } from '../../../workbook/cell';
import type { Sheet } from '../../../workbook/sheet';
import type { Style } from '../../../workbook/style';
import type { ByteWriter } from '../../../office/zip/byte-writer';
import { writeCell } from './cell-markup';
import { damaged } from '../../../office/refusal';
import type { RowEnds } from '../read/rows-read';
import { CELL, CLOSE, OPEN, ROW, RowTokens, SELF_CLOSED, wholeNumber } from '../read/row-tokens';
import { decodeBytes } from '../../../office/xml/text';
import { openingTag, withAttributes } from '../../../office/xml/xml';

/** What the rows of a sheet are to become. */
export interface RowsPlan {
  readonly before: Sheet;
  readonly after: Sheet;
  /** Rows (from zero, ascending) in which something may differ. */
  readonly rows: readonly number[];
  /** Where the rows of `before` end in the file. */
  readonly ends: RowEnds;
  readonly prefix: string;
  /** The number of a look in the styles part. */
  xfOf(style: Style | undefined): number;
  /** The number of the look that a whole column has. */
  columnXf(column: number): number;
}

/** What `writeRows` did. */
export interface RowsDone {
  /** The area of the cells that were not there before, null where there are none. */
  readonly added: Area | null;
  readonly changed: boolean;
  /** Whether anything but looks and heights changed. */
  readonly valuesChanged: boolean;
}

/** The change of one cell. All have the same shape, whatever changes: there are as many as cells are written. */
interface CellChange {
  readonly column: number;
  /** Undefined = stays. */
  readonly value: Cell | undefined;
  /** -1 = stays. */
  readonly xf: number;
}

const NOTHING: readonly never[] = [];

/** The rows in which cells, looks, height or visibility may differ, ascending. */
export function differingRows(before: Sheet, after: Sheet): number[] {
  const rows = new Set<number>();
  const grids = [
    [before.cells, after.cells],
    [before.styles, after.styles],
  ] as const;
  for (const [a, b] of grids) {
    if (a === b) continue;
    const length = Math.max(a.length, b.length);
    for (let row = 0; row < length; row++) {
      if (a[row] !== b[row] && !(isBlank(a[row]) && isBlank(b[row]))) rows.add(row);
    }
  }
  const [a, b] = [before.layout, after.layout];
  if (a.rowHeights !== b.rowHeights) {
    for (const key of Object.keys({ ...a.rowHeights, ...b.rowHeights })) {
      if (a.rowHeights[Number(key)] !== b.rowHeights[Number(key)]) rows.add(Number(key));
    }
  }
  for (const row of flipped(a.hiddenRows, b.hiddenRows)) rows.add(row);
  return [...rows].sort((x, y) => x - y);
}

function isBlank(row: readonly unknown[] | undefined): boolean {
  return row === undefined || row.length === 0;
}

/** The numbers that are in one list only. */
export function flipped(before: readonly number[], after: readonly number[]): Set<number> {
  if (before === after) return new Set();
  const found = new Set(before);
  for (const number of new Set(after)) {
    if (found.has(number)) found.delete(number);
    else found.add(number);
  }
  return found;
}

/**
 * Writes the rows between two offsets of a worksheet with the changes of a plan. Whatever the plan does not change is
 * copied as it stands. Says what was done.
 */
export function writeRows(
  out: ByteWriter,
  bytes: Uint8Array,
  from: number,
  to: number,
  plan: RowsPlan,
): RowsDone {
  return new RowPatcher(out, bytes, from, to, plan).run();
}

class RowPatcher {
  private readonly tokens: RowTokens;
  /** Everything before this offset is written. */
  private copied: number;
  private next = 0;
  private addedTop = Infinity;
  private addedLeft = Infinity;
  private addedBottom = -1;
  private addedRight = -1;
  private changed = false;
  private valuesChanged = false;
  private readonly hiddenAfter: ReadonlySet<number>;
  private readonly hiddenFlips: ReadonlySet<number>;

  constructor(
    private readonly out: ByteWriter,
    private readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
    private readonly plan: RowsPlan,
  ) {
    this.tokens = new RowTokens(bytes, from, to);
    this.copied = from;
    this.hiddenAfter = new Set(plan.after.layout.hiddenRows);
    this.hiddenFlips = flipped(plan.before.layout.hiddenRows, plan.after.layout.hiddenRows);
  }

  run(): RowsDone {
    const { tokens, plan } = this;
    let row = -1;
    while (tokens.next()) {
      if (tokens.kind === CLOSE) continue;
      if (tokens.element !== ROW) {
        if (tokens.kind === OPEN) tokens.passContent();
        continue;
      }
      const number = tokens.number('r');
      row = number > 0 ? number - 1 : row + 1;
      while (this.next < plan.rows.length && plan.rows[this.next]! < row)
        this.insertRow(plan.rows[this.next++]!, tokens.start);
      const isPlanned = plan.rows[this.next] === row;
      if (isPlanned) this.next++;
      const cells = isPlanned ? this.cellChanges(row) : NOTHING;
      const tag = isPlanned ? this.tagChanges(row) : null;
      if (cells.length > 0 || tag) this.patchRow(row, cells, tag);
      else if (tokens.kind === OPEN) this.passRow(row);
    }
    while (this.next < plan.rows.length) this.insertRow(plan.rows[this.next++]!, this.to);
    this.flush(this.to);
    const { addedTop: top, addedLeft: left, addedBottom: bottom, addedRight: right } = this;
    return {
      added: bottom < 0 ? null : { top, left, bottom, right },
      changed: this.changed,
      valuesChanged: this.valuesChanged,
    };
  }

  /** Passes over the content of the row whose opening tag was just read. */
  private passRow(row: number): void {
    const end = this.plan.ends.offsets[row] ?? -1;
    if (end < 0) this.tokens.passContent();
    else this.tokens.goTo(end);
  }

  private flush(to: number): void {
    this.out.copy(this.bytes, this.copied, to);
    this.copied = to;
  }

  /** Writes a row that is not in the file, at an offset between rows. */
  private insertRow(row: number, at: number): void {
    const { prefix, after, xfOf } = this.plan;
    const cells = after.cells[row] ?? NOTHING;
    const looks = after.styles[row] ?? NOTHING;
    const tag = this.tagChanges(row);
    let isOpen = false;
    const open = (): void => {
      if (isOpen) return;
      isOpen = true;
      this.changed = true;
      this.flush(at);
      this.out.text(openingTag(`${prefix}row`, { r: row + 1, ...tag }));
    };
    if (tag) open();
    const width = Math.max(cells.length, looks.length);
    for (let column = 0; column < width; column++) {
      const value = cells[column] ?? null;
      const xf = xfOf(looks[column]);
      if (value === null && xf === 0) continue;
      open();
      if (value !== null) this.valuesChanged = true;
      this.insertCell(row, column, value, xf > 0 ? xf : -1, 0);
    }
    if (isOpen) this.out.text(`</${prefix}row>`);
  }

  private insertCell(row: number, column: number, value: Cell, xf: number, rowXf: number): void {
    // A cell that never had a look of its own takes the row's or the column's, as it does when a person types.
    const look = xf >= 0 ? xf : rowXf > 0 ? rowXf : this.plan.columnXf(column);
    writeCell(this.out, this.plan.prefix, cellText(row, column), look, value);
    if (row < this.addedTop) this.addedTop = row;
    if (row > this.addedBottom) this.addedBottom = row;
    if (column < this.addedLeft) this.addedLeft = column;
    if (column > this.addedRight) this.addedRight = column;
  }

  private insertChange(row: number, { column, value, xf }: CellChange, rowXf: number): void {
    this.insertCell(row, column, value ?? null, xf, rowXf);
  }

  /** Changes the row whose opening tag was just read. */
  private patchRow(
    row: number,
    cells: readonly CellChange[],
    tag: Readonly<Record<string, string | null>> | null,
  ): void {
    const { tokens } = this;
    const isEmpty = tokens.kind === SELF_CLOSED;
    const isStyled = tokens.attribute('customFormat') === '1' || tokens.attribute('customFormat') === 'true';
    const rowXf = isStyled ? Math.max(0, tokens.number('s')) : 0;
    this.changed = true;
    this.writeRowTag(cells, tag, isEmpty && cells.length > 0);
    let done = 0;
    if (!isEmpty) {
      let column = -1;
      const { offsets, columns } = this.plan.ends;
      const end = offsets[row] ?? -1;
      // What comes behind the last cell needs no look at the others.
      if (end >= 0 && (cells.length === 0 || cells[0]!.column > columns[row]!)) tokens.goTo(end);
      for (;;) {
        if (!tokens.next()) throw damaged('a row is cut off');
        if (tokens.kind === CLOSE) break;
        if (tokens.element !== CELL) {
          if (tokens.kind === OPEN) tokens.passContent();
          continue;
        }
        const named = tokens.column();
        column = named >= 0 ? named : column + 1;
        while (done < cells.length && cells[done]!.column < column) {
          this.flush(tokens.start);
          this.insertChange(row, cells[done++]!, rowXf);
        }
        if (cells[done]?.column === column) this.patchCell(row, cells[done++]!);
        else if (tokens.kind === OPEN) tokens.passCell();
      }
      if (done < cells.length) this.flush(tokens.start);
    }
    while (done < cells.length) this.insertChange(row, cells[done++]!, rowXf);
    if (isEmpty && cells.length > 0) this.out.text(`</${this.plan.prefix}row>`);
  }

  /** Writes the row's opening tag where it changes; `open` turns a self-closed one into an opening one. */
  private writeRowTag(
    cells: readonly CellChange[],
    tag: Readonly<Record<string, string | null>> | null,
    open: boolean,
  ): void {
    const { tokens, bytes } = this;
    const spans = this.widerSpans(cells);
    if (!tag && spans === null && !open) return;
    this.flush(tokens.start);
    let text = decodeBytes(bytes, tokens.start, tokens.end);
    if (tag || spans !== null) text = withAttributes(text, { ...tag, ...(spans !== null && { spans }) });
    if (open) text = text.replace(/\s*\/>$/, '>');
    this.out.text(text);
    this.copied = tokens.end;
  }

  /** The row's `spans` where cells stand outside of them, null where they may stay. */
  private widerSpans(cells: readonly CellChange[]): string | null {
    const range = cells.length > 0 ? this.tokens.valueRange('spans') : null;
    if (!range) return null;
    const { bytes } = this;
    let first = range[0];
    while (first < range[1] && bytes[first] !== 58) first++;
    let last = range[1];
    while (last > first && bytes[last - 1] !== 58) last--;
    const from = wholeNumber(bytes, range[0], first);
    const to = wholeNumber(bytes, last, range[1]);
    const left = cells[0]!.column + 1;
    const right = cells[cells.length - 1]!.column + 1;
    if (from >= 1 && to >= from && from <= left && to >= right) return null;
    return `${Math.min(from >= 1 ? from : left, left)}:${Math.max(to, right)}`;
  }

  /** Changes the cell whose opening tag was just read. */
  private patchCell(row: number, change: CellChange): void {
    const { tokens } = this;
    const { start, end, kind, nameEnd } = tokens;
    this.flush(start);
    if (change.value !== undefined) {
      const xf = change.xf >= 0 ? change.xf : Math.max(0, tokens.number('s'));
      if (kind === OPEN) tokens.passCell();
      writeCell(this.out, this.plan.prefix, cellText(row, change.column), xf, change.value);
      this.copied = tokens.end;
      return;
    }
    const range = tokens.valueRange('s');
    if (range) {
      this.flush(range[0]);
      this.out.text(String(change.xf));
      this.copied = range[1];
    } else {
      this.flush(nameEnd);
      this.out.text(` s="${change.xf}"`);
    }
    this.flush(end);
    if (kind === OPEN) tokens.passCell();
  }

  private cellChanges(row: number): readonly CellChange[] {
    const { before, after, xfOf } = this.plan;
    const [cellsBefore, cellsAfter] = [before.cells[row] ?? NOTHING, after.cells[row] ?? NOTHING];
    const [looksBefore, looksAfter] = [before.styles[row] ?? NOTHING, after.styles[row] ?? NOTHING];
    const width = Math.max(cellsBefore.length, cellsAfter.length, looksBefore.length, looksAfter.length);
    let changes: CellChange[] | null = null;
    for (let column = 0; column < width; column++) {
      const valueBefore = column < cellsBefore.length ? cellsBefore[column]! : null;
      const value = column < cellsAfter.length ? cellsAfter[column]! : null;
      const lookBefore = column < looksBefore.length ? looksBefore[column] : undefined;
      const lookAfter = column < looksAfter.length ? looksAfter[column] : undefined;
      if (valueBefore === value && lookBefore === lookAfter) continue;
      const newValue = !sameCell(valueBefore, value);
      const xf = lookBefore === lookAfter ? -1 : xfOf(lookAfter);
      const newLook = xf >= 0 && xf !== (lookBefore?.native ?? 0);
      if (newValue) this.valuesChanged = true;
      if (newValue || newLook)
        (changes ??= []).push({ column, value: newValue ? value : undefined, xf: newLook ? xf : -1 });
    }
    return changes ?? NOTHING;
  }

  /** Attributes of a row's tag that change, null where none do. */
  private tagChanges(row: number): Readonly<Record<string, string | null>> | null {
    const [before, after] = [this.plan.before.layout.rowHeights[row], this.plan.after.layout.rowHeights[row]];
    if (before === after && !this.hiddenFlips.has(row)) return null;
    const changes: Record<string, string | null> = {};
    if (before !== after) {
      changes['ht'] = after === undefined ? null : String(after);
      changes['customHeight'] = after === undefined ? null : '1';
    }
    if (this.hiddenFlips.has(row)) changes['hidden'] = this.hiddenAfter.has(row) ? '1' : null;
    return changes;
  }
}
