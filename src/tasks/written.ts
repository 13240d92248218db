import { cellText } from '../workbook/address';
import { applyEdits } from '../workbook/apply';
import { isFormula, sameCell, scalarOf, type Cell } from '../workbook/cell';
import { sheetOf, type AnyEdit, type Edit } from '../workbook/edit';
import type { ReadRequest } from '../workbook/host';
import { cellAt, findSheet, type Sheet, type Workbook } from '../workbook/sheet';

/** What undo needs to know of a written plan. Plain data. */
export interface Written {
  readonly title: string;
  /** The touched sheets with whole looks, the others as the plan saw them. */
  readonly before: Workbook;
  readonly edits: readonly Edit[];
  /** True where the host failed midway, so that a touched cell may hold either content. */
  readonly partial: boolean;
  /** True where `before` holds the touched sheets only, and the others as empty ones in their places. */
  readonly restored?: boolean;
}

/** The names of the sheets that edits touch, small letters. */
export function namesOf(edits: readonly AnyEdit[]): ReadonlySet<string> {
  return new Set(edits.map((edit) => sheetOf(edit).toLowerCase()));
}

/** The rectangles whose looks edits replace: what undo must know of. */
export function looksOf(edits: readonly AnyEdit[]): NonNullable<ReadRequest['looks']> {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'setStyles') return [];
    const area = {
      top: edit.row,
      left: edit.column,
      bottom: edit.row + edit.styles.length - 1,
      right: edit.column + (edit.styles[0]?.length ?? 0) - 1,
    };
    return [{ sheet: edit.sheet, area }];
  });
}

/** A1 texts, with sheet names, of cells that no longer hold what was written. */
export function strayed(last: Written, fresh: Workbook): readonly string[] {
  const after = applyEdits(last.before, last.edits);
  const untouched = (now: Cell, sheet: string, row: number, column: number): boolean => {
    const as = (workbook: Workbook): boolean => {
      const then = findSheet(workbook, sheet);
      return !!then && sameCell(now, shown(then, row, column));
    };
    return as(after) || (last.partial && as(last.before));
  };
  return [
    ...changedCells(last.edits, (edit, row, column) => {
      const now = findSheet(fresh, edit.sheet);
      return !now || untouched(shown(now, row, column), edit.sheet, row, column);
    }),
    ...last.edits.flatMap((edit) =>
      edit.kind === 'addSheet' ? typedInto(findSheet(fresh, edit.sheet.name), untouched) : [],
    ),
  ];
}

/**
 * A sheet that was added in this sitting, as it was written; null where that is not known or it no longer says the
 * same.
 */
export function asWritten(journal: readonly Written[], now: Sheet): Sheet | null {
  let sheet: Sheet | null = null;
  for (const { edits, partial } of journal) {
    for (const edit of edits) {
      if (sheetOf(edit).toLowerCase() !== now.name.toLowerCase()) continue;
      if (partial) return null;
      if (edit.kind === 'addSheet') sheet = edit.sheet;
      else if (sheet)
        sheet = findSheet(applyEdits({ name: '', date1904: false, sheets: [sheet] }, [edit]), now.name)!;
    }
  }
  const rows = Math.max(sheet?.cells.length ?? 0, now.cells.length);
  for (let row = 0; sheet && row < rows; row++) {
    const width = Math.max(sheet.cells[row]?.length ?? 0, now.cells[row]?.length ?? 0);
    for (let column = 0; column < width; column++)
      if (!sameCell(cellAt(sheet, row, column), cellAt(now, row, column))) return null;
  }
  return sheet;
}

/**
 * A1 texts, with sheet names, of cells that changed on the sheets that edits touch: not only where the plan writes, but
 * also what it was computed from. What formulas show may change by itself and does not count.
 */
export function changedSince(then: Workbook, now: Workbook, edits: readonly AnyEdit[]): string[] {
  return [...new Set(edits.map(sheetOf))].flatMap((name) => {
    const [before, after] = [findSheet(then, name), findSheet(now, name)];
    // A host that hands out the very sheet the plan saw cannot have changed it.
    if (!before || before === after) return [];
    if (!after) return [`工作表“${name}”`];
    const changed: string[] = [];
    for (let row = 0; row < Math.max(before.cells.length, after.cells.length); row++) {
      const width = Math.max(before.cells[row]?.length ?? 0, after.cells[row]?.length ?? 0);
      for (let column = 0; column < width; column++) {
        const [old, fresh] = [cellAt(before, row, column), cellAt(after, row, column)];
        if (isFormula(old) && isFormula(fresh) && old.formula === fresh.formula) continue;
        if (!sameCell(scalarOf(old), scalarOf(fresh))) changed.push(`${name}!${cellText(row, column)}`);
      }
    }
    return changed;
  });
}

/** A cell as a reader sees it: rich text and formulas by what they show, so that only real changes count. */
function shown(sheet: Sheet, row: number, column: number): Cell {
  return scalarOf(cellAt(sheet, row, column));
}

/** A1 texts, with sheet names, of the cells of `setValues` edits that are not as expected. */
function changedCells(
  edits: readonly AnyEdit[],
  asExpected: (edit: AnyEdit & { kind: 'setValues' }, row: number, column: number) => boolean,
): string[] {
  const changed: string[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'setValues') continue;
    edit.values.forEach((cells, r) =>
      cells.forEach((_, c) => {
        const [row, column] = [edit.row + r, edit.column + c];
        if (!asExpected(edit, row, column)) changed.push(`${edit.sheet}!${cellText(row, column)}`);
      }),
    );
  }
  return changed;
}

/** Cells of an added sheet that hold something else than what was put there. */
function typedInto(
  sheet: Sheet | undefined,
  untouched: (now: Cell, sheet: string, row: number, column: number) => boolean,
): string[] {
  if (!sheet) return [];
  return sheet.cells.flatMap((cells, row) =>
    cells.flatMap((_, column) =>
      untouched(shown(sheet, row, column), sheet.name, row, column)
        ? []
        : [`${sheet.name}!${cellText(row, column)}`],
    ),
  );
}
