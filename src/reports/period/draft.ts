import type { Annex } from '../annex';
import type { Paragraph } from '../counted';

/** A part of a paper: its heading and its paragraphs; those that say nothing are left out. */
export interface Part {
  readonly heading: string;
  readonly texts: readonly (string | Paragraph)[];
}

/** A paper before it is laid out. */
export interface Draft {
  readonly parts: readonly Part[];
  readonly annexes: readonly Annex[];
}
