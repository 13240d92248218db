import { damaged } from '../refusal';

/** Text of XML parts: bytes to text and back, escapes of XML and of OOXML (`_x000D_`, ECMA-376 part 1, 22.9.2.19). */

const utf8 = new TextDecoder();
/** For stretches in the middle of a part, where U+FEFF is text and no byte order mark. */
const utf8Stretch = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of an XML part, whatever it is encoded in; the declaration then says UTF-8. Throws `Refusal`. */
export function decodePart(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  if (label === 'utf-8') return utf8.decode(bytes); // drops a byte order mark
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch (error) {
    throw damaged(`a part is encoded in ${label}`, error);
  }
  return decoder.decode(bytes).replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}

/** The same part in UTF-8, the very bytes where they are so already. Throws `Refusal`. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  return encodingOf(bytes) === 'utf-8' ? bytes : encoder.encode(decodePart(bytes));
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (a !== 0x3c || b !== 0x3f) return 'utf-8';
  const declaration = utf8.decode(bytes.subarray(0, 200)).split('?>')[0]!;
  const label = /encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  return label === 'utf8' || label === 'us-ascii' ? 'utf-8' : label;
}

/** Bytes of a part in UTF-8. */
export function encodePart(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Decodes a stretch of UTF-8 bytes as it stands, escapes included. */
export function decodeBytes(bytes: Uint8Array, from: number, to: number): string {
  return utf8Stretch.decode(bytes.subarray(from, to));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the character references of XML. Unknown ones stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g, (all, hex, decimal, named) => {
    if (named !== undefined) return NAMED[named as string] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (all as string);
  });
}

/** The text that markup stands for: CDATA, comments, line ends and references resolved. */
export function markupText(markup: string): string {
  let text = markup;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('<')) {
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g, (_, data?: string) =>
      data === undefined ? '' : data.replaceAll('&', '&amp;'),
    );
  }
  return unescapeXml(text);
}

/** The same of a workbook's text, where the escapes of OOXML are resolved too. */
export function readText(markup: string): string {
  return readEscapes(markupText(markup));
}

/** Resolves the escapes of OOXML in text that is no markup any more. */
export function readEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// Control characters, lone surrogates and the two non-characters cannot stand in XML; a carriage return would become a
// line feed; a text that looks like an escape would be read as one.
const UNSAFE = /[&<>\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
const ESCAPED =
  /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as the content of an element. */
export function escapeText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(ESCAPED, (found) => {
    if (found === '&') return '&amp;';
    if (found === '<') return '&lt;';
    if (found === '>') return '&gt;';
    if (found.length === 2) return found;
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** Text as an attribute's value, without the quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (found) =>
    found === '"' ? '&quot;' : `&#${found.charCodeAt(0)};`,
  );
}
