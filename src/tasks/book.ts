import { KINDS } from '../kinds/kind';
import type { Ledger } from '../ledger/ledger';
import { readLedgers, type SheetVerdict } from '../ledger/read';
import { readCorrections } from '../records/corrections';
import { noticesOf } from '../records/holidays';
import { readSayings } from '../records/sayings';
import { readSettings, type Settings } from '../records/settings';
import type { Assessable } from '../status/assess';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { readSupervision, type SupervisionBook } from './supervision-book';

/** A workbook as read, once, before anything is judged: what it remembers and the ledgers it holds. Plain data. */
export interface Book extends Assessable {
  readonly settings: Settings;
  readonly ledgers: readonly Ledger[];
  /** What the workbook remembers of its items' supervision; `supervised` joins it with a standing. */
  readonly supervision: SupervisionBook;
  /** Every sheet of the workbook, in order. */
  readonly sheets: readonly SheetVerdict[];
  /** What is wrong with what the workbook remembers, and with sheets as a whole. */
  readonly findings: readonly Finding[];
}

/** Reads what a workbook remembers, and its ledgers. */
export function readBook(workbook: Workbook): Book {
  const { settings, findings: ofSettings } = readSettings(workbook);
  const { corrections, findings: ofCorrections } = readCorrections(workbook);
  const { sayings, findings: ofSayings } = readSayings(workbook);
  const { ledgers: asFound, sheets, findings: ofSheets } = readLedgers(workbook, KINDS, corrections);
  const set = new Map(settings.kinds.map((kind) => [kind.id, kind]));
  const ledgers = asFound.map((ledger) => ({ ...ledger, kind: set.get(ledger.kind.id) ?? ledger.kind }));
  const supervision = readSupervision(workbook, ledgers);
  return {
    workbook,
    settings,
    rules: settings.rules,
    notices: noticesOf(settings),
    sayings,
    granted: supervision.granted,
    supervision,
    ledgers,
    sheets,
    findings: [...ofSettings, ...ofCorrections, ...ofSayings, ...ofSheets, ...supervision.records.findings],
  };
}
