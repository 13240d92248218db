import type { Day } from '../calendar/day';
import type { Festival } from '../calendar/festivals';

/** One dated step of a deadline phrase. */
export interface Milestone {
  readonly due: Day;
  /** The other defensible reading, where there is one. */
  readonly alternative?: Day;
  /** What is due, as written; '' where the phrase does not say. */
  readonly label: string;
  /** The heading of the column it stands in, where that names its period (二季度目标); absent inside a phrase. */
  readonly from?: string;
  /** Which line of its cell it stands on, from zero, where it belongs to the sub-item on that line. */
  readonly line?: number;
}

/** A duty that comes back. */
export interface Recurrence {
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'half_year' | 'year' | 'multi';
  /** Every so many of that unit, 1 where absent. */
  readonly interval?: number;
  /** How often inside one period. */
  readonly times?: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number;
  /** With `weekday` in a monthly duty: which of them, 1 = the first, −1 = the last. */
  readonly nth?: number;
  /** A yearly duty due the day before this festival. */
  readonly festival?: Festival;
  /** Date inside the month, or its last day. */
  readonly day?: number | 'last';
  /** For a yearly duty, 1–12. */
  readonly month?: number;
  /** For a quarterly, half-yearly or yearly duty, the months of the year it falls in. */
  readonly months?: readonly number[];
  /** Days after the end of each period. */
  readonly after_end_days?: number;
  /** Working days after the end of each period. */
  readonly after_end_workdays?: number;
  /** The working day of the period, 1 = its first, −1 = its last. */
  readonly workday?: number;
  /** Date in the month after the one reported on. */
  readonly next_month_day?: number;
  /** For `multi`, the cadences named. */
  readonly all?: readonly string[];
  readonly time?: string;
}

/** A limit counted from something that happens. */
export interface Offset {
  readonly workdays?: number;
  readonly days?: number;
  readonly months?: number;
  readonly hours?: number;
  /** What it counts from, as written, or '' where the phrase does not say. */
  readonly anchor: string;
}

/** How a deadline phrase was read. Days are the last day still on time. */
export interface Deadline {
  readonly text: string;
  readonly kind: 'by' | 'recurring' | 'standing' | 'relative' | 'unread';
  readonly due: Day | null;
  /** The other defensible reading. */
  readonly alternative: Day | null;
  readonly start: Day | null;
  /** Where the phrase names no year and none was given: month and day of the due day, MM-DD. */
  readonly monthDay?: string;
  readonly milestones: readonly Milestone[];
  readonly recurrence: Recurrence | null;
  readonly offset: Offset | null;
  /** `standing`: after the due day it goes on for good. */
  readonly then?: 'standing';
  /** How it was read, one Chinese sentence without a full stop at its end. */
  readonly explain: string;
}

/** What stands around a phrase and helps to read it. */
export interface DeadlineContext {
  /** The year the ledger is about, null where nothing says it. */
  readonly year: number | null;
  /** The row's start day, where a column gives it: an end month before it lies in the next year. */
  readonly start?: Day | null;
}
