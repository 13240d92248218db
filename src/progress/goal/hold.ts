import { round, sameMeasure, sizeOf } from '../numbers';
import type { Amount } from '../progress';
import type { Reached } from './reached';
import type { Target } from './targets';

/** How the figures of a report stand to those of a goal. */
export interface Held {
  readonly target: Target;
  readonly reached: Reached;
  readonly met: boolean;
}

/** Each figure of a goal with the report's figure for the same thing; those that have none are left out. */
export function hold(targets: readonly Target[], report: readonly Reached[]): readonly Held[] {
  return targets.flatMap((target) => {
    const same = report.filter(
      ({ unit, kind }) =>
        sameMeasure(unit, target.unit) && (kind === 'change') === (target.kind === 'change'),
    );
    const likest = Math.max(...same.map(({ noun }) => pairsShared(noun, target.noun)));
    const named = likest > 0 ? same.filter(({ noun }) => pairsShared(noun, target.noun) === likest) : [];
    const several = targets.filter(({ unit }) => sameMeasure(unit, target.unit)).length > 1;
    // Among several goals of one unit the noun must tell; a share needs its noun always.
    const each = same.length === 1 && same[0]!.each;
    const apart = several || (target.unit === '%' && same.length > 1);
    const found = named.length > 0 ? named : apart && !each ? [] : same;
    if (found.length === 0) return [];
    const one = several ? found : same;
    const reached = inAll(several ? [] : same) ?? leastOfActs(one) ?? endOfActs(one) ?? found.reduce(greater);
    const met =
      target.kind === 'ceiling' ? sizeOf(reached) <= sizeOf(target) : sizeOf(reached) >= sizeOf(target);
    return [{ target, reached, met }];
  });
}

function greater(one: Reached, other: Reached): Reached {
  return sizeOf(other) > sizeOf(one) ? other : one;
}

/** 新建3所、改扩建2所: the parts of one list, added up; null where they are no list. */
function inAll(found: readonly Reached[]): Reached | null {
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || first.unit === '%') return null;
  if (!rest.every(({ listed, unit }) => listed && unit === first.unit)) return null;
  return { ...first, number: round(found.reduce((sum, { number }) => sum + number, 0)) };
}

/** 征收168户，腾空161户 beside a goal of 征收腾空: of several acts that it names the one that is least far counts. */
function leastOfActs(found: readonly Reached[]): Reached | null {
  const asked = found.filter(({ act }) => act !== '');
  if (new Set(asked.map(({ act }) => act)).size < 2) return null;
  return asked.reduce((least, one) => (sizeOf(one) < sizeOf(least) ? one : least));
}

/**
 * 整地2.5万亩，栽植1.8万亩: acts of which the goal names none follow one another on fewer and fewer of the things.
 * The last of them is how far the work is. Null where the first tells of an end, or a figure is of something within
 * another.
 */
function endOfActs(found: readonly Reached[]): Reached | null {
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || found.some(({ act, within }) => act !== '' || within))
    return null;
  if (found.slice(0, -1).some(({ ends }) => ends)) return null;
  const falls = rest.every((one, at) => sizeOf(one) < sizeOf(found[at]!) && !one.listed);
  return falls ? rest.at(-1)! : null;
}

/** How many pairs of neighbouring characters two nouns share. */
function pairsShared(one: string, other: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) shared += 1;
  return shared;
}

/** How much of one target is reached, 0–100. */
export function shareOf({ target, reached }: Held): number {
  return Math.min(100, round((sizeOf(reached) / sizeOf(target)) * 100));
}

/** A figure as the reasons quote it. */
export function shown({ number, unit }: Amount): string {
  return `${number}${unit}`;
}
