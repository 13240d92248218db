import type { Field } from '../kinds/field';
import type { Entry, Written } from './ledger';

/**
 * The cells of an entry by their meaning. An entry has a dozen cells: looking through them costs less than keeping them
 * under names, and a large ledger has a million.
 */
type Cells = Pick<Entry, 'cells'>;

/** Every cell of that meaning, in the order of the entry. */
export function cellsOf({ cells }: Cells, field: Field): readonly Written[] {
  const first = placeOf(cells, field, 0);
  if (first < 0) return NONE;
  let next = placeOf(cells, field, first + 1);
  if (next < 0) return [cells[first]!]; // in just its size: a list that grows keeps room for many
  const found = [cells[first]!];
  for (; next >= 0; next = placeOf(cells, field, next + 1)) found.push(cells[next]!);
  return found;
}

const NONE: readonly Written[] = [];

/** The place of the next cell of that meaning, -1 where none follows. */
function placeOf(cells: readonly Written[], field: Field, from: number): number {
  for (let at = from; at < cells.length; at++) if (cells[at]!.field === field) return at;
  return -1;
}

/** The first cell of that meaning: the leftmost, or the top one of an entry of several rows. */
export function firstOf({ cells }: Cells, field: Field): Written | undefined {
  const at = placeOf(cells, field, 0);
  return at < 0 ? undefined : cells[at];
}

/** The last cell of that meaning: of several months' reports the newest. */
export function lastOf({ cells }: Cells, field: Field): Written | undefined {
  for (let at = cells.length - 1; at >= 0; at--) if (cells[at]!.field === field) return cells[at];
  return undefined; // older browsers have no findLast
}
