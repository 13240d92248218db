import type { ProgressState } from '../../progress';

/**
 * What a word does to the reading of its clause.
 *
 * Words that turn others: `negation`, `cannot`, `plan`, `perfect` (已), `whole` (全部), `on_time`, `partial`, `late`,
 * `waiting`, `care` (what follows completion), `rate` and `noun` (words that only look like an act).
 * Acts: `close` (words that end the whole: 竣工, 投入使用), `finish` (完成 and its kin, which end what they name),
 * `result` (acts that are over once they are perfect: 已整改), `step` (one step of many: 招标, 路基), `hand_in` (提交),
 * `doing`, `start`, `running`.
 * Words that settle the row: `cancel`, `suspend`, `resume`, `adjust`, `extend`, `behind`, `missed`, `ongoing`,
 * `obstacle`, `remains` (what is wrong or left, where an end was told before), `class_*` (the classes of 建议提案).
 */
export type Sense =
  | 'negation'
  | 'cannot'
  | 'plan'
  | 'perfect'
  | 'whole'
  | 'on_time'
  | 'partial'
  | 'late'
  | 'waiting'
  | 'care'
  | 'rate'
  | 'noun'
  | 'close'
  | 'finish'
  | 'result'
  | 'step'
  | 'hand_in'
  | 'doing'
  | 'start'
  | 'running'
  | 'cancel'
  | 'suspend'
  | 'resume'
  | 'adjust'
  | 'extend'
  | 'behind'
  | 'missed'
  | 'ongoing'
  | 'obstacle'
  | 'remains'
  | 'class_a'
  | 'class_b'
  | 'class_c'
  | 'class_d';

/**
 * One row of the table: words of one sense that stand under the same conditions. Of words that begin at one place the
 * longest counts; of equals, the upper row's. Conditions are alternatives parted by |, each a short regular expression.
 */
export interface Cue {
  readonly sense: Sense;
  /** Words, or short patterns of named parts, for normalised text. */
  readonly words: readonly string[];
  /** What must stand, and must not stand, just in front of the word and just behind it. */
  readonly after?: string;
  readonly notAfter?: string;
  readonly before?: string;
  readonly notBefore?: string;
  /** Texts with their readings. In the first, ~ stands for each of the words in turn; together they meet every word. */
  readonly examples: readonly (readonly [text: string, state: ProgressState])[];
}
