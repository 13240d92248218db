import { pack, readZip, unpack, writeZip, type ZipEntry } from './zip';
import type { Codec } from './codec';
import type { Packed } from './piece-packer';
import { damaged, Refusal } from '../refusal';
import { decodePart, encodePart, toUtf8 } from '../xml/text';
import { childrenNamed, parseXml } from '../xml/xml';

/**
 * The zip as an office package (ECMA-376 part 2): parts by name, relationships between them. Names are compared as
 * `keyOf` says.
 */
export interface Package {
  readonly codec: Codec;
  readonly entries: readonly ZipEntry[];
  has(part: string): boolean;
  /** How many bytes a part says it has once it is unpacked; 0 where it is missing. */
  size(part: string): number;
  /** An XML part as text. Throws `Refusal` where it is missing or damaged. */
  text(part: string): string;
  /** An XML part as UTF-8 bytes. Throws likewise. */
  bytes(part: string): Uint8Array;
}

/** One relationship; `target` is a part's name without leading slash, or as written where it is external. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** All that may be unpacked of one file. */
const MAX_TOTAL = 1.5 * (1 << 30);

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_START = [0x50, 0x4b];
/** The name of the stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4), in the file's UTF-16. */
const ENCRYPTED_STREAM = 'EncryptedPackage';

/** Opens a package. Throws `Refusal` with the reason why it is none. */
export function openPackage(bytes: Uint8Array, codec: Codec): Package {
  if (bytes.length === 0) throw new Refusal('empty', 'the file is empty');
  if (startsWith(bytes, OLD_OFFICE)) {
    throw new Refusal(holdsUtf16(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'old_format', 'a compound file');
  }
  if (!holdsZip(bytes)) throw new Refusal('not_zip', 'no zip');
  const entries = readZip(bytes);
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  let budget = MAX_TOTAL;
  const counted = new Set<ZipEntry>();
  const raw = (part: string): Uint8Array => {
    const entry = byName.get(keyOf(part));
    if (!entry) throw damaged(`${part} is missing`);
    if (counted.has(entry)) return unpack(entry, codec, MAX_TOTAL);
    const data = unpack(entry, codec, budget);
    budget -= data.length;
    counted.add(entry);
    return data;
  };
  return {
    codec,
    entries,
    has: (part) => byName.has(keyOf(part)),
    size: (part) => byName.get(keyOf(part))?.size ?? 0,
    text: (part) => decodePart(raw(part)),
    bytes: (part) => toUtf8(raw(part)),
  };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** A zip begins with its mark, or ends with its directory where something precedes it. */
function holdsZip(bytes: Uint8Array): boolean {
  if (startsWith(bytes, ZIP_START)) return true;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const last = bytes.length - text.length * 2;
  for (let at = 0; at <= last; at += 2) {
    let n = 0;
    while (n < text.length && bytes[at + n * 2] === text.charCodeAt(n) && bytes[at + n * 2 + 1] === 0) n++;
    if (n === text.length) return true;
  }
  return false;
}

/** The part that holds the relationships of a part; of the package itself for ''. */
export function relsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, none where it has none. Throws `Refusal`. */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const name = relsPartOf(part);
  if (!pkg.has(name)) return [];
  return childrenNamed(parseXml(pkg.text(name)).root, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** The last word of a relationship's type, which is the same in the strict and in the transitional standard. */
export function kindOf(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0]!;
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return unescaped(steps.join('/'));
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name; // a bare percent sign
    throw error;
  }
}

/**
 * What the names of one part have in common, however writers spell it: case, a slash before or twice, backslashes and
 * percent escapes do not count.
 */
function keyOf(part: string): string {
  return unescaped(part.replaceAll('\\', '/'))
    .split('/')
    .filter((step) => step !== '')
    .join('/')
    .toLowerCase();
}

/** Changes of a package's parts that are not written yet. */
export interface PackageDraft {
  /** A part as it stands in the draft. Throws `Refusal`. */
  text(part: string): string;
  has(part: string): boolean;
  put(part: string, content: string | Uint8Array | Packed): void;
  remove(part: string): void;
  /** The package's bytes. Untouched parts keep their packed bytes, new ones come last. */
  write(): Uint8Array;
}

/** A draft on a package. */
export function draftOf(pkg: Package): PackageDraft {
  const changed = new Map<
    string,
    { readonly name: string; readonly content: string | Uint8Array | Packed | null }
  >();
  return {
    text(part) {
      const change = changed.get(keyOf(part));
      if (!change) return pkg.text(part);
      if (typeof change.content !== 'string') throw damaged(`${part} is missing`);
      return change.content;
    },
    has(part) {
      const change = changed.get(keyOf(part));
      return change ? change.content !== null : pkg.has(part);
    },
    put(part, content) {
      changed.set(keyOf(part), { name: part, content });
    },
    remove(part) {
      changed.set(keyOf(part), { name: part, content: null });
    },
    write() {
      const left = new Map(changed);
      const packed = (name: string, content: string | Uint8Array | Packed, old?: ZipEntry): ZipEntry =>
        pack(name, typeof content === 'string' ? encodePart(content) : content, pkg.codec, old);
      const entries = pkg.entries.flatMap((entry) => {
        const change = left.get(keyOf(entry.name));
        if (!change) return entry;
        left.delete(keyOf(entry.name));
        return change.content === null ? [] : packed(entry.name, change.content, entry);
      });
      for (const { name, content } of left.values())
        if (content !== null) entries.push(packed(name, content));
      return writeZip(entries);
    },
  };
}
