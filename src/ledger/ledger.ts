import type { Day } from '../calendar/day';
import type { PeriodNamed } from '../calendar/period-text';
import type { Field } from '../kinds/field';
import type { Kind } from '../kinds/kind';
import type { ToolHeading } from '../kinds/own-sheets';
import type { Answers } from './answers';
import type { RowSort } from './find/rows';
import type { Surroundings } from './find/surroundings';

/** What a column was taken for. */
export interface LedgerColumn {
  /** From zero. */
  readonly column: number;
  /** Heading as written, two levels joined by a slash: 责任分工/牵头单位. */
  readonly heading: string;
  readonly field: Field;
  /** The month, quarter, half-year or year that the heading names (5月进展), read once; null where it names none. */
  readonly period: PeriodNamed | null;
  /** What 是 and 否 in it mean, where its heading asks for them. */
  readonly answers?: Answers;
  /** Plain numbers in it are per cent: 1 is 1 %, for the heading or larger numbers beside it say so. */
  readonly perCent?: true;
}

/** One written cell of an entry, uninterpreted. A cell inside a vertical merge stands for the merge's own cell. */
export interface Written {
  /** What its column means. */
  readonly field: Field;
  /** Position of the cell that holds the text (the top left one of a merge), from zero. */
  readonly row: number;
  readonly column: number;
  /** As a reader sees it, trimmed; a real date is YYYY-MM-DD. Never empty: an empty cell is absent. */
  readonly text: string;
  /** Where the cell holds a number: its value (a percent format's 80% is 0.8). */
  readonly number: number | null;
  /** Where the cell holds a number with a percent format. */
  readonly isPercent: boolean;
  /** Where the cell holds a real date. */
  readonly day: Day | null;
}

/** One item of a ledger (事项): a row, as written. */
export interface Entry {
  /** From zero, the row in the sheet. */
  readonly row: number;
  /**
   * Stable inside the ledger: the written number where it is unique; where numbers begin anew in each section, the
   * section's place before it (“2.1”); where one number covers several rows, or none is written, the number or the core
   * task's place and the position (“3.2”).
   */
  readonly id: string;
  /** The section banner above it (一、大气污染防治), if any. */
  readonly banner: string | null;
  /** Index into `Ledger.coreTasks`, or null where rows have no core task above them. */
  readonly core: number | null;
  /** Every non-empty cell, row by row and left to right; several may mean the same. `ledger/cells.ts` finds them. */
  readonly cells: readonly Written[];
}

/** A core task (核心任务) that several entries break down. */
export interface CoreTask {
  readonly title: string;
  /** Row of its first entry, from zero. */
  readonly row: number;
  /** Indices into `Ledger.entries`. */
  readonly entries: readonly number[];
}

/** The year a ledger is about. */
export interface LedgerYear {
  readonly value: number;
  /** Where it was read, in Chinese words. */
  readonly from: string;
  /** Set where nothing names it and it is only the commonest of the deadlines' years. */
  readonly guessed?: true;
}

/** A row of a table that is not blank. */
export interface TableRow {
  /** From zero. */
  readonly row: number;
  readonly sort: RowSort;
}

/** A table on a sheet that was taken for a ledger, its rows told apart and not yet read. Rows and columns from zero. */
export interface Table extends Surroundings {
  readonly sheet: string;
  readonly kind: Kind;
  readonly headingRows: readonly number[];
  readonly firstRow: number;
  /** The last row with an entry, or with a further line of one. */
  readonly lastRow: number;
  readonly firstColumn: number;
  /** The last column of the ledger's headings, the tool's own columns not counted. */
  readonly lastColumn: number;
  readonly columns: readonly LedgerColumn[];
  /** Columns that carry one of the tool's own headings (预警 …), by heading. */
  readonly toolColumns: Readonly<Partial<Record<ToolHeading, number>>>;
  /** The hidden column of a form that holds the keys of its rows (行标识); null where there is none. */
  readonly keyColumn: number | null;
  /** Every row from the first to the last that holds anything, told apart. */
  readonly rows: readonly TableRow[];
}

/** A ledger (台账) on a sheet: its table and what is written in it, uninterpreted. */
export interface Ledger extends Table {
  /** The year the ledger is about, and where that was read; null where nothing says it. */
  readonly year: LedgerYear | null;
  readonly entries: readonly Entry[];
  readonly coreTasks: readonly CoreTask[];
}
