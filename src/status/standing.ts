import type { Day } from '../calendar/day';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Finding } from '../workbook/finding';
import type { Facts } from './facts/facts';
import type { RuleSet } from './rules';
import type { Status } from './words';

/** What was decided of an item, and why. */
export interface Verdict {
  readonly status: Status;
  /** The row's last day on time: its last milestone, or the current period of a recurring duty. */
  readonly due: Day | null;
  /** The day lateness is counted from: the worst unfinished milestone; equals `due` for most rows. */
  readonly judgedBy: Day | null;
  /** Calendar days late, 0 where on time, null where there is no day. */
  readonly daysLate: number | null;
  /** Chinese sentences without full stops, the decisive one first. */
  readonly reasons: readonly string[];
}

/** One item as judged on one day: what is written, what that says, and what follows from it. */
export interface Judged {
  readonly entry: Entry;
  readonly facts: Facts;
  readonly verdict: Verdict;
}

export type Counts = Readonly<Record<Status, number>>;

/** A core task as its sub-items add up. */
export interface CoreStanding {
  readonly title: string;
  readonly row: number;
  readonly counts: Counts;
  /** The worst status of its sub-items; done only where all are. */
  readonly status: Status;
}

export interface LedgerStanding {
  readonly ledger: Ledger;
  readonly items: readonly Judged[];
  readonly counts: Counts;
  readonly cores: readonly CoreStanding[];
  readonly findings: readonly Finding[];
}

/** A workbook's ledgers as judged on one day. */
export interface Standing {
  readonly asOf: Day;
  readonly rules: RuleSet;
  readonly ledgers: readonly LedgerStanding[];
}
