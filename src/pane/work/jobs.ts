import {
  changesOf,
  correctColumn,
  correctRow,
  makeBriefing,
  mergeReturns,
  overview,
  saveSettings,
  splitLedger,
  updateStatus,
  type BriefingPlan,
  type BriefingRequest,
  type CorrectionRequest,
  type MergePlan,
  type Overview,
  type Plan,
  type RowRequest,
  type SettingsRequest,
  type SplitRequest,
} from '../../tasks';
import type { Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import type { Decision } from '../../returns/merge';
import type { ChangeGroup } from '../../workbook/describe';
import type { Finding } from '../../workbook/finding';
import type { Progress } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import { formsOut, type FormsOut } from './forms-out';
import { reportOf, type MergeReport } from './merge-report';
import type { ReturnsReader } from './open-returns';

/** What the pane asks of the core, as plain data: it can cross to a worker, and be asked again with one thing changed. */
export type PlanJob =
  | { readonly kind: 'updateStatus'; readonly asOf: Day }
  | ({ readonly kind: 'makeBriefing' } & BriefingRequest)
  | {
      readonly kind: 'mergeReturns';
      readonly asOf: Day;
      readonly files: readonly File[];
      /** What the user said over the rules. */
      readonly decisions: readonly Decision[];
      /** The month that the returns report on; absent = told by them and the day. */
      readonly month?: Month;
      /** Which choice of files it is. The files of the same choice need not be read again. */
      readonly choice: number;
    }
  | ({ readonly kind: 'saveSettings' } & SettingsRequest)
  | ({ readonly kind: 'correctColumn' } & CorrectionRequest)
  | ({ readonly kind: 'correctRow' } & RowRequest);

/** Forms for the sections: nothing that is written into the workbook. */
export type FormsJob = { readonly kind: 'splitLedger'; readonly today: Day } & SplitRequest;

export type Job = { readonly kind: 'overview'; readonly asOf: Day } | FormsJob | PlanJob;

/**
 * What the pane shows and writes of a plan, with its changes in words. The rest stays behind: what crosses from a worker
 * holds up the page while it is unpacked. The workbook never left the one who asked.
 */
export type BarePlan = Pick<Plan, 'title' | 'edits' | 'message'> & {
  readonly changes: readonly ChangeGroup[];
  /** Cells that the plan should have written and leaves alone, for a formula stands there. */
  readonly withheld: readonly Finding[];
  /** The sheet that a plan is all about, to be shown once it is written; null where there is no such sheet. */
  readonly result: string | null;
  /** What the files of the sections brought; null where the plan is about something else. */
  readonly merge: MergeReport | null;
};

/** What a job answers. */
export type Answer<J extends Job> = J extends PlanJob ? BarePlan : J extends FormsJob ? FormsOut : Overview;

/**
 * Does a job, and tells how many of a job's files were read. Pure but for the files; runs in the worker, and in the page
 * where there is none.
 */
export async function doJob(
  job: Job,
  workbook: Workbook,
  readReturns: ReturnsReader,
  progress: Progress,
): Promise<Overview | FormsOut | BarePlan> {
  if (job.kind === 'overview') return overview(workbook, job.asOf);
  if (job.kind === 'splitLedger') return formsOut(splitLedger(workbook, job), job.today);
  const plan = await planOf(job, workbook, readReturns, progress);
  const { title, edits, message, findings } = plan;
  const withheld = findings.filter(({ code }) => code === 'formula_kept');
  const result = 'briefing' in plan ? (plan.briefing?.sheet ?? null) : null;
  return {
    title,
    edits,
    message,
    changes: changesOf(workbook, edits),
    withheld,
    result,
    merge: 'merge' in plan ? reportOf(plan.merge) : null,
  };
}

async function planOf(
  job: PlanJob,
  workbook: Workbook,
  readReturns: ReturnsReader,
  progress: Progress,
): Promise<Plan | BriefingPlan | MergePlan> {
  switch (job.kind) {
    case 'updateStatus':
      return updateStatus(workbook, job);
    case 'makeBriefing':
      return makeBriefing(workbook, job);
    case 'mergeReturns':
      return mergeReturns(workbook, {
        files: await readReturns(job.choice, job.files, progress),
        accept: 'safe',
        asOf: job.asOf,
        decisions: job.decisions,
        ...(job.month === undefined ? {} : { month: job.month }),
      });
    case 'saveSettings':
      return saveSettings(workbook, job);
    case 'correctColumn':
      return correctColumn(workbook, job);
    case 'correctRow':
      return correctRow(workbook, job);
  }
}
