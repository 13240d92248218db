import type { Day } from '../calendar/day';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Finding } from '../workbook/finding';
import type { Facts } from './facts/facts';
import type { Direction } from './facts/target';
import type { RuleSet } from './rules';
import type { Status } from './words';

/** What was decided of an item, and why. */
export interface Verdict {
  readonly status: Status;
  /** The row's last day on time: its last milestone, or the current period of a recurring duty. */
  readonly due: Day | null;
  /** The day that matters now (截止日): of several steps the worst open one's, else the next open one's; else `due`. */
  readonly shown: Day | null;
  /** The day lateness is counted from: the worst unfinished milestone; equals `due` for most rows. */
  readonly judgedBy: Day | null;
  /** Calendar days late, 0 where on time, null where there is no day. */
  readonly daysLate: number | null;
  /** Chinese sentences without full stops, the decisive one first. */
  readonly reasons: readonly string[];
  /** Its steps, where its kind has any. */
  readonly stages: readonly StageVerdict[];
  /** A later day that the row names, granted or not; null where it names none. */
  readonly extension: ExtensionVerdict | null;
  readonly target: TargetVerdict | null;
}

/** One step of an item as it stands. */
export interface StageVerdict {
  readonly name: string;
  /** The last day on time; of a minimum the first day on which it may end. */
  readonly due: Day | null;
  /** Null where it is not finished, or nobody says when it was. */
  readonly done: Day | null;
  readonly finished: boolean;
  /** Calendar days, null where it is not late. */
  readonly daysLate: number | null;
  /** The limit is the least that it must take. */
  readonly minimum?: true;
  /** How many days it was shorter than it must be. */
  readonly short?: number;
}

export interface ExtensionVerdict {
  readonly to: Day;
  readonly approved: boolean;
  readonly originalDue: Day | null;
}

/** An indicator as it stands. Per cents are 0–100. */
export interface TargetVerdict {
  readonly direction: Direction;
  readonly value: number | string | null;
  readonly unit: string;
  readonly challenge: number | string | null;
  readonly actual: number | string | null;
  /** Null where it cannot be told. */
  readonly met: boolean | null;
  readonly challengeMet: boolean | null;
  /** actual ÷ value, one decimal; only for sums that are to reach their value. */
  readonly percent: number | null;
  /** 时序进度 of such a sum. */
  readonly expected: number | null;
}

/** One item as judged on one day: what is written, what that says, and what follows from it. */
export interface Judged {
  readonly entry: Entry;
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** Whether 办结率 counts it (see `countsIn`). */
  readonly counted: boolean;
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

/** A share, never computed without its denominator. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** Rates by name, each with what outputs call it. */
export type Rates = Readonly<Record<string, Rate & { readonly title: string }>>;

export interface LedgerStanding {
  readonly ledger: Ledger;
  /** In force for this ledger: the rule set with the thresholds of its kind. */
  readonly rules: RuleSet;
  readonly rates: Rates;
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
