import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS } from '../../src/kinds/field';
import { KEY_WORK, KINDS } from '../../src/kinds/kind';
import { kindSchema } from '../../src/kinds/schema';

const FOLDER = join(__dirname, '../../src/kinds');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test.each(FILES)('%s: has the shape of a kind, and says nothing that no one reads', (name) => {
  const data: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
  expect(kindSchema.parse(data)).toEqual(data);
  expect(KINDS.map(({ id }) => `${id}.json`)).toContain(name);
});

test.each(KINDS.map((kind) => [kind.id, kind] as const))('%s: no heading means two things', (_, kind) => {
  const names = Object.values(kind.columns).flatMap((column) => column.aliases ?? []);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.every((name) => name === name.trim() && name !== '')).toBe(true);
});

test.each(KINDS.map((kind) => [kind.id, kind] as const))(
  '%s: has a required task and returns fill only what reports',
  (_, kind) => {
    expect(Object.values(kind.columns).some((field) => field.required)).toBe(true);
    const returned = FIELDS.filter((field) => kind.columns[field]?.returned);
    expect(
      returned.every((field) => !['core_task', 'sub_task', 'lead_unit', 'deadline', 'seq'].includes(field)),
    ).toBe(true);
  },
);

test('returns to the key-work ledger may fill what the contract lists', () => {
  expect(FIELDS.filter((field) => KEY_WORK.columns[field]?.returned).sort()).toEqual(
    [
      'progress',
      'percent',
      'status',
      'completed_on',
      'problem',
      'next_step',
      'support_needed',
      'evidence',
      'feedback_date',
    ].sort(),
  );
});
