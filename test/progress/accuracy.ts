import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProgress } from '../../src/progress/read';
import type { ProgressState } from '../../src/progress/progress';

/** One phrase of a corpus with the reading a person gave it. */
export interface StatusCase {
  readonly text: string;
  readonly status: ProgressState;
  readonly percent: number | null;
  readonly note?: string;
}

/** How a corpus is read. */
export interface ProgressAccuracy {
  readonly total: number;
  /** Right on the question done or not done. */
  readonly doneRight: number;
  /** Right on the full state. */
  readonly stateRight: number;
  readonly percentRight: number;
  readonly byState: Readonly<Record<string, { readonly total: number; readonly right: number }>>;
  readonly percentMisses: readonly {
    readonly text: string;
    readonly wanted: number | null;
    readonly got: number | null;
  }[];
  readonly misses: readonly {
    readonly text: string;
    readonly wanted: string;
    readonly got: string;
    readonly explain: string;
  }[];
}

const CORPUS = join(__dirname, '../fixtures/corpus');

/** The phrases of a file in test/fixtures/corpus, one JSON object a line. */
export function statusCases(file = 'statuses.jsonl'): readonly StatusCase[] {
  return readFileSync(join(CORPUS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StatusCase);
}

/** Reads every phrase and counts. */
export function progressAccuracy(cases: readonly StatusCase[]): ProgressAccuracy {
  const byState: Record<string, { total: number; right: number }> = {};
  const misses: { text: string; wanted: string; got: string; explain: string }[] = [];
  const percentMisses: { text: string; wanted: number | null; got: number | null }[] = [];
  let doneRight = 0;
  let stateRight = 0;
  let percentRight = 0;
  for (const { text, status, percent } of cases) {
    const reading = readProgress(text);
    const tally = (byState[status] ??= { total: 0, right: 0 });
    tally.total += 1;
    if (finished(reading.state) === finished(status)) doneRight += 1;
    if (reading.percent === percent) percentRight += 1;
    else percentMisses.push({ text, wanted: percent, got: reading.percent });
    if (reading.state === status) {
      stateRight += 1;
      tally.right += 1;
    } else {
      misses.push({ text, wanted: status, got: reading.state, explain: reading.explain });
    }
  }
  return { total: cases.length, doneRight, stateRight, percentRight, percentMisses, byState, misses };
}

function finished(state: ProgressState): boolean {
  return state === 'done' || state === 'done_late';
}
