import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { localDay } from '../../../calendar/day';
import { HostError } from '../../../workbook/host';
import { memoryHost } from '../../../workbook/memory';
import type { Workbook } from '../../../workbook/sheet';
import { download } from '../../download';
import type { Surroundings, TypedListener } from '../../surroundings';
import { saveCopy, type OpenedFile } from './files';
import { openInWorker, type FileHost, type Keeper } from './host-proxy';
import { TEXTS } from '../texts';

/** An opened workbook with everything that belongs to it. */
export interface OpenWorkbook {
  /** Counts the opened workbooks: another number is another workbook, whatever its name. */
  readonly number: number;
  readonly host: FileHost;
  readonly surroundings: Surroundings;
  /** Tells the pane what the user selected. */
  readonly select: (sheet: string, row: number, column: number) => void;
  /** Gives the pane what the user typed into a cell; resolves to whether the cell says so now. */
  readonly type: TypedListener;
}

/** What the page knows about files; the sheet in front and the selection are the sheet panel's own. */
export interface Session {
  readonly open: OpenWorkbook | null;
  /** The workbook as it is now; null while none is open. */
  readonly workbook: Workbook | null;
  /** What the pane is given while nothing is open. */
  readonly idle: Surroundings;
  /** What is going on, in a word or two; empty where nothing is. */
  readonly note: string;
  readonly busy: boolean;
  readonly failure: string | null;
  /** A file that waits for the user to give up unsaved changes. */
  readonly waiting: OpenedFile | null;
  /** Opens what `load` brings, asking first where changes are unsaved. */
  readonly bring: (name: string, load: () => Promise<OpenedFile>) => void;
  readonly settle: (go: boolean) => void;
  readonly save: () => void;
  /** Shows a sentence, or takes it away. */
  readonly fail: (sentence: string | null) => void;
}

type Work = { readonly kind: 'opening'; readonly name: string } | { readonly kind: 'saving' } | null;

/** The page's state and verbs around files. `start` makes the worker that holds one file. */
export function useSession(start: () => Keeper): Session {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [work, setWork] = useState<Work>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<OpenedFile | null>(null);
  /**
   * A number for each state of the workbook that can be gone back to, the present one last, and the number of the state
   * that was saved or opened: what was written and taken back again is no change.
   */
  const [states, setStates] = useState<readonly number[]>([0]);
  const [kept, setKept] = useState(0);
  const count = useRef(0);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const idle = useMemo(
    () => ({
      ...surroundingsOf(memoryHost({ name: '', date1904: false, sheets: [] })).surroundings,
      nothingOpen: TEXTS.nothingOpen,
    }),
    [],
  );
  const unsaved = states.at(-1) !== kept;
  const onUndoable = useCallback((undoable: number): void => {
    setStates((now) => {
      const back = now.slice(0, undoable + 1);
      while (back.length <= undoable) back.push(++count.current);
      return back;
    });
  }, []);

  const report = useCallback((error: unknown): void => {
    setFailure(
      error instanceof HostError
        ? error.message
        : TEXTS.failed(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  /** Does one thing with a file at a time, shows it, and shows its failure. */
  const during = async (now: Work, job: () => Promise<void>): Promise<void> => {
    setFailure(null);
    setSavedAs(null);
    setWork(now);
    try {
      await job();
    } catch (error) {
      report(error);
    } finally {
      setWork(null);
    }
  };

  const show = async ({ name, bytes }: OpenedFile): Promise<void> => {
    const host = await openInWorker(start, name, bytes);
    open?.host.close();
    host.onWritten(() => {
      setSavedAs(null);
      setWorkbook(host.workbook);
    });
    const { surroundings, ...verbs } = surroundingsOf(host);
    const number = ++count.current;
    setOpen({ number, host, ...verbs, surroundings: { ...surroundings, onUndoable } });
    setWorkbook(host.workbook);
    setStates([number]);
    setKept(number);
  };

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const note =
    work?.kind === 'opening'
      ? TEXTS.opening(work.name)
      : work?.kind === 'saving'
        ? TEXTS.saving
        : savedAs !== null
          ? TEXTS.saved(savedAs)
          : unsaved
            ? TEXTS.unsaved
            : '';
  return {
    open,
    workbook,
    idle,
    note,
    busy: work !== null,
    failure,
    waiting,
    fail: setFailure,
    bring(name, load) {
      void during({ kind: 'opening', name }, async () => {
        const file = await load();
        if (unsaved) setWaiting(file);
        else await show(file);
      });
    },
    settle(go) {
      setWaiting(null);
      if (go && waiting) void during({ kind: 'opening', name: waiting.name }, () => show(waiting));
    },
    save() {
      if (!open) return;
      void during({ kind: 'saving' }, async () => {
        const saving = open.host.workbook;
        const state = states.at(-1)!;
        const name = await saveCopy(saving.name, () => open.host.save());
        if (name === null) return;
        setKept(state);
        setSavedAs(name);
      });
    },
  };
}

function surroundingsOf(host: Surroundings['host']): Pick<OpenWorkbook, 'surroundings' | 'select' | 'type'> {
  const listeners = new Set<Parameters<Surroundings['onSelection']>[0]>();
  let typist: TypedListener | null = null;
  return {
    type: (...typed) => typist?.(...typed) ?? Promise.resolve(false),
    select: (sheet, row, column) => listeners.forEach((listener) => listener(sheet, row, column)),
    surroundings: {
      host,
      place: 'workbench',
      today: () => localDay(new Date()),
      onSelection(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onTyped(listener) {
        typist = listener;
        return () => (typist = null);
      },
      // The file lies in this page's memory: nobody else can change it.
      onChange: () => () => undefined,
      offerFile: download,
    },
  };
}
