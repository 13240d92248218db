import { addDays } from '../calendar/day';
import type { Day } from '../calendar/day';
import type { Deadline, Milestone, Offset, Recurrence } from './deadline';
import type { Duty } from './grammar/duties';
import { asWritten } from './as-written';
import { explainBy, explainDuty, explainLimit, explainStanding, explainUnread } from './explain';
import type { Reason } from './explain';
import type { Item } from './grammar/items';
import { lengthOf } from './grammar/limits';
import type { Phrase } from './grammar/parse';
import { lastPoint } from './grammar/points';
import type { Dated } from './grammar/points';
import { lastOf } from './resolve';
import type { Resolution, Resolved } from './resolve';

/** Words that, after a date, say that the work goes on for good. */
const FOR_GOOD = /^(?:长期|长年|常年|常态|不间断|坚持|持续(?:推进|坚持|开展|巩固|抓好|深化|实施|落实|保持))/;
/** Classes of cases with a limit each (特急件…、急件…). */
const CLASSES = /短期|中期|长期|特急|急件|普通件|平件|一般件|紧急|简单|复杂/g;

/** Weighs what a phrase holds and says what kind of deadline it is. `text` is the phrase as written. */
export function decide(text: string, phrase: Phrase, resolution: Resolution): Deadline {
  const recurrence = mergeDuties(phrase.duties, phrase.strayDays);
  const limit = lastLimit(phrase);
  const dated = beforeBoth(
    phrase,
    resolution.days.length < 2 ? resolution.days : firmDays(phrase, resolution),
  );
  const base = blank(text, resolution);
  const reason = doubtAbout(phrase, resolution, dated);
  if (reason) return unread(base, reason, resolution.start);
  if (dated.length > 0 && !onlyFrames(phrase, dated) && !onlySumsUp(phrase, dated))
    return by(base, phrase, resolution, dated, recurrence, limit);
  if (phrase.duties.length > 0) {
    const yearly = dated.some((day) => lastPoint(day.item.dated).edge === 'start')
      ? withYear(recurrence)
      : recurrence;
    return { ...base, kind: 'recurring', recurrence: yearly, explain: explainDuty(yearly) };
  }
  if (phrase.standing.length > 0 && !hasClasses(phrase) && (limit === null || limit.days === 0))
    return { ...base, kind: 'standing', explain: explainStanding() };
  if (limit) {
    const then = phrase.standing.length > 0 ? ({ then: 'standing' } as const) : {};
    return { ...base, kind: 'relative', offset: limit, ...then, explain: explainLimit(limit) };
  }
  return unread(base, reasonToLeave(phrase, resolution), resolution.start);
}

/** The days that hold: not those replaced, only hoped for, or of what goes on; all of them where none is left. */
function firmDays(phrase: Phrase, { days }: Resolution): readonly Resolved[] {
  const firm = days.filter(({ item }) => !item.replaced && !item.aimed && !isOnlyAround(phrase, item));
  return firm.length > 0 ? firm : days;
}

/** 秋季开学: no day of its own beside one that is stated. */
const OPENING = /(?:秋季学期|秋季|秋学期)(?:开学时?)?$/;

/** 全年持续推进，12月20日前总结上报 and 8月25日前完成，秋季开学投用: what goes on, or comes when it comes, beside a day. */
function isOnlyAround({ text, standing, items }: Phrase, { dated }: Item): boolean {
  if (items.length < 2 || lastPoint(dated).bound !== 'at') return false;
  if (OPENING.test(text.slice(dated.from, dated.to))) return true;
  const { unit, edge } = lastPoint(dated);
  const whole = unit === 'year' && edge === null && dated.kind === 'point' && dated.wholeYear;
  return whole && standing.some((at) => at >= dated.to && !/[,;。\n]/.test(text.slice(dated.to, at)));
}

/** How long the works take: 总工期24个月. */
const TERM = /工期(?:为|约|是)?\d+个?(?:月|天|日|年)/;

/** 2024年9月开工，总工期24个月: when it begins and how long it takes, but no end. */
function onlyBegins(phrase: Phrase, dated: readonly Resolved[]): boolean {
  return (
    phrase.text.includes('工期') &&
    TERM.test(phrase.text) &&
    dated.every(({ item }) =>
      /^(?:正式|全面)?(?:开工|动工|启动|进场|开始)/.test(phrase.text.slice(item.dated.to)),
    )
  );
}

/** 已于3月20日印发: what was done and when, in a column of what is due. */
function isReport(phrase: Phrase, dated: readonly Resolved[]): boolean {
  const [only] = dated;
  if (!only || dated.length > 1 || !/^已(?:经)?[于在]/.test(phrase.text)) return false;
  const { unit, bound } = lastPoint(only.item.dated);
  return unit === 'day' && bound === 'at';
}

/** 全年持续推进，年底总结: it goes on, and the year's end is for telling of it. */
function onlySumsUp(phrase: Phrase, dated: readonly Resolved[]): boolean {
  return (
    phrase.standing.length > 0 &&
    dated.every(({ item }) => {
      const { edge, unit } = lastPoint(item.dated);
      const told = /^(?:进行|作|做|开展|再|全面)?(?:总结|小结|汇总|考核|评估|通报)/.test(
        phrase.text.slice(item.dated.to),
      );
      return unit === 'year' && (edge === 'end' ? told : edge === null);
    })
  );
}

/** 中秋、国庆双节前: before the first of them. */
function beforeBoth(phrase: Phrase, dated: readonly Resolved[]): readonly Resolved[] {
  if (dated.length < 2 || !/[双两]节/.test(phrase.text)) return dated;
  const feasts = dated.every((day) => lastPoint(day.item.dated).festival !== null);
  if (!feasts) return dated;
  return [dated.reduce((left, right) => (left.due < right.due ? left : right))];
}

/** A deadline of which nothing is known yet. */
export function blank(
  text: string,
  resolution: Pick<Resolution, 'start' | 'yearless'> = { start: null, yearless: false },
): Deadline {
  return {
    text,
    kind: 'unread',
    due: null,
    alternative: null,
    start: resolution.yearless ? null : resolution.start,
    milestones: [],
    recurrence: null,
    offset: null,
    explain: '',
  };
}

/** Leaves a phrase to a person, with the reason. */
export function unread(base: Deadline, reason: Reason, start: Day | null = null): Deadline {
  return { ...base, kind: 'unread', explain: explainUnread(reason, base.start === null ? null : start) };
}

/** What forbids reading the days although there are some. */
function doubtAbout(phrase: Phrase, resolution: Resolution, dated: readonly Resolved[]): Reason | null {
  if (phrase.text === '') return 'empty';
  if (phrase.doubts.includes('open')) return 'open';
  if (phrase.doubts.includes('no-such-month')) return 'no-such-month';
  if (phrase.doubts.includes('no-such-year')) return 'no-such-year';
  if (isReport(phrase, dated)) return 'reported';
  if (dated.length > 0 && onlyBegins(phrase, dated)) return 'start';
  const last = lastOf(dated);
  // 元旦春节前 lies at the end of the year or at its beginning.
  if (dated.length > 1 && namesNewYearAmongFeasts(dated)) return 'season';
  // 2026年第20周 does not mean the end of the year.
  if (phrase.doubts.includes('ordinal') && dated.every((day) => lastPoint(day.item.dated).unit === 'year'))
    return 'ordinal';
  for (const { failure, item } of resolution.failures) {
    const after = !last || item.dated.from > last.item.dated.from;
    if (failure === 'no-such-day' && !isOtherFebruary(item.dated, dated)) return 'no-such-day';
    if (failure === 'around' && after) return 'around';
    if (failure === 'festival' && after) return 'festival';
  }
  return null;
}

function namesNewYearAmongFeasts(dated: readonly Resolved[]): boolean {
  const feasts = dated.flatMap(({ item }) => lastPoint(item.dated).festival ?? []);
  return feasts.length > 1 && feasts.includes('new_year');
}

/** 2月28日/29日: the second is for leap years. */
function isOtherFebruary(failed: Dated, dated: readonly Resolved[]): boolean {
  const { months, dates } = lastPoint(failed);
  return months[1] === 2 && dates[1] === 29 && dated.some((day) => day.due.endsWith('-02-28'));
}

/** Days that only frame something else: 全年 before 常态化, 年初 and 年底 around 逐月. */
function onlyFrames(phrase: Phrase, dated: readonly Resolved[]): boolean {
  const points = dated.map((day) => day.item.dated);
  // 1-12月每月25日前: the months in which a monthly duty runs.
  const around = points.every((point) => {
    const bare = lastPoint(point).edge === null && lastPoint(point).bound === 'at';
    return (
      bare &&
      phrase.duties.some(({ from }) => from >= point.to && /^[:的]?$/.test(phrase.text.slice(point.to, from)))
    );
  });
  if (around) return true;
  const years = points.every(
    (point) => point.kind === 'point' && point.unit === 'year' && point.bound === 'at',
  );
  if (!years) return false;
  const bare = points.every((point) => lastPoint(point).edge === null);
  if (phrase.duties.length > 0) return bare || points.some((point) => lastPoint(point).edge === 'start');
  if (phrase.standing.length === 0 || !bare) return false;
  return dated.every((day) =>
    phrase.standing.some(
      (at) => at >= day.item.dated.to && !/[,;。\n]/.test(phrase.text.slice(day.item.dated.to, at)),
    ),
  );
}

function by(
  base: Deadline,
  phrase: Phrase,
  resolution: Resolution,
  dated: readonly Resolved[],
  recurrence: Recurrence | null,
  limit: Offset | null,
): Deadline {
  const last = lastOf(dated);
  if (!last) return unread(base, 'unknown');
  const { yearless } = resolution;
  const counted = countedBack(phrase, last);
  if (counted === 'unclear' || (counted !== null && dated.length > 1)) return unread(base, 'counted-back');
  const due = counted ?? last.due;
  const alternative = yearless || counted ? null : otherDue(resolution.days, dated, due);
  const then = goesOn(phrase, last);
  const quoted = phrase.text.slice(last.item.dated.from, last.item.dated.to);
  const explain = explainBy({
    quoted: asWritten(base.text, phrase.text.slice(0, last.item.dated.from), quoted),
    last: { ...last, due },
    count: dated.length,
    alternative,
    yearless,
    shifted: resolution.shifted,
    then,
    recurrence,
  });
  return {
    ...base,
    kind: 'by',
    due: yearless ? null : due,
    alternative,
    start: base.start !== null && base.start <= due ? base.start : null,
    ...(yearless ? { monthDay: due.slice(5) } : {}),
    milestones: yearless || dated.length < 2 ? [] : milestonesOf(dated),
    recurrence,
    offset: counted === null && limit?.days !== 0 ? limit : null,
    ...(then ? { then: 'standing' as const } : {}),
    explain,
  };
}

/** In the order of time; steps of the same day and words are one. */
function milestonesOf(dated: readonly Resolved[]): readonly Milestone[] {
  if (dated.some((day) => lastPoint(day.item.dated).beside)) return [];
  const steps = dated.map((day): Milestone => ({
    due: day.due,
    ...(day.alternative === null ? {} : { alternative: day.alternative }),
    label: day.item.label,
  }));
  const distinct = steps
    .filter(
      (step, index) =>
        steps.findIndex((other) => other.due === step.due && other.label === step.label) === index,
    )
    .sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0));
  return distinct.length > 1 ? distinct : [];
}

/** The due day if every step is taken by its other reading; days replaced or only hoped for count as readings. */
function otherDue(all: readonly Resolved[], dated: readonly Resolved[], due: Day): Day | null {
  if (dated.some((day) => lastPoint(day.item.dated).beside)) {
    // 中秋、国庆前 may also mean before the first of them.
    const first = dated.reduce((left, right) => (left.due < right.due ? left : right)).due;
    return first === due ? null : first;
  }
  const others = dated.map((day) => day.alternative ?? day.due);
  let other = others.reduce((left, right) => (left > right ? left : right));
  if (other === due) {
    const set = all.filter((day) => !dated.includes(day));
    const latest = lastOf(set);
    if (latest) other = latest.due;
  }
  return other === due ? null : other;
}

function goesOn(phrase: Phrase, last: Resolved): boolean {
  return phrase.standing.some((at) => {
    const between = phrase.text.slice(last.item.dated.to, at);
    return (
      at >= last.item.dated.to && /[并,;。\n、后且再]/.test(between) && FOR_GOOD.test(phrase.text.slice(at))
    );
  });
}

/** 春节前10天: counted back from the day. Null where nothing is counted back, 'unclear' where it cannot be. */
function countedBack(phrase: Phrase, last: Resolved): Day | 'unclear' | null {
  const point = lastPoint(last.item.dated);
  const limit = phrase.limits.find((found) => found.from === last.item.dated.to);
  if (!limit || point.bound !== 'before' || /内$/.test(phrase.text.slice(limit.from, limit.to))) return null;
  const days = limit.offset.days;
  if (days === undefined || point.edge !== null) return 'unclear';
  if (point.unit === 'festival') return addDays(last.due, 1 - Math.abs(days));
  return point.unit === 'day' ? addDays(last.due, -Math.abs(days)) : 'unclear';
}

function mergeDuties(duties: readonly Duty[], strayDays: readonly number[]): Recurrence | null {
  if (duties.length === 0) return null;
  const named = duties.flatMap(({ value }) => (value ? [value] : []));
  const [first] = named;
  if (!first) return null;
  const units = [...new Set(named.map((duty) => duty.every))];
  if (units.length > 1) return { every: 'multi', all: units };
  const merged = withStrayDay(
    named.reduce((all, duty) => ({ ...all, ...duty }), first),
    strayDays,
  );
  const bare = Object.keys(merged).length === 1 && merged.every !== 'day';
  return bare && duties.some(({ once }) => once) ? { ...merged, times: 1 } : merged;
}

/** 每月汇总，25日前报送: the date without a month belongs to the monthly duty. */
function withStrayDay(recurrence: Recurrence, days: readonly number[]): Recurrence {
  const [day] = days;
  if (recurrence.every !== 'month' || day === undefined || days.length > 1) return recurrence;
  const named =
    recurrence.day ??
    recurrence.next_month_day ??
    recurrence.workday ??
    recurrence.weekday ??
    recurrence.after_end_days;
  if (named !== undefined || recurrence.after_end_workdays !== undefined) return recurrence;
  return { ...recurrence, day };
}

/** 年初建账、逐月查账、年底交账: the year's ends are a cadence too. */
function withYear(recurrence: Recurrence | null): Recurrence | null {
  if (!recurrence) return null;
  const others = recurrence.every === 'multi' ? (recurrence.all ?? []) : [recurrence.every];
  return { every: 'multi', all: ['year', ...others.filter((cadence) => cadence !== 'year')] };
}

/** The last of several limits; null where there is none, or where each belongs to another class of cases. */
function lastLimit(phrase: Phrase): Offset | null {
  if (hasClasses(phrase)) return null;
  return phrase.limits.reduce<Offset | null>(
    (last, { offset }) => (last && Math.abs(lengthOf(last)) >= Math.abs(lengthOf(offset)) ? last : offset),
    null,
  );
}

function hasClasses(phrase: Phrase): boolean {
  return phrase.limits.length > 1 && new Set(phrase.text.match(CLASSES) ?? []).size > 1;
}

function reasonToLeave(phrase: Phrase, resolution: Resolution): Reason {
  if (hasClasses(phrase)) return 'classes';
  const failure = resolution.failures[0]?.failure;
  if (failure) return failure;
  if (phrase.least) return 'least';
  const doubt = phrase.doubts[0];
  if (doubt) return doubt;
  if (phrase.objects.length > 0 && !phrase.followsEvent) return 'object';
  if (phrase.strayDays.length > 0) return 'no-month';
  return phrase.followsEvent ? 'event' : 'unknown';
}
