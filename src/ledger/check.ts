import type { Finding } from '../workbook/finding';
import type { Sheet } from '../workbook/sheet';
import type { Ledger } from './ledger';

/** What can be said of a ledger without interpreting time or progress. Findings in the order of rows. */
export function checkLedger(ledger: Ledger, sheet?: Sheet): Finding[] {
  void ledger;
  void sheet;
  return [];
}
