import { useRef, type MouseEvent, type RefObject } from 'react';
import type { Position } from '../../../workbook/address';
import { HEADER } from './GridRow';
import { anchored } from './keyboard';
import type { SheetView } from './sheet-view';

/** What a sheet does when it is pressed, and while the pointer is drawn over it. */
export interface PointerHandlers {
  readonly onMouseDown: (event: MouseEvent<HTMLDivElement>) => void;
  readonly onMouseMove: (event: MouseEvent<HTMLDivElement>) => void;
}

/**
 * Selects by the pointer: a press chooses a cell, a press with shift or a drag the rectangle to it. `selected` is the
 * cell of the cursor by its merged area; `extend` is told as `SheetGrid` tells it.
 */
export function usePointer(
  view: SheetView,
  frozen: SheetView['frozen'],
  viewport: RefObject<HTMLDivElement | null>,
  selected: Position,
  cursor: Position,
  choose: (position: Position, extend: boolean) => void,
): PointerHandlers {
  const dragging = useRef(false);
  const point = (event: MouseEvent<HTMLDivElement>, extend: boolean): void => {
    const position = viewport.current && positionAt(view, frozen, viewport.current, event);
    if (!position) return;
    const { row, column = selected.column } = position;
    if (extend && row === cursor.row && column === cursor.column) return;
    choose(extend ? { row, column } : anchored(view, { row, column }), extend);
  };
  return {
    onMouseDown: (event) => {
      if (event.button !== 0) return;
      dragging.current = true;
      point(event, event.shiftKey);
    },
    onMouseMove: (event) => {
      // A press that began elsewhere, or ended out of the window, draws no rectangle.
      if (event.buttons !== 1) dragging.current = false;
      if (dragging.current) point(event, true);
    },
  };
}

/** The cell under the pointer; without column on the row numbers, null on the letters, the scroll bars and outside. */
function positionAt(
  { rows, columns }: SheetView,
  frozen: SheetView['frozen'],
  viewport: HTMLDivElement,
  { clientX, clientY }: MouseEvent,
): { readonly row: number; readonly column?: number } | null {
  const box = viewport.getBoundingClientRect();
  const x = clientX - box.left - viewport.clientLeft;
  const y = clientY - box.top - viewport.clientTop;
  if (x > viewport.clientWidth || y > viewport.clientHeight || y < HEADER.height) return null;
  const frozenWidth = HEADER.width + columns.start(frozen.columns);
  const frozenHeight = HEADER.height + rows.start(frozen.rows);
  const row = rows.at(y - HEADER.height + (y < frozenHeight ? 0 : viewport.scrollTop));
  if (x < HEADER.width) return { row };
  return { row, column: columns.at(x - HEADER.width + (x < frozenWidth ? 0 : viewport.scrollLeft)) };
}
