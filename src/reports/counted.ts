import type { Inline, PaperCell } from '../paper/paper';

/** One paragraph. */
export type Paragraph = readonly Inline[];

/** A figure with more items than this names none: nobody reads such a list, and every preview would carry it. */
export const MOST_ROWS = 500;

/** A count in a table, in the colour of what it counts, with its rows; both only where it counts something. */
export function countCell(count: number, rows: readonly string[], fill?: string | null): PaperCell {
  const named = count > 0 && rows.length > 0 && rows.length <= MOST_ROWS;
  if (count === 0 || (!named && !fill)) return count;
  return { value: count, ...(fill ? { fill } : {}), ...(named ? { rows } : {}) };
}

/** So many of something, with the rows that it counts where they are known: 9项. Rows as `sheet!row`, from one. */
export function countOf(count: number, rows: readonly string[], measure = '项'): Inline {
  const text = `${count}${measure}`;
  return rows.length === 0 || rows.length > MOST_ROWS ? text : { text, rows };
}

/** Parts that say something, parted by a mark, with a full stop; nothing where none does. */
export function sentenceOf(parts: readonly (string | Paragraph)[], mark = '；'): Paragraph {
  const said = parts
    .filter((part) => part.length > 0)
    .map((part) => (typeof part === 'string' ? [part] : part));
  if (said.length === 0) return [];
  return [...said.flatMap((part, index) => (index === 0 ? part : [mark, ...part])), '。'];
}

/** Sections that a sentence names with what they count. */
const UNITS_NAMED = 3;

/** 大气环境科3项、办公室2项: the sections with the most, in the order of the items among equals. */
export function unitsCounted<T>(
  items: readonly T[],
  unitOf: (item: T) => string,
  count: (items: readonly T[]) => Inline,
): Paragraph {
  const units = new Map<string, T[]>();
  for (const item of items) units.set(unitOf(item), [...(units.get(unitOf(item)) ?? []), item]);
  return [...units]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, UNITS_NAMED)
    .flatMap(([unit, own], index) => [index === 0 ? unit : `、${unit}`, count(own)]);
}
