import {
  changesOf,
  itemCourse,
  markedItems,
  overview,
  paperToHtml,
  planTask,
  ReportError,
  splitLedger,
  supervisionOverview,
  type CourseOverview,
  type CourseRequest,
  type LettersRequest,
  type SupervisionOverview,
  type MarkedGroup,
  type Overview,
  type Plan,
  type RequestOf,
  type ReturnFile,
  type SplitRequest,
  type TaskName,
  type Decision,
} from '../../tasks';
import type { Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import type { ChangeGroup } from '../../workbook/describe';
import type { Finding } from '../../workbook/finding';
import { HostError, type Progress } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import { formsOut, type FormsOut } from './forms-out';
import { papersOut, type PapersAsked, type PapersOut } from './papers-out';
import { reportOf, type MergeReport } from './merge-report';
import type { ReturnsReader } from './open-returns';

/** What a task is asked by the pane: files as the browser hands them out, read where the job is done. */
type Asked<R> = R extends { readonly files: readonly ReturnFile[] }
  ? Omit<R, 'files' | 'decisions'> & {
      readonly files: readonly File[];
      /** What the user said over the rules. */
      readonly decisions: readonly Decision[];
      /** Which choice of files it is. The files of the same choice need not be read again. */
      readonly choice: number;
    }
  : R;

/**
 * What the pane asks of the core, as plain data: it can cross to a worker, and be asked again with one thing changed.
 */
export type PlanJob = { [K in TaskName]: { readonly kind: K } & Asked<RequestOf<K>> }[TaskName];

/** Forms for the sections: nothing that is written into the workbook. */
export type FormsJob = { readonly kind: 'splitLedger'; readonly today: Day } & SplitRequest;

/** What the tab 督办 shows of a round. */
export type SupervisionJob = { readonly kind: 'supervision' } & LettersRequest;

/** What the card tells of an item's past. */
export type CourseJob = { readonly kind: 'course' } & CourseRequest;

/** Papers as Word files: nothing that is written into the workbook. */
export type PapersJob = { readonly kind: 'papers'; readonly today: Day } & PapersAsked;

export type Job =
  | { readonly kind: 'overview'; readonly asOf: Day }
  | FormsJob
  | SupervisionJob
  | CourseJob
  | PapersJob
  | PlanJob;

/**
 * What the pane shows and writes of a plan, with its changes in words. The rest stays behind: what crosses from a
 * worker holds up the page while it is unpacked. The workbook never left the one who asked.
 */
export type BarePlan = Pick<Plan, 'title' | 'edits' | 'message'> & {
  readonly changes: readonly ChangeGroup[];
  /** Cells that the plan should have written and leaves alone, for a formula stands there. */
  readonly withheld: readonly Finding[];
  /** The sheet that a plan is all about, to be shown once it is written; null where there is no such sheet. */
  readonly result: string | null;
  /** The month that a plan is about; null where it is about none. */
  readonly month: Month | null;
  /** Items by the status that they get; empty where the plan judges none. */
  readonly marked: readonly MarkedGroup[];
  /**
   * What is written as a sheet of its own (a briefing, a report), or the slip of a step, as an HTML document; null
   * where there is none.
   */
  readonly paper: string | null;
  /** What the files of the sections brought; null where the plan is about something else. */
  readonly merge: MergeReport | null;
};

/** What a job answers. */
export type Answer<J extends Job> = J extends PlanJob
  ? BarePlan
  : J extends FormsJob
    ? FormsOut
    : J extends SupervisionJob
      ? SupervisionOverview
      : J extends CourseJob
        ? CourseOverview
        : J extends PapersJob
          ? PapersOut
          : Overview;

/**
 * Does a job, and tells how many of a job's files were read. Pure but for the files; runs in the worker, and in the
 * page where there is none. Throws a `HostError` where what is asked cannot be done, in a sentence for the user.
 */
export async function doJob(...asked: Parameters<typeof answerTo>): ReturnType<typeof answerTo> {
  try {
    return await answerTo(...asked);
  } catch (error) {
    throw error instanceof ReportError ? new HostError('failed', error.message) : error;
  }
}

async function answerTo(
  job: Job,
  workbook: Workbook,
  readReturns: ReturnsReader,
  progress: Progress,
): Promise<Overview | FormsOut | SupervisionOverview | CourseOverview | PapersOut | BarePlan> {
  if (job.kind === 'overview') return overview(workbook, job.asOf);
  if (job.kind === 'splitLedger') return formsOut(splitLedger(workbook, job), job.today);
  if (job.kind === 'supervision') return supervisionOverview(workbook, job);
  if (job.kind === 'course') return itemCourse(workbook, job);
  if (job.kind === 'papers') return papersOut(workbook, job, job.today);
  const plan = await planOf(job, workbook, readReturns, progress);
  const { title, edits, message, findings } = plan;
  const changes = changesOf(workbook, edits);
  const shown = 'paper' in plan ? plan.paper : 'briefing' in plan ? plan.briefing?.paper : null;
  const withheld = findings.filter(({ code }) => code === 'formula_kept');
  return {
    title,
    edits,
    message,
    changes,
    marked: 'standing' in plan && !('merge' in plan) ? markedItems(plan.standing, changes) : [],
    paper: shown ? paperToHtml(shown, { rows: true }) : null,
    withheld,
    result: plan.sheet ?? null,
    month: plan.month ?? null,
    merge: 'merge' in plan ? reportOf(plan.merge) : null,
  };
}

async function planOf(
  job: PlanJob,
  workbook: Workbook,
  readReturns: ReturnsReader,
  progress: Progress,
): Promise<ReturnType<typeof planTask>> {
  const files = 'files' in job && { files: await readReturns(job.choice, job.files, progress) };
  // A job is its task's request under the name of the task, but for the files, which are read by now.
  return planTask(job.kind, workbook, { ...job, ...files } as RequestOf<TaskName>);
}
