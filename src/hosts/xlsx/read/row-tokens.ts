import { damaged } from '../../../office/refusal';
import { decodeBytes } from '../../../office/xml/text';

/** What a tag is, as the scanner of rows tells it. */
export const OPEN = 1;
export const SELF_CLOSED = 2;
export const CLOSE = 3;

/** The elements of `sheetData` by number; everything else is `OTHER`. */
const OTHER = 0;
export const ROW = 1;
export const CELL = 2;
export const VALUE = 3;
export const FORMULA = 4;
export const INLINE = 5;
export const SHEET_DATA = 6;
export const TEXT = 7;

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const MAX_ATTRIBUTES = 64;

/**
 * Walks the tags of a worksheet's bytes. The rows of a sheet are by far its largest part, so they are read without
 * making text of what is not text: names are told by their bytes, numbers read from them. Prefixes are passed over.
 * A state machine: each `next` overwrites what the one before said.
 */
export class RowTokens {
  /** `OPEN`, `SELF_CLOSED` or `CLOSE`. */
  kind = 0;
  /** `ROW`, `CELL`, … or `OTHER`. */
  element = 0;
  /** Offsets of the tag's `<` and behind its `>`. */
  start = 0;
  end = 0;
  /** Offset behind the tag's name. */
  nameEnd = 0;
  private count = 0;
  private readonly places = new Int32Array(MAX_ATTRIBUTES * 4);

  constructor(
    private readonly bytes: Uint8Array,
    from = 0,
    private readonly limit = bytes.length,
  ) {
    this.end = from;
  }

  /** Goes to the next tag. False at the end. Throws `Refusal` where a tag is not closed. */
  next(): boolean {
    const { bytes, limit } = this;
    let at = this.end;
    for (;;) {
      while (at < limit && bytes[at] !== LT) at++;
      if (at >= limit) {
        this.end = limit;
        return false;
      }
      const second = bytes[at + 1];
      if (second === 33) at = this.passDeclaration(at);
      else if (second === 63) at = this.find('?>', at);
      else break;
    }
    this.start = at++;
    const closing = bytes[at] === SLASH;
    if (closing) at++;
    let name = at;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) name = at + 1;
      else if (byte <= 32 || byte === GT || byte === SLASH) break;
    }
    this.nameEnd = at;
    this.element = this.elementAt(name, at - name);
    this.count = 0;
    for (;;) {
      while (bytes[at]! <= 32 && at < limit) at++;
      if (at >= limit) throw damaged('a tag is not closed');
      if (bytes[at] === GT) {
        this.kind = closing ? CLOSE : OPEN;
        this.end = at + 1;
        return true;
      }
      if (bytes[at] === SLASH) {
        if (bytes[at + 1] !== GT || at + 1 >= limit) throw damaged('a tag is not closed');
        this.kind = SELF_CLOSED;
        this.end = at + 2;
        return true;
      }
      at = this.readAttribute(at);
    }
  }

  /** Makes the tag at that offset the next one. */
  goTo(offset: number): void {
    this.end = offset;
  }

  private readAttribute(from: number): number {
    const { bytes, limit, places } = this;
    let at = from;
    while (at < limit && bytes[at] !== EQUALS && bytes[at]! > 32 && bytes[at] !== GT) at++;
    const nameEnd = at;
    while (at < limit && bytes[at]! <= 32) at++;
    if (bytes[at] !== EQUALS) throw damaged('an attribute has no value');
    at++;
    while (at < limit && bytes[at]! <= 32) at++;
    const quote = bytes[at];
    if (quote !== 34 && quote !== 39) throw damaged('an attribute is not quoted');
    const value = ++at;
    while (at < limit && bytes[at] !== quote) at++;
    if (at >= limit) throw damaged('an attribute is not closed');
    if (this.count < MAX_ATTRIBUTES) {
      const place = this.count++ * 4;
      places[place] = from;
      places[place + 1] = nameEnd;
      places[place + 2] = value;
      places[place + 3] = at;
    }
    return at + 1;
  }

  private elementAt(at: number, length: number): number {
    const { bytes } = this;
    if (length === 1) {
      const byte = bytes[at];
      return byte === 99 ? CELL : byte === 118 ? VALUE : byte === 102 ? FORMULA : byte === 116 ? TEXT : OTHER;
    }
    if (length === 3)
      return bytes[at] === 114 && bytes[at + 1] === 111 && bytes[at + 2] === 119 ? ROW : OTHER;
    if (length === 2) return bytes[at] === 105 && bytes[at + 1] === 115 ? INLINE : OTHER;
    return length === 9 && decodeBytes(bytes, at, at + 9) === 'sheetData' ? SHEET_DATA : OTHER;
  }

  private passDeclaration(at: number): number {
    if (this.bytes[at + 2] === 45) return this.find('-->', at + 4);
    if (this.bytes[at + 2] === 91) return this.find(']]>', at);
    throw damaged('an XML part declares a document type');
  }

  private find(mark: string, from: number): number {
    const { bytes, limit } = this;
    for (let at = from; at + mark.length <= limit; at++) {
      let n = 0;
      while (n < mark.length && bytes[at + n] === mark.charCodeAt(n)) n++;
      if (n === mark.length) return at + n;
    }
    throw damaged('an XML part is cut off');
  }

  /** Number of an attribute among those of the tag, or -1. */
  private indexOf(name: string): number {
    const { places, bytes } = this;
    for (let n = 0; n < this.count; n++) {
      const from = places[n * 4]!;
      if (places[n * 4 + 1]! - from !== name.length) continue;
      let i = 0;
      while (i < name.length && bytes[from + i] === name.charCodeAt(i)) i++;
      if (i === name.length) return n;
    }
    return -1;
  }

  /** Where an attribute's value begins and ends, or null. */
  valueRange(name: string): readonly [number, number] | null {
    const n = this.indexOf(name);
    return n < 0 ? null : [this.places[n * 4 + 2]!, this.places[n * 4 + 3]!];
  }

  /** An attribute as text, or undefined. */
  attribute(name: string): string | undefined {
    const n = this.indexOf(name);
    return n < 0 ? undefined : decodeBytes(this.bytes, this.places[n * 4 + 2]!, this.places[n * 4 + 3]!);
  }

  /** An attribute that is a whole number of at most nine digits, or -1. */
  number(name: string): number {
    const n = this.indexOf(name);
    return n < 0 ? -1 : wholeNumber(this.bytes, this.places[n * 4 + 2]!, this.places[n * 4 + 3]!);
  }

  /** Column (from zero) of the attribute `r` of a cell, or -1 where it is missing or no cell's name. */
  column(): number {
    const n = this.indexOf('r');
    if (n < 0) return -1;
    const { bytes, places } = this;
    let at = places[n * 4 + 2]!;
    const end = places[n * 4 + 3]!;
    let column = 0;
    const first = at;
    for (; at < end; at++) {
      const letter = bytes[at]! & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    return at === first || at - first > 3 || at === end ? -1 : column - 1;
  }

  /** The first byte of an attribute's value and the value's length, packed as `byte * 64 + length`; 0 where missing. */
  signature(name: string): number {
    const n = this.indexOf(name);
    if (n < 0) return 0;
    const from = this.places[n * 4 + 2]!;
    const length = this.places[n * 4 + 3]! - from;
    return length === 0 ? 0 : this.bytes[from]! * 64 + Math.min(length, 63);
  }

  /** Passes over the content of the cell whose opening tag was just read, looking for its closing tag only. */
  passCell(): void {
    const { bytes, limit } = this;
    for (let at = this.end; at < limit; at++) {
      if (bytes[at] !== LT) continue;
      const second = bytes[at + 1];
      if (second === 33 || second === 63) break; // comments and the like may hold anything
      if (second !== SLASH) continue;
      let close = at + 2;
      while (close < limit && bytes[close] !== GT) close++;
      if (bytes[close - 1] !== 99 || (close - 1 > at + 2 && bytes[close - 2] !== COLON)) continue;
      this.start = at;
      this.end = close + 1;
      this.kind = CLOSE;
      return;
    }
    this.passContent();
  }

  /**
   * Passes over the content of the element whose opening tag was just read. Throws `Refusal` at the end of the bytes.
   */
  passContent(): void {
    for (let depth = 1; depth > 0;) {
      if (!this.next()) throw damaged('a sheet is cut off');
      if (this.kind === OPEN) depth++;
      else if (this.kind === CLOSE) depth--;
    }
  }
}

/** A whole number of at most nine digits in a stretch of bytes, or -1. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
