import type { CoreStanding, Counts, Judged, Rate } from './standing';

export type { Rate } from './standing';
import type { CoreTask } from '../ledger/ledger';
import { byUrgency, isFinished, isLate, STATUSES, type Status } from './words';

const NONE_YET = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;

/** How often each status occurs; every status is there, 0 included, so that the parts add up to the total. */
export function countStatuses(statuses: Iterable<Status>): Counts {
  const counts = { ...NONE_YET };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** The sum of all counts: 总数. */
export function totalOf(counts: Counts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/** 已办结, 逾期办结 included. */
export function doneOf(counts: Counts): number {
  return counts.done + counts.done_late;
}

/** 办结率: finished ÷ the items that count in it: all tasks, of the other kinds those with an end and not cancelled. */
export function doneRate(items: readonly Judged[]): Rate {
  const counted = items.filter((item) => item.counted);
  return {
    numerator: counted.filter((item) => isFinished(item.verdict.status)).length,
    denominator: counted.length,
  };
}

/**
 * 按时办结率: finished on time ÷ items that have fallen due. Fallen due is what was finished and whose last day is not
 * after `asOf`, and what is late; an item on its last day is still open either way and does not count yet.
 */
export function onTimeRate(items: readonly Judged[], asOf: string): Rate {
  const onTime = items.filter(
    (item) => item.verdict.status === 'done' && item.verdict.due !== null && item.verdict.due <= asOf,
  ).length;
  const late = items.filter(
    (item) => item.verdict.status === 'done_late' || isLate(item.verdict.status),
  ).length;
  return { numerator: onTime, denominator: onTime + late };
}

/** Rolls sub-items up to their core task. `items` are all items of the ledger, in its order. */
export function rollUp(core: CoreTask, items: readonly Judged[]): CoreStanding {
  const own = core.entries.map((index) => items[index]!.verdict.status);
  return {
    title: core.title,
    row: core.row,
    counts: countStatuses(own),
    status: byUrgency(own)[0] ?? 'to_check',
  };
}
