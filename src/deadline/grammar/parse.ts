import { parseDuty } from './duties';
import type { Duty } from './duties';
import { labelItems } from './items';
import type { Entry, Item } from './items';
import { findLimits } from './limits';
import type { Limit } from './limits';
import { firstPoint, lastPoint, parseDated, parsePoint, withYear } from './points';
import type { Dated, Point } from './points';
import type { Doubt, Token, YearName } from './tokens';
import { unfoldNumbers } from './unfold';
import { carrySeasonYears, withoutObjects } from './objects';

/** A duty where it begins in the text. */
export interface PlacedDuty extends Duty {
  readonly from: number;
  readonly to: number;
}

/** What a phrase holds, years not yet resolved. */
export interface Phrase {
  readonly text: string;
  readonly items: readonly Item[];
  readonly duties: readonly PlacedDuty[];
  readonly limits: readonly Limit[];
  /** Offsets of words like 长期, in order. */
  readonly standing: readonly number[];
  readonly doubts: readonly Doubt[];
  /** The length said is a minimum. */
  readonly least: boolean;
  /** Dates without their month (30日前). */
  readonly strayDays: readonly number[];
  /** Names that only say whose budget, report or term something is. */
  readonly objects: readonly string[];
  readonly followsEvent: boolean;
}

const UNIT_RANK = { year: 0, half: 1, quarter: 2, month: 3, third: 4, festival: 5, day: 6 } as const;

/** Finds dates, duties and limits in a tokenised phrase. */
export function parse(text: string, written: readonly Token[]): Phrase {
  const tokens = unfoldNumbers(text, written);
  const limits = findLimits(text, tokens);
  const dated: Dated[] = [];
  const duties: PlacedDuty[] = [];
  const taken: { from: number; to: number }[] = [...limits];
  const strayDays: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const duty = parseDuty(text, tokens, at);
    if (duty) {
      const place = { from: tokens[at]?.from ?? 0, to: tokens[duty.next - 1]?.to ?? 0 };
      duties.push({ ...duty, ...place });
      taken.push(place);
      at = duty.next;
      continue;
    }
    const found = parseDated(text, tokens, at);
    if (found) {
      dated.push(found.value);
      at = found.next;
      continue;
    }
    const carried = parseCarried(text, tokens, at, dated[dated.length - 1], limits);
    if (carried) {
      dated.push(carried.value);
      at = carried.next;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === 'day' && !limits.some((limit) => limit.from === token.from))
      strayDays.push(token.date);
    at += 1;
  }
  const refined =
    dated.length < 2
      ? dated.map(alone)
      : refineByBrackets(text, foldYears(text, joinNeighbours(text, shareEnds(text, dated))));
  const timed = withoutObjects(
    text,
    refined.length < 2 ? refined : carrySeasonYears(text, refined, tokens),
    tokens,
  );
  return {
    text,
    items: labelItems(text, timed, tokens, taken),
    duties,
    limits: limits.filter((limit) => !duties.some((duty) => duty.from <= limit.from && duty.to >= limit.to)),
    ...wordsOf(tokens),
    strayDays,
    objects:
      timed.length === refined.length
        ? []
        : refined
            .filter(({ dated: { from } }) => !timed.some((entry) => entry.dated.from === from))
            .map(({ dated: object }) => text.slice(object.from, object.to)),
  };
}

/**
 * A day without a month goes with the month before it: 6月5、15、25日, 6月10日前自查，25日前整改. Where nothing binds it
 * (前, or 、 beside the other day) or it would run backwards, it stays unread.
 */
function parseCarried(
  text: string,
  tokens: readonly Token[],
  at: number,
  previous: Dated | undefined,
  limits: readonly Limit[],
) {
  const [joint, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (
    !previous ||
    (token?.kind !== 'day' && token?.kind !== 'third') ||
    limits.some((limit) => limit.from === token.from)
  )
    return null;
  const last = lastPoint(previous);
  if (last.unit !== 'day' && last.unit !== 'third') return null;
  const beside = joint?.kind === 'and' && joint.to === token.from && joint.from === previous.to;
  const bound = after?.kind === 'bound' && after.bound === 'before' && after.from === token.to;
  if (!beside && !bound) return null;
  const point = parsePoint(text, tokens, at, { month: last.months[1] });
  if (!point || (point.value.dates[1] !== 0 && point.value.dates[1] <= last.dates[1])) return null;
  return point;
}

/** What single words say about the whole phrase. */
function wordsOf(tokens: readonly Token[]): Pick<Phrase, 'standing' | 'doubts' | 'least' | 'followsEvent'> {
  const standing: number[] = [];
  const doubts: Doubt[] = [];
  let least = false;
  let followsEvent = false;
  for (const token of tokens) {
    if (token.kind === 'standing') standing.push(token.from);
    else if (token.kind === 'doubt') doubts.push(token.doubt);
    else if (token.kind === 'least') least = true;
    else if (token.kind === 'bound') followsEvent = true;
  }
  return { standing, doubts, least, followsEvent };
}

function alone(dated: Dated): Entry {
  return { dated, name: '' };
}

/** 3、6、9、12月20日前: months that are numbers only share the day of the last; 国庆、中秋前: festivals share the 前. */
function shareEnds(text: string, dated: readonly Dated[]): readonly Dated[] {
  const result = [...dated];
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [entry, next] = [result[index], result[index + 1]];
    if (entry?.kind !== 'point' || next?.kind !== 'point') continue;
    const between = text.slice(entry.to, next.from);
    if (entry.festival && next.festival && entry.bound === 'at' && /^[、和及]?$/.test(between)) {
      result[index] = { ...entry, bound: next.bound, beside: true };
    }
    // 8月底、9月初: one time between two months, and no two steps.
    const turn =
      entry.unit === 'month' && next.unit === 'month' && entry.edge === 'end' && next.edge === 'start';
    if (turn && next.months[0] === (entry.months[1] % 12) + 1 && /^[、和或及]?$/.test(between)) {
      result[index] = { ...entry, beside: true };
      result[index + 1] = { ...next, beside: true };
    }
    if (entry.unit !== 'month' || (next.unit !== 'day' && next.unit !== 'third')) continue;
    if (/^\d{1,2}$/.test(text.slice(entry.from, entry.to)) && /^[、和及]$/.test(between)) {
      result[index] = { ...entry, unit: next.unit, dates: next.dates, bound: next.bound };
    }
  }
  return result;
}

/** 7、8月 and 11月12月 are one span: bare months or quarters that follow one another with nothing said between them. */
function joinNeighbours(text: string, dated: readonly Dated[]): readonly Dated[] {
  const result: Dated[] = [];
  for (const entry of dated) {
    const previous = result[result.length - 1];
    if (previous && isBare(lastPoint(previous)) && isBare(entry) && !/各|分别/.test(text)) {
      const between = text.slice(previous.to, entry.from);
      const first = lastPoint(previous).months[1];
      if (
        /^[、和及]?第?$/.test(between) &&
        entry.kind === 'point' &&
        entry.year === null &&
        entry.months[0] === (first % 12) + 1
      ) {
        const start = previous.kind === 'range' ? previous.first : previous;
        result[result.length - 1] = {
          kind: 'range',
          first: start,
          last: entry,
          from: previous.from,
          to: entry.to,
        };
        continue;
      }
    }
    result.push(entry);
  }
  return result;
}

function isBare(entry: Dated): boolean {
  return (
    entry.kind === 'point' &&
    (entry.unit === 'month' || entry.unit === 'quarter') &&
    entry.edge === null &&
    entry.bound === 'at'
  );
}

/** What may stand between a heading and its first step: 2026年计划于8月启动. */
const HEADING = /^[,:]?(?:计划|拟|预计|力争|争取|将|应|须|要|需)?(?:于|在)?$/;

/** `2026年：3月…` and `二季度：4月底前…`: a heading over what follows gives its year and is no deadline itself. */
function foldYears(text: string, dated: readonly Dated[]): readonly Dated[] {
  const result: Dated[] = [];
  let heading: YearName | null = null;
  dated.forEach((entry, index) => {
    const next = dated[index + 1];
    if (next && isPeriod(entry) && entry.bound === 'at' && entry.edge === null && isFiner(next, entry)) {
      const between = text.slice(entry.to, next.from);
      const isHeading = HEADING.test(between) && !(entry.unit === 'year' && entry.year === null);
      if (isHeading && firstPoint(next).year === null) {
        heading = entry.year;
        return;
      }
    }
    result.push(heading && firstPoint(entry).year === null ? withYear(entry, heading) : entry);
    heading = null;
  });
  return result;
}

function isPeriod(entry: Dated): entry is Point {
  return (
    entry.kind === 'point' && (entry.unit === 'year' || entry.unit === 'half' || entry.unit === 'quarter')
  );
}

/** Whether `inner` lies inside the months of `outer` and is more exact. */
function isFiner(inner: Dated, outer: Point): boolean {
  const last = lastPoint(inner);
  return (
    UNIT_RANK[last.unit] > UNIT_RANK[outer.unit] &&
    last.months[1] <= outer.months[1] &&
    firstPoint(inner).months[0] >= outer.months[0]
  );
}

/** 年初(3-4月): what stands in the bracket says exactly what stands in front of it. */
function refineByBrackets(text: string, dated: readonly Dated[]): readonly Entry[] {
  const result: Entry[] = [];
  for (const entry of dated) {
    const previous = result[result.length - 1];
    if (
      previous &&
      text.slice(previous.dated.to, entry.from) === '(' &&
      /^\s*\)/.test(text.slice(entry.to))
    ) {
      const outer = lastPoint(previous.dated);
      if (
        UNIT_RANK[lastPoint(entry).unit] > UNIT_RANK[outer.unit] ||
        (outer.unit === 'year' && outer.edge !== null)
      ) {
        const year = firstPoint(previous.dated).year;
        const inner = year && firstPoint(entry).year === null ? withYear(entry, year) : entry;
        result[result.length - 1] = {
          dated: inner,
          name: text.slice(previous.dated.from, previous.dated.to),
        };
      }
      continue;
    }
    result.push({ dated: entry, name: '' });
  }
  return result;
}
