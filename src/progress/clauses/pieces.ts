import { PERIOD_SHAPE } from '../../calendar/period-text';
import { tokensOf } from './lexer';
import type { Sense } from './words/word';

/** A clause of a normalised text and where it stands. */
export interface Piece {
  readonly text: string;
  /** Its place in the whole text, from zero. */
  readonly index: number;
  /** Which sentence it belongs to, from zero: a plan reaches on to the end of its sentence. */
  readonly sentence: number;
  /** Whether it stood in brackets: a bracket qualifies what stands before it and never overrules it. */
  readonly aside: boolean;
}

/** Ends of clauses. A dot ends one only where it is no decimal point and no part of a date. */
const CLAUSE_END = /[,、](?=\d+[)、])|,|(?<=完成)(?=(?:1[0-2]|[1-9])月)/;
const MAY_END = /[,、月]/;
const SENTENCE_END = /[;。!?\n]|\.(?!\d)/;
/** What a list puts before its items: （一） 1. 一是 — 第一 is left, it may be 第一批. */
export const ITEM_MARK =
  /^(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[)、]|[一二三四五六七八九]是|\d{1,2}\.(?!\d)|[-•·●◆■▪*]+)/;
/** The period that a monthly report opens with: 6月: , 2026年6月份: , 1-6月: */
const PERIOD_MARK = new RegExp(
  `^(?:目前)?(?:(${PERIOD_SHAPE})|截至目前|目前|进展|进度|状态|完成情况|工作进展|进展情况):`,
);

/**
 * The clauses of a normalised text in order, without list marks and period marks. Where a text reports month by month
 * (5月：…；6月：…) only the last period's clauses are given: what was true in May says nothing about the end of June.
 */
export function piecesOf(plain: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const { head, asides } = withoutAsides(plain.includes('《') ? plain.replace(TITLE, '《文件》') : plain);
  let sentence = 0;
  for (const whole of head.split(SENTENCE_END)) {
    for (const part of MAY_END.test(whole) ? whole.split(CLAUSE_END) : [whole]) {
      let text = part.trim().replace(ITEM_MARK, '');
      const period = text.includes(':') ? PERIOD_MARK.exec(text) : null;
      if (period) {
        text = text.slice(period[0].length);
        // An empty last period (7月：) is a form not yet filled in; the month before it still holds.
        if (text !== '' && period[1] !== undefined) pieces.length = 0;
      }
      if (text !== '') pieces.push({ text, index: pieces.length, sentence, aside: false });
    }
    sentence += 1;
  }
  for (const aside of asides)
    for (const text of aside.split(/[,;。\n]/))
      if (text.trim() !== '') pieces.push({ text: text.trim(), index: pieces.length, sentence, aside: true });
  return pieces;
}

/** What a paper is called says nothing of how things stand: 《某某实施计划》. */
const TITLE = /《[^》]*》/g;

/** What in a bracket says how things stand, as against a name, a day or a number. */
const SPEAKS: ReadonlySet<Sense> = new Set<Sense>([
  'negation',
  'cannot',
  'late',
  'missed',
  'behind',
  'suspend',
  'waiting',
  'running',
  'ongoing',
  'extend',
  'obstacle',
  'close',
  'finish',
  'start',
  'plan',
]);

/** The text without the brackets that say how things stand, and what stood in them. A bracket may lack its end. */
function withoutAsides(plain: string): { readonly head: string; readonly asides: readonly string[] } {
  if (!plain.includes('(')) return { head: plain, asides: [] };
  const asides: string[] = [];
  const head = plain.replace(
    /(^|[^,。;\n(])\(([^()]{2,})(?:\)|$)/g,
    (all: string, before: string, inside: string) => {
      if (before === '' || !tokensOf(inside).some(({ sense }) => SPEAKS.has(sense))) return all;
      asides.push(inside);
      return before;
    },
  );
  return { head, asides };
}
