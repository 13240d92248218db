/**
 * How alike two texts are, told by pairs of neighbouring characters: copes with small edits and needs no dictionary.
 */

/** The pairs of neighbouring characters of a text; a single character is its own pair. */
export function pairsOf(text: string): ReadonlySet<string> {
  if (text.length === 1) return new Set([text]);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** How many pairs two texts have in common. */
export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared;
}

/**
 * Likeness from 0 to 1 of texts with `a` and `b` pairs of which `shared` are common: half the share of both, half the
 * share of the shorter, since people who improve a text mostly add to it.
 */
export function likenessOf(shared: number, a: number, b: number): number {
  if (shared === 0) return 0;
  return shared / (a + b) + shared / (2 * Math.min(a, b));
}
