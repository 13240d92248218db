import { PHRASES } from '../phrases/phrases';
import type { PhraseRow } from '../phrases/phrase-row';
import type { Atom, Token } from './tokens';

/** Rows by the character they can begin with, so that most characters of a text are passed at once. */
const byStart = new Map<number, readonly PhraseRow[]>();
for (const phrase of PHRASES) {
  for (const start of phrase.starts) {
    const code = start.charCodeAt(0);
    byStart.set(code, [...(byStart.get(code) ?? []), phrase]);
  }
}

/** Cuts a normalised text into the atoms it holds, in order; what is between them is label text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rows = byStart.get(text.charCodeAt(at));
    const token = rows && tokenAt(text, at, rows);
    if (token) {
      tokens.push(token);
      at = token.to;
    } else {
      // Digits that no row took as a whole must not be taken in part: 123456 holds no 3456.
      at = isDigit(text, at) ? endOfDigits(text, at) : at + 1;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number, rows: readonly PhraseRow[]): Token | null {
  for (const phrase of rows) {
    phrase.pattern.lastIndex = at;
    const match = phrase.pattern.exec(text);
    if (match === null) continue;
    const atom = phrase.atom(match);
    if (atom !== null) return placed(atom, at, at + match[0].length);
  }
  return null;
}

/**
 * A row makes its atom anew for each match, so its place is written into it: copies cost a tenth of all the reading.
 */
function placed(atom: Atom, from: number, to: number): Token {
  const token = atom as Atom & { from: number; to: number };
  token.from = from;
  token.to = to;
  return token;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text, end)) end += 1;
  return end;
}
