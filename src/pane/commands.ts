import { TASKS, taskRow, type ButtonName, type Circumstances, type RequestOf } from '../tasks';
import type { PlanJob } from './clerk/jobs';

/** What each button's row begins with, held against what its task is asked. */
const BUTTON_ROWS: {
  readonly [K in ButtonName]: {
    readonly button: { readonly request: (now: Circumstances) => Omit<RequestOf<K>, 'files'> };
  };
} = TASKS;

/** The job of a button, of which its preview is made; `files` are those that were chosen for it. */
export function jobOf<K extends ButtonName>(
  name: K,
  now: Circumstances,
  files: readonly File[] | null,
): PlanJob {
  const asked = BUTTON_ROWS[name].button.request(now);
  const chosen = files && { files, decisions: [], choice: 0 };
  // The row's request and the files together are what the task is asked: `BUTTON_ROWS` holds the one half.
  return { kind: name, ...asked, ...chosen } as unknown as Extract<PlanJob, { kind: K }>;
}

/** The period of the sheets of ours that a job may write anew, '' of those about none; null where it writes none. */
export function periodOf(job: PlanJob): string | null {
  if (!taskRow(job.kind).rewrites) return null;
  if (job.kind === 'makeReport') return job.period;
  return ('month' in job ? job.month : null) ?? '';
}
