import { markupText } from '../../office/xml/text';
import { prefixOf, type XmlElement, type XmlPart } from '../../office/xml/xml';

/** A stretch of a paragraph: the text of one `w:t`, or one character for what is no text. */
export interface Unit {
  readonly text: string;
  /** The `w:t`; null for a tab, a break, a picture, a field's mark and the like. */
  readonly element: XmlElement | null;
  /** The `w:r` around it. */
  readonly run: XmlElement | null;
  /** The content controls (`w:sdt`) inside the paragraph that hold it, outermost first. */
  readonly controls: readonly XmlElement[];
}

/** A paragraph of a part, without those of the text boxes that hang on it: they are paragraphs of their own. */
export interface TextParagraph {
  readonly element: XmlElement;
  readonly units: readonly Unit[];
  /** The texts of its units, one after the other. */
  readonly text: string;
  /** The elements around it, outermost first. */
  readonly within: readonly XmlElement[];
}

/** What stands in the text for what is no text: no name goes on over it. */
export const NO_TEXT = '\uFFFC';

/** What is neither text nor transparent to it. */
const MARKS = new Set([
  'tab',
  'ptab',
  'br',
  'cr',
  'sym',
  'fldChar',
  'drawing',
  'pict',
  'object',
  'noBreakHyphen',
  'footnoteReference',
  'endnoteReference',
]);
/** What holds no text of the paragraph as a reader sees it. */
const PASSED = new Set(['pPr', 'rPr', 'sdtPr', 'del', 'moveFrom', 'instrText']);

/** All paragraphs of a part in their order, an outer one before those in its text boxes. */
export function paragraphsOf(part: XmlPart): TextParagraph[] {
  const prefix = prefixOf(part.root);
  const found: TextParagraph[] = [];
  const walk = (element: XmlElement, within: readonly XmlElement[]): void => {
    const inside = [...within, element];
    if (element.tag === `${prefix}p`) {
      const units = unitsOf(part, element, prefix);
      found.push({ element, units, text: units.map(({ text }) => text).join(''), within });
    }
    for (const child of element.children) walk(child, inside);
  };
  walk(part.root, []);
  return found;
}

function unitsOf(part: XmlPart, paragraph: XmlElement, prefix: string): Unit[] {
  const units: Unit[] = [];
  const walk = (element: XmlElement, run: XmlElement | null, controls: readonly XmlElement[]): void => {
    for (const child of element.children) {
      // Alternatives hold a text box twice, for new programs and for old ones.
      const isMark = child.local === 'AlternateContent' || MARKS.has(nameIn(child, prefix));
      const name = nameIn(child, prefix);
      if (isMark) units.push({ text: NO_TEXT, element: null, run, controls });
      else if (name === 't') {
        const text = markupText(part.text.slice(child.openEnd, child.closeStart));
        units.push({ text, element: child, run, controls });
      } else if (name !== 'p' && !PASSED.has(name)) {
        walk(child, name === 'r' ? child : run, name === 'sdt' ? [...controls, child] : controls);
      }
    }
  };
  walk(paragraph, null, []);
  return units;
}

/** A name of WordprocessingML without its prefix; '' for elements of other kinds. */
export function nameIn(element: XmlElement, prefix: string): string {
  return element.tag === prefix + element.local ? element.local : '';
}
