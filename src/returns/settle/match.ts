import { groupBy } from '../../basics/multimap';
import { flat } from '../../ledger/cell-text';
import type { Item, Items } from '../items';
import { likenessOf, pairsOf } from '../../chinese/similar';

/** Which row of the master a row of a return is. */
export interface Match {
  /** The row of the return. */
  readonly theirs: Item;
  /** The row of the master; null where it has no such row, or where it is doubtful which one it is. */
  readonly ours: Item | null;
  /** Where it is doubtful: what it may be, the likeliest first. Empty where the row is new. */
  readonly candidates: readonly Candidate[];
  /**
   * What a person said of the row: where it stands, that it is new, that it is left out. Absent where the rules
   * decided.
   */
  readonly decided?: 'placed' | 'new' | 'none';
  /**
   * Other rows of the return that tell of the same task, by the rows of its sheet, from zero. Where they say the same
   * it counts once and this is the row that counts; else nobody knows which. Absent where there is none.
   */
  readonly repeats?: { readonly rows: readonly number[]; readonly same: boolean };
}

export interface Candidate {
  readonly ours: Item;
  /** Likeness of the texts, 0 to 1. */
  readonly score: number;
}

/** A candidate with everything that speaks for it. */
interface Claim extends Candidate {
  readonly index: number;
  /** `score` and what else agrees: for ranking, and for nothing else. */
  readonly total: number;
  readonly sameNumber: boolean;
  readonly sameDeadline: boolean;
  /** Whether numerals and the like agree: 第一季度 is not 第二季度. */
  readonly sameSigns: boolean;
  readonly lead: 'same' | 'other' | 'unknown';
}

/** From here on two texts may be the same task. */
const DOUBTFUL = 0.5;
/** How far the runner-up must be behind. */
const MARGIN = 0.1;

/**
 * Finds the rows of a return in the master: one to one, never by position. Equal text comes first, then likeness, each
 * held against number, section, core task and deadline. What stays doubtful is left open with its candidates.
 * `unit` is the section that sent it, null where unknown; `known` are the rows whose form tells where they stand.
 */
export function matchRows(
  rows: readonly Item[],
  items: Items,
  unit: string | null,
  known: ReadonlyMap<Item, number>,
): Match[] {
  const counted = countedRows(rows, items, unit, known);
  const own = rows.filter((row) => !counted.has(row));
  const found = new Map(matchOnce(own, items, unit, known).map((match) => [match.theirs, match]));
  return rows.map((row): Match => {
    const first = counted.get(row);
    if (first) return { ...found.get(first)!, theirs: row, repeats: { rows: [first.entry.row], same: true } };
    const match = found.get(row)!;
    const others =
      match.candidates.length === 0 ? [] : own.filter((one) => one !== row && isRepeat(one, row));
    return others.length === 0 || others.length < rowsLike(row, items, unit)
      ? match
      : { ...match, repeats: { rows: others.map(({ entry }) => entry.row), same: false } };
  });
}

/**
 * Rows that say once more what a row above them says, with the row that counts; a task that the master has twice may
 * come twice.
 */
function countedRows(
  rows: readonly Item[],
  items: Items,
  unit: string | null,
  known: ReadonlyMap<Item, number>,
): ReadonlyMap<Item, Item> {
  const byText = groupBy(
    rows.filter((row) => row.plain !== '' && !known.has(row)),
    ({ plain }) => plain,
  );
  const alike = [...byText.values()].filter(({ length }) => length > 1);
  const counted = new Map<Item, Item>();
  for (const same of alike.flatMap((group) => [...groupBy(group, contentOf).values()])) {
    for (const row of same.slice(rowsLike(same[0]!, items, unit))) counted.set(row, same[0]!);
  }
  return counted;
}

/** Everything that a row says, but its number. */
function contentOf({ entry }: Item): string {
  return JSON.stringify(
    entry.cells.flatMap(({ field, column, text }) => (field === 'seq' ? [] : [[column, flat(text)]])),
  );
}

function isRepeat(a: Item, b: Item): boolean {
  return a.plain === b.plain && a.lead === b.lead && a.core === b.core;
}

/** How many rows of the master a row may be by its text and the section that leads it, at least one. */
function rowsLike(row: Item, { all, byText }: Items, unit: string | null): number {
  const equal = (byText.get(row.plain) ?? []).map((index) => all[index]!);
  const lead = row.lead === '' ? unit : row.lead;
  const led = equal.filter((item) => item.lead === lead);
  return Math.max(1, led.length > 0 ? led.length : equal.length);
}

/** `matchRows` of rows of which none says what another one says. */
function matchOnce(
  rows: readonly Item[],
  items: Items,
  unit: string | null,
  known: ReadonlyMap<Item, number>,
): Match[] {
  const numbersKept = keepsNumbers(rows, items);
  const taken = new Set<number>(known.values());
  const found = new Map<Item, number>(known);
  const ranked = new Map<Item, readonly Claim[]>();
  const claimsOf = (row: Item): Claim[] => {
    let claims = ranked.get(row);
    if (!claims) {
      claims = candidatesOf(row, items)
        .map((candidate) => claimOf(row, candidate, unit, numbersKept))
        .sort((a, b) => b.total - a.total);
      ranked.set(row, claims);
    }
    return claims.filter(({ index }) => !taken.has(index));
  };
  for (const sure of [isSameTask, isAlike]) {
    // What was found takes itself out of the way of the others, so it is asked again until nothing more is found.
    for (let before = -1; before !== found.size;) {
      before = found.size;
      const open = rows.filter((row) => !found.has(row) && row.plain !== '');
      const wishes = open.flatMap((row) => {
        const [best, next] = claimsOf(row);
        return best && sure(best, next) ? [{ row, claim: best }] : [];
      });
      for (const { row, claim } of undisputed(wishes)) {
        found.set(row, claim.index);
        taken.add(claim.index);
      }
    }
  }
  return rows.map((row): Match => {
    const index = found.get(row);
    if (index !== undefined) return { theirs: row, ours: items.all[index]!, candidates: [] };
    return {
      theirs: row,
      ours: null,
      candidates: row.plain === '' ? byNumber(row, items, taken) : doubtful(row, items, claimsOf(row), taken),
    };
  });
}

/** Equal text, not another section's, and nothing else that fits as well. */
function isSameTask(best: Claim, next: Claim | undefined): boolean {
  if (best.score < 1 || (best.lead === 'other' && !best.sameNumber)) return false;
  return !next || next.score < 1 || next.lead === 'other' || best.total - next.total >= 0.04;
}

function isAlike(best: Claim, next: Claim | undefined): boolean {
  const ahead = best.total - (next?.total ?? 0);
  if (ahead < MARGIN) return false;
  if (best.lead === 'other') return best.sameNumber && best.score >= 0.9;
  // 安装20台 may have become 安装29台 under the same number; with another deadline it is another task.
  if (!best.sameSigns) return best.sameNumber && best.sameDeadline;
  if (best.sameNumber) return best.score >= 0.6;
  return best.score >= 0.8 || (best.lead === 'same' && best.score >= 0.7 && ahead >= 0.25);
}

/** Of several rows that ask for the same item the best one gets it, where it is clearly the best. */
function undisputed<T extends { readonly claim: Claim }>(wishes: readonly T[]): T[] {
  const byItem = new Map<number, T[]>();
  for (const wish of wishes) byItem.set(wish.claim.index, [...(byItem.get(wish.claim.index) ?? []), wish]);
  return [...byItem.values()].flatMap((rivals) => {
    const [first, second] = rivals.sort((a, b) => b.claim.total - a.claim.total);
    return first && (!second || first.claim.total - second.claim.total >= 0.04) ? [first] : [];
  });
}

function claimOf(
  row: Item,
  { index, ours, score }: Candidate & { readonly index: number },
  unit: string | null,
  numbersKept: boolean,
): Claim {
  const sameNumber = numbersKept && row.seq !== '' && row.seq === ours.seq;
  const lead = leadOf(row, ours, unit);
  const sameDeadline = row.deadline !== '' && row.deadline === ours.deadline;
  const sameSigns = row.signs === ours.signs;
  const total =
    score +
    (sameNumber ? 0.15 : 0) +
    (lead === 'same' ? 0.1 : lead === 'other' ? -0.3 : 0) +
    (sameDeadline ? 0.05 : 0) +
    (sameSigns ? 0 : -0.1) +
    (row.core !== '' && row.core !== row.plain && row.core === ours.core ? 0.05 : 0);
  return { index, ours, score, total, sameNumber, sameDeadline, sameSigns, lead };
}

/** Whether a row is the same section's, told by its own column, else by who sent it. */
function leadOf(row: Item, item: Item, unit: string | null): Claim['lead'] {
  if (item.lead === '') return 'unknown';
  if (row.lead !== '') return row.lead === item.lead ? 'same' : 'other';
  if (unit === null || item.cooperating.includes(unit)) return 'unknown';
  return unit === item.lead ? 'same' : 'other';
}

function candidatesOf(row: Item, items: Items): (Candidate & { readonly index: number })[] {
  const { all, byText } = items;
  const equal = byText.get(row.plain);
  if (equal) return equal.map((index) => ({ index, ours: all[index]!, score: 1 }));
  return alikeByPairs(row, items);
}

/** Rows of the master whose texts share enough pairs of characters with a row's. */
function alikeByPairs(row: Item, { all, pairs: index }: Items): (Candidate & { readonly index: number })[] {
  if (index === null) return [];
  const pairs = pairsOf(row.plain);
  const shared = new Uint16Array(all.length);
  for (const pair of pairs) for (const at of index.byPair.get(pair) ?? []) shared[at]!++;
  const found: (Candidate & { readonly index: number })[] = [];
  for (let at = 0; at < shared.length; at++) {
    const count = shared[at]!;
    const size = index.sizes[at]!;
    // Most rows share a pair or two: half of the shorter text's is the least that can be alike enough.
    if (count === 0 || (2 * count < pairs.size && 2 * count < size)) continue;
    const likeness = likenessOf(count, pairs.size, size);
    if (likeness < DOUBTFUL) continue;
    // Texts of equal pairs need not be equal.
    found.push({ index: at, ours: all[at]!, score: Math.min(likeness, 0.99) });
  }
  return found;
}

/** Whether a return kept the ledger's numbers, told by the rows whose text is found once; true where nothing tells. */
function keepsNumbers(rows: readonly Item[], { all, byText }: Items): boolean {
  let same = 0;
  let told = 0;
  for (const row of rows) {
    const at = byText.get(row.plain);
    if (row.seq === '' || at?.length !== 1) continue;
    told++;
    if (all[at[0]!]!.seq === row.seq) same++;
  }
  return same >= told * 0.6;
}

/**
 * Finds rows that an earlier merge appended: by their text, for the section they name or the one that sent them. They
 * are looked for last and count nowhere else, so that merging again finds all other rows as it did before.
 */
export function matchAppended(
  matches: readonly Match[],
  { all, appended }: Items,
  unit: string | null,
): Match[] {
  if (appended.size === 0) return [...matches];
  return matches.map((match) => {
    const { theirs, ours } = match;
    const likely =
      ours || theirs.plain === '' ? [] : (appended.get(theirs.plain) ?? []).map((index) => all[index]!);
    const lead = theirs.lead === '' ? (unit ?? '') : theirs.lead;
    const found = likely.find((one) => one.lead === lead) ?? (lead === '' ? likely[0] : undefined);
    if (!found) return match;
    const { repeats } = match;
    return { theirs, ours: found, candidates: [], ...(repeats?.same ? { repeats } : {}) };
  });
}

/** What an open row may be. Another section's task that is only alike is no candidate: the row is new. */
function doubtful(
  row: Item,
  items: Items,
  claims: readonly Claim[],
  taken: ReadonlySet<number>,
): Candidate[] {
  const likely = claims.filter(({ lead, score }) => lead !== 'other' || score >= 0.8);
  // The same text a second time: the row it belongs to is taken by its double.
  const doubles = (items.byText.get(row.plain) ?? [])
    .filter((index) => taken.has(index))
    .map((index) => ({ ours: items.all[index]!, score: 1 }));
  return [...likely, ...doubles].slice(0, 3).map(({ ours, score }) => ({ ours, score }));
}

function byNumber(row: Item, { all, bySeq }: Items, taken: ReadonlySet<number>): Candidate[] {
  const open = (bySeq.get(row.seq) ?? []).filter((index) => !taken.has(index));
  return open.slice(0, 3).map((index) => ({ ours: all[index]!, score: 0 }));
}
