import fc from 'fast-check';
import { headingText } from '../../src/ledger/headings/heading-text';
import { candidates, examplesOf, explains, shelve } from '../../src/ledger/headings/words/rule';
import { HEADING_RULES } from '../../src/ledger/headings/words/words';

const EXAMPLES = HEADING_RULES.flatMap(examplesOf);

/** A heading, or the beginning of one with the end of another. */
const heading = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.constantFrom(...EXAMPLES), fc.nat(6), fc.nat(6))
  .map(([one, other, first, last]) => one.slice(0, first) + other.slice(-last));

test('no rule that reads a heading is left out because it stands on another shelf', () => {
  const shelf = shelve(HEADING_RULES);
  const all = HEADING_RULES.flatMap((rule) => candidatesOf(rule));
  fc.assert(
    fc.property(heading, (text) => {
      const found = candidates(shelf, text).filter((rule) => explains(rule, text) > 0);
      const wanted = all.filter((rule) => explains(rule, text) > 0);
      expect(found.map(({ name, pattern }) => [name, pattern.source])).toEqual(
        wanted.map(({ name, pattern }) => [name, pattern.source]),
      );
    }),
    { numRuns: 500 },
  );
});

/** A rule made ready by the shelf itself, through one of its own examples. */
function candidatesOf(rule: (typeof HEADING_RULES)[number]): ReturnType<typeof candidates> {
  const shelf = shelve([rule]);
  for (const example of examplesOf(rule)) {
    const [ready] = candidates(shelf, example.toLowerCase());
    if (ready) return [ready];
  }
  return [];
}

test('a heading of nothing but characters is brought to its form the short way and the long way alike', () => {
  fc.assert(
    fc.property(heading, (text) => {
      expect(headingText(text)).toEqual(headingText(`_${text}`));
    }),
    { numRuns: 2000 },
  );
});
