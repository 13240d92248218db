import type { Entry } from './items';
import { ACTS, BELONGINGS, ENDS_ALL, LEADS, LEFT_OVER, OCCASIONS, OUTLOOK, THINGS } from './neighbours';
import { firstPoint, lastPoint, withYear } from './points';
import type { Dated } from './points';
import type { Token } from './tokens';

/**
 * 3月底前下达2010年秋季学期资金, 7月5日前上报二季度进展, 完成2025年度报告: a bare period that says whose thing it is.
 * It has no 底 or 前, something follows that is not an act, and in its clause another expression says when, or its
 * own place (年度 with words on both sides) shows it.
 */
function isObject(
  text: string,
  index: number,
  all: readonly Entry[],
  clauses: readonly number[],
  tokens: readonly Token[],
): boolean {
  const point = all[index]?.dated;
  if (point && isLeftOver(text, point)) return true;
  if (point && all.length > 1 && OUTLOOK.pattern.test(text.slice(Math.max(0, point.from - 4), point.from)))
    return true;
  if (
    point?.kind === 'point' &&
    (point.unit === 'day' || point.unit === 'month') &&
    point.bound === 'at' &&
    OCCASIONS.pattern.test(text.slice(point.to, point.to + 16))
  ) {
    return all.length > 1 || /^[^,;。]{1,16}?(?:后|之后|以后)/.test(text.slice(point.to));
  }
  if (point && isSeason(point, tokens) && isBareEnd(point)) return true;
  if (
    point &&
    index > 0 &&
    isSakeOf(text, point) &&
    all.slice(0, index).some(({ dated }) => lastPoint(dated).bound === 'before')
  )
    return true;
  // 国庆假期前9月28日: the day says which day before the festival is meant.
  const next = all[index + 1]?.dated;
  if (point?.kind === 'point' && point.unit === 'festival' && next?.from === point.to)
    return firstPoint(next).unit === 'day';
  if (point?.kind !== 'point' || (all.length === 1 && point.unit !== 'year' && point.unit !== 'month'))
    return false;
  if (
    point.bound !== 'at' ||
    point.edge !== null ||
    (point.wholeYear && all.length === 1) ||
    point.unit === 'day' ||
    point.unit === 'third'
  )
    return false;
  if (all.length === 1 && point.unit === 'year' && ENDS_ALL.pattern.test(text.slice(point.to))) return false;
  const after = text.slice(point.to, point.to + 8);
  if (ACTS.pattern.test(after) || (all.length === 1 && point.unit === 'month')) return false;
  if (point.unit !== 'year' && !BELONGINGS.pattern.test(after)) return false;
  const firm = all.some(({ dated }, other) => {
    if (other === index || clauses[other] !== clauses[index]) return false;
    const last = lastPoint(dated);
    return (
      last.bound === 'before' ||
      last.edge === 'end' ||
      last.unit === 'day' ||
      ((last.unit === 'month' || last.unit === 'third') && other < index)
    );
  });
  if (firm) return true;
  return (
    point.unit === 'year' &&
    !point.wholeYear &&
    (point.fiscal ||
      THINGS.pattern.test(after) ||
      !LEADS.pattern.test(text.slice(Math.max(0, point.from - 8), point.from)))
  );
}

/** 8月31日前，确保9月1日正常开餐: what the work is for, and no step of it. */
function isSakeOf(text: string, dated: Dated): boolean {
  const { unit, bound } = lastPoint(dated);
  if (unit !== 'day' || bound !== 'at') return false;
  return (
    /(?:确保|保证|保障)$/.test(text.slice(Math.max(0, dated.from - 2), dated.from)) &&
    /^(?:能够?)?(?:正常|顺利)/.test(text.slice(dated.to))
  );
}

function isLeftOver(text: string, dated: Dated): boolean {
  const { unit, edge, to } = lastPoint(dated);
  if (unit !== 'year' || edge !== null || firstPoint(dated).unit !== 'year') return false;
  const since = text.slice(dated.from, to).endsWith('以来') || text.slice(to).startsWith('以来');
  return since ? text.length > to + 2 : LEFT_OVER.pattern.test(text.slice(to));
}

/** The expressions that say when; those that say whose thing something is are left out. */
export function withoutObjects(
  text: string,
  entries: readonly Entry[],
  tokens: readonly Token[],
): readonly Entry[] {
  if (entries.length === 0) return entries;
  const clauses = entries.length === 1 ? [] : entries.map((entry) => clauseOf(entry, tokens));
  const timed = entries.filter((_, index) => !isObject(text, index, entries, clauses, tokens));
  return timed.length === entries.length ? entries : timed;
}

function isBareEnd(dated: Dated): boolean {
  const { bound, edge, unit } = lastPoint(dated);
  return bound === 'at' && edge === null && unit !== 'day' && unit !== 'third';
}

/** The clause an expression stands in: how many stops are in front of it. */
function clauseOf(entry: Entry, tokens: readonly Token[]): number {
  let clause = 0;
  for (const token of tokens) {
    if (token.from >= entry.dated.from) break;
    if (token.kind === 'stop') clause += 1;
  }
  return clause;
}

/** What is begun in a season: 明年春季开始装修. */
const BEGUN = /^(?:之?前|期间|后)?(?:开始|动工|开工|启动|进场|实施|施工|复工|栽植|造林)/;

/** 明年春季开始装修，7月份竣工: a season has no day, and the year it is named with holds for what follows. */
export function carrySeasonYears(
  text: string,
  entries: readonly Entry[],
  tokens: readonly Token[],
): readonly Entry[] {
  return entries.map((entry, index) => {
    const before = entries[index - 1]?.dated;
    if (!before || firstPoint(entry.dated).year !== null) return entry;
    const { year } = firstPoint(before);
    const season = tokens.find((token) => token.from === before.to);
    const carries = year !== null && season?.kind === 'doubt' && season.doubt === 'season';
    return carries && BEGUN.test(text.slice(season.to))
      ? { ...entry, dated: withYear(entry.dated, year) }
      : entry;
  });
}

/** 9月开学前, 2025-2026年采暖季: the month or the years only help to say when the event is. */
function isSeason(dated: Dated, tokens: readonly Token[]): boolean {
  const index = tokens.findIndex((token) => token.from === dated.to);
  const [event, bound] = [tokens[index], tokens[index + 1]];
  if (event?.kind !== 'doubt' || event.doubt !== 'season') return false;
  return lastPoint(dated).unit === 'year' || bound?.kind === 'bound';
}
