import { addToMonth, quarterOf, type Month } from './period';
import { isRelative, type PeriodNamed, type RelativeSpan, type Span } from './period-text';

/**
 * Of several periods that stand beside each other, as columns do: which year each is of, and which one is a month's.
 */

/** From a month's number to one so much lower the year has turned: 12月 and then 1月, but not 6月 and then 5月. */
const TURN_OF_YEAR = 6;

/**
 * Gives periods, in the order in which they stand, their years: the written one; else that of the next period of the
 * same kind that names one; else `year`, null where nothing is known. A period without a year is any year's. `month`
 * is the month from which 本月 is counted.
 */
export function datedSpans(periods: readonly PeriodNamed[], year: number | null, month: Month): Span[] {
  const spans = periods.map((period) => (isRelative(period) ? spanFrom(period, month) : period));
  return spans.map((span) => {
    if (span.year !== null) return span;
    const alike = spans.filter((one, at) => one.kind === span.kind && !isRelative(periods[at]!));
    return { ...span, year: yearAmong(alike, alike.indexOf(span)) ?? (turns(alike) ? null : year) };
  });
}

function yearAmong(spans: readonly Span[], at: number): number | null {
  let later = 0;
  for (let left = at; left > 0; left--) {
    if (isTurn(spans[left - 1]!, spans[left]!)) later++;
    const { year } = spans[left - 1]!;
    if (year !== null) return year + later;
  }
  let earlier = 0;
  for (let right = at; right + 1 < spans.length; right++) {
    if (isTurn(spans[right]!, spans[right + 1]!)) earlier++;
    const { year } = spans[right + 1]!;
    if (year !== null) return year - earlier;
  }
  return null;
}

function turns(spans: readonly Span[]): boolean {
  return spans.some((span, index) => index > 0 && isTurn(spans[index - 1]!, span));
}

function isTurn(before: Span, after: Span): boolean {
  return before.to - after.to > TURN_OF_YEAR;
}

function spanFrom({ kind, offset }: RelativeSpan, month: Month): Span {
  const year = Number(month.slice(0, 4));
  if (kind === 'year') return { kind, year: year + offset, from: 1, to: 12 };
  const length = { month: 1, quarter: 3, half_year: 6 }[kind];
  const meant = addToMonth(month, offset * length);
  const from = length * Math.ceil(Number(meant.slice(5)) / length) - length + 1;
  return { kind, year: Number(meant.slice(0, 4)), from, to: from + length - 1 };
}

/** Whether a month lies in a span; one without a year is any year's. */
export function covers({ year, from, to }: Span, month: Month): boolean {
  const number = Number(month.slice(5));
  return (year === null || year === Number(month.slice(0, 4))) && from <= number && number <= to;
}

/** Whether two spans are of the same months. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to && sameYear(a, b);
}

/** Whether `inner` lies wholly in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && sameYear(outer, inner);
}

function sameYear(a: Span, b: Span): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}

/**
 * Which of several spans a month's text belongs to, as its place in the list: the month itself, else the quarter, the
 * half-year, the range or the cumulative months (1-5月) in which it lies. Null where none is the month's, or where it is
 * in doubt: two as good as each other; 1-10月 where the next is 1-11月 and the month is May; 全年 beside single months of
 * which the asked one is missing.
 */
export function spanOfMonth(spans: readonly Span[], month: Month): number | null {
  const number = Number(month.slice(5));
  const likely = spans
    .map((span, at) => ({ span, at, length: span.to - span.from, ends: span.to === number }))
    .filter(({ span }) => covers(span, month))
    .sort((a, b) => a.length - b.length || Number(b.ends) - Number(a.ends));
  const [best, next] = likely;
  if (!best || (next && next.length === best.length && next.ends === best.ends)) return null;
  const others = spans.filter((_, at) => at !== best.at);
  return best.ends || isPlaceOf(number, best.span, others) ? best.at : null;
}

/** Whether a span that does not end with a month is its place nevertheless. */
function isPlaceOf(number: number, span: Span, others: readonly Span[]): boolean {
  const length = span.to - span.from;
  // 截至6月底, or 1-6月 alone: what came about by then, and not what came about in between.
  if (others.length === 0) return span.kind !== 'until' && (span.kind !== 'range' || span.from !== 1);
  const overlapping = others.filter(
    (one) => one.from <= span.to && span.from <= one.to && sameYear(one, span),
  );
  const steps = overlapping.filter(({ to }) => to > span.to).map(({ to }) => to - span.to);
  if (number <= span.to - Math.min(...steps, span.to)) return false;
  return (
    overlapping.every((one) => one.to - one.from >= length) || others.every(({ from }) => from === span.from)
  );
}

/** A span in a sentence: 5月, 2025年12月, 第二季度, 上半年, 1-6月, 2025年. The year only where it is not that of `month`. */
export function spanInChinese({ kind, year, from, to }: Span, month: Month): string {
  const named = year === null || year === Number(month.slice(0, 4)) ? '' : `${year}年`;
  if (from === 1 && to === 12) return named === '' ? '全年' : named;
  if (kind === 'quarter') return `${named}第${'一二三四'[quarterOf(to) - 1]!}季度`;
  if (kind === 'half_year') return `${named}${from === 1 ? '上' : '下'}半年`;
  return from === to ? `${named}${to}月` : `${named}${from}-${to}月`;
}
