import { filledCells, type FilledCell, type Grid } from './grid';
import type { RowColumns } from './rows';

/** So many rows below a blank one are looked at. */
const REACH = 30;

/**
 * Whether what stands below a blank row is no more of the ledger: a small table, figures, a note. Its rows name a task
 * nowhere, or nothing beside it that a ledger says of one. `row` is the first row after the blank one.
 */
export function isAside(grid: Grid, row: number, limit: number, columns: RowColumns): boolean {
  for (let at = row; at < Math.min(limit, row + REACH); at++) {
    const cells = filledCells(grid, at, columns.first, columns.last);
    if (cells.length === 0) break;
    if (belongs(grid, at, cells, columns)) return false;
  }
  return true;
}

function belongs(grid: Grid, row: number, cells: readonly FilledCell[], columns: RowColumns): boolean {
  const { tasks, deeds, seq } = columns;
  const named = cells.some(({ column, text }) => tasks.includes(column) && isName(text));
  const reached = grid
    .mergesIn(row)
    .some((merge) => merge.top < row && tasks.some((task) => task >= merge.left && task <= merge.right));
  if (!named && !reached) return false;
  const numbered = cells.some(
    ({ column, text }) => column === seq && /\d|^[一二三四五六七八九十]/.test(text),
  );
  return numbered || cells.length === 1 || cells.some(({ column }) => deeds.includes(column));
}

/** Words of more than a figure: what a task may be called. */
function isName(text: string): boolean {
  return text.length >= 2 && !/^[\d.,%％\s]+$/.test(text);
}
