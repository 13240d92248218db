import { FIELDS } from '../../src/kinds/field';
import { KEY_WORK, KINDS } from '../../src/kinds/kind';

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
