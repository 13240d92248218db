import { combineProgress } from '../../src/progress/combine';
import { normalise } from '../../src/progress/normalise';
import { countOf } from '../../src/progress/counts';
import type { ProgressState } from '../../src/progress/progress';
import { readProgress } from '../../src/progress/read';

/** A progress text as a person labelled it. The older collections have no `done` and no second readings. */
export interface LabelledProgress {
  readonly text: string;
  readonly status: ProgressState;
  readonly percent: number | null;
  /** Null where the labels leave it open; absent in the older collections, where the status says it. */
  readonly done?: boolean | null;
  /** Other states that a reader may defend. */
  readonly alt?: readonly ProgressState[];
  readonly alt_percent?: readonly number[];
  /** What the row wants, where the page had it, and how the text reads beside it. */
  readonly goal?: string;
  readonly goal_done?: boolean | null;
  readonly goal_alt?: readonly ProgressState[];
  readonly note?: string;
}

/** Right ones of so many. */
export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** One text that was read otherwise than labelled. */
export interface ProgressMiss {
  readonly what: string;
  readonly text: string;
  readonly goal?: string;
  readonly got: string;
  readonly wanted: string;
  readonly explain: string;
}

/** How a collection is read. `falseDone` and `falseOpen` count the wrong ones. */
export interface ProgressScore {
  readonly state: Tally;
  readonly doneOrNot: Tally;
  readonly falseDone: Tally;
  readonly falseOpen: Tally;
  readonly percent: Tally;
  /** Shares given to texts that name none, and how many of them are worked out from so many of how many (49个，整改40件). */
  readonly invented: number;
  readonly counted: number;
  readonly withGoal: Tally;
  readonly falseDoneWithGoal: Tally;
  readonly misses: readonly ProgressMiss[];
}

/** Reads every text, alone and beside its goal, and counts. */
export function scoreProgress(cases: readonly LabelledProgress[]): ProgressScore {
  const tally = {
    state: count(),
    doneOrNot: count(),
    falseDone: count(),
    falseOpen: count(),
    percent: count(),
    withGoal: count(),
    falseDoneWithGoal: count(),
  };
  const misses: ProgressMiss[] = [];
  let invented = 0;
  let counted = 0;
  for (const one of cases) {
    const { state, percent, explain } = readProgress(one.text);
    const miss = (what: string): void => {
      misses.push({
        what,
        text: one.text,
        got: `${state} ${percent}`,
        wanted: `${[one.status, ...(one.alt ?? [])].join('/')} ${one.percent}`,
        explain,
      });
    };
    const stateRight = one.status === state || (one.alt ?? []).includes(state);
    add(tally.state, stateRight);
    const done = one.done === undefined ? finished(one.status) : one.done;
    if (done !== null) {
      const right = stateRight || finished(state) === done;
      add(tally.doneOrNot, right);
      add(done ? tally.falseOpen : tally.falseDone, !right);
      if (!right) miss(done ? 'FALSE OPEN' : 'FALSE DONE');
      else if (!stateRight) miss('state');
    } else if (!stateRight) miss('state');
    const near = (wanted: number | null): boolean =>
      wanted === percent || (wanted !== null && percent !== null && Math.abs(wanted - percent) < 0.06);
    const shareRight = near(one.percent) || (one.alt_percent ?? []).some(near);
    if (one.percent !== null && one.percent < 100) {
      add(tally.percent, shareRight);
      if (!shareRight) miss('percent');
    } else if (!finished(state) && percent !== null && !shareRight) {
      invented += 1;
      if (countOf(normalise(one.text)) !== null && !one.text.includes('%')) counted += 1;
      miss('invented percent');
    }
    if (one.goal === undefined || typeof one.goal_done !== 'boolean') continue;
    const beside = combineProgress({
      progress: [one.text],
      status: [],
      percent: null,
      completedOn: null,
      goals: [one.goal],
      until: null,
      asOf: null,
      year: null,
    });
    const saysDone = finished(beside.state);
    const right =
      saysDone === one.goal_done || (one.goal_alt ?? []).some((alt) => finished(alt) === saysDone);
    add(tally.withGoal, right);
    if (!one.goal_done) add(tally.falseDoneWithGoal, !right);
    if (!right)
      misses.push({
        what: one.goal_done ? 'FALSE OPEN with goal' : 'FALSE DONE with goal',
        text: one.text,
        goal: one.goal,
        got: `${beside.state} ${beside.percent}`,
        wanted: one.goal_done ? 'done' : 'not done',
        explain: beside.explain,
      });
  }
  return { ...tally, invented, counted, misses };
}

function count(): { right: number; of: number } {
  return { right: 0, of: 0 };
}

function add(tally: { right: number; of: number }, hit: boolean): void {
  tally.of += 1;
  if (hit) tally.right += 1;
}

function finished(state: ProgressState): boolean {
  return state === 'done' || state === 'done_late';
}
