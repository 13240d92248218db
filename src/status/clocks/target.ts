import { daysBetween, makeDay, type Day } from '../../calendar/day';
import type { Facts } from '../facts/facts';
import { meets, type TargetFacts } from '../facts/target';
import type { TargetVerdict, Verdict } from '../standing';
import type { Status } from '../words';
import { behindPace, expectedShare } from './pace';
import { NO_STAGES, type Terms } from './terms';
import { leftInWords, spoken } from './words';

/**
 * The clock of targets: a figure against what was asked. A sum that is to reach its value is held against 时序进度, a
 * limit may not be broken on any day, a rate can be compared on any day. After the due day the days count.
 */
export function judgeTarget(row: Facts, asOf: Day, { kind, rules, year }: Terms): Verdict {
  const facts = row.target!;
  const levels = kind?.target?.levels ?? [];
  const due = row.deadline?.due ?? (year == null ? null : makeDay(year, 12, 31));
  const target = targetVerdict(facts, levels, row, due, asOf);
  const verdict = (status: Status, reason: string, daysLate: number | null = null): Verdict => ({
    status,
    due,
    shown: due,
    judgedBy: due,
    daysLate,
    reasons: [reason, ...figures(target, facts)].filter((text) => text !== ''),
    stages: NO_STAGES,
    extension: null,
    target,
  });
  const state = row.progress?.state ?? null;
  if (row.cancelledBy !== null || state === 'cancelled') return verdict('cancelled', '已取消，不再考核');
  if (state === 'suspended') return verdict('suspended', '已暂停，暂不考核');
  if (target.value === null && target.met === null)
    return verdict(
      'to_check',
      facts.texts.value === ''
        ? '没有写目标值，请补填'
        : `目标“${facts.texts.value}”读不出数，无法比较，请核实`,
    );
  if (contradicts(facts, target))
    return verdict('to_check', `是否达标写“${facts.saidMet ? '是' : '否'}”，与完成值不一致，请核实`);
  if (target.met === true && sumsUp(facts)) return verdict('done', '已达到全年目标');
  if (target.met === false && !facts.anyDay && isCeiling(facts) && (due === null || asOf <= due))
    return verdict('seriously_lagging', '突破上限');
  if (due === null) return verdict('to_check', '看不出是哪一年的目标，请在标题中写明年份');

  const late = Math.max(daysBetween(due, asOf), 0);
  const byDays = late > rules.seriousDays ? 'seriously_lagging' : late > 0 ? 'lagging' : null;
  const ended = asOf >= due;
  const daysLate = late > 0 ? late : null;
  if (target.met === true && ended) return verdict('done', '已达标');
  if (target.met === true) return verdict('on_track', `目前达标，${spoken(due, asOf)}考核`);
  if (target.met === false && !facts.anyDay && isCeiling(facts))
    return verdict('seriously_lagging', '突破上限', daysLate);
  if (target.met === false && facts.anyDay)
    return verdict(byDays ?? 'lagging', late > 0 ? `未达标，已过考核日${late}天` : '目前未达标', daysLate);
  const behind =
    target.percent === null || target.expected === null || !kind?.target?.pace
      ? null
      : behindPace(target.percent, target.expected, rules);
  const status = byDays === 'seriously_lagging' ? byDays : (behind ?? byDays);
  if (status !== null) {
    const reason = late > 0 ? `未达到目标，逾期${late}天` : '落后时序进度';
    return verdict(status, reason, daysLate);
  }
  const left = daysBetween(asOf, due);
  const words = `考核日${spoken(due, asOf)}，${leftInWords(left)}`;
  return verdict(left <= rules.soonDays ? 'due_soon' : 'on_track', words);
}

function targetVerdict(
  facts: TargetFacts,
  levels: readonly string[],
  row: Facts,
  due: Day | null,
  asOf: Day,
): TargetVerdict {
  const { direction, value, unit, challenge, actual } = facts;
  const compared = meets(actual, direction, value, levels);
  const sum = sumsUp(facts) && typeof value === 'number' && typeof actual === 'number' && value > 0;
  return {
    direction,
    value,
    unit,
    challenge,
    actual,
    met: compared ?? (value === null ? facts.saidMet : null),
    challengeMet: meets(actual, direction, challenge, levels),
    percent: sum ? Math.round((Number(actual) / Number(value)) * 1000) / 10 : null,
    expected: sum && due !== null ? expectedShare(row.start, due, asOf) : null,
  };
}

/** A sum that is to reach its value, as against a limit or a rate. */
function sumsUp({ direction, anyDay }: TargetFacts): boolean {
  return !anyDay && (direction === 'at_least' || direction === 'above');
}

function isCeiling({ direction }: TargetFacts): boolean {
  return direction === 'at_most' || direction === 'below';
}

/** 是否达标 against the figures: 是 where they fall short, 否 where they reach it. */
function contradicts({ saidMet }: TargetFacts, { met, value }: TargetVerdict): boolean {
  return saidMet !== null && met !== null && value !== null && saidMet !== met;
}

/** 目标24次，完成8次，完成率33.3%，时序进度49.6%. */
function figures({ percent, expected }: TargetVerdict, { texts, forecast }: TargetFacts): string[] {
  const told = forecast
    ? `“${texts.actual}”是预计，不算完成`
    : texts.actual === ''
      ? '没有填完成值'
      : `完成${texts.actual}`;
  return [
    [
      texts.value === '' ? '' : `目标${texts.value}`,
      told,
      percent === null ? '' : `完成率${percent}%`,
      expected === null ? '' : `时序进度${expected}%`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  ];
}
