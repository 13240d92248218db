import type { Fact } from '../clauses/fact';
import type { Count } from '../counts';
import type { SharesSaid } from '../shares';

/** Everything a text was found to say. */
export interface Findings {
  readonly facts: readonly Fact[];
  /** The shares of the work reported as done. */
  readonly shares: SharesSaid;
  /** How much of how many. */
  readonly count: Count | null;
  /** Sentences that begin with a name of their own; where they are several, they report of different things. */
  readonly named: ReadonlySet<number>;
  /** Clauses that do. */
  readonly names: ReadonlySet<number>;
  /** Whether anything in it lies ahead. */
  readonly plans: boolean;
  /** The normalised text, to be asked what the facts do not tell. */
  readonly text: string;
}
