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

test.each([
  ['三季度末', '三季度末'],
  ['方案报批，第三季度末前', '第三季度末前'],
  ['十二月底前', '十二月底前'],
  ['二〇二六年六月底', '二〇二六年六月底'],
  ['6月１５日前', '6月１５日前'],
  ['6 月 15 日前', '6 月 15 日前'],
  ['6月底前完成', '6月底前'],
])('the reason for %s quotes the words of the cell', (text, words) => {
  expect(readDeadline(text, { year: 2026 }).explain).toContain(`按“${words}”读作`);
});
