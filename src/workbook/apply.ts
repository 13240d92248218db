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
        if (edit.at < 0 || edit.at > this.sheets.length) throw new BrokenEdit(`no place ${edit.at} for a sheet`);
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
    eachCell(values, (value, r, c) => {
      if (isFormula(this.cell(row + r, column + c))) {
        throw new BrokenEdit(`there is a formula in ${this.name}!${cellText(row + r, column + c)}`);
      }
      this.cells.set(row + r, column + c, value);
    });
    this.cells.trim();
  }

  setStyles(row: number, column: number, styles: readonly (readonly StyleChange[])[]): void {
    // Looks are taken from the sheet as it was before this edit, so that the order inside a rectangle does not matter.
    const looks: (Style | undefined)[] = [];
    eachCell(styles, (change) => looks.push(change === null ? undefined : this.resolve(change)));
    let next = 0;
    eachCell(styles, (change, r, c) => {
      const look = looks[next++];
      if (change !== null) this.styles.set(row + r, column + c, look);
    });
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

/** A ragged grid that copies a row before its first change. */
class Grid<T> {
  rows: readonly (readonly T[])[];
  private readonly own = new Set<number>();
  private copied = false;

  constructor(rows: readonly (readonly T[])[], private readonly blank: T) {
    this.rows = rows;
  }

  get(row: number, column: number): T {
    return this.rows[row]?.[column] ?? this.blank;
  }

  set(row: number, column: number, value: T): void {
    if (this.get(row, column) === value) return;
    if (!this.copied) {
      this.rows = this.rows.slice();
      this.copied = true;
    }
    const rows = this.rows as (readonly T[])[];
    while (rows.length <= row) {
      this.own.add(rows.length);
      rows.push([]);
    }
    if (!this.own.has(row)) {
      rows[row] = (rows[row] ?? []).slice();
      this.own.add(row);
    }
    const cells = rows[row] as T[];
    while (cells.length <= column) cells.push(this.blank);
    cells[column] = value;
    while (cells.length > 0 && (cells[cells.length - 1] ?? this.blank) === this.blank) cells.pop();
  }

  /** Drops empty rows at the end. */
  trim(): void {
    if (!this.copied) return;
    const rows = this.rows as (readonly T[])[];
    while (rows.length > 0 && rows[rows.length - 1]!.length === 0) {
      rows.pop();
      this.own.delete(rows.length);
    }
  }
}

function eachCell<T>(grid: readonly (readonly T[])[], visit: (value: T, row: number, column: number) => void): void {
  const width = grid[0]?.length ?? 0;
  grid.forEach((cells, row) => {
    if (cells.length !== width) throw new BrokenEdit('the rows of an edit differ in length');
    cells.forEach((value, column) => visit(value, row, column));
  });
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
