import { isFormula, type Cell } from './cell';
import { sheetOf, type AnyEdit } from './edit';
import type { Layout, LayoutChange } from './layout';
import { cellText } from './address';
import type { Sheet, Workbook } from './sheet';
import { isLike, type Style, type StyleChange } from './style';

/** A plan that breaks a law of edits: a fault of the program, never of the user. */
export class BrokenEdit extends Error {
  override readonly name = 'BrokenEdit';
}

/**
 * The workbook after the edits, in order. This is the definition; hosts imitate it. The given workbook is not changed,
 * rows that no edit touches are shared with it.
 * Throws `BrokenEdit` where an edit names a sheet that is not there, adds one that is, is not a rectangle, or writes
 * over a formula.
 */
export function applyEdits(workbook: Workbook, edits: readonly AnyEdit[]): Workbook {
  const draft = new Draft(workbook);
  for (const edit of edits) draft.apply(edit);
  return draft.finish();
}

/** The workbook in the middle of a sequence of edits: rows are copied when first written. */
export class Draft {
  private readonly sheets: DraftSheet[];

  constructor(private readonly workbook: Workbook) {
    this.sheets = workbook.sheets.map((sheet) => new DraftSheet(sheet));
  }

  /** The sheet an edit speaks of, as it stands now. Not to be kept across `apply`. */
  sheet(name: string): DraftSheet {
    const sheet = this.find(name);
    if (!sheet) throw new BrokenEdit(`there is no sheet ${name}`);
    return sheet;
  }

  apply(edit: AnyEdit): void {
    switch (edit.kind) {
      case 'addSheet': {
        if (this.find(edit.sheet.name)) throw new BrokenEdit(`the sheet ${edit.sheet.name} is there already`);
        if (edit.at < 0 || edit.at > this.sheets.length)
          throw new BrokenEdit(`no place ${edit.at} for a sheet`);
        this.sheets.splice(edit.at, 0, new DraftSheet(edit.sheet));
        return;
      }
      case 'removeSheet':
        this.sheets.splice(this.sheets.indexOf(this.sheet(edit.sheet)), 1);
        return;
      case 'setValues':
        return this.sheet(edit.sheet).setValues(edit.row, edit.column, edit.values);
      case 'setStyles':
        return this.sheet(edit.sheet).setStyles(edit.row, edit.column, edit.styles);
      case 'setRules':
        this.sheet(sheetOf(edit)).rules = edit.rules;
        return;
      case 'setLayout':
        return this.sheet(edit.sheet).setLayout(edit.layout);
    }
  }

  finish(): Workbook {
    return { ...this.workbook, sheets: this.sheets.map((sheet) => sheet.finish()) };
  }

  private find(name: string): DraftSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

class DraftSheet {
  readonly name: string;
  rules: Sheet['rules'];
  private layoutNow: Layout;
  private readonly cells: Grid<Cell>;
  private readonly styles: Grid<Style | undefined>;

  constructor(private readonly before: Sheet) {
    this.name = before.name;
    this.rules = before.rules;
    this.layoutNow = before.layout;
    this.cells = new Grid<Cell>(before.cells, null);
    this.styles = new Grid<Style | undefined>(before.styles, undefined);
  }

  get layout(): Layout {
    return this.layoutNow;
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(row, column);
  }

  style(row: number, column: number): Style | undefined {
    return this.styles.get(row, column);
  }

  setValues(row: number, column: number, values: readonly (readonly Cell[])[]): void {
    refuseRagged(values);
    for (let r = 0; r < values.length; r++) {
      for (let c = 0; c < values[r]!.length; c++) {
        if (!isFormula(this.cell(row + r, column + c))) continue;
        throw new BrokenEdit(`there is a formula in ${this.name}!${cellText(row + r, column + c)}`);
      }
    }
    for (let r = 0; r < values.length; r++) this.cells.setRow(row + r, column, values[r]!);
    this.cells.trim();
  }

  setStyles(row: number, column: number, styles: readonly (readonly StyleChange[])[]): void {
    refuseRagged(styles);
    // Looks are taken from the sheet as it was before this edit, so that the order inside a rectangle does not matter.
    const looks: (readonly (Style | undefined)[])[] = [];
    for (let r = 0; r < styles.length; r++) {
      const changes = styles[r]!;
      const same = r > 0 && changes === styles[r - 1] && !changes.includes(null);
      // Null leaves the look that is there.
      const look = (change: StyleChange, c: number): Style | undefined =>
        change === null ? this.style(row + r, column + c) : this.resolve(change);
      looks.push(same ? looks[r - 1]! : changes.map(look));
    }
    for (let r = 0; r < looks.length; r++) this.styles.setRow(row + r, column, looks[r]!);
    this.styles.trim();
  }

  setLayout(change: LayoutChange): void {
    const { columnWidths, rowHeights, ...rest } = change;
    this.layoutNow = {
      ...this.layoutNow,
      ...rest,
      columnWidths: mergeSizes(this.layoutNow.columnWidths, columnWidths),
      rowHeights: mergeSizes(this.layoutNow.rowHeights, rowHeights),
    };
  }

  finish(): Sheet {
    return {
      ...this.before,
      cells: this.cells.rows,
      styles: this.styles.rows,
      rules: this.rules,
      layout: this.layoutNow,
    };
  }

  private resolve(change: Exclude<StyleChange, null>): Style | undefined {
    if (!isLike(change)) return isEmpty(change) ? undefined : change;
    const like = this.style(change.like.row, change.like.column);
    if (!change.with || isEmpty(change.with)) return like;
    const look: Style = { ...like, ...change.with };
    const { native, ...plain } = look; // a changed look is no longer the host's record
    return plain;
  }
}

/** A ragged grid that makes a changed row anew. Neighbours that were one row and take the same change stay one. */
class Grid<T> {
  rows: readonly (readonly T[])[];
  private copied = false;
  /** The last row that was changed: as it was, what was put into it and where, and what became of it. */
  private last: {
    readonly before: readonly T[];
    readonly column: number;
    readonly values: readonly T[];
    readonly after: readonly T[];
  } | null = null;

  constructor(
    rows: readonly (readonly T[])[],
    private readonly blank: T,
  ) {
    this.rows = rows;
  }

  get(row: number, column: number): T {
    return this.rows[row]?.[column] ?? this.blank;
  }

  /** Puts values into a row from a column on. */
  setRow(row: number, column: number, values: readonly T[]): void {
    const { last } = this;
    const before = this.rows[row] ?? NO_CELLS;
    const after =
      last && before === last.before && column === last.column && values === last.values
        ? last.after
        : this.changed(before, column, values);
    if (after === before) return;
    this.last = { before, column, values, after };
    if (!this.copied) {
      this.rows = this.rows.slice();
      this.copied = true;
    }
    const rows = this.rows as (readonly T[])[];
    while (rows.length < row) rows.push([]);
    rows[row] = after;
  }

  /** Drops empty rows at the end. */
  trim(): void {
    if (!this.copied) return;
    const rows = this.rows as (readonly T[])[];
    while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  }

  private changed(row: readonly T[], column: number, values: readonly T[]): readonly T[] {
    const { blank } = this;
    let differs = false;
    for (let n = 0; n < values.length && !differs; n++) differs = (row[column + n] ?? blank) !== values[n];
    if (!differs) return row;
    // Joining makes an array of just the right size; one that grows takes twice the memory.
    const gap = new Array<T>(Math.max(0, column - row.length)).fill(blank);
    const cells = row.slice(0, column).concat(gap, values, row.slice(column + values.length));
    while (cells.length > 0 && (cells[cells.length - 1] ?? blank) === blank) cells.pop();
    return cells;
  }
}

const NO_CELLS: readonly never[] = [];

function refuseRagged(grid: readonly (readonly unknown[])[]): void {
  const width = grid[0]?.length ?? 0;
  if (grid.some((cells) => cells.length !== width))
    throw new BrokenEdit('the rows of an edit differ in length');
}

function mergeSizes(
  now: Readonly<Record<number, number>>,
  change: Readonly<Record<number, number | null>> | undefined,
): Readonly<Record<number, number>> {
  if (!change) return now;
  const merged: Record<number, number> = { ...now };
  for (const [key, size] of Object.entries(change)) {
    if (size === null) delete merged[Number(key)];
    else merged[Number(key)] = size;
  }
  return merged;
}

function isEmpty(style: object): boolean {
  return Object.keys(style).length === 0;
}
