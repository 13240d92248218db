import type { AnyEdit } from './edit';
import type { Area } from './address';
import type { Workbook } from './sheet';

/** Told how far a long piece of work has come: `done` of `total` steps. */
export type Progress = (done: number, total: number) => void;

export interface ReadRequest {
  /** Sheets to read, by name; absent = all. Sheets not asked for are missing from the answer. */
  readonly sheets?: readonly string[];
  /** `formats` (the default) may give number formats only; `full` gives whole looks. */
  readonly styles?: 'formats' | 'full';
  /** With `full`: only these rectangles need whole looks, elsewhere none are needed. Absent = everywhere. */
  readonly looks?: readonly { readonly sheet: string; readonly area: Area }[];
}

/** Where a workbook lives: a file in memory, or Excel itself. */
export interface Host {
  /** Reads the workbook as it is now. */
  read(request?: ReadRequest): Promise<Workbook>;
  /**
   * Applies edits in order, as `applyEdits` defines. Throws a `HostError` where the workbook refuses; then either
   * nothing was written or `partial` is true and applying the same edits again repairs it. Whoever aborts `signal`
   * wants it to stop as soon as it can: it ends with `stopped`, or has come to its end by then.
   */
  apply(edits: readonly AnyEdit[], progress?: Progress, signal?: AbortSignal): Promise<void>;
  /**
   * Shows a row (from zero) to the user and selects it, where there is something to show; of a host that can, the cell
   * in `column`.
   */
  reveal(sheet: string, row: number, column?: number): Promise<void>;
}

export type HostErrorCode =
  | 'encrypted' // the file is encrypted or has an opening password
  | 'signed' // the file is digitally signed; changing it would break the signature
  | 'truncated' // the file is cut off or damaged
  | 'not_xlsx' // the file is something else
  | 'too_large' // more than the program is willing to unpack, or a bomb
  | 'protected' // a protected sheet refused
  | 'editing' // the user is typing in a cell
  | 'busy' // another workbook is in front, or Excel is busy
  | 'version' // this Excel is too old
  | 'stopped' // the user stopped it
  | 'silent' // the workbook did not answer in time
  | 'failed'; // anything else, with the host's own words

/** What stops a host. `message` is one plain Chinese sentence that says what to do. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** True where part of the edits may have been written. */
    readonly partial = false,
  ) {
    super(message);
  }
}
