import { addDays, type Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Rate } from '../status/tally';
import { isFinished, isLate } from '../status/words';
import type { Picture, Pictured } from './pictures';

/** The five rates, each with what it is counted over. */
export interface Rates {
  /** 办结率: finished ÷ all. */
  readonly doneRate: Rate;
  /** 年度任务完成率: finished ÷ all without 长期 and 取消. */
  readonly completionRate: Rate;
  /** 到期完成率: finished ÷ items whose assessment day has come, without 长期 取消 暂停 待核. */
  readonly dueRate: Rate;
  /** 按时办结率: on time ÷ (on time + late), since 1 January. */
  readonly onTimeRate: Rate;
  /** The same of the period alone: on time by a day in it, late from a day in it; periods add up. */
  readonly periodOnTimeRate: Rate;
}

export function ratesOf({ items, asOf }: Picture, period: Period): Rates {
  const finished = items.filter(({ stand }) => isFinished(stand.status));
  const counted = items.filter(({ stand }) => stand.status !== 'standing' && stand.status !== 'cancelled');
  const due = counted.filter(
    ({ stand, day }) =>
      stand.status !== 'suspended' && stand.status !== 'to_check' && day !== null && day <= asOf,
  );
  const timed = items.map((item) => ({ day: item.day, timing: timingOf(item, asOf) }));
  const within = (day: Day): boolean => day >= period.first && day <= period.last;
  const inPeriod = timed.filter(
    ({ day, timing }) => timing !== null && within(timing === 'late' ? addDays(day!, 1) : day!),
  );
  const done = (some: readonly Pictured[]): number =>
    some.filter(({ stand }) => isFinished(stand.status)).length;
  return {
    doneRate: { numerator: finished.length, denominator: items.length },
    completionRate: { numerator: done(counted), denominator: counted.length },
    dueRate: { numerator: done(due), denominator: due.length },
    onTimeRate: onTimeShare(timed),
    periodOnTimeRate: onTimeShare(inPeriod),
  };
}

/**
 * Whether an item was finished by its assessment day, that day having come, or is late by it; null where it counts as
 * neither. Where nobody moved the day the judgement of the row stands, its second readings included.
 */
export function timingOf({ stand, day }: Pictured, asOf: Day): 'on time' | 'late' | null {
  const { status, completedOn, due } = stand;
  if (day === null) return null;
  if (isFinished(status)) {
    const late = completedOn === null || day === due ? status === 'done_late' : completedOn > day;
    if (late) return 'late';
    return day <= asOf ? 'on time' : null;
  }
  const open = isLate(status) || (day !== due && (status === 'on_track' || status === 'due_soon'));
  return open && day < asOf ? 'late' : null;
}

function onTimeShare(timed: readonly { readonly timing: 'on time' | 'late' | null }[]): Rate {
  const onTime = timed.filter(({ timing }) => timing === 'on time').length;
  return { numerator: onTime, denominator: timed.filter(({ timing }) => timing !== null).length };
}
