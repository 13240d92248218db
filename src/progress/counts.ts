import { anyOf } from '../chinese/any-of';
import { COUNT, sameMeasure, sizeOf, UNIT } from './numbers';

/** How much of how many. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

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
    String.raw`(?!开(?!展)|启|动|签|受|立)\k<verb>[\u4e00-\u9fff]{0,2}${COUNT}`,
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

/** 应检312人，实检312人: as many as had to be, whatever was done to them. */
const OWED = new RegExp(
  String.raw`应(?!急|用|届|对|聘)[\u4e00-\u9fff]{1,6}?${COUNT}[^\d%;。]{0,4}?` +
    String.raw`(?:实际?|已)(?!${ONLY_BEGUN})[\u4e00-\u9fff]{1,4}${COUNT}`,
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

/** 项目35件，年内将完成27件: the second number is still to come. */
const COUNT_AHEAD = /(?:将|拟|预计|力争|争取|确保|有望|可望)[^\d]*\d[\d.]*[^\d]*$/;

const OF_GOAL = /^的?(?:年度|全年|既定|总)*(?:目标|任务|计划)/;

/** How two numbers of a text are told of one another; the last four groups are the numbers and their counters. */
interface CountPattern {
  readonly pattern: RegExp;
  /** Whether the total stands first. */
  readonly totalFirst: boolean;
  /** Where the words prove something only if the numbers do too. */
  readonly holds?: (done: number, total: number) => boolean;
}

const COUNT_PATTERNS: readonly CountPattern[] = [
  { pattern: SLASH, totalFirst: false },
  { pattern: DONE_FIRST, totalFirst: false },
  { pattern: TOTAL_IN_BRACKETS, totalFirst: false },
  { pattern: OF_TOTAL_FIRST, totalFirst: true },
  { pattern: OF_TOTAL_PLAIN, totalFirst: true },
  { pattern: SAME_ACT, totalFirst: true },
  // Of acts that the table does not know only as many as were planned prove anything.
  { pattern: PLAN_REACHED, totalFirst: true, holds: (done, total) => done >= total },
  { pattern: OWED, totalFirst: true },
  { pattern: AS_MANY, totalFirst: true, holds: (done, total) => done === total },
  { pattern: EXCEEDS, totalFirst: false, holds: (done, total) => done >= total },
];

/** What each of the patterns needs. */
const TWO_NUMBERS = /\d\D+\d/;

/**
 * How much of how many: 已完成3/5, 共22件已办结6件, 目标20台，已完成29台. Null where the text gives no total, or one of
 * another measure: metres are not held against kilometres, nor projects against flats.
 */
export function countOf(plain: string): Count | null {
  if (!TWO_NUMBERS.test(plain)) return null;
  for (const { pattern, totalFirst, holds } of COUNT_PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
      pattern.lastIndex = match.index + 1;
      if (totalFirst && COUNT_AHEAD.test(match[0])) continue;
      // 建成198座，超额完成150座的目标: the second number is the total, and it was passed.
      if (totalFirst && match[0].includes('超额') && OF_GOAL.test(plain.slice(match.index + match[0].length)))
        continue;
      const [first, firstUnit, second, secondUnit] = match.slice(-4);
      if (firstUnit !== undefined && secondUnit !== undefined && !sameMeasure(firstUnit, secondUnit))
        continue;
      const sizes = [
        sizeOf({ number: Number(first), unit: firstUnit ?? '' }),
        sizeOf({ number: Number(second), unit: secondUnit ?? '' }),
      ];
      const [done, total] = totalFirst ? [sizes[1]!, sizes[0]!] : [sizes[0]!, sizes[1]!];
      if (total > 0 && (holds?.(done, total) ?? true)) return { done, total };
    }
  }
  return null;
}
