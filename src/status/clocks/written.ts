import { brief } from '../../chinese/brief';
import { dayInChinese, daysBetween, type Day } from '../../calendar/day';
import type { HolidayNotice } from '../../calendar/workdays';
import { currentPeriod } from '../../deadline/clock';
import type { Deadline, Milestone } from '../../deadline/deadline';
import { beginningReached, finishedMilestones, type StepReport } from '../facts/milestones';
import { provisionalYears } from '../facts/provisional';
import type { RuleSet } from '../rules';
import type { Facts } from '../facts/facts';
import type { ExtensionVerdict, Verdict } from '../standing';
import { behindPace, expectedShare } from './pace';
import { NO_STAGES, type Terms } from './terms';
import { spoken } from './words';
import type { Status } from '../words';

/**
 * The clock of written deadlines: a phrase says by when. The order is the office's: what was taken off the list, what
 * is finished, what contradicts itself, what has no last day, and only then the days.
 */
export function judgeWritten(row: Facts, asOf: Day, { kind, rules, notices }: Terms): Verdict {
  const { progress } = row;
  const { deadline, moved, extension } = extended(row);
  const due = dueDay(deadline, asOf, notices);
  const how = [
    deadline ? deadline.explain + countedBy(deadline, due, notices) : '',
    progress ? progress.explain : '',
  ].filter((text) => text !== '');
  const verdict = (
    status: Status,
    daysLate: number | null,
    reason: string,
    judgedBy: Day | null = due,
  ): Verdict => ({
    status,
    due,
    shown: due,
    judgedBy,
    daysLate,
    // Joined, because a list that is spread into grows, and keeps room for four times as many.
    reasons: [reason].concat(moved ?? [], how),
    stages: NO_STAGES,
    extension,
    target: null,
  });
  const state = progress?.state ?? null;

  if (row.cancelledBy !== null) return verdict('cancelled', null, `写明“${row.cancelledBy}”，不再计时`);
  if (state === 'cancelled') return verdict('cancelled', null, '已取消或并入他项，不再计时');
  if (state === 'suspended' || (state === 'adjusted' && !row.extension))
    return verdict('suspended', null, '已暂停或正在调整，暂不计时');
  if (progress && progress.conflicts.length > 0) {
    return verdict('to_check', null, `${progress.conflicts.join('；')}，请核实后改写`);
  }
  if (row.awaitsClosing) return verdict('to_check', null, awaitsClosing(row, due, asOf));
  const finished = state === 'done' || state === 'done_late';
  const finishedLater = finished && row.completedOn !== null && row.completedOn > asOf;
  if (finished && !finishedLater) return finishedVerdict(row, deadline, due, verdict);

  const later = finishedLater
    ? `${spoken(row.completedOn!, asOf)}才办结，截至${spoken(asOf, asOf)}尚未办结，`
    : '';
  if (!deadline) {
    return state === 'ongoing'
      ? verdict('standing', null, '进展写明长期坚持，没有最后期限')
      : verdict('to_check', null, '没有写完成时限，请补填');
  }
  if (deadline.kind === 'standing')
    return verdict('standing', null, `“${brief(deadline.text)}”没有最后期限，按长期事项跟踪`);
  if (due === null) return verdict('to_check', null, whyNoDay(deadline));

  const { lateFrom, remindFrom, label } = clockOf(row, deadline, due);
  // A stage of a plan that has not begun presses nobody.
  if (kind?.written?.banner && row.start !== null && row.start > asOf)
    return verdict('on_track', 0, `${spoken(row.start, asOf)}开始，至${spoken(due, asOf)}`, lateFrom);
  const begun = deadline.milestones.length > 1 ? null : beginningReached(deadline.text, stepReport(row));
  if (begun !== null)
    return verdict(
      'on_track',
      0,
      `时限要求的是启动，进展已写明${begun === 'reached' ? '启动' : '在办'}`,
      lateFrom,
    );
  const late = daysBetween(lateFrom, asOf);
  const day = `${label}${spoken(lateFrom, asOf)}`;
  const byDays = late > rules.seriousDays ? 'seriously_lagging' : late > 0 ? 'lagging' : null;
  const pace = rules.pace ? paceOf(row, due, asOf, rules) : null;
  // The worse of the two counts, or an item could turn from red to yellow on the day it falls due.
  if (pace && (byDays === null || pace.status === 'seriously_lagging')) {
    return verdict(pace.status, Math.max(late, 0), pace.reason, lateFrom);
  }
  if (byDays === 'seriously_lagging') {
    return verdict(byDays, late, `${later}时限${day}，逾期${late}天，超过${rules.seriousDays}天`, lateFrom);
  }
  if (byDays === 'lagging') return verdict(byDays, late, `${later}时限${day}，逾期${late}天`, lateFrom);

  const left = daysBetween(asOf, remindFrom);
  if (left <= rules.soonDays) {
    const words =
      left < 0
        ? `较早的读法${spoken(remindFrom, asOf)}已过`
        : left === 0
          ? '今天是最后一天'
          : `还有${left}天`;
    return verdict('due_soon', 0, `${later}时限${day}，${words}`, lateFrom);
  }
  return verdict('on_track', 0, `${later}时限${day}，还有${left}天`, lateFrom);
}

/**
 * The deadline that counts: a granted extension replaces the written day, one that is only asked for does not. `moved`
 * says so in Chinese, null where the row names no later day.
 */
function extended({ deadline, extension }: Facts): {
  readonly deadline: Deadline | null;
  readonly moved: string | null;
  readonly extension: ExtensionVerdict | null;
} {
  if (!deadline || !extension || deadline.due === null) return { deadline, moved: null, extension: null };
  const { approved, day } = extension;
  if (day <= deadline.due) {
    // 批准延期至9月底 beside a year's end: the steps before the new day are what was put off.
    if (!approved || !deadline.milestones.some(({ due }) => due < day))
      return { deadline, moved: null, extension: null };
    const milestones = deadline.milestones.map((step) => (step.due < day ? { ...step, due: day } : step));
    return {
      deadline: { ...deadline, milestones },
      moved: `写明“${brief(extension.words)}”且已批准延期，此前的节点按新时限${dayInChinese(day)}判定`,
      extension: null,
    };
  }
  const told = { to: day, approved, originalDue: deadline.due };
  const words = `写明“${brief(extension.words)}”`;
  if (!approved)
    return {
      deadline,
      moved: `${words}，没有写明已批准，仍按原时限${dayInChinese(deadline.due)}判定`,
      extension: told,
    };
  return {
    deadline: { ...deadline, due: day, alternative: null, milestones: [] },
    moved: `${words}且已批准延期，按新时限${dayInChinese(day)}判定，原时限${dayInChinese(deadline.due)}`,
    extension: told,
  };
}

/** Reported finished is not closed: a person closes it (销号). Late or not is said all the same. */
function awaitsClosing({ completedOn }: Facts, due: Day | null, asOf: Day): string {
  const finished = completedOn === null ? '已报办结' : `${spoken(completedOn, asOf)}报办结`;
  const late = completedOn !== null && due !== null ? daysBetween(due, completedOn) : 0;
  const when = due === null ? '' : `，时限${spoken(due, asOf)}${late > 0 ? `，晚${late}天` : ''}`;
  return `${finished}${when}，尚未销号，待销号`;
}

/** The last day on time: written, or that of a recurring duty's current period. */
function dueDay(deadline: Deadline | null, asOf: Day, notices: readonly HolidayNotice[]): Day | null {
  if (!deadline) return null;
  if (deadline.kind === 'recurring' && deadline.recurrence)
    return currentPeriod(deadline.recurrence, asOf, notices).due;
  return deadline.due;
}

/** Says so where a duty by working days falls in a year whose days off are not known yet. */
function countedBy(
  { kind, recurrence }: Deadline,
  due: Day | null,
  notices: readonly HolidayNotice[],
): string {
  const byWorkdays =
    kind === 'recurring' &&
    (recurrence?.workday !== undefined || recurrence?.after_end_workdays !== undefined);
  return byWorkdays && due !== null ? provisionalYears(due, due, notices) : '';
}

function finishedVerdict(
  row: Facts,
  deadline: Deadline | null,
  due: Day | null,
  verdict: (status: Status, daysLate: number | null, reason: string) => Verdict,
): Verdict {
  const { completedOn } = row;
  const lastOnTime = due === null || !deadline ? null : later(due, deadline.alternative);
  if (completedOn !== null && lastOnTime !== null) {
    const late = daysBetween(lastOnTime, completedOn);
    const when = `${spoken(completedOn, lastOnTime)}办结，时限${spoken(lastOnTime, lastOnTime)}`;
    return late > 0 ? verdict('done_late', late, `${when}，晚${late}天`) : verdict('done', 0, when);
  }
  const within = completedOn === null ? row.completedIn : null;
  // Of a month only its first day is sure to have come; what may have been on time is not called late.
  if (within !== null && lastOnTime !== null && within.from > lastOnTime)
    return verdict(
      'done_late',
      null,
      `写明“${within.words}”办结，没有写哪一天，时限${spoken(lastOnTime, lastOnTime)}，逾期办结`,
    );
  if (row.progress?.state === 'done_late') return verdict('done_late', null, '进展写明逾期办结');
  if (completedOn !== null) return verdict('done', null, `${spoken(completedOn, completedOn)}办结`);
  return verdict('done', due === null ? null : 0, '已办结，没有写办结日期，按时办结计');
}

/** The days that count, and what they are the days of: a step's name, or '' for the row's own last day. */
interface Clock {
  readonly lateFrom: Day;
  readonly remindFrom: Day;
  readonly label: string;
}

/**
 * The days that count: an ambiguous deadline is late only after its later reading and reminded from its earlier one; a
 * row with several milestones goes by its first unfinished one.
 */
function clockOf(row: Facts, deadline: Deadline, due: Day): Clock {
  if (deadline.milestones.length > 1 && deadline.kind === 'by') {
    const finished = finishedMilestones(deadline.milestones, stepReport(row));
    const open = deadline.milestones.filter((_, index) => !finished[index]);
    const next = open.reduce(
      (earliest, step) => (step.due < earliest.due ? step : earliest),
      open[0] ?? deadline.milestones.at(-1)!,
    );
    if (next.due !== due) return bothReadings(next.due, next.alternative ?? null, nameOf(next));
  }
  return bothReadings(due, deadline.kind === 'by' ? deadline.alternative : null, '');
}

function stepReport({ progress, earlierProgress, progressText, percent, task }: Facts): StepReport {
  return {
    text: [earlierProgress, progressText].filter((part) => part !== '').join('\n'),
    task,
    underWay: progress?.state === 'in_progress' || progress?.state === 'overdue',
    percent,
  };
}

/** A step as the reasons call it: by its column, where one names its period. */
function nameOf({ label, from }: Milestone): string {
  const column = from === undefined ? '' : `“${brief(from)}”列的`;
  return label ? `${column}节点“${brief(label)}”` : `${column}节点`;
}

/** Late only after the later reading, reminded from the earlier one. */
function bothReadings(day: Day, alternative: Day | null, label: string): Clock {
  return {
    lateFrom: later(day, alternative),
    remindFrom: alternative !== null && alternative < day ? alternative : day,
    label,
  };
}

function whyNoDay(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'relative':
      return `时限“${brief(deadline.text)}”要从某一天起算，本行没有起算日，请补填受理或开始日期`;
    case 'by':
      return `时限“${brief(deadline.text)}”没有年份，请在表题或时限中写明年份`;
    case 'recurring':
      return `时限“${brief(deadline.text)}”没有写明多久一次，请写明频次`;
    case 'standing':
    case 'unread':
      return `时限“${brief(deadline.text)}”读不出哪一天，请改写为具体日期`;
  }
}

/** Whether 完成率 lies so far behind 时序进度 that it counts. */
function paceOf(
  row: Facts,
  due: Day,
  asOf: Day,
  rules: RuleSet,
): { status: 'lagging' | 'seriously_lagging'; reason: string } | null {
  if (row.percent === null) return null;
  const expected = expectedShare(row.start, due, asOf);
  const status = expected === null ? null : behindPace(row.percent, expected, rules);
  if (expected === null || status === null) return null;
  const points = Math.round((expected - row.percent) * 10) / 10;
  return { status, reason: `完成率${row.percent}%，时序进度${expected}%，落后${points}个百分点` };
}

function later(day: Day, other: Day | null): Day {
  return other !== null && other > day ? other : day;
}
