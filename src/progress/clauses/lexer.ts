import { CUES, type Sense } from './cues';

/** A cue as found in a clause. */
export interface Token {
  readonly sense: Sense;
  readonly word: string;
  /** In characters from zero; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

/** One alternation with one group a row: a single pass over the text, whatever the number of rows. */
const LEXICON = new RegExp(CUES.map((cue) => `(${cue.words})`).join('|'), 'g');
const SENSES: readonly Sense[] = CUES.map((cue) => cue.sense);

/** The cues of a clause from left to right; what is no cue is passed over. */
export function tokensOf(clause: string): readonly Token[] {
  const tokens: Token[] = [];
  LEXICON.lastIndex = 0;
  for (let match = LEXICON.exec(clause); match !== null; match = LEXICON.exec(clause)) {
    const word = match[0];
    if (word === '') {
      LEXICON.lastIndex += 1;
      continue;
    }
    let row = 1;
    while (match[row] === undefined) row += 1;
    tokens.push({ sense: SENSES[row - 1]!, word, start: match.index, end: match.index + word.length });
  }
  return tokens;
}
