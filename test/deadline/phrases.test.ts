import { PHRASES } from '../../src/deadline/phrases/phrases';
import { readDeadline } from '../../src/deadline/read';

describe('each row of the phrase table reads its examples', () => {
  const examples = PHRASES.flatMap((phrase) =>
    phrase.examples.map((example) => ({ ...example, row: phrase.name })),
  );

  test.each(examples)('$row: $text', (example) => {
    const read = readDeadline(example.text, { year: example.year ?? null });
    expect(read.kind).toBe(example.kind ?? 'by');
    if (example.due !== undefined) expect(read.due).toBe(example.due);
    expect(read.alternative).toBe(example.alternative ?? null);
    if (example.start !== undefined) expect(read.start).toBe(example.start);
    expect(read.monthDay).toBe(example.monthDay);
    if (example.recurrence !== undefined) expect(read.recurrence).toEqual(example.recurrence);
    if (example.offset !== undefined) expect(read.offset).toEqual(example.offset);
    expect(read.then).toBe(example.then);
    expect(read.explain).not.toBe('');
  });

  test('every row has an example', () => {
    expect(PHRASES.filter((phrase) => phrase.examples.length === 0).map((phrase) => phrase.name)).toEqual([]);
  });
});
