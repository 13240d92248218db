import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import { assess } from '../../src/status/assess';
import type { Facts } from '../../src/status/facts/facts';
import { DEFAULT_RULES } from '../../src/status/rules';
import type { Judged, LedgerStanding, Standing, Verdict } from '../../src/status/standing';
import type { Workbook } from '../../src/workbook/sheet';

/** A made workbook, judged on a day by the default rules. */
export function judged(workbook: Workbook, asOf: string): Standing {
  const { ledgers } = readLedgers(workbook, KINDS);
  return assess({ workbook, ledgers, rules: DEFAULT_RULES, notices: [], sayings: [] }, asOf);
}

/** An item with everything said of it on one level, as tests like to compare it. */
export type Told = Pick<Judged, 'entry'> & Omit<Facts, keyof Verdict> & Verdict;

/** The items of a ledger, each on one level. */
export function toldOf({ items }: LedgerStanding): readonly Told[] {
  return items.map(({ entry, facts, verdict }) => ({ entry, ...facts, ...verdict }));
}
