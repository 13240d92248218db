import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { aliasRank } from '../headings/headings';
import type { LedgerColumn } from '../ledger';
import type { TableVerdict } from './judge-table';

/** What there is to tell a table's kind by. */
export interface TableSeen {
  readonly columns: readonly LedgerColumn[];
  /** Title and sheet name. */
  readonly name: string;
  /** Whether rows above others name a stage and its time: （一）动员部署阶段（5月）. */
  readonly stageBanners: boolean;
}

/** How much speaks for a kind before it counts: less may be a ledger of tasks that happens to use its words. */
const ENOUGH = 3;
/** A word of the title says more than one of a heading. */
const TITLE = 3;
const BANNERS = 2;

/** Above every score of a ledger of tasks: a kind whose own signs are there goes before it. */
const PARTICULAR = 100;

/** Judges a table as a particular kind. `base` is the kind of whatever looks like a ledger of tasks. */
export function judgeBySigns(kind: Kind, seen: TableSeen, base: Kind | undefined): TableVerdict {
  const points = signsFor(kind, seen, base);
  const score = points === null ? -PARTICULAR : PARTICULAR + points;
  const named = seen.columns.find(({ field }) => field === 'core_task' || field === 'sub_task');
  return {
    ledger: points !== null,
    kind,
    score,
    why: points === null ? `看不出是${kind.title}。` : '',
    task: named?.field ?? null,
  };
}

/**
 * Whether a table may be of a particular kind at all, asked before its columns are settled as that kind: columns that
 * no ledger of tasks has come from a heading's own words only, so what no heading can mean will not be found.
 * `senses` are the meanings that the headings allow as the kind, and those that the user gave.
 */
export function mayBe(
  kind: Kind,
  senses: ReadonlySet<Field>,
  headings: readonly string[],
  { name, stageBanners }: Omit<TableSeen, 'columns'>,
  base: Kind,
): boolean {
  const { signs } = kind;
  if (!signs) return true;
  if (kind.notTitleHints?.some((word) => name.includes(word))) return false;
  const reached = (one: Field | 'banner'): boolean =>
    one === 'banner' ? stageBanners : base.columns[one] !== undefined || senses.has(one);
  if (!signs.needs.every((group) => group.some(reached))) return false;
  const all = headings.join(' ');
  if (signs.not?.some((word) => all.includes(word))) return false;
  const words = signs.words.filter((word) => all.includes(word)).length;
  const own = [...senses].filter((field) => !base.columns[field]).length;
  const title = kind.titleHints.some((word) => name.includes(word)) ? TITLE : 0;
  return title + words + own + (stageBanners ? BANNERS + 1 : 0) >= ENOUGH;
}

/**
 * How much speaks for a particular kind (one with `signs`); null where it is not of the kind. Each sign counts once: a
 * word of the title, words of the headings, columns that only such a kind has.
 */
function signsFor(kind: Kind, seen: TableSeen, base: Kind | undefined): number | null {
  const { signs } = kind;
  if (!signs) return null;
  const { columns, name, stageBanners } = seen;
  const headings = columns.map(({ heading }) => heading).join(' ');
  if (kind.notTitleHints?.some((word) => name.includes(word))) return null;
  if (signs.not?.some((word) => headings.includes(word))) return null;
  const fields = new Set(columns.map(({ field }) => field));
  const has = (one: Field | 'banner'): boolean => (one === 'banner' ? stageBanners : fields.has(one));
  if (!signs.needs.every((group) => group.some(has))) return null;
  const required = (Object.keys(kind.columns) as Field[]).filter((field) => kind.columns[field]!.required);
  if (!required.every(has)) return null;
  let points = kind.titleHints.some((word) => name.includes(word)) ? TITLE : 0;
  points += signs.words.filter((word) => headings.includes(word)).length;
  for (const field of fields) if (base && !base.columns[field] && field !== 'other') points += 1;
  const usesBanners = signs.needs.some((group) => group.includes('banner'));
  if (usesBanners && stageBanners) points += fields.has('deadline') ? BANNERS : BANNERS + 1;
  return points >= ENOUGH ? points : null;
}

/**
 * Where several columns of one meaning hold days or units, the one by the plainer name stays: of 收文日期 and 来文日期 the
 * limit counts from the first. The others are kept under what they still are.
 */
export function plainestOnly(kind: Kind, columns: readonly LedgerColumn[]): LedgerColumn[] {
  return columns.map((column) => {
    const { field } = column;
    if (field !== 'lead_unit' && !kind.columns[field]?.date) return column;
    const alike = columns.filter((other) => other.field === field);
    const rank = (one: LedgerColumn): number => aliasRank(one.heading, field, kind);
    const best = alike.reduce((plainest, one) => (rank(one) < rank(plainest) ? one : plainest));
    return column === best ? column : { ...column, field: field === 'lead_unit' ? 'co_units' : 'other' };
  });
}
