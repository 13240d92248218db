import type { Day } from '../calendar/day';
import { KINDS } from '../kinds/kind';
import { readLedgers } from '../ledger/read';
import { readCorrections } from '../records/corrections';
import { noticesOf } from '../records/holidays';
import { readSettings, type Settings } from '../records/settings';
import { assess } from '../status/assess';
import type { Standing } from '../status/standing';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';

/** A workbook as the program understands it on a day: what every task begins with. */
export interface Survey {
  readonly standing: Standing;
  readonly settings: Settings;
  readonly sheets: ReturnType<typeof readLedgers>['sheets'];
  /** Everything found wrong, ledger after ledger, then what concerns the whole workbook. */
  readonly findings: readonly Finding[];
}

/**
 * The whole way of the data:
 *
 *     Workbook ──recognise, read──▶ Ledger ──assess──▶ Standing ──mark──▶ edits ─┐
 *      (a host)     (ledger/)                (status/)    └──write──▶ Paper ─────┴─▶ Plan ──▶ desk ──▶ host
 *
 * This function goes as far as the standing; `updateStatus` and `makeBriefing` go on from it.
 */
export function survey(workbook: Workbook, asOf: Day): Survey {
  const { settings, findings: settingFindings } = readSettings(workbook);
  const { corrections, findings: correctionFindings } = readCorrections(workbook);
  const read = readLedgers(workbook, KINDS, corrections);
  const standing = assess(read.ledgers, asOf, settings.rules, noticesOf(settings));
  const findings = [...standing.ledgers.flatMap((ledger) => ledger.findings), ...settingFindings, ...correctionFindings];
  return { standing, settings, sheets: read.sheets, findings };
}
