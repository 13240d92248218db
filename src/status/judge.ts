import type { Day } from '../calendar/day';
import { judgeStaged } from './clocks/staged';
import { judgeTarget } from './clocks/target';
import type { Terms } from './clocks/terms';
import { judgeWritten } from './clocks/written';
import type { Facts } from './facts/facts';
import type { Verdict } from './standing';

/**
 * Judges a row on a day, by the clock of its kind. One step makes an elapsed limit, several a plan: one clock for
 * both.
 */
export function judge(facts: Facts, asOf: Day, terms: Terms): Verdict {
  switch (terms.kind?.clock) {
    case 'elapsed':
    case 'staged':
      return judgeStaged(facts, asOf, terms);
    case 'target':
      return judgeTarget(facts, asOf, terms);
    case 'written':
    case undefined:
      return judgeWritten(facts, asOf, terms);
  }
}
