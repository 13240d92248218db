import { childOf, sourceOf, type Splice, type XmlPart } from '../../office/xml/xml';
import type { Block } from '../paper';
import type { Fillings, PlaceTold } from './fillings';
import { asContent } from './controls';
import { nearestName } from './nearest';
import { ownProps, type OwnLook } from './own-look';
import { nameIn, NO_TEXT, type TextParagraph } from './paragraphs';
import type { Place } from './places';
import { replaced, unitAt, type Replacement } from './replace';
import { HOUSE_TABLE, tableStyle, type TemplateStyles } from './styles';
import { widthAt } from './width';
import { blocksMarkup, ownText } from './write-blocks';

/** Where a paragraph stands. */
interface Around {
  readonly main: XmlPart;
  readonly part: XmlPart;
  readonly styles: TemplateStyles;
}

interface FilledParagraph {
  readonly splices: readonly Splice[];
  readonly filled: readonly string[];
  readonly told: readonly PlaceTold[];
}

/** Fills the places of one paragraph in. */
export function fillParagraph(
  around: Around,
  paragraph: TextParagraph,
  places: readonly Place[],
  fillings: Fillings,
): FilledParagraph {
  const done = filledIn(around, paragraph, places, fillings);
  return { ...done, splices: outermost(done.splices) };
}

/** Without those that lie inside of another one: what is replaced as a whole has no parts to change. */
function outermost(splices: readonly Splice[]): Splice[] {
  return splices.filter(
    (one) => !splices.some((other) => other !== one && other.start < one.start && one.end < other.end),
  );
}

function filledIn(
  around: Around,
  paragraph: TextParagraph,
  places: readonly Place[],
  fillings: Fillings,
): FilledParagraph {
  const told: PlaceTold[] = [];
  const known = places.filter((place) => {
    const filling = fillings.get(place.name);
    if (!filling)
      told.push({ name: place.name, kind: 'unknown', about: nearestName(place.name, [...fillings.keys()]) });
    else if ('notHere' in filling) told.push({ name: place.name, kind: 'not_here', about: filling.notHere });
    return filling !== undefined && !('notHere' in filling);
  });
  const [only] = known;
  if (!only) return { splices: [], filled: [], told };
  const filling = fillings.get(only.name)!;
  if (only.alone && 'blocks' in filling) return fillWhole(around, paragraph, only, filling.blocks, told);

  const texts = known.flatMap((place) => {
    const text = textFor(place, fillings);
    if (text === null) told.push({ name: place.name, kind: 'in_sentence', about: '' });
    return text === null ? [] : [{ place, text }];
  });
  for (const { place, text } of texts)
    if (text === '') told.push({ name: place.name, kind: 'empty', about: '' });
  const isBlank =
    texts.length === places.length && texts.every(({ text }) => text === '') && isLabel(paragraph, places);
  const splices = isBlank
    ? leftOut(around, paragraph)
    : replaced(paragraph, [
        ...texts.map(({ place: { from, to }, text }) => ({ from, to, text })),
        ...emptyBrackets(paragraph.text, texts),
      ]);
  const filled = texts.filter(({ text }) => text !== '').map(({ place }) => place.name);
  return {
    splices: [
      ...splices,
      ...asContent(
        paragraph,
        texts.map(({ place }) => place),
        false,
      ),
    ],
    filled,
    told,
  };
}

/** What a place in a sentence says; null where it stands for more than sentences. */
function textFor({ name }: Place, fillings: Fillings): string | null {
  const filling = fillings.get(name)!;
  if ('text' in filling) return filling.text.replace(/\s*\n\s*/g, ' ');
  if (!('blocks' in filling)) return null;
  const texts = filling.blocks.map(ownText);
  return texts.includes(null) ? null : texts.join('');
}

/** A place that has its paragraph to itself: text goes on in the same paragraph's look, all else comes behind it. */
function fillWhole(
  around: Around,
  paragraph: TextParagraph,
  place: Place,
  blocks: readonly Block[],
  told: PlaceTold[],
): FilledParagraph {
  const { part } = around;
  const own = lookAt(around, paragraph, place, told);
  const first = blocks[0] === undefined ? null : ownText(blocks[0]);
  const content = asContent(paragraph, [place], blocks.length > 1 || (blocks.length === 1 && first === null));
  const filled = [place.name];
  if (blocks.length === 0) {
    told.push({ name: place.name, kind: 'empty', about: '' });
    return { splices: [...leftOut(around, paragraph), ...content], filled: [], told };
  }
  const at = paragraph.element.end;
  if (endsSection(paragraph)) {
    // The paragraph that ends a section stays the last of it.
    const last = ownText(blocks.at(-1)!);
    const before = blocksMarkup(own, last === null ? blocks : blocks.slice(0, -1));
    const { start } = paragraph.element;
    return {
      splices: [
        { start, end: start, text: before },
        ...replaced(paragraph, [{ ...place, text: last ?? '' }]),
        ...content,
      ],
      filled,
      told,
    };
  }
  if (first === null && holdsNothingElse(paragraph)) {
    const { start, end } = paragraph.element;
    return {
      splices: [{ start, end, text: marksOf(part, paragraph) + blocksMarkup(own, blocks) }, ...content],
      filled,
      told,
    };
  }
  const rest = first === null ? blocks : blocks.slice(1);
  return {
    splices: [
      ...replaced(paragraph, [{ ...place, text: first ?? '' }]),
      { start: at, end: at, text: blocksMarkup(own, rest) },
      ...content,
    ],
    filled,
    told,
  };
}

function lookAt(
  { main, part, styles }: Around,
  paragraph: TextParagraph,
  place: Place,
  told: PlaceTold[],
): OwnLook {
  const named = place.style === '' ? undefined : tableStyle(styles, place.style);
  if (place.style !== '' && named === undefined)
    told.push({ name: place.name, kind: 'style_missing', about: place.style });
  return {
    ...ownProps(part, paragraph, unitAt(paragraph, place.from)),
    styles,
    table: named ?? tableStyle(styles, HOUSE_TABLE),
    width: widthAt(main, paragraph),
  };
}

/** Brackets around nothing but blank places and a word or two go with them: （总第〖总期号〗期）. */
function emptyBrackets(
  text: string,
  texts: readonly { readonly place: Place; readonly text: string }[],
): Replacement[] {
  return [...text.matchAll(/[（(][^（()）]*[）)]/g)].flatMap((found) => {
    const [from, to] = [found.index, found.index + found[0].length];
    const inside = texts.filter(({ place }) => place.from >= from && place.to <= to);
    const isBlank =
      inside.length > 0 &&
      inside.every((one) => one.text === '') &&
      found[0].replace(/〖[^〗]*〗/g, '').length <= LABEL &&
      (found[0].match(/〖/g) ?? []).length === inside.length;
    if (!isBlank) return [];
    // The places are taken away by themselves: what is left of the bracket lies between them.
    const bounds = [from, ...inside.flatMap(({ place }) => [place.from, place.to]), to];
    return bounds.flatMap((start, index) =>
      index % 2 === 0 && bounds[index + 1]! > start
        ? [{ from: start, to: bounds[index + 1]!, text: '' }]
        : [],
    );
  });
}

/** Characters beside blank places that say nothing without them: 签发人：, （总第期）. */
const LABEL = 8;

/** Whether a paragraph says no more than what its places are: 报：〖报送对象〗。 */
function isLabel({ text }: TextParagraph, places: readonly Place[]): boolean {
  const rest = places.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return !rest.includes(NO_TEXT) && rest.replace(/\s/g, '').length <= LABEL;
}

/** Takes a line that has nothing to say away, or what it says where its paragraph is needed. */
function leftOut({ part }: Around, paragraph: TextParagraph): Splice[] {
  const { element, within } = paragraph;
  const parent = within.at(-1)!;
  const later = parent.children.slice(parent.children.indexOf(element) + 1);
  const isNeeded = !later.some(({ tag }) => tag === element.tag) || endsSection(paragraph);
  if (!isNeeded && holdsNothingElse(paragraph))
    return [{ start: element.start, end: element.end, text: marksOf(part, paragraph) }];
  return replaced(paragraph, [{ from: 0, to: paragraph.text.length, text: '' }]);
}

function prefixIn({ element }: TextParagraph): string {
  return element.tag.slice(0, element.tag.length - element.local.length);
}

function endsSection(paragraph: TextParagraph): boolean {
  const prefix = prefixIn(paragraph);
  const props = paragraph.element.children.find((child) => nameIn(child, prefix) === 'pPr');
  return childOf(props, 'sectPr') !== undefined;
}

/** Whether a paragraph can go without loss: no picture, field, control or note hangs on it. */
function holdsNothingElse({ units }: TextParagraph): boolean {
  return units.every(({ element, controls }) => element !== null && controls.length === 0);
}

const MARKS = new Set([
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'permStart',
  'permEnd',
]);

/** The marks of a paragraph that may stand without it, so that what refers to them finds them. */
function marksOf(part: XmlPart, { element }: TextParagraph): string {
  return element.children
    .filter(({ local }) => MARKS.has(local))
    .map((child) => sourceOf(part, child))
    .join('');
}
