import type { Desk } from '../../tasks';
import { Cancelled, type Clerk } from '../clerk/clerk';
import type { Surroundings } from '../surroundings';
import type { Action } from './action';
import type { State } from './state';

/** What the verbs of an open pane share. */
export interface Room {
  readonly surroundings: Surroundings;
  readonly desk: Desk;
  readonly clerk: Clerk;
  readonly dispatch: (action: Action) => void;
  /** The newest state: verbs live as long as the pane and must not go by that of the render they were made in. */
  readonly newest: { current: State };
  readonly rounds: Rounds;
}

/** Whether nothing newer has begun since; the answer to something older is dropped. */
export type Still = () => boolean;

/** What was begun, one after the other. */
export interface Rounds {
  /** Counts the beginnings. */
  newest: number;
  /** Whether something is being written or taken back: what only reads has to wait. */
  writing: boolean;
}

export const NO_ROUNDS: Rounds = { newest: 0, writing: false };

/** Begins something. */
export function begin({ rounds }: Room): Still {
  const mine = ++rounds.newest;
  return () => mine === rounds.newest;
}

/** The value, unless something newer has begun. */
export function orCancelled<T>(still: Still, value: T): T {
  if (still()) return value;
  throw new Cancelled();
}

/** Where no sheet of ours is written anew, their looks are not read. */
export const NOTHING_REWRITTEN = { period: null };
