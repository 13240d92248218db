import { typeCell } from '../../tasks';
import { cellText } from '../../workbook/address';
import { HostError } from '../../workbook/host';
import type { TypedListener } from '../surroundings';
import { TEXTS } from '../texts';
import type { Looking } from './looking';
import type { Previewing } from './previewing';
import { begin, NOTHING_REWRITTEN, type Room } from './room';
import { isBusy } from './state';

/** What changes the workbook. */
export interface Writing {
  /** Writes the open preview. */
  readonly write: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Writes what the user typed into a cell, to be taken back like any command. */
  readonly typeCell: TypedListener;
  /** Stops what is being written or taken back. */
  readonly stop: () => void;
}

export function writing(room: Room, { fail, report, look }: Looking, { following }: Previewing): Writing {
  const { desk, dispatch, newest, rounds } = room;
  const { undoStore } = room.surroundings;
  let stopper = new AbortController();
  /** Whether a plan is to be written as soon as it is counted: a second press must not write it twice. */
  let pressed = false;

  const tellProgress = (done: number, total: number): void =>
    dispatch({ type: 'progressed', share: total === 0 ? 1 : done / total });

  /** Changes the workbook and looks at it afterwards; whether it was done. */
  const during = async (
    kind: 'write' | 'undo',
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> => {
    begin(room);
    stopper = new AbortController();
    dispatch({ type: 'started', kind, message: kind === 'write' ? TEXTS.writing : TEXTS.undoing });
    rounds.writing = true;
    try {
      await work(stopper.signal);
    } catch (error) {
      rounds.writing = false;
      fail(error);
      return false;
    }
    rounds.writing = false;
    void undoStore?.keep(desk.newest);
    look(true);
    return true;
  };

  const write = async (): Promise<void> => {
    if (pressed || rounds.writing) return;
    pressed = true;
    const counted = following();
    const preview = counted ? await counted : newest.current.preview;
    if (preview && preview.plan.edits.length > 0)
      await during('write', async (signal) => {
        await desk.commit(preview.plan, tellProgress, signal);
        dispatch({ type: 'written', undoable: desk.undoable, undoes: desk.undoes });
      });
    pressed = false;
  };

  const undo = async (): Promise<void> => {
    if (rounds.writing) return;
    await during('undo', async (signal) => {
      const title = await desk.undo(tellProgress, signal);
      dispatch({ type: 'undone', title, undoable: desk.undoable, undoes: desk.undoes });
    });
  };

  const typed: TypedListener = async (sheet, cell, text) => {
    const { preview, asking } = newest.current;
    if (rounds.writing || isBusy(newest.current) || preview || asking) {
      report(new HostError('busy', TEXTS.notNow(cellText(cell.row, cell.column))));
      return false;
    }
    return during('write', async () => {
      const plan = await desk.prepare((workbook) => typeCell(workbook, sheet, cell, text), NOTHING_REWRITTEN);
      await desk.commit(plan);
      const { undoable, undoes } = desk;
      dispatch({ type: 'typed', title: plan.edits.length > 0 ? plan.title : null, undoable, undoes });
    });
  };

  return { write, undo, typeCell: typed, stop: () => stopper.abort() };
}
