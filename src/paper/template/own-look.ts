import { childOf, prefixOf, type XmlPart } from '../../office/xml/xml';
import { nameIn, type TextParagraph, type Unit } from './paragraphs';
import { propsIn, without, type Props } from './props';
import type { TemplateStyles } from './styles';

/** How what is filled in at a place looks: as the paragraph that holds the place, and as the run that it begins in. */
export interface OwnLook {
  /** The prefix of the part's own elements, with its colon. */
  readonly prefix: string;
  readonly paragraph: Props;
  readonly run: Props;
  readonly styles: TemplateStyles;
  /** The id of the table style that the place, or the template, names. */
  readonly table: string | undefined;
  /** Millimetres from edge to edge of the text. */
  readonly width: number;
}

/** The properties that whole paragraphs take over from the one that held the place. */
export function ownProps(
  part: XmlPart,
  { element }: TextParagraph,
  unit: Unit | undefined,
): Pick<OwnLook, 'prefix' | 'paragraph' | 'run'> {
  const prefix = prefixOf(part.root);
  const paragraph = element.children.find((child) => nameIn(child, prefix) === 'pPr');
  const run = unit?.run ? childOf(unit.run, 'rPr') : undefined;
  const isHint =
    unit?.controls.some((control) => childOf(childOf(control, 'sdtPr'), 'showingPlcHdr')) === true;
  return {
    prefix,
    paragraph: without(propsIn(part, paragraph), 'sectPr', 'pPrChange', 'pageBreakBefore'),
    run: without(propsIn(part, run), 'rPrChange', ...(isHint ? ['rStyle'] : [])),
  };
}
