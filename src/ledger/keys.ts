import { groupBy } from '../basics/multimap';
import { flat } from './cell-text';
import { cellsOf } from './cells';
import type { Entry, Ledger } from './ledger';
import { yearIn } from './year';
import { scalarAt, type Sheet } from '../workbook/sheet';
import { digest } from '../workbook/digest';

/** What of a row its key is made from: words without spaces and punctuation, the lead as the master calls it. */
export interface Keyed {
  readonly ledger: Ledger;
  readonly entry: Entry;
  readonly plain: string;
  readonly core: string;
  readonly lead: string;
  readonly deadline: string;
  /** The number as written, '' where none is. */
  readonly seq: string;
}

/**
 * What a row is known by, the most lasting first. Each further step is asked only where rows agree in all before it.
 */
const TELLING: readonly ((item: Keyed) => readonly string[])[] = [
  ({ plain, core, lead }) => [plain, core, lead],
  ({ ledger, entry, deadline }) => [flat(ledger.sheet), flat(entry.banner ?? ''), deadline],
  ({ entry }) => [
    texts(entry, 'target'),
    texts(entry, 'standard'),
    texts(entry, 'milestone'),
    texts(entry, 'co_units'),
  ],
  ({ seq }) => [seq],
];

/**
 * The key of every row of a master (行标识): made from what the row says of its task, so that sorting, inserting,
 * renumbering or colouring rows changes none, and filling in progress changes none either. Twins are told apart by
 * deadline, then by further columns, then by number; only those that agree in everything are counted in their order. A
 * row that gets a twin has another key from then on: it is looked for by its text again, and never taken for its twin.
 */
export function keysOf(items: readonly Keyed[]): ReadonlyMap<Entry, string> {
  const keys = new Map<Entry, string>();
  name(items, 0, '', keys);
  return keys;
}

function name(items: readonly Keyed[], step: number, before: string, keys: Map<Entry, string>): void {
  const telling = TELLING[step];
  if (!telling) {
    items.forEach(({ entry }, index) => keys.set(entry, `${before}.${index + 1}`));
    return;
  }
  for (const [key, group] of groupBy(items, (item) => digest(telling(item)))) {
    // Short where it is one step of several: it only tells twins apart.
    const own = before === '' ? key : `${before}-${key.slice(0, 6)}`;
    if (group.length === 1) keys.set(group[0]!.entry, own);
    else name(group, step + 1, own, keys);
  }
}

function texts(entry: Entry, field: 'target' | 'standard' | 'milestone' | 'co_units'): string {
  return cellsOf(entry, field)
    .map(({ text }) => flat(text))
    .join('\n');
}

/**
 * The fingerprint of a master: the same in every month of its year, whatever its rows say and whatever its file is
 * called. Of several ledgers in one workbook the largest counts. '' where there is none.
 */
export function fingerprintOf(ledgers: readonly Ledger[]): string {
  const [first] = [...ledgers].sort((a, b) => b.entries.length - a.entries.length);
  if (!first) return '';
  const name = lasting(first.title ?? first.sheet);
  return digest([name, String(yearIn(first.title ?? '') ?? first.year?.value ?? '')]);
}

/** A title without what changes in it from month to month: （截至6月30日）, 6月, 第二季度. */
function lasting(title: string): string {
  return flat(title.normalize('NFKC'))
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/截[至止].*$/, '')
    .replace(
      /(?:\d{1,2}|[一二三四五六七八九十]+)月(?:\d{1,2}[日号])?(?:份|底|末|初)?|第?[一二三四1-4]季度/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The key that stands in a form's hidden column beside a row (from zero); null where the sheet has none, or not
 * there.
 */
export function keyOfRow(sheet: Sheet, ledger: Ledger, row: number): string | null {
  if (ledger.keyColumn === null) return null;
  const key = scalarAt(sheet, row, ledger.keyColumn);
  return typeof key === 'string' && key.trim() !== '' ? key.trim() : null;
}
