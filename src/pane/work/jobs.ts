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
import type { Workbook } from '../../workbook/sheet';

/** What the pane asks of the core, as plain data: it can cross to a worker, and be asked again with one thing changed. */
export type PlanJob =
  | { readonly kind: 'updateStatus'; readonly asOf: Day }
  | ({ readonly kind: 'makeBriefing' } & BriefingRequest)
  | ({ readonly kind: 'saveSettings' } & SettingsRequest)
  | ({ readonly kind: 'correctColumn' } & CorrectionRequest);

export type Job = { readonly kind: 'overview'; readonly asOf: Day } | PlanJob;

/** A plan on its way back, with its changes in words; the workbook it was made from stays with the one who asked. */
export type BarePlan = Omit<Plan, 'workbook'> & { readonly changes: readonly ChangeGroup[] };

/** What a job answers. */
export type Answer<J extends Job> = J extends PlanJob ? BarePlan : Overview;

/** Does a job. Pure; runs in the worker, and in the page where there is none. */
export function doJob(job: Job, workbook: Workbook): Overview | BarePlan {
  if (job.kind === 'overview') return overview(workbook, job.asOf);
  const { title, edits, papers, standing, findings, message } = planOf(job, workbook);
  return { title, edits, papers, standing, findings, message, changes: changesOf(workbook, edits) };
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
