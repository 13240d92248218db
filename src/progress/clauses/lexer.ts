import { CUES } from './cues';
import type { Cue, Sense } from './words/word';

/** A cue as found in a clause. */
export interface Token {
  readonly sense: Sense;
  readonly word: string;
  /** In characters from zero; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /** Its row in the table, and its place among the words of the row, from zero. */
  readonly row: number;
  readonly place: number;
}

/** A word of the table made ready: a plain one is compared, a pattern or a condition is matched where it stands. */
interface Entry {
  readonly sense: Sense;
  readonly row: number;
  readonly place: number;
  readonly word: string;
  /** The characters that the word begins with for certain: most entries are passed over by a look at them. */
  readonly head: string;
  /** Made when a text first comes to it, for most are never asked; null for a plain word. */
  pattern: RegExp | string | null;
}

const PATTERN = /[\\^$.*+?()[\]{}|]/;

/** The entries by the UTF-16 unit they begin with, so that most characters of a text cost one look-up. */
const BY_FIRST: readonly (readonly Entry[] | undefined)[] = indexed(CUES);

function indexed(cues: readonly Cue[]): readonly (readonly Entry[] | undefined)[] {
  const index = new Array<Entry[] | undefined>(0x10000).fill(undefined);
  for (const [row, cue] of cues.entries()) {
    for (const [place, word] of cue.words.entries()) {
      const entry = { sense: cue.sense, row, place, word, head: headOf(word), pattern: patternOf(cue, word) };
      for (const first of firstsOf(word)) {
        const unit = first.charCodeAt(0);
        (index[unit] ??= []).push(entry);
      }
    }
  }
  return index;
}

/** The plain characters that a pattern begins with. */
function headOf(word: string): string {
  const [plain = ''] = /^[^\\^$.*+?()[\]{}|]*/.exec(word.replace(/^\^/, ''))!;
  const next = word.replace(/^\^/, '')[plain.length];
  return next !== undefined && '?*{'.includes(next) ? plain.slice(0, -1) : plain;
}

/** The source of what an entry matches; null where the word is only compared. */
function patternOf({ after, notAfter, before, notBefore }: Cue, word: string): string | null {
  const ahead = before === undefined ? word : `${word}(?=${before})`;
  const behind = after !== undefined || notAfter !== undefined;
  const source = [
    // What is looked for is seen at once; what may stand in front of it takes long to look at.
    behind && PATTERN.test(ahead) ? `(?=${ahead.replace(/^\^/, '')})` : '',
    after === undefined ? '' : `(?<=${after})`,
    notAfter === undefined ? '' : `(?<!${notAfter})`,
    ahead,
    notBefore === undefined ? '' : `(?!${notBefore})`,
  ].join('');
  return source === word && !PATTERN.test(word) ? null : source;
}

/** The characters that a pattern may begin with: its first letter, or those of the group that it begins with. */
function firstsOf(anchored: string): readonly string[] {
  if (!PATTERN.test(anchored)) return [anchored[0]!];
  const pattern = anchored.replace(/^\^/, '');
  const group = /^\(\?:([^()]*)\)(\??)(.*)$/.exec(pattern);
  if (group) {
    const firsts = group[1]!.split('|').map((one) => one[0]!);
    return [...new Set(group[2] === '?' ? [...firsts, ...firstsOf(group[3]!)] : firsts)];
  }
  const set = /^\[([^\]]*)\](\??)(.*)$/.exec(pattern);
  if (set) return [...new Set([...membersOf(set[1]!), ...(set[2] === '?' ? firstsOf(set[3]!) : [])])];
  const optional = /^(.)\?(.+)$/.exec(pattern);
  if (optional) return [optional[1]!, ...firstsOf(optional[2]!)];
  return [pattern[0]!];
}

/** The characters of a set, its ranges written out: [1-4] holds four. */
function membersOf(set: string): readonly string[] {
  const plain = set.replace(/(\d)-(\d)/g, (_, from: string, to: string) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (__, more) => String(Number(from) + more)).join(''),
  );
  return [...plain];
}

/** The cues of a clause from left to right; what is no cue is passed over. */
export function tokensOf(clause: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < clause.length;) {
    const entries = BY_FIRST[clause.charCodeAt(at)];
    const token = entries === undefined ? null : longestAt(clause, at, entries);
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

const ACTS: ReadonlySet<Sense> = new Set<Sense>(['result', 'hand_in', 'doing']);

function longestAt(clause: string, at: number, entries: readonly Entry[]): Token | null {
  let best: Entry | null = null;
  let length = 0;
  for (let n = 0; n < entries.length; n++) {
    const found = lengthAt(clause, at, entries[n]!);
    if (found <= length) continue;
    best = entries[n]!;
    length = found;
  }
  const end = at + length;
  // 主办件回复率: an act before 率 is a measure of it.
  if (best === null || (clause[end] === '率' && ACTS.has(best.sense))) return null;
  return { sense: best.sense, word: clause.slice(at, end), start: at, end, row: best.row, place: best.place };
}

function lengthAt(clause: string, at: number, entry: Entry): number {
  const { head, pattern: made } = entry;
  if (!clause.startsWith(head, at)) return 0;
  if (made === null) return head.length;
  const pattern = typeof made === 'string' ? (entry.pattern = new RegExp(made, 'y')) : made;
  pattern.lastIndex = at;
  return pattern.test(clause) ? pattern.lastIndex - at : 0;
}
