import type { Position } from './address';
import type { Cell } from './cell';
import type { LayoutChange } from './layout';
import type { Rule } from './rule';
import type { Sheet } from './sheet';
import type { StyleChange } from './style';

/** Why an edit is made. Edits of one `topic` are shown together in the preview. */
export interface Why {
  /** A short Chinese heading, e.g. “严重滞后”. */
  readonly topic: string;
  /** One Chinese sentence about this edit, e.g. “第12行：时限6月30日，超期12天”. */
  readonly detail?: string;
}

/** What an edit may write into a cell: a value, an error, or rich text. Formulas are never written. */
export type Writable = Exclude<Cell, { readonly formula: string }>;

/** Writes a full rectangle of values whose top left cell is (`row`, `column`); null empties a cell. */
export interface SetValues extends Position {
  readonly kind: 'setValues';
  readonly sheet: string;
  readonly values: readonly (readonly Writable[])[];
  readonly why: Why;
}

/** Gives a full rectangle of cells new looks. */
export interface SetStyles extends Position {
  readonly kind: 'setStyles';
  readonly sheet: string;
  readonly styles: readonly (readonly StyleChange[])[];
  readonly why: Why;
}

/** Replaces all our colour rules on a sheet. */
export interface SetRules {
  readonly kind: 'setRules';
  readonly sheet: string;
  readonly rules: readonly Rule[];
  readonly why: Why;
}

export interface SetLayout {
  readonly kind: 'setLayout';
  readonly sheet: string;
  readonly layout: LayoutChange;
  readonly why: Why;
}

/** Adds a sheet before the sheet that now has number `at` (from zero); `at` = the number of sheets puts it last. */
export interface AddSheet {
  readonly kind: 'addSheet';
  readonly sheet: Sheet;
  readonly at: number;
  readonly why: Why;
}

/** One change to a workbook, as a task may ask for it. Nothing deletes and nothing shifts, by type. */
export type Edit = SetValues | SetStyles | SetRules | SetLayout | AddSheet;

/** What only undo may use: takes back an added sheet. */
export interface Reversal {
  readonly kind: 'removeSheet';
  readonly sheet: string;
  readonly why: Why;
}

/** An edit or its undoing: what a host can apply. */
export type AnyEdit = Edit | Reversal;

/** The name of the sheet an edit touches. */
export function sheetOf(edit: AnyEdit): string {
  return edit.kind === 'addSheet' ? edit.sheet.name : edit.sheet;
}
