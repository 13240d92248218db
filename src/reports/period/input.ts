import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import type { MonthOfCourse } from '../../supervision/course';
import type { Followed, Picture, Pictured } from '../../supervision/pictures';
import type { Rates } from '../../supervision/rates';
import type { Records } from '../../supervision/records';
import type { PeriodFigures } from '../../supervision/report';
import type { SupervisionRules } from '../../supervision/rules';
import type { PaperNames } from '../imprint';
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
}

/** What a paper on a period is written from. Every figure of it comes from the same tallies as its tables. */
export interface ReportInput {
  readonly kind: ReportKind;
  readonly span: Span;
  readonly asOf: Day;
  readonly issued: Day;
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
  readonly office: string;
  readonly names: PaperNames;
  /** The rule set in one sentence. */
  readonly rulesText: string;
}

/** How an item is called. */
export function nameOfItem({ followed }: ReportInput, { stand }: Pictured): string {
  return nameIn(followed.threads, stand);
}

/** Items by name, joined for a sentence. */
export function namesInSentence(input: ReportInput, items: readonly Pictured[]): string {
  return items.map((item) => nameOfItem(input, item)).join('、');
}
