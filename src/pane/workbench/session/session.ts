import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { localDay } from '../../../calendar/day';
import { HostError } from '../../../workbook/host';
import { memoryHost } from '../../../workbook/memory';
import type { Workbook } from '../../../workbook/sheet';
import { download } from '../../download';
import type { Surroundings, TypedListener } from '../../surroundings';
import { saveCopy, type FileHandle, type OpenedFile } from './files';
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
  /** How far the opening of a file has come; null while none is opened. */
  readonly reading: Reading | null;
  /** Gives up opening a file; what was open stays as it is. */
  readonly cancel: () => void;
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

/** Rows read of all sheets, and the share (0–1) of their bytes; null while the first are still to come. */
export interface Reading {
  readonly rows: number;
  readonly share: number | null;
}

type Work =
  | { readonly kind: 'opening'; readonly name: string; readonly reading: Reading }
  | { readonly kind: 'saving' };

const opening = (name: string, reading: Reading = { rows: 0, share: null }): Work => ({
  kind: 'opening',
  name,
  reading,
});

/**
 * The page's state and verbs around files. `start` makes the worker that holds one file; `note` is told of files that
 * were opened or saved and can be read again another day.
 */
export function useSession(start: () => Keeper, note: (handle: FileHandle) => void): Session {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<OpenedFile | null>(null);
  /**
   * A number for each state of the workbook that can be gone back to, the present one last, and the number of the state
   * that was saved or opened: what was written and taken back again is no change.
   */
  const [states, setStates] = useState<readonly number[]>([0]);
  const [kept, setKept] = useState(0);
  const count = useRef(0);
  /** What was done last with a file, until something else happens; '' where nothing was. */
  const [told, setTold] = useState('');
  /** Stops the opening of a file. */
  const stopper = useRef<AbortController | null>(null);
  const idle = useMemo(
    () => ({
      ...surroundingsOf(memoryHost({ name: '', date1904: false, sheets: [] })).surroundings,
      nothingOpen: TEXTS.nothingOpen,
    }),
    [],
  );
  const state = states.at(-1)!;
  const unsaved = state !== kept;
  // While a file is opened people go on with the one before it.
  const newest = useRef({ open, unsaved, state });
  newest.current = { open, unsaved, state };
  const onUndoable = useCallback((undoable: number): void => {
    setStates((now) => {
      const back = now.slice(0, undoable + 1);
      while (back.length <= undoable) back.push(++count.current);
      return back;
    });
  }, []);

  const report = useCallback((error: unknown): void => {
    if (error instanceof HostError && error.code === 'stopped') return setTold(error.message);
    setFailure(
      error instanceof HostError
        ? error.message
        : TEXTS.failed(error instanceof Error ? error.message : String(error)),
    );
  }, []);

  /** Does one thing with a file at a time, shows it, and shows its failure. */
  const during = async (now: Work, job: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const { signal } = (stopper.current = new AbortController());
    setFailure(null);
    setTold('');
    setWork(now);
    try {
      await job(signal);
    } catch (error) {
      report(error);
    } finally {
      setWork(null);
    }
  };

  /** Opens a file in place of the one before, whose unsaved changes are given up as of the state `given`. */
  const show = async (file: OpenedFile, signal: AbortSignal, given: number | null): Promise<void> => {
    const { name, bytes } = file;
    const tell = (rows: number, share: number): void => setWork(opening(name, { rows, share }));
    const host = await openInWorker(start, name, bytes, tell, signal);
    const before = newest.current;
    if (before.unsaved && before.state !== given) {
      host.close();
      return setWaiting(file);
    }
    before.open?.host.close();
    host.onWritten(() => {
      setTold('');
      setWorkbook(host.workbook);
    });
    const { surroundings, ...verbs } = surroundingsOf(host);
    const number = ++count.current;
    setOpen({ number, host, ...verbs, surroundings: { ...surroundings, onUndoable } });
    setWorkbook(host.workbook);
    setStates([number]);
    setKept(number);
    if (file.handle) note(file.handle);
  };

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const words =
    work?.kind === 'opening'
      ? TEXTS.opening(work.name)
      : work?.kind === 'saving'
        ? TEXTS.saving
        : told !== ''
          ? told
          : unsaved
            ? TEXTS.unsaved
            : '';
  return {
    open,
    workbook,
    idle,
    note: words,
    busy: work !== null,
    reading: work?.kind === 'opening' ? work.reading : null,
    cancel: () => stopper.current?.abort(),
    failure,
    waiting,
    fail: setFailure,
    bring(name, load) {
      void during(opening(name), async (signal) => {
        const file = await unlessStopped(signal, load(), name);
        if (newest.current.unsaved) setWaiting(file);
        else await show(file, signal, null);
      });
    },
    settle(go) {
      setWaiting(null);
      if (go && waiting) void during(opening(waiting.name), (signal) => show(waiting, signal, state));
    },
    save() {
      if (!open) return;
      void during({ kind: 'saving' }, async () => {
        const saving = open.host.workbook;
        const saved = await saveCopy(saving.name, () => open.host.save());
        if (!saved) return;
        setKept(state);
        setTold(TEXTS.saved(saved.name));
        if (saved.handle) note(saved.handle);
      });
    },
  };
}

/** What `work` brings, unless somebody stops waiting for it. */
function unlessStopped<T>(signal: AbortSignal, work: Promise<T>, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HostError('stopped', TEXTS.cancelled(name))));
    work.then(resolve, reject);
  });
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
