import { inNumberOrder } from '../chinese/number-order';
import { partsOf, type Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import { addToMonth } from '../calendar/period';
import { addWorkdays, type HolidayNotice } from '../calendar/workdays';
import { groupBy } from '../basics/multimap';
import { lightOf } from '../status/words';
import { numbering } from './numbers';
import type { Picture } from './pictures';
import type { RegisteredLetter, Stand } from './records';
import { redRunOf, roundsOf } from './rounds';
import type { LetterKind, SupervisionRules } from './rules';
import { faceOf, findThread, type Threads } from './threads';

/** Why an item stands in a letter: its light; a yellow letter that nobody answered; yellow for too many rounds. */
export type LetterReason = 'light' | 'unanswered' | 'run';

export interface LetterItem {
  /** Index into `Threads.all`. */
  readonly at: number;
  readonly stand: Stand;
  readonly reason: LetterReason;
  /** The number of the letter that went before, where that is the reason. */
  readonly since: string | null;
}

/** A letter of a round: registered already, or to be. */
export interface Letter {
  readonly no: string;
  readonly kind: LetterKind;
  readonly unit: string;
  readonly issued: Day;
  readonly replyBy: Day;
  readonly copyTo: readonly string[];
  readonly items: readonly LetterItem[];
  /** 连续红函 with this round; 0 in yellow letters. */
  readonly redRun: number;
  /** Whether this letter, with the rounds running before it, costs the section its year: 取消年度评先. */
  readonly disqualified: boolean;
  readonly existing: boolean;
}

/** What a round is decided from. */
export interface Round {
  readonly month: Month;
  readonly issued: Day;
  readonly picture: Picture;
  readonly threads: Threads;
  /** The whole register, voided letters included. */
  readonly letters: readonly RegisteredLetter[];
  readonly rules: SupervisionRules;
  readonly notices: readonly HolidayNotice[];
  /** Items that a record closed (已销号, 已终止), by index into the threads: nobody is written to about them. */
  readonly closed: ReadonlySet<number>;
}

/**
 * Who gets a letter in a round (督办规则说明，谁收函): for each section in the ledger's order a yellow one for what is
 * yellow and a red one for what is red, unanswered or yellow for too long. What a letter of the round covers already is
 * not written about again.
 */
export function lettersOf(round: Round): readonly Letter[] {
  const { month, issued, picture, threads, rules, notices } = round;
  const valid = round.letters.filter(({ voided }) => !voided);
  const own = valid.filter((letter) => letter.month === month && letter.kind !== 'bulletin');
  const due = dueItems(round, valid);
  const existing = own.map((letter) => existingLetter(letter, round, due));
  const covered = new Set(existing.flatMap(({ items }) => items.map(({ at }) => at)));
  const drafts = [...groupBy(due, ({ stand }) => stand.lead)].flatMap(([unit, items]) =>
    (['yellow', 'red'] as const).flatMap((kind) => {
      const fresh = items.filter((item) => item.kind === kind && !covered.has(item.at));
      const letters = rules.letterPer === '按事项' ? fresh.map((item) => [item]) : [fresh];
      return letters.filter((some) => some.length > 0).map((some) => ({ kind, unit, items: some }));
    }),
  );
  const named = [...picture.items.map(({ stand }) => stand.lead), ...existing.map(({ unit }) => unit)];
  const units = inNumberOrder([...new Set(named)], (unit) => unit);
  const next = numbering(round.letters);
  const year = partsOf(issued).year;
  const red = drafts.flatMap(({ kind, unit }): Pick<RegisteredLetter, 'kind' | 'unit' | 'month'>[] =>
    kind === 'red' ? [{ kind, unit, month }] : [],
  );
  return units.flatMap((unit) =>
    (['yellow', 'red'] as const).flatMap((kind) => {
      const run = redRunOf(unit, [...valid, ...red], roundsOf(threads.months, round.letters, month), rules);
      const sealed = {
        redRun: kind === 'red' ? run.run : 0,
        disqualified: kind === 'red' && rules.redRun > 0 && run.run >= rules.redRun,
      };
      return [
        ...existing.filter((letter) => letter.unit === unit && letter.kind === kind),
        ...drafts
          .filter((draft) => draft.unit === unit && draft.kind === kind)
          .map(({ items }): Letter => ({
            no: next(rules.codes[kind], year),
            kind,
            unit,
            issued,
            replyBy: addWorkdays(issued, rules.replyWorkdays[kind], notices),
            copyTo: kind === 'red' ? rules.copyTo : [],
            items: items.map(({ at, stand, reason, since }) => ({ at, stand, reason, since })),
            existing: false,
            redRun: 0,
            disqualified: false,
          })),
      ].map((letter) => ({ ...letter, ...sealed }));
    }),
  );
}

interface DueItem extends LetterItem {
  readonly kind: LetterKind;
}

/** Every item that a letter is due for, in the ledger's order; an item that names no section has nobody to write to. */
function dueItems(round: Round, valid: readonly RegisteredLetter[]): DueItem[] {
  const earlier = yellowLettersByItem(round.threads, valid);
  return round.picture.items
    .filter(({ at, stand }) => stand.lead !== '' && !round.closed.has(at))
    .flatMap(({ at, stand }): DueItem[] => {
      const light = lightOf(stand.status);
      if (light === 'red') return [{ at, stand, kind: 'red', reason: 'light', since: null }];
      if (light !== 'yellow') return [];
      return [{ at, stand, ...whyYellow(earlier.get(at) ?? [], round) }];
    });
}

function whyYellow(
  letters: readonly RegisteredLetter[],
  { month, picture, rules }: Round,
): Pick<DueItem, 'kind' | 'reason' | 'since'> {
  const unanswered = letters.filter(
    ({ replyBy, repliedOn }) =>
      replyBy !== null && replyBy <= picture.asOf && (repliedOn === null || repliedOn > picture.asOf),
  );
  if (rules.escalateUnanswered && unanswered.length > 0)
    return { kind: 'red', reason: 'unanswered', since: unanswered.at(-1)!.no };
  if (rules.yellowRun > 1) {
    const before = Array.from({ length: rules.yellowRun - 1 }, (__, index) =>
      letters.find((letter) => letter.month === addToMonth(month, -index - 1)),
    );
    if (before.every((letter) => letter !== undefined))
      return { kind: 'red', reason: 'run', since: before[0]!.no };
  }
  return { kind: 'yellow', reason: 'light', since: null };
}

/** The yellow letters in which each item stood, oldest round first. */
function yellowLettersByItem(
  threads: Threads,
  valid: readonly RegisteredLetter[],
): ReadonlyMap<number, readonly RegisteredLetter[]> {
  const byItem = new Map<number, RegisteredLetter[]>();
  const yellow = valid.filter(({ kind }) => kind === 'yellow');
  for (const letter of [...yellow].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))) {
    for (const at of itemsOfLetter(threads, letter)) byItem.set(at, [...(byItem.get(at) ?? []), letter]);
  }
  return byItem;
}

/** The items that a registered letter names, as indices into `Threads.all`. */
export function itemsOfLetter(threads: Threads, { ids, month }: RegisteredLetter): readonly number[] {
  return ids.flatMap((id) => findThread(threads, { id, month }) ?? []);
}

function existingLetter(letter: RegisteredLetter, round: Round, dueItems: readonly DueItem[]): Letter {
  const { picture, threads, issued, rules, notices } = round;
  const due = new Map(dueItems.map((item) => [item.at, item]));
  const pictured = new Map(picture.items.map(({ at, stand }) => [at, stand]));
  const kind = letter.kind === 'red' ? 'red' : 'yellow';
  const day = letter.issued ?? issued;
  return {
    no: letter.no,
    kind,
    unit: letter.unit,
    issued: day,
    replyBy: letter.replyBy ?? addWorkdays(day, rules.replyWorkdays[kind], notices),
    copyTo: letter.copyTo,
    items: itemsOfLetter(threads, letter).map((at): LetterItem => {
      const known = due.get(at);
      const same = known?.kind === kind ? known : undefined;
      return {
        at,
        stand: pictured.get(at) ?? faceOf(threads.all[at]!),
        reason: same?.reason ?? 'light',
        since: same?.since ?? null,
      };
    }),
    redRun: 0,
    disqualified: false,
    existing: true,
  };
}
