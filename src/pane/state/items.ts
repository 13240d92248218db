import type { OverviewItem } from '../../tasks';

/** Which items are wanted; '' means all. */
export interface Filter {
  readonly text: string;
  readonly unit: string;
  readonly leader: string;
  readonly light: string;
  /** The kind of ledger, by its short name. */
  readonly kind: string;
}

export const NO_FILTER: Filter = { text: '', unit: '', leader: '', light: '', kind: '' };

/** The key of a row (from zero), unique in the workbook. */
export function keyOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet}!${row}`;
}

/** The items that pass a filter, in their order. The text is looked for in task, core task, unit and number, by all its words. */
export function filterItems(items: readonly OverviewItem[], filter: Filter): readonly OverviewItem[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && !filter.unit && !filter.leader && !filter.light && !filter.kind) return items;
  return items.filter(
    ({ id, task, coreTask, lead, leader, light, kind }) =>
      (filter.light === '' || light === filter.light) &&
      (filter.kind === '' || kind === filter.kind) &&
      (filter.unit === '' || lead === filter.unit) &&
      (filter.leader === '' || leader === filter.leader) &&
      words.every((word) => `${task}\n${coreTask ?? ''}\n${lead}\n${id}`.toLowerCase().includes(word)),
  );
}

/** The different values of something, in the order in which they first appear, empty ones left out. */
export function choicesOf(items: readonly OverviewItem[], of: (item: OverviewItem) => string): string[] {
  return [...new Set(items.map(of))].filter((value) => value !== '');
}
