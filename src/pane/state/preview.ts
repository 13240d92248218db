import type { Month } from '../../calendar/period';
import type { Committable, MarkedGroup } from '../../tasks';
import type { ChangeGroup } from '../../workbook/describe';
import type { Finding } from '../../workbook/finding';
import type { Workbook } from '../../workbook/sheet';
import type { BarePlan, PlanJob } from '../clerk/jobs';
import type { MergeReport } from '../clerk/merge-report';
import { withRulings, type Rulings } from './merge-board';

/** A plan that waits for the user's word. */
export interface Preview {
  readonly job: PlanJob;
  readonly plan: Committable & { readonly message: string };
  readonly changes: readonly ChangeGroup[];
  readonly withheld: readonly Finding[];
  /** The sheet to show once the plan is written; null where there is none. */
  readonly result: string | null;
  /** The month that the plan is about; null where it is about none. */
  readonly month: Month | null;
  /** Items by the status that they get; empty where the plan judges none. */
  readonly marked: readonly MarkedGroup[];
  /** The sheet that is written as it will look, as an HTML document; null where there is none. */
  readonly paper: string | null;
  /** Where the plan takes over what sections sent: every file and every cell. */
  readonly merge: MergeReport | null;
  /** What the rules alone make of each cell that sections sent. */
  readonly rulings: Rulings;
  /** The workbook is known to have changed since: this plan can no longer be written. */
  readonly stale: boolean;
}

/**
 * Makes a preview of what came back from the core. `known`: what the rules made of cells before anything was decided.
 */
export function previewOf(job: PlanJob, workbook: Workbook, answer: BarePlan, known: Rulings): Preview {
  const { changes, withheld, result, month, marked, paper, merge, ...plan } = answer;
  const rulings = merge ? withRulings(known, merge.changes) : known;
  return {
    job,
    plan: { ...plan, workbook },
    changes,
    withheld,
    marked,
    paper,
    result,
    month,
    merge,
    rulings,
    stale: false,
  };
}

/** How many cells a preview's plan changes. */
export function changedCells(preview: Preview | null): number {
  return preview?.changes.reduce((sum, group) => sum + group.cells.length, 0) ?? 0;
}
