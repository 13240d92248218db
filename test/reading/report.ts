import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDeadline } from '../../src/deadline/read';
import { corpusLines, measure } from '../deadline/accuracy';
import { labelledDeadlines, scoreDeadlines } from './deadline-score';
import { fieldCases, scoreField } from './field-score';
import { labelledSheets, scoreHeadings } from './heading-score';
import { scoreProgress, type Tally } from './progress-score';
import { deadlineSpeed, progressSpeed, type Speed } from './speed';
import { jsonLines } from '../tools/json-lines';

/**
 * npm run reading [-- --misses]: how well every collection in test/fixtures is read. What hurts stands first: FALSE
 * DONE (an unfinished report called finished), FALSE OPEN, invented percents, wrong days, ledgers missed and other
 * sheets taken for ledgers. With --misses each text that was read otherwise than labelled.
 */

const withMisses = process.argv.includes('--misses');
const FIXTURES = join(__dirname, '../fixtures');

/** A collection and its files under test/fixtures, as far as it has them. */
interface Collection {
  readonly name: string;
  readonly progress?: string;
  readonly deadlines?: string;
  readonly headers?: string;
}

const whole = (name: string, folder: string): Collection => ({
  name,
  progress: `${folder}/progress.jsonl`,
  deadlines: `${folder}/deadlines.jsonl`,
  headers: `${folder}/headers.jsonl`,
});
const first = (name: string, prefix: string): Collection => ({
  name,
  progress: `corpus/${prefix}statuses.jsonl`,
  deadlines: `corpus/${prefix}deadlines.jsonl`,
  headers: `corpus/${prefix}headers.jsonl`,
});

/** The rounds there are, by their numbers. */
function rounds(): readonly number[] {
  return readdirSync(join(FIXTURES, 'rounds'))
    .map(Number)
    .filter((round) => round > 0)
    .sort((a, b) => a - b);
}

const COLLECTIONS: readonly Collection[] = [
  first('corpus', ''),
  first('corpus, fresh', 'fresh-'),
  { name: 'corpus, fresh 2', deadlines: 'corpus/fresh-deadlines-2.jsonl' },
  { name: 'corpus, fresh 3', deadlines: 'corpus/fresh-deadlines-3.jsonl' },
  first('corpus, stranger 2', 'stranger-2.'),
  first('corpus, stranger 3', 'stranger-3.'),
  whole('corpus2', 'corpus2'),
  ...rounds().map((round) => whole(`round ${round}`, `rounds/${round}`)),
  { name: 'ways of telling an end', progress: 'contrasts/ends.jsonl' },
  { name: 'contrasting pairs', progress: 'contrasts/pairs.jsonl' },
  { name: 'reports beside their goals', progress: 'contrasts/goals.jsonl' },
  { name: 'sheets beside the rules', headers: 'sheets/headers.jsonl' },
];

const path = (file: string): string => join(FIXTURES, file);
const has = (file: string | undefined): file is string => file !== undefined && existsSync(path(file));
const share = ({ right, of }: Tally): string =>
  `${right}/${of}${of > 0 ? ` (${((right / of) * 100).toFixed(1)} %)` : ''}`;
const tell = (line: string): void => {
  if (withMisses) console.log(`  ✗ ${line.replace(/\n/g, '⏎')}`);
};

function tellProgress(file: string): void {
  const score = scoreProgress(jsonLines(file));
  console.log(
    `  progress: FALSE DONE ${share(score.falseDone)}, FALSE OPEN ${share(score.falseOpen)}, ` +
      `state ${share(score.state)}, percents ${share(score.percent)}, ` +
      `invented ${score.invented}, of them worked out from a count ${score.counted}`,
  );
  if (score.withGoal.of > 0)
    console.log(
      `  beside its goal: done or not ${share(score.withGoal)}, FALSE DONE ${share(score.falseDoneWithGoal)}`,
    );
  for (const { what, text, goal, got, wanted } of score.misses)
    tell(`${what}: ${text}${goal === undefined ? '' : `（目标：${goal}）`}: ${got}, not ${wanted}`);
}

function tellDeadlines(file: string): void {
  const { kinds, misses } = measure(corpusLines(path(file)), readDeadline);
  const right = kinds.reduce((sum, kind) => sum + kind.right, 0);
  const of = kinds.reduce((sum, kind) => sum + kind.total, 0);
  const wrong = misses.filter(({ confident }) => confident).length;
  const days = scoreDeadlines(labelledDeadlines(file));
  console.log(
    `  deadlines: ${share({ right, of })}, wrong days without a second reading ${wrong}; ` +
      `stated days ${share({ right: days.statedRight, of: days.stated })}, ` +
      `wrong days ${days.wrongDays} of ${days.all}`,
  );
  for (const { line, why } of misses) tell(`${line.text}: ${why}`);
}

function tellHeadings(file: string): void {
  const score = scoreHeadings(labelledSheets(file));
  console.log(
    `  headings: columns ${share({ right: score.right, of: score.columns })}, ` +
      `missed ledgers ${score.ledgers - score.ledgersRead} of ${score.ledgers}, ` +
      `false ledgers ${score.falseLedgers} of ${score.others}`,
  );
  for (const miss of score.misses) tell(miss);
}

const perSecond = ({ fresh, repeated }: Speed): string =>
  `${Math.round(fresh).toLocaleString('en')} phrases a second of processor time read for the first time, ` +
  `${Math.round(repeated).toLocaleString('en')} repeated`;

async function main(): Promise<void> {
  for (const { name, progress, deadlines, headers } of COLLECTIONS) {
    console.log(`\n${name}`);
    if (has(progress)) tellProgress(progress);
    if (has(deadlines)) tellDeadlines(deadlines);
    if (has(headers)) tellHeadings(headers);
  }
  const field = { rows: 0, rowsRight: 0, daysRight: 0, statusesRight: 0 };
  const faults: string[] = [];
  for (const one of fieldCases()) {
    const score = await scoreField(one);
    for (const key of Object.keys(field) as (keyof typeof field)[]) field[key] += score[key];
    faults.push(...score.faults.map((fault) => `${one.id}: ${fault}`));
  }
  const { rows, rowsRight, daysRight, statusesRight } = field;
  console.log(
    `\nfield\n  rows ${rowsRight}, days ${daysRight}, statuses ${statusesRight} of ${rows}, ` +
      `other faults ${faults.length}`,
  );
  for (const fault of faults) tell(fault);

  const texts = (files: readonly (string | undefined)[]): string[] =>
    files.filter(has).flatMap((file) => corpusLines(path(file)).map(({ text }) => text));
  const old = COLLECTIONS.slice(0, 5);
  console.log(
    `\nspeed of deadlines: ${perSecond(deadlineSpeed(texts(old.map(({ deadlines }) => deadlines))))}`,
  );
  console.log(`speed of progress: ${perSecond(progressSpeed(texts(old.map(({ progress }) => progress))))}`);
}

void main();
