import {
  isLate,
  LIGHT_WORDS,
  STATUSES,
  STATUS_WORDS,
  warningWord,
  type Counts,
  type LightWord,
} from '../../tasks';

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
  return STATUSES.reduce((sum, status) => sum + (isLate(status) ? counts[status] : 0), 0);
}
