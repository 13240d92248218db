import { MAX_SHEET_NAME } from '../../workbook/limits';
import { part } from '../../basics/part';
import { HostError } from '../../workbook/host';
import { makeSheet, type Workbook } from '../../workbook/sheet';
import { COMPOUND } from './compound';
import { cellsOfText } from './csv';
import { decodeText } from './decode-text';
import { markupKind, refuseBombs } from './markup';
import type { TimeLimit } from './time-limit';

const unlimited: TimeLimit = (work) => work();

/** The marks of records of Excel 2 to 5 that have no compound file around them. */
const RECORDS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
];

/** Text of documents that are no tables: rich text, saved messages and web archives. */
const OTHER_TEXT = /^(?:\{\\rtf|%PDF-|MIME-Version:|From:|Return-Path:)/i;

/**
 * Reads a file that is no .xlsx. `name` is its name with ending, told in messages; the content alone decides what it
 * is.
 * Resolves to null where it is nothing that is read here. Throws `HostError` with code encrypted, truncated, not_xlsx
 * or too_large, and `PartMissing`. `within` ends what takes too long.
 */
export async function readForeign(
  bytes: Uint8Array,
  name: string,
  within: TimeLimit = unlimited,
): Promise<Workbook | null> {
  if (begins(bytes, COMPOUND) || RECORDS.some((mark) => begins(bytes, mark))) {
    const { readSpreadsheet } = await loadSpreadsheet();
    return readSpreadsheet(bytes, name, within);
  }
  const text = decodeText(bytes);
  if (text === null || OTHER_TEXT.test(text)) return null;
  const kind = markupKind(text);
  if (kind === 'other') return null;
  if (kind !== null) {
    refuseBombs(text, kind, name);
    const { readMarkup } = await loadSpreadsheet();
    return readMarkup(text, kind, name, within);
  }
  const cells = cellsOfText(text);
  if (!cells) throw new HostError('too_large', `“${name}”的行或列超过了一张工作表，不像报送表，没有读取。`);
  return { name, date1904: false, sheets: [makeSheet(stemOf(name), cells)] };
}

function loadSpreadsheet() {
  return part(() => import(/* webpackChunkName: "spreadsheet" */ './spreadsheet'));
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** A text file has no sheets; Excel calls its one after the file. */
function stemOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/\.[^.]*$/, '').slice(0, MAX_SHEET_NAME) || 'Sheet1';
}
