import { searchKey } from '../../../chinese/fold';
import type { Position } from '../../../workbook/address';
import { viewCell } from './cell-view';
import type { SheetView } from './sheet-view';

/**
 * The cells that show some words, row by row; hidden rows and columns are left out. Width of letters, capitals and the
 * older forms of characters make no difference.
 */
export function findCells(view: SheetView, words: string): readonly Position[] {
  const wanted = searchKey(words);
  if (wanted === '') return [];
  const found: Position[] = [];
  for (const [row, cells] of view.sheet.cells.entries()) {
    if (view.rows.size(row) === 0) continue;
    for (const [column, cell] of cells.entries()) {
      if (cell === null || view.columns.size(column) === 0) continue;
      if (searchKey(viewCell(view, row, column, Infinity, []).text).includes(wanted))
        found.push({ row, column });
    }
  }
  return found;
}

/** The number of the first found cell behind a position, or of the last one before it; round at the ends. */
export function nextFound(found: readonly Position[], from: Position, step: 1 | -1): number {
  const order = (one: Position): number => one.row - from.row || one.column - from.column;
  if (step === 1) {
    const next = found.findIndex((one) => order(one) > 0);
    return next < 0 ? 0 : next;
  }
  const before = found.filter((one) => order(one) < 0).length;
  return (before === 0 ? found.length : before) - 1;
}
