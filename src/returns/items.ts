import { likenessOf, pairsOf, sharedPairs } from '../chinese/similar';
import { addTo, groupBy } from '../basics/multimap';
import { flat } from '../ledger/cell-text';
import { cellsOf, firstOf, lastOf } from '../ledger/cells';
import type { Entry, Ledger } from '../ledger/ledger';
import { isDitto } from '../ledger/read';
import { taskOf } from '../ledger/task-of';
import { unitsIn } from '../ledger/units';
import { plain, signsOf } from './texts';
import { unitsOf, type Units } from './units';

/** A row as matching sees it: of the master, or of a return. */
export interface Item {
  readonly ledger: Ledger;
  readonly entry: Entry;
  /** The task as written, '' where the row names none. */
  readonly task: string;
  readonly plain: string;
  /** What tells it from a task that is alike: 第一季度, 20. */
  readonly signs: string;
  /** The number as written, without spaces, '' where none is. */
  readonly seq: string;
  /** 牵头科室 as the master calls it, '' where nobody is named. */
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly core: string;
  readonly deadline: string;
}

/** Every row of the master, and where to find rows by text. */
export interface Items {
  readonly all: readonly Item[];
  readonly units: Units;
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** By pairs of characters, for texts that are not found as they stand; null where nobody asked for it. */
  readonly pairs: PairIndex | null;
  /** By number; rows without one are not in it. */
  readonly bySeq: ReadonlyMap<string, readonly number[]>;
  /** By 牵头科室, in the order of the ledger; rows that name nobody are not in it. */
  readonly byLead: ReadonlyMap<string, readonly Item[]>;
  /** By text, the rows that an earlier merge of these weeks appended; they are in `all` and in none of the others. */
  readonly appended: ReadonlyMap<string, readonly number[]>;
}

/** Rows of the master by the pairs of neighbouring characters in their texts. */
export interface PairIndex {
  /** Rows that an earlier merge appended are not in it. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** By row, how many pairs its text has. */
  readonly sizes: readonly number[];
}

/** A row that a merge appended. */
export interface AppendedRow {
  readonly sheet: string;
  readonly task: string;
}

/** How alike two tasks are, 0 to 1. */
export function likeness(a: Item, b: Item): number {
  const [own, others] = [pairsOf(a.plain), pairsOf(b.plain)];
  return likenessOf(sharedPairs(own, others), own.size, others.size);
}

/** Indexes the rows of a master's ledgers. `added` are those that an earlier merge appended. */
export function indexItems(ledgers: readonly Ledger[], added: readonly AppendedRow[] = []): Items {
  const entries = ledgers.flatMap((ledger) => ledger.entries.map((entry) => ({ ledger, entry })));
  const late = appendedEntries(entries, added);
  const named = entries.flatMap(({ entry }) =>
    late.has(entry)
      ? []
      : [...cellsOf(entry, 'lead_unit'), ...cellsOf(entry, 'co_units')].map(({ text }) => text),
  );
  const units = unitsOf([...new Set(named)].flatMap(unitsIn));
  const all = entries.map(({ ledger, entry }) => itemOf(ledger, entry, units));
  const byText = new Map<string, number[]>();
  const bySeq = new Map<string, number[]>();
  const appended = new Map<string, number[]>();
  all.forEach((item, index) => {
    if (late.has(item.entry)) {
      addTo(appended, item.plain, index);
      return;
    }
    if (item.plain !== '') addTo(byText, item.plain, index);
    if (item.seq !== '') addTo(bySeq, item.seq, index);
  });
  return {
    all,
    units,
    byText,
    bySeq,
    byLead: groupBy(
      all.filter(({ lead }) => lead !== ''),
      ({ lead }) => lead,
    ),
    pairs: null,
    appended,
  };
}

/** Items that can also be found by texts that are only alike. In many a month every text is found as it stands. */
export function withPairs(items: Items): Items {
  const late = new Set([...items.appended.values()].flat());
  const byPair = new Map<string, number[]>();
  const sizes = items.all.map(({ plain: words }, at) => {
    const pairs = pairsOf(words);
    if (!late.has(at)) for (const pair of pairs) addTo(byPair, pair, at);
    return pairs.size;
  });
  return { ...items, pairs: { byPair, sizes } };
}

/** The last rows of a sheet with the text of appended ones, as many as were appended. */
function appendedEntries(
  entries: readonly { readonly ledger: Ledger; readonly entry: Entry }[],
  added: readonly AppendedRow[],
): ReadonlySet<Entry> {
  const found = new Set<Entry>();
  const fromBelow = added.length === 0 ? [] : [...entries].reverse();
  for (const { sheet, task } of added) {
    const last = fromBelow.find(
      ({ ledger, entry }) => ledger.sheet === sheet && !found.has(entry) && taskOf(entry)?.text === task,
    );
    if (last) found.add(last.entry);
  }
  return found;
}

/** A row as matching sees it. */
export function itemOf(ledger: Ledger, entry: Entry, units: Units): Item {
  const task = taskOf(entry)?.text ?? '';
  const words = plain(task);
  const leads = cellsOf(entry, 'lead_unit').map(({ text }) => unitsIn(text));
  const named = leads[0]?.[0] ?? '';
  // 同上 with nothing above it names nobody.
  const lead = isDitto(named) ? '' : named;
  return {
    ledger,
    entry,
    task,
    plain: words,
    signs: signsOf(words),
    seq: flat(firstOf(entry, 'seq')?.text ?? ''),
    lead: lead === '' ? '' : units.resolve(lead),
    cooperating: [
      ...leads.flat().slice(leads[0]?.length === 0 ? 0 : 1),
      ...cellsOf(entry, 'co_units').flatMap(({ text }) => unitsIn(text)),
    ].map(units.resolve),
    core: plain(firstOf(entry, 'core_task')?.text ?? ''),
    deadline: plain(lastOf(entry, 'deadline')?.text ?? ''),
  };
}
