import { simplify } from '../chinese/fold';

/**
 * Brings a phrase into the one spelling that the cues are written in, and cuts it into clauses. Nothing here decides.
 */

/** Zero-width characters come with text pasted from web pages, control characters from forms; line breaks stay. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;
const PLAIN = /^[\u4e00-\u9fff0-9a-zA-Z,.;:%\n，。；：、（）()]*$/;

/** One spelling: half width, simplified, no spaces inside words; a space between two phrases becomes a comma. */
export function normalise(text: string): string {
  let plain = text;
  if (!PLAIN.test(plain)) {
    plain = plain
      .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
      .replace(INVISIBLE, '')
      .replace(CONTROL, ' ')
      .normalize('NFKC');
    plain = joinSpaced(plain.replace(/[〇○](?=[\d〇○%])/g, '0'));
  } else {
    plain = plain.replace(/[，：；（）]/g, (mark) => HALF_WIDTH[mark]!);
  }
  return simplify(plain);
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
};

/**
 * Spaces set for looks (已 完 成, 完成 80 %) go; a space that parts two phrases of at least two characters (已完成 正在验收)
 * is what a comma would be elsewhere.
 */
function joinSpaced(text: string): string {
  const trimmed = text.replace(/^[^\S\n]+|[^\S\n]+$/gm, '');
  if (!/[^\S\n]/.test(trimmed)) return trimmed;
  return trimmed.replace(
    /([^\n])[^\S\n]+(?=([^\n]))/g,
    (_, before: string, after: string, at: number, whole: string) => {
      if (/[a-z]/i.test(before) && /[a-z]/i.test(after)) return `${before} `;
      if (!isHan(before) || !isHan(after)) return before;
      const left = /[\u4e00-\u9fff]+$/.exec(whole.slice(0, at + 1))?.[0].length ?? 0;
      const right = /^\s*[\u4e00-\u9fff]+/.exec(whole.slice(at + 1))?.[0].trim().length ?? 0;
      return left >= 2 && right >= 2 ? `${before},` : before;
    },
  );
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}

/** Ends of sentences and clauses. A dot ends one only where it is no decimal point and no part of a date. */
const CLAUSE_END = /[,;。!?\n]|\.(?!\d)|(?<=完成)(?=(?:1[0-2]|[1-9])月)/;
/** What a list puts before its items: （一） 1. ① 一是 — 第一 is left, it may be 第一批. */
const ITEM_MARK =
  /^(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[)、]|[一二三四五六七八九]是|\d{1,2}\.(?!\d)|[-•·●◆■▪*]+)/;
/** The period that a monthly report opens with: 6月: , 2026年6月份: , 1-6月: */
const PERIOD_MARK =
  /^(?:\d{4}年)?(?:(?:1[0-2]|0?[1-9])(?:[-~—至](?:1[0-2]|0?[1-9]))?月份?|[一二三四]季度|上半年|截至目前|目前|进展|进度|状态|完成情况|工作进展|进展情况):/;

/**
 * The clauses of a normalised text in order, without list marks and period marks. Where a text reports month by month
 * (5月：…；6月：…) only the last period's clauses are given: what was true in May says nothing about the end of June.
 */
export function clausesOf(plain: string): readonly string[] {
  const clauses: string[] = [];
  for (const part of plain.split(CLAUSE_END)) {
    let clause = part.trim().replace(ITEM_MARK, '');
    const period = PERIOD_MARK.exec(clause);
    if (period) {
      clause = clause.slice(period[0].length);
      // An empty last period (7月：) is a form not yet filled in; the month before it still holds.
      if (clause !== '' && MONTH_PERIOD.test(period[0])) clauses.length = 0;
    }
    if (clause !== '') clauses.push(clause);
  }
  return clauses;
}

const MONTH_PERIOD = /月|季度|半年/;
