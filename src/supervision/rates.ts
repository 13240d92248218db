import { addDays, type Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Rate } from '../status/tally';
import { isFinished, isLate } from '../status/words';
import type { Picture, Pictured } from './pictures';

/** The five rates, each with what it is counted over. */
export interface Rates {
  /** 办结率: finished ÷ all, as the briefing counts them: of other kinds than tasks without 长期 and 取消. */
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
  const inDoneRate = items.filter((item) => item.counted);
  const counted = items.filter(({ stand }) => stand.status !== 'standing' && stand.status !== 'cancelled');
  const due = counted.filter(
    ({ stand, day }) =>
      stand.status !== 'suspended' && stand.status !== 'to_check' && day !== null && day <= asOf,
  );
  const timed = items.flatMap((item) => timingOf(item, asOf) ?? []);
  const inPeriod = timed.filter(({ from }) => from >= period.first && from <= period.last);
  const done = (some: readonly Pictured[]): number =>
    some.filter(({ stand }) => isFinished(stand.status)).length;
  return {
    doneRate: { numerator: done(inDoneRate), denominator: inDoneRate.length },
    completionRate: { numerator: done(counted), denominator: counted.length },
    dueRate: { numerator: done(due), denominator: due.length },
    onTimeRate: onTimeShare(timed),
    periodOnTimeRate: onTimeShare(inPeriod),
  };
}

/** How an item counts in 按时办结率. */
export interface Timing {
  readonly timing: 'on time' | 'late';
  /** The day from which it does, which decides its period: its last day where on time, else the first day late. */
  readonly from: Day;
}

/**
 * Whether an item was finished by its assessment day, that day having come, or is late by it; null where it counts as
 * neither. Where nobody moved the day the judgement of the row stands, as in the briefing of the same day: its second
 * readings, and a step that was missed though the last one is still to come.
 */
export function timingOf({ stand, day }: Pick<Pictured, 'stand' | 'day'>, asOf: Day): Timing | null {
  const { status, completedOn, due, daysLate } = stand;
  const late = (end: Day): Timing => ({ timing: 'late', from: addDays(end, daysLate ? 1 - daysLate : 0) });
  if (isFinished(status)) {
    if (day !== due && completedOn !== null && day !== null && completedOn > day)
      return { timing: 'late', from: addDays(day, 1) };
    if (status === 'done_late' && (day === due || completedOn === null))
      return day === null ? late(completedOn ?? asOf) : { timing: 'late', from: addDays(day, 1) };
    return day !== null && day <= asOf ? { timing: 'on time', from: day } : null;
  }
  if (day === due) return isLate(status) ? late(asOf) : null;
  const open = isLate(status) || status === 'on_track' || status === 'due_soon';
  return open && day !== null && day < asOf ? { timing: 'late', from: addDays(day, 1) } : null;
}

/** 按时办结率 by the days that the lights go by, as the briefing has it, and the items that count otherwise there. */
export function byLightDay({ items, asOf }: Picture): {
  readonly rate: Rate;
  readonly moved: readonly Pictured[];
} {
  const ofLight = (item: Pictured): Timing | null => timingOf({ ...item, day: item.stand.due }, asOf);
  return {
    rate: onTimeShare(items.flatMap((item) => ofLight(item) ?? [])),
    moved: items.filter((item) => ofLight(item)?.timing !== timingOf(item, asOf)?.timing),
  };
}

function onTimeShare(timed: readonly Timing[]): Rate {
  return {
    numerator: timed.filter(({ timing }) => timing === 'on time').length,
    denominator: timed.length,
  };
}
