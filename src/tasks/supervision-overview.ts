import type { Day } from '../calendar/day';
import { LETTER_WORDS } from '../records/register';
import { answerOf } from '../supervision/report';
import type { LetterReason } from '../supervision/letters';
import type { Workbook } from '../workbook/sheet';
import { makeLetters, type LettersRequest } from './make-letters';
import { readRecords } from '../records/read-records';

/** A letter that is due in a round and not registered yet. */
export interface DueLetter {
  readonly no: string;
  /** 黄色提醒函, 红色督办函. */
  readonly word: string;
  readonly unit: string;
  readonly replyBy: Day;
  readonly redRun: number;
  readonly disqualified: boolean;
  readonly items: readonly {
    readonly name: string;
    readonly task: string;
    readonly daysLate: number | null;
    readonly reason: LetterReason;
    readonly since: string | null;
  }[];
}

/** A registered letter as the face lists it. */
export interface ListedLetter {
  readonly no: string;
  readonly word: string;
  readonly month: string;
  readonly unit: string;
  readonly ids: string;
  readonly issued: Day | null;
  readonly replyBy: Day | null;
  readonly repliedOn: Day | null;
  readonly signedOn: Day | null;
  /** 未回复, 待回复, 已回复, 逾期回复, 作废. */
  readonly state: string;
  /** Whether its paper can be made again from the round that is looked at. */
  readonly ofRound: boolean;
}

/** The tab 督办: what a round needs, and the register with what is unanswered on top. */
export interface SupervisionOverview {
  readonly month: string;
  readonly asOf: Day;
  readonly issued: Day;
  readonly due: readonly DueLetter[];
  readonly register: readonly ListedLetter[];
  readonly findings: readonly string[];
  readonly message: string;
}

const STATES = { 'in time': '已回复', late: '逾期回复', unanswered: '未回复', open: '待回复' } as const;
/** What presses comes first. */
const ORDER = ['未回复', '待回复', '逾期回复', '已回复', '作废'];

export function supervisionOverview(workbook: Workbook, request: LettersRequest): SupervisionOverview {
  const { month, asOf, issued, letters, findings, message } = makeLetters(workbook, request);
  const listed = readRecords(workbook).letters.map((letter): ListedLetter => ({
    no: letter.no,
    word: LETTER_WORDS[letter.kind],
    month: letter.month,
    unit: letter.unit,
    ids: letter.ids.join('、'),
    issued: letter.issued,
    replyBy: letter.replyBy,
    repliedOn: letter.repliedOn,
    signedOn: letter.signedOn,
    state: letter.voided ? '作废' : STATES[answerOf(letter, issued)],
    ofRound: !letter.voided && letter.month === month && letter.kind !== 'bulletin',
  }));
  const rank = ({ state }: ListedLetter): number => ORDER.indexOf(state);
  return {
    month,
    asOf,
    issued,
    due: letters
      .filter(({ existing }) => !existing)
      .map((letter) => ({
        no: letter.no,
        word: LETTER_WORDS[letter.kind],
        unit: letter.unit,
        replyBy: letter.replyBy,
        redRun: letter.redRun,
        disqualified: letter.disqualified,
        items: letter.items.map(({ stand, reason, since }, index) => ({
          name: letter.names[index]!,
          task: stand.task,
          daysLate: stand.daysLate,
          reason,
          since,
        })),
      })),
    register: [...listed].reverse().sort((a, b) => rank(a) - rank(b)),
    findings: findings.filter(({ code }) => TOLD.has(code)).map(({ message: text }) => text),
    message,
  };
}

/** Findings that concern the rounds and not the ledger itself. */
const TOLD: ReadonlySet<string> = new Set([
  'month_missing',
  'letter_unread',
  'letter_number_unread',
  'letter_number_twice',
  'letter_days_crossed',
  'signer_unknown',
  'letter_without_unit',
  'extension_incomplete',
  'step_unread',
  'deadline_changed',
]);
