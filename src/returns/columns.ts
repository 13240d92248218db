import type { Field } from '../kinds/field';
import { KINDS } from '../kinds/kind';
import { flat } from '../ledger/cell-text';
import type { Entry, Ledger, LedgerColumn, Written } from '../ledger/ledger';

/** A column of a return and the one of the master that it answers; `to` null where the master has none. */
export interface ColumnPair {
  readonly field: Field;
  readonly from: LedgerColumn;
  readonly to: LedgerColumn | null;
  /** Whether returns may fill it. */
  readonly open: boolean;
}

/** Whether returns may fill a column of that meaning. */
export function isReturned(field: Field, kindId?: string): boolean {
  return KINDS.some(
    ({ id, fields }) => (kindId === undefined || id === kindId) && fields[field]?.returned === true,
  );
}

/** Columns that say nothing of the item: numbers are begun anew, lights are the tool's, the rest is unknown. */
const LEFT_OUT: ReadonlySet<Field> = new Set<Field>(['seq', 'light', 'other']);

/**
 * Pairs the columns of a return with the master's: by meaning, several of one meaning by their headings. What cannot be
 * paired with certainty has no column in the master, and is left to a person.
 */
export function pairColumns(from: Ledger, to: Ledger): ColumnPair[] {
  const kind = KINDS.find(({ id }) => id === to.kind);
  const known = from.columns.filter(({ field }) => !LEFT_OUT.has(field));
  // A table with one task column calls it the core task; in a master that breaks tasks down it holds the sub-items.
  const oneTask = !has(from, 'sub_task') && has(to, 'sub_task');
  const meant = (field: Field): Field => (oneTask && field === 'core_task' ? 'sub_task' : field);
  const fields = [...new Set(known.map(({ field }) => meant(field)))];
  return fields.flatMap((field) => {
    const own = known.filter((column) => meant(column.field) === field);
    const targets = to.columns.filter((column) => column.field === field);
    const byHeading = new Map<LedgerColumn, LedgerColumn>();
    for (const column of own) {
      const same = targets.find(
        (target) =>
          flat(target.heading) === flat(column.heading) && ![...byHeading.values()].includes(target),
      );
      if (same) byHeading.set(column, same);
    }
    const freeTargets = targets.filter((target) => ![...byHeading.values()].includes(target));
    const freeOwn = own.filter((column) => !byHeading.has(column));
    const last = freeTargets.at(-1);
    const answer = last && answering(freeOwn, kind?.fields[field]?.aliases ?? []);
    if (answer && (freeTargets.length === 1 || freeOwn.length === 1)) byHeading.set(answer, last);
    const open = isReturned(field, to.kind);
    return own.map((column): ColumnPair => ({
      field,
      from: column,
      to: byHeading.get(column) ?? null,
      open,
    }));
  });
}

/** Of several columns of one meaning: the one that is called so (下一步 beside 亮点做法), else the last month's. */
function answering(columns: readonly LedgerColumn[], aliases: readonly string[]): LedgerColumn | undefined {
  if (columns.length <= 1) return columns[0];
  const called = columns.filter(({ heading }) =>
    aliases.some((alias) => flat(heading.split('/').at(-1)!).startsWith(alias)),
  );
  if (called.length === 1) return called[0];
  return columns.every(({ heading }) => /\d+月|[一二三四五六七八九十]月|季度/.test(heading.normalize('NFKC')))
    ? columns.at(-1)
    : undefined;
}

/** What an entry says in a column: one cell, or several lines below each other. */
export function writtenIn(
  entry: Entry,
  { field, column }: Pick<LedgerColumn, 'field' | 'column'>,
): readonly Written[] {
  return entry.cells.filter((written) => written.field === field && written.column === column);
}

function has(ledger: Ledger, field: Field): boolean {
  return ledger.columns.some((column) => column.field === field);
}
