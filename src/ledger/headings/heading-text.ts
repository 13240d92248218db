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

/** Brings heading text to one form. */
export function headingText(raw: string): HeadingText {
  if (HAN_ONLY.test(raw)) return { main: simplify(raw), inner: '' };
  const flat = fold(raw)
    .replace(/[\s\u200b-\u200d\u2060\ufeff_“”"]+/g, '')
    .replace(/[*★☆●•·:;。,.、\-—]+$|^[*★☆●•·:;。,、]+/g, '')
    .replace(/^\d+[.、](?=\D)/, '');
  let inner = '';
  // A bracket that nobody closed holds the rest.
  const main = flat.replace(/[([{【〔<《「]([^)\]}】〕>》」]*)(?:[)\]}】〕>》」]|$)/g, (_, held: string) => {
    inner += held;
    return '';
  });
  return main === '' ? { main: inner, inner: '' } : { main, inner };
}
