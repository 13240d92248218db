/** Shares and counts in a clause of a normalised text. */

import { anyOf } from '../chinese/any-of';
import { digitOf, numberOf } from '../chinese/numerals';
import type { Amount } from './progress';

/** A share found in a clause. */
export interface Share {
  /** 0–100; a share above 100 is over target and counts as 100. */
  readonly percent: number;
  /** Whether more was reached than was planned (101.9%): such a share is of a plan, whatever words stand there. */
  readonly over: boolean;
  /** Where it stands in the clause, in characters from zero, its end not included. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,4}(?:\.\d{1,3})?`;
const HAN = '[零一二三四五六七八九十百两]{1,6}';
const SHARE = new RegExp(
  `(${NUMBER})%|百分之(${NUMBER}|${HAN}(?:点${HAN})?)|([一二三四五六七八九123456789])成(?![本立为员果效绩交熟都就功套品])(半)?|` +
    `(?<=的)(${NUMBER})倍|` +
    '((?<!双)过半|一多半|一大半|大半)|(一半|半数|50:50)|([一二三四五六七八九])分之([一二三])',
  'g',
);
/** 近60% is a little less: the office's own figure for 近60% was 58.9, and one point is the coarsest fair guess. */
const NEARLY = /(?:将?近|接近|不到|不足)$/;

const NO_SHARE: readonly Share[] = [];

/** Every share named in a clause: 60%, 百分之六十, 六成, 过半, 三分之二. */
export function sharesIn(clause: string): readonly Share[] {
  if (!/[%半倍]|[\d一二三四五六七八九]成|分之/.test(clause)) return NO_SHARE;
  const shares: Share[] = [];
  for (const match of clause.matchAll(SHARE)) {
    const percent = shareOf(match);
    if (percent === null) continue;
    const less = NEARLY.test(clause.slice(0, match.index)) && percent >= 1 ? 1 : 0;
    shares.push({
      percent: Math.min(100, Math.max(0, round(percent - less))),
      over: percent > 100,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return shares;
}

function shareOf(match: RegExpMatchArray): number | null {
  const [, plain, spoken, tenths, half, times, over, exactHalf, below, above] = match;
  if (plain !== undefined) return Number(plain);
  if (spoken !== undefined) return decimal(spoken);
  if (tenths !== undefined) return (numberOf(tenths) ?? 0) * 10 + (half === undefined ? 0 : 5);
  if (times !== undefined) return Number(times) * 100;
  if (over !== undefined) return 50;
  if (exactHalf !== undefined) return 50;
  const parts = numberOf(below ?? '');
  const taken = numberOf(above ?? '');
  return parts === null || taken === null ? null : (taken / parts) * 100;
}

function decimal(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const number = numberOf(whole);
  if (fraction === undefined || number === null) return number;
  return Number(`${number}.${[...fraction].map(digitOf).join('')}`);
}

/** Two decimals, as percentages are printed at most. */
export function round(number: number): number {
  return Math.round(number * 100) / 100;
}

/** What stands behind a number of things. Units of time and money are left out: 3月, 2个月, 500万元 count no items. */
const UNIT =
  '万?(?:[项件个台家处条座套次份批户人宗起名辆口栋幢所块眼站点株棵册盏期场例]|吨|亩|平方米|立方米|公里|千米|米)';
const COUNT = String.raw`(\d+(?:\.\d+)?)(?:余|多)?(${UNIT})(?!月|工作日|季度|半年|小时|百分点|[宽高深厚](?:的|[^\u4e00-\u9fff]|$)|路段|长)`;
const VERB =
  '完成|办结|办理|整改|解决|落实|答复|办复|销号|建成|竣工|完工|验收|治理|处理|处置|整治|更换|安装|淘汰|拆除|关停';
const TOTAL =
  '(?<!公)共|总计|合计|共有|总数|目标|任务|应|[需须]|计划|要求|涉及|梳理|排查出|发现|反馈|交办|列入|下达|年度';

const SLASH = new RegExp(
  String.raw`(?:${VERB}|达到?|进度|:|^)(?:了|率|数|情况)?:?(\d+)(${UNIT})?[/／](\d+)(${UNIT})?(?![\d/-])`,
  'g',
);
const OF_TOTAL_FIRST = new RegExp(
  String.raw`(?:${TOTAL})(?!新?开工|签约|启动)[^,;。\d]{0,8}?${COUNT}[^\d]{0,14}?(?:已经?|累计|实际)?(?:${VERB})了?${COUNT}`,
  'g',
);
const OF_TOTAL_PLAIN = new RegExp(
  String.raw`^[^\d]{0,6}${COUNT}[^\d%,;。]{0,16}?[,;。]?[^\d%,;。]{0,4}?(?:已经?|其中|累计)(?:全部)?(?:${VERB})了?${COUNT}`,
  'g',
);
const DONE_FIRST = new RegExp(
  String.raw`(?:${VERB})(?!的)[^\d,;。]{0,6}${COUNT}` +
    String.raw`[^\d]{0,4}?\(?(?<!按)(?:目标|任务|计划|总数|共|应|总任务|年度目标|全年)[^\d]{0,6}${COUNT}`,
  'g',
);
const TOTAL_IN_BRACKETS = new RegExp(
  String.raw`(?:已|完成)[^\d,;。]{0,8}${COUNT}[^\d,;。(]{0,6}\((?:共|总共|合计|总数|计划|目标|应)[^\d]{0,6}${COUNT}`,
  'g',
);

/** 到期应检23台，已检23台: the act, by its first character, that the things were named with. */
const SAME_ACT = new RegExp(
  String.raw`^[^\d]*?(?<verb>[\u4e00-\u9fff])[^\d]{0,8}?${COUNT}[^\d%]{0,6}?已(?:全部)?` +
    String.raw`(?!开|启|动|签|受|立)\k<verb>[\u4e00-\u9fff]{0,2}${COUNT}`,
  'g',
);

/** Acts that only begin: as many as were planned may have been begun without one being finished. */
const ONLY_BEGUN = anyOf(
  '开工 开建 启动 动工 签约 签订 受理 立案 立项 下达 申报 上报 收到 接 开始 征集 报名 安排 分解 派 批复 到位 摸排 入库 投入 储备 ' +
    '谋划 规划 方案 选址 招标 整地 勘 测 设计 采购合同 订购 发包',
);
/** 原计划举办50场，截至6月底已开展60场: a plan, and what came of it, whatever the act is called. */
const PLAN_REACHED = new RegExp(
  String.raw`(?:计划|原定|目标|任务|拟)[^,;。\d]{0,24}${COUNT}[^\d%;。]{0,16}?(?:\d{1,2}月[^\d%;。]{0,6})?` +
    String.raw`(?:实际|已经?|累计)(?![^\d]{0,6}${ONLY_BEGUN})[^\d,;。]{0,10}?${COUNT}`,
  'g',
);

/** 142个行政村已通客车142个: as many as were named before. */
const AS_MANY = new RegExp(
  String.raw`${COUNT}[^\d,;。]{1,10}已(?:经|全部)?(?![^\d]{0,6}${ONLY_BEGUN})[^\d,;。]{1,8}?${COUNT}`,
  'g',
);

/** 配送餐覆盖260个村，超过197个的任务指标: more than was wanted. */
const EXCEEDS = new RegExp(
  String.raw`(?<!${ONLY_BEGUN}[^\d,;。]{0,8})${COUNT}[^\d;。]{0,12}?(?:超[过出]?|多于|高于)了?[^\d,;。]{0,8}` +
    String.raw`${COUNT}的?(?:年度|全年|既定|预定)?(?:目标|任务|指标|计划)`,
  'g',
);

/** How much of how many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

/** Counters that any thing may be counted with: 问题49个，整改40件. */
const ANY_THING = /^[个件项条起宗处]$/;

/** Whether two units measure the same: 问题49个 and 40件, but not metres and kilometres, nor projects and flats. */
export function sameMeasure(one: string, other: string): boolean {
  return plainUnit(one) === plainUnit(other) || (ANY_THING.test(one) && ANY_THING.test(other));
}

const TENS = /^[万亿]+/;

function plainUnit(unit: string): string {
  const plain = TENS.test(unit) ? unit.replace(TENS, '') : unit;
  return plain === '人次' ? '人' : plain;
}

/** A number in its plain unit: 1万例 are 10000例, 2.5亿元 250000000元. */
export function sizeOf({ number, unit }: Amount): number {
  const tens = unit.startsWith('万亿') ? 1e12 : unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1;
  return tens === 1 ? number : Math.round(number * tens);
}

/** 项目35件，年内将完成27件: the second number is still to come. */
const COUNT_AHEAD = /(?:将|拟|预计|力争|争取|确保|有望|可望)[^\d]*\d[\d.]*[^\d]*$/;

const OF_GOAL = /^的?(?:年度|全年|既定|总)*(?:目标|任务|计划)/;

/** Patterns by whether the total stands first. */
const COUNT_PATTERNS: readonly (readonly [RegExp, boolean])[] = [
  [SLASH, false],
  [DONE_FIRST, false],
  [TOTAL_IN_BRACKETS, false],
  [OF_TOTAL_FIRST, true],
  [OF_TOTAL_PLAIN, true],
  [SAME_ACT, true],
  [PLAN_REACHED, true],
  [AS_MANY, true],
  [EXCEEDS, false],
];

/** What each of the patterns needs. */
const TWO_NUMBERS = /\d\D+\d/;

/**
 * How much of how many: 已完成3/5, 共22件已办结6件, 目标20台，已完成29台. Null where the text gives no total, or one of
 * another measure: metres are not held against kilometres, nor projects against flats.
 */
export function countOf(plain: string): Count | null {
  if (!TWO_NUMBERS.test(plain)) return null;
  for (const [pattern, totalFirst] of COUNT_PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      pattern.lastIndex = match.index + 1;
      if (totalFirst && COUNT_AHEAD.test(match[0])) continue;
      // 建成198座，超额完成150座的目标: the second number is the total, and it was passed.
      if (totalFirst && match[0].includes('超额') && OF_GOAL.test(plain.slice(match.index + match[0].length)))
        continue;
      const [first, firstUnit, second, secondUnit] = match.slice(pattern === SAME_ACT ? 2 : 1);
      if (firstUnit !== undefined && secondUnit !== undefined && !sameMeasure(firstUnit, secondUnit))
        continue;
      const sizes = [
        sizeOf({ number: Number(first), unit: firstUnit ?? '' }),
        sizeOf({ number: Number(second), unit: secondUnit ?? '' }),
      ];
      const [done, total] = totalFirst ? [sizes[1]!, sizes[0]!] : [sizes[0]!, sizes[1]!];
      // Of acts that the table does not know only as many as were planned prove anything.
      if ((pattern === PLAN_REACHED || pattern === EXCEEDS) && done < total) continue;
      if (pattern === AS_MANY && done !== total) continue;
      if (total > 0) return { done, total };
    }
  }
  return null;
}

const COUNTED = new RegExp(COUNT, 'g');

/** What goals are measured in besides: people, money, and units that a clause of a report seldom counts in. */
const MEASURE =
  '万?人次?|[万亿]?元|篇|部|万?公顷|平方公里|万?头|万?只|万?棵|万?册|盏|张|支|组|笔|门|课时|学时|万?千瓦|兆瓦|个百分点';

/** Amounts are compared with those of the same measure only, so money and people may be among them. */
const AMOUNT = new RegExp(
  String.raw`(?<![\d.第])(\d+(?:\.\d+)?)(?:余|多)?(${MEASURE}|${UNIT})(?!月|工作日|季度|半年|小时|百分点)`,
  'g',
);

/** An amount and where it stands, in characters from zero; `end` is not included. */
export interface PlacedAmount extends Amount {
  readonly start: number;
  readonly end: number;
}

const NO_AMOUNT: readonly PlacedAmount[] = [];

/** Every amount that a normalised text names, money included: 加装电梯60台, 发放补贴500万元. */
export function amountsIn(plain: string): readonly PlacedAmount[] {
  if (!/\d/.test(plain)) return NO_AMOUNT;
  const amounts: PlacedAmount[] = [];
  AMOUNT.lastIndex = 0;
  for (let match = AMOUNT.exec(plain); match !== null; match = AMOUNT.exec(plain))
    amounts.push({
      number: Number(match[1]),
      unit: match[2]!,
      start: match.index,
      end: AMOUNT.lastIndex,
    });
  return amounts;
}

/** How many counts a clause names (中转站7个、分类池17个 → 2). */
export function countsIn(clause: string): number {
  return /\d/.test(clause) ? (clause.match(COUNTED)?.length ?? 0) : 0;
}
