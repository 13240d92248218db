import {
  changesOf,
  correctColumn,
  makeBriefing,
  overview,
  saveSettings,
  updateStatus,
  type BriefingRequest,
  type CorrectionRequest,
  type Overview,
  type Plan,
  type SettingsRequest,
} from '../../tasks';
import type { Day } from '../../calendar/day';
import type { ChangeGroup } from '../../workbook/describe';
import type { Finding } from '../../workbook/finding';
import type { Workbook } from '../../workbook/sheet';

/** What the pane asks of the core, as plain data: it can cross to a worker, and be asked again with one thing changed. */
export type PlanJob =
  | { readonly kind: 'updateStatus'; readonly asOf: Day }
  | ({ readonly kind: 'makeBriefing' } & BriefingRequest)
  | ({ readonly kind: 'saveSettings' } & SettingsRequest)
  | ({ readonly kind: 'correctColumn' } & CorrectionRequest);

export type Job = { readonly kind: 'overview'; readonly asOf: Day } | PlanJob;

/**
 * What the pane shows and writes of a plan, with its changes in words. The rest stays behind: what crosses from a worker
 * holds up the page while it is unpacked. The workbook never left the one who asked.
 */
export type BarePlan = Pick<Plan, 'title' | 'edits' | 'message'> & {
  readonly changes: readonly ChangeGroup[];
  /** Cells that the plan should have written and leaves alone, for a formula stands there. */
  readonly withheld: readonly Finding[];
};

/** What a job answers. */
export type Answer<J extends Job> = J extends PlanJob ? BarePlan : Overview;

/** Does a job. Pure; runs in the worker, and in the page where there is none. */
export function doJob(job: Job, workbook: Workbook): Overview | BarePlan {
  if (job.kind === 'overview') return overview(workbook, job.asOf);
  const { title, edits, message, findings } = planOf(job, workbook);
  const withheld = findings.filter(({ code }) => code === 'formula_kept');
  return { title, edits, message, changes: changesOf(workbook, edits), withheld };
}

function planOf(job: PlanJob, workbook: Workbook): Plan {
  switch (job.kind) {
    case 'updateStatus':
      return updateStatus(workbook, job);
    case 'makeBriefing':
      return makeBriefing(workbook, job);
    case 'saveSettings':
      return saveSettings(workbook, job);
    case 'correctColumn':
      return correctColumn(workbook, job);
  }
}
