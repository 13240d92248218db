import type { Position } from '../../workbook/address';
import { BrokenEdit } from '../../workbook/apply';
import type { Cell } from '../../workbook/cell';
import type { AnyEdit } from '../../workbook/edit';
import type { LayoutChange } from '../../workbook/layout';
import type { Rule } from '../../workbook/rule';
import type { Sheet, Table } from '../../workbook/sheet';
import { isLike, type Style, type StyleChange } from '../../workbook/style';

/**
 * Many small edits folded into what each sheet holds in the end, so that it can be written in a few blocks. Values,
 * looks, rules and layout do not depend on each other, so that of each the last word counts.
 */

/**
 * The final look of a cell: a style of its own, or that of a cell as it stands in Excel now, with some keys changed.
 */
export type FoldedLook =
  { readonly style: Style | null } | { readonly like: Position; readonly with: Omit<Style, 'native'> | null };

/** Sparse rows: `rows.get(row)?.[column]`; what is missing stays as it is. */
export type Sparse<T> = ReadonlyMap<number, readonly (T | undefined)[]>;

/** What is to be done to one sheet. */
export interface SheetWork {
  readonly name: string;
  /** The sheet as `addSheet` gave it; null for a sheet that stands already. */
  readonly added: Sheet | null;
  readonly values: Sparse<Cell>;
  readonly looks: Sparse<FoldedLook>;
  readonly rules: readonly Rule[] | null;
  readonly layout: LayoutChange | null;
}

/** What happens to the row of sheets itself, in order, before anything is written. */
export type SheetMove =
  | { readonly add: string; readonly at: number; readonly tables: readonly Table[] }
  | { readonly remove: string };

/** A plan's edits, folded. */
export interface Work {
  readonly moves: readonly SheetMove[];
  readonly sheets: readonly SheetWork[];
}

interface Draft {
  name: string;
  added: Sheet | null;
  values: Map<number, (Cell | undefined)[]>;
  looks: Map<number, (FoldedLook | undefined)[]>;
  rules: readonly Rule[] | null;
  layout: LayoutChange | null;
}

/** Folds edits. Throws `BrokenEdit` where rows of an edit differ in length. */
export function foldEdits(edits: readonly AnyEdit[]): Work {
  const moves: SheetMove[] = [];
  const sheets = new Map<string, Draft>();
  const sheet = (name: string): Draft => {
    const key = name.toLowerCase();
    let draft = sheets.get(key);
    if (!draft)
      sheets.set(
        key,
        (draft = { name, added: null, values: new Map(), looks: new Map(), rules: null, layout: null }),
      );
    return draft;
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'addSheet':
        moves.push({ add: edit.sheet.name, at: edit.at, tables: edit.sheet.tables });
        sheets.set(edit.sheet.name.toLowerCase(), draftOf(edit.sheet));
        break;
      case 'removeSheet':
        moves.push({ remove: edit.sheet });
        sheets.delete(edit.sheet.toLowerCase());
        break;
      case 'setValues':
        eachCell(edit.values, (value, row, column) =>
          put(sheet(edit.sheet).values, edit.row + row, edit.column + column, value),
        );
        break;
      case 'setStyles':
        foldLooks(sheet(edit.sheet), edit.row, edit.column, edit.styles);
        break;
      case 'setRules':
        sheet(edit.sheet).rules = edit.rules;
        break;
      case 'setLayout':
        sheet(edit.sheet).layout = mergeLayouts(sheet(edit.sheet).layout, edit.layout);
        break;
    }
  }
  return { moves, sheets: [...sheets.values()] };
}

function draftOf(added: Sheet): Draft {
  const draft: Draft = {
    name: added.name,
    added,
    values: new Map(),
    looks: new Map(),
    rules: added.rules,
    layout: added.layout,
  };
  added.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => cell !== null && put(draft.values, row, column, cell)),
  );
  added.styles.forEach((styles, row) =>
    styles.forEach((style, column) => style && put(draft.looks, row, column, { style })),
  );
  return draft;
}

function foldLooks(
  draft: Draft,
  top: number,
  left: number,
  styles: readonly (readonly StyleChange[])[],
): void {
  // Looks are taken from the sheet as it was before this edit: see `applyEdits`.
  const changes: [number, number, FoldedLook][] = [];
  eachCell(styles, (change, row, column) => {
    if (change !== null) changes.push([top + row, left + column, foldLook(draft, change)]);
  });
  for (const [row, column, look] of changes) put(draft.looks, row, column, look);
}

function foldLook(draft: Draft, change: Exclude<StyleChange, null>): FoldedLook {
  if (!isLike(change)) return { style: change };
  const { like, with: more } = change;
  const changed = more && Object.keys(more).length > 0 ? more : null;
  const source = draft.looks.get(like.row)?.[like.column] ?? (draft.added ? { style: null } : undefined);
  if (!source) return { like, with: changed };
  if (!changed) return source;
  return 'like' in source
    ? { like: source.like, with: { ...source.with, ...changed } }
    : { style: withKeys(source.style, changed) };
}

/** A style with some keys changed; the host's own record no longer fits it. */
export function withKeys(style: Style | null | undefined, more: Omit<Style, 'native'> | null): Style | null {
  if (!more) return style ?? null;
  const look: Style = { ...style, ...more };
  const { native, ...plain } = look;
  return plain;
}

function mergeLayouts(before: LayoutChange | null, change: LayoutChange): LayoutChange {
  return {
    ...before,
    ...change,
    ...(before?.columnWidths || change.columnWidths
      ? { columnWidths: { ...before?.columnWidths, ...change.columnWidths } }
      : {}),
    ...(before?.rowHeights || change.rowHeights
      ? { rowHeights: { ...before?.rowHeights, ...change.rowHeights } }
      : {}),
  };
}

function put<T>(rows: Map<number, (T | undefined)[]>, row: number, column: number, value: T): void {
  let cells = rows.get(row);
  if (!cells) rows.set(row, (cells = []));
  cells[column] = value;
}

function eachCell<T>(
  grid: readonly (readonly T[])[],
  visit: (value: T, row: number, column: number) => void,
): void {
  const width = grid[0]?.length ?? 0;
  grid.forEach((cells, row) => {
    if (cells.length !== width) throw new BrokenEdit('the rows of an edit differ in length');
    cells.forEach((value, column) => visit(value, row, column));
  });
}
