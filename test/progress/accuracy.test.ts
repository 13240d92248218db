import { progressAccuracy, statusCases } from './accuracy';

test("a stranger's phrases are read right but for one: what is paid for and has not begun", () => {
  const { total, doneRight, misses } = progressAccuracy(statusCases('stranger-2.statuses.jsonl'));
  expect(doneRight).toBe(total);
  expect(misses.map(({ text }) => text)).toEqual(['资金已拨付到位，项目尚未开工']);
});

test('the corpus is read right', () => {
  const { total, doneRight, stateRight, misses } = progressAccuracy(statusCases());
  expect(misses).toEqual([]);
  expect({ doneRight, stateRight }).toEqual({ doneRight: total, stateRight: total });
});
