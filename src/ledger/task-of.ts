import type { Field } from '../kinds/field';
import type { Entry, Written } from './ledger';

/** What names an item where no column is called a task, the likeliest first: a problem ledger is read by its problems. */
export const STAND_INS: readonly Field[] = ['problem', 'target', 'standard', 'next_step', 'milestone'];

/** The cell that names an entry: its sub-item, else its core task, else what stands in for them. Null where all are blank. */
export function taskOf(entry: Entry): Written | null {
  const { sub_task: sub, core_task: core } = entry.fields;
  const named = sub?.at(-1) ?? core?.[0];
  if (named) return named;
  for (const field of STAND_INS) {
    const written = entry.fields[field]?.[0];
    if (written) return written;
  }
  return null;
}
