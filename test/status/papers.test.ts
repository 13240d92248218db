import type { CombinedProgress } from '../../src/progress/combine';
import { combineProgress } from '../../src/progress/combine';
import { asPaperTask } from '../../src/status/facts/papers';

const report = (text: string, task: string): CombinedProgress =>
  combineProgress({
    progress: [text],
    status: [],
    percent: null,
    completedOn: null,
    goals: [task],
    until: null,
    asOf: null,
    year: null,
  });

test.each([
  ['制定具体实施方案', '方案已印发实施', 'done'],
  ['印发年度工作计划', '计划已印发', 'done'],
  ['制定整治方案并组织实施', '方案已印发实施', 'in_progress'],
  ['制定具体实施方案', '方案已印发，正在排查', 'in_progress'],
  ['开展排查整治', '方案已印发', 'in_progress'],
  ['制定具体实施方案', '方案正在征求意见', 'in_progress'],
])('%s, reported as %s, is %s', (task, text, state) => {
  expect(asPaperTask(task, report(text, task))!.state).toBe(state);
});
