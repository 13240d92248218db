import { prefixOf, sourceOf, type XmlElement, type XmlPart } from '../../office/xml/xml';

/** Properties of a paragraph or a run: the markup of each by its name, that of other kinds by its whole tag. */
export type Props = Readonly<Record<string, string>>;

/** The order in which Word wants the properties of a paragraph (ECMA-376 part 1, 17.3.1.26). */
const PARAGRAPH_ORDER = (
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
  'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
  'textboxTightWrap outlineLvl divId cnfStyle rPr'
).split(' ');

/** The same for a run (17.3.2.28). */
const RUN_ORDER = (
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
  'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
  'eastAsianLayout specVanish oMath'
).split(' ');

/** The properties that stand in an element; none where there is no element. */
export function propsIn(part: XmlPart, element: XmlElement | undefined): Props {
  if (!element) return {};
  const prefix = prefixOf(part.root);
  return Object.fromEntries(
    element.children.map((child) => [
      prefixOf(child) === prefix ? child.local : child.tag,
      sourceOf(part, child),
    ]),
  );
}

/** Properties without some of them. */
export function without(props: Props, ...names: readonly string[]): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)));
}

/** The element `pPr` of a paragraph; '' where there is nothing to say. */
export function paragraphProps(prefix: string, props: Props): string {
  return propsMarkup(`${prefix}pPr`, props, PARAGRAPH_ORDER);
}

/** The element `rPr` of a run. */
export function runProps(prefix: string, props: Props): string {
  return propsMarkup(`${prefix}rPr`, props, RUN_ORDER);
}

function propsMarkup(tag: string, props: Props, order: readonly string[]): string {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const inner = Object.keys(props)
    .sort((a, b) => rank(a) - rank(b))
    .map((name) => props[name]!)
    .join('');
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`;
}
