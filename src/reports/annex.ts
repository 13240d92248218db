import type { Block, PaperColumn } from '../paper/paper';

/** What stands behind the text, with the name that it has as an annex. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the office's own template calls it; absent: numbered in its order. */
  readonly label?: string;
}

/** Where a template leaves an annex out, its reader is sent to what it was made from. */
const LEFT_OUT = '台账';

/** Only those that there are, called as a template calls them. `labels` by title; absent: no template is filled in. */
export function present(
  annexes: readonly (Annex | null)[],
  labels?: Readonly<Record<string, string>>,
): readonly Annex[] {
  return annexes
    .filter((annex) => annex !== null)
    .map((annex) => (labels ? { ...annex, label: labels[annex.title] ?? LEFT_OUT } : annex));
}

/** 附件2, or 附件 where there is only one. `index` from zero. */
function annexLabel(annexes: readonly Annex[], index: number): string {
  return annexes[index]?.label ?? (annexes.length > 1 ? `附件${index + 1}` : '附件');
}

/** Which annex has a title, for a sentence that sends its reader there; '' where none has. */
export function annexOf(annexes: readonly Annex[], title: string): string {
  const at = annexes.findIndex((annex) => annex.title === title);
  return at < 0 ? '' : annexLabel(annexes, at);
}

/** Each on a page of its own, under its label and its title. */
export function annexBlocks(annexes: readonly Annex[]): Block[] {
  return annexes.flatMap(({ title, blocks }, index): Block[] => [
    { kind: 'pageBreak' },
    { kind: 'annex', label: annexLabel(annexes, index), title },
    ...blocks,
  ]);
}

/** A column of words. Widths are shares. */
export function wordColumn(heading: string, width: number): PaperColumn {
  return { heading, width, align: 'left' };
}

/** A column of short entries. */
export function shortColumn(heading: string, width: number): PaperColumn {
  return { heading, width, align: 'center' };
}
