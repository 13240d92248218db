import { readDeadline, readDeadlineAnew } from '../../src/deadline/read';
import { readProgress, readProgressAnew } from '../../src/progress/read';

/** How many phrases are read in a second of processor time: each for the first time, and as a ledger repeats them. */
export interface Speed {
  readonly fresh: number;
  readonly repeated: number;
}

/** The speed of the deadline reader on these phrases. */
export function deadlineSpeed(phrases: readonly string[]): Speed {
  const context = { year: 2026 };
  const few = phrases.slice(0, 500);
  return {
    fresh: perSecond(phrases, (text) => readDeadlineAnew(text, context)),
    repeated: perSecond(few, (text) => readDeadline(text, context)),
  };
}

/** The speed of the progress reader on these phrases. */
export function progressSpeed(phrases: readonly string[]): Speed {
  return {
    fresh: perSecond(phrases, readProgressAnew),
    repeated: perSecond(phrases.slice(0, 500), readProgress),
  };
}

const ROUNDS = 200;
/** The first rounds warm the machine up and are not counted. */
const WARM = 50;

function perSecond(phrases: readonly string[], read: (text: string) => unknown): number {
  let start = 0;
  for (let round = -WARM; round < ROUNDS; round++) {
    if (round === 0) start = seconds();
    for (const text of phrases) read(text);
  }
  return (phrases.length * ROUNDS) / (seconds() - start);
}

/** Processor time of this process: other work on the machine does not count. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
