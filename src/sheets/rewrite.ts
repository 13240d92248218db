import type { Area } from '../workbook/address';
import { isFormula, sameCell } from '../workbook/cell';
import type { Edit, Why, Writable } from '../workbook/edit';
import type { Layout, LayoutChange } from '../workbook/layout';
import { cellAt, styleAt, type Sheet } from '../workbook/sheet';
import { digestOfCells, type Mark } from './mark';
import { fontsOf, sameLook } from './same-look';

/** The rectangle from A1 that a sheet of ours takes up: down to its mark, as wide as the line that carries it. */
function extentOf(sheet: Sheet, mark: Mark): Area {
  const holder = sheet.layout.merges.find(
    (area) =>
      area.top <= mark.row &&
      area.bottom >= mark.row &&
      area.left <= mark.column &&
      area.right >= mark.column,
  );
  const right = holder?.right ?? sheet.layout.page?.printArea?.right ?? mark.column;
  return { top: 0, left: 0, bottom: mark.row, right: Math.max(right, mark.column) };
}

/** The rectangle that rewriting touches: what was ours and what will be. */
function touched(old: Area, wanted: Sheet): Area {
  const columns = Object.keys(wanted.layout.columnWidths).length;
  return {
    top: 0,
    left: 0,
    bottom: Math.max(old.bottom, wanted.cells.length - 1),
    right: Math.max(old.right, columns - 1),
  };
}

/**
 * Whether a sheet of ours can be rewritten without covering what somebody else put there: no formula in the rectangle,
 * and nothing written where the new paper is larger than the old one.
 */
export function rewritable(now: Sheet, wanted: Sheet, mark: Mark): boolean {
  const old = extentOf(now, mark);
  const area = touched(old, wanted);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(now, row, column);
      if (cell === null) continue;
      if (isFormula(cell) || row > old.bottom || column > old.right) return false;
    }
  }
  return true;
}

/** Whether somebody changed what we wrote on a sheet; false where the mark is too old to tell. */
export function editedByHand(now: Sheet, mark: Mark): boolean {
  const { right } = extentOf(now, mark);
  return (
    mark.digest !== null &&
    mark.digest !== digestOfCells(now.cells.slice(0, mark.row).map((cells) => cells.slice(0, right + 1)))
  );
}

/** The edits that turn a sheet of ours into `wanted`, leaving what lies outside of its rectangle. */
export function rewriteEdits(now: Sheet, wanted: Sheet, mark: Mark, why: Why): Edit[] {
  const area = touched(extentOf(now, mark), wanted);
  const edits: Edit[] = [];
  // Merges first: a value written into the covered part of an old merge would be lost in Excel.
  const layout = layoutChange(now, wanted, area);
  if (layout !== null) edits.push({ kind: 'setLayout', sheet: now.name, layout, why });
  for (const run of changedRuns(
    area,
    (row, column) => !sameCell(cellAt(now, row, column), cellAt(wanted, row, column)),
  )) {
    const values = cut(run, (row, column) => cellAt(wanted, row, column) as Writable); // we make no formulas
    edits.push({ kind: 'setValues', sheet: now.name, row: run.top, column: run.left, values, why });
  }
  const fonts = fontsOf(now);
  for (const run of changedRuns(
    area,
    (row, column) => !sameLook(styleAt(now, row, column), styleAt(wanted, row, column), fonts),
  )) {
    const styles = cut(run, (row, column) => styleAt(wanted, row, column));
    edits.push({ kind: 'setStyles', sheet: now.name, row: run.top, column: run.left, styles, why });
  }
  return edits;
}

/** Rectangles of whole rows' changed stretches: neighbouring rows that change go into one edit. */
function changedRuns(area: Area, changed: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    let left = -1;
    let right = -1;
    for (let column = area.left; column <= area.right; column++) {
      if (!changed(row, column)) continue;
      if (left < 0) left = column;
      right = column;
    }
    if (left < 0) continue;
    const last = runs[runs.length - 1];
    if (last?.bottom === row - 1) {
      runs[runs.length - 1] = {
        ...last,
        bottom: row,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      };
    } else runs.push({ top: row, bottom: row, left, right });
  }
  return runs;
}

function cut<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Programs round widths and heights to pixels when they save. Ours are multiples of a quarter and of one. */
const WIDTH_SLACK = 0.2;
const HEIGHT_SLACK = 0.8;

function layoutChange(now: Sheet, wanted: Sheet, area: Area): LayoutChange | null {
  const change: { -readonly [K in keyof LayoutChange]: LayoutChange[K] } = {};
  const widths = sizeChanges(now.layout.columnWidths, wanted.layout.columnWidths, area.right, WIDTH_SLACK);
  if (widths) change.columnWidths = widths;
  const heights = sizeChanges(now.layout.rowHeights, wanted.layout.rowHeights, area.bottom, HEIGHT_SLACK);
  if (heights) change.rowHeights = heights;
  const outside = now.layout.merges.filter((merge) => !meets(merge, area));
  const merges = [...wanted.layout.merges, ...outside];
  if (!sameAreas(merges, now.layout.merges)) change.merges = merges;
  if (!samePage(now.layout.page, wanted.layout.page)) change.page = wanted.layout.page;
  // A row that somebody hid would hide other content now.
  const hidden = now.layout.hiddenRows.filter((row) => row > area.bottom);
  if (hidden.length !== now.layout.hiddenRows.length) change.hiddenRows = hidden;
  const hiddenColumns = now.layout.hiddenColumns.filter((column) => column > area.right);
  if (hiddenColumns.length !== now.layout.hiddenColumns.length) change.hiddenColumns = hiddenColumns;
  return Object.keys(change).length > 0 ? change : null;
}

type Sizes = Readonly<Record<number, number>>;

function sizeChanges(
  now: Sizes,
  wanted: Sizes,
  last: number,
  slack: number,
): Record<number, number | null> | null {
  const changes: Record<number, number | null> = {};
  for (let index = 0; index <= last; index++) {
    const before = now[index];
    const after = wanted[index];
    if (
      before === after ||
      (before !== undefined && after !== undefined && Math.abs(before - after) <= slack)
    )
      continue;
    changes[index] = after ?? null;
  }
  return Object.keys(changes).length > 0 ? changes : null;
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  const key = ({ top, left, bottom, right }: Area): string => `${top},${left},${bottom},${right}`;
  const keys = new Set(a.map(key));
  return keys.size === b.length && b.every((area) => keys.has(key(area)));
}

/** Millimetres that margins may differ by: programs keep them in inches. */
const MARGIN_SLACK = 0.3;

function samePage(now: Layout['page'], wanted: Layout['page']): boolean {
  if (now === null || wanted === null) return now === wanted;
  const { margins, ...rest } = now;
  const { margins: other, ...wantedRest } = wanted;
  const near = (['top', 'right', 'bottom', 'left'] as const).every(
    (side) => Math.abs(margins[side] - other[side]) <= MARGIN_SLACK,
  );
  return near && JSON.stringify(sorted(rest)) === JSON.stringify(sorted(wantedRest));
}

/** Equal data as equal text, in whatever order a host writes the keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .map(([key, part]) => [key, sorted(part)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
