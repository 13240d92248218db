import type { Position } from '../../../workbook/address';
import { cellAt } from '../../../workbook/sheet';
import { nextVisible, type Axis } from './axis';
import type { SheetView } from './sheet-view';

/** A key press as the grid understands it. */
export interface Press {
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly jump: boolean;
  /** How many rows a page has. */
  readonly page: number;
}

/**
 * Where a key leads from a cell (the grid pattern of WAI-ARIA, and Excel's own keys), or null where the key is not the
 * grid's. Hidden rows and columns are skipped and a merged area counts as one cell. Inside of one the position keeps
 * the row or column it came along, so that walking down a column crosses wide merged rows and stays in it.
 */
export function moveBy(view: SheetView, from: Position, press: Press): Position | null {
  const { rows, columns } = view;
  const area = view.merges.of(from.row, from.column) ?? {
    top: from.row,
    bottom: from.row,
    left: from.column,
    right: from.column,
  };
  const { row, column } = from;
  switch (press.key) {
    case 'ArrowDown':
      return press.jump ? edge(view, from, 1, 0) : { row: nextVisible(rows, area.bottom, 1), column };
    case 'ArrowUp':
      return press.jump ? edge(view, from, -1, 0) : { row: nextVisible(rows, area.top, -1), column };
    case 'ArrowRight':
      return press.jump ? edge(view, from, 0, 1) : { row, column: nextVisible(columns, area.right, 1) };
    case 'ArrowLeft':
      return press.jump ? edge(view, from, 0, -1) : { row, column: nextVisible(columns, area.left, -1) };
    case 'PageDown':
      return press.jump ? null : { row: steps(rows, row, press.page), column };
    case 'PageUp':
      return press.jump ? null : { row: steps(rows, row, -press.page), column };
    case 'Home':
      return { row: press.jump ? nextVisible(rows, -1, 1) : row, column: nextVisible(columns, -1, 1) };
    case 'End': {
      const last = view.sheet.cells[row]?.length ?? 0;
      if (!press.jump) return { row, column: nextVisible(columns, last, -1) };
      const width = view.sheet.cells.reduce((widest, cells) => Math.max(widest, cells.length), 0);
      return { row: nextVisible(rows, view.sheet.cells.length, -1), column: nextVisible(columns, width, -1) };
    }
    default:
      return null;
  }
}

/** The cell that stands for a position: the top left one of a merged area. */
export function anchored(view: SheetView, position: Position): Position {
  const area = view.merges.of(position.row, position.column);
  return area ? { row: area.top, column: area.left } : position;
}

function steps(axis: Axis, from: number, count: number): number {
  let at = from;
  for (let left = Math.abs(count); left > 0; left--) at = nextVisible(axis, at, count > 0 ? 1 : -1);
  return at;
}

/**
 * Ctrl with an arrow: to the end of a run of filled cells, or over a gap to the next filled one, or to the sheet's
 * edge.
 */
function edge(view: SheetView, from: Position, down: 1 | 0 | -1, right: 1 | 0 | -1): Position {
  const filled = ({ row, column }: Position): boolean => (cellAt(view.sheet, row, column) ?? '') !== '';
  const next = ({ row, column }: Position): Position => ({
    row: down === 0 ? row : nextVisible(view.rows, row, down),
    column: right === 0 ? column : nextVisible(view.columns, column, right),
  });
  const same = (a: Position, b: Position): boolean => a.row === b.row && a.column === b.column;
  let at = next(from);
  const running = filled(from) && filled(at);
  for (;;) {
    const ahead = next(at);
    if (same(ahead, at)) return at;
    if (running ? !filled(ahead) : filled(at)) return at;
    at = ahead;
  }
}
