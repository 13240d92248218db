import type { Clause } from './clause';
import type { Token } from './lexer';
import { thingIn } from './reach';
import { amountsIn, countsIn } from '../numbers';

/** The numbers that stand in a statement of completion, and whether they are all there is to do. */

/** What stands around the word of completion in its clause. */
export interface Stated {
  readonly front: string;
  /** What stands behind it, notes in brackets left out, and of that the words of the same statement. */
  readonly rest: string;
  readonly behind: string;
  /** Whether its numbers only say how large the task is. */
  readonly sized: boolean;
}

/** How many counts a statement names: 0 where its numbers only say how large the task is. */
export function countsStated({ text }: Clause, { sense }: Token, { rest, behind, sized }: Stated): number {
  if (sized) return 0;
  const figures = sense === 'finish' ? figuresIn(behind) : 0;
  return Math.max(countsIn(text.replace(SIZES, '')), figures, BARE_COUNT.test(rest) ? 1 : 0);
}

/** 已拆除农户房屋280院: so many of a thing that no table has a counter for. What was owed and is given back is all. */
export function isSoMany(clause: Clause, { sense, word }: Token, { rest }: Stated): boolean {
  const givenBack = GIVEN_BACK.test(word) && /元$/.test(rest);
  return sense === 'result' && !clause.whole && !givenBack && SO_MANY.test(rest);
}

/** 其中8件圆满完成, 有8个分馆对外开放: so many of what there is. */
export function isOfSome({ whole, index }: Clause, { front }: Stated): boolean {
  return SOME_OF.test(front) && (!whole || index > 0);
}

/**
 * 完成全部12场培训, 实现63个小区分类全覆盖, 完成甲、乙等5个社区中心建设: all of a number, said behind the verb, or each of
 * them by its name.
 */
export function isAllOfThem(rest: string): boolean {
  return /^了?(?:全部|所有)的?\d|全覆盖$|^了?[^,\d、]+、[^,\d]*等\d+[个处所座家条]/.test(rest);
}

/** 补贴已兑现三批: so many rounds of paying or teaching, and not of how many. */
export function isOfBatches(rest: string): boolean {
  return /^了?(?:[一二两三四五六七八九十]|\d+)(?:批|轮|期|笔|遍)/.test(rest);
}

/** 招标、施工、验收六个环节走完: the number is of steps, and they are all there are. */
export function isAllSteps({ word }: Token): boolean {
  return /(?:环节|程序|步骤|工序|流程|阶段)[^,]*(?:[走办]完|完成|结束|到位)$/.test(word);
}

/** 全长19.2公里的某某路 tells how long the road is. */
const SIZES = /(?:全长|总长|长)?\d[\d.]*(?:公里|千米|米|亩|万?平方米|公顷)的/g;

/**
 * 576户、12.35万平方米的拆除任务已完成, 完成了13.96公里管道的建设任务: the numbers say how large the task is. 累计完成 tells
 * how far it got.
 */
export function isSizedTask(front: string, rest: string): boolean {
  return TASK_OF.test(front) || (SIZED_OBJECT.test(rest) && !/累计|共/.test(front));
}

/** 完成了13.96公里管道的建设任务, 完成了对486家单位的评定, 实现通路率100%、通车率100%. */
const SIZED_OBJECT = new RegExp(
  [
    String.raw`^了?(?:[^,\d]{1,12}等)?(?!\d{4}年)\d[^,]*[^,\d]{2,12}任务$`,
    String.raw`^了?约?\d[^,]*的[^,\d]{2,12}工程$`,
    String.raw`^了?对[^,]*\d[^,]*的[^,\d]{2,12}$`,
    String.raw`^[^,\d]*率100%(?:[、和及][^,\d]*率100%)*$`,
  ].join('|'),
);
const TASK_OF = /\d[^,]*的[^,\d]{1,10}(?:任务|工作)(?:均|都|已经?|全部|如期|顺利)*$/;

/** 完成44村, 完工9部: so many, by whatever counter. */
const BARE_COUNT = /^了?\d{1,4}(?:\.\d+)?(?:余|多)?(?!小时|[年月日号时点分成倍期])[\u4e00-\u9fff]/;

const SOME_OF = /(?<!共|总)(?:有|其中|仅|只)\d/;

/** Figures that a statement of completion names: 实现税收12.5亿元, 增长5.2%. A share of a yardstick is read elsewhere. */
function figuresIn(object: string): number {
  if (/目标|任务|计划|指标/.test(object)) return 0;
  return amountsIn(object).length + (/\d%/.test(object) ? 1 : 0);
}

const SO_MANY = /^了?[^\d,]{1,10}\d[\d.]*(?:余|多)?[\u4e00-\u9fff]{1,2}$/;
/** 已清退违规补助3.6万元: what was owed is given back, however much it was. */
const GIVEN_BACK = /清退|退还|退缴|退赔|追回|收缴|上缴|补缴|返还|扣回/;

/**
 * Whether a number of finished things is a figure of finished items: 已办结6件, 完成2300万平方米的目标, and 2条道路已完成改造,
 * where the things counted are the subject. 已举办演练1次 is one and all. 已建成中转站7个 tells an output without saying how
 * many were wanted, and so does a length (安防工程已完成71公里).
 */
export function countsTheWhole(clause: Clause, { front, rest }: Stated): boolean {
  if (/累计$/.test(front)) return false;
  if (
    clause.whole ||
    clause.onTime ||
    (clause.perfect && (countsIn(front) === 1 || amountsIn(rest)[0]?.number === 1))
  )
    return true;
  // 危桥改造已完工3座: of a work that is named so many, and not of how many; 已办结6件 is the row's own number.
  return (
    /目标|任务/.test(rest) ||
    (thingIn(front) === '' && /^了?\d+(?:余|多)?(?!公里|千米|米|亩|[期场次批轮班届])[^\d,]{1,2}$/.test(rest))
  );
}
