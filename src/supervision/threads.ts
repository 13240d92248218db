import { addTo } from '../basics/multimap';
import type { Month } from '../calendar/period';
import { plain } from '../returns/texts';
import type { ArchivedItem, Stand } from './records';

/** What tells an item from others. */
export type Face = Pick<Stand, 'sheet' | 'key' | 'id' | 'task' | 'lead'>;

/** One item through the months: as it stands in the ledger, and as it stood in each archived month. */
export interface Thread<Now extends Face = Stand> {
  /** Null where the ledger no longer has it. */
  readonly now: Now | null;
  /** Oldest month first. */
  readonly months: ReadonlyMap<Month, ArchivedItem>;
}

/** The items of a workbook through a year, and how a record that names an item finds it. */
export interface Threads<Now extends Face = Stand> {
  /** The ledger's items in its order, then those that it no longer has. */
  readonly all: readonly Thread<Now>[];
  /** Archived months, oldest first. */
  readonly months: readonly Month[];
  /** Number, alone or behind the sheet's name → indices into `all`, of every number that an item ever had. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  /** Text and lead → indices. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** Whether items of several ledgers are told apart by their sheets. */
  readonly severalSheets: boolean;
}

/**
 * Follows the ledger's items back through the archive, month by month from the newest: by 行标识, then by number where
 * the text agrees, then by text and lead (the ledger was numbered anew), at last by number alone (the text was
 * reworded). What the ledger no longer has makes a thread of its own.
 */
export function threadsOf<Now extends Face>(
  now: readonly Now[],
  archive: readonly ArchivedItem[],
): Threads<Now> {
  const months = [...new Set(archive.map(({ month }) => month))].sort();
  const faces: Face[] = [...now];
  const found: Map<Month, ArchivedItem>[] = now.map(() => new Map());
  for (const month of [...months].reverse()) {
    const rows = onceEach(archive.filter((row) => row.month === month));
    const places = matchStands(rows, faces);
    rows.forEach((row, index) => {
      let at = places[index]!;
      if (at === null) {
        at = faces.length;
        found.push(new Map());
      }
      faces[at] = row;
      found[at]!.set(month, row);
    });
  }
  const all = found.map((own, index): Thread<Now> => ({
    now: now[index] ?? null,
    months: new Map([...own].reverse()),
  }));
  const byId = new Map<string, number[]>();
  const byText = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, at: number): void => {
    if (key !== '' && !map.get(key)?.includes(at)) addTo(map, key, at);
  };
  all.forEach((thread, at) => {
    for (const stand of standsOf(thread)) {
      put(byId, stand.id, at);
      put(byId, `${stand.sheet}-${stand.id}`, at);
      put(byText, textKey(stand), at);
    }
  });
  const sheets = new Set(now.map(({ sheet }) => sheet));
  return { all, months, byId, byText, severalSheets: sheets.size > 1 };
}

/** The same threads with the ledger's items judged; `stands` in the order of the items that they were made from. */
export function withStands(threads: Threads<Face>, stands: readonly Stand[]): Threads {
  return { ...threads, all: threads.all.map(({ months }, at) => ({ months, now: stands[at] ?? null })) };
}

/** The newest face of an item. */
export function faceOf({ now, months }: Thread): Stand {
  return now ?? [...months.values()].at(-1)!;
}

/**
 * How an item is called in letters, reports and records: its number, behind the sheet's name where there are several.
 */
export function nameIn(threads: Pick<Threads, 'severalSheets'>, { sheet, id }: Face): string {
  return threads.severalSheets ? `${sheet}-${id}` : id;
}

/**
 * The item that a record names, as an index into `all`; null where none is. Of several that once had the number the one
 * that had it in the record's month comes first, then the one whose text the record quotes, then the present one.
 */
export function findThread(
  { all, byId, byText }: Threads<Face>,
  named: { readonly id: string; readonly task?: string; readonly lead?: string; readonly month?: Month },
): number | null {
  const { id, task = '', lead = '', month } = named;
  const candidates = byId.get(id) ?? [];
  const then = month === undefined ? [] : candidates.filter((at) => isCalled(all[at]!.months.get(month), id));
  if (then.length === 1) return then[0]!;
  const among = then.length > 0 ? then : candidates;
  if (task !== '') {
    const same = among.find((at) => standsOf(all[at]!).some((stand) => plain(stand.task) === plain(task)));
    if (same !== undefined) return same;
    const byWords = byText.get(textKey({ task, lead }));
    if (byWords?.length === 1) return byWords[0]!;
  }
  return among.find((at) => isCalled(all[at]!.now ?? undefined, id)) ?? among[0] ?? null;
}

function isCalled(stand: Face | undefined, id: string): boolean {
  return stand !== undefined && (stand.id === id || `${stand.sheet}-${stand.id}` === id);
}

function standsOf({ now, months }: Thread<Face>): readonly Face[] {
  return now ? [now, ...months.values()] : [...months.values()];
}

/** Of rows that stand twice, by a slip, the last counts. */
function onceEach(rows: readonly ArchivedItem[]): ArchivedItem[] {
  const said = (row: ArchivedItem): string => [row.sheet, row.key, row.id, plain(row.task)].join('\n');
  return [...new Map(rows.map((row) => [said(row), row])).values()];
}

/** For each row the index of the face that it is, or null. No face is given away twice. */
function matchStands(rows: readonly Face[], faces: readonly Face[]): (number | null)[] {
  const places = rows.map((): number | null => null);
  const taken = new Set<number>();
  for (const tell of TELLING) {
    const open = new Map<string, number[]>();
    faces.forEach((face, at) => {
      if (taken.has(at)) return;
      const key = tell(face);
      if (key !== null) addTo(open, key, at);
    });
    const asked = new Map<string, number[]>();
    rows.forEach((row, index) => {
      if (places[index] !== null) return;
      const key = tell(row);
      if (key !== null) addTo(asked, key, index);
    });
    for (const [key, own] of asked) {
      const there = open.get(key) ?? [];
      if (own.length !== 1 || there.length !== 1) continue;
      places[own[0]!] = there[0]!;
      taken.add(there[0]!);
    }
  }
  return places;
}

/** What a row is known again by, the most certain first; each step only looks at what the steps before left over. */
const TELLING: readonly ((face: Face) => string | null)[] = [
  ({ key }) => key || null,
  ({ sheet, id, task }) => (id === '' ? null : [sheet, id, plain(task)].join('\n')),
  ({ id, task }) => (id === '' ? null : [id, plain(task)].join('\n')),
  ({ sheet, task, lead }) => (task === '' ? null : [sheet, textKey({ task, lead })].join('\n')),
  (stand) => textKey(stand) || null,
  ({ sheet, id }) => (id === '' ? null : [sheet, id].join('\n')),
  ({ id }) => id || null,
];

function textKey({ task, lead }: Pick<Face, 'task' | 'lead'>): string {
  return task === '' ? '' : `${plain(task)}\n${plain(lead)}`;
}
