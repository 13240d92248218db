import type { Cell, CellError, Scalar } from '../../workbook/cell';
import { property, question, type Question } from './bulk';

/**
 * From Excel's grids to cells. `formulas` gives a formula or, where there is none, the value: one grid tells nearly
 * all.
 */

/** What Excel's grids hold; '' is an empty cell. */
export type Value = string | number | boolean;

/**
 * Columns in which `formulas` leaves something open: what a formula comes to, or whether `#N/A` is an error or text.
 */
export interface Doubt {
  readonly values: Question<Value>;
  readonly types: Question<string>;
}

const VALUE_BYTES = 25;
const TYPE_BYTES = 10;

const ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

function isOpen(value: Value): boolean {
  return typeof value === 'string' && ((value.startsWith('=') && value.length > 1) || ERROR.test(value));
}

/** The columns about which more has to be asked, neighbours together. */
export function doubtsAbout({ sheet, area, rows }: Question<Value>): Doubt[] {
  const open: number[] = [];
  for (let column = 0; column <= area.right - area.left; column++) {
    if (rows.some((row) => isOpen(row[column]!))) open.push(area.left + column);
  }
  const doubts: Doubt[] = [];
  open.forEach((column, index) => {
    if (open[index - 1] === column - 1) return;
    let right = column;
    while (open.includes(right + 1)) right++;
    const part = { ...area, left: column, right };
    doubts.push({
      values: question(sheet, part, VALUE_BYTES, property('values')),
      types: question(sheet, part, TYPE_BYTES, property('valueTypes')),
    });
  });
  return doubts;
}

/** Whether merges are possible: a merged cell leaves empty ones behind. */
export function mayHaveMerges({ rows }: Question<Value>): boolean {
  return rows.some((row) => row.includes(''));
}

/** The cells from A1 on. */
export function cellsOf({ area, rows }: Question<Value>, doubts: readonly Doubt[]): Cell[][] {
  const lead: Cell[] = Array.from({ length: area.left }, () => null);
  const above: Cell[][] = Array.from({ length: area.top }, () => []);
  const cells = rows.map((row, r) =>
    row.map((value, c): Cell => {
      if (value === '') return null;
      if (!isOpen(value)) return value;
      const column = area.left + c;
      const doubt = doubts.find(({ values }) => column >= values.area.left && column <= values.area.right)!;
      const at = column - doubt.values.area.left;
      return settled(String(value), doubt.values.rows[r]![at]!, doubt.types.rows[r]![at]!);
    }),
  );
  return [...above, ...cells.map((row) => [...lead, ...row])];
}

function settled(formula: string, value: Value, type: string): Cell {
  const result: Scalar | CellError =
    type === 'Error' ? { error: String(value) } : type === 'Empty' ? null : value;
  // Text that begins with an equals sign is its own value; a formula is not.
  const isFormula = formula.startsWith('=') && value !== formula;
  return isFormula ? { formula: formula.slice(1), result } : result;
}
