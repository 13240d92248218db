import type { Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import type { Status } from '../status/words';
import type { LetterKind } from './rules';

/*
 * What the four record sheets of a workbook say, as plain data. `records/` reads and writes the sheets.
 * People type on them, so everything may be missing: '' is no text, null no day.
 */

/** An item as it stood on a day: of the ledger as judged, or of the archive. */
export interface Stand {
  readonly sheet: string;
  /** 行标识, '' where none is kept. */
  readonly key: string;
  /** 编号 as the ledger has it. */
  readonly id: string;
  readonly task: string;
  /** 牵头科室, '' where nobody is named. */
  readonly lead: string;
  readonly deadlineText: string;
  /** The light day: the last day on time with granted extensions. */
  readonly due: Day | null;
  /** The last day by the ledger alone; of an archived item the same as `due`. */
  readonly ownDue: Day | null;
  readonly status: Status;
  readonly daysLate: number | null;
  /** 0–100. */
  readonly percent: number | null;
  readonly completedOn: Day | null;
  readonly progress: string;
  readonly problem: string;
}

/** 台账存档: an item at a month's end. */
export interface ArchivedItem extends Stand {
  readonly month: Month;
  /** 截至日期; the month's last day where it is missing. */
  readonly asOf: Day;
  /** 判定规则 as printed. */
  readonly rules: string;
}

/** 函件登记: a letter or a bulletin. */
export interface RegisteredLetter {
  /** 编号 as written. */
  readonly no: string;
  readonly kind: LetterKind | 'bulletin';
  /** The round it belongs to. */
  readonly month: Month;
  /** 主送科室. */
  readonly unit: string;
  readonly ids: readonly string[];
  readonly issued: Day | null;
  readonly replyBy: Day | null;
  readonly copyTo: readonly string[];
  /** 升级自: the unanswered letters it follows. */
  readonly since: readonly string[];
  readonly redRun: number | null;
  readonly signedBy: string;
  readonly signedOn: Day | null;
  readonly repliedOn: Day | null;
  readonly reply: string;
  readonly outcome: string;
  /** 处理结果 作废: its number is never used again, otherwise it counts for nothing. */
  readonly voided: boolean;
}

/** 延期登记: a request to move a deadline. */
export interface Extension {
  readonly no: string;
  readonly ids: readonly string[];
  readonly task: string;
  readonly lead: string;
  readonly original: Day | null;
  readonly asked: Day | null;
  readonly askedFor: Day | null;
  readonly reason: string;
  readonly decision: 'granted' | 'refused' | 'corrected' | null;
  readonly granted: Day | null;
  readonly decided: Day | null;
}

/** What may happen to a supervised item. */
export const STEPS = [
  '立项',
  '交办',
  '签收',
  '催办',
  '反馈',
  '退回',
  '延期',
  '销号',
  '恢复',
  '终止',
] as const;
export type Step = (typeof STEPS)[number];

/** 督办流转: a step of an item. */
export interface FlowStep {
  readonly day: Day | null;
  readonly ids: readonly string[];
  readonly task: string;
  readonly lead: string;
  readonly step: Step;
  readonly no: string;
  readonly content: string;
  readonly deadline: Day | null;
  readonly by: string;
}

/** All that a workbook remembers of its supervision. */
export interface Records {
  readonly archive: readonly ArchivedItem[];
  readonly letters: readonly RegisteredLetter[];
  readonly extensions: readonly Extension[];
  readonly steps: readonly FlowStep[];
}
