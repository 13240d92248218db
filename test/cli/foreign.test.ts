import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { ledger } from './run';

const FOREIGN = join(__dirname, '../fixtures/foreign');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-foreign-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Parts that adding a sheet and writing on the ledger must change; everything else comes back byte for byte. */
const TOUCHED = new Set([
  '[Content_Types].xml',
  'docProps/app.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
]);

describe('a briefing on workbooks that other programs wrote', () => {
  test.each(['rich.xlsx', 'libreoffice.xlsx'])(
    '%s: chart, picture, comments, table and the like come back byte for byte',
    async (name) => {
      const input = join(FOREIGN, name);
      const output = join(folder, name);
      expect(await ledger(['brief', input, '--month', '2026-06', '-o', output])).toMatchObject({
        code: 0,
        err: '',
      });
      const before = unzipSync(readFileSync(input));
      const after = unzipSync(readFileSync(output));
      const kept = Object.keys(before).filter((part) => !TOUCHED.has(part));
      expect(kept.length).toBeGreaterThan(15);
      for (const part of kept)
        expect({ part, same: Buffer.from(after[part] ?? []).equals(Buffer.from(before[part]!)) }).toEqual({
          part,
          same: true,
        });
      expect(Object.keys(after).filter((part) => !(part in before))).toEqual([
        expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/),
      ]);
    },
  );
});

describe('broken files', () => {
  test('cut anywhere or with bytes changed: an answer or one sentence, and the input as it was', async () => {
    const whole = readFileSync(join(FOREIGN, 'rich.xlsx'));
    const file = join(folder, 'broken.xlsx');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.boolean(),
        async (cut, changes, cuts) => {
          const bytes = Buffer.from(cuts ? whole.subarray(0, cut) : whole);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          writeFileSync(file, bytes);
          const ran = await ledger(['status', file, '-o', join(folder, 'out.xlsx')]);
          expect([0, 1, 2]).toContain(ran.code);
          if (ran.code === 2) expect(ran.err).toMatch(/^[^\n]*[一-鿿][^\n]*$/);
          expect(ran.err).not.toContain('程序出了意外');
          expect(readFileSync(file).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
