import { festivalDay, type Festival } from '../../calendar/festivals';
import { makeDay, partsOf } from '../../calendar/day';
import type { Token, YearName } from './tokens';

/** What a point names: a single day, or a period whose last day counts. */
export type PointUnit = 'day' | 'third' | 'month' | 'quarter' | 'half' | 'year' | 'festival';

/** A time named by the calendar, its year not yet resolved. */
export interface Point {
  readonly kind: 'point';
  readonly year: YearName | null;
  /** 2026年度: mostly whose report or budget, not when. */
  readonly fiscal: boolean;
  readonly unit: PointUnit;
  /** First and last month of the period, 1–12. */
  readonly months: readonly [number, number];
  /** First and last date inside those months; 0 = the month's last day. */
  readonly dates: readonly [number, number];
  readonly festival: Festival | null;
  readonly edge: 'end' | 'start' | 'middle' | 'within' | null;
  readonly bound: 'at' | 'before' | 'after' | 'around' | 'from';
  /** The other way to take the same digits. */
  readonly other: { readonly month: number; readonly date: number | null } | null;
  /** 期间: the festival with its days off. */
  readonly during: boolean;
  /** A commemoration day (12·4), before which the day itself is not counted. */
  readonly feast: boolean;
  /** One of several festivals named together (中秋、国庆前). */
  readonly beside: boolean;
  /** Whether only a word like 全年 names the year. */
  readonly wholeYear: boolean;
  readonly time: string | null;
  readonly from: number;
  readonly to: number;
}

/** From one point to another; a range without an end (12月-) has `last` null. */
export interface Range {
  readonly kind: 'range';
  readonly first: Point;
  readonly last: Point | null;
  readonly from: number;
  readonly to: number;
}

/** A dated expression. */
export type Dated = Point | Range;

/** The point of an expression that comes first. */
export function firstPoint(entry: Dated): Point {
  return entry.kind === 'point' ? entry : entry.first;
}

/** An expression with the year that its first point lies in. */
export function withYear(entry: Dated, year: YearName): Dated {
  return entry.kind === 'point' ? { ...entry, year } : { ...entry, first: { ...entry.first, year } };
}

/** The point at which an expression ends. */
export function lastPoint(dated: Dated): Point {
  return dated.kind === 'point' ? dated : (dated.last ?? dated.first);
}

interface Parsed<T> {
  readonly value: T;
  /** Index of the token after it. */
  readonly next: number;
}

type Core = Pick<Point, 'unit' | 'months' | 'dates'> & Partial<Point>;

/** What a later point of a range takes over from the one before: 6月15日-30日. */
export interface Inherited {
  readonly month: number | null;
}

/** Characters that may stand between the parts of one point. */
const GAP = /^[的第 ]?$/;

/** Whether two neighbouring tokens belong to one expression. */
export function adjacent(text: string, left: Token, right: Token | undefined): right is Token {
  return right !== undefined && (left.to === right.from || GAP.test(text.slice(left.to, right.from)));
}

/** Reads a point that begins at token `at`, or null where none does. */
export function parsePoint(
  text: string,
  tokens: readonly Token[],
  at: number,
  inherited?: Inherited,
): Parsed<Point> | null {
  const begin = tokens[at];
  if (!begin) return null;
  let next = at;
  let year: YearName | null = null;
  let fiscal = false;
  if (begin.kind === 'year') {
    year = begin.name;
    fiscal = begin.fiscal;
    next += 1;
  }
  const continues = next === at || adjacent(text, begin, tokens[next]);
  const core = continues ? parseCore(text, tokens, next, inherited) : null;
  let point: Core;
  if (core) {
    point = core.value;
    next = core.next;
  } else if (year) {
    point = { unit: 'year', months: [1, 12], dates: [1, 0] };
  } else {
    return null;
  }
  const tail = parseTail(text, tokens, next, point);
  const lead = tokens[at - 1];
  const led = lead?.kind === 'lead' && adjacent(text, lead, begin) ? lead.bound : null;
  const last = tokens[tail.next - 1] ?? begin;
  return {
    value: {
      kind: 'point',
      year: point.year ?? year,
      fiscal: fiscal && !core,
      unit: point.unit,
      months: point.months,
      dates: point.dates,
      festival: point.festival ?? null,
      edge: tail.value.edge ?? point.edge ?? null,
      bound: led ?? tail.value.bound,
      other: point.other ?? null,
      during: tail.value.during,
      feast: (point.feast ?? false) || tail.value.event,
      beside: false,
      wholeYear: point.wholeYear ?? false,
      time: tail.value.time,
      from: begin.from,
      to: last.to,
    },
    next: tail.next,
  };
}

function parseCore(
  text: string,
  tokens: readonly Token[],
  at: number,
  inherited?: Inherited,
): Parsed<Core> | null {
  const token = tokens[at];
  if (!token) return null;
  switch (token.kind) {
    case 'digits': {
      const core: Core = {
        unit: token.date === null ? 'month' : 'day',
        months: [token.month, token.month],
        dates: token.date === null ? [1, 0] : [token.date, token.date],
        year: token.year === null ? null : { kind: 'stated', year: token.year },
        other: token.other ?? null,
        feast: token.feast ?? false,
      };
      return { value: core, next: at + 1 };
    }
    case 'half':
      return {
        value: { unit: 'half', months: token.half === 1 ? [1, 6] : [7, 12], dates: [1, 0] },
        next: at + 1,
      };
    case 'firstMonths':
      return { value: { unit: 'quarter', months: [1, token.last], dates: [1, 0] }, next: at + 1 };
    case 'quarter': {
      const inner = tokens[at + 1];
      if (token.first === token.last && adjacent(text, token, inner) && inner.kind === 'monthOfQuarter') {
        return parseMonth(text, tokens, at + 1, 3 * (token.first - 1) + inner.index);
      }
      return {
        value: { unit: 'quarter', months: [3 * token.first - 2, 3 * token.last], dates: [1, 0] },
        next: at + 1,
      };
    }
    case 'month':
      return parseMonth(text, tokens, at, token.month);
    case 'festival':
      return {
        value: { unit: 'festival', months: [1, 12], dates: [1, 0], festival: token.festival },
        next: at + 1,
      };
    case 'edge':
      if (!token.ofYear) return null;
      return { value: { unit: 'year', months: [1, 12], dates: [1, 0], edge: token.edge }, next: at + 1 };
    case 'wholeYear':
      return { value: { unit: 'year', months: [1, 12], dates: [1, 0], wholeYear: true }, next: at + 1 };
    case 'day':
    case 'third':
      if (!inherited || inherited.month === null) return null;
      return parseDateIn(token, inherited.month, at);
    default:
      return null;
  }
}

function monthCore(month: number): Core {
  return { unit: 'month', months: [month, month], dates: [1, 0] };
}

/** A month with what may follow it: a day, a third, 第1周. `at` is the month's token. */
function parseMonth(text: string, tokens: readonly Token[], at: number, month: number): Parsed<Core> {
  const token = tokens[at];
  const inner = tokens[at + 1];
  if (token && adjacent(text, token, inner)) {
    const dated = parseDateIn(inner, month, at + 1);
    if (dated) return dated;
  }
  // 6月第1周: its last day by the count of dates, whatever day of the week the month begins on.
  if (token && inner?.kind === 'limit' && inner.unit === 'days' && inner.count % 7 === 0 && inner.count > 0) {
    const nth = text.slice(token.to, inner.from);
    if (nth === '第' && inner.count <= 28)
      return {
        value: { ...monthCore(month), unit: 'third', dates: [inner.count - 6, inner.count] },
        next: at + 2,
      };
    if (nth === '最后' && inner.count === 7)
      return { value: { ...monthCore(month), unit: 'third', dates: [22, 0] }, next: at + 2 };
  }
  return { value: monthCore(month), next: at + 1 };
}

function parseDateIn(token: Token, month: number, at: number): Parsed<Core> | null {
  if (token.kind === 'day') {
    return { value: { ...monthCore(month), unit: 'day', dates: [token.date, token.date] }, next: at + 1 };
  }
  if (token.kind === 'third') {
    const first = 10 * (token.first - 1) + 1;
    const last = token.last === 3 ? 0 : 10 * token.last;
    return { value: { ...monthCore(month), unit: 'third', dates: [first, last] }, next: at + 1 };
  }
  return null;
}

interface Tail {
  readonly during: boolean;
  /** The day is that of an event, before which it must be done. */
  readonly event: boolean;
  readonly edge: Point['edge'];
  readonly bound: Point['bound'];
  readonly time: string | null;
}

/** 底, an hour, a weekday in brackets, 前: what may follow the core of a point. */
function parseTail(text: string, tokens: readonly Token[], at: number, core: Core): Parsed<Tail> {
  let next = at;
  let edge: Point['edge'] = null;
  let bound: Point['bound'] = 'at';
  let time: string | null = null;
  let during = false;
  let event = false;
  for (;;) {
    const token = tokens[next];
    const previous = tokens[next - 1];
    if (!token || !previous || !adjacent(text, previous, token)) break;
    if (token.kind === 'edge' && !token.ofYear) {
      if (core.unit !== 'day' && core.unit !== 'third')
        edge = token.edge === 'within' && edge ? edge : token.edge;
    } else if (token.kind === 'time') {
      time = token.time;
    } else if (
      token.kind === 'open' &&
      tokens[next + 1]?.kind === 'weekday' &&
      tokens[next + 2]?.kind === 'close'
    ) {
      next += 2;
    } else if (token.kind === 'bound' && bound === 'at') {
      bound = token.bound;
    } else if (token.kind === 'during') {
      during = true;
    } else if (core.unit === 'day' && tokens[next + 1]?.kind === 'bound' && isEventOf(token, core)) {
      // 9月1日开学前, 9月10日教师节前: the day itself is the event's.
      event = true;
    } else if (!(token.kind === 'weekday' || isSameDay(token, core))) {
      break;
    }
    next += 1;
  }
  return { value: { edge, bound, time, during, event }, next };
}

/** The year only helps to say on which day of it a festival lies. */
const ANY_YEAR = 2023;

/** Whether what follows a day says what takes place on it. */
function isEventOf(token: Token, core: Core): boolean {
  if (token.kind === 'doubt') return token.doubt === 'season';
  if (token.kind !== 'festival') return false;
  const { month, date } = partsOf(festivalDay(token.festival, ANY_YEAR) ?? makeDay(ANY_YEAR, 1, 1)!);
  return month === core.months[1] && date === core.dates[1];
}

/** 当天 after a festival or a day repeats it. */
function isSameDay(token: Token, core: Core): boolean {
  return token.kind === 'limit' && token.count === 0 && (core.unit === 'festival' || core.unit === 'day');
}

/** Reads a point or a range that begins at token `at`. */
export function parseDated(text: string, tokens: readonly Token[], at: number): Parsed<Dated> | null {
  const first = parsePoint(text, tokens, at);
  if (!first) return null;
  const joint = tokens[first.next];
  const before = tokens[first.next - 1];
  if (!joint || !before || joint.kind !== 'range' || !adjacent(text, before, joint))
    return { value: first.value, next: first.next };
  const following = tokens[first.next + 1];
  const reachesFar = !following || following.from - joint.to > 1;
  const last = reachesFar
    ? null
    : parsePoint(text, tokens, first.next + 1, { month: inheritableMonth(first.value) });
  const to = last ? last.value.to : joint.to;
  return {
    value: { kind: 'range', first: first.value, last: last?.value ?? null, from: first.value.from, to },
    next: last?.next ?? first.next + 1,
  };
}

function inheritableMonth(point: Point): number | null {
  return point.unit === 'day' || point.unit === 'third' || point.unit === 'month' ? point.months[1] : null;
}
