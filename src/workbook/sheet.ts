import type { Area } from './address';
import { scalarOf, type Cell, type Scalar } from './cell';
import { PLAIN_LAYOUT, type Layout } from './layout';
import type { Rule } from './rule';
import { PLAIN, type Style } from './style';

/** An Excel table (ListObject) on a sheet. */
export interface Table {
  readonly name: string;
  readonly area: Area;
}

/** One sheet: what a host reads and what `addSheet` adds. Plain data, safe to share and to compare. */
export interface Sheet {
  readonly name: string;
  /**
   * `cells[row][column]` from A1. Trimmed: no row ends in an empty cell, the grid does not end in an empty row, so that
   * equal sheets are equal data.
   */
  readonly cells: readonly (readonly Cell[])[];
  /** `styles[row][column]`, trimmed likewise; what is missing is the default look. */
  readonly styles: readonly (readonly (Style | undefined)[])[];
  /** Our own conditional colours; everybody else's stay with the host and are never touched. */
  readonly rules: readonly Rule[];
  readonly tables: readonly Table[];
  /** Without a password where the tool adds the sheet; widths, heights, sorting and filters stay free then. */
  readonly isProtected: boolean;
  /** Where the file lists the sheet and holds nothing for it: what was on it could not be read. */
  readonly isLost?: boolean;
  readonly layout: Layout;
}

export interface Workbook {
  /** File name with its ending, or '' where it was never saved. */
  readonly name: string;
  /** Whether day 0 is 1904-01-01 instead of Excel's usual 1900 system. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** A sheet with nothing but what is given. */
export function makeSheet(name: string, cells: Sheet['cells'] = [], more: Partial<Sheet> = {}): Sheet {
  return {
    name,
    cells,
    styles: [],
    rules: [],
    tables: [],
    isProtected: false,
    layout: PLAIN_LAYOUT,
    ...more,
  };
}

/**
 * A row without the empty end that a sheet does not hold. `blank` is what is empty: null for cells, undefined for
 * looks.
 */
export function trimmedRow<T>(row: readonly T[], blank: T): T[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? blank) === blank) length--;
  return Array.from({ length }, (_, column) => row[column] ?? blank);
}

/** Rows without their empty ends and without the empty rows at the end: as a sheet holds its cells and looks. */
export function trimmedGrid<T>(grid: readonly (readonly T[])[], blank: T): T[][] {
  const rows = grid.map((row) => trimmedRow(row, blank));
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The sheet of that name, compared as Excel does: without regard to case. */
export function findSheet(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** What stands in a cell; null where nothing does. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells[row]?.[column] ?? null;
}

/** The plain value of a cell. */
export function scalarAt(sheet: Sheet, row: number, column: number): Scalar {
  return scalarOf(sheet.cells[row]?.[column]);
}

/** The look of a cell. */
export function styleAt(sheet: Sheet, row: number, column: number): Style {
  return sheet.styles[row]?.[column] ?? PLAIN;
}

/** The smallest rectangle from A1 that holds every non-empty cell, as a count of rows and columns. */
export function usedSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.cells.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      if ((cells[column] ?? null) === null) continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
      break;
    }
  });
  return { rows, columns };
}
