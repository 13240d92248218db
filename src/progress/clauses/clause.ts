import type { Fact, FactKind } from './fact';
import { tokensOf, type Token } from './lexer';
import { amountsIn } from '../numbers';

/** A clause while its cues are read from left to right: what was said so far turns what comes. */
export interface Clause {
  readonly text: string;
  /** The clause's place in the whole text, from zero. */
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly facts: Fact[];
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

/** A clause of a normalised text with nothing read yet. */
export function openClause(text: string, index: number): Clause {
  return {
    text,
    index,
    tokens: tokensOf(text),
    facts: [],
    negated: false,
    cannot: false,
    planned: false,
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

/** Adds a fact that a cue states. */
export function say(
  clause: Clause,
  kind: FactKind,
  token: Token,
  {
    narrow = false,
    strong = false,
    hedged = false,
    sure = false,
  }: Partial<Pick<Fact, 'narrow' | 'strong' | 'hedged' | 'sure'>> = {},
): void {
  const amounts = kind === 'done' || kind === 'counted' ? amountsIn(clause.text) : [];
  const amount = amounts.length === 1 ? amounts[0]! : null;
  clause.facts.push({
    kind,
    words: wordsUpTo(clause, token),
    clause: clause.index,
    narrow,
    strong,
    hedged,
    sure,
    amount,
  });
}

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
  clause.facts[clause.facts.length - 1] = { ...last, kind, sure };
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
