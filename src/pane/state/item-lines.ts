import { addTo } from '../../basics/multimap';
import { STATUS_WORDS, type OverviewCore, type OverviewItem } from '../../tasks';
import { keyOf } from './items';

/** A line of the list: an item, or the core task above some. */
export type ListLine =
  | { readonly kind: 'item'; readonly key: string; readonly item: OverviewItem }
  | { readonly kind: 'core'; readonly key: string; readonly core: OverviewCore; readonly isOpen: boolean };

/** The key of a core task's line; its first item has the same row and another key. */
export function coreKey(core: { readonly sheet: string; readonly row: number }): string {
  return `核心任务 ${keyOf(core)}`;
}

/** The list as it is, one item a line. */
export function plainLines(items: readonly OverviewItem[]): readonly ListLine[] {
  return items.map((item) => ({ kind: 'item', key: keyOf(item), item }));
}

/**
 * The list by core task: those that have one of the items, in the order of the core tasks or with the most days late
 * first; below each that is open, its items. Items under no core task come last.
 */
export function groupedLines(
  items: readonly OverviewItem[],
  cores: readonly OverviewCore[],
  open: ReadonlySet<string>,
  lateFirst: boolean,
): readonly ListLine[] {
  const own = new Map<string, OverviewItem[]>();
  const alone: OverviewItem[] = [];
  for (const item of items) {
    if (item.coreRow === null) {
      alone.push(item);
      continue;
    }
    const key = coreKey({ sheet: item.sheet, row: item.coreRow });
    addTo(own, key, item);
  }
  const wanted = cores.filter((core) => own.has(coreKey(core)));
  if (lateFirst) wanted.sort((a, b) => b.daysLate - a.daysLate);
  const lines = wanted.flatMap((core): ListLine[] => {
    const key = coreKey(core);
    const isOpen = open.has(key);
    const head: ListLine = { kind: 'core', key, core, isOpen };
    return isOpen ? [head, ...plainLines(own.get(key)!)] : [head];
  });
  return [...lines, ...plainLines(alone)];
}

const CORE_HEADINGS = ['预警', '状态', '核心任务', '事项数', '已办结', '最长逾期天数'];

/** The core tasks of a list as a table to be pasted elsewhere, columns parted by tabs. */
export function coresAsTable(cores: readonly OverviewCore[]): string {
  const lines = cores.map(({ light, status, title, total, done, daysLate }) =>
    [light, STATUS_WORDS[status], title.replace(/\s+/g, ' '), total, done, daysLate || ''].join('\t'),
  );
  return [CORE_HEADINGS.join('\t'), ...lines].join('\n');
}
