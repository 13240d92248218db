import type { Kind } from '../../kinds/kind';
import { PICTURE } from '../../ledger/cell-text';
import type { Ledger } from '../../ledger/ledger';
import { readLedgers } from '../../ledger/read';
import type { Finding } from '../../workbook/finding';
import type { Workbook } from '../../workbook/sheet';
import type { FormToken } from '../forms/token';
import { readToken } from '../forms/token-sheet';

/** A file that a section sent back (报送表). */
export interface ReturnFile {
  readonly name: string;
  /** Null where the file could not be read. */
  readonly workbook: Workbook | null;
  /** Why it could not be read, one Chinese sentence. */
  readonly refusal?: string;
}

/** A return as read: its ledgers as written, uninterpreted. */
export interface ReturnedFile {
  readonly file: string;
  readonly workbook: Workbook | null;
  readonly ledgers: readonly Ledger[];
  /** What its form carries unseen; null where it is no form of ours. */
  readonly token: FormToken | null;
  /** Why there is nothing to read in it, or what was left out. */
  readonly findings: readonly Finding[];
}

/** Reads returns as ledgers, in the order of their names. A file that is none says so and stops nothing. */
export function readReturns(files: readonly ReturnFile[], kinds: readonly Kind[]): ReturnedFile[] {
  return [...files].sort((a, b) => compareText(a.name, b.name)).map((file) => readReturn(file, kinds));
}

function readReturn({ name, workbook, refusal }: ReturnFile, kinds: readonly Kind[]): ReturnedFile {
  if (!workbook) {
    const message = refusal ?? `“${name}”打不开，请让科室另存为 .xlsx 后重新报送。`;
    return {
      file: name,
      workbook,
      ledgers: [],
      token: null,
      findings: [{ severity: 'error', code: 'return_unreadable', sheet: '', message }],
    };
  }
  const { ledgers, findings } = readLedgers(workbook, kinds);
  const token = readToken(workbook);
  const withRows = ledgers.filter(({ entries }) => entries.length > 0).map(withoutPictures);
  if (withRows.length > 0) return { file: name, workbook, ledgers: withRows, token, findings };
  const message = `“${name}”里没有找到台账，没有汇总。请确认表头有任务、牵头科室、工作进展等列，再重新报送。`;
  return {
    file: name,
    workbook,
    ledgers: [],
    token,
    findings: [...findings, { severity: 'error', code: 'return_no_ledger', sheet: '', message }],
  };
}

/** A picture stays in the file it stands in: in another one its formula points at nothing. */
function withoutPictures(ledger: Ledger): Ledger {
  const some = ledger.entries.some(({ cells }) => cells.some(({ text }) => text === PICTURE));
  if (!some) return ledger;
  const entries = ledger.entries.map((entry) => ({
    ...entry,
    cells: entry.cells.filter(({ text }) => text !== PICTURE),
  }));
  return { ...ledger, entries };
}

/** The order of texts by their characters, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
