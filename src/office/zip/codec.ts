/**
 * Raw deflate (RFC 1951) both ways, and its checksum. The command line hands in zlib's, browsers use the JavaScript
 * one.
 */
export interface Codec {
  /**
   * Unpacks `raw`, whose file claims that `size` bytes come out. May throw anything where `raw` is damaged; may return
   * less or more than `size`, but must not unpack far beyond it.
   */
  inflate(raw: Uint8Array, size: number): Uint8Array;
  deflate(data: Uint8Array): Uint8Array;
  /** Packs a piece that others follow: the piece ends at a whole byte. Absent = content is packed as a whole only. */
  deflatePiece?(data: Uint8Array): Uint8Array;
  /** CRC-32 as zip files use it, as an unsigned number; absent = the one in JavaScript. */
  crc32?(data: Uint8Array): number;
}

let tables: Int32Array | undefined;

/** The checksum of a file in a zip, the fastest way there is. */
export function checksum(data: Uint8Array, codec: Codec): number {
  return codec.crc32?.(data) ?? crc32(data);
}

/** The checksum of two stretches of bytes in a row, from the checksum of each and the length of the second. */
export function joinedChecksum(first: number, second: number, length: number): number {
  // To append zero bytes is to multiply by x to the power of eight times their number, reached by squaring.
  let power = 0x80000000;
  let square = 0x00800000;
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = product(power, square);
    square = product(square, square);
  }
  return (product(first, power) ^ second) >>> 0;
}

/** The product of two polynomials modulo that of CRC-32; the highest bit is the lowest power. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 0x80000000, shifted = b; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) sum ^= shifted;
    shifted = shifted & 1 ? 0xedb88320 ^ (shifted >>> 1) : shifted >>> 1;
  }
  return sum;
}

/** CRC-32 as zip files use it (polynomial 0xEDB88320), as an unsigned number. Eight bytes a step. */
function crc32(data: Uint8Array): number {
  const t = (tables ??= makeTables());
  let crc = -1;
  let i = 0;
  for (const end = data.length - 7; i < end; i += 8) {
    const low = crc ^ (data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24));
    crc =
      t[1792 + (low & 255)]! ^
      t[1536 + ((low >>> 8) & 255)]! ^
      t[1280 + ((low >>> 16) & 255)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + data[i + 4]!]! ^
      t[512 + data[i + 5]!]! ^
      t[256 + data[i + 6]!]! ^
      t[data[i + 7]!]!;
  }
  for (; i < data.length; i++) crc = t[(crc ^ data[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Table k (256 entries each) is the effect of a byte that stands k bytes before the end of a step. */
function makeTables(): Int32Array {
  const t = new Int32Array(2048);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    t[n] = c;
  }
  for (let n = 256; n < 2048; n++) {
    const before = t[n - 256]!;
    t[n] = t[before & 255]! ^ (before >>> 8);
  }
  return t;
}
