import { fold, simplify } from '../../chinese/fold';

/** A heading made comparable: width, spaces, traditional characters, brackets and decoration taken away. */
export interface HeadingText {
  /** Without brackets and what they hold: 完成时限（年月） → 完成时限. */
  readonly main: string;
  /** What the brackets hold: 年月. */
  readonly inner: string;
}

/** Most headings are nothing but characters, in which nothing else is to be taken away. */
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;

/** ① 工作任务, 二、责任单位, （3）时限, 1.序号, A.任务: the place of a column among the others. */
const PLACE = new RegExp(
  [
    String.raw`^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)`,
    String.raw`[一二三四五六七八九十]{1,3}[、.]`,
    String.raw`\d{1,2}[.、](?=\D)`,
    String.raw`[a-z][.、)])(?=.)`,
  ].join('|'),
  'i',
);
const CIRCLED = /^\s*[①-⑳❶-❿](?=.)/;
/** Marks at either end that belong to no word: stars, arrows of a sorted table, colons, dashes. */
const MARKS = /^[^\p{L}\p{N}#%‰√×([{【〔<《「]+|[^\p{L}\p{N}#%‰√×?)\]}】〕>》」]+$/gu;
const BRACKETS = /[([{【〔<《「]([^()[\]{}【】〔〕<>《》「」]*)(?:[)\]}】〕>》」]|$)/g;
const IN_BRACKETS = /^[[【〔{<《「]([^[\]【】〔〕{}<>《》「」]+)[\]】〕}>》」]$/;
/** （由牵头单位填写，不超过100字）: how to fill in a column says nothing of what it means. */
const HOW_TO_FILL_IN = /填[写报列]|必填|选填|字以内|字左右|不超过|如实|自动生成|下拉|多选/;

/** Brings heading text to one form. */
export function headingText(raw: string): HeadingText {
  if (HAN_ONLY.test(raw)) return { main: simplify(raw), inner: '' };
  const flat = fold(raw.replace(CIRCLED, ''))
    .replace(/[\s\u200b-\u200d\u2060\ufeff_“”"]+/g, '')
    .replace(MARKS, '')
    .replace(PLACE, '')
    .replace(IN_BRACKETS, '$1');
  let held = '';
  let inner = '';
  // A bracket that nobody closed holds the rest; those within others go first.
  const take = (text: string): string =>
    text.replace(BRACKETS, (_, content: string) => {
      held += content;
      if (!HOW_TO_FILL_IN.test(content)) inner += content;
      return '';
    });
  let main = take(flat);
  if (main !== flat) main = take(main);
  return main === '' ? { main: held, inner: '' } : { main, inner };
}
