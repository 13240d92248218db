import { HostError, type Host, type Progress } from '../../../workbook/host';
import { findSheet, type Workbook } from '../../../workbook/sheet';
import type { Answers, Ask, Failure, Reply, Request } from './protocol';
import { TEXTS } from '../texts';

/** A workbook file that a worker holds, and the page's picture of it. */
export interface FileHost extends Host {
  /** The workbook as it is now, whole looks included. Sheets that nothing touched keep their identity. */
  readonly workbook: Workbook;
  /** The file as it is now. */
  save(): Promise<Uint8Array>;
  /** Calls back after every change; returns how to stop listening. */
  onWritten(listener: () => void): () => void;
  /** Calls back when somebody wants to see a row or a cell (from zero); returns how to stop listening. */
  onReveal(listener: (sheet: string, row: number, column: number | undefined) => void): () => void;
  /** Lets the file go. */
  close(): void;
}

/** What the page needs of a worker. */
export type Keeper = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Told while a file is opened: rows read of all sheets, and the share (0–1) of their bytes. */
export type Reading = (rows: number, share: number) => void;

/**
 * Opens a file in a worker of its own, so that reading and writing thousands of rows never holds up the page. Reads are
 * answered from the page's picture, for the file changes by our own edits only. Throws `HostError` as `openXlsx` does,
 * with `stopped` where `signal` was aborted: the worker ends in the middle of whatever it does.
 */
export async function openInWorker(
  start: () => Keeper,
  name: string,
  bytes: Uint8Array,
  reading?: Reading,
  signal?: AbortSignal,
): Promise<FileHost> {
  const { ask, close } = connect(start, reading);
  const stop = (): void => close(new HostError('stopped', TEXTS.cancelled(name)));
  signal?.addEventListener('abort', stop);
  let workbook: Workbook;
  try {
    workbook = await ask({ kind: 'open', name, bytes });
  } catch (error) {
    close();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  const written = listeners<[]>();
  const revealed = listeners<[string, number, number | undefined]>();
  return {
    get workbook() {
      return workbook;
    },
    read(request) {
      if (!request?.sheets) return Promise.resolve(workbook);
      const wanted = new Set(request.sheets.map((sheet) => sheet.toLowerCase()));
      return Promise.resolve({
        ...workbook,
        sheets: workbook.sheets.filter((sheet) => wanted.has(sheet.name.toLowerCase())),
      });
    },
    async apply(edits, progress) {
      const { names, touched } = await ask({ kind: 'apply', edits }, progress);
      const now = { ...workbook, sheets: touched };
      workbook = {
        ...workbook,
        sheets: names.map((sheet) => findSheet(now, sheet) ?? findSheet(workbook, sheet)!),
      };
      written.call();
    },
    reveal(sheet, row, column) {
      revealed.call(sheet, row, column);
      return Promise.resolve();
    },
    save: () => ask({ kind: 'save' }),
    onWritten: written.add,
    onReveal: revealed.add,
    close: () => close(),
  };
}

interface Connection {
  ask<A extends Ask>(what: A, progress?: Progress): Promise<Answers[A['kind']]>;
  /** Lets the worker go; whoever still waits for it is told `reason`. */
  close(reason?: HostError): void;
}

function connect(start: () => Keeper, reading: Reading | undefined): Connection {
  interface Waiting {
    readonly resolve: (answer: Answers[keyof Answers]) => void;
    readonly reject: (error: Error) => void;
    readonly progress: Progress | undefined;
  }
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let answered = false;
  let broken: HostError | null = null;
  let keeper: Keeper;
  try {
    keeper = start();
  } catch {
    // The browser's reason (a policy, usually) would not help anybody.
    throw new HostError('failed', TEXTS.noWorker);
  }
  const breakOff = (error: HostError): void => {
    broken = error;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  keeper.onmessage = ({ data }: MessageEvent<Reply>) => {
    answered = true;
    const one = waiting.get(data.number);
    if (!one) return;
    if (data.kind === 'read') return reading?.(data.rows, data.share);
    if (data.kind === 'progress') return tell(one.progress, data.done, data.total);
    waiting.delete(data.number);
    if (data.kind === 'done') one.resolve(data.answer);
    else one.reject(errorOf(data.failure));
  };
  keeper.onerror = (event) => {
    event.preventDefault();
    breakOff(new HostError('failed', answered ? TEXTS.lost : TEXTS.noWorker));
  };
  return {
    ask<A extends Ask>(what: A, progress?: Progress) {
      if (broken) return Promise.reject(broken);
      const request: Request = { ...what, number: ++asked };
      const answer = new Promise<Answers[keyof Answers]>((resolve, reject) => {
        waiting.set(request.number, { resolve, reject, progress });
        keeper.postMessage(request);
      });
      // The worker answers each kind of request with its own kind of answer.
      return answer as Promise<Answers[A['kind']]>;
    },
    close(reason = new HostError('failed', TEXTS.lost)) {
      keeper.terminate();
      breakOff(reason);
    },
  };
}

function errorOf({ code, message, partial }: Failure): Error {
  return new HostError(code ?? 'failed', code === null ? TEXTS.failed(message) : message, partial);
}

function listeners<A extends unknown[]>() {
  const all = new Set<(...args: A) => void>();
  return {
    call: (...args: A): void => all.forEach((one) => one(...args)),
    add: (one: (...args: A) => void): (() => void) => {
      all.add(one);
      return () => all.delete(one);
    },
  };
}

/**
 * Tells who waits for progress, and never lets it stop the work: what was begun in a file in memory ends in a moment.
 */
function tell(progress: Progress | undefined, done: number, total: number): void {
  try {
    progress?.(done, total);
  } catch {
    // Whoever wants to stop is late: the edits are applied in one go and can be taken back with 撤销.
  }
}
