import { contains, type Area, type Position } from '../../../workbook/address';
import { scalarAt } from '../../../workbook/sheet';
import { viewCell } from './cell-view';
import type { SheetView } from './sheet-view';

/** The rectangle between two cells, merged areas that it touches whole. */
export function rangeOf(view: SheetView, from: Position, to: Position): Area {
  let area: Area = {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
  for (;;) {
    const { top, bottom, left, right } = area;
    const cut = view.sheet.layout.merges.filter(
      (one) => one.top <= bottom && one.bottom >= top && one.left <= right && one.right >= left,
    );
    const next: Area = {
      top: Math.min(top, ...cut.map((one) => one.top)),
      bottom: Math.max(bottom, ...cut.map((one) => one.bottom)),
      left: Math.min(left, ...cut.map((one) => one.left)),
      right: Math.max(right, ...cut.map((one) => one.right)),
    };
    if (next.top === top && next.bottom === bottom && next.left === left && next.right === right) return area;
    area = next;
  }
}

/** What is shown in a rectangle, as it is pasted into a table: hidden rows and columns are left out, as in Excel. */
export function rangeText(view: SheetView, area: Area): string {
  const columns = visible(area.left, area.right, view.columns.size);
  const text = (row: number, column: number): string => {
    const merged = view.merges.of(row, column);
    if (merged && (merged.top !== row || merged.left !== column) && contains(merged, row, column)) return '';
    const value = scalarAt(view.sheet, row, column);
    // With its line breaks, which an unwrapped cell does not show.
    return typeof value === 'string' ? value : viewCell(view, row, column, Infinity, []).text;
  };
  return visible(area.top, area.bottom, view.rows.size)
    .map((row) => columns.map((column) => quoted(text(row, column))).join('\t'))
    .join('\n');
}

/** Cells with line breaks or tabs stand in quotation marks, as Excel and WPS read them. */
function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function visible(from: number, to: number, size: (index: number) => number): number[] {
  const shown: number[] = [];
  for (let index = from; index <= to; index++) if (size(index) > 0) shown.push(index);
  return shown;
}
