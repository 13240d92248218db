import { searchKey } from '../../chinese/fold';
import { isLate, STATUS_WORDS, type OverviewItem } from '../../tasks';

/** Which items are wanted; '' means all. */
export interface Filter {
  readonly text: string;
  readonly unit: string;
  readonly leader: string;
  readonly light: string;
  /** The kind of ledger, by its short name. */
  readonly kind: string;
  /** The sheet of the ledger, where there are several. */
  readonly sheet: string;
  /** Only those whose reading a person should confirm. */
  readonly doubtful: boolean;
  /** Days late first, instead of the order of the ledger. */
  readonly lateFirst: boolean;
  /** By core task, each with what its items come to. */
  readonly byCore: boolean;
}

export const NO_FILTER: Filter = {
  text: '',
  unit: '',
  leader: '',
  light: '',
  kind: '',
  sheet: '',
  doubtful: false,
  lateFirst: false,
  byCore: false,
};

/** The key of a row (from zero), unique in the workbook. */
export function keyOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}!${row}`;
}

/**
 * The items that pass a filter, in their order or the latest first. The text is looked for in task, core task, unit and
 * number, by all its words.
 */
export function filterItems(items: readonly OverviewItem[], filter: Filter): readonly OverviewItem[] {
  const words = searchKey(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const passing = items.filter(
    ({ sheet, id, task, coreTask, lead, leader, light, kind, certain }) =>
      (filter.sheet === '' || sheet === filter.sheet) &&
      (!filter.doubtful || !certain) &&
      (filter.light === '' || light === filter.light) &&
      (filter.kind === '' || kind === filter.kind) &&
      (filter.unit === '' || lead === filter.unit) &&
      (filter.leader === '' || leader === filter.leader) &&
      (words.length === 0 || isIn(words, searchKey(`${task}\n${coreTask ?? ''}\n${lead}\n${id}`))),
  );
  if (!filter.lateFirst) return passing.length === items.length ? items : passing;
  return [...passing].sort((a, b) => openLate(b) - openLate(a));
}

function isIn(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word));
}

/** Days late of what is still to be done. */
function openLate({ status, daysLate }: OverviewItem): number {
  return isLate(status) ? (daysLate ?? 0) : 0;
}

/**
 * Keys of the items that look alike in a list, for they have task and section in common: more has to be said of them.
 */
export function alike(items: readonly OverviewItem[]): ReadonlySet<string> {
  const seen = new Map<string, string[]>();
  for (const item of items) {
    const face = `${item.sheet}\n${item.task}\n${item.lead}`;
    seen.set(face, [...(seen.get(face) ?? []), keyOf(item)]);
  }
  return new Set([...seen.values()].filter((keys) => keys.length > 1).flat());
}

/** A list as a table to be pasted elsewhere: a line an item, columns parted by tabs. */
export function asTable(items: readonly OverviewItem[]): string {
  const cells = items.map(({ id, light, task, lead, status, judgedBy, daysLate, reasons }) =>
    [id, light, STATUS_WORDS[status], task, lead, judgedBy ?? '', daysLate || '', reasons[0] ?? '']
      .map((text) => String(text).replace(/\s+/g, ' '))
      .join('\t'),
  );
  return [TABLE_HEADINGS.join('\t'), ...cells].join('\n');
}

const TABLE_HEADINGS = ['编号', '预警', '状态', '任务', '牵头科室', '截止日', '逾期天数', '依据'];

/** The different values of something, in the order in which they first appear, empty ones left out. */
export function choicesOf(items: readonly OverviewItem[], of: (item: OverviewItem) => string): string[] {
  return [...new Set(items.map(of))].filter((value) => value !== '');
}
