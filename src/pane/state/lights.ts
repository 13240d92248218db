import { STATUSES, STATUS_WORDS, warningWord, type Counts } from '../../tasks';

/** The words that stand in 预警, the most pressing first. */
export const LIGHT_WORDS = ['红', '黄', '蓝', '绿', '灰', '长期', '待核'] as const;
export type LightWord = (typeof LIGHT_WORDS)[number];

/** How many items show a light, and which statuses that means. */
export interface LightCount {
  readonly word: LightWord;
  readonly meaning: string;
  readonly count: number;
}

/** Counts by light. Every light is there, 0 included, so that the parts add up to the total. */
export function lightCounts(counts: Counts): LightCount[] {
  return LIGHT_WORDS.map((word) => {
    const statuses = STATUSES.filter((status) => warningWord(status) === word);
    return {
      word,
      meaning: statuses.map((status) => STATUS_WORDS[status]).join('、'),
      count: statuses.reduce((sum, status) => sum + counts[status], 0),
    };
  });
}

/** Red and yellow together. */
export function lateCount(counts: Counts): number {
  return counts.lagging + counts.seriously_lagging;
}
