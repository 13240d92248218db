import { damaged } from '../refusal';
import { escapeAttribute, readText, unescapeXml } from './text';

/**
 * Small XML parts as a tree of places in their text. A part is changed by splices of its text, so that everything else
 * in it stays as it was written.
 */
export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly tag: string;
  /** Name without its prefix. */
  readonly local: string;
  /** Attributes by their names as written; values with references resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * Offsets in the text: of `<`, after the opening tag, of the closing tag, after it. Self-closed: the last three
   * equal.
   */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly children: readonly XmlElement[];
}

/** A part's text with its tree. */
export interface XmlPart {
  readonly text: string;
  readonly root: XmlElement;
}

/** Deeper than anything office programs write. */
const MAX_DEPTH = 200;

const NAME = /[^\s/>=<"']+/y;
const ATTRIBUTE = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /\s*(\/?)>/y;

/**
 * Parses a part. A root that is self-closed is opened, so that what is put into it has a place. Throws `Refusal`
 * where the part is not well formed or declares a document type (OPC forbids those).
 */
export function parseXml(text: string): XmlPart {
  const stack: (XmlElement & { children: XmlElement[] })[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) throw damaged('an XML part is cut off');
    const second = text[start + 1];
    if (second === '?') at = after(text, '?>', start);
    else if (second === '!') {
      if (text.startsWith('<!--', start)) at = after(text, '-->', start + 4);
      else if (text.startsWith('<![CDATA[', start)) at = after(text, ']]>', start);
      else throw damaged('an XML part declares a document type');
    } else if (second === '/') {
      at = after(text, '>', start);
      const open = stack.pop();
      if (!open || text.slice(start + 2, at - 1).trimEnd() !== open.tag)
        throw damaged('XML tags do not match');
      open.closeStart = start;
      open.end = at;
      if (stack.length === 0) return { text, root: open };
    } else {
      const element = openTag(text, start);
      at = element.openEnd;
      stack.at(-1)?.children.push(element);
      const selfClosed = text[at - 2] === '/';
      if (!selfClosed) stack.push(element);
      else if (stack.length === 0) return parseXml(opened(text, element));
      if (stack.length > MAX_DEPTH) throw damaged('XML is nested too deeply');
    }
  }
}

/** A text with an element that is self-closed written with an end tag instead. */
function opened(text: string, { tag, openEnd }: XmlElement): string {
  return `${text.slice(0, openEnd).replace(/\s*\/>$/, '>')}</${tag}>${text.slice(openEnd)}`;
}

function openTag(text: string, start: number): XmlElement & { children: XmlElement[] } {
  NAME.lastIndex = start + 1;
  const tag = NAME.exec(text)?.[0];
  if (tag === undefined) throw damaged('an XML tag has no name');
  const attributes: Record<string, string> = {};
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    attributes[found[1]!] = unescapeXml(found[2] ?? found[3]!);
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  if (!TAG_END.test(text)) throw damaged('an XML tag is not closed');
  const end = TAG_END.lastIndex;
  return {
    tag,
    local: tag.slice(tag.indexOf(':') + 1),
    attributes,
    start,
    openEnd: end,
    closeStart: end,
    end,
    children: [],
  };
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw damaged('an XML part is cut off');
  return at + mark.length;
}

/** The prefix of a name with its colon, or ''. */
export function prefixOf(element: XmlElement): string {
  return element.tag.slice(0, element.tag.length - element.local.length);
}

/** The children; where the file offers alternatives (`mc:AlternateContent`), the plain ones. */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  if (!element.children.some((child) => child.local === 'AlternateContent')) return element.children;
  return element.children.flatMap((child) => {
    if (child.local !== 'AlternateContent') return child;
    const offers = child.children;
    const chosen =
      offers.find((offer) => offer.local === 'Fallback') ?? offers.find((offer) => offer.local === 'Choice');
    return chosen ? childrenOf(chosen) : [];
  });
}

/** The first child of that local name. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element && childrenOf(element).find((child) => child.local === local);
}

/** All children of that local name. */
export function childrenNamed(element: XmlElement | undefined, local: string): XmlElement[] {
  return element ? childrenOf(element).filter((child) => child.local === local) : [];
}

/** The text an element without children holds. */
export function textOf(part: XmlPart, element: XmlElement): string {
  return readText(part.text.slice(element.openEnd, element.closeStart));
}

/** An element as written. */
export function sourceOf(part: XmlPart, element: XmlElement): string {
  return part.text.slice(element.start, element.end);
}

/** An attribute that has a prefix, whatever the prefix: `r:id`. */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  for (const [name, value] of Object.entries(element.attributes))
    if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** Whether a boolean attribute is set (ECMA-376 part 1, 22.9.2.1: 1, true, on). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A number in an attribute, or the default where it is missing or no number. */
export function numberOf(value: string | undefined, otherwise: number): number {
  const number = value === undefined || value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

/** One replacement in a text. Of several insertions at one place the lower `order` comes first. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly order?: number;
}

/** The text with all splices done. They must not overlap. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  // What is inserted before an element comes before what replaces it.
  const replaces = (one: Splice): number => (one.end > one.start ? 1 : 0);
  const sorted = [...splices].sort(
    (a, b) => a.start - b.start || replaces(a) - replaces(b) || (a.order ?? 0) - (b.order ?? 0),
  );
  let out = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}

/** An opening tag as written, with attributes set (or taken away, null). */
export function withAttributes(
  tag: string,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  let out = tag;
  for (const [name, value] of Object.entries(changes)) {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(out);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (found) out = out.slice(0, found.index) + written + out.slice(found.index + found[0].length);
    else if (value !== null) out = out.replace(/\s*\/?>$/, (end) => written + end.trimStart());
  }
  return out;
}

/** A splice that sets attributes of an element. */
export function attributeSplice(
  part: XmlPart,
  element: XmlElement,
  changes: Readonly<Record<string, string | number | null>>,
): Splice {
  const tag = part.text.slice(element.start, element.openEnd);
  return { start: element.start, end: element.openEnd, text: withAttributes(tag, changes) };
}

/** A tag with attributes, self-closed where there is no content. Undefined attributes are left out. */
export function makeElement(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const open = openingTag(tag, attributes);
  return content === '' ? `${open.slice(0, -1)}/>` : `${open}${content}</${tag}>`;
}

/** An opening tag. Undefined attributes, and those that are null, are left out. */
export function openingTag(
  tag: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
): string {
  let out = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && value !== null) out += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return `${out}>`;
}

/** Splices that put content before the end of an element, opening it where it is self-closed. */
export function appendSplices(
  part: XmlPart,
  element: XmlElement,
  content: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
): Splice[] {
  const tag = withAttributes(part.text.slice(element.start, element.openEnd), attributes);
  if (element.end === element.openEnd) {
    return [
      {
        start: element.start,
        end: element.end,
        text: `${tag.replace(/\s*\/>$/, '>')}${content}</${element.tag}>`,
      },
    ];
  }
  return [
    { start: element.start, end: element.openEnd, text: tag },
    { start: element.closeStart, end: element.closeStart, text: content },
  ];
}

/**
 * Splices that put a new child into a parent whose children stand in a fixed order, by local names. The parent must not
 * be self-closed. What is not in the order counts as last.
 */
export function insertSplices(
  parent: XmlElement,
  order: readonly string[],
  local: string,
  markup: string,
): Splice[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const own = rank(local);
  const next = parent.children.find((child) => rank(child.local) > own);
  const at = next?.start ?? parent.closeStart;
  return [{ start: at, end: at, text: markup, order: own }];
}

/** Splices that set, replace or take away (null) the one child of that name, in a fixed order of children. */
export function putSplices(
  parent: XmlElement,
  order: readonly string[],
  local: string,
  markup: string | null,
): Splice[] {
  const old = childOf(parent, local);
  if (old) return [{ start: old.start, end: old.end, text: markup ?? '' }];
  return markup === null ? [] : insertSplices(parent, order, local, markup);
}
