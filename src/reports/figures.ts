import { inNumberOrder } from '../chinese/number-order';
import { groupBy } from '../basics/multimap';
import type { Counts, Judged, Standing } from '../status/standing';
import { countStatuses, doneOf, doneRate, onTimeRate, totalOf, type Rate } from '../status/tally';

/** The figures of a group of items: one tally, from which tables and sentences are both written. */
export interface Figures {
  readonly total: number;
  readonly done: number;
  readonly counts: Counts;
  readonly rates: { readonly doneRate: Rate; readonly onTimeRate: Rate };
}

/** The figures of one 牵头科室. */
export interface UnitFigures extends Figures {
  readonly unit: string;
}

/** What stands where a row names nobody. */
export const NO_UNIT = '未明确牵头科室';

/** The section an item is counted and named under. */
export function unitOf(item: Judged): string {
  return item.facts.lead === '' ? NO_UNIT : item.facts.lead;
}

/** All items of a standing, ledger after ledger. */
export function itemsOf(standing: Standing): readonly Judged[] {
  return standing.ledgers.flatMap((ledger) => ledger.items);
}

/** Counts and rates of some items. */
export function figuresOf(items: readonly Judged[], asOf: string): Figures {
  const counts = countStatuses(items.map((item) => item.verdict.status));
  return {
    total: totalOf(counts),
    done: doneOf(counts),
    counts,
    rates: { doneRate: doneRate(items), onTimeRate: onTimeRate(items, asOf) },
  };
}

/**
 * Figures by 牵头科室, in the order in which the ledger first names them, numbered ones by number. Every item is counted
 * once.
 */
export function figuresByUnit(items: readonly Judged[], asOf: string): UnitFigures[] {
  return inNumberOrder([...groupBy(items, unitOf)], ([unit]) => unit).map(([unit, own]) => ({
    unit,
    ...figuresOf(own, asOf),
  }));
}

/** What a paper says below a table in that order. */
export const LATE_FIRST = '逾期多的科室在前；项数相同的，严重滞后多的在前，再按办结率由低到高。';

/** What a leader looks for: late items first, then the red ones, then the lower rate; rows without a section last. */
export function lateFirst<
  T extends Pick<UnitFigures, 'unit' | 'counts'> & { readonly rates: { readonly doneRate: Rate } },
>(units: readonly T[]): readonly T[] {
  const late = ({ counts }: T): number => counts.lagging + counts.seriously_lagging;
  const rate = ({ rates: { doneRate: done } }: T): number =>
    done.denominator === 0 ? 1 : done.numerator / done.denominator;
  const nobody = ({ unit }: T): number => Number(unit === NO_UNIT);
  return [...units].sort(
    (a, b) =>
      nobody(a) - nobody(b) ||
      late(b) - late(a) ||
      b.counts.seriously_lagging - a.counts.seriously_lagging ||
      rate(a) - rate(b),
  );
}

/** A share as text with one decimal, “—” where nothing was there to divide by. */
export function percentText(rate: Rate): string {
  return rate.denominator === 0 ? '—' : `${((rate.numerator / rate.denominator) * 100).toFixed(1)}%`;
}

/** A share with the figures it comes from: 35.4%（45/127）. */
export function rateText(rate: Rate): string {
  return rate.denominator === 0
    ? '—（没有到期事项）'
    : `${percentText(rate)}（${rate.numerator}/${rate.denominator}）`;
}

/** A rate as a table shows it, a number in a sheet. */
export function rateCell(rate: Rate): string | { value: number; format: string; shown: string } {
  const shown = percentText(rate);
  return rate.denominator === 0 ? shown : { value: rate.numerator / rate.denominator, format: '0.0%', shown };
}

/** 44/54, — where nothing was counted. */
export function fraction({ numerator, denominator }: Rate): string {
  return denominator === 0 ? '—' : `${numerator}/${denominator}`;
}
