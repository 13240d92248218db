import fc from 'fast-check';
import { checksum } from '../../../src/office/zip/codec';
import { PiecePacker } from '../../../src/office/zip/piece-packer';
import { pack, readZip, unpack, writeZip } from '../../../src/office/zip/zip';
import { openXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { makeSheet } from '../../../src/workbook/sheet';
import { zlibCodec } from './zlib-codec';

const piece = fc.uint8Array({ maxLength: 300 });

test('a part packed in pieces is the part', () => {
  fc.assert(
    fc.property(piece, fc.array(piece, { maxLength: 5 }), piece, (head, pieces, rest) => {
      const packer = new PiecePacker(zlibCodec);
      for (const one of pieces) packer.add(one);
      const packed = packer.finish(head, rest);
      const whole = Uint8Array.from([head, ...pieces, rest].flatMap((one) => [...one]));
      expect(packed.size).toBe(whole.length);
      expect(packed.crc).toBe(checksum(whole, zlibCodec));
      const [entry] = readZip(writeZip([pack('part', packed, zlibCodec)]));
      expect(unpack(entry!, zlibCodec)).toEqual(whole);
    }),
  );
});

test('a sheet of many pieces is read back as it was', async () => {
  const cells = Array.from({ length: 30_000 }, (_, row) => [
    row,
    `第${row + 1}项任务：完成年度目标`,
    '推进中',
  ]);
  const before = { name: '', date1904: false, sheets: [makeSheet('台账', cells)] };
  const host = openXlsx(writeXlsx(before, zlibCodec), '', zlibCodec);
  await host.apply([
    { kind: 'setValues', sheet: '台账', row: 15_000, column: 3, values: [['新']], why: { topic: '' } },
  ]);
  const after = await openXlsx(host.save(), '', zlibCodec).read();
  expect(after.sheets[0]!.cells).toEqual(
    cells.map((row, number) => (number === 15_000 ? [...row, '新'] : row)),
  );
});
