import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { survey } from '../../src/tasks';
import type { Cell } from '../../src/workbook/cell';
import { makeSheet } from '../../src/workbook/sheet';

/** Registers as other offices head them, with look-alikes (`kind` null); each row was judged by hand. */
interface Register {
  readonly name: string;
  readonly kind: string | null;
  /** The meaning of each column, left to right. */
  readonly fields: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Row, last day on time, status. */
  readonly expected: readonly (readonly [number, string | null, string])[];
}
const REGISTERS = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/kinds/made-registers.json'), 'utf8'),
) as Register[];

test.each(REGISTERS.map((one) => [one.name, one] as const))('%s', (name, register) => {
  const workbook = { name: '台账.xlsx', date1904: false, sheets: [makeSheet(name, register.rows)] };
  const { ledgers } = survey(workbook, '2026-06-30').standing;
  const [first] = ledgers;
  expect(first?.ledger.kind.id ?? null).toBe(register.kind);
  if (!first) return;
  expect(first.ledger.columns.map(({ field }) => field)).toEqual(register.fields);
  expect(first.items.map(({ entry, verdict }) => [entry.row + 1, verdict.due, verdict.status])).toEqual(
    register.expected,
  );
});
