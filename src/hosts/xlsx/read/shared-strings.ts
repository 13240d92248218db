import type { RichText } from '../../../workbook/cell';
import { damaged } from '../../../office/refusal';
import { readText } from '../../../office/xml/text';
import { childOf, childrenOf, parseXml, sourceOf, textOf, type XmlElement } from '../../../office/xml/xml';

/** A string of the table: plain, or of several looks. */
export type SharedString = string | RichText;

/** More strings than a workbook has cells worth reading. */
const MAX_STRINGS = 20_000_000;

/** Reads the table of shared strings from its part's text. Throws `Refusal`. */
export function readSharedStrings(text: string): SharedString[] {
  const prefix = /<([^\s/>:!?]+:)?sst[\s/>]/.exec(text.slice(0, 4096))?.[1] ?? '';
  const [open, close, plain, plainClose] = [
    `<${prefix}si`,
    `</${prefix}si>`,
    `<${prefix}t>`,
    `</${prefix}t>`,
  ];
  const strings: SharedString[] = [];
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
    const end = text.indexOf('>', at);
    if (end < 0) throw damaged('the strings are cut off');
    if (text.charCodeAt(end - 1) === 0x2f) {
      strings.push('');
      at = end + 1;
      continue;
    }
    // Nearly every entry is one plain text, so that is looked at first.
    const start = end + 1;
    const textEnd = text.startsWith(plain, start) ? text.indexOf(plainClose, start) : -1;
    if (textEnd >= 0 && text.startsWith(close, textEnd + plainClose.length)) {
      strings.push(readText(text.slice(start + plain.length, textEnd)));
      at = textEnd + plainClose.length + close.length;
    } else {
      const closeAt = text.indexOf(close, start);
      if (closeAt < 0) throw damaged('the strings are cut off');
      strings.push(readStringItem(text.slice(start, closeAt), prefix));
      at = closeAt + close.length;
    }
    if (strings.length > MAX_STRINGS) throw damaged('too many strings');
  }
  return strings;
}

/**
 * Reads what stands inside an `si` or `is` element: `t` for plain text, `r` for runs with looks. Phonetic runs (`rPh`)
 * are reading aids and no part of the text. The notation of rich text is its runs without the part's prefix.
 * Throws `Refusal`.
 */
export function readStringItem(markup: string, prefix: string): SharedString {
  const bare = prefix === '' ? markup : markup.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  const item = parseXml(`<si>${bare}</si>`);
  const parts = childrenOf(item.root).filter((child) => child.local === 't' || child.local === 'r');
  const text = parts
    .map((one) => textOf(item, one.local === 't' ? one : (childOf(one, 't') ?? NOTHING)))
    .join('');
  if (!parts.some((one) => one.local === 'r')) return text;
  return { text, rich: parts.map((one) => sourceOf(item, one)).join('') };
}

/** A run without text. */
const NOTHING: XmlElement = {
  tag: 't',
  local: 't',
  attributes: {},
  start: 0,
  openEnd: 0,
  closeStart: 0,
  end: 0,
  children: [],
};
