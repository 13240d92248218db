import type { Recurrence } from '../deadline';
import { adjacent, parsePoint } from './points';
import type { Point } from './points';
import type { Token } from './tokens';

/** A duty as read from the text. */
export interface Duty {
  /** Null where the phrase says only that it comes back (定期). */
  readonly value: Recurrence | null;
  /** An act follows with no number: 每季度通报 is once a quarter, unless it names a day. */
  readonly once: boolean;
}

interface Parsed extends Duty {
  readonly next: number;
}

const QUARTER_ENDS = [3, 6, 9, 12];
const HALF_YEAR_ENDS = [6, 12];

/** 次月10日前, 次月初, 次月前3个工作日: `at` is 次月. */
function monthAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly value: Recurrence; readonly next: number } | null {
  const token = tokens[at];
  const [inner, following] = [tokens[at + 1], tokens[at + 2]];
  if (!token || !adjacent(text, token, inner)) return null;
  if (inner.kind === 'limit' && inner.unit === 'workdays')
    return { value: { every: 'month', after_end_workdays: inner.count }, next: at + 2 };
  if (
    inner.kind === 'bound' &&
    adjacent(text, inner, following) &&
    following.kind === 'limit' &&
    following.unit === 'workdays'
  ) {
    return { value: { every: 'month', after_end_workdays: following.count }, next: at + 3 };
  }
  const dated = monthDay(text, tokens, at + 1, { every: 'month' });
  if (!dated || dated.value.day === undefined) return null;
  const { day, ...rest } = dated.value;
  return { value: { ...rest, next_month_day: day === 'last' ? 31 : day }, next: dated.next };
}

/** Words between 每季度 and the days after it. */
const AFTER_END = /^(?:结束|终了|期满|完结)?$/;

/** Reads a duty that comes back from its token at `at` (每月, 次月), with the days that belong to it. */
export function parseDuty(text: string, tokens: readonly Token[], at: number): Parsed | null {
  const token = tokens[at];
  if (token?.kind === 'nextMonth') {
    const found = monthAfter(text, tokens, at);
    return found && { ...found, once: false, next: skipTail(text, tokens, found.next).next };
  }
  if (token?.kind !== 'every') return null;
  if (token.every === null) return { value: null, once: false, next: at + 1 };
  let duty: Recurrence = {
    every: token.every,
    ...(token.interval > 1 ? { interval: token.interval } : {}),
    ...(token.times ? { times: token.times } : {}),
    ...(token.months ? { months: token.months } : {}),
  };
  let next = at + 1;
  const inner = parseInner(text, tokens, next, duty);
  if (inner) {
    duty = inner.value;
    next = inner.next;
  }
  const tail = skipTail(text, tokens, next);
  next = tail.next;
  if (tail.time) duty = { ...duty, time: tail.time };
  const times = timesAfter(tokens, next);
  if (times !== null && duty.times === undefined) duty = { ...duty, times };
  return { value: duty, once: ACT.test(text.slice(tokens[next - 1]?.to ?? 0)), next };
}

/** 通报, 一调度: an act, said with no number. */
const ACT =
  /^(?:一|1)?(?:通报|上报|报送|报告|汇报|召开|组织|开展|调度|汇总|检查|督查|督办|总结|考核|评估|分析|研判|会商|研究|讲评|巡查|更新|盘点)/;

function parseInner(
  text: string,
  tokens: readonly Token[],
  at: number,
  duty: Recurrence,
): { readonly value: Recurrence; readonly next: number } | null {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token || !previous) return null;
  const gap = text.slice(previous.to, token.from);
  if (token.kind === 'bound' && token.bound === 'after' && AFTER_END.test(gap)) {
    return afterEnd(text, tokens, at + 1, duty);
  }
  if (token.kind === 'bound' && token.bound === 'before' && gap === '') {
    const limit = tokens[at + 1];
    if (adjacent(text, token, limit) && limit.kind === 'limit') {
      if (limit.unit === 'workdays') return { value: { ...duty, workday: limit.count }, next: at + 2 };
      if (limit.unit === 'days' && duty.every === 'month')
        return { value: { ...duty, day: limit.count }, next: at + 2 };
    }
    return null;
  }
  const nth = /^的?(第|最后|倒数第)$/.exec(gap)?.[1];
  if (nth && duty.every === 'month') {
    const [count, weekday] = [tokens[at], tokens[at + 1]];
    if (count?.kind === 'limit' && count.unit === 'days' && count.count === 1) {
      return { value: { ...duty, day: nth === '第' ? 1 : 'last' }, next: at + 1 };
    }
    if (count?.kind === 'limit' && count.unit === 'days' && count.count % 7 === 0 && count.count > 0) {
      return {
        value: { ...duty, day: nth === '第' && count.count < 28 ? count.count : 'last' },
        next: at + 1,
      };
    }
    if (count?.kind === 'number' && weekday?.kind === 'weekday') {
      return {
        value: { ...duty, weekday: weekday.weekday, nth: nth === '第' ? count.value : -count.value },
        next: at + 2,
      };
    }
  }
  if (token.kind === 'open') return bracketedMonths(text, tokens, at, duty);
  if (token.kind === 'limit' && token.unit === 'workdays' && /^的?(?:第|最后|倒数第)$/.test(gap)) {
    return {
      value: { ...duty, workday: /第$/.test(gap) && !gap.includes('倒') ? token.count : -token.count },
      next: at + 1,
    };
  }
  if (gap !== '' && gap !== '的') return null;
  switch (duty.every) {
    case 'week':
      return weekDay(text, tokens, at, duty);
    case 'month':
      return monthDay(text, tokens, at, duty);
    case 'quarter':
      return quarterDay(text, tokens, at, duty);
    case 'half_year':
      if (token.kind === 'edge' && token.edge === 'end')
        return { value: { ...duty, months: HALF_YEAR_ENDS, day: 'last' }, next: at + 1 };
      return null;
    case 'year':
      return yearDay(text, tokens, at, duty);
    case 'day':
    case 'multi':
      return null;
  }
}

/** 每季度（3、6、9、12月）20日前: `at` is the opening bracket. */
function bracketedMonths(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const months: number[] = [];
  let next = at + 1;
  for (let token = tokens[next]; token?.kind === 'month' || token?.kind === 'and'; token = tokens[next]) {
    if (token.kind === 'month') months.push(token.month);
    next += 1;
  }
  if (months.length === 0 || tokens[next]?.kind !== 'close') return null;
  const inMonths: Recurrence = { ...duty, months };
  return monthDay(text, tokens, next + 1, inMonths) ?? { value: inMonths, next: next + 1 };
}

/** 每季后15日内, 每月结束后5个工作日内: `at` is the token after 后. */
function afterEnd(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const token = tokens[at];
  if (!adjacent(text, tokens[at - 1] as Token, token)) return null;
  if (token.kind === 'limit' && token.unit === 'workdays')
    return { value: { ...duty, after_end_workdays: token.count }, next: at + 1 };
  if (token.kind === 'limit' && token.unit === 'days')
    return { value: { ...duty, after_end_days: token.count }, next: at + 1 };
  if (token.kind === 'day') return { value: { ...duty, after_end_days: token.date }, next: at + 1 };
  return nextMonthDay(text, tokens, at, duty);
}

function nextMonthDay(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const [token, day] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'nextMonth' || !adjacent(text, token, day) || day.kind !== 'day') return null;
  if (duty.every === 'quarter')
    return { value: { ...duty, months: [1, 4, 7, 10], day: day.date }, next: at + 2 };
  return { value: { ...duty, next_month_day: day.date }, next: at + 2 };
}

function weekDay(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  let next = at;
  let count = 0;
  let weekday: number | null = null;
  let ranged = false;
  for (;;) {
    const token = tokens[next];
    if (token?.kind !== 'weekday' || !adjacent(text, tokens[next - 1] as Token, token)) break;
    weekday = token.weekday;
    count += 1;
    next += 1;
    const joint = tokens[next];
    if ((joint?.kind === 'and' || joint?.kind === 'range') && tokens[next + 1]?.kind === 'weekday') {
      ranged ||= joint.kind === 'range';
      next += 1;
    }
  }
  if (weekday === null) return null;
  return { value: { ...duty, weekday, ...(count > 1 && !ranged ? { times: count } : {}) }, next };
}

function monthDay(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const token = tokens[at];
  switch (token?.kind) {
    case 'day': {
      let next = at;
      let date = token.date;
      let count = 1;
      let ranged = false;
      for (;;) {
        const [joint, day] = [tokens[next + 1], tokens[next + 2]];
        if (
          (joint?.kind !== 'and' && joint?.kind !== 'range') ||
          day?.kind !== 'day' ||
          day.from !== joint.to
        )
          break;
        ranged ||= joint.kind === 'range';
        date = day.date;
        count += 1;
        next += 2;
      }
      return {
        value: { ...duty, day: date, ...(count > 1 && !ranged ? { times: count } : {}) },
        next: next + 1,
      };
    }
    case 'number':
      if (tokens[at + 1]?.kind !== 'bound' || token.value > 31) return null;
      return { value: { ...duty, day: token.value }, next: at + 1 };
    case 'edge':
      return { value: { ...duty, day: edgeDate(token.edge) }, next: at + 1 };
    case 'third':
      return {
        value: { ...duty, day: token.last === 3 ? ('last' as const) : 10 * token.last },
        next: at + 1,
      };
    case 'nextMonth':
      return nextMonthDay(text, tokens, at, duty);
    default:
      return null;
  }
}

function edgeDate(edge: 'end' | 'start' | 'middle' | 'within'): number | 'last' {
  return edge === 'start' ? 10 : edge === 'middle' ? 20 : 'last';
}

function quarterDay(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'nextMonth') return nextMonthDay(text, tokens, at, duty);
  let months: readonly number[] | null = null;
  if (token.kind === 'monthOfQuarter') months = [0, 3, 6, 9].map((before) => before + token.index);
  else if (token.kind === 'edge' && token.edge !== 'within')
    months = token.edge === 'start' ? [1, 4, 7, 10] : token.edge === 'middle' ? [2, 5, 8, 11] : QUARTER_ENDS;
  if (!months) return null;
  const inMonth: Recurrence = { ...duty, months };
  const following = tokens[at + 1];
  if (adjacent(text, token, following)) {
    const dated = monthDay(text, tokens, at + 1, inMonth);
    if (dated) return dated;
  }
  if (token.kind === 'edge') return { value: { ...inMonth, day: edgeDate(token.edge) }, next: at + 1 };
  return { value: inMonth, next: at + 1 };
}

/** The points of a yearly duty: 每年6月和12月, 每年6月30日前, 每年年底前. */
function yearDay(text: string, tokens: readonly Token[], at: number, duty: Recurrence) {
  const feast = tokens[at];
  if (feast?.kind === 'festival') return { value: { ...duty, festival: feast.festival }, next: at + 1 };
  const points: Point[] = [];
  let next = at;
  for (;;) {
    const point = parsePoint(text, tokens, next);
    if (
      !point ||
      (point.value.year && point.value.year.kind !== 'next') ||
      point.value.festival ||
      !adjacent(text, tokens[next - 1] as Token, tokens[next])
    )
      break;
    points.push(point.value);
    next = point.next;
    const joint = tokens[next];
    if (joint?.kind !== 'and' && joint?.kind !== 'range') break;
    if (!parsePoint(text, tokens, next + 1)) break;
    if (joint.kind === 'range') points.pop();
    next += 1;
  }
  const last = points[points.length - 1];
  if (!last) {
    const edge = tokens[at];
    if (edge?.kind !== 'edge' || edge.ofYear) return null;
    return { value: { ...duty, ...yearEdge(edge.edge) }, next: at + 1 };
  }
  if (points.length > 1) {
    const months = points
      .map((point) => (point.unit === 'year' ? (yearEdge(point.edge).month ?? 12) : point.months[1]))
      .sort((a, b) => a - b);
    return { value: { ...duty, months, ...dateOf(last) }, next };
  }
  if (last.unit === 'year') return { value: { ...duty, ...yearEdge(last.edge) }, next };
  if (last.unit === 'month' && last.bound === 'before' && last.edge === null) {
    return { value: { ...duty, month: ((last.months[0] + 10) % 12) + 1, day: 'last' as const }, next };
  }
  return { value: { ...duty, month: last.months[1], ...dateOf(last) }, next };
}

function yearEdge(edge: Point['edge']): Pick<Recurrence, 'month' | 'day'> {
  if (edge === 'start') return { month: 1 };
  return edge === 'middle' ? { month: 6, day: 'last' } : { month: 12, day: 'last' };
}

function dateOf(point: Point): Pick<Recurrence, 'day'> {
  if (point.unit === 'day') return { day: point.dates[1] };
  if (point.unit === 'third') return { day: point.dates[1] === 0 ? 'last' : point.dates[1] };
  if (point.edge === 'start') return { day: 10 };
  return point.unit === 'month' && point.edge === null ? {} : { day: 'last' };
}

/** 前, 内, an hour after the day of a duty. */
function skipTail(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly time: string | null } {
  let next = at;
  let time: string | null = null;
  for (;;) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (!token || !previous || !adjacent(text, previous, token)) return { next, time };
    if (token.kind === 'time') time = token.time === '' ? time : token.time;
    else if (token.kind !== 'edge' && !(token.kind === 'bound' && token.bound === 'before'))
      return { next, time };
    next += 1;
  }
}

/** How often, said later in the same clause: 每季度召开1次协调会. */
function timesAfter(tokens: readonly Token[], at: number): number | null {
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'times') return token.times;
    if (
      token?.kind === 'stop' ||
      token?.kind === 'every' ||
      token?.kind === 'year' ||
      token?.kind === 'month'
    )
      return null;
  }
  return null;
}
