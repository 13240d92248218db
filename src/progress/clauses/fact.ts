import type { Amount } from '../progress';
import type { Reach } from './reach';

/** What one clause claims. The order of a text's facts is the order of its words. */
export type FactKind =
  | 'done' // the work is finished
  | 'partly_done' // a step or a part is finished, or something of which nothing says that it is the whole
  | 'counted' // so and so many are finished, of how many is not said
  | 'done_late'
  | 'not_done'
  | 'overdue'
  | 'started' // work on the thing itself has begun
  | 'acted' // something was done for it: 已签订协议
  | 'running'
  | 'handed_in'
  | 'awaiting_check' // finished by the section's word, to be looked at by somebody else
  | 'mentioned' // an act without any sign whether it is over
  | 'not_started'
  | 'start_planned'
  | 'act_planned'
  | 'end_planned'
  | 'continued' // what is under way will go on: 下一步继续推进
  | 'behind'
  | 'obstacle'
  | 'remains' // told after an end it leaves something to do; told before, it is what was put right: 自助区返工
  | 'care'
  | 'cancelled'
  | 'suspended'
  | 'resumed'
  | 'adjusted'
  | 'ongoing'
  | 'class_a'
  | 'class_b'
  | 'class_c'
  | 'class_d';

export interface Fact {
  readonly kind: FactKind;
  /** The words that say so, for the explanation. */
  readonly words: string;
  /** The whole clause. */
  readonly text: string;
  /** Which clause and which sentence it is of, from zero. */
  readonly clause: number;
  readonly sentence: number;
  /** For `done` and `partly_done`: how far what was finished reaches. */
  readonly reach: Reach;
  /** For `done` and `partly_done`: what was finished, as written, '' where nothing is named. */
  readonly thing: string;
  /** For `done`: said in words that mean the whole (完成, 竣工), not merely by an act that is over (已印发). */
  readonly strong: boolean;
  /** For `done`: 基本, 初步 or 或 stand beside it. */
  readonly hedged: boolean;
  /** For `done`: 全部, 现已 and the like, which take in what was said to be open before. */
  readonly settles: boolean;
  /** For `partly_done`: said to be a part (部分, 主体). A step (已完成招标) may be all that the row asks for. */
  readonly sure: boolean;
  /** For `done` and `counted`: the one amount that the clause names. */
  readonly amount: Amount | null;
}
