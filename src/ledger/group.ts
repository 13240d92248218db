import type { Field } from '../kinds/field';
import { cellsOf, firstOf } from './cells';
import { writtenNumbers } from './item-numbers';
import type { CoreTask, Entry, LedgerColumn, Table, Written } from './ledger';

/** An entry before its core task and its id are known. */
export interface DraftEntry {
  readonly row: number;
  readonly banner: string | null;
  /** The core task on a row of its own above it. */
  readonly core: Written | null;
  readonly cells: Written[];
  /** Fields whose cell reaches the row by a merge from above, or by 同上. */
  readonly merged: ReadonlySet<Field>;
}

/** Entries with the group each belongs to, an index into `groups`; null where rows have no core task above them. */
export interface Grouped {
  readonly drafts: readonly DraftEntry[];
  readonly groupOf: readonly (number | null)[];
  readonly groups: readonly { readonly title: string; readonly entries: readonly number[] }[];
  readonly byLead: boolean;
}

/**
 * Gathers entries under their core tasks.
 *
 * A blank core task means the one above: that is how people write a breakdown without merging. It is filled down to
 * rows that have a text of their own, not across a section banner. A blank 牵头科室 is missing, and so is a blank
 * deadline, unless a merge reaches it; the one exception is a block of blank core tasks in which the lead is named on
 * the first row and nowhere below, because there the blanks below are the writer's way of saying the same. Where the
 * section stands left of the tasks the table is grouped by it, and a blank means the section above. A blank stage is
 * the stage above, and so is its time where that is blank too.
 *
 * With a column of sub-items every core task is a group. Without one there are groups only where merges or blanks show
 * that some core task is broken down into several rows.
 */
export function groupByCore(drafts: readonly DraftEntry[], table: Table): Grouped {
  const hasSub = table.columns.some((column) => column.field === 'sub_task');
  const hasCore = table.columns.some((column) => column.field === 'core_task');
  const byLead = isGroupedByLead(table.columns);
  if (byLead) fillDown(drafts, ['lead_unit']);
  if (table.columns.some(({ field }) => field === 'stage')) {
    fillDown(drafts, ['stage', 'deadline']);
    fillDown(drafts, ['stage']);
  }
  const none: Grouped = { drafts, groupOf: drafts.map(() => null), groups: [], byLead };
  if (!hasCore) return none;
  if (!hasSub && drafts.every((draft) => draft.banner !== null && CORE_BANNER.test(draft.banner)))
    return groupByBanner(drafts);

  const blanks = fillCores(drafts, hasSub);
  const byTitle = new Map<string, number>();
  const groups: { title: string; entries: number[] }[] = [];
  const groupOf = drafts.map((draft, index): number | null => {
    const core = firstOf(draft, 'core_task');
    if (!core) return null;
    // With sub-items the same title anywhere in the section is the same core task: sorting a ledger tears none apart.
    const key = hasSub
      ? `${draft.banner ?? ''}\n${/\s/.test(core.text) ? core.text.replace(/\s+/g, '') : core.text}`
      : String(core.row);
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
  return { drafts, groupOf, groups, byLead };
}

/** 核心任务一：冬病夏治（5项): a banner that is itself the core task of the rows below. */
const CORE_BANNER =
  /^[（(]?[一二三四五六七八九十\d]*[)）、.．]?\s*(?:核心|重点|主要|重大)?(?:任务|工作)\s*[一二三四五六七八九十\d]+\s*[:：、.．\s]/;

function groupByBanner(drafts: readonly DraftEntry[]): Grouped {
  const groups: { title: string; entries: number[] }[] = [];
  const groupOf = drafts.map((draft, index) => {
    const title = draft.banner!.replace(CORE_BANNER, '').trim();
    if (index === 0 || drafts[index - 1]!.banner !== draft.banner) groups.push({ title, entries: [] });
    groups.at(-1)!.entries.push(index);
    return groups.length - 1;
  });
  return { drafts, groupOf, groups, byLead: false };
}

/**
 * Whether the table is grouped by section: 责任单位 stands left of its tasks. A blank there means the section above,
 * and numbers may begin anew with each.
 */
export function isGroupedByLead(columns: readonly LedgerColumn[]): boolean {
  const lead = columns.findIndex((column) => column.field === 'lead_unit');
  const task = columns.findIndex((column) => column.field === 'core_task' || column.field === 'sub_task');
  return lead >= 0 && lead < task;
}

/** Gives rows in which all of these are blank what stands above, not across a banner. */
function fillDown(drafts: readonly DraftEntry[], fields: readonly Field[]): void {
  drafts.forEach((draft, index) => {
    const above = drafts[index - 1];
    if (!above || above.banner !== draft.banner || fields.some((field) => firstOf(draft, field))) return;
    draft.cells.unshift(...fields.flatMap((field) => cellsOf(above, field)));
  });
}

/** Fills blank core tasks down. Returns the entries that were filled. */
function fillCores(drafts: readonly DraftEntry[], hasSub: boolean): ReadonlySet<number> {
  const filled = new Set<number>();
  let above: readonly Written[] = [];
  let banner: string | null | undefined;
  drafts.forEach((draft, index) => {
    if (draft.banner !== banner) above = [];
    banner = draft.banner;
    const own = cellsOf(draft, 'core_task');
    if (own.length > 0) {
      above = own;
      return;
    }
    if (draft.core && (above.length === 0 || above[0]!.row < draft.core.row)) above = [draft.core];
    // Without sub-items a number of its own makes the row an item that lacks its text.
    const ownNumber = firstOf(draft, 'seq') !== undefined && !draft.merged.has('seq');
    const breaksDown = hasSub ? firstOf(draft, 'sub_task') !== undefined : !ownNumber;
    if (above.length > 0 && breaksDown) {
      draft.cells.unshift(...above);
      filled.add(index);
    }
  });
  return filled;
}

function fillLeads(
  drafts: readonly DraftEntry[],
  groups: Grouped['groups'],
  blanks: ReadonlySet<number>,
): void {
  for (const { entries } of groups) {
    const [first, ...rest] = entries;
    const leads = cellsOf(drafts[first!]!, 'lead_unit');
    if (leads.length === 0 || rest.length === 0) continue;
    if (!rest.every((index) => blanks.has(index) && !firstOf(drafts[index]!, 'lead_unit'))) continue;
    for (const index of rest) drafts[index]!.cells.push(...leads);
  }
}

/** Gives every entry an id that is unique in the ledger. */
export function identify(
  grouped: Grouped,
  columns: readonly LedgerColumn[],
): {
  readonly entries: readonly Entry[];
  readonly coreTasks: readonly CoreTask[];
} {
  const { drafts, groupOf, groups } = grouped;
  const numbers = writtenNumbers(drafts, columns);
  const sections = sectionsOf(drafts, groupOf, grouped.byLead);
  const restart = startsAnew(drafts, numbers, sections);
  const shared = new Map<string, number>();
  const stems = numbers.map((number, index): string => {
    const section = sections[index] ?? null;
    const stem =
      number === '' ? String(section ?? '') : restart && section !== null ? `${section}.${number}` : number;
    shared.set(stem, (shared.get(stem) ?? 0) + 1);
    return stem;
  });
  const taken = new Set(stems.filter((stem, index) => numbers[index] !== '' && shared.get(stem) === 1));
  const places = new Map<string, number>();
  const entries = drafts.map((draft, index): Entry => {
    const stem = stems[index]!;
    let id = stem;
    if (numbers[index] === '' || shared.get(stem)! > 1) {
      const place = (places.get(stem) ?? 0) + 1;
      places.set(stem, place);
      const own = stem === '' ? String(place) : `${stem}.${place}`;
      id = own;
      for (let again = 2; taken.has(id); again++) id = `${own}-${again}`;
      taken.add(id);
    }
    const { row, banner, cells } = draft;
    return { row, id, banner, core: groupOf[index]!, cells };
  });
  const coreTasks = groups.map(({ title, entries: members }) => ({
    title,
    row: drafts[members[0]!]!.row,
    entries: members.slice(), // in just its size
  }));
  return { entries, coreTasks };
}

/**
 * The number, from one, of the core task, the banner or the leading section each entry stands under; null under none.
 */
function sectionsOf(
  drafts: readonly DraftEntry[],
  groupOf: Grouped['groupOf'],
  byLead: boolean,
): (number | null)[] {
  const numbers = new Map<string, number>();
  return drafts.map((draft, index) => {
    const core = groupOf[index]!;
    if (core !== null) return core + 1;
    const name = draft.banner ?? (byLead ? firstOf(draft, 'lead_unit')?.text : null) ?? null;
    if (name === null) return null;
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    return numbers.get(name)!;
  });
}

/** Whether the written numbers begin anew in each section, so that one of them stands in several. */
function startsAnew(
  drafts: readonly DraftEntry[],
  numbers: readonly string[],
  sections: readonly (number | null)[],
): boolean {
  const seen = new Map<string, number | null>();
  return drafts.some((draft, index) => {
    const number = numbers[index]!;
    if (number === '' || draft.merged.has('seq')) return false;
    const before = seen.get(number);
    if (before === undefined) seen.set(number, sections[index]!);
    return before !== undefined && before !== sections[index];
  });
}
