import { CUES } from '../../src/progress/clauses/cues';
import { readProgress } from '../../src/progress/read';

const examples = CUES.flatMap(({ sense, examples }) =>
  examples.map(([text, state]) => [sense, text, state] as const),
);

test.each(examples)('%s: %s → %s', (_, text, state) => {
  expect(readProgress(text).state).toBe(state);
});

test('every row of the table has an example that its words occur in', () => {
  for (const { words, examples } of CUES) {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.some(([text]) => new RegExp(words).test(text.normalize('NFKC')))).toBe(true);
  }
});
