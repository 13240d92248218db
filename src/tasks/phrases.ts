import type { Day } from '../calendar/day';
import { currentPeriod } from '../deadline/clock';
import type { Deadline } from '../deadline/deadline';
import { readDeadline } from '../deadline/read';
import type { ProgressReading } from '../progress/progress';
import { readProgress } from '../progress/read';

/** How a deadline phrase is read, and for a recurring duty its period on a day. */
export interface DeadlineReading extends Deadline {
  readonly current?: { readonly start: Day; readonly due: Day };
}

/** Reads a deadline phrase for people who ask how it is read. `year` null: the phrase must name its own. */
export function explainDeadline(text: string, year: number | null, asOf: Day): DeadlineReading {
  const deadline = readDeadline(text, { year });
  return deadline.recurrence ? { ...deadline, current: currentPeriod(deadline.recurrence, asOf) } : deadline;
}

/** Reads a progress or status phrase for people who ask how it is read. */
export function explainProgress(text: string): ProgressReading {
  return readProgress(text);
}
