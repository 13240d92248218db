import { VERSION } from '../basics/version';
import type { Written } from '../tasks';

/** Keeps what 撤销 would take back where it outlives the pane. */
export interface UndoStore {
  /** What was kept for this workbook; null where nothing was, or the browser does not tell. */
  load(): Promise<Written | null>;
  /** Keeps it in place of what was kept before, or with null forgets that. */
  keep(written: Written | null): Promise<void>;
}

/** Cells of the touched sheets beyond which nothing is kept: copying them would hold up the pane. */
const MOST_CELLS = 200_000;

const DATABASE = 'undo';
const TABLE = 'written';
/** One record for all workbooks: ledgers must not pile up in the browser. */
const KEY = 'newest';

interface Kept {
  readonly workbook: string;
  /** Another release may write otherwise. */
  readonly version: string;
  readonly written: Written;
}

/**
 * The store for a workbook, by its address, in the browser's own database: nothing is put into the file, which goes on
 * to others. Undo after reopening is a comfort: where a browser or policy refuses the database, it is not to be had.
 */
export function browserUndoStore(workbook: string): UndoStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    const result = last.then(work).catch(() => otherwise);
    last = result;
    return result;
  };
  return {
    load: () =>
      inTurn(async () => {
        // Only `keep` below writes into the table.
        const kept = (await during('readonly', (table) => table.get(KEY))) as Kept | undefined;
        return kept?.workbook === workbook && kept.version === VERSION ? kept.written : null;
      }, null),
    keep: (written) =>
      inTurn(async () => {
        const kept =
          written && cellsOf(written) <= MOST_CELLS ? { workbook, version: VERSION, written } : null;
        await during('readwrite', (table) => (kept ? table.put(kept, KEY) : table.delete(KEY)));
      }, undefined),
  };
}

function cellsOf({ before }: Written): number {
  return before.sheets.reduce(
    (sum, { cells }) => sum + cells.reduce((inSheet, row) => inSheet + row.length, 0),
    0,
  );
}

/** Opens the database, does one thing, and lets it go. */
async function during(
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  await answered(opening);
  const database = opening.result;
  try {
    const asked = work(database.transaction(TABLE, mode).objectStore(TABLE));
    await answered(asked);
    return asked.result;
  } finally {
    database.close();
  }
}

function answered(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database refuses'));
  });
}
