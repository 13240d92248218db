import { warningWord, type Judged, type Overview } from '../../tasks';

/** One row of 事项清单. */
export interface Item {
  /** Sheet and row, unique in the workbook. */
  readonly key: string;
  readonly sheet: string;
  /** What stands in 预警: a colour, 长期 or 待核. */
  readonly light: string;
  readonly leader: string;
  readonly judged: Judged;
}

/** Which items are wanted; '' means all. */
export interface Filter {
  readonly text: string;
  readonly unit: string;
  readonly leader: string;
  readonly light: string;
}

export const NO_FILTER: Filter = { text: '', unit: '', leader: '', light: '' };

/** The key of a row, counted from zero. */
export function itemKey(sheet: string, row: number): string {
  return `${sheet}!${row}`;
}

/** All items of an overview, ledger after ledger. */
export function itemsOf(overview: Overview): Item[] {
  return overview.standing.ledgers.flatMap(({ ledger, items }) =>
    items.map((judged) => ({
      key: itemKey(ledger.sheet, judged.entry.row),
      sheet: ledger.sheet,
      light: warningWord(judged.status),
      leader: judged.entry.fields.leader?.[0]?.text ?? '',
      judged,
    })),
  );
}

/** The items that pass a filter, in their order. The text is looked for in task, core task, unit and number, by all its words. */
export function filterItems(items: readonly Item[], filter: Filter): readonly Item[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 && !filter.unit && !filter.leader && !filter.light) return items;
  return items.filter(
    ({ light, leader, judged }) =>
      (filter.light === '' || light === filter.light) &&
      (filter.unit === '' || judged.lead === filter.unit) &&
      (filter.leader === '' || leader === filter.leader) &&
      words.every((word) => `${judged.task}\n${judged.coreTask ?? ''}\n${judged.lead}\n${judged.entry.id}`.toLowerCase().includes(word)),
  );
}

/** The different values of something, in the order in which they first appear, empty ones left out. */
export function choicesOf(items: readonly Item[], of: (item: Item) => string): string[] {
  return [...new Set(items.map(of))].filter((value) => value !== '');
}
