import { normalise } from './grammar/normalise';

/** Texts of more characters are no phrases, and finding the place again would cost time. */
const LONGEST = 200;

/**
 * The words of a cell that stand normalised behind `before`: 三季度末 for 3季度末, so that who looks for what a reason
 * quotes finds it. The normalised words themselves where no stretch of the text comes to just them.
 */
export function asWritten(text: string, before: string, words: string): string {
  if (text.includes(words) || text.length > LONGEST) return words;
  const ends = `${before}${words}`;
  for (let to = 1; to <= text.length; to++) {
    if (normalise(text.slice(0, to)) !== ends) continue;
    for (let from = to - 1; from >= 0; from--)
      if (normalise(text.slice(from, to)) === words) return text.slice(from, to);
  }
  return words;
}
