import { childOf, type Splice, type XmlElement } from '../../office/xml/xml';
import type { TextParagraph } from './paragraphs';
import type { Place } from './places';
import { unitsIn } from './replace';

/**
 * What makes the content of controls around filled places theirs: it is no hint any more, and no store writes over it
 * when the document is opened. `whole`: paragraphs or tables, which a control for plain text cannot hold.
 */
export function asContent(paragraph: TextParagraph, places: readonly Place[], whole: boolean): Splice[] {
  const units = places.flatMap(({ from, to }) => unitsIn(paragraph, from, to));
  const inner = units.flatMap(({ controls }) => controls);
  const outer = paragraph.within.filter(({ local }) => local === 'sdt');
  const controls = [...new Set([...outer, ...inner])];
  const removed = controls.flatMap((control) => {
    const props = childOf(control, 'sdtPr');
    const names = ['showingPlcHdr', 'dataBinding', ...(whole && outer.includes(control) ? ['text'] : [])];
    return (props?.children ?? []).filter(({ local }) => names.includes(local));
  });
  const hints = controls.some((control) => childOf(childOf(control, 'sdtPr'), 'showingPlcHdr'))
    ? units.flatMap(({ run }) => hintStyle(run))
    : [];
  return [...new Set([...removed, ...hints])].map(({ start, end }) => ({ start, end, text: '' }));
}

/** The grey style of a hint, which is not for content. */
function hintStyle(run: XmlElement | null): XmlElement[] {
  const style = run ? childOf(childOf(run, 'rPr'), 'rStyle') : undefined;
  return style ? [style] : [];
}
