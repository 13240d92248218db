import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import { inspectShape, statusShape, survey } from '../../src/tasks';
import type { Survey } from '../../src/tasks/survey';

const FIXTURES = join(__dirname, '../fixtures');
/**
 * The second set was written from the rules and from public registers alone, and read once before anything was
 * mended.
 */
const CASES = ['kinds', 'kinds-second'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder)).flatMap((name) =>
    name.endsWith('.key.json') ? [join(folder, name)] : [],
  ),
);

interface KeySheet {
  readonly name: string;
  readonly kind: string;
  readonly headingRows: readonly number[];
  readonly entries: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly rules: object;
  readonly rates: Readonly<Record<string, object>>;
}
interface KeyRow extends Readonly<Record<string, unknown>> {
  readonly sheet: string;
  readonly row: number;
  /** Patterns that the reasons must meet. */
  readonly why?: readonly string[];
}
interface Key {
  readonly file: string;
  readonly asOf: string;
  readonly notLedgers: readonly string[];
  readonly sheets: readonly KeySheet[];
  readonly rows: readonly KeyRow[];
}

const LEFT_OUT: readonly string[] = ['sheet', 'row', 'why', 'ext'];

describe.each(CASES)('%s', (name) => {
  const key = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Key;
  let seen: Survey;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, dirname(name), key.file)));
    seen = survey(await openXlsx(bytes, key.file).read(), key.asOf);
  });

  test('sheets: kind, headings, rows and the meaning of each column', () => {
    const { sheets } = inspectShape(seen);
    expect(sheets.filter(({ ledger }) => !ledger).map((sheet) => sheet.name)).toEqual(key.notLedgers);
    for (const { name: sheet, kind, headingRows, entries, columns } of key.sheets) {
      const got = sheets.find((one) => one.name === sheet)!;
      const fields = Object.fromEntries((got.columns ?? []).map(({ column, field }) => [column, field]));
      expect({ ...got, columns: fields }).toMatchObject({ kind, headingRows, entries, columns });
    }
  });

  test('rules and rates of each ledger', () => {
    const { ledgers } = statusShape(seen.standing);
    for (const { name: sheet, rules, rates } of key.sheets) {
      const got = ledgers.find((one) => one.sheet === sheet)!;
      expect(got.rules).toMatchObject(rules);
      expect(got.rates).toMatchObject(rates);
      for (const { title } of Object.values(got.rates)) expect(title).toMatch(/率$/);
    }
  });

  test.each(key.rows.map((row) => [`${row.sheet} ${row.row}`, row] as const))('%s', (_, row) => {
    const ledger = statusShape(seen.standing).ledgers.find((one) => one.sheet === row.sheet)!;
    const entry = ledger.entries.find((one) => one.row === row.row)!;
    const wanted = Object.fromEntries(Object.entries(row).filter(([field]) => !LEFT_OUT.includes(field)));
    expect(entry).toMatchObject(wanted);
    for (const pattern of row.why ?? []) expect(entry.reasons.join('；')).toMatch(new RegExp(pattern));
  });
});
