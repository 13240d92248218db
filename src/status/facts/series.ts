import { daysBetween, type Day } from '../../calendar/day';
import type { Entry } from '../../ledger/ledger';
import { readFacts, type Facts, type FactsContext } from './facts';

/** A month so many days behind the step above it may be the next year's. */
const TURN_OF_YEAR = 180;
/** A schedule's way of writing (8月：开工, 9-12月). 3月底前 sets a limit, and limits are listed in any order. */
const SCHEDULED = /^\d{1,2}月?(?:\s*[-—–~～至]+\s*\d{1,2}月?)?(?<=月)份?\s*(?:[:：]|$)/;
/** So many steps in the order of time show that the rows are a series at all. */
const FEWEST = 2;

/**
 * Reads rows one after the other, in the order of the sheet. The sub-items of one core task are often its steps in the
 * order of time (8月：开工, 9-12月：施工, 1月：完工); a step without a year that then falls far behind the one above it is
 * the next year's, with this year's day as its other reading. Sub-items in no such order, or written as limits, are
 * read one by one.
 */
export function readInSeries(context: FactsContext): (entry: Entry) => Facts {
  let core: number | null = null;
  let steps = 0;
  let first: Day | null = null;
  let latest: Day | null = null;
  let broken = false;
  return (entry) => {
    if (entry.core === null || entry.core !== core) {
      core = entry.core;
      steps = 0;
      first = latest = null;
      broken = false;
    }
    let row = readFacts(entry, context);
    if (core === null || broken) return row;
    let due =
      row.deadline?.kind === 'by' && SCHEDULED.test(row.deadlineText.trim()) ? row.deadline.due : null;
    if (due !== null && latest !== null && steps >= FEWEST && daysBetween(due, latest) > TURN_OF_YEAR) {
      const turned = readFacts(entry, { ...context, after: first });
      const later = turned.deadline?.due ?? null;
      if (later !== null && later > latest) {
        row = turned;
        due = later;
      }
    }
    if (due === null || (latest !== null && due <= latest)) broken = true;
    steps += 1;
    first ??= due;
    latest = due;
    return row;
  };
}
