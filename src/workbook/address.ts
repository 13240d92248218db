/** Cell positions. Rows and columns count from zero inside the program; A1 text exists only at its edges. */

/** One cell, both numbers from zero. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four numbers from zero, `bottom` and `right` included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits (ECMA-376, and the application's specification): 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column number from zero to letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to a column number from zero: A → 0. Returns -1 where the text is not letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return -1;
    column = column * 26 + value;
  }
  return column - 1;
}

/** A1 text of one cell: (4, 7) → H5. */
export function cellText(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 text of a rectangle: B2:D9, or B2 for a single cell. */
export function areaText(area: Area): string {
  const from = cellText(area.top, area.left);
  const to = cellText(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** Reads A1 text of one cell. Returns null where it is none. */
export function parseCell(text: string): Position | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]) - 1;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return null;
  return { row, column };
}

/** Reads A1 text of a cell or a rectangle, corners in any order. Returns null where it is neither. */
export function parseArea(text: string): Area | null {
  const [first, second, more] = text.split(':');
  if (first === undefined || more !== undefined) return null;
  const a = parseCell(first);
  const b = second === undefined ? a : parseCell(second);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Whether a cell lies in a rectangle. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
