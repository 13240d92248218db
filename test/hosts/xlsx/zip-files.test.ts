import { unzipSync } from 'fflate';
import { fflateCodec, zipFiles } from '../../../src/hosts/xlsx';
import { zlibCodec } from './zlib-codec';

const files = [
  {
    name: '01-大气环境科-2026年6月报送表.xlsx',
    bytes: Uint8Array.from({ length: 5000 }, (_, index) => index % 7),
  },
  { name: '下发说明.txt', bytes: new TextEncoder().encode('各科室：') },
];

test.each([
  ['zlib', zlibCodec],
  ['JavaScript', fflateCodec],
])('packs files for people, with %s', (_, codec) => {
  const zip = zipFiles(files, '2026-06-20', codec);
  expect(Object.entries(unzipSync(zip))).toEqual(files.map(({ name, bytes }) => [name, bytes]));
  expect(Buffer.from(zipFiles(files, '2026-06-20', codec)).equals(Buffer.from(zip))).toBe(true);
  const view = new DataView(zip.buffer);
  // Bit 11: the name is UTF-8. Then the time, midnight, and the day.
  expect([view.getUint16(6, true) & 0x800, view.getUint16(10, true), view.getUint16(12, true)]).toEqual([
    0x800,
    0,
    (46 << 9) | (6 << 5) | 20,
  ]);
});
