import type { Day } from '../calendar/day';
import type { Stretch } from './days-told';

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
  /** The month or the part of one in which it was completed (5月份, 5月中旬), where the text names no day. */
  readonly completedIn: Stretch | null;
  /** Whether the phrase is a clear statement that nobody would dispute; 基本完成 is not. */
  readonly certain: boolean;
  /** Why, one Chinese sentence without a full stop at its end. */
  readonly explain: string;
  /** How much is said to be finished without saying of how much (已加装21台), null where nothing is so. */
  readonly amount: Amount | null;
  /** What is said to be finished, where the row has to say whether that is all; null where nothing hangs on it. */
  readonly claim: string | null;
}

/** A number of things: 21台, 3.5公里. Things of different measures are not compared. */
export interface Amount {
  readonly number: number;
  readonly unit: string;
}

/**
 * A reading that called finished what is not, with what says so: no share and no day of completion is left of it. Why
 * is one Chinese sentence without a full stop.
 */
export function reopened<Reading extends Omit<ProgressReading, 'amount' | 'claim'>>(
  reading: Reading,
  explain: string,
): Reading {
  return {
    ...reading,
    state: 'in_progress',
    percent: null,
    completedOn: null,
    completedIn: null,
    certain: false,
    explain,
  };
}
