import type { Deadline } from '../deadline';
import type { Atom } from '../grammar/tokens';

/** A phrase that a row makes readable, with what it must be read as; it is run as a test. */
export interface PhraseExample {
  readonly text: string;
  /** The ledger's year, null where absent. */
  readonly year?: number;
  /** `by` where absent. */
  readonly kind?: Deadline['kind'];
  readonly due?: string | null;
  readonly alternative?: string;
  readonly start?: string;
  readonly monthDay?: string;
  readonly recurrence?: Deadline['recurrence'];
  readonly offset?: Deadline['offset'];
  readonly then?: 'standing';
}

/** One row of the phrase table: a piece of normalised text and the atom it stands for. */
export interface PhraseRow {
  readonly name: string;
  /** Characters it can begin with; only there is the pattern tried. */
  readonly starts: string;
  /** Sticky; matched at one place of the normalised text. No nested repetition. */
  readonly pattern: RegExp;
  /** The atom, made anew for each match, or null where the text only looks like one. */
  readonly atom: (match: RegExpExecArray) => Atom | null;
  readonly examples: readonly PhraseExample[];
}

/** A row with its pattern made sticky. */
export function row(written: PhraseRow): PhraseRow {
  const flags = written.pattern.flags.includes('y') ? written.pattern.flags : `${written.pattern.flags}y`;
  return { ...written, pattern: new RegExp(written.pattern.source, flags) };
}

/** Up to `length` characters in front of a match. */
export function before(match: RegExpExecArray, length: number): string {
  return match.input.slice(Math.max(0, match.index - length), match.index);
}
