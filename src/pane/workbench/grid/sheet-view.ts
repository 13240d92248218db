import { MAX_ROW_HEIGHT } from '../../../workbook/limits';
import { scalarOf } from '../../../workbook/cell';
import { cellAt, styleAt, usedSize, type Sheet } from '../../../workbook/sheet';
import { makeAxis, type Axis } from './axis';
import { DEFAULT_FONT_SIZE, lineCount, lineHeight, PX_PER_PT } from './measure';
import { indexMerges, type Merges } from './merges';

/** A sheet with what is needed to draw it. Lengths in pixels. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: Merges;
  /** Rows and columns that stay on screen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Pixels a character of the default font is wide: 宋体 and 等线 at 11 points. */
const CHARACTER = 8;
const DEFAULT_COLUMN = 72;
const DEFAULT_ROW = 19;
/** Excel's tallest row. */
const TALLEST = MAX_ROW_HEIGHT * PX_PER_PT;

/** Empty rows and columns shown around what is used, so that a sheet looks like a sheet. */
const SPARE = { rows: 30, columns: 4, leastRows: 60, leastColumns: 16 };

/** Lays a sheet out. Rows without a height of their own are as high as their wrapped text needs, as in Excel. */
export function layOut(sheet: Sheet, date1904: boolean): SheetView {
  const { layout } = sheet;
  const used = extentOf(sheet);
  const merges = indexMerges(layout.merges);
  const hiddenColumns = new Set(layout.hiddenColumns);
  const hiddenRows = new Set(layout.hiddenRows);
  const columns = makeAxis(Math.max(used.columns + SPARE.columns, SPARE.leastColumns), (column) => {
    if (hiddenColumns.has(column)) return 0;
    const width = layout.columnWidths[column];
    return width === undefined ? DEFAULT_COLUMN : Math.round(width * CHARACTER);
  });
  const rows = makeAxis(Math.max(used.rows + SPARE.rows, SPARE.leastRows), (row) => {
    if (hiddenRows.has(row)) return 0;
    const height = layout.rowHeights[row];
    return height === undefined ? neededHeight(sheet, row, columns, merges) : Math.round(height * PX_PER_PT);
  });
  return { sheet, date1904, rows, columns, merges, frozen: layout.freeze ?? { rows: 0, columns: 0 } };
}

/** Cells, looks and merges all count: a coloured empty cell is seen too. */
function extentOf(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const cells = usedSize(sheet);
  let { rows, columns } = cells;
  rows = Math.max(rows, Math.min(sheet.styles.length, rows + 500));
  for (const looks of sheet.styles) columns = Math.max(columns, Math.min(looks.length, cells.columns + 10));
  for (const { bottom, right } of sheet.layout.merges) {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
  }
  return { rows, columns };
}

function neededHeight(sheet: Sheet, row: number, columns: Axis, merges: Merges): number {
  let height = DEFAULT_ROW;
  const cells = sheet.cells[row];
  if (!cells) return height;
  for (let column = 0; column < cells.length; column++) {
    const value = scalarOf(cellAt(sheet, row, column));
    if (value === null) continue;
    const style = styleAt(sheet, row, column);
    const size = style.font?.size ?? DEFAULT_FONT_SIZE;
    let lines = 1;
    if (style.align?.wrap && typeof value === 'string' && columns.size(column) > 0) {
      if (merges.of(row, column)) continue; // Excel never fits a row to merged cells
      lines = lineCount(value, size, columns.size(column));
    }
    height = Math.max(height, lines * lineHeight(size) + 2);
  }
  return Math.min(height, TALLEST);
}
