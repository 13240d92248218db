import { anyOf } from '../../chinese/any-of';
import type { Fact, FactKind } from './fact';
import { tokensOf, type Token } from './lexer';
import type { Piece } from './pieces';
import { amountsIn, type PlacedAmount } from '../numbers';

/** A clause while its cues are read from left to right: what was said so far turns what comes. */
export interface Clause {
  readonly text: string;
  /** The clause's place in the whole text, from zero. */
  readonly index: number;
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly facts: Fact[];
  /** A later clause begins with 目前: what stands here is told in the order in which it happened. */
  readonly history: boolean;
  negated: boolean;
  cannot: boolean;
  planned: boolean;
  perfect: boolean;
  whole: boolean;
  onTime: boolean;
  partial: boolean;
  hedged: boolean;
  step: boolean;
  running: boolean;
  /** 开展, 组织, 推进 … came since 已: the act that follows is their object and not over. */
  engaged: boolean;
  waiting: boolean;
  /** 巩固, 管护 came: what follows is about something finished. */
  cared: boolean;
  /** 逾期 or 延期, and what became of the work is not said yet. */
  late: Token | null;
}

/** A clause of a normalised text with nothing read yet. `planned`: a plan before it in its sentence reaches on. */
export function openClause({ text, index, sentence }: Piece, planned: boolean, history: boolean): Clause {
  return {
    history,
    text,
    index,
    sentence,
    tokens: tokensOf(text),
    facts: [],
    negated: false,
    cannot: false,
    planned,
    perfect: false,
    whole: false,
    onTime: false,
    partial: false,
    hedged: false,
    step: false,
    running: false,
    engaged: false,
    waiting: false,
    cared: false,
    late: null,
  };
}

const DIGIT = /\d/;
const GOAL_NAMED = /目标|任务|超额/;
const NO_AMOUNTS: readonly PlacedAmount[] = [];

/** Adds a fact that a cue states. */
export function say(
  clause: Clause,
  kind: FactKind,
  token: Token,
  {
    reach = 'whole',
    thing = '',
    strong = false,
    hedged = false,
    sure = false,
  }: Partial<Pick<Fact, 'reach' | 'thing' | 'strong' | 'hedged' | 'sure'>> = {},
): void {
  const isDone = kind === 'done' || kind === 'counted';
  // Reaching a goal that is named with its number tells no number of what was done.
  const counts = isDone && DIGIT.test(clause.text) && (kind === 'counted' || !GOAL_NAMED.test(clause.text));
  const amounts = counts ? amountsIn(clause.text) : NO_AMOUNTS;
  const [one] = amounts;
  const amount = one && amounts.length === 1 ? { number: one.number, unit: one.unit } : null;
  clause.facts.push({
    kind,
    words: wordsUpTo(clause, token),
    text: clause.text,
    clause: clause.index,
    sentence: clause.sentence,
    reach,
    thing,
    strong,
    hedged,
    settles: kind === 'done' && ((clause.whole && thing === '') || SETTLES.test(clause.text)),
    sure,
    amount,
  });
}

/** 现已完工, 最终完成, 原…已完成: what was open before is taken in. */
const SETTLES = new RegExp(
  [
    '现(?!场|状)|目前|最终|至此|超额|任务',
    '^(?:原|此前|曾|全部|所有|各项|各|两|均)',
    '^(?:此项|该项?|本项?|这项)(?:工作|事项|项目|工程|任务|目)?(?:均|全部|现)?已',
  ].join('|'),
);

/** Says something of the act that a negation stands before, and uses the negation up. */
export function sayNegated(clause: Clause, kind: FactKind, token: Token): void {
  say(clause, kind, token);
  clause.negated = false;
  clause.onTime = false;
}

/** Turns the last fact of the clause into another kind, where it is one of `kinds`. */
export function recast(clause: Clause, kinds: readonly FactKind[], kind: FactKind, sure = false): boolean {
  const last = clause.facts.at(-1);
  if (!last || !kinds.includes(last.kind)) return false;
  clause.facts[clause.facts.length - 1] = { ...last, kind, sure, reach: 'part' };
  return true;
}

/** What stands behind a cue. */
export function after(clause: Clause, token: Token): string {
  return clause.text.slice(token.end);
}

/** What stands before a cue. */
export function before(clause: Clause, token: Token): string {
  return clause.text.slice(0, token.start);
}

/** The words from the first cue of the clause to the end of this one, for the explanation. */
function wordsUpTo(clause: Clause, token: Token): string {
  const first = clause.tokens.find(({ end }) => end <= token.start && token.end - end <= 12);
  return clause.text.slice(first?.start ?? token.start, token.end);
}

/** 山东进度过四成: no word of state stands there, and a thing is named all the same. */
const PROGRESS = '(?:总体?|整体|工程|形象|施工|项目|建设)*进度';
const PROGRESS_OF = new RegExp(PROGRESS);

/** What may stand before the first word of state and names nothing: a time, a pronoun, a verb of measure. */
const NO_NAME = new RegExp(
  `^${anyOf(
    '目前 现 [并且].* [还尚]有.* 截至.* 截止.* 其中 该.* 本.* 项目 工程 工作 任务 同时 另外? 下一?步 因.* 由于.* 上半年 全年 ' +
      `年内 今年.* ${PROGRESS} [占较比达为].* 同比.* \\d.*`,
  )}$`,
);
const NAME = /[\u4e00-\u9fff]{2}/;

/** What a name may begin with: 培训任务. */
const PART_OF_NAME: ReadonlySet<Token['sense']> = new Set(['doing', 'step', 'result', 'noun', 'hand_in']);

/**
 * Whether a clause begins with a name, if with more than a time or a pronoun. `before` is the clause in front: what
 * stands there too names nothing new (已收获2亿亩，收获进度84%).
 */
export function beginsWithName({ text, tokens }: Clause, before: string): boolean {
  // 培训任务全部完成: an act that the name begins with is part of it.
  const first =
    tokens[0]?.start === 0 && PART_OF_NAME.has(tokens[0].sense) ? (tokens[1] ?? tokens[0]) : tokens[0];
  const end = first?.start ?? PROGRESS_OF.exec(text)?.index ?? 0;
  if (end < 2) return false;
  const name = text.slice(0, end).replace(/(?:均|都|已|现)+$|^目前(?=.)/g, '');
  if (first === undefined && before.includes(name)) return false;
  return NAME.test(name) && !NO_NAME.test(name);
}
