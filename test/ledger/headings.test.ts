import { headingAccuracy, headingCorpus } from './accuracy';

test('headings of real tables are read as a person read them', () => {
  const { right, total } = headingAccuracy(headingCorpus('headers.jsonl'));
  expect(right / total).toBeGreaterThanOrEqual(0.97);
});
