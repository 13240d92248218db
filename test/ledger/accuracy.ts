import type { Field } from '../../src/kinds/field';
import { KEY_WORK } from '../../src/kinds/kind';
import { fieldsOfHeadings } from '../../src/ledger/headings/headings';
import { jsonLines } from '../tools/json-lines';

/** One row of a corpus of headings: the headings of a real table, and what each column means. */
export interface HeadingRow {
  readonly header: readonly string[];
  readonly fields: readonly Field[];
  readonly layout?: string;
}

/** Meanings that judging a ledger rests on; the others are kept for reading only. */
export const COUNTED: ReadonlySet<Field> = new Set<Field>([
  'core_task',
  'sub_task',
  'lead_unit',
  'co_units',
  'deadline',
  'progress',
  'percent',
  'status',
  'problem',
  'next_step',
  'start',
  'completed_on',
  'leader',
  'owner_person',
  'seq',
]);

export interface Miss {
  readonly header: readonly string[];
  readonly heading: string;
  readonly wanted: Field;
  readonly got: Field;
}

export interface Accuracy {
  readonly right: number;
  readonly total: number;
  readonly byField: ReadonlyMap<Field, { readonly right: number; readonly total: number }>;
  readonly misses: readonly Miss[];
}

/** Reads a corpus of headings from test/fixtures/corpus. */
export function headingCorpus(file: string): HeadingRow[] {
  return jsonLines(`corpus/${file}`);
}

/** How many columns of the corpus are read as a person read them. `counted` chooses which wanted meanings count. */
export function headingAccuracy(
  rows: readonly HeadingRow[],
  counted: ReadonlySet<Field> = COUNTED,
): Accuracy {
  const byField = new Map<Field, { right: number; total: number }>();
  const misses: Miss[] = [];
  for (const row of rows) {
    const got = fieldsOfHeadings(row.header, KEY_WORK);
    row.fields.forEach((wanted, index) => {
      if (!counted.has(wanted)) return;
      const count = byField.get(wanted) ?? { right: 0, total: 0 };
      byField.set(wanted, count);
      count.total++;
      if (got[index] === wanted) count.right++;
      else misses.push({ header: row.header, heading: row.header[index]!, wanted, got: got[index]! });
    });
  }
  const all = [...byField.values()];
  return { right: sum(all.map((c) => c.right)), total: sum(all.map((c) => c.total)), byField, misses };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
