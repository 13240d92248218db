import { useEffect, useMemo, useReducer, useRef } from 'react';
import { isDay } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import { openDesk, StaleWorkbook, taskRow, typeCell, type ButtonName, type Circumstances } from '../../tasks';
import { cellText } from '../../workbook/address';
import { HostError } from '../../workbook/host';
import { jobOf, periodOf } from '../commands';
import type { Surroundings, TypedListener } from '../surroundings';
import { TEXTS } from '../texts';
import { Cancelled, type Clerk } from '../clerk/clerk';
import type { Workbook } from '../../workbook/sheet';
import type { OutFile } from '../clerk/forms-out';
import type { Answer, CourseJob, PapersJob, PlanJob, SupervisionJob } from '../clerk/jobs';
import type { Decision } from '../../returns/merge';
import { lastingWords } from './decisions';
import {
  initialState,
  isAtWork,
  isBusy,
  previewOf,
  reduce,
  type Action,
  type Preview,
  type State,
} from './state';

/** What the views may ask for. */
export interface Actions {
  readonly dispatch: (action: Action) => void;
  /** Reads the workbook again and shows how things stand. */
  readonly look: () => void;
  readonly typeAsOf: (text: string) => void;
  readonly run: (id: ButtonName) => void;
  /** Begins the command that asked for files. */
  readonly takeFiles: (files: readonly File[]) => void;
  /** Makes a plan and opens its preview, or makes the open one anew. */
  readonly prepare: (job: PlanJob) => void;
  /** Says all that the user decided over the rules; the open preview follows. */
  readonly decide: (decisions: readonly Decision[]) => void;
  /** Makes the forms of a month, and shows them. */
  readonly sendForms: (month: Month) => void;
  /** Asks the core something that changes nothing; null where it failed, or something newer began. */
  readonly consult: <J extends SupervisionJob | CourseJob | PapersJob>(
    job: J,
    message: string,
  ) => Promise<Answer<J> | null>;
  /** Hands a file to the user. */
  readonly offer: (file: OutFile, mimeType: string) => void;
  readonly write: () => void;
  readonly abandon: () => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  /** Shows a row or a cell (from zero) in the sheet. */
  readonly jump: (sheet: string, row: number, column?: number) => void;
  /** Writes what the user typed into a cell, to be taken back like any command. */
  readonly typeCell: TypedListener;
  /** Shows what went wrong outside a command. */
  readonly report: (error: unknown) => void;
}

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

/** Where no sheet of ours is written anew, their looks are not read. */
const NOTHING = { period: null };

/** The pane's state and verbs: the only place where it waits for the desk and the clerk. */
export function usePane(
  surroundings: Surroundings,
  clerk: Clerk,
  { start, typedDay }: Beginning,
): readonly [State, Actions] {
  const { host, place, today, onSelection, onTyped, onChange, offerFile, nothingOpen, undoStore } =
    surroundings;
  const [state, dispatch] = useReducer(reduce, null, () => initialState(today(), typedDay?.current));
  const desk = useMemo(() => openDesk(host), [host]);
  // The verbs below live as long as the pane and must see the newest state, not that of the render they were made in.
  const newest = useRef(state);
  newest.current = state;
  /** Counts what was begun; an answer to something older than the newest is dropped. */
  const round = useRef(0);
  /** Stops what is being written or taken back. */
  const stopper = useRef<AbortController | null>(null);
  /** Whether a plan is being written, or is to be as soon as it is counted: a second press must not write it twice. */
  const writing = useRef(false);
  /** Counts the choices of files. */
  const choices = useRef(0);
  /** The newest decisions, and the preview that is being made for them. */
  const decided = useRef<readonly Decision[]>([]);
  const recount = useRef<Promise<Preview | null> | null>(null);

  const actions = useMemo((): Actions => {
    const fail = (error: unknown, outdated = false): void => {
      if (error instanceof Cancelled) return;
      const { undoable, undoes } = desk;
      if (error instanceof HostError && error.code === 'stopped' && !error.partial)
        return dispatch({ type: 'cancelled' });
      const partial = error instanceof HostError && error.partial;
      const known = error instanceof StaleWorkbook || error instanceof HostError;
      const failure = known
        ? error.message
        : TEXTS.unexpected(error instanceof Error ? error.message : String(error));
      const stale = outdated || error instanceof StaleWorkbook;
      if (partial) void undoStore?.keep(desk.newest);
      dispatch({ type: 'failed', failure, stale, partial, undoable, undoes });
      // What stands now is neither what was seen before nor what was planned.
      if (partial) void lookAt(true);
    };
    /** Begins something; `still` says whether nothing newer has begun since. */
    const begin = (): (() => boolean) => {
      const mine = ++round.current;
      return () => mine === round.current;
    };
    const orCancelled = <T>(still: () => boolean, value: T): T => {
      if (still()) return value;
      throw new Cancelled();
    };

    const tellProgress = (done: number, total: number): void =>
      dispatch({ type: 'progressed', share: total === 0 ? 1 : done / total });

    const lookAt = async (quiet: boolean): Promise<void> => {
      const still = begin();
      if (!quiet) dispatch({ type: 'started', kind: 'look', message: TEXTS.reading });
      try {
        const { asOf } = newest.current;
        const counted = (workbook: Workbook) =>
          clerk.run({ kind: 'overview', asOf }, orCancelled(still, workbook));
        const overview = await (quiet && desk.known ? counted(desk.known) : desk.prepare(counted, NOTHING));
        if (still()) dispatch({ type: 'looked', overview, quiet });
      } catch (error) {
        if (!still()) return;
        // After a command the old picture may stand, with the offer to refresh it.
        if (quiet) dispatch({ type: 'changed' });
        else fail(error);
      }
    };

    /** Asks the clerk, and tells of files that are read for it. */
    const ask = (job: PlanJob, workbook: Workbook, still: () => boolean) =>
      clerk.run(job, workbook, (read, total) => {
        if (!still()) return;
        if (read === total) return dispatch({ type: 'progressed', share: null, message: TEXTS.matching });
        dispatch({ type: 'progressed', share: read / total, message: TEXTS.readingFile(read + 1, total) });
      });

    /** The preview of a job. Files are read anew; what the rules alone say comes first, whatever was decided. */
    const previewed = async (asked: PlanJob, workbook: Workbook, still: () => boolean): Promise<Preview> => {
      if (asked.kind !== 'mergeReturns')
        return previewOf(asked, workbook, await ask(asked, workbook, still), new Map());
      const ruled = { ...asked, decisions: [], choice: ++choices.current };
      const preview = previewOf(ruled, workbook, await ask(ruled, workbook, still), new Map());
      if (asked.decisions.length === 0) return preview;
      const job = { ...ruled, decisions: lastingWords(asked.decisions) };
      return previewOf(job, workbook, await ask(job, orCancelled(still, workbook), still), preview.rulings);
    };

    const prepare = async (job: PlanJob): Promise<void> => {
      const still = begin();
      dispatch({ type: 'started', kind: 'prepare', message: TEXTS.preparing(taskRow(job.kind).title) });
      try {
        const preview = await desk.prepare(
          (workbook) => previewed(job, orCancelled(still, workbook), still),
          { period: periodOf(job) },
        );
        if (!still()) return;
        dispatch({ type: 'prepared', preview });
        // Where the ribbon's button came first, the picture behind the preview is still missing.
        if (newest.current.overview === null) void lookAt(true);
      } catch (error) {
        if (still()) fail(error);
      }
    };

    /** Makes the open preview follow the newest decisions; asked again meanwhile, it goes round once more. */
    const followed = async (): Promise<Preview | null> => {
      const { preview } = newest.current;
      if (preview?.job.kind !== 'mergeReturns') return null;
      const still = begin();
      const { workbook } = preview.plan;
      try {
        for (;;) {
          const decisions = decided.current;
          const job = { ...preview.job, decisions };
          const answer = await ask(job, workbook, still);
          if (!still()) return null;
          if (decisions !== decided.current) continue;
          const next = previewOf(job, workbook, answer, newest.current.preview?.rulings ?? preview.rulings);
          dispatch({ type: 'recounted', preview: { ...next, stale: preview.stale } });
          return next;
        }
      } catch (error) {
        // The plan that is shown is no longer what was decided.
        if (still()) fail(error, true);
        return null;
      }
    };

    const write = async (): Promise<void> => {
      if (writing.current) return;
      writing.current = true;
      const preview = recount.current ? await recount.current : newest.current.preview;
      if (!preview || preview.plan.edits.length === 0) {
        writing.current = false;
        return;
      }
      begin();
      const { signal } = (stopper.current = new AbortController());
      dispatch({ type: 'started', kind: 'write', message: TEXTS.writing });
      try {
        await desk.commit(preview.plan, tellProgress, signal);
        void undoStore?.keep(desk.newest);
        dispatch({ type: 'written', undoable: desk.undoable, undoes: desk.undoes });
        void lookAt(true);
      } catch (error) {
        fail(error);
      } finally {
        writing.current = false;
      }
    };

    const typed: TypedListener = async (sheet, cell, text) => {
      const { preview, asking } = newest.current;
      if (isBusy(newest.current) || preview || asking) {
        fail(new HostError('busy', TEXTS.notNow(cellText(cell.row, cell.column))));
        return false;
      }
      begin();
      dispatch({ type: 'started', kind: 'write', message: TEXTS.writing });
      try {
        const plan = await desk.prepare((workbook) => typeCell(workbook, sheet, cell, text), NOTHING);
        await desk.commit(plan);
        void undoStore?.keep(desk.newest);
        const { undoable, undoes } = desk;
        dispatch({ type: 'typed', title: plan.edits.length > 0 ? plan.title : null, undoable, undoes });
        void lookAt(true);
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    };

    const undo = async (): Promise<void> => {
      begin();
      const { signal } = (stopper.current = new AbortController());
      dispatch({ type: 'started', kind: 'undo', message: TEXTS.undoing });
      try {
        const title = await desk.undo(tellProgress, signal);
        void undoStore?.keep(desk.newest);
        dispatch({ type: 'undone', title, undoable: desk.undoable, undoes: desk.undoes });
        void lookAt(true);
      } catch (error) {
        fail(error);
      }
    };

    const consult: Actions['consult'] = async (job, message) => {
      // While the workbook is read anew, what the tab shows is asked for once that is done.
      const { work, message: said } = newest.current;
      const shows = job.kind !== 'papers';
      if (isAtWork(newest.current) || (work !== null && shows)) return null;
      const still = begin();
      dispatch({ type: 'started', kind: 'consult', message });
      try {
        const answer = await desk.prepare(
          (workbook) => clerk.run(job, orCancelled(still, workbook)),
          NOTHING,
        );
        if (!still()) return null;
        // What a view shows stands in it; the status line goes on telling what the user did last.
        dispatch({ type: 'consulted', message: shows ? said : TEXTS.consulted });
        return answer;
      } catch (error) {
        if (still()) fail(error);
        return null;
      }
    };

    const sendForms = async (month: Month): Promise<void> => {
      if (isAtWork(newest.current)) return;
      const still = begin();
      dispatch({ type: 'formsAsked', month });
      dispatch({ type: 'started', kind: 'forms', message: TEXTS.makingForms });
      try {
        const { asOf } = newest.current;
        const forms = await desk.prepare(
          (workbook) =>
            clerk.run({ kind: 'splitLedger', month, asOf, today: today() }, orCancelled(still, workbook)),
          NOTHING,
        );
        if (still()) dispatch({ type: 'formsMade', forms });
      } catch (error) {
        if (still()) fail(error);
      }
    };

    /** What a command needs to know; null where it must wait or there is no day to work by. */
    const circumstances = (): Circumstances | null => {
      const { asOf, asOfText } = newest.current;
      if (isBusy(newest.current)) return null;
      if (asOf === asOfText) return { asOf, today: today() };
      dispatch({
        type: 'failed',
        failure: TEXTS.asOfWrong,
        stale: false,
        partial: false,
        undoable: desk.undoable,
        undoes: desk.undoes,
      });
      return null;
    };

    return {
      dispatch,
      look: () => void lookAt(false),
      typeAsOf: (text) => {
        const day = isDay(text) ? text : null;
        const moved = day !== null && day !== newest.current.asOf;
        dispatch({ type: 'asOfTyped', text, day });
        if (typedDay) typedDay.current = text;
        if (!moved) return;
        newest.current = { ...newest.current, asOf: day, asOfText: text };
        void lookAt(false);
      },
      run: (id) => {
        if (nothingOpen !== undefined) return dispatch({ type: 'told', message: nothingOpen });
        const now = circumstances();
        if (!now) return;
        if (!taskRow(id).button?.asksFiles) return void prepare(jobOf(id, now, null));
        begin();
        clerk.cancel();
        dispatch({ type: 'filesAsked', command: id });
        if (newest.current.overview === null) void lookAt(true);
      },
      takeFiles: (files) => {
        const { asking } = newest.current;
        const now = asking && files.length > 0 && circumstances();
        if (now) void prepare(jobOf(asking, now, files));
      },
      prepare: (job) => void prepare(job),
      decide: (decisions) => {
        if (writing.current || isAtWork(newest.current)) return;
        decided.current = decisions;
        dispatch({ type: 'decided', decisions });
        recount.current ??= followed().finally(() => (recount.current = null));
      },
      sendForms: (month) => void sendForms(month),
      consult,
      offer: ({ name, bytes }, mimeType) => {
        try {
          offerFile(name, bytes, mimeType);
        } catch (error) {
          return fail(error);
        }
        dispatch({ type: 'told', message: (place === 'wps' ? TEXTS.putBeside : TEXTS.handedOut)(name) });
      },
      write: () => void write(),
      abandon: () => {
        begin();
        dispatch({ type: 'abandoned' });
        if (newest.current.overview === null) void lookAt(true);
      },
      undo: () => void undo(),
      cancel: () => {
        const { work } = newest.current;
        if (work?.kind === 'write' || work?.kind === 'undo') {
          dispatch({ type: 'told', message: TEXTS.stopping });
          return stopper.current?.abort();
        }
        begin();
        clerk.cancel();
        dispatch({ type: 'cancelled' });
      },
      report: (error) => fail(error),
      typeCell: typed,
      jump: (sheet, row, column) => void host.reveal(sheet, row, column).catch(fail),
    };
  }, [clerk, desk, host, nothingOpen, offerFile, place, today, typedDay, undoStore]);

  useEffect(() => {
    if (start) actions.run(start);
    else actions.look();
    return () => {
      round.current += 1;
      clerk.cancel();
    };
  }, [actions, clerk, start]);
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
