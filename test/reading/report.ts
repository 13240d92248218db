import { join } from 'node:path';
import { readDeadline } from '../../src/deadline/read';
import { corpusLines, measure } from '../deadline/accuracy';
import { headingAccuracy, headingCorpus } from '../ledger/accuracy';
import { progressAccuracy, statusCases } from '../progress/accuracy';
import { deadlineSpeed, progressSpeed, type Speed } from './speed';

/** npm run reading [-- --misses]: how well the phrase collections in test/fixtures/corpus are read, by kind. */

const withMisses = process.argv.includes('--misses');
const corpus = (file: string): string => join(__dirname, '../fixtures/corpus', file);
const share = (right: number, total: number): string =>
  `${right}/${total} (${((right / total) * 100).toFixed(1)} %)`;

const deadlineFiles = [
  'deadlines.jsonl',
  'fresh-deadlines.jsonl',
  'fresh-deadlines-2.jsonl',
  'stranger-2.deadlines.jsonl',
  'stranger-3.deadlines.jsonl',
];
const statusFiles = [
  'statuses.jsonl',
  'fresh-statuses.jsonl',
  'stranger-2.statuses.jsonl',
  'stranger-3.statuses.jsonl',
];

for (const file of deadlineFiles) {
  const { kinds, misses } = measure(corpusLines(corpus(file)), readDeadline);
  const right = kinds.reduce((sum, kind) => sum + kind.right, 0);
  const total = kinds.reduce((sum, kind) => sum + kind.total, 0);
  console.log(
    `\n${file}: ${share(right, total)}, wrong days without a second reading: ${misses.filter((miss) => miss.confident).length}`,
  );
  for (const kind of kinds) console.log(`  ${kind.kind.padEnd(18)} ${share(kind.right, kind.total)}`);
  if (withMisses)
    for (const { line, why } of misses) console.log(`  ✗ ${line.text.replace(/\n/g, '⏎')}: ${why}`);
}

for (const file of [
  'headers.jsonl',
  'fresh-headers.jsonl',
  'stranger-2.headers.jsonl',
  'stranger-3.headers.jsonl',
]) {
  const { right, total, byField, misses } = headingAccuracy(headingCorpus(file));
  console.log(`\n${file}: ${share(right, total)} of columns that have a meaning`);
  for (const [field, score] of byField)
    console.log(`  ${field.padEnd(18)} ${share(score.right, score.total)}`);
  if (withMisses)
    for (const miss of misses)
      console.log(
        `  ✗ ${miss.heading.replace(/\n/g, '⏎')} in ${miss.header.join('|').replace(/\n/g, '⏎')}: ${miss.got}, not ${miss.wanted}`,
      );
}

for (const file of statusFiles) {
  const { total, doneRight, stateRight, percentRight, percentMisses, byState, misses } = progressAccuracy(
    statusCases(file),
  );
  console.log(
    `\n${file}: state ${share(stateRight, total)}, done or not ${share(doneRight, total)}, percent ${share(percentRight, total)}`,
  );
  for (const [state, score] of Object.entries(byState))
    console.log(`  ${state.padEnd(18)} ${share(score.right, score.total)}`);
  if (withMisses) for (const miss of misses) console.log(`  ✗ ${miss.text}: ${miss.got}, not ${miss.wanted}`);
  if (withMisses)
    for (const miss of percentMisses)
      console.log(`  % ${miss.text}: ${miss.got ?? 'none'}, not ${miss.wanted ?? 'none'}`);
}

const perSecond = ({ fresh, repeated }: Speed): string =>
  `${Math.round(fresh).toLocaleString('en')} phrases a second of processor time read for the first time, ${Math.round(repeated).toLocaleString('en')} repeated`;
console.log(
  `\nspeed of deadlines: ${perSecond(deadlineSpeed(deadlineFiles.flatMap((file) => corpusLines(corpus(file)).map(({ text }) => text))))}`,
);
console.log(
  `speed of progress: ${perSecond(progressSpeed(statusFiles.flatMap((file) => statusCases(file).map(({ text }) => text))))}`,
);
