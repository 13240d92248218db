import { useEffect, useMemo, useReducer, useRef } from 'react';
import { isDay } from '../../calendar/day';
import { openDesk, taskRow, type ButtonName, type Circumstances } from '../../tasks';
import { HostError } from '../../workbook/host';
import type { Clerk } from '../clerk/clerk';
import { jobOf } from '../commands';
import type { Surroundings } from '../surroundings';
import { TEXTS } from '../texts';
import { asking } from './asking';
import { looking } from './looking';
import { previewing } from './previewing';
import { begin, NO_ROUNDS, type Room } from './room';
import { dayFault } from './typed-day';
import { initialState, isBusy, reduce, type State } from './state';
import type { Actions } from './verbs';
import { writing } from './writing';

/** Where what a person typed as 截至日期 outlives the workbook it was typed for; null until somebody does. */
export interface TypedDay {
  current: string | null;
}

/** What the pane begins with. */
interface Beginning {
  /** A command, as the ribbon's buttons ask for. */
  readonly start: ButtonName | undefined;
  readonly typedDay: TypedDay | undefined;
}

/** The pane's state and verbs: the only place where it waits for the desk and the clerk. */
export function usePane(
  surroundings: Surroundings,
  clerk: Clerk,
  { start, typedDay }: Beginning,
): readonly [State, Actions] {
  const { host, onSelection, onTyped, onChange, undoStore } = surroundings;
  const [state, dispatch] = useReducer(reduce, null, () =>
    initialState(surroundings.today(), typedDay?.current),
  );
  const desk = useMemo(() => openDesk(host), [host]);
  const newest = useRef(state);
  newest.current = state;
  const room = useMemo(
    (): Room => ({ surroundings, desk, clerk, dispatch, newest, rounds: { ...NO_ROUNDS } }),
    [surroundings, desk, clerk],
  );
  const actions = useMemo(() => actionsIn(room, typedDay), [room, typedDay]);

  useEffect(() => {
    if (start) actions.run(start);
    else actions.look();
    return () => {
      begin(room);
      clerk.cancel();
    };
  }, [actions, room, clerk, start]);
  useEffect(() => {
    const restore = async (): Promise<void> => {
      const written = (await undoStore?.load()) ?? null;
      if (written && (await desk.restore(written)))
        dispatch({ type: 'restored', undoable: desk.undoable, undoes: desk.undoes });
    };
    void restore().catch((error: unknown) => {
      // What cannot be read now stands in the way of the pane's own reading too, which tells of it.
      if (!(error instanceof HostError)) actions.report(error);
    });
  }, [actions, desk, undoStore]);
  useEffect(() => onSelection((sheet, row) => dispatch({ type: 'selected', sheet, row })), [onSelection]);
  useEffect(() => onTyped?.(actions.typeCell), [onTyped, actions]);
  useEffect(() => onChange(() => dispatch({ type: 'changed' })), [onChange]);

  return [state, actions];
}

function actionsIn(room: Room, typedDay: TypedDay | undefined): Actions {
  const { clerk, dispatch, newest } = room;
  const { host, place, today, offerFile, nothingOpen } = room.surroundings;
  const views = looking(room);
  const plans = previewing(room, views);
  const hand = writing(room, views, plans);
  const questions = asking(room, views);

  /** What a command needs to know; null where it must wait or there is no day to work by. */
  const circumstances = (): Circumstances | null => {
    const { asOf, asOfText } = newest.current;
    if (isBusy(newest.current)) return null;
    if (asOf === asOfText) return { asOf, today: today() };
    views.report(new HostError('failed', TEXTS.asOfWrong(dayFault(asOfText, TEXTS.dayWrong) ?? '')));
    return null;
  };

  return {
    dispatch,
    look: () => views.look(false),
    typeAsOf: (text) => {
      const day = isDay(text) ? text : null;
      const moved = day !== null && day !== newest.current.asOf;
      dispatch({ type: 'asOfTyped', text, day });
      if (typedDay) typedDay.current = text;
      if (!moved) return;
      newest.current = { ...newest.current, asOf: day, asOfText: text };
      views.look(false);
    },
    run: (id) => {
      if (nothingOpen !== undefined) return dispatch({ type: 'told', message: nothingOpen });
      const now = circumstances();
      if (!now) return;
      if (!taskRow(id).button?.asksFiles) return plans.prepare(jobOf(id, now, null));
      begin(room);
      clerk.cancel();
      dispatch({ type: 'filesAsked', command: id });
      views.catchUp();
    },
    takeFiles: (files) => {
      const { asking: asked } = newest.current;
      const now = asked && files.length > 0 && circumstances();
      if (now) plans.prepare(jobOf(asked, now, files));
    },
    prepare: plans.prepare,
    decide: plans.decide,
    consult: questions.consult,
    sendForms: (month) => void questions.sendForms(month),
    offer: ({ name, bytes }, mimeType) => {
      try {
        offerFile(name, bytes, mimeType);
      } catch (error) {
        return views.report(error);
      }
      dispatch({ type: 'told', message: (place === 'wps' ? TEXTS.putBeside : TEXTS.handedOut)(name) });
    },
    write: () => void hand.write(),
    abandon: () => {
      begin(room);
      dispatch({ type: 'abandoned' });
      views.catchUp();
    },
    undo: () => void hand.undo(),
    cancel: () => {
      const { work } = newest.current;
      if (work?.kind === 'write' || work?.kind === 'undo') {
        dispatch({ type: 'told', message: TEXTS.stopping });
        return hand.stop();
      }
      begin(room);
      clerk.cancel();
      dispatch({ type: 'cancelled' });
      if (work?.kind === 'look') views.forgo();
      else views.catchUp();
    },
    report: views.report,
    typeCell: hand.typeCell,
    jump: (sheet, row, column) => void host.reveal(sheet, row, column).catch(views.report),
  };
}
