import type { Field } from '../../src/kinds/field';
import { KINDS } from '../../src/kinds/kind';
import { firstOf } from '../../src/ledger/cells';
import type { Entry, Ledger } from '../../src/ledger/ledger';
import { readLedgers } from '../../src/ledger/read';
import { columnLetters } from '../../src/workbook/address';
import { LAYOUTS, sheetOf, type Expected, type SheetPlan } from './layouts';

function read(plan: SheetPlan): readonly Ledger[] {
  return readLedgers({ name: '', date1904: false, sheets: [sheetOf(plan)] }, KINDS).ledgers;
}

/** A ledger in the words of an expectation, as far as the expectation speaks. */
function inWordsOf(ledger: Ledger, expected: Expected): Expected {
  const first = (entry: Entry, field: Field): string | null => firstOf(entry, field)?.text ?? null;
  const fields = Object.fromEntries(
    ledger.columns.map((column) => [columnLetters(column.column), column.field]),
  );
  const all: Required<Expected> = {
    headingRows: ledger.headingRows.map((row) => row + 1),
    fields: Object.fromEntries(Object.keys(expected.fields).map((letters) => [letters, fields[letters]!])),
    entries: ledger.entries.map((entry) => [
      entry.row + 1,
      first(entry, 'sub_task') ?? first(entry, 'core_task') ?? '',
    ]),
    title: ledger.title,
    year: ledger.year?.value ?? null,
    banners: ledger.entries.map((entry) => entry.banner),
    cores: ledger.coreTasks.map((core) => [core.title, core.entries.length]),
    leads: ledger.entries.map((entry) => first(entry, 'lead_unit')),
    ids: ledger.entries.map((entry) => entry.id),
    deadlines: ledger.entries.map((entry) => first(entry, 'deadline')),
    statuses: ledger.entries.map((entry) => first(entry, 'status')),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected)) as unknown as Expected;
}

test('there are at least thirty layouts', () => expect(LAYOUTS.length).toBeGreaterThanOrEqual(30));

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, { plan, ledgers }) => {
  const got = read(plan);
  expect(
    got.map((ledger, index) =>
      inWordsOf(ledger, ledgers[index] ?? ledgers[0] ?? { headingRows: [], fields: {}, entries: [] }),
    ),
  ).toEqual(ledgers);
});
