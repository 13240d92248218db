import { deflateSync, inflateSync } from 'fflate';

/** Raw deflate (RFC 1951) both ways, and its checksum. The command line hands in zlib's, browsers use the JavaScript one. */
export interface Codec {
  /**
   * Unpacks `raw`, whose file claims that `size` bytes come out. May throw anything where `raw` is damaged; may return
   * less or more than `size`, but must not unpack far beyond it.
   */
  inflate(raw: Uint8Array, size: number): Uint8Array;
  deflate(data: Uint8Array): Uint8Array;
  /** CRC-32 as zip files use it, as an unsigned number; absent = the one in JavaScript. */
  crc32?(data: Uint8Array): number;
}

/** The codec for browsers. */
export const fflateCodec: Codec = {
  inflate(raw, size) {
    // One byte more than claimed, so that a part which is longer than it says gives itself away.
    const out = new Uint8Array(size + 1);
    return raw.length === 0 ? out.subarray(0, 0) : inflateSync(raw, { out });
  },
  deflate: (data) => deflateSync(data, { level: 6 }),
};

let tables: Int32Array | undefined;

/** The checksum of a file in a zip, the fastest way there is. */
export function checksum(data: Uint8Array, codec: Codec): number {
  return codec.crc32?.(data) ?? crc32(data);
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
