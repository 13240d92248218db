import {
  childOf,
  numberOf,
  prefixedAttribute,
  prefixOf,
  type XmlElement,
  type XmlPart,
} from '../../office/xml/xml';
import { A4, MARGINS, POINTS_PER_MM } from '../gongwen';
import { nameIn, type TextParagraph } from './paragraphs';

/** Twentieths of a point in a millimetre, and the units in which pictures are measured. */
const TWIPS = 20 * POINTS_PER_MM;
const EMU = 36000;
/** Left and right of the text of a cell, and of a text box, where they are not said: millimetres. */
const CELL_MARGINS = 3.8;
const BOX_MARGINS = 5.1;

/**
 * The width in millimetres that a paragraph's text may take: that of its cell or text box, else of its section.
 * `main` is the main part of the document, whose last section also stands for headers and footers.
 */
export function widthAt(main: XmlPart, { element, within }: TextParagraph): number {
  for (const around of [...within].reverse()) {
    if (around.local === 'tc') {
      const width = childOf(childOf(around, 'tcPr'), 'tcW');
      const twips = numberOf(width && prefixedAttribute(width, 'w'), 0);
      if (twips > 0 && prefixedAttribute(width!, 'type') === 'dxa') return twips / TWIPS - CELL_MARGINS;
    }
    const drawn =
      around.local === 'inline' || around.local === 'anchor' ? childOf(around, 'extent') : undefined;
    if (drawn) return numberOf(drawn.attributes['cx'], A4.width * EMU) / EMU - BOX_MARGINS;
  }
  return sectionWidth(main, within[0] === main.root ? element.start : Infinity);
}

/** The width of the text of the section that the place at that offset belongs to. */
function sectionWidth({ root }: XmlPart, at: number): number {
  const sections = sectionsIn(root, prefixOf(root));
  const section = sections.find(({ end }) => end > at) ?? sections.at(-1);
  const size = childOf(section, 'pgSz');
  const margin = childOf(section, 'pgMar');
  const columns = childOf(section, 'cols');
  const twips = (one: XmlElement | undefined, name: string, otherwise: number): number =>
    numberOf(one && prefixedAttribute(one, name), otherwise * TWIPS) / TWIPS;
  const width =
    twips(size, 'w', A4.width) - twips(margin, 'left', MARGINS.left) - twips(margin, 'right', MARGINS.right);
  return Math.max(LEAST, width / Math.max(1, numberOf(columns && prefixedAttribute(columns, 'num'), 1)));
}
/** Narrower no table can be read. */
const LEAST = 30;

function sectionsIn(element: XmlElement, prefix: string): XmlElement[] {
  return element.children.flatMap((child) =>
    nameIn(child, prefix) === 'sectPr' ? [child] : sectionsIn(child, prefix),
  );
}
