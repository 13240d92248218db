import { HostError } from '../../workbook/host';

/**
 * How long Excel may take over one request, in milliseconds, before the user is told. A full one takes a few seconds.
 */
const PATIENCE = 60_000;
/** How long the answer to a request that is under way is waited for once somebody wants to stop. */
const GRACE = 2_000;

/** How requests are run and watched. */
export interface RunOptions {
  /** Wait until the user has finished typing in a cell, instead of failing. */
  readonly delayForCellEdit?: boolean;
  /** Aborted by whoever wants to stop: no further request is sent. */
  readonly signal?: AbortSignal | undefined;
  /** Called before every request. */
  readonly onSend?: () => void;
}

/**
 * `Excel.run` that always comes to an end: Excel was seen never to answer (a dialog is open, the connection is gone).
 * Then, and when somebody stops, it throws a `HostError`; what is answered later is dropped and nothing more is sent.
 */
export function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { delayForCellEdit = false, signal, onSend }: RunOptions = {},
): Promise<T> {
  let ended: HostError | null = null;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<T>((resolve, reject) => {
    const giveUpIn = (milliseconds: number, error: () => HostError): void => {
      clearTimeout(timer);
      timer = setTimeout(() => reject((ended = error())), milliseconds);
    };
    const wait = (): void => giveUpIn(PATIENCE, silent);
    const stop = (): void => giveUpIn(GRACE, stopped);
    signal?.addEventListener('abort', stop);
    wait();
    Excel.run({ delayForCellEdit }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (value?: unknown) => {
        // What listens to events keeps its context, and ends by it later.
        if (isOver) return sync(value);
        if (ended ?? signal?.aborted) throw ended ?? stopped();
        wait();
        onSend?.();
        return sync(value);
      }) as typeof context.sync;
      return batch(context);
    })
      .then(resolve, reject)
      .finally(() => {
        isOver = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      });
  });
}

function stopped(): HostError {
  return new HostError('stopped', '已停止。');
}

function silent(): HostError {
  const seconds = PATIENCE / 1000;
  return new HostError(
    'silent',
    `Excel有${seconds}秒没有回应。请看看Excel里有没有打开的对话框，或正在编辑的单元格，处理后再试。`,
  );
}
