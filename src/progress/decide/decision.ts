import type { Amount, ProgressState } from '../progress';

/** The state, the share and why. */
export interface Decision {
  readonly state: ProgressState;
  readonly percent: number | null;
  readonly certain: boolean;
  readonly explain: string;
  readonly amount: Amount | null;
  /** What was finished, where the row has to say whether that is all it asks for; null where nothing hangs on it. */
  readonly claim: string | null;
}

/** Makes a decision; what is not given is certain, without amount or claim, and has the share of the text. */
export type Say = (
  state: ProgressState,
  explain: string,
  more?: Partial<Pick<Decision, 'certain' | 'percent' | 'amount' | 'claim'>>,
) => Decision;

/** How to decide of a text that gives this share of the whole work. */
export function saying(percent: number | null): Say {
  return (state, explain, { certain = true, percent: own, amount = null, claim = null } = NOTHING_MORE) => ({
    state,
    explain,
    certain,
    // 100 % of what is not finished as a whole is of a part.
    percent: own !== undefined ? own : percent === 100 && state !== 'done' ? null : percent,
    amount,
    claim,
  });
}

const NOTHING_MORE: Parameters<Say>[2] & object = {};
