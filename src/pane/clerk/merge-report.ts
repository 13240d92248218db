import type { Merge, Verdict } from '../../tasks';

/** What the pane shows of a merge. Cells that stay as they are only count: there can be thousands. */
export interface MergeReport extends Merge {
  readonly totals: Readonly<Record<Verdict, number>>;
}

/** The report of a merge. */
export function reportOf({ changes, ...rest }: Merge): MergeReport {
  const totals: Record<Verdict, number> = {
    taken: 0,
    unchanged: rest.returns.reduce((sum, { unchanged }) => sum + unchanged, 0),
    conflict: 0,
    locked: 0,
    new: 0,
    ambiguous: 0,
  };
  for (const { verdict } of changes) totals[verdict] += 1;
  return { ...rest, changes: changes.filter(({ verdict }) => verdict !== 'unchanged'), totals };
}
