import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { plainValue } from './plain-value';

/** What separates cells, the likeliest first. */
const DELIMITERS = [',', '\t', ';'];
/** Lines by which the delimiter is told. */
const SAMPLE = 60;

/**
 * The cells of separated text (RFC 4180, with the delimiters that programs use beside the comma), trimmed as a sheet's.
 * Null where there are more than a sheet holds.
 */
export function cellsOfText(text: string): Cell[][] | null {
  // Excel's own word for the delimiter, on a line that is no row.
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const rows = fieldsOf(body, named?.[1] ?? delimiterOf(body), MAX_ROWS + 1);
  if (rows.length > MAX_ROWS || rows.some((fields) => fields.length > MAX_COLUMNS)) return null;
  const cells = rows.map((fields) => trimmed(fields.map(valueOf)));
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  return cells;
}

/** The delimiter that gives the most cells in rows of equal length. */
function delimiterOf(text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const lengths = new Map<number, number>();
    for (const { length } of fieldsOf(text, delimiter, SAMPLE))
      lengths.set(length, (lengths.get(length) ?? 0) + 1);
    return Math.max(0, ...[...lengths].map(([length, count]) => (length - 1) * count));
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))]!;
}

/**
 * The fields of at most so many rows. A quote counts only at the beginning of a field; one that is never closed goes
 * to the end.
 */
function fieldsOf(text: string, delimiter: string, limit: number): string[][] {
  const rows: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < limit) {
    let field: string;
    [field, at] = text[at] === '"' ? quoted(text, at + 1) : ['', at];
    const end = fieldEnd(text, delimiter, at);
    field += text.slice(at, end);
    fields.push(field);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    } else at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    rows.push(fields);
    fields = [];
  }
  if (fields.length > 0 && rows.length < limit) rows.push(fields);
  return rows;
}

/** The text up to the closing quote, doubled quotes as one, and where it goes on behind it. */
function quoted(text: string, from: number): [string, number] {
  const pieces: string[] = [];
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [pieces.join('') + text.slice(at), text.length];
    if (text[quote + 1] !== '"') return [pieces.join('') + text.slice(at, quote), quote + 1];
    pieces.push(text.slice(at, quote + 1));
    at = quote + 2;
  }
}

function fieldEnd(text: string, delimiter: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') break;
  }
  return at;
}

/**
 * `="001"` is how programs keep Excel from taking a text for a number; it is that text. Line ends become Excel's own.
 */
function valueOf(field: string): Cell {
  const text = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
  return plainValue(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}

function trimmed(row: Cell[]): Cell[] {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}
