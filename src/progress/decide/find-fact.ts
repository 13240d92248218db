import type { Fact, FactKind } from '../clauses/fact';
import { countsIn } from '../numbers';

/** 审结10件，2件中止: what is said of one number, while another clause tells of others, is not said of the row. */
export function ofSome(fact: Fact, facts: readonly Fact[]): boolean {
  return (
    countsIn(fact.text) === 1 &&
    facts.some(({ kind, clause, text }) => clause !== fact.clause && kind !== fact.kind && countsIn(text) > 0)
  );
}

/** The last statement that all is finished. */
export function lastWhole(facts: readonly Fact[]): Fact | undefined {
  for (let at = facts.length - 1; at >= 0; at--)
    if (facts[at]!.kind === 'done' && facts[at]!.reach === 'whole') return facts[at];
  return undefined;
}

/** The first fact of some kinds that comes after another. */
export function after(facts: readonly Fact[], fact: Fact, kinds: readonly FactKind[]): Fact | undefined {
  return facts.slice(facts.indexOf(fact) + 1).find((other) => kinds.includes(other.kind));
}

/** The last fact of a kind. */
export function lastOf(facts: readonly Fact[], kind: FactKind): Fact | undefined {
  for (let at = facts.length - 1; at >= 0; at--) if (facts[at]!.kind === kind) return facts[at];
  return undefined;
}
