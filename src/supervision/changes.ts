import { isFinished, lightOf } from '../status/words';
import { deadlineChanged } from './days';
import type { Followed, Picture } from './pictures';
import type { Stand } from './records';

/** What changed between two pictures: indices into `Threads.all`, in the ledger's order. */
export interface Changes {
  readonly newlyRed: readonly number[];
  readonly stillRed: readonly number[];
  /** Red then, not now. */
  readonly cleared: readonly number[];
  readonly newlyYellow: readonly number[];
  readonly newlyDone: readonly number[];
  /** Finished then, not now. */
  readonly reopened: readonly number[];
  readonly added: readonly number[];
  /** The deadline was rewritten without a record. */
  readonly deadlineChanged: readonly number[];
}

export function changesBetween({ threads, extensions }: Followed, before: Picture, after: Picture): Changes {
  const [then, now] = [standsAt(before), standsAt(after)];
  const those = (
    test: (was: Stand | undefined, is: Stand | undefined, at: number) => boolean,
  ): readonly number[] => threads.all.flatMap((_, at) => (test(then.get(at), now.get(at), at) ? [at] : []));
  return {
    newlyRed: those((was, is) => isRed(is) && !isRed(was)),
    stillRed: those((was, is) => isRed(is) && isRed(was)),
    cleared: those((was, is) => isRed(was) && !isRed(is)),
    newlyYellow: those((was, is) => isYellow(is) && !isYellow(was)),
    newlyDone: those((was, is) => isDone(is) && !isDone(was)),
    reopened: those((was, is) => isDone(was) && is !== undefined && !isDone(is)),
    added: those((was, is) => was === undefined && is !== undefined),
    deadlineChanged: those(
      (was, is, at) =>
        was !== undefined && is !== undefined && deadlineChanged(was, is, extensions.get(at) ?? []),
    ),
  };
}

function standsAt({ items }: Picture): ReadonlyMap<number, Stand> {
  return new Map(items.map(({ at, stand }) => [at, stand]));
}

function isRed(stand: Stand | undefined): boolean {
  return stand !== undefined && lightOf(stand.status) === 'red';
}
function isYellow(stand: Stand | undefined): boolean {
  return stand !== undefined && lightOf(stand.status) === 'yellow';
}
function isDone(stand: Stand | undefined): boolean {
  return stand !== undefined && isFinished(stand.status);
}
