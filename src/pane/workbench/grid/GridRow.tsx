import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import { columnLetters, type Area } from '../../../workbook/address';
import type { Rule } from '../../../workbook/rule';
import { rulesOfRow, spanOfText, viewCell } from './cell-view';
import { useGridStyles } from './grid-styles';
import { paintBorders, paintCell } from './paint';
import type { SheetView } from './sheet-view';

/** Pixels of the column that holds the row numbers, and of the row that holds the column letters. */
export const HEADER = { width: 46, height: 22 };

/** The page-wide id of a cell, for `aria-activedescendant`. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

interface GridRowProps {
  readonly grid: string;
  readonly view: SheetView;
  readonly row: number;
  /** Columns on screen besides the frozen ones, as a text, so that equal lists are equal props. */
  readonly columns: string;
  /** How many columns stay on screen. */
  readonly frozen: number;
  /** The selected column where this is the selected row, or -1. */
  readonly active: number;
  readonly isActive: boolean;
  /** The first and the last column of the selected rectangle where it holds this row, or -1. */
  readonly from: number;
  readonly to: number;
}

/** One row of the grid. Drawn anew only when its own cells, the columns on screen or its selection change. */
export const GridRow = memo(function GridRow({
  grid,
  view,
  row,
  columns,
  frozen,
  active,
  isActive,
  from,
  to,
}: GridRowProps) {
  const styles = useGridStyles();
  const rules = rulesOfRow(view.sheet, row);
  const edge = HEADER.width + view.columns.start(frozen);
  const stuck = areasOf(
    view,
    row,
    Array.from({ length: frozen }, (_, column) => column),
  );
  const scrolled = areasOf(view, row, columns === '' ? [] : columns.split(',').map(Number));
  const cell = (area: Area, clipAt: number | null) => (
    <Cell
      key={area.left}
      {...{ grid, view, area, rules, clipAt }}
      active={area.left === active}
      lined={isActive && area.top === area.bottom}
      chosen={area.left >= from && area.left <= to}
    />
  );
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top: HEADER.height + view.rows.start(row), height: view.rows.size(row) }}
    >
      <div role="presentation" className={styles.stuck} style={{ width: edge }}>
        <div
          role="rowheader"
          aria-colindex={1}
          className={isActive ? styles.headOn : styles.head}
          style={{ width: HEADER.width, height: '100%' }}
        >
          {row + 1}
        </div>
        {stuck.map((area) => cell(area, area.right >= frozen ? view.columns.start(frozen) : null))}
      </div>
      {scrolled.map((area) => cell(area, null))}
    </div>
  );
});

/** The cells to draw in a row for some columns: merged areas once, by their whole area, in the row they begin in. */
function areasOf(view: SheetView, row: number, columns: readonly number[]): Area[] {
  const areas: Area[] = [];
  for (const column of columns) {
    const merged = view.merges.of(row, column);
    if (!merged) areas.push({ top: row, bottom: row, left: column, right: column });
    else if (topOf(view, merged) === row && areas.at(-1) !== merged && !areas.includes(merged))
      areas.push(merged);
  }
  return areas;
}

/** The row that draws a merged area: its first that is not hidden. */
export function topOf(view: SheetView, area: Area): number {
  let row = area.top;
  while (row < area.bottom && view.rows.size(row) === 0) row += 1;
  return row;
}

interface CellProps {
  readonly grid: string;
  readonly view: SheetView;
  readonly area: Area;
  readonly rules: readonly Rule[];
  /** Whether the cursor is here. */
  readonly active: boolean;
  /** Whether it stands in the cursor's row and that row alone: a line through what is merged would strike it out. */
  readonly lined: boolean;
  /** Whether it is in the selected rectangle. */
  readonly chosen: boolean;
  /**
   * Where the frozen columns end, in pixels, for a merged area that reaches beyond them: that part stays on screen
   * and is drawn a second time, for the eye only; the whole area scrolls beneath it.
   */
  readonly clipAt: number | null;
}

function Cell({ grid, view, area, rules, active, lined, chosen, clipAt }: CellProps) {
  const styles = useGridStyles();
  const { rows, columns } = view;
  const left = columns.start(area.left);
  const width = columns.start(area.right + 1) - left;
  const top = topOf(view, area);
  const height = rows.start(area.bottom + 1) - rows.start(top);
  const shown = viewCell(view, area.top, area.left, width, rules);
  const style: CSSProperties = {
    ...paintCell(shown),
    ...paintBorders(view, area, shown.fill),
    left: HEADER.width + left,
    width,
    height,
    ...(clipAt !== null && { clipPath: `inset(0 ${left + width - clipAt}px 0 0)`, pointerEvents: 'none' }),
  };
  const span = area.left === area.right ? spanOfText(view, area.top, area.left, shown) : 1;
  const text =
    span > 1 ? (
      <span style={{ width: columns.start(area.left + span) - left - 6, flexShrink: 0 }}>{shown.text}</span>
    ) : (
      <span>{shown.text}</span>
    );
  const className = mergeClasses(
    styles.cell,
    span > 1 && styles.over,
    lined && styles.lined,
    chosen && !active && styles.chosen,
    active && styles.selected,
  );
  if (clipAt !== null) {
    return (
      <div aria-hidden="true" className={className} style={style}>
        {text}
      </div>
    );
  }
  const spans = {
    ...(area.bottom > area.top && { 'aria-rowspan': area.bottom - area.top + 1 }),
    ...(area.right > area.left && { 'aria-colspan': area.right - area.left + 1 }),
  };
  return (
    <div
      role="gridcell"
      id={cellId(grid, area.top, area.left)}
      aria-colindex={area.left + 2}
      aria-selected={chosen}
      data-cell={`${columnLetters(area.left)}${area.top + 1}`}
      {...spans}
      className={className}
      style={style}
    >
      {text}
    </div>
  );
}
