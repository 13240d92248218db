import type { Field } from '../kinds/field';
import { firstOf, lastOf } from './cells';
import type { Entry, Written } from './ledger';

/**
 * What names an item where no column is called a task, the likeliest first: a problem ledger is read by its problems.
 */
export const STAND_INS: readonly Field[] = [
  'problem',
  'target',
  'standard',
  'next_step',
  'milestone',
  'support_needed',
];

/**
 * The cell that names an entry: its sub-item, else its core task, else what stands in for them. Null where all are
 * blank.
 */
export function taskOf(entry: Entry): Written | null {
  const named = lastOf(entry, 'sub_task') ?? firstOf(entry, 'core_task');
  if (named) return named;
  for (const field of STAND_INS) {
    const written = firstOf(entry, field);
    if (written) return written;
  }
  return null;
}
