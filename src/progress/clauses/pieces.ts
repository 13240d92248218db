import { PERIOD_SHAPE } from '../../calendar/period-text';
import { anyOf } from '../../chinese/any-of';
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

/** What a list puts before its items: （一） 1. 一是 — 第一 is left, it may be 第一批. */
export const ITEM_MARK =
  /^(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[)、]|[一二三四五六七八九]是|\d{1,2}\.(?!\d)|[-•·●◆■▪*]+)/;
/** The period that a monthly report opens with: 6月: , 2026年6月份: , 1-6月: */
const REPORT_OF = anyOf('截至目前 目前 进展 进度 状态 完成情况 工作进展 进展情况');
const PERIOD_MARK = new RegExp(`^(?:目前)?(?:(${PERIOD_SHAPE})|${REPORT_OF}):`);

/**
 * The clauses of a normalised text in order, without list marks and period marks. Where a text reports month by month
 * (5月：…；6月：…) only the last period's clauses are given: what was true in May says nothing about the end of June.
 */
export function piecesOf(plain: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const { head, asides } = withoutAsides(withoutPapers(plain));
  let sentence = 0;
  let from = 0;
  for (let at = 0; at <= head.length; at++) {
    const end = at === head.length ? 'sentence' : endAt(head, at);
    if (end === null) continue;
    addPiece(pieces, head.slice(from, at), sentence);
    // 完成 before a month ends one statement and begins the next; nothing stands between them.
    from = end === 'before' ? at : at + 1;
    if (end === 'sentence') sentence += 1;
  }
  for (const aside of asides)
    for (const text of aside.split(/[,;。\n]/))
      if (text.trim() !== '') pieces.push({ text: text.trim(), index: pieces.length, sentence, aside: true });
  return pieces;
}

/** Adds a clause without its marks. The last period of a monthly report takes the place of those before it. */
function addPiece(pieces: Piece[], raw: string, sentence: number): void {
  if (raw === '') return;
  let text = raw.trim();
  if (!HAN_FIRST.test(text) || text.startsWith('是', 1) || text.includes('、'))
    text = text.replace(ITEM_MARK, '');
  const period = text.includes(':') ? PERIOD_MARK.exec(text) : null;
  if (period) {
    text = text.slice(period[0].length);
    // An empty last period (7月：) is a form not yet filled in; the month before it still holds.
    if (text !== '' && period[1] !== undefined) pieces.length = 0;
  }
  if (text !== '') pieces.push({ text, index: pieces.length, sentence, aside: false });
}

const HAN_FIRST = /^[\u4e00-\u9fff]/;
const ITEM_AHEAD = /^[,、]\d+[)、]/;
/** 完成8月节点任务: the month belongs to what was finished. */
const MONTH_AHEAD = /^(?:1[0-2]|[1-9])月(?!份?[^,。;\d]{0,4}(?:任务|目标|节点|指标|工作))/;

/**
 * What ends at a place of a text: a clause, a sentence, or a clause just before what stands there; null where nothing
 * does. A dot ends a sentence only where it is no decimal point and no part of a date.
 */
function endAt(text: string, at: number): 'clause' | 'sentence' | 'before' | null {
  switch (text.charCodeAt(at)) {
    case 0x2c: // ,
      return 'clause';
    case 0x3001: // 、
      return ITEM_AHEAD.test(text.slice(at, at + 4)) ? 'clause' : null;
    case 0x3b: // ;
    case 0x3002: // 。
    case 0x21: // !
    case 0x3f: // ?
    case 0x0a: // a line break
      return 'sentence';
    case 0x2e: // .
      return isDigit(text.charCodeAt(at + 1)) ? null : 'sentence';
    default:
      return isDigit(text.charCodeAt(at)) &&
        text.startsWith('完成', at - 2) &&
        MONTH_AHEAD.test(text.slice(at, at + 12))
        ? 'before'
        : null;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What a paper is called says nothing of how things stand: 《某某实施计划》. */
const TITLE = /《[^》]*》/g;
/** Nor does its number: 院办〔2026〕14号, 建提字第45号. */
const PAPER_NUMBER = /[〔[【(]\d{4}[〕\]】)](?:第)?\d+号(?:文件?)?|(?<=[字令函])第?\d+号/g;

function withoutPapers(plain: string): string {
  const untitled = plain.includes('《') ? plain.replace(TITLE, '《文件》') : plain;
  return untitled.includes('号') ? untitled.replace(PAPER_NUMBER, '') : untitled;
}

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
  'remains',
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
