import { HostError, type HostErrorCode } from '../workbook/host';

/** Why a file cannot be used. Each has its own sentence, because each wants something else done. */
export type Reason =
  | 'empty'
  | 'truncated'
  | 'not_zip'
  | 'old_format'
  | 'encrypted'
  | 'binary_workbook'
  | 'other_office_file'
  | 'too_large'
  | 'signed';

/** Thrown by what reads office files; the doors turn it into a `HostError` that names the file and says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly reason: Reason,
    /** What was found, for whoever looks for the fault; not shown to users. */
    detail: string,
    cause?: unknown,
  ) {
    super(detail, { cause });
  }
}

/** The usual refusal: a part is cut off or makes no sense. */
export function damaged(detail: string, cause?: unknown): Refusal {
  return new Refusal('truncated', detail, cause);
}

/** What users are told of each refusal: the code, and the sentence around the file. */
export type RefusalSentences = Readonly<Record<Reason, readonly [HostErrorCode, (file: string) => string]>>;

/** Runs `work`, turning refusals into the errors that users see. */
export function withSentences<T>(sentences: RefusalSentences, file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [code, sentence] = sentences[error.reason];
    const shown = new HostError(code, sentence(file));
    shown.cause = error;
    throw shown;
  }
}
