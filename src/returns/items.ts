import { flat } from '../ledger/cell-text';
import type { Entry, Ledger } from '../ledger/ledger';
import { taskOf } from '../ledger/task-of';
import { pairsOf, plain, signsOf } from './texts';
import { unitsIn, unitsOf, type Units } from './units';

/** A row as matching sees it: of the master, or of a return. */
export interface Item {
  readonly ledger: Ledger;
  readonly entry: Entry;
  /** The task as written, '' where the row names none. */
  readonly task: string;
  readonly plain: string;
  readonly pairs: ReadonlySet<string>;
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
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the rows of a master's ledgers. */
export function indexItems(ledgers: readonly Ledger[]): Items {
  const named = ledgers.flatMap(({ entries }) =>
    entries.flatMap(({ fields }) => [...(fields.lead_unit ?? []), ...(fields.co_units ?? [])].map(({ text }) => text)),
  );
  const units = unitsOf([...new Set(named)].flatMap(unitsIn));
  const all = ledgers.flatMap((ledger) => ledger.entries.map((entry) => itemOf(ledger, entry, units)));
  const byText = new Map<string, number[]>();
  const byPair = new Map<string, number[]>();
  all.forEach((item, index) => {
    if (item.plain !== '') push(byText, item.plain, index);
    for (const pair of item.pairs) push(byPair, pair, index);
  });
  return { all, units, byText, byPair };
}

/** A row as matching sees it. */
export function itemOf(ledger: Ledger, entry: Entry, units: Units): Item {
  const task = taskOf(entry)?.text ?? '';
  const words = plain(task);
  const { seq, lead_unit: leads, co_units: others, core_task: cores, deadline } = entry.fields;
  const lead = unitsIn(leads?.[0]?.text ?? '')[0] ?? '';
  return {
    ledger,
    entry,
    task,
    plain: words,
    pairs: pairsOf(words),
    signs: signsOf(words),
    seq: flat(seq?.[0]?.text ?? ''),
    lead: lead === '' ? '' : units.resolve(lead),
    cooperating: [
      ...unitsIn(leads?.[0]?.text ?? '').slice(1),
      ...(leads ?? []).slice(1).flatMap(({ text }) => unitsIn(text)),
      ...(others ?? []).flatMap(({ text }) => unitsIn(text)),
    ].map(units.resolve),
    core: plain(cores?.[0]?.text ?? ''),
    deadline: plain(deadline?.at(-1)?.text ?? ''),
  };
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
