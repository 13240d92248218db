import { StaleWorkbook } from '../../tasks';
import { HostError } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import { Cancelled } from '../clerk/clerk';
import { TEXTS } from '../texts';
import { begin, NOTHING_REWRITTEN, orCancelled, type Room } from './room';

/** The picture of the workbook, and what is said where something goes wrong. */
export interface Looking {
  /** Reads the workbook and shows how things stand. `quiet`: after a command, whose own message stays. */
  readonly look: (quiet: boolean) => void;
  /**
   * To be called when something else came to its end: looks quietly where there is no picture, or where that something
   * took the place of a look that was begun.
   */
  readonly catchUp: () => void;
  /** A look is wanted as soon as what is going on has come to its end. */
  readonly owe: () => void;
  /** The look that was begun is no longer wanted. */
  readonly forgo: () => void;
  /** Tells how a piece of work failed. `outdated`: the open preview shows what no longer holds. */
  readonly fail: (error: unknown, outdated?: boolean) => void;
  /** Tells what went wrong beside the work that may be going on. */
  readonly report: (error: unknown) => void;
}

export function looking(room: Room): Looking {
  const { desk, clerk, dispatch, newest, rounds } = room;
  const { undoStore } = room.surroundings;
  /** Whether a look was begun that has shown nothing yet. */
  let owed = false;

  const lookAt = async (quiet: boolean): Promise<void> => {
    owed = true;
    // What is being written ends with a look of its own.
    if (rounds.writing) return;
    const still = begin(room);
    if (!quiet) dispatch({ type: 'started', kind: 'look', message: TEXTS.reading });
    try {
      const { asOf } = newest.current;
      const counted = (workbook: Workbook) =>
        clerk.run({ kind: 'overview', asOf }, orCancelled(still, workbook));
      const overview = await (quiet && desk.known
        ? counted(desk.known)
        : desk.prepare(counted, NOTHING_REWRITTEN));
      if (!still()) return;
      owed = false;
      dispatch({ type: 'looked', overview, quiet });
    } catch (error) {
      if (!still()) return;
      owed = false;
      // After a command the old picture may stand, with the offer to refresh it.
      if (quiet) dispatch({ type: 'changed' });
      else fail(error);
    }
  };
  const look = (quiet: boolean): void => void lookAt(quiet);

  const fail = (error: unknown, outdated = false): void => {
    const { undoable, undoes } = desk;
    const stopped = error instanceof HostError && error.code === 'stopped';
    const partial = error instanceof HostError && error.partial;
    if (error instanceof Cancelled || (stopped && !partial)) dispatch({ type: 'cancelled' });
    else {
      const stale = outdated || error instanceof StaleWorkbook;
      dispatch({ type: 'failed', failure: sentenceOf(error), stale, partial, undoable, undoes });
    }
    if (partial) void undoStore?.keep(desk.newest);
    // After a part of it, what stands is neither what was seen before nor what was planned.
    if (partial || owed) look(true);
  };

  return {
    look,
    fail,
    catchUp: () => {
      if (owed || newest.current.overview === null) look(true);
    },
    owe: () => {
      owed = true;
    },
    forgo: () => {
      owed = false;
    },
    report: (error) => dispatch({ type: 'reported', failure: sentenceOf(error) }),
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof StaleWorkbook || error instanceof HostError) return error.message;
  return TEXTS.unexpected(error instanceof Error ? error.message : String(error));
}
