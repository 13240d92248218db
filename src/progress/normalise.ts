import { simplify } from '../chinese/fold';

/** Brings a phrase into the one spelling that the cues are written in. Nothing here decides. */

/** Zero-width characters come with text pasted from web pages, control characters from forms; line breaks stay. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f]/g;
/** What no step below changes, but for the five marks of `HALF_WIDTH`. */
const PLAIN = /[\u4e00-\u9fff\n!-~，。；：、（）“”《》—·]/;
/** The same by UTF-16 unit: 0 = not looked at yet, then one of these. */
const SPELLED = new Uint8Array(0x10000);
const [AS_IT_IS, MARK, OTHER] = [1, 2, 3];

function spellingOf(unit: number): number {
  const sign = String.fromCharCode(unit);
  return sign in HALF_WIDTH ? MARK : PLAIN.test(sign) ? AS_IT_IS : OTHER;
}

/** One spelling: half width, simplified, no spaces inside words; a space between two phrases becomes a comma. */
export function normalise(text: string): string {
  let plain = text;
  let marks = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const spelling = SPELLED[unit] || (SPELLED[unit] = spellingOf(unit));
    if (spelling === OTHER) break;
    if (spelling === MARK) marks++;
  }
  if (at < text.length) {
    plain = plain
      .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
      .replace(INVISIBLE, '')
      .replace(CIRCLED, circledItem)
      .replace(CONTROL, ' ')
      .normalize('NFKC');
    plain = joinSpaced(plain).replace(/[〇○](?=[\d〇○%])/g, '0');
  } else if (marks > 0) {
    plain = plain.replace(/[，：；（）]/g, (mark) => HALF_WIDTH[mark]!);
  }
  if (plain.includes('末')) plain = plain.replace(MISTYPED_NOT, '未');
  return simplify(plain);
}

/** 尚末完成 for 尚未完成; 年末完成 is meant. */
const MISTYPED_NOT = /(?<![年月周期季学初始])末(?=完成|办[结理]|整改|启动|开[工展]|落实|验收)/g;

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

/** ① to ⑳ and ⑴ to ⒇ count items; folded to bare digits they would run into the text. */
const CIRCLED = /[\u2460-\u2487]/g;

function circledItem(mark: string): string {
  return `\n${((mark.charCodeAt(0) - 0x2460) % 20) + 1}、`;
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}
