import type { Committable } from '../../tasks';
import type { Workbook } from '../../workbook/sheet';
import type { BarePlan, PlanJob } from '../clerk/jobs';
import { withRulings, type Rulings } from './merge-board';

/** A plan that waits for the user's word. */
export interface Preview extends Omit<BarePlan, 'title' | 'edits' | 'message'> {
  readonly job: PlanJob;
  readonly plan: Committable & { readonly message: string };
  /** What the rules alone make of each cell that sections sent. */
  readonly rulings: Rulings;
  /** The workbook is known to have changed since: this plan can no longer be written. */
  readonly stale: boolean;
}

/**
 * Makes a preview of what came back from the core. `known`: what the rules made of cells before anything was decided.
 */
export function previewOf(job: PlanJob, workbook: Workbook, answer: BarePlan, known: Rulings): Preview {
  const { title, edits, message, ...shown } = answer;
  const rulings = shown.merge ? withRulings(known, shown.merge.changes) : known;
  return { ...shown, job, plan: { title, edits, message, workbook }, rulings, stale: false };
}

/** The sheets that a preview's plan adds, by name. */
export function addedSheets({ plan }: Preview): readonly string[] {
  return plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? edit.sheet.name : []));
}

/** How many cells a preview's plan changes. */
export function changedCells(preview: Preview | null): number {
  return preview?.changes.reduce((sum, group) => sum + group.cells.length, 0) ?? 0;
}
