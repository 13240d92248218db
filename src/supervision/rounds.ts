import type { Month } from '../calendar/period';
import type { RegisteredLetter } from './records';
import type { SupervisionRules } from './rules';

/** A section's red letters over the rounds of a year. */
export interface RedRun {
  /** Rounds in which it got a red letter, several counting once. */
  readonly months: readonly Month[];
  /** As of the last round: rounds running, or, counted 累计, all of the year. */
  readonly run: number;
  /** The most that `run` ever was. */
  readonly longest: number;
  /** 取消年度评先. */
  readonly disqualified: boolean;
}

/**
 * The rounds of a year up to a month: months of which something is archived or for which letters went out, be they
 * voided since. A month in which nothing was done is none: it neither goes on with a run nor clears it.
 */
export function roundsOf(
  archived: readonly Month[],
  letters: readonly RegisteredLetter[],
  until: Month,
): readonly Month[] {
  const sent = letters.filter(({ kind }) => kind !== 'bulletin').map(({ month }) => month);
  const year = until.slice(0, 4);
  return [...new Set([...archived, ...sent, until])]
    .filter((month) => month.startsWith(year) && month <= until)
    .sort();
}

/** Counts a section's red rounds. `letters` without the voided ones; `rounds` as `roundsOf` gives them. */
export function redRunOf(
  unit: string,
  letters: readonly Pick<RegisteredLetter, 'kind' | 'unit' | 'month'>[],
  rounds: readonly Month[],
  { counting, redRun }: Pick<SupervisionRules, 'counting' | 'redRun'>,
): RedRun {
  const red = new Set(
    letters.filter((letter) => letter.kind === 'red' && letter.unit === unit).map(({ month }) => month),
  );
  let run = 0;
  let longest = 0;
  for (const month of rounds) {
    if (red.has(month)) run += 1;
    else if (counting === '按期') run = 0;
    longest = Math.max(longest, run);
  }
  return {
    months: rounds.filter((month) => red.has(month)),
    run,
    longest,
    disqualified: redRun > 0 && longest >= redRun,
  };
}
