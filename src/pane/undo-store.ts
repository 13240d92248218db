import { VERSION } from '../basics/version';
import type { Written } from '../tasks';
import { browserRecord } from './browser-record';

/** Keeps what 撤销 would take back where it outlives the pane. */
export interface UndoStore {
  /** What was kept for this workbook; null where nothing was, or the browser does not tell. */
  load(): Promise<Written | null>;
  /** Keeps it in place of what was kept before, or with null forgets that. */
  keep(written: Written | null): Promise<void>;
}

/** Cells of the touched sheets beyond which nothing is kept: copying them would hold up the pane. */
const MOST_CELLS = 200_000;

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
  // One record for all workbooks: ledgers must not pile up in the browser.
  const record = browserRecord('undo', 'written', 'newest');
  return {
    async load() {
      // Only `keep` below writes into the record.
      const kept = (await record.read()) as Kept | undefined;
      return kept?.workbook === workbook && kept.version === VERSION ? kept.written : null;
    },
    keep: (written) =>
      record.write(
        written && cellsOf(written) <= MOST_CELLS ? { workbook, version: VERSION, written } : undefined,
      ),
  };
}

function cellsOf({ before }: Written): number {
  return before.sheets.reduce(
    (sum, { cells }) => sum + cells.reduce((inSheet, row) => inSheet + row.length, 0),
    0,
  );
}
