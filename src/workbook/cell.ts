/** What stands in one cell. */

/** A plain value. `null` is an empty cell. A date is a number with a date format; the core decides which those are. */
export type Scalar = string | number | boolean | null;

/** An error value as the cell shows it, e.g. `#N/A`. */
export interface CellError {
  readonly error: string;
  /** Older programs see the error; the cell holds a picture (Excel: Place in Cell). */
  readonly picture?: true;
}

/** Text of which parts look different. `rich` is the host's own notation of it and goes back to the host unread. */
export interface RichText {
  readonly text: string;
  readonly rich: string;
}

/** A formula with the result that was last computed. The tool never writes over one. */
export interface Formula {
  readonly formula: string;
  readonly result: Scalar | CellError;
}

export type Cell = Scalar | CellError | RichText | Formula;

/** Whether the cell holds a formula. */
export function isFormula(cell: Cell | undefined): cell is Formula {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** The plain value a reader sees: a formula's result, rich text without its looks, an error as empty. */
export function scalarOf(cell: Cell | undefined): Scalar {
  if (cell === undefined || cell === null || typeof cell !== 'object') return cell ?? null;
  if ('text' in cell) return cell.text;
  if ('formula' in cell) return typeof cell.result === 'object' && cell.result !== null ? null : cell.result;
  return null;
}

/** WPS keeps a picture in a cell as a formula that points into the workbook's own parts; Excel has IMAGE. */
const PICTURE_FORMULA = /^=?(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\(/i;

/** Whether the cell holds a picture instead of a value. */
export function isPicture(cell: Cell | undefined): boolean {
  if (typeof cell !== 'object' || cell === null) return false;
  if ('error' in cell) return cell.picture === true;
  return 'formula' in cell && PICTURE_FORMULA.test(cell.formula);
}

/** The error shown in the cell, or null. */
export function errorOf(cell: Cell | undefined): string | null {
  if (typeof cell !== 'object' || cell === null) return null;
  if ('error' in cell) return cell.error;
  if ('formula' in cell && typeof cell.result === 'object' && cell.result !== null) return cell.result.error;
  return null;
}

/** Whether two cells hold the same. Rich text equals rich text with the same notation only. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const x = a ?? null;
  const y = b ?? null;
  if (x === y) return true;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return false;
  if ('error' in x) return 'error' in y && x.error === y.error;
  if ('text' in x) return 'text' in y && x.text === y.text && x.rich === y.rich;
  if ('formula' in x) return 'formula' in y && x.formula === y.formula && sameCell(x.result, y.result);
  return false;
}
