import { daysBetween, makeDay, partsOf, type Day } from '../../calendar/day';
import type { RuleSet } from '../rules';

/**
 * 时序进度: the share of the time from start to due that has passed, 0–100 with one decimal; without a start day from the
 * beginning of the due day's year. Null where the start is after the end.
 */
export function expectedShare(start: Day | null, due: Day, asOf: Day): number | null {
  const from = start ?? makeDay(partsOf(due).year, 1, 1)!;
  const span = daysBetween(from, due) + 1;
  if (span <= 0) return null;
  const passed = Math.min(Math.max(daysBetween(from, asOf) + 1, 0), span);
  return Math.round((passed / span) * 1000) / 10;
}

/** What a share so far behind 时序进度 makes of an item; null where it is not behind enough. */
export function behindPace(
  percent: number,
  expected: number,
  { paceYellow, paceRed }: RuleSet,
): 'lagging' | 'seriously_lagging' | null {
  const points = Math.round((expected - percent) * 10) / 10;
  if (points < paceYellow) return null;
  return points > paceRed ? 'seriously_lagging' : 'lagging';
}
