import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import {
  history,
  historyShape,
  lettersShape,
  makeLetters,
  makeReport,
  reportShape,
  statusShape,
  survey,
} from '../../src/tasks';
import type { Workbook } from '../../src/workbook/sheet';

const FOLDER = join(__dirname, '../fixtures/letters-year');

interface KeyLetter {
  readonly no: string;
  readonly existing?: boolean;
  readonly [part: string]: unknown;
}
interface KeyMonth {
  readonly month: string;
  readonly asOf: string;
  readonly issued: string;
  readonly book: string;
  readonly total: number;
  readonly status: Readonly<Record<string, string>>;
  readonly daysLate: Readonly<Record<string, number>>;
  readonly changes: Readonly<Record<string, readonly string[]>> | null;
  readonly letters: readonly KeyLetter[];
  readonly rates: object;
}
interface KeyPeriod {
  readonly period: string;
  readonly asOf: string;
  readonly book: string;
  readonly units: readonly (object & { readonly unit: string })[];
}
const KEY = JSON.parse(readFileSync(join(FOLDER, 'key.json'), 'utf8')) as {
  readonly sheet: string;
  readonly months: readonly KeyMonth[];
  readonly periods: readonly KeyPeriod[];
};

function bookOf(file: string): Promise<Workbook> {
  return openXlsx(readFileSync(join(FOLDER, file)), file).read();
}

const byNumber = <T extends { readonly no: string }>(letters: readonly T[]): T[] =>
  [...letters].sort((a, b) => (a.no < b.no ? -1 : 1));

describe.each(KEY.months.map((key) => [key.month, key] as const))('%s', (_, key) => {
  let book: Workbook;
  beforeAll(async () => {
    book = await bookOf(key.book);
  });

  test('status and days late', () => {
    const { ledgers } = statusShape(survey(book, key.asOf).standing);
    const entries = ledgers.flatMap((ledger) => ledger.entries);
    expect(entries).toHaveLength(key.total);
    expect(Object.fromEntries(entries.map(({ id, status }) => [id, status]))).toEqual(key.status);
    const late = entries.filter(({ id }) => id in key.daysLate);
    expect(Object.fromEntries(late.map(({ id, daysLate }) => [id, daysLate]))).toEqual(key.daysLate);
  });

  test('letters: numbers, items, reasons, runs, and those that went out before', () => {
    const { letters } = lettersShape(makeLetters(book, key));
    expect(byNumber(letters)).toMatchObject(
      byNumber(key.letters).map((letter) => ({ existing: false, ...letter })),
    );
  });
});

test('the months compared, from the archive of the whole year', async () => {
  const { months } = historyShape(history(await bookOf('after-12.xlsx'), { asOf: '2026-12-31' }));
  expect(months.map(({ month, changes, rates }) => ({ month, changes: sorted(changes), rates }))).toEqual(
    KEY.months.map(({ month, changes, rates }) => ({ month, changes: sorted(changes), rates })),
  );
});

function sorted(changes: KeyMonth['changes']): object | null {
  return changes && Object.fromEntries(Object.entries(changes).map(([name, ids]) => [name, [...ids].sort()]));
}

test.each(KEY.periods.map((key) => [key.period, key] as const))(
  '%s: rates, letters, causes, scores and ranks',
  async (_, { book, units, ...key }) => {
    const plan = makeReport(await bookOf(book), { period: key.period, asOf: key.asOf, issued: key.asOf });
    const shape = reportShape(plan);
    expect(shape).toMatchObject(key);
    for (const unit of units) expect(shape.units.find((one) => one.unit === unit.unit)).toMatchObject(unit);
    expect(shape.units).toHaveLength(units.length);
  },
);
