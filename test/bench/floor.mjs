/**
 * The least that any program can do that reads a ledger and marks it: unpack the workbook and check it, pass once over
 * the bytes of each sheet, take every text out of it, copy it with five cells more a row, pack what changed, write a
 * workbook that opens. It understands nothing. What `ledger` takes is told as a multiple of this, which holds on any
 * machine. Arguments: input, output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const [LT, GT, SLASH, R, O] = [60, 62, 47, 114, 111];
const [DEFLATED, LOCAL_HEAD, DIRECTORY_HEAD] = [8, 30, 46];
const [input, output] = process.argv.slice(2);
const added = Buffer.from('<c/><c/><c/><c/><c/>');

/** The entries of a zip without comments or 64-bit sizes: what the directory says of each, and its packed bytes. */
function* entriesOf(zip) {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const name = zip.subarray(at + DIRECTORY_HEAD, at + DIRECTORY_HEAD + zip.readUInt16LE(at + 28));
    const header = zip.readUInt32LE(at + 42);
    const start = header + LOCAL_HEAD + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    yield {
      name,
      method: zip.readUInt16LE(at + 10),
      sum: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      packed: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    };
    at += DIRECTORY_HEAD + name.length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The bytes of a zip of these entries (PKWARE APPNOTE 4.3). */
function zipOf(entries) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, method, sum, size, packed } of entries) {
    const fields = Buffer.alloc(26); // what both heads say alike, from the version needed to the length of extra fields
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE((1 << 5) + 1, 8); // 1 January 1980
    fields.writeUInt32LE(sum, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\u0003\u0004'), fields, name, packed);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, name);
    offset += LOCAL_HEAD + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** A sheet with the added cells before each `</row>`, and how many texts stand in it, by one look at each byte. */
function marked(sheet) {
  const pieces = [];
  let copied = 0;
  let text = sheet.length;
  let texts = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === GT) text = at + 1;
    if (sheet[at] !== LT) continue;
    if (at > text && sheet.toString('utf8', text, at).length > 0) texts++;
    if (sheet[at + 1] !== SLASH || sheet[at + 2] !== R || sheet[at + 3] !== O) continue;
    pieces.push(sheet.subarray(copied, at), added);
    copied = at;
  }
  pieces.push(sheet.subarray(copied));
  return { bytes: Buffer.concat(pieces), texts };
}

let texts = 0;
const entries = [...entriesOf(readFileSync(input))].map((entry) => {
  const plain = entry.method === DEFLATED ? inflateRawSync(entry.packed) : entry.packed;
  if (crc32(plain) !== entry.sum) throw new Error(`${entry.name} is damaged`);
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name.toString())) return entry;
  const sheet = marked(plain);
  texts += sheet.texts;
  const packed = deflateRawSync(sheet.bytes, { level: 6 });
  return { ...entry, method: DEFLATED, sum: crc32(sheet.bytes), size: sheet.bytes.length, packed };
});
writeFileSync(output, zipOf(entries));
console.log(`${texts} texts`);
