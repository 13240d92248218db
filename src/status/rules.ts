/** The rule set in force (督办规则): how many days make what colour. Settings in the workbook. */
export interface RuleSet {
  readonly name: string;
  /** 0 to this many days left, the last day included: 临期. */
  readonly soonDays: number;
  /** 1 to this many days late: 滞后; more: 严重滞后. */
  readonly seriousDays: number;
  /** Whether 完成率 is also held against 时序进度. */
  readonly pace: boolean;
  /** Percentage points behind 时序进度 from which an item is 滞后. */
  readonly paceYellow: number;
  /** More than this many points behind: 严重滞后. */
  readonly paceRed: number;
}

/** 「三色督办」: the default. */
export const DEFAULT_RULES: RuleSet = {
  name: '三色督办',
  soonDays: 7,
  seriousDays: 30,
  pace: false,
  paceYellow: 10,
  paceRed: 30,
};

/** The rule set in one Chinese sentence, as every output prints it. */
export function rulesInWords(rules: RuleSet): string {
  const pace = rules.pace
    ? `完成率落后时序进度${rules.paceYellow}个百分点及以上为黄，超过${rules.paceRed}个百分点为红；`
    : '';
  return (
    `判定规则“${rules.name}”：距时限${rules.soonDays}天以内未办结为临期（蓝），` +
    `逾期1至${rules.seriousDays}天为滞后（黄），逾期超过${rules.seriousDays}天为严重滞后（红）；${pace}` +
    '时限当天仍算按时，天数按日历日计。'
  );
}
