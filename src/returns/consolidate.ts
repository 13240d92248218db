import type { Entry, Ledger } from '../ledger/ledger';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/sheet';
import type { Merge, ReturnVerdict } from './merge';
import type { ReadReturn } from './read-returns';

/** The ledger that returns are consolidated into. */
export interface Master {
  readonly workbook: Workbook;
  readonly ledgers: readonly {
    readonly ledger: Ledger;
    /** Entries of which nothing is left to do. */
    readonly finished: ReadonlySet<Entry>;
  }[];
}

/** Consolidates returns into a master. Nothing is written but what the answer's edits say. */
export function consolidate(master: Master, returns: readonly ReadReturn[], accept: 'safe' | 'all'): { readonly merge: Merge; readonly edits: readonly Edit[] } {
  void [master, accept];
  return {
    merge: {
      returns: returns.flatMap(({ file, workbook, ledgers, findings }): ReturnVerdict[] =>
        ledgers.length === 0
          ? [{ file, sheet: null, unit: null, entries: 0, matched: 0, readable: workbook !== null, findings }]
          : ledgers.map((ledger) => ({ file, sheet: ledger.sheet, unit: null, entries: ledger.entries.length, matched: 0, readable: true, findings })),
      ),
      missingUnits: [],
      changes: [],
      notReturned: [],
    },
    edits: [],
  };
}
