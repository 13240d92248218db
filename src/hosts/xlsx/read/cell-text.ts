import { decodeBytes, readText } from '../../../office/xml/text';

/** Longer stretches, and those with something unusual in them, go the general way. */
const MAX_UNITS = 2048;
const POOL_SIZE = 4096;

/** Reads the text of cells from a worksheet's bytes. */
export interface CellText {
  /** The text that a stretch of markup without tags stands for, as `readText` says. */
  read(bytes: Uint8Array, from: number, to: number): string;
}

/**
 * Makes a reader. A ledger's texts are short and many, so they are decoded by hand instead of calling the platform's
 * decoder for each, and equal texts (units, states) come out as one string, which keeps large ledgers in memory.
 */
export function cellTextReader(): CellText {
  const units = new Uint16Array(MAX_UNITS);
  const pool: (string | undefined)[] = new Array<string | undefined>(POOL_SIZE).fill(undefined);
  return {
    read(bytes, from, to) {
      const count = decodeShort(bytes, from, to, units);
      if (count < 0) return readText(decodeBytes(bytes, from, to));
      let hash = count;
      for (let n = 0; n < count; n++) hash = (Math.imul(hash, 31) + units[n]!) | 0;
      const slot = (hash ^ (hash >>> 16)) & (POOL_SIZE - 1);
      const pooled = pool[slot];
      if (pooled !== undefined && isText(pooled, units, count)) return pooled;
      return (pool[slot] = String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]));
    },
  };
}

function isText(text: string, units: Uint16Array, count: number): boolean {
  if (text.length !== count) return false;
  for (let n = 0; n < count; n++) if (text.charCodeAt(n) !== units[n]) return false;
  return true;
}

/** Decodes UTF-8 with character references into UTF-16 units; gives their count, or -1 where it is not that simple. */
function decodeShort(bytes: Uint8Array, from: number, to: number, units: Uint16Array): number {
  let count = 0;
  for (let at = from; at < to;) {
    if (count + 2 > MAX_UNITS) return -1;
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === 38) {
        const end = reference(bytes, at + 1, to);
        if (end < 0 || code > 0xffff) return -1;
        units[count++] = code;
        at = end;
        continue;
      }
      // Markup, a carriage return, or what may be an escape of OOXML.
      if (byte === 60 || byte === 13 || (byte === 95 && bytes[at + 1] === 120)) return -1;
      units[count++] = byte;
      at++;
    } else if (byte >= 0xe0 && byte < 0xf0 && at + 2 < to) {
      const second = bytes[at + 1]!;
      const third = bytes[at + 2]!;
      const unit = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
      if (
        (second & 0xc0) !== 0x80 ||
        (third & 0xc0) !== 0x80 ||
        unit < 0x800 ||
        (unit >= 0xd800 && unit < 0xe000)
      )
        return -1;
      units[count++] = unit;
      at += 3;
    } else return -1; // other lengths are rare in Chinese text
  }
  return count;
}

/** The code that the last `reference` stood for. */
let code = 0;

/** Reads a decimal character reference behind its `&` into `code`; gives the offset behind it, or -1. */
function reference(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== 35) return -1;
  code = 0;
  for (let at = from + 1; at < to && at < from + 8; at++) {
    const digit = bytes[at]! - 48;
    if (digit === 11) return at > from + 1 && code !== 13 && code !== 95 ? at + 1 : -1; // the semicolon
    if (digit < 0 || digit > 9) return -1;
    code = code * 10 + digit;
  }
  return -1;
}
