/** What a place of the office's own template may be called, and what it gives. */
export interface PlaceName {
  readonly name: string;
  /** One Chinese clause. */
  readonly gives: string;
}

/** Names of one sort, for a list that people read. */
export interface PlaceGroup {
  readonly title: string;
  readonly names: readonly PlaceName[];
}

/** A name that stands for words or a figure in a sentence. */
export interface TextPlace<Input> extends PlaceName {
  /** '' where there is nothing to print. */
  readonly text: (input: Input) => string;
}

/** A name that stands for the paragraphs of a part of the text. */
export interface PartPlace extends PlaceName {
  /** The heading of the part. */
  readonly heading: string;
}

/** A name that stands for an annex: its tables with their remarks. */
export interface TablePlace extends PlaceName {
  /** The title of the annex. */
  readonly title: string;
  /** What is said where there is none. */
  readonly none: string;
}

/** What every annex is called as a place: 各科室进展表 for 各科室进展. */
export function tablePlace(title: string, gives: string, none: string): TablePlace {
  return { name: `${title}表`, title, gives, none };
}

/** Names that stand for more than one part. */
export const WHOLE = {
  body: { name: '正文', gives: '全部文字，带各部分的标题' },
  annexes: { name: '附件', gives: '全部附表，每张另起一页，带“附件1”和标题' },
  imprint: { name: '版记', gives: '报、送、发、印发单位和日期、份数，各占一行' },
} as const satisfies Record<string, PlaceName>;
