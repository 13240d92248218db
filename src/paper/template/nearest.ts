import { likenessOf, pairsOf, sharedPairs } from '../../chinese/similar';

/** Below this nothing is near. */
const NEAR = 0.2;

/** The known name that is most like a name; '' where none is near. */
export function nearestName(name: string, known: readonly string[]): string {
  const own = pairsOf(name);
  const ranked = known
    .map((one) => {
      const pairs = pairsOf(one);
      return { one, likeness: likenessOf(sharedPairs(own, pairs), own.size, pairs.size) };
    })
    .sort((a, b) => b.likeness - a.likeness);
  const best = ranked[0];
  return best && best.likeness >= NEAR ? best.one : '';
}
