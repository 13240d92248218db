import { KINDS } from '../kinds/kind';
import type { Ledger } from '../ledger/ledger';
import { readLedgers } from '../ledger/read';
import { taskOf } from '../ledger/task-of';
import type { Workbook } from '../workbook/sheet';

/** So large a part of the smaller one's items must stand in the other: offices have some tasks every year. */
const SHARED = 0.3;

/**
 * Whether two workbooks hold the same ledger, in whatever month: its year, where both say one, and a good part of its
 * items. False where either holds none.
 */
export function holdSameLedger(one: Workbook, other: Workbook): boolean {
  const [ours, theirs] = [ledgersIn(one), ledgersIn(other)];
  const years = (ledgers: readonly Ledger[]): number[] =>
    ledgers.flatMap(({ year }) => (year && !year.guessed ? year.value : []));
  const [own, others] = [years(ours), years(theirs)];
  if (own.length > 0 && others.length > 0 && !own.some((year) => others.includes(year))) return false;
  const [tasks, otherTasks] = [tasksIn(ours), tasksIn(theirs)];
  const shared = [...tasks].filter((task) => otherTasks.has(task)).length;
  return shared > 0 && shared >= SHARED * Math.min(tasks.size, otherTasks.size);
}

function ledgersIn(workbook: Workbook): readonly Ledger[] {
  return readLedgers(workbook, KINDS).ledgers;
}

function tasksIn(ledgers: readonly Ledger[]): ReadonlySet<string> {
  return new Set(ledgers.flatMap(({ entries }) => entries.map((entry) => taskOf(entry)?.text ?? '')));
}
