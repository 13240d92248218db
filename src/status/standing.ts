import type { Day } from '../calendar/day';
import type { Deadline } from '../deadline/deadline';
import type { Entry, Ledger } from '../ledger/ledger';
import type { CombinedProgress } from '../progress/combine';
import type { Finding } from '../workbook/finding';
import type { RuleSet } from './rules';
import type { Light, Status } from './words';

/** A cell that a judgement rests on. */
export interface Basis {
  /** What the cell is: 完成时限, 工作进展 … */
  readonly label: string;
  /** From zero. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a person said of a row over the program's own reading (人工核定). It holds as long as the text stands. */
export interface RowSaying {
  readonly sheet: string;
  /** Where the row stood when it was said of it, from zero. A row that moved is found by its task and its text. */
  readonly row: number;
  /** The task's text, as `taskKey` keeps it. */
  readonly task: string;
  /** What the cells said that it was said of, as `reportText` or `deadlineText` give it, compared without blanks. */
  readonly text: string;
  readonly says: { readonly state: 'done' | 'open' } | { readonly due: Day };
  /** The row of the settings sheet that remembers it: its name, and the cell of its value in A1 text. */
  readonly label: string;
  readonly cell: string;
}

/** What holds for one row: at most one saying about its report and one about its deadline. */
export interface Said {
  readonly state: RowSaying | null;
  readonly due: RowSaying | null;
}

/** One item as judged on one day. */
export interface Judged {
  readonly entry: Entry;
  readonly task: string;
  readonly coreTask: string | null;
  /** 牵头科室 as written, '' where nobody is named. */
  readonly lead: string;
  readonly deadlineText: string;
  readonly deadline: Deadline | null;
  /** The row's last day on time: its last milestone, or the current period of a recurring duty. */
  readonly due: Day | null;
  /** The day lateness is counted from: the worst unfinished milestone; equals `due` for most rows. */
  readonly judgedBy: Day | null;
  readonly progress: CombinedProgress | null;
  readonly percent: number | null;
  readonly completedOn: Day | null;
  readonly status: Status;
  readonly light: Light;
  /** Calendar days late, 0 where on time, null where there is no day. */
  readonly daysLate: number | null;
  /** Chinese sentences, the decisive one first. */
  readonly reasons: readonly string[];
  readonly basis: readonly Basis[];
  /** What a person said of the row (人工核定), as far as it holds; null where nothing does. */
  readonly said: Said | null;
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
