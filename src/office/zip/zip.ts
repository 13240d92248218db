import { checksum, type Codec } from './codec';
import type { Packed } from './piece-packer';
import { damaged, Refusal } from '../refusal';

/**
 * Zip files (PKWARE APPNOTE 6.3), as far as office packages use them. Read from the central directory; what is not
 * changed is written again from its packed bytes, so that it comes out byte for byte.
 */

/** One file in the zip. */
export interface ZipEntry {
  /** Name with forward slashes and without a leading one. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date as one number, as written. */
  readonly time: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Size when unpacked, as the file claims. */
  readonly size: number;
  /** Extra fields of the central record, without the zip64 one. */
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly madeBy: number;
}

/** More files than any workbook has. */
const MAX_ENTRIES = 20_000;
/** What one part may unpack to, and all parts that are read together. */
const MAX_UNPACKED = 1 << 30;
/** Above this size a part that shrank more than `MAX_RATIO` times is a bomb; empty formatted rows reach about 200. */
const RATIO_MATTERS_FROM = 1 << 26;
const MAX_RATIO = 400;
/** Deflate cannot do better than 1032 to 1. */
const DEFLATE_LIMIT = 1040;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENCRYPTED = 1;
const DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const MAX32 = 0xffffffff;

/** Lists the files of a zip in the order of its directory. Nothing is unpacked. Throws `Refusal`. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  const entries: ZipEntry[] = [];
  const ranges: [number, number][] = [];
  const names = new Set<string>();
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    const { entry, next, range } = readRecord(bytes, view, at, directory);
    at = next;
    ranges.push(range);
    if (entry.name.endsWith('/') && entry.size === 0) continue; // a folder
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw damaged(`${entry.name} is there twice`);
    names.add(key);
    entries.push(entry);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  ranges.forEach(([start], n) => {
    if (n > 0 && start < ranges[n - 1]![1]) throw damaged('files in the zip overlap');
  });
  return entries;
}

/** Where the central directory lies. `shift` is how far all offsets are off because something precedes the zip. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > bytes.length) continue;
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let offset = view.getUint32(at + 16, true);
    let end = at;
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR64) {
      end = Number(view.getBigUint64(at - 12, true));
      // Where something precedes the zip, the record is found just before its locator.
      if (!(end + 56 <= at && view.getUint32(end, true) === END64)) end = at - 76;
      if (end < 0 || view.getUint32(end, true) !== END64) throw damaged('the zip64 directory is missing');
      count = Number(view.getBigUint64(end + 32, true));
      size = Number(view.getBigUint64(end + 40, true));
      offset = Number(view.getBigUint64(end + 48, true));
    }
    if (count > MAX_ENTRIES) throw new Refusal('too_large', `${count} files in the zip`);
    const start = end - size;
    const shift = start - offset;
    if (start < 0 || shift < 0) throw damaged('the directory does not fit into the file');
    return { start, end, count, shift };
  }
  throw damaged('the end of the zip is missing');
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: Directory,
): { readonly entry: ZipEntry; readonly next: number; readonly range: [number, number] } {
  if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL)
    throw damaged('the directory is cut off');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > directory.end) throw damaged('the directory is cut off');
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const name = partName(nameBytes);
  const flags = view.getUint16(at + 8, true);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('encrypted', `${name} is encrypted`);
  const wide = wideSizes(view, at, nameEnd, extraEnd);
  const offset = wide.offset + directory.shift;
  if (offset + 30 > directory.start || view.getUint32(offset, true) !== LOCAL)
    throw damaged(`${name} is not where it should be`);
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const dataEnd = dataStart + wide.packed;
  if (dataEnd > directory.start) throw damaged(`${name} is cut off`);
  return {
    next,
    range: [offset, dataEnd],
    entry: {
      name,
      nameBytes,
      flags,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(dataStart, dataEnd),
      size: wide.size,
      extra: withoutZip64(bytes.subarray(nameEnd, extraEnd)),
      comment: bytes.subarray(extraEnd, next),
      madeBy: view.getUint16(at + 4, true),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
    },
  };
}

/** Sizes and offset of a central record; what does not fit into 32 bits stands in the zip64 extra field (id 1). */
function wideSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd;) {
    const start = field + 4;
    const end = start + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = start;
      const take = (narrow: number): number => {
        if (narrow !== MAX32 || next + 8 > Math.min(end, extraEnd)) return narrow;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      size = take(size);
      packed = take(packed);
      offset = take(offset);
    }
    field = end;
  }
  return { size, packed, offset };
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + (extra[at + 2]! | (extra[at + 3]! << 8));
    if ((extra[at]! | (extra[at + 1]! << 8)) !== 1) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(kept);
}

function partName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Unpacks one file and checks it. `budget` is how many bytes may still be unpacked. Throws `Refusal`. */
export function unpack(entry: ZipEntry, codec: Codec, budget = MAX_UNPACKED): Uint8Array {
  const { name, packed, size } = entry;
  if (size > MAX_UNPACKED || size > budget)
    throw new Refusal('too_large', `${name} unpacks to ${size} bytes`);
  if (entry.method === 0) {
    if (packed.length !== size || checksum(packed, codec) !== entry.crc) throw damaged(`${name} is damaged`);
    return packed;
  }
  if (entry.method !== 8) throw damaged(`${name} is packed in a way that is not known (${entry.method})`);
  if (size > packed.length * DEFLATE_LIMIT) throw damaged(`${name} claims more than can be in it`);
  if (size > RATIO_MATTERS_FROM && size > packed.length * MAX_RATIO) {
    throw new Refusal('too_large', `${name} shrank ${Math.round(size / packed.length)} times`);
  }
  let data: Uint8Array;
  try {
    data = codec.inflate(packed, size);
  } catch (error) {
    throw damaged(`${name} cannot be unpacked`, error);
  }
  if (data.length !== size || checksum(data, codec) !== entry.crc) throw damaged(`${name} is damaged`);
  return data;
}

/** Packs new content, under the record of the file it replaces where there is one. */
export function pack(name: string, content: Uint8Array | Packed, codec: Codec, old?: ZipEntry): ZipEntry {
  const blank = new Uint8Array(0);
  const { packed, crc, size } =
    content instanceof Uint8Array
      ? { packed: codec.deflate(content), crc: checksum(content, codec), size: content.length }
      : content;
  return {
    name,
    nameBytes: old?.nameBytes ?? new TextEncoder().encode(name),
    flags: old ? old.flags & UTF8_NAME : UTF8_NAME,
    method: 8,
    // 1980-01-01 00:00, as Excel writes: the program reads no clock, and equal input gives equal bytes.
    time: old?.time ?? 0x00210000,
    crc,
    packed,
    size,
    extra: old?.extra ?? blank,
    comment: old?.comment ?? blank,
    madeBy: old?.madeBy ?? 20,
    internalAttributes: old?.internalAttributes ?? 0,
    externalAttributes: old?.externalAttributes ?? 0,
  };
}

/** A zip of these files, in this order, without data descriptors and without zip64. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals = entries.map((entry) => 30 + entry.nameBytes.length + entry.packed.length);
  const centrals = entries.map(
    (entry) => 46 + entry.nameBytes.length + entry.extra.length + entry.comment.length,
  );
  const start = sum(locals);
  const size = sum(centrals);
  const out = new Uint8Array(start + size + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let directory = start;
  for (const entry of entries) {
    const head = (from: number): void => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, entry.flags & ~DESCRIPTOR, true);
      view.setUint16(from + 4, entry.method, true);
      view.setUint32(from + 6, entry.time, true);
      view.setUint32(from + 10, entry.crc, true);
      view.setUint32(from + 14, entry.packed.length, true);
      view.setUint32(from + 18, entry.size, true);
      view.setUint16(from + 22, entry.nameBytes.length, true);
    };
    view.setUint32(directory, CENTRAL, true);
    view.setUint16(directory + 4, entry.madeBy, true);
    head(directory + 6);
    view.setUint16(directory + 30, entry.extra.length, true);
    view.setUint16(directory + 32, entry.comment.length, true);
    view.setUint16(directory + 36, entry.internalAttributes, true);
    view.setUint32(directory + 38, entry.externalAttributes, true);
    view.setUint32(directory + 42, at, true);
    directory += 46;
    for (const piece of [entry.nameBytes, entry.extra, entry.comment]) {
      out.set(piece, directory);
      directory += piece.length;
    }
    view.setUint32(at, LOCAL, true);
    head(at + 4);
    out.set(entry.nameBytes, at + 30);
    out.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  view.setUint32(directory, END, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, size, true);
  view.setUint32(directory + 16, start, true);
  return out;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
