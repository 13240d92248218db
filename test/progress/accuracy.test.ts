import { progressAccuracy, statusCases } from './accuracy';

test("a stranger's phrases are read right", () => {
  const { total, doneRight, misses } = progressAccuracy(statusCases('stranger-2.statuses.jsonl'));
  expect(doneRight).toBe(total);
  expect(misses.map(({ text }) => text)).toEqual([]);
});

test('the corpus is read right', () => {
  const { total, doneRight, stateRight, misses } = progressAccuracy(statusCases());
  expect(misses).toEqual([]);
  expect({ doneRight, stateRight }).toEqual({ doneRight: total, stateRight: total });
});
