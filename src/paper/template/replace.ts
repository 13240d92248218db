import type { Splice } from '../../office/xml/xml';
import type { TextParagraph, Unit } from './paragraphs';
import { escapeWord } from './write-text';

/** A stretch of a paragraph's text, from zero, and what takes its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The splices that replace stretches of a paragraph's text. What takes a place stands in the run in which the stretch
 * begins; of the other runs only its characters are taken away.
 */
export function replaced({ units }: TextParagraph, replacements: readonly Replacement[]): Splice[] {
  let from = 0;
  return units.flatMap(({ text, element }): Splice[] => {
    const start = from;
    from += text.length;
    const own = replacements
      .filter((one) => one.from < from && one.to > start)
      .sort((a, b) => a.from - b.from);
    if (!element || own.length === 0) return [];
    let out = '';
    let at = start;
    for (const one of own) {
      out += text.slice(at - start, Math.max(one.from, at) - start) + (one.from >= start ? one.text : '');
      at = Math.max(at, Math.min(one.to, from));
    }
    out += text.slice(at - start);
    const { tag } = element;
    return [
      {
        start: element.start,
        end: element.end,
        text: `<${tag} xml:space="preserve">${escapeWord(out)}</${tag}>`,
      },
    ];
  });
}

/** The unit that holds a character of the paragraph's text. */
export function unitAt({ units }: TextParagraph, at: number): Unit | undefined {
  let from = 0;
  return units.find(({ text }) => (from += text.length) > at);
}

/** The units that a stretch of the text touches, `to` not included. */
export function unitsIn({ units }: TextParagraph, from: number, to: number): Unit[] {
  let end = 0;
  return units.filter(({ text }) => {
    const start = end;
    end += text.length;
    return start < to && end > from;
  });
}
