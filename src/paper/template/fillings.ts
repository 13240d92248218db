import type { Block } from '../paper';

/** What stands in for a name: words in a sentence, paragraphs and tables, or why there is nothing to be had. */
export type Filling =
  | { readonly text: string }
  | { readonly blocks: readonly Block[] }
  /** One Chinese clause: 这份台账…. */
  | { readonly notHere: string };

/** By name; a name that is not among them is unknown. */
export type Fillings = ReadonlyMap<string, Filling>;

/** What is to be told of a place, by its name. */
export interface PlaceTold {
  readonly name: string;
  readonly kind:
    | 'unknown'
    /** Tables or headings in the middle of a sentence. */
    | 'in_sentence'
    /** Known, but not to be had of this ledger. */
    | 'not_here'
    /** Nothing stands in for it: a setting is blank. */
    | 'empty'
    | 'style_missing'
    | 'unclosed';
  /** The name that the template most likely means; the table style that is missing; why it is not to be had. */
  readonly about: string;
}
