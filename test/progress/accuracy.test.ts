import { progressAccuracy, statusCases } from './accuracy';

test('the corpus is read right', () => {
  const { total, doneRight, stateRight, misses } = progressAccuracy(statusCases());
  expect(misses).toEqual([]);
  expect({ doneRight, stateRight }).toEqual({ doneRight: total, stateRight: total });
});
