import type { Day } from '../calendar/day';

export type ProgressState =
  | 'not_started'
  | 'in_progress'
  | 'done'
  | 'done_late'
  | 'overdue'
  | 'suspended'
  | 'cancelled'
  | 'adjusted'
  | 'ongoing'
  | 'unclear';

/** How a progress or status phrase was read. */
export interface ProgressReading {
  readonly text: string;
  readonly state: ProgressState;
  /** 0–100, null where the phrase gives none. */
  readonly percent: number | null;
  /** The completion day the text names, as written without year where none is given (MM-DD), null where none. */
  readonly completedOn: Day | string | null;
  /** Whether the phrase is a clear statement that nobody would dispute; 基本完成 is not. */
  readonly certain: boolean;
  /** Why, one Chinese sentence without a full stop at its end. */
  readonly explain: string;
}
