import type { Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import type { Kind } from '../../kinds/kind';
import type { Inline } from '../../paper/paper';
import type { Judged, Standing } from '../../status/standing';
import { countOf, MOST_ROWS } from '../counted';
import type { PaperNames } from '../imprint';
import type { MonthFigures } from '../months-table';

/** The parts of the briefing, in the order in which leaders read them; each may be renamed, moved or left out. */
export const BRIEFING_PARTS = ['总体情况', '办结和亮点', '滞后事项', '存在问题', '下步要求'] as const;
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

/** How the office wants its briefing: parts in order with their headings, and sentences that stand in every issue. */
export interface BriefingForm {
  readonly parts: readonly { readonly part: BriefingPart; readonly heading: string }[];
  /** First and last paragraph of the text; '' where there is none. */
  readonly opening: string;
  readonly closing: string;
  /** Whether 分管领导 and 责任人 are named beside a late item. */
  readonly answerable: boolean;
}

/** What changed since the month archived before. */
export interface Since {
  readonly month: Month;
  readonly newlyRed: readonly Judged[];
  readonly stillRed: readonly Judged[];
  /** Red then, not now; some may have left the ledger. */
  readonly cleared: number;
}

/** What the briefing is written from. */
export interface BriefingInput {
  readonly now: Standing;
  /** Where only one kind of ledger is told of. */
  readonly onlyKind?: Kind;
  readonly month: Month;
  /** The day it is issued, never before `now.asOf`. */
  readonly issuedOn: Day;
  /** Null where no earlier month of the year is archived. */
  readonly since: Since | null;
  /** The months of the year up to this one, oldest first; none where nothing is archived. */
  readonly months: readonly MonthFigures[];
  /** Finished in the month: not yet in the month archived before, else by the day. */
  readonly newlyDone: readonly Judged[];
  /** The day by which late items are to be reported on. */
  readonly replyBy: Day;
  /** Percent. */
  readonly onTimeTarget: number;
  readonly names: PaperNames;
  readonly form: BriefingForm;
  /** What the office's own template calls the annexes, by title; absent: they are numbered in their order. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** How an item is called in the briefing: its number, with the sheet's name where several ledgers are told of. */
export type Namer = (item: Judged) => string;

/** How the items of these ledgers are called. */
export function nameOf(now: Standing): Namer {
  if (now.ledgers.length <= 1) return (item) => item.entry.id;
  const sheets = sheetsOf(now);
  return (item) => `${sheets.get(item) ?? ''}-${item.entry.id}`;
}

/** Writes how many items there are, so that a reader can ask which: 9项, or 9件 by another measure. */
export type Counter = (items: readonly Judged[], measure?: string) => Inline;

/** The rows that items stand in, as `sheet!row`, rows from one; none where nobody would read them. */
export type RowsOf = (items: readonly Judged[]) => readonly string[];

/** Where the items of these ledgers stand. */
export function rowsIn(now: Standing): RowsOf {
  const sheets = sheetsOf(now);
  return (items) =>
    items.length > MOST_ROWS ? [] : items.map((item) => `${sheets.get(item) ?? ''}!${item.entry.row + 1}`);
}

/** Counts items with the rows that they stand in. */
export function counterOf(now: Standing): Counter {
  const rowsOf = rowsIn(now);
  return (items, measure) => countOf(items.length, rowsOf(items), measure);
}

function sheetsOf({ ledgers }: Standing): ReadonlyMap<Judged, string> {
  return new Map(ledgers.flatMap(({ ledger, items }) => items.map((item) => [item, ledger.sheet] as const)));
}
