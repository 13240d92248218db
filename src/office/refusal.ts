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
