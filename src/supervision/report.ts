import { inNumberOrder } from '../chinese/number-order';
import { groupBy } from '../basics/multimap';
import { monthOf, type Month } from '../calendar/period';
import { monthsOf, type Span } from '../calendar/span';
import { causeOf, PROBLEM_KINDS, type ProblemKind } from '../progress/problem-kind';
import type { Counts, Rate } from '../status/standing';
import { isGoing, isLate } from '../status/words';
import { talliesOf } from './course';
import { itemsOfLetter } from './letters';
import type { Followed, Picture, Pictured } from './pictures';
import { byLightDay, ratesOf, type Rates } from './rates';
import type { Records, RegisteredLetter } from './records';
import { redRunOf, roundsOf } from './rounds';
import type { SupervisionRules } from './rules';
import { ranksOf, scoreOf } from './scores';
import { faceOf, findThread } from './threads';

/** What a period's papers are written from. */
export interface PeriodInput {
  readonly span: Span;
  /** The items at the period's end. */
  readonly picture: Picture;
  readonly followed: Followed;
  readonly records: Records;
  readonly rules: SupervisionRules;
  /** 配合科室 of the ledger, each once. */
  readonly helpers: readonly string[];
}

/** One section that leads. Letters, answers and the score are those since 1 January. */
export interface UnitOfPeriod {
  readonly unit: string;
  readonly total: number;
  readonly counts: Counts;
  readonly rates: Rates;
  readonly yellowLetters: number;
  readonly redLetters: number;
  readonly lateReplies: number;
  readonly returned: number;
  readonly maxRedRun: number;
  readonly redMonths: readonly Month[];
  readonly disqualified: boolean;
  readonly score: number | null;
  readonly rank: number | null;
}

/** A cause of open problems. */
export interface CauseOfPeriod {
  readonly kind: ProblemKind;
  readonly items: readonly Pictured[];
  readonly late: number;
  /** One decimal; null where none is late. */
  readonly meanDaysLate: number | null;
}

export interface PeriodFigures {
  readonly counts: Counts;
  readonly rates: Rates;
  /** 按时办结率 as the briefing has it, and the items that an assessment day of their own makes count otherwise. */
  readonly byLight: { readonly rate: Rate; readonly moved: readonly Pictured[] };
  /** Letters of the period's rounds, voided ones out. */
  readonly letters: { readonly yellow: number; readonly red: number };
  readonly units: readonly UnitOfPeriod[];
  /** Sections that lead nothing. */
  readonly withoutTasks: readonly string[];
  /** In the order of the briefing, only those that occur. */
  readonly causes: readonly CauseOfPeriod[];
  /** Months of the period that have begun and are not archived. */
  readonly missing: readonly Month[];
}

export function figuresOfPeriod(input: PeriodInput): PeriodFigures {
  const { span, picture, followed, records, rules, helpers } = input;
  const letters = lettersUntil(records, monthOf(span.last));
  const inSpan = letters.filter(({ month }) => monthsOf(span).includes(month));
  const groups = groupBy(
    picture.items.filter(({ stand }) => stand.lead !== ''),
    ({ stand }) => stand.lead,
  );
  const units = inNumberOrder([...groups], ([unit]) => unit).map(([unit, items]) =>
    unitOfPeriod(unit, items, input, letters),
  );
  const ranks = ranksOf(units.map(({ score }) => score));
  const leading = new Set(groups.keys());
  return {
    counts: talliesOf(picture).counts,
    rates: ratesOf(picture, span),
    byLight: byLightDay(picture),
    letters: {
      yellow: inSpan.filter(({ kind }) => kind === 'yellow').length,
      red: inSpan.filter(({ kind }) => kind === 'red').length,
    },
    units: units.map((unit, index) => ({ ...unit, rank: ranks[index]! })),
    withoutTasks: (rules.assessed.length > 0 ? rules.assessed : helpers).filter((unit) => !leading.has(unit)),
    causes: causesOf(picture.items),
    missing: monthsOf(span).filter(
      (month) => month <= monthOf(picture.asOf) && !followed.threads.months.includes(month),
    ),
  };
}

/** Letters since 1 January that count, up to a round. */
export function lettersUntil({ letters }: Records, until: Month): readonly RegisteredLetter[] {
  const year = until.slice(0, 4);
  return letters.filter(
    ({ voided, kind, month }) => !voided && kind !== 'bulletin' && month.startsWith(year) && month <= until,
  );
}

/** How a letter was answered as of a day. */
export function answerOf(
  { repliedOn, replyBy }: RegisteredLetter,
  asOf: string,
): 'in time' | 'late' | 'unanswered' | 'open' {
  if (repliedOn !== null && repliedOn <= asOf)
    return replyBy !== null && repliedOn > replyBy ? 'late' : 'in time';
  return replyBy !== null && replyBy <= asOf ? 'unanswered' : 'open';
}

function unitOfPeriod(
  unit: string,
  items: readonly Pictured[],
  { span, picture, followed, records, rules }: PeriodInput,
  letters: readonly RegisteredLetter[],
): Omit<UnitOfPeriod, 'rank'> {
  const { asOf } = picture;
  const own = letters.filter((letter) => letter.unit === unit);
  const yellow = own.filter(({ kind }) => kind === 'yellow');
  const red = own.filter(({ kind }) => kind === 'red');
  const rounds = roundsOf(followed.threads.months, records.letters, monthOf(span.last));
  const run = redRunOf(unit, letters, rounds, rules);
  const rates = ratesOf({ asOf, items }, span);
  const lateReplies = own.filter((letter) => ['late', 'unanswered'].includes(answerOf(letter, asOf))).length;
  const returned = returnedTo(unit, followed, records, asOf);
  const assessed = rules.assessed.length === 0 || rules.assessed.includes(unit);
  return {
    unit,
    total: items.length,
    counts: talliesOf({ asOf, items }).counts,
    rates,
    yellowLetters: yellow.length,
    redLetters: red.length,
    lateReplies,
    returned,
    maxRedRun: run.longest,
    redMonths: run.months,
    disqualified: run.disqualified,
    score: assessed
      ? scoreOf(rules.scheme, {
          completion: span.kind === 'year' ? rates.completionRate : rates.dueRate,
          onTime: rates.onTimeRate,
          yellowLetters: yellow.length,
          redLetters: red.length,
          lateReplies,
          returned,
          twiceReminded: twiceReminded(followed, yellow),
        })
      : null,
  };
}

/** 退回 to a section since 1 January. */
function returnedTo(unit: string, { threads }: Followed, { steps }: Records, asOf: string): number {
  return steps.filter(({ step, day, lead, ids, task }) => {
    if (step !== '退回' || day === null || day > asOf || day.slice(0, 4) !== asOf.slice(0, 4)) return false;
    if (lead !== '') return lead === unit;
    const at = findThread(threads, { id: ids[0] ?? '', task });
    return at !== null && faceOf(threads.all[at]!).lead === unit;
  }).length;
}

function twiceReminded({ threads }: Followed, yellow: readonly RegisteredLetter[]): number {
  const items = yellow.flatMap((letter) => itemsOfLetter(threads, letter));
  return [...groupBy(items, (at) => at).values()].filter((times) => times.length > 1).length;
}

/** Open items with a reported problem, by what it is about. */
function causesOf(items: readonly Pictured[]): CauseOfPeriod[] {
  const open = items.flatMap((item) => {
    const { status, problem } = item.stand;
    return isGoing(status) ? [{ item, cause: causeOf(problem) }] : [];
  });
  return PROBLEM_KINDS.flatMap((kind): CauseOfPeriod[] => {
    const own = open.filter(({ cause }) => cause === kind).map(({ item }) => item);
    if (own.length === 0) return [];
    const late = own.filter(({ stand }) => isLate(stand.status));
    const days = late.reduce((sum, { stand }) => sum + (stand.daysLate ?? 0), 0);
    return [
      {
        kind,
        items: own,
        late: late.length,
        meanDaysLate: late.length === 0 ? null : Math.round((days / late.length) * 10) / 10,
      },
    ];
  });
}
