import { previousMonth, type Month } from '../calendar/period';
import type { BriefingInput } from '../reports/briefing/input';
import { monthFigures, type MonthFigures } from '../reports/months-table';
import type { Judged, LedgerStanding } from '../status/standing';
import { isFinished } from '../status/words';
import { changesBetween } from '../supervision/changes';
import { courseOf, talliesOf } from '../supervision/course';
import { pictureOfMonth } from '../supervision/pictures';
import type { Supervised } from './supervision-book';

/**
 * What the briefing says of the months before. `joined`: the items with their course, null where nothing is archived;
 * `ledgers`: those that the briefing tells of.
 */
export function courseOfBriefing(
  joined: Supervised | null,
  ledgers: readonly LedgerStanding[],
  month: Month,
): Pick<BriefingInput, 'since' | 'months' | 'newlyDone'> {
  const told = ledgers.flatMap(({ items }) => items);
  const byDay = told.filter(
    ({ facts, verdict }) => isFinished(verdict.status) && facts.completedOn?.slice(0, 7) === month,
  );
  if (!joined) return { since: null, months: [], newlyDone: byDay };
  const earlier = joined.threads.months
    .filter((one) => one < month && one.slice(0, 4) === month.slice(0, 4))
    .at(-1);
  const before = earlier === undefined ? null : pictureOfMonth(joined, earlier);
  if (earlier === undefined || !before) return { since: null, months: [], newlyDone: byDay };
  const changes = changesBetween(joined, before, joined.picture);
  const inBriefing = new Set(told);
  const itemsAt = (places: readonly number[]): readonly Judged[] =>
    places.flatMap((at) => joined.items[at]?.item ?? []).filter((item) => inBriefing.has(item));
  const whole = told.length === joined.items.length;
  const { lights } = talliesOf(joined.picture);
  return {
    // The archive does not tell kinds apart, so one kind alone has no months to compare.
    since: whole
      ? {
          month: earlier,
          newlyRed: itemsAt(changes.newlyRed),
          stillRed: itemsAt(changes.stillRed),
          cleared: changes.cleared.length,
        }
      : null,
    months: whole ? [...archivedMonths(joined, month), monthFigures({ month, lights, changes })] : [],
    newlyDone: earlier === previousMonth(month) ? itemsAt(changes.newlyDone) : byDay,
  };
}

function archivedMonths(joined: Supervised, month: Month): MonthFigures[] {
  return courseOf(joined)
    .filter((one) => one.month < month && one.month.slice(0, 4) === month.slice(0, 4))
    .map(monthFigures);
}
