import { CUES } from '../../src/progress/clauses/cues';
import { tokensOf } from '../../src/progress/clauses/lexer';
import { piecesOf } from '../../src/progress/clauses/pieces';
import { normalise } from '../../src/progress/normalise';
import { readProgress } from '../../src/progress/read';

const PLAIN = /^[^\\^$.*+?()[\]{}|]+$/;

const cases = CUES.flatMap(({ sense, words, examples }, row) => {
  const [template, ...others] = examples;
  const [text, state] = template!;
  const filled = text.includes('~')
    ? words
        .filter((word) => PLAIN.test(word.replace(/^\^/, '')))
        .map((word) => text.replace('~', word.replace(/^\^/, '')))
    : [text];
  return [...filled.map((one) => [one, state] as const), ...others].map(
    ([one, reading]) => [row, sense, one, reading] as const,
  );
});

test.each(cases)('row %i, %s: %s → %s', (_, __, text, state) => {
  expect(readProgress(text).state).toBe(state);
});

test('every word of the table is met by an example of its row', () => {
  const met = new Set<string>();
  for (const [row, , text] of cases)
    for (const piece of piecesOf(normalise(text)))
      for (const token of tokensOf(piece.text)) if (token.row === row) met.add(`${row} ${token.place}`);
  const unmet = CUES.flatMap(({ words }, row) =>
    words.filter((_, place) => !met.has(`${row} ${place}`)).map((word) => `${row} ${word}`),
  );
  expect(unmet).toEqual([]);
});
