import type { Day } from '../calendar/day';
import { KINDS } from '../kinds/kind';
import type { Entry, Ledger } from '../ledger/ledger';
import { readLedgers } from '../ledger/read';
import { readCorrections } from '../records/corrections';
import { noticesOf } from '../records/holidays';
import { lapsedSayings, readSayings } from '../records/sayings';
import { readSettings, type Settings } from '../records/settings';
import { assess, judgeOnDemand } from '../status/assess';
import type { Judged, RowSaying, Standing } from '../status/standing';
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
  const { settings, sheets, sayings, judge, findings: own } = readBook(workbook);
  const standing = judge(asOf);
  const findings = [
    ...standing.ledgers.flatMap((ledger) => ledger.findings),
    ...own,
    ...lapsedSayings(sayings, standing),
  ];
  return { standing, settings, sheets, findings };
}

/** A workbook as read, before anything is judged. */
export interface Book {
  readonly settings: Settings;
  readonly ledgers: readonly Ledger[];
  /** What persons said of rows. */
  readonly sayings: readonly RowSaying[];
  readonly sheets: ReturnType<typeof readLedgers>['sheets'];
  /** What is wrong with the settings and the corrected columns. */
  readonly findings: readonly Finding[];
  /** Judges every row as of a day, which for many rows is half of the work. */
  readonly judge: (asOf: Day) => Standing;
  /** Judges single rows, each when it is asked for. */
  readonly judgeEntries: (asOf: Day) => (entry: Entry) => Judged;
}

/** Reads settings and ledgers. */
export function readBook(workbook: Workbook): Book {
  const { settings, findings: settingFindings } = readSettings(workbook);
  const { corrections, findings: correctionFindings } = readCorrections(workbook);
  const { sayings, findings: sayingFindings } = readSayings(workbook);
  const { ledgers, sheets } = readLedgers(workbook, KINDS, corrections);
  return {
    settings,
    ledgers,
    sayings,
    sheets,
    findings: [...settingFindings, ...correctionFindings, ...sayingFindings],
    judge: (asOf) => assess(ledgers, asOf, settings.rules, noticesOf(settings), sayings),
    judgeEntries: (asOf) => {
      const judges = new Map(
        ledgers.flatMap((ledger) => {
          const judge = judgeOnDemand(ledger, asOf, settings.rules, noticesOf(settings), sayings);
          return ledger.entries.map((entry) => [entry, judge] as const);
        }),
      );
      return (entry) => judges.get(entry)!(entry);
    },
  };
}
