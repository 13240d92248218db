import type { Field } from '../kinds/field';
import type { Entry, Written } from './ledger';

/**
 * The cells of an entry by their meaning. An entry has a dozen cells: looking through them costs less than keeping them
 * under names, and a large ledger has a million.
 */
type Cells = Pick<Entry, 'cells'>;

/** Every cell of that meaning, in the order of the entry. */
export function cellsOf({ cells }: Cells, field: Field): readonly Written[] {
  return cells.filter((cell) => cell.field === field);
}

/** The first cell of that meaning: the leftmost, or the top one of an entry of several rows. */
export function firstOf({ cells }: Cells, field: Field): Written | undefined {
  return cells.find((cell) => cell.field === field);
}

/** The last cell of that meaning: of several months' reports the newest. */
export function lastOf({ cells }: Cells, field: Field): Written | undefined {
  for (let at = cells.length - 1; at >= 0; at--) if (cells[at]!.field === field) return cells[at];
  return undefined; // older browsers have no findLast
}
