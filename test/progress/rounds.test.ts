import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreProgress, type LabelledProgress } from '../reading/progress-score';

const lines = (file: string): LabelledProgress[] =>
  readFileSync(join(__dirname, '../fixtures', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledProgress);

interface Least {
  readonly state: number;
  readonly falseDone: number;
  readonly falseOpen: number;
  readonly percent: number;
  readonly withGoal: number;
}

/** What each collection must not fall below; the first scores stand in test/reading/README.md. */
test.each<[string, Least]>([
  ['corpus2/progress.jsonl', { state: 179, falseDone: 0, falseOpen: 1, percent: 33, withGoal: 27 }],
  ['rounds/1/progress.jsonl', { state: 109, falseDone: 0, falseOpen: 0, percent: 14, withGoal: 33 }],
  ['rounds/2/progress.jsonl', { state: 110, falseDone: 0, falseOpen: 0, percent: 18, withGoal: 36 }],
  ['rounds/3/progress.jsonl', { state: 109, falseDone: 0, falseOpen: 1, percent: 8, withGoal: 36 }],
  ['rounds/4/progress.jsonl', { state: 109, falseDone: 0, falseOpen: 0, percent: 6, withGoal: 49 }],
  ['rounds/6/progress.jsonl', { state: 127, falseDone: 0, falseOpen: 0, percent: 21, withGoal: 48 }],
  ['rounds/7/progress.jsonl', { state: 125, falseDone: 0, falseOpen: 1, percent: 13, withGoal: 46 }],
  ['rounds/8/progress.jsonl', { state: 120, falseDone: 0, falseOpen: 3, percent: 11, withGoal: 37 }],
  ['rounds/9/progress.jsonl', { state: 120, falseDone: 0, falseOpen: 0, percent: 15, withGoal: 46 }],
  ['rounds/10/progress.jsonl', { state: 120, falseDone: 0, falseOpen: 0, percent: 11, withGoal: 43 }],
  ['rounds/11/progress.jsonl', { state: 119, falseDone: 0, falseOpen: 1, percent: 15, withGoal: 60 }],
  ['rounds/12/progress.jsonl', { state: 238, falseDone: 0, falseOpen: 1, percent: 45, withGoal: 109 }],
  ['rounds/13/progress.jsonl', { state: 137, falseDone: 0, falseOpen: 2, percent: 21, withGoal: 67 }],
  ['rounds/14/progress.jsonl', { state: 119, falseDone: 0, falseOpen: 0, percent: 20, withGoal: 57 }],
  ['rounds/15/progress.jsonl', { state: 118, falseDone: 0, falseOpen: 0, percent: 21, withGoal: 53 }],
  ['rounds/16/progress.jsonl', { state: 129, falseDone: 0, falseOpen: 1, percent: 23, withGoal: 52 }],
  ['rounds/17/progress.jsonl', { state: 128, falseDone: 0, falseOpen: 2, percent: 10, withGoal: 49 }],
  ['rounds/18/progress.jsonl', { state: 130, falseDone: 0, falseOpen: 0, percent: 18, withGoal: 49 }],
  ['rounds/19/progress.jsonl', { state: 128, falseDone: 0, falseOpen: 1, percent: 20, withGoal: 51 }],
  ['rounds/20/progress.jsonl', { state: 129, falseDone: 0, falseOpen: 1, percent: 10, withGoal: 45 }],
  ['rounds/21/progress.jsonl', { state: 148, falseDone: 0, falseOpen: 1, percent: 30, withGoal: 60 }],
  ['rounds/22/progress.jsonl', { state: 149, falseDone: 0, falseOpen: 0, percent: 16, withGoal: 50 }],
  ['rounds/23/progress.jsonl', { state: 149, falseDone: 0, falseOpen: 1, percent: 24, withGoal: 54 }],
  ['rounds/24/progress.jsonl', { state: 146, falseDone: 0, falseOpen: 3, percent: 7, withGoal: 56 }],
  ['rounds/25/progress.jsonl', { state: 150, falseDone: 0, falseOpen: 0, percent: 24, withGoal: 56 }],
  ['rounds/26/progress.jsonl', { state: 149, falseDone: 0, falseOpen: 1, percent: 22, withGoal: 54 }],
  ['rounds/27/progress.jsonl', { state: 146, falseDone: 0, falseOpen: 3, percent: 10, withGoal: 57 }],
  ['rounds/29/progress.jsonl', { state: 149, falseDone: 0, falseOpen: 1, percent: 22, withGoal: 47 }],
  ['rounds/30/progress.jsonl', { state: 150, falseDone: 0, falseOpen: 0, percent: 12, withGoal: 48 }],
  ['rounds/32/progress.jsonl', { state: 150, falseDone: 0, falseOpen: 0, percent: 28, withGoal: 44 }],
  ['rounds/33/progress.jsonl', { state: 149, falseDone: 0, falseOpen: 1, percent: 16, withGoal: 56 }],
  ['rounds/34/progress.jsonl', { state: 148, falseDone: 0, falseOpen: 2, percent: 27, withGoal: 57 }],
  ['rounds/35/progress.jsonl', { state: 144, falseDone: 0, falseOpen: 2, percent: 23, withGoal: 52 }],
  ['rounds/37/progress.jsonl', { state: 148, falseDone: 0, falseOpen: 2, percent: 20, withGoal: 52 }],
  ['contrasts/ends.jsonl', { state: 193, falseDone: 0, falseOpen: 26, percent: 12, withGoal: 63 }],
  ['contrasts/pairs.jsonl', { state: 325, falseDone: 0, falseOpen: 94, percent: 3, withGoal: 126 }],
  ['contrasts/goals.jsonl', { state: 342, falseDone: 1, falseOpen: 14, percent: 2, withGoal: 308 }],
])('%s has not fallen', (file, least) => {
  const score = scoreProgress(lines(file));
  expect(score.state.right).toBeGreaterThanOrEqual(least.state);
  expect(score.falseDone.right).toBeLessThanOrEqual(least.falseDone);
  expect(score.falseOpen.right).toBeLessThanOrEqual(least.falseOpen);
  expect(score.percent.right).toBeGreaterThanOrEqual(least.percent);
  expect(score.withGoal.right).toBeGreaterThanOrEqual(least.withGoal);
  expect(score.falseDoneWithGoal.right).toBe(0);
});
