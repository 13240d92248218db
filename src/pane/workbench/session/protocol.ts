import type { AnyEdit } from '../../../workbook/edit';
import type { HostErrorCode } from '../../../workbook/host';
import type { Sheet, Workbook } from '../../../workbook/sheet';

/** What the page asks of the worker that holds the file. Each request is answered by one reply with its number. */
export type Request = { readonly number: number } & (
  | { readonly kind: 'open'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'apply'; readonly edits: readonly AnyEdit[] }
  | { readonly kind: 'save' }
);

/** A request before it has its number. */
export type Ask = Request extends infer R ? (R extends Request ? Omit<R, 'number'> : never) : never;

/** What the answers hold. */
export interface Answers {
  /** Every sheet with whole looks. */
  readonly open: Workbook;
  /** All names in their order now, and the sheets that were touched. The rest stays as the page has it. */
  readonly apply: { readonly names: readonly string[]; readonly touched: readonly Sheet[] };
  readonly save: Uint8Array;
}

/** An error on its way to the page: a worker's error objects lose their class. */
export interface Failure {
  /** Null: not a host's error but a fault of the program. */
  readonly code: HostErrorCode | null;
  readonly message: string;
  readonly partial: boolean;
}

export type Reply =
  | { readonly number: number; readonly kind: 'done'; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly kind: 'failed'; readonly failure: Failure }
  | { readonly number: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** While a file is opened: rows read of all sheets, and the share (0–1) of their bytes. */
  | { readonly number: number; readonly kind: 'read'; readonly rows: number; readonly share: number };
