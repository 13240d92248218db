import type { TextRule } from '../../src/chinese/text-rule';

/** The texts of a list that are parted by |; one may be empty. */
export function textsIn(list: string | undefined): string[] {
  return list === undefined ? [] : list.split('|');
}

/**
 * The alternatives of a rule without which all its examples, and all that it must not read, would come out just the
 * same: `(?:a|b)` has two, a class of Chinese characters `[月期]` likewise.
 */
export function idleAlternatives({ pattern, examples, others }: TextRule): string[] {
  const texts = [...textsIn(examples), ...textsIn(others)];
  const plain = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const now = texts.map((text) => JSON.stringify(plain.exec(text)));
  return alternativesOf(pattern.source).flatMap(({ from, to, text }) => {
    const without = new RegExp(pattern.source.slice(0, from) + pattern.source.slice(to), plain.flags);
    const same = texts.every((one, index) => JSON.stringify(without.exec(one)) === now[index]);
    return same ? [text] : [];
  });
}

/** Where each alternative stands in a pattern, with the | beside it; characters of Chinese classes alone. */
function alternativesOf(
  source: string,
): { readonly from: number; readonly to: number; readonly text: string }[] {
  const found: { from: number; to: number; text: string }[] = [];
  const open: { bars: number[]; start: number }[] = [{ bars: [], start: 0 }];
  const close = (end: number): void => {
    const { bars, start } = open.pop()!;
    if (bars.length === 0) return;
    const starts = [start, ...bars.map((bar) => bar + 1)];
    const ends = [...bars, end];
    starts.forEach((from, index) => {
      const text = source.slice(from, ends[index]);
      if (index === 0) found.push({ from, to: ends[0]! + 1, text });
      else found.push({ from: from - 1, to: ends[index]!, text });
    });
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') {
      const end = classEnd(source, at);
      const inside = source.slice(at + 1, end);
      if (/^\p{Script=Han}{2,}$/u.test(inside))
        [...inside].forEach((text, index) =>
          found.push({ from: at + 1 + index, to: at + 2 + index, text: `${text} of [${inside}]` }),
        );
      at = end;
    } else if (sign === '(') {
      const head = /^\((?:\?(?::|<?[=!]|<\w+>))?/.exec(source.slice(at))![0];
      at += head.length - 1;
      open.push({ bars: [], start: at + 1 });
    } else if (sign === '|') open.at(-1)!.bars.push(at);
    else if (sign === ')') close(at);
  }
  close(source.length);
  return found;
}

function classEnd(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === ']') return at;
  }
  throw new Error(`an open class in ${source}`);
}
