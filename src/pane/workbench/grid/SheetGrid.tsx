import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { columnLetters, contains, type Area, type Position } from '../../../workbook/address';
import { viewCell } from './cell-view';
import { cellId, GridRow, HEADER, topOf } from './GridRow';
import { useGridStyles } from './grid-styles';
import { anchored, moveBy } from './keyboard';
import { rangeText } from './range';
import type { SheetView } from './sheet-view';
import { usePointer } from './use-pointer';

interface SheetGridProps {
  readonly view: SheetView;
  /** Where the user is; inside a merged area any cell of it. */
  readonly cursor: Position;
  /** The rectangle around the cursor that is selected with it. */
  readonly range: Area;
  /** `extend`: the cell where the selection began stays, and all between is selected. */
  readonly onSelect: (position: Position, extend: boolean) => void;
  /** The user wants to write in the selected cell. */
  readonly onType: () => void;
  /** Counts requests from outside to bring the selected cell into the middle. */
  readonly revealed: number;
}

/** A sheet with no more columns than this is drawn in its whole width. */
const ALL_COLUMNS = 40;

/** Frozen rows or columns take at most this share of what is on screen; a sheet in a small window must still scroll. */
const MOST_FROZEN = 0.6;

/**
 * A sheet as Excel shows it: only what is on screen is drawn, headers and frozen parts stay, keys move the selection.
 */
export function SheetGrid({ view, cursor, range: chosen, onSelect, onType, revealed }: SheetGridProps) {
  const styles = useGridStyles();
  const grid = useId();
  const viewport = useRef<HTMLDivElement>(null);
  const { rows, columns, sheet } = view;
  const frozen = useFrozen(view, viewport);
  const selected = anchored(view, cursor);
  const area = view.merges.of(selected.row, selected.column);
  const activeTop = area ? topOf(view, area) : selected.row;

  const rowWindow = useVirtualizer({
    count: rows.count,
    getScrollElement: () => viewport.current,
    estimateSize: rows.size,
    overscan: 8,
    paddingStart: HEADER.height,
    scrollPaddingStart: HEADER.height + rows.start(frozen.rows),
    rangeExtractor: (range) => rowsToDraw(view, range, activeTop),
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.count,
    getScrollElement: () => viewport.current,
    estimateSize: columns.size,
    // Ledgers are narrow: all their columns are drawn, so that scrolling sideways draws nothing anew.
    overscan: columns.count <= ALL_COLUMNS ? columns.count : 3,
    paddingStart: HEADER.width,
    scrollPaddingStart: HEADER.width + columns.start(frozen.columns),
  });
  // Sizes are remembered by the virtualizer; another layout of the same sheet must be measured anew.
  useEffect(() => {
    rowWindow.measure();
    columnWindow.measure();
  }, [rowWindow, columnWindow, rows, columns]);

  const drawnColumns = columnWindow
    .getVirtualItems()
    .flatMap(({ index }) => (index >= frozen.columns && columns.size(index) > 0 ? [index] : []));
  const drawnRows = rowWindow
    .getVirtualItems()
    .flatMap(({ index }) => (index >= frozen.rows && rows.size(index) > 0 ? [index] : []));
  const columnList = drawnColumns.join(',');

  const bring = ({ row, column }: Position, align: 'auto' | 'center'): void => {
    if (row >= frozen.rows) rowWindow.scrollToIndex(row, { align });
    if (column >= frozen.columns) columnWindow.scrollToIndex(column, { align: 'auto' });
  };
  const firstSeen = useRef(true);
  useEffect(() => {
    const isNew = firstSeen.current;
    firstSeen.current = false;
    if (revealed > 0 || (isNew && (selected.row > 0 || selected.column > 0))) bring(cursor, 'center');
    // Only a request from outside scrolls to the middle; the selection itself is followed where it is moved.
  }, [revealed]);

  const choose = (position: Position, extend: boolean): void => {
    onSelect(position, extend);
    bring(position, 'auto');
  };
  const pointer = usePointer(view, frozen, viewport, selected, cursor, choose);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey) return;
    if (event.key === 'F2' || (event.key === 'Enter' && !event.shiftKey)) {
      event.preventDefault();
      return onType();
    }
    const height = (viewport.current?.clientHeight ?? 0) - HEADER.height - rows.start(frozen.rows);
    const page = Math.max(1, Math.floor(height / Math.max(1, rows.size(selected.row))) - 1);
    const to = moveBy(view, cursor, { key: event.key, jump: event.ctrlKey || event.metaKey, page });
    if (!to) return;
    event.preventDefault();
    choose(to, event.shiftKey);
  };
  const onCopy = (event: ClipboardEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const { top, bottom, left, right } = chosen;
    const single = top === bottom && left === right;
    event.clipboardData.setData(
      'text/plain',
      single ? viewCell(view, top, left, Infinity, []).text : rangeText(view, chosen),
    );
  };

  const rowProps = (row: number) => ({
    grid,
    view,
    row,
    columns: columnList,
    frozen: frozen.columns,
    isActive: row === activeTop,
    active: row === activeTop ? selected.column : -1,
    from: contains(chosen, row, chosen.left) ? chosen.left : -1,
    to: contains(chosen, row, chosen.left) ? chosen.right : -1,
  });
  const letter = (column: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 2}
      className={column === selected.column ? styles.headOn : styles.head}
      style={{
        left: HEADER.width + columns.start(column),
        width: columns.size(column),
        height: HEADER.height,
      }}
    >
      {columnLetters(column)}
    </div>
  );
  const frozenHeight = rows.start(frozen.rows);
  const stuckWidth = HEADER.width + columns.start(frozen.columns);
  return (
    <div
      ref={viewport}
      role="grid"
      aria-label={sheet.name}
      aria-multiselectable="true"
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-activedescendant={cellId(grid, selected.row, selected.column)}
      tabIndex={0}
      className={styles.viewport}
      {...pointer}
      onDoubleClick={onType}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
    >
      <div
        role="presentation"
        className={styles.canvas}
        style={{
          width: HEADER.width + columns.start(columns.count),
          height: HEADER.height + rows.start(rows.count),
        }}
      >
        <div
          role="rowgroup"
          className={frozen.rows > 0 ? `${styles.top} ${styles.frozenRows}` : styles.top}
          style={{ height: HEADER.height + frozenHeight }}
        >
          <div role="row" aria-rowindex={1} className={styles.letters} style={{ height: HEADER.height }}>
            <div role="presentation" className={styles.corner} style={{ width: stuckWidth }}>
              <div
                role="columnheader"
                aria-colindex={1}
                aria-label="行号"
                className={styles.head}
                style={{ left: 0, width: HEADER.width, height: HEADER.height }}
              />
              {range(frozen.columns)
                .filter((column) => columns.size(column) > 0)
                .map(letter)}
            </div>
            {drawnColumns.map(letter)}
          </div>
          {range(frozen.rows)
            .filter((row) => rows.size(row) > 0)
            .map((row) => (
              <GridRow key={row} {...rowProps(row)} />
            ))}
        </div>
        <div role="rowgroup">
          {drawnRows.map((row) => (
            <GridRow key={row} {...rowProps(row)} />
          ))}
        </div>
      </div>
    </div>
  );
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The rows on screen, the selected one, and rows above in which merged cells begin that reach into the screen. */
function rowsToDraw(view: SheetView, range: Range, active: number): number[] {
  const drawn = new Set(defaultRangeExtractor(range));
  const [first] = drawn;
  for (const area of view.merges.inRow(first ?? 0)) drawn.add(topOf(view, area));
  drawn.add(active);
  return [...drawn].sort((a, b) => a - b);
}

/** How many rows and columns stay on screen: as the sheet says, unless the window is too small for them. */
function useFrozen(view: SheetView, viewport: React.RefObject<HTMLDivElement | null>): SheetView['frozen'] {
  const [room, setRoom] = useState({ width: Infinity, height: Infinity });
  useEffect(() => {
    const element = viewport.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport]);
  return useMemo(
    () => ({
      rows: view.rows.start(view.frozen.rows) > room.height * MOST_FROZEN ? 0 : view.frozen.rows,
      columns: view.columns.start(view.frozen.columns) > room.width * MOST_FROZEN ? 0 : view.frozen.columns,
    }),
    [view, room],
  );
}
