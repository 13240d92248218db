/**
 * The least that any program can do to mark a ledger: unpack the workbook, pass once over the bytes of each sheet, copy
 * them with five cells more a row, pack what changed, write the file. It understands nothing. What `ledger` takes is
 * told as a multiple of this, which holds on any machine. Arguments: input, output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const LT = 60;
const SLASH = 47;
const [input, output] = process.argv.slice(2);
const bytes = readFileSync(input);
const added = Buffer.from('<c s="1"/><c s="1"/><c s="1"/><c s="1"/><c s="1"/>');

/** The entries of a zip without comments or 64-bit sizes: name, method, packed bytes (PKWARE APPNOTE 4.3.12). */
function* entriesOf(zip) {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** A sheet with the added cells before each `</row>`, found by one look at each byte. */
function marked(sheet) {
  const pieces = [];
  let copied = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] !== LT || sheet[at + 1] !== SLASH || sheet[at + 2] !== 114 || sheet[at + 3] !== 111)
      continue;
    pieces.push(sheet.subarray(copied, at), added);
    copied = at;
  }
  pieces.push(sheet.subarray(copied));
  return Buffer.concat(pieces);
}

const parts = [];
for (const { name, method, packed } of entriesOf(bytes)) {
  const plain = method === 0 ? packed : inflateRawSync(packed);
  const isSheet = name.startsWith('xl/worksheets/') && name.endsWith('.xml');
  parts.push(isSheet ? deflateRawSync(marked(plain), { level: 6 }) : packed);
}
writeFileSync(output, Buffer.concat(parts));
