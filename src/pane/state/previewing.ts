import { taskRow, type Decision } from '../../tasks';
import type { Workbook } from '../../workbook/sheet';
import type { PlanJob } from '../clerk/jobs';
import { periodOf } from '../commands';
import { TEXTS } from '../texts';
import { lastingWords } from './decisions';
import type { Looking } from './looking';
import { previewOf, type Preview } from './preview';
import { begin, orCancelled, type Room, type Still } from './room';
import { isAtWork } from './state';

/** Plans that wait for the user's word. */
export interface Previewing {
  /** Makes a plan and opens its preview, or makes the open one anew. */
  readonly prepare: (job: PlanJob) => void;
  /** Says all that the user decided over the rules; the open preview follows. */
  readonly decide: (decisions: readonly Decision[]) => void;
  /** The open preview as it will be once it has followed all decisions; null where it has. */
  readonly following: () => Promise<Preview | null> | null;
}

export function previewing(room: Room, { fail, catchUp }: Looking): Previewing {
  const { desk, clerk, dispatch, newest, rounds } = room;
  /** Counts the choices of files. */
  let choices = 0;
  /** The newest decisions, and the preview that is being made for them. */
  let decided: readonly Decision[] = [];
  let recount: Promise<Preview | null> | null = null;

  /** Asks the clerk, and tells of files that are read for it. */
  const ask = (job: PlanJob, workbook: Workbook, still: Still) =>
    clerk.run(job, workbook, (read, total) => {
      if (!still()) return;
      if (read === total) return dispatch({ type: 'progressed', share: null, message: TEXTS.matching });
      dispatch({ type: 'progressed', share: read / total, message: TEXTS.readingFile(read + 1, total) });
    });

  /** The preview of a job. Files are read anew; what the rules alone say comes first, whatever was decided. */
  const previewed = async (asked: PlanJob, workbook: Workbook, still: Still): Promise<Preview> => {
    if (asked.kind !== 'mergeReturns')
      return previewOf(asked, workbook, await ask(asked, workbook, still), new Map());
    const ruled = { ...asked, decisions: [], choice: ++choices };
    const preview = previewOf(ruled, workbook, await ask(ruled, workbook, still), new Map());
    if (asked.decisions.length === 0) return preview;
    const job = { ...ruled, decisions: lastingWords(asked.decisions) };
    return previewOf(job, workbook, await ask(job, orCancelled(still, workbook), still), preview.rulings);
  };

  const prepare = async (job: PlanJob): Promise<void> => {
    const still = begin(room);
    dispatch({ type: 'started', kind: 'prepare', message: TEXTS.preparing(taskRow(job.kind).title) });
    try {
      const preview = await desk.prepare((workbook) => previewed(job, orCancelled(still, workbook), still), {
        period: periodOf(job),
      });
      if (!still()) return;
      dispatch({ type: 'prepared', preview });
      catchUp();
    } catch (error) {
      if (still()) fail(error);
    }
  };

  /** Makes the open preview follow the newest decisions; asked again meanwhile, it goes round once more. */
  const follow = async (): Promise<Preview | null> => {
    const { preview } = newest.current;
    if (preview?.job.kind !== 'mergeReturns') return null;
    const still = begin(room);
    const { workbook } = preview.plan;
    try {
      for (;;) {
        const decisions = decided;
        const job = { ...preview.job, decisions };
        const answer = await ask(job, workbook, still);
        if (!still()) return null;
        if (decisions !== decided) continue;
        const next = previewOf(job, workbook, answer, newest.current.preview?.rulings ?? preview.rulings);
        dispatch({ type: 'recounted', preview: { ...next, stale: preview.stale } });
        catchUp();
        return next;
      }
    } catch (error) {
      // The plan that is shown is no longer what was decided.
      if (still()) fail(error, true);
      return null;
    }
  };

  return {
    prepare: (job) => void prepare(job),
    decide: (decisions) => {
      if (rounds.writing || isAtWork(newest.current)) return;
      decided = decisions;
      dispatch({ type: 'decided', decisions });
      recount ??= follow().finally(() => (recount = null));
    },
    following: () => recount,
  };
}
