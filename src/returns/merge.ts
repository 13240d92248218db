import type { Month } from '../calendar/period';
import type { Field } from '../kinds/field';
import type { Finding } from '../workbook/finding';

/**
 * What became of one cell of a return (报送表):
 *
 * - `taken`: certain, written into the ledger;
 * - `unchanged`: says what stands already, or only that nothing is new;
 * - `conflict`: several returns differ, or the return is not the lead unit's; a person decides;
 * - `locked`: a column that returns may not fill, or a cell that cannot be written; shown, never written;
 * - `new`: of a row that the ledger does not have;
 * - `ambiguous`: of a row or a column whose place in the ledger is doubtful; a person decides.
 */
export type Verdict = 'taken' | 'unchanged' | 'conflict' | 'locked' | 'new' | 'ambiguous';

/** Where something stands in the master, rows and columns from zero. */
export interface MasterCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One cell of a return that says something, and what became of it. Plain data, safe to send to a worker and back. */
export interface MergeChange {
  /** The cell of the master it is about; null where the row or the column has none there. */
  readonly target: MasterCell | null;
  /** The master's row, from zero, and its id; null for `new` and `ambiguous` rows. */
  readonly row: number | null;
  readonly id: string | null;
  /** The task in the master's words, or in the return's where the row is not in the master. */
  readonly task: string;
  /** 牵头科室 of the row, '' where nobody is named. */
  readonly lead: string;
  readonly field: Field;
  /** The heading over the column, the master's where it has the column. */
  readonly heading: string;
  /** As a reader sees it in the master; '' where nothing stands. */
  readonly from: string;
  /** As a reader sees it in the return; never ''. */
  readonly to: string;
  readonly file: string;
  /** Where it stands in the file, the sheet's name and rows from zero. */
  readonly source: MasterCell;
  /** The row of the file (from zero) on which the entry begins: what a decision about the row names. */
  readonly entryRow: number;
  readonly verdict: Verdict;
  /** Why, one Chinese sentence without a full stop; '' for `taken` and plain `unchanged`. */
  readonly reason: string;
  /** What stood in the cell when the form was sent out; null where the form does not tell. */
  readonly sent: string | null;
  /** For rows whose place is doubtful: what they may be, the likeliest first. */
  readonly candidates?: readonly RowCandidate[];
  /** Whether a person's word, not the rules, made the verdict what it is. */
  readonly decided?: boolean;
  /** Whether the plan writes it: what is `taken`, and the cells of new rows that are appended. */
  readonly written: boolean;
}

/** What the record of a merge says instead of the old text where the row is new. */
export const APPENDED = '（新增）';

/** A cell that a merge writes, for the record of it. Texts as a reader sees them. */
export interface WrittenCell {
  readonly target: MasterCell;
  readonly task: string;
  /** The section it comes from, '' where nothing says it. */
  readonly unit: string;
  readonly heading: string;
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly source: MasterCell;
}

/** A row of the master that a row of a return may be. */
export interface RowCandidate {
  readonly sheet: string;
  /** From zero. */
  readonly row: number;
  readonly task: string;
  readonly lead: string;
  /** Likeness of the texts, 0 to 1. */
  readonly score: number;
}

/**
 * A person's word over the rules'. Of a cell: whether it is written. Of a row without a certain place: which row of the
 * master it is, that it is new, or that it is left out. `locked` cells are never written, whatever is said of them.
 */
export type Decision =
  | { readonly kind: 'cell'; readonly file: string; readonly source: MasterCell; readonly take: boolean }
  | {
      readonly kind: 'row';
      readonly file: string;
      /** The sheet and the row (from zero) in the file. */
      readonly sheet: string;
      readonly row: number;
      readonly as: { readonly sheet: string; readonly row: number } | 'new' | 'none';
    };

/** How a section stands with its return of the month. */
export interface UnitReport {
  readonly unit: string;
  /** `nil`: it reported that nothing happened (零报告). */
  readonly state: 'returned' | 'partly' | 'nil' | 'missing';
  readonly files: readonly string[];
  /** Its unfinished rows that no return covers. */
  readonly missingRows: number;
  /** Days after the month's last day for returns; 0 where it is not yet past or nothing is missing. */
  readonly daysLate: number;
  /** Ready text to send to the section, '' where nothing is to be chased. */
  readonly reminder: string;
}

/** One ledger of one file, or a file in which none was found. */
export interface ReturnVerdict {
  readonly file: string;
  /** Null where the file holds no ledger or could not be read. */
  readonly sheet: string | null;
  /** The section it comes from; null where nothing says it. */
  readonly unit: string | null;
  readonly entries: number;
  readonly matched: number;
  /** How many of its cells say what stands and are not listed in `Merge.changes`. */
  readonly unchanged: number;
  /** False where the file could not be read as a workbook. */
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

/** A row of the master that no return covers. */
export interface NotReturned {
  readonly sheet: string;
  /** From zero. */
  readonly row: number;
  readonly id: string;
  readonly task: string;
  readonly lead: string;
  /** Whether the master says that nothing is left to do. */
  readonly finished: boolean;
  /** Whether its section still owes a report on it: it is not finished, and no nil report speaks for it. */
  readonly owed: boolean;
}

/**
 * What consolidating the returns comes to (汇总报送). Its parts are ordered by file name and place, whatever the order
 * given.
 */
export interface Merge {
  /** The month that the returns report on, `YYYY-MM`. */
  readonly month: Month;
  readonly returns: readonly ReturnVerdict[];
  /** Lead units with unfinished rows from which nothing came, in the master's order. */
  readonly missingUnits: readonly string[];
  readonly changes: readonly MergeChange[];
  readonly notReturned: readonly NotReturned[];
  /** Every lead unit with rows, in the master's order. */
  readonly units: readonly UnitReport[];
  /** Ready text that chases all sections that owe something; '' where none does. */
  readonly reminder: string;
}
