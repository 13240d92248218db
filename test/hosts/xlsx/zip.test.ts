import { Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { Edit } from '../../../src/workbook/edit';
import { changedParts, foreign, partsOf } from './packages';

const EDIT: Edit = {
  kind: 'setValues',
  sheet: '科室',
  row: 5,
  column: 0,
  values: [['新科室']],
  why: { topic: '测试' },
};

/** The same parts packed one after the other as they come, as streaming exporters do: sizes stand behind the data. */
function streamed(parts: Map<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let stored = false;
  for (const [name, data] of parts) {
    const file = (stored = !stored) ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    file.push(data, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** A zip whose directory says everything in the 64 bit way (APPNOTE 4.3.14, 4.5.3). */
function zip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const records: Buffer[] = [];
  for (let at = start; at < end;) {
    const name = view.getUint16(at + 28, true);
    const length = 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const head = Buffer.from(bytes.slice(at, at + 46 + name));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(head.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(head.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(head.readUInt32LE(42)), 20);
    for (const place of [20, 24, 42]) head.writeUInt32LE(0xffffffff, place);
    head.writeUInt16LE(28, 30);
    head.writeUInt16LE(0, 32);
    records.push(head, extra);
    at += length;
  }
  const directory = Buffer.concat(records);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  const count = BigInt(view.getUint16(end + 10, true));
  end64.writeBigUInt64LE(count, 24);
  end64.writeBigUInt64LE(count, 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(bytes.slice(end));
  last.fill(0xff, 8, 20);
  return new Uint8Array(Buffer.concat([bytes.slice(0, start), directory, end64, locator, last]));
}

const rich = foreign('rich.xlsx');
const parts = partsOf(rich);
const variants: [string, Uint8Array][] = [
  ['stored', zipSync(Object.fromEntries(parts), { level: 0 })],
  ['streamed, with data descriptors', streamed(parts)],
  ['zip64', zip64(rich)],
  ['something before it', new Uint8Array(Buffer.concat([Buffer.from('#!/bin/sh\n'), rich]))],
  ['something after it', new Uint8Array(Buffer.concat([rich, Buffer.alloc(300)]))],
  [
    'backslashes in names',
    zipSync(Object.fromEntries([...parts].map(([name, data]) => [name.replaceAll('/', '\\'), data]))),
  ],
  ['folders listed', zipSync({ xl: { empty: {} }, ...Object.fromEntries(parts) })],
];

it.each(variants)('a zip %s reads the same and keeps its untouched parts', async (name, bytes) => {
  const host = openXlsx(bytes, '');
  expect((await host.read()).sheets).toEqual((await openXlsx(rich, '').read()).sheets);
  await host.apply([EDIT]);
  const saved = host.save();
  expect((await openXlsx(saved, '').read()).sheets[1]!.cells[5]).toEqual(['新科室']);
  if (name === 'backslashes in names' || name === 'folders listed') return;
  expect(changedParts(rich, saved)).toEqual(['xl/worksheets/sheet2.xml']);
});

it('the same part twice is refused: two readers would see two workbooks', () => {
  const doubled = zipSync(Object.fromEntries([...parts, ['xl/WORKBOOK.xml', new Uint8Array(3)]]));
  expect(() => openXlsx(doubled, '')).toThrow(expect.objectContaining({ code: 'truncated' }));
});

it('an encrypted entry is told as such', () => {
  const bytes = rich.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  expect(() => openXlsx(bytes, '')).toThrow(expect.objectContaining({ code: 'encrypted' }));
});
