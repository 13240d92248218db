import type { Rate } from '../status/tally';
import type { SupervisionRules } from './rules';

/** What a section's score is reckoned from, all since 1 January, voided letters out. */
export interface ScoreParts {
  /** 到期完成率, for a year 年度任务完成率. */
  readonly completion: Rate;
  readonly onTime: Rate;
  readonly yellowLetters: number;
  readonly redLetters: number;
  /** Letters answered late, or not at all though the day has passed. */
  readonly lateReplies: number;
  /** 退回. */
  readonly returned: number;
  /** Items that stood in two yellow letters or more. */
  readonly twiceReminded: number;
}

/** The score by the preset in force (督办规则说明，得分); null where there is nothing to reckon it from. */
export function scoreOf(scheme: SupervisionRules['scheme'], parts: ScoreParts): number | null {
  const { completion, onTime, yellowLetters, redLetters, lateReplies, returned, twiceReminded } = parts;
  const late = onTime.denominator - onTime.numerator;
  switch (scheme) {
    case '局内督办': {
      const base = weighed(completion, onTime);
      if (base === null) return null;
      const score = base - yellowLetters - 3 * redLetters - lateReplies - 2 * returned;
      return rounded(Math.min(100, Math.max(0, score)));
    }
    case '佳木斯':
      return 100 + onTime.numerator - late - 2 * returned;
    case '广元':
      return 100 - twiceReminded - 2 * redLetters;
  }
}

/** 60 for completion and 40 for time; a share that cannot be reckoned leaves its weight to the other. */
function weighed(completion: Rate, onTime: Rate): number | null {
  const [c, t] = [completion, onTime].map(({ numerator, denominator }) =>
    denominator === 0 ? null : numerator / denominator,
  ) as [number | null, number | null];
  if (c === null) return t === null ? null : 100 * t;
  return t === null ? 100 * c : 60 * c + 40 * t;
}

function rounded(score: number): number {
  return Math.round((score + Number.EPSILON) * 100) / 100;
}

/** Ranks by score, the best first, equals sharing a rank (1, 1, 3); null where there is no score. */
export function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  return scores.map((score) =>
    score === null ? null : 1 + scores.filter((other) => other !== null && other > score).length,
  );
}
