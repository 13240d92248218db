import { HostError } from '../../workbook/host';

/** The lowest API set the host works on: Excel LTSC 2021. */
const FLOOR = '1.14';

/** Whether this Excel is new enough; false outside Excel too. */
export function isSupported(): boolean {
  return (
    typeof Office !== 'undefined' &&
    (Office.context?.requirements?.isSetSupported('ExcelApi', FLOOR) ?? false)
  );
}

/** Throws the plain refusal where this Excel is too old. */
export function requireSupported(): void {
  if (isSupported()) return;
  throw new HostError(
    'version',
    `这个Excel的版本太旧，用不了本工具。请换用Excel 2021 以上版本，或者在浏览器里打开工作台处理。`,
  );
}

/** What the user is told when a request fails; `partial` where part of the edits may stand. */
export function hostErrorOf(error: unknown, partial: boolean): unknown {
  const tail = partial ? '有一部分可能已经写入，请按“撤销”退回，或者重新执行一次。' : '这次没有写入。';
  if (error instanceof HostError) {
    const isUnsaid = error.code === 'stopped' || error.code === 'silent';
    return isUnsaid ? new HostError(error.code, error.message + tail, partial) : error;
  }
  if (!isOfficeError(error)) {
    // A fault of our own after the first request leaves as much behind as one of Excel's.
    return partial
      ? new HostError('failed', `写入中断，工具内部出错（${String(error)}）。${tail}`, true)
      : error;
  }
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return new HostError(
        'editing',
        `有单元格正在编辑。请先按回车键结束编辑，再试一次。${partial ? tail : ''}`,
        partial,
      );
    case 'AccessDenied':
      return new HostError(
        'protected',
        `工作表或工作簿设了保护，Excel不让写。请先在“审阅”里撤销保护，再试一次。${tail}`,
        partial,
      );
    case 'ApiNotFound':
    case 'NotImplemented':
      return new HostError(
        'version',
        `这个Excel的版本太旧，做不了这一步。请在浏览器里打开工作台处理。${tail}`,
        partial,
      );
    default:
      return isPassing(error)
        ? new HostError(
            'busy',
            `Excel没有响应，可能正忙，也可能前面是另一个工作簿。请切换到要处理的工作簿，稍等再试。${tail}`,
            partial,
          )
        : new HostError('failed', `Excel没有做成这一步（${error.message}）。${tail}`, partial);
  }
}

interface OfficeError extends Error {
  readonly code: string;
}

function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error
  );
}

/** Whether Excel refused because the answer or the request was too big. */
export function isTooLarge(error: unknown): boolean {
  return isOfficeError(error) && /PayloadSizeLimitExceeded$/.test(error.code);
}

const PASSING = [
  'GeneralException',
  'InternalServerError',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'Timeout',
  'ConflictError',
  'Conflict',
];

function isPassing(error: unknown): boolean {
  return isOfficeError(error) && PASSING.includes(error.code);
}

/** Milliseconds before a second try. Another workbook in front, or a moment of load, often passes. */
const PAUSE = 200;

/** Does work that may be done twice; once more where Excel gives no reason that would not pass. */
export async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error)) throw error;
    await new Promise((resume) => setTimeout(resume, PAUSE));
    return work();
  }
}

/**
 * Queues work and sends it, twice if need be. The work must come to the same when it is done again, also after having
 * been done in part: a failed request is not rolled back.
 */
export function syncTwice(context: Excel.RequestContext, queue: () => void | Promise<void>): Promise<void> {
  return twice(async () => {
    await queue();
    await context.sync();
  });
}
