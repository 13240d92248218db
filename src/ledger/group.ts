import type { Field } from '../kinds/field';
import type { CoreTask, Entry, Written } from './ledger';
import type { Region } from './recognise';

/** An entry before its core task and its id are known. */
export interface DraftEntry {
  readonly row: number;
  readonly banner: string | null;
  /** The core task on a row of its own above it. */
  readonly core: Written | null;
  readonly fields: Partial<Record<Field, Written[]>>;
  /** Fields whose cell reaches the row by a merge from above, or by 同上. */
  readonly merged: ReadonlySet<Field>;
}

/** Entries with the group each belongs to, an index into `groups`; null where rows have no core task above them. */
export interface Grouped {
  readonly drafts: readonly DraftEntry[];
  readonly groupOf: readonly (number | null)[];
  readonly groups: readonly { readonly title: string; readonly entries: readonly number[] }[];
}

/**
 * Gathers entries under their core tasks.
 *
 * A blank core task means the one above: that is how people write a breakdown without merging. It is filled down to
 * rows that have a text of their own, not across a section banner. A blank 牵头科室 is missing, and so is a blank
 * deadline, unless a merge reaches it; the one exception is a block of blank core tasks in which the lead is named on
 * the first row and nowhere below, because there the blanks below are the writer's way of saying the same.
 *
 * With a column of sub-items every core task is a group. Without one there are groups only where merges or blanks show
 * that some core task is broken down into several rows.
 */
export function groupByCore(drafts: readonly DraftEntry[], region: Region): Grouped {
  const hasSub = region.columns.some((column) => column.field === 'sub_task');
  const hasCore = region.columns.some((column) => column.field === 'core_task');
  const none: Grouped = { drafts, groupOf: drafts.map(() => null), groups: [] };
  if (!hasCore) return none;

  const blanks = fillCores(drafts, hasSub);
  const byTitle = new Map<string, number>();
  const groups: { title: string; entries: number[] }[] = [];
  const groupOf = drafts.map((draft, index): number | null => {
    const core = draft.fields.core_task?.[0];
    if (!core) return null;
    // With sub-items the same title anywhere in the section is the same core task: sorting a ledger tears none apart.
    const key = hasSub ? `${draft.banner ?? ''}\n${/\s/.test(core.text) ? core.text.replace(/\s+/g, '') : core.text}` : String(core.row);
    let group = byTitle.get(key);
    if (group === undefined) {
      group = groups.length;
      byTitle.set(key, group);
      groups.push({ title: core.text, entries: [] });
    }
    groups[group]!.entries.push(index);
    return group;
  });
  fillLeads(drafts, groups, blanks);
  if (!hasSub && !groups.some((group) => group.entries.length > 1)) return none;
  return { drafts, groupOf, groups };
}

/** Fills blank core tasks down. Returns the entries that were filled. */
function fillCores(drafts: readonly DraftEntry[], hasSub: boolean): ReadonlySet<number> {
  const filled = new Set<number>();
  let above: Written[] | undefined;
  let banner: string | null | undefined;
  drafts.forEach((draft, index) => {
    if (draft.banner !== banner) above = undefined;
    banner = draft.banner;
    if (draft.fields.core_task) {
      above = draft.fields.core_task;
      return;
    }
    if (draft.core && (above === undefined || above[0]!.row < draft.core.row)) above = [draft.core];
    // Without sub-items a number of its own makes the row an item that lacks its text.
    const ownNumber = draft.fields.seq !== undefined && !draft.merged.has('seq');
    const breaksDown = hasSub ? draft.fields.sub_task !== undefined : !ownNumber;
    if (above && breaksDown) {
      draft.fields.core_task = above;
      filled.add(index);
    }
  });
  return filled;
}

function fillLeads(drafts: readonly DraftEntry[], groups: Grouped['groups'], blanks: ReadonlySet<number>): void {
  for (const { entries } of groups) {
    const [first, ...rest] = entries;
    const lead = drafts[first!]!.fields.lead_unit;
    if (!lead || rest.length === 0) continue;
    if (!rest.every((index) => blanks.has(index) && drafts[index]!.fields.lead_unit === undefined)) continue;
    for (const index of rest) drafts[index]!.fields.lead_unit = lead;
  }
}

/** Gives every entry an id that is unique in the ledger. */
export function identify(grouped: Grouped): { readonly entries: readonly Entry[]; readonly coreTasks: readonly CoreTask[] } {
  const { drafts, groupOf, groups } = grouped;
  const numbers = drafts.map((draft) => numberText(draft.fields.seq?.[0]?.text));
  const count = new Map<string, number>();
  for (const number of numbers) if (number) count.set(number, (count.get(number) ?? 0) + 1);
  const banners = new Map<string, number>();
  for (const { banner } of drafts) if (banner !== null && !banners.has(banner)) banners.set(banner, banners.size + 1);

  const taken = new Set(numbers.filter((number) => number && count.get(number) === 1));
  const places = new Map<string, number>();
  const entries = drafts.map((draft, index): Entry => {
    const core = groupOf[index]!;
    const number = numbers[index]!;
    let id = number && count.get(number) === 1 ? number : null;
    if (id === null) {
      const stem = stemOf(draft, number, core, banners);
      const place = (places.get(stem) ?? 0) + 1;
      places.set(stem, place);
      id = stem === '' ? String(place) : `${stem}.${place}`;
      for (let again = 2; taken.has(id); again++) id = `${stem === '' ? place : `${stem}.${place}`}-${again}`;
      taken.add(id);
    }
    const { row, banner, fields } = draft;
    return { row, id, banner, core, fields };
  });
  const coreTasks = groups.map(({ title, entries: members }) => ({ title, row: drafts[members[0]!]!.row, entries: members }));
  return { entries, coreTasks };
}

/** What stands before the position: the core task's written number, its place, or the section's. */
function stemOf(draft: DraftEntry, number: string, core: number | null, banners: ReadonlyMap<string, number>): string {
  const shared = draft.merged.has('seq') || core !== null;
  if (number && shared) return number;
  if (core !== null) return String(core + 1);
  if (draft.banner !== null && number) return String(banners.get(draft.banner));
  return number;
}

/** 1、 → 1, （3） → 3: the number without its punctuation. */
function numberText(text: string | undefined): string {
  if (text === undefined || /^\d+$/.test(text)) return text ?? '';
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/^\((.*)\)$/, '$1').replace(/[、.,)]+$/, '');
}
