import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import type { MonthOfCourse } from '../../supervision/course';
import type { Followed, Picture, Pictured } from '../../supervision/pictures';
import type { Rates } from '../../supervision/rates';
import type { Records } from '../../supervision/records';
import type { PeriodFigures } from '../../supervision/report';
import type { SupervisionRules } from '../../supervision/rules';
import type { Inline } from '../../paper/paper';
import { countOf } from '../counted';
import type { PaperNames } from '../imprint';
import { isLate, isOpen } from '../../status/words';
import { NO_HELP } from '../briefing/facts';
import { nameIn } from '../../supervision/threads';

/** The papers on a period, in the words of the command line. */
export const REPORT_KINDS = ['quarter', 'half', 'year', 'analysis', 'meeting', 'notice'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a row says beyond what the records keep of it; '' where it says nothing. */
export interface RowWords {
  readonly core: string;
  readonly nextStep: string;
  readonly support: string;
  readonly source: string;
  /** 分管领导 and 责任人. */
  readonly answers: string;
}

/** What a paper on a period is written from. Every figure of it comes from the same tallies as its tables. */
export interface ReportInput {
  readonly kind: ReportKind;
  readonly span: Span;
  readonly asOf: Day;
  readonly issued: Day;
  /** Whether the figures are those of an archived month, the ledger having moved on since. */
  readonly fromArchive: boolean;
  /** The day by which sections are asked to report. */
  readonly replyBy: Day;
  readonly figures: PeriodFigures;
  readonly picture: Picture;
  readonly followed: Followed;
  readonly records: Records;
  readonly rules: SupervisionRules;
  readonly course: readonly MonthOfCourse[];
  /** The period before, where its last month is archived. */
  readonly before: { readonly span: Span; readonly rates: Rates } | null;
  /** Finished in the period. */
  readonly newlyDone: readonly Pictured[];
  /** Open items due after the period, in order: the next period of the same length. */
  readonly dueNext: readonly Pictured[];
  readonly nextSpan: Span;
  /** Open items that reported the same for two months. */
  readonly withoutProgress: readonly Pictured[];
  /** By index into the threads. */
  readonly words: ReadonlyMap<number, RowWords>;
  /** The ledger's row of a thread, as `sheet!row` from one; what only the archive knows has none. */
  readonly rows: ReadonlyMap<number, string>;
  /** Whether 分管领导 and 责任人 are named beside a late item. */
  readonly answerable: boolean;
  readonly office: string;
  readonly names: PaperNames;
  /** What the office's own template calls the annexes, by title; absent: they are numbered in their order. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The rule set in one sentence. */
  readonly rulesText: string;
}

/** How an item is called. */
export function nameOfItem({ followed }: Pick<ReportInput, 'followed'>, { stand }: Pictured): string {
  return nameIn(followed.threads, stand);
}

/** The rows that items stand in; none where one of them is only in the archive. */
export function rowsOf({ rows }: ReportInput, items: readonly Pictured[]): readonly string[] {
  const known = items.flatMap(({ at }) => rows.get(at) ?? []);
  return known.length === items.length ? known : [];
}

/** So many items, so that a reader can ask which: 9项. */
export function counted(input: ReportInput, items: readonly Pictured[], measure = '项'): Inline {
  return countOf(items.length, rowsOf(input, items), measure);
}

/** Items by name, joined for a sentence. */
export function namesInSentence(input: ReportInput, items: readonly Pictured[]): string {
  return items.map((item) => nameOfItem(input, item)).join('、');
}

/** Late items, red first, then by days. */
export function lateOf(items: readonly Pictured[]): readonly Pictured[] {
  const red = ({ stand }: Pictured): number => (stand.status === 'seriously_lagging' ? 0 : 1);
  return items
    .filter(({ stand }) => isLate(stand.status))
    .sort((a, b) => red(a) - red(b) || (b.stand.daysLate ?? 0) - (a.stand.daysLate ?? 0));
}

/** Open items whose section asks for help. */
export function supportNeeded({ picture, words }: ReportInput): readonly Pictured[] {
  return picture.items.filter(
    ({ at, stand }) => isOpen(stand.status) && !NO_HELP.test(words.get(at)?.support ?? ''),
  );
}
