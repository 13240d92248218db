import type { MergeChange } from '../merge';

/** What a merge comes to, counted as a person decides about it. */
export interface MergeCounts {
  /** Cells of the ledger that are written. */
  readonly written: number;
  /** Cells of the ledger with a conflict, and rows of returns without a certain place, that nobody spoke about yet. */
  readonly pending: number;
  /** Rows of returns that the ledger does not have. */
  readonly fresh: number;
  /** Cells of returns that may not be written. */
  readonly locked: number;
}

/**
 * Counts changes by the cell of the ledger or the row of the return that they are about: two versions of one cell are
 * one thing to decide, and what several sections say for one cell is written once.
 */
export function mergeCounts(changes: readonly MergeChange[]): MergeCounts {
  const written = new Set<string>();
  const open = new Set<string>();
  const settled = new Set<string>();
  const fresh = new Set<string>();
  let locked = 0;
  for (const { verdict, decided, target, row, file, source, entryRow } of changes) {
    if (verdict === 'locked') locked++;
    else if (row === null) {
      const place = `${entryRow} ${source.sheet} ${file}`;
      if (verdict === 'new') fresh.add(place);
      else if (!decided) open.add(place);
    } else if (target) {
      const place = `${target.row} ${target.column}!${target.sheet}`;
      if (verdict === 'taken') written.add(place);
      if (verdict === 'taken' || decided) settled.add(place);
      else if (verdict === 'conflict') open.add(place);
    }
  }
  const pending = [...open].filter((place) => !settled.has(place)).length;
  return { written: written.size, pending, fresh: fresh.size, locked };
}
