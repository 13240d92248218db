import { addTo } from '../../basics/multimap';
import type { Area } from '../../workbook/address';
import type { Sheet } from '../../workbook/sheet';
import { textAt } from '../cell-text';

/** A sheet with its merges at hand. Rows and columns from zero. */
export interface Grid {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  /** Rows that may hold something. */
  readonly rows: number;
  /** The merge that covers a cell, or null. */
  mergeAt(row: number, column: number): Area | null;
  /** Merges of more than one cell that touch a row. */
  mergesIn(row: number): readonly Area[];
  /** What a reader sees in the cell itself; inside a merge only its top left cell holds text. */
  text(row: number, column: number): string;
}

const NONE: readonly Area[] = [];

/** Looks at a sheet as a grid. */
export function gridOf(sheet: Sheet, date1904: boolean): Grid {
  const rows = sheet.cells.length;
  const byRow = new Map<number, Area[]>();
  for (const merge of sheet.layout.merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    const bottom = Math.min(merge.bottom, rows - 1);
    for (let row = merge.top; row <= bottom; row++) addTo(byRow, row, merge);
  }
  const mergesIn = (row: number): readonly Area[] => byRow.get(row) ?? NONE;
  return {
    sheet,
    date1904,
    rows,
    mergesIn,
    mergeAt(row, column) {
      for (const merge of mergesIn(row)) if (column >= merge.left && column <= merge.right) return merge;
      return null;
    },
    text: (row, column) => textAt(sheet, row, column, date1904),
  };
}

/** A filled cell of a row. */
export interface FilledCell {
  readonly column: number;
  readonly text: string;
  /** How many columns it spans. */
  readonly span: number;
}

/** The filled cells of a row between two columns, left to right. Cells inside a merge from above are not among them. */
export function filledCells(grid: Grid, row: number, from = 0, to = Number.MAX_SAFE_INTEGER): FilledCell[] {
  const cells = grid.sheet.cells[row];
  if (!cells) return [];
  const filled: FilledCell[] = [];
  const last = Math.min(to, cells.length - 1);
  for (let column = from; column <= last; column++) {
    const cell = cells[column];
    if (cell === null || cell === undefined || cell === '') continue;
    const text = grid.text(row, column);
    if (text === '') continue;
    const merge = grid.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue; // left behind under a merge, nobody sees it
    filled.push({ column, text, span: merge ? merge.right - merge.left + 1 : 1 });
  }
  return filled;
}
