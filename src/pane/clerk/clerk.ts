import { HostError, type Progress } from '../../workbook/host';
import type { Workbook } from '../../workbook/sheet';
import type { Answer, Job } from './jobs';
import { TEXTS } from '../texts';

/** Work that was stopped by the user, or by newer work. Not a failure. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/**
 * The page may not start a worker, or the worker's script did not load. What the worker throws itself is no such
 * case.
 */
export class NoWorker extends Error {
  override readonly name = 'NoWorker';
}

/** The one who thinks for the pane (经办人): runs the pure core, one job at a time. */
export interface Clerk {
  /**
   * Does a job on a workbook; tells of a job with files how many are read. Rejects with `Cancelled` where `cancel`
   * came first.
   */
  run<J extends Job>(job: J, workbook: Workbook, progress?: Progress): Promise<Answer<J>>;
  /** Stops what is being done, at once. */
  cancel(): void;
}

/**
 * Questions to the worker and its answers. Answers to questions that nobody waits for any more are dropped by number.
 */
export interface Question {
  readonly number: number;
  readonly job: Job;
  /** Null where it is the same as with the question before: it need not be packed and unpacked again. */
  readonly workbook: Workbook | null;
}
export type Reply =
  /** The worker's scripts are loaded: it will answer. */
  | { readonly number: 0; readonly alive: true }
  | { readonly number: number; readonly read: number; readonly total: number }
  | { readonly number: number; readonly ok: true; readonly answer: Answer<Job> }
  | {
      readonly number: number;
      readonly ok: false;
      readonly message: string;
      /** Whether the message is a sentence for the user, not the words of a fault. */
      readonly isSentence: boolean;
      /** Whether a part of the program did not load. */
      readonly partMissing: boolean;
    };

/** What is needed of a worker. */
export type ClerkWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** What a person is told where a part of the program did not load; nothing was done then. */
export function outdated(): HostError {
  return new HostError('failed', TEXTS.notLoaded);
}

/** What went wrong in the worker, as the pane tells it: errors lose what they are on their way here. */
function failureOf({ message, isSentence, partMissing }: Extract<Reply, { readonly ok: false }>): Error {
  if (partMissing) return outdated();
  return isSentence ? new HostError('failed', message) : new Error(message);
}

/**
 * How long a worker may take to give its first sign, in milliseconds. One whose scripts never arrive (a server that
 * takes questions and does not answer) tells nobody.
 */
const PATIENCE = 30_000;

/**
 * A clerk in a worker, so that the page stays alive while thousands of rows are read. The worker starts with the first
 * job; stopping ends it, which is the only way to interrupt running code, and the next job starts another.
 */
export function workerClerk(start: () => ClerkWorker, patience = PATIENCE): Clerk {
  let worker: ClerkWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: Workbook | null = null;
  let waiting: {
    readonly number: number;
    readonly resolve: (answer: Answer<Job>) => void;
    readonly reject: (error: Error) => void;
    readonly progress: Progress | undefined;
  } | null = null;
  let asked = 0;

  const settle = (): typeof waiting => {
    const one = waiting;
    waiting = null;
    return one;
  };
  const hire = (): ClerkWorker => {
    const hired = start();
    const lose = (why: string): void => {
      // One that was let go has nothing more to say.
      if (hired !== worker) return;
      dismiss();
      settle()?.reject(new NoWorker(why));
    };
    timer = setTimeout(() => lose('the worker gives no sign of life'), patience);
    hired.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (hired !== worker) return;
      clearTimeout(timer);
      if ('alive' in data || data.number !== waiting?.number) return;
      if ('read' in data) waiting.progress?.(data.read, data.total);
      else if (data.ok) settle()?.resolve(data.answer);
      else settle()?.reject(failureOf(data));
    };
    hired.onerror = (event) => {
      event.preventDefault();
      lose(event.message);
    };
    return hired;
  };
  const dismiss = (): void => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    known = null;
  };
  const cancel = (): void => {
    const one = settle();
    if (!one) return;
    dismiss();
    one.reject(new Cancelled());
  };
  return {
    cancel,
    run<J extends Job>(job: J, workbook: Workbook, progress?: Progress) {
      cancel();
      try {
        worker ??= hire();
      } catch (error) {
        return Promise.reject(new NoWorker(String(error)));
      }
      const question: Question = { number: ++asked, job, workbook: workbook === known ? null : workbook };
      known = workbook;
      const answer = new Promise<Answer<Job>>(
        (resolve, reject) => (waiting = { number: question.number, resolve, reject, progress }),
      );
      worker.postMessage(question);
      return answer as Promise<Answer<J>>;
    },
  };
}
