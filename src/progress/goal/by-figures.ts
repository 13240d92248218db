import { anyOf } from '../../chinese/any-of';
import { sameMeasure, sizeOf } from '../numbers';
import { reopened, type ProgressReading } from '../progress';
import { figuresIn, type Figure } from './figures';
import { hold, shareOf, shown, type Held } from './hold';
import { leftOpen, onlySettles, stillOpen } from './still-open';
import { isPartOfYear, isYearOver } from './period';
import { workedOut } from './worked-out';
import { isLevel, targetsIn, type Target } from './targets';

const NONE: readonly Figure[] = [];

/** 基本建成 where no more than that is asked for. */
function isAsFar({ state, certain, text }: ProgressReading, goal: string): boolean {
  const asked = /基本建成|[一二三四]季度|上半年/.exec(goal)?.[0];
  return state === 'in_progress' && !certain && asked !== undefined && text.includes(asked);
}

/** Whether all depends on what the row wants: something is told as finished, and nothing as open. */
function hangsOnRow({ state, claim, amount, percent }: ProgressReading): boolean {
  return (claim !== null || amount !== null || state === 'done') && (percent === null || percent >= 100);
}

/** 完成投资2.83亿元，路基收尾: where only what was spent is wanted, work may go on. */
function isNothingOpen(held: readonly Held[], plain: string, goals: readonly string[]): boolean {
  const spent = held.every(({ target }) => target.unit.endsWith('元') && target.noun.includes('投资'));
  return (spent ? leftOpen : stillOpen)(plain, goals) === null;
}

/**
 * 配送站7个，房租谈妥: just as many as are wanted, and behind it an act that is no end. What came of it, in figures, and
 * ends are none of this.
 */
function isOnlyNamed(held: readonly Held[], plain: string): boolean {
  return held.some(({ target, reached }) => {
    if (target.kind !== 'floor' || isLevel(target) || sizeOf(reached) !== sizeOf(target)) return false;
    const from = plain.slice(reached.start);
    const [own = '', ...rest] = from.split(/[,;。\n]/).filter((clause) => clause !== '');
    if (OVER.test(plain.slice(0, reached.start)) || OVER.test(own)) return false;
    return rest.some((clause) => !/\d|[一二三四五六七八九]成/.test(clause) && !OVER.test(clause));
  });
}

const OVER = new RegExp(
  anyOf(
    '完(?!善) 入库 满 搬 涵盖 落下 竣工 建成 办结 投[用产运入] 使用 开[放园业馆诊门通] 挂牌 揭牌 上岗 到[位岗] 验收 通过 交付 入住 搬入 送达 发放 拨付 移交 销号 核销 备查 已 ' +
      '(?<!出来|[定好妥])了 均 都 全 逐 无 合格 结束 举办 召开 颁 授 表彰 获 覆盖',
  ),
);

/** 各类招聘会举办26场，进场求职1.9万人次: no end is told, and nothing of what is to come or of a part either. */
function isToldAlone({ percent }: ProgressReading, plain: string): boolean {
  return percent === null && !TO_COME_OR_PART.test(plain);
}

const TO_COME_OR_PART =
  /预计|计划|力争|推进|准备|其中|邀请|动员|涉及|列出|排查|\d[^,;。\d]{0,3}的?待|[资材]料[^,;。]{0,4}[报送寄]/;

/**
 * What the figures of a report, given normalised too, say beside those of its goals; null where they say nothing: short
 * of one of them it is open, whatever it calls itself, and done where all are reached and nothing is told as open.
 */
export function byFigures(
  reading: ProgressReading,
  plain: string,
  goals: readonly string[],
): ProgressReading | null {
  const figures = /\d|成|分之/.test(reading.text) ? figuresIn(plain) : NONE;
  if (figures.length === 0 && !/无|没|未|月|季/.test(plain)) return null;
  // 已全部完成，检查工地46个 says first that all is done; 建成42座，全部投产 says it of the 42.
  const isCertain = isSure(reading);
  const saidAt = isCertain ? endSaidAt(plain) : 0;
  for (const goal of goals) {
    const targets = comparedTo(goal, figures);
    const held = targets.length === 0 ? [] : hold(targets, figures, goal);
    const result = byWorkingOut(reading, plain, figures, goal, goals);
    if (result !== null) return result;
    if (held.length === 0) {
      const few = isCertain ? null : fewAlready(figures, goal);
      if (few !== null) return shortOf(reading, [few], 2);
      continue;
    }
    const short = held.filter(({ met, target }) => !met && target.kind !== 'ceiling');
    if (short.length > 0) {
      const stands =
        isCertain &&
        !short.some(
          ({ reached, target }) => reached.start < saidAt || figures.some((one) => isStage(one, target)),
        );
      return stands ? reading : shortOf(reading, short, targets.length);
    }
    if (
      held.length === targets.length &&
      held.every(({ met }) => met) &&
      isOfWholeTime(held, plain) &&
      (hangsOnRow(reading) ||
        isToldAlone(reading, plain) ||
        isAsFar(reading, goal) ||
        isWantedShare(held, figures, reading)) &&
      (reading.state === 'done' ||
        (isNothingOpen(held, plain, goals) && !onlySettles(plain) && !isOnlyNamed(held, plain)))
    ) {
      const told = held.map(besideTarget).join('，');
      return {
        ...reading,
        state: 'done',
        percent: reading.percent === 100 ? 100 : null,
        certain: false,
        explain: `${told}，已达到目标，也没有写还有什么没完成`,
      };
    }
  }
  return null;
}

function isSure({ state, certain, claim, amount }: ProgressReading): boolean {
  return state.startsWith('done') && certain && claim === null && amount === null;
}

function byWorkingOut(
  reading: ProgressReading,
  plain: string,
  figures: readonly Figure[],
  goal: string,
  goals: readonly string[],
): ProgressReading | null {
  const result = workedOut(goal, plain, figures);
  if (result === null) return null;
  if (!result.met && isSure(reading)) return null;
  if (!result.met) return { ...reopened(reading, result.told), percent: reading.percent, claim: null };
  if ((!result.anyTime && isPartOfYear(plain)) || stillOpen(plain, goals) !== null) return null;
  return {
    ...reading,
    state: 'done',
    percent: null,
    certain: false,
    explain: `${result.told}，已达到目标，也没有写还有什么没完成`,
  };
}

/** 已有6所学校完工 beside 38个: some of more, whatever they are counted by. */
function fewAlready(figures: readonly Figure[], goal: string): Held | null {
  const [target, ...others] = targetsIn(goal);
  const [reached, ...more] = figures;
  if (target === undefined || reached === undefined || others.length > 0 || more.length > 0) return null;
  const counted = target.kind === 'floor' && ONE_BY_ONE.test(target.unit) && ONE_BY_ONE.test(reached.unit);
  if (!counted || !SOME_ALREADY.test(reached.before) || sizeOf(reached) >= sizeOf(target)) return null;
  return { target, reached, met: false };
}

const ONE_BY_ONE = /^[个家所座处件项条台套户名人村]$/;
const SOME_ALREADY = /已有[^,;。]*$/;

/** 截至11月底计划竣工22项 beside 全年42项: what was planned till then. */
function isStage({ before, number, unit }: Figure, target: Target): boolean {
  return PLANNED.test(before) && sameMeasure(unit, target.unit) && sizeOf({ number, unit }) < sizeOf(target);
}

const PLANNED = /计划|应|目标|任务/;

/** 流转率63% beside a goal of 60% is what was wanted, and no share of the work. */
function isWantedShare(
  held: readonly Held[],
  figures: readonly Figure[],
  { percent }: ProgressReading,
): boolean {
  return (
    percent !== null &&
    held.some(({ target }) => target.unit === '%') &&
    figures.some(({ unit, number }) => unit === '%' && Math.abs(number - percent) < 0.1)
  );
}

/**
 * Whether figures are of a time in which they answer a goal: a number of things may only grow, so that a limit on it is
 * kept when the year is over; rates, times and what rises or falls hold where no part of a year is named.
 */
function isOfWholeTime(held: readonly Held[], plain: string): boolean {
  if (held.some(({ target }) => target.kind === 'floor')) return true;
  const grows = held.some(({ target }) => target.kind === 'ceiling' && !isLevel(target));
  const soFar = held.some(({ target }) => target.kind === 'change') && SO_FAR.test(plain);
  return (grows || soFar) && !IS_ENOUGH.test(plain) ? isYearOver(plain) : !isPartOfYear(plain);
}

/** 召开会议9次，同比减少18%: against the same time of another year. */
const SO_FAR = /同比|环比/;
const IS_ENOUGH = /(?:超|完成|达到|优于)[^,;。]{0,12}目标/;

/** Where a text says that something is over; its end where that is said of what was found on the way (全部整改). */
function endSaidAt(plain: string): number {
  const at = plain.search(/完成|完工|竣工|投产|投入使用|投用|办结|到位|通车|交付/);
  return at === -1 ? plain.length : at;
}

/** The figures of a goal that those of a report can be held against. */
function comparedTo(goal: string, figures: readonly Figure[]): readonly Target[] {
  return targetsIn(goal).filter((one) => !one.isOdd || figures.some(({ unit }) => unit === one.unit));
}

function shortOf(reading: ProgressReading, short: readonly Held[], of: number): ProgressReading {
  const [first] = short;
  const share = of === 1 && first!.target.unit !== '%' ? shareOf(first!) : null;
  return {
    ...reopened(reading, `${besideTarget(first!)}，还没有全部完成`),
    percent: reading.percent !== null && reading.percent < 100 ? reading.percent : share,
    claim: null,
  };
}

function besideTarget({ target, reached }: Held): string {
  return `写了${shown(reached)}，目标${shown(target)}`;
}

/** Whether a normalised report reaches every figure of a goal as written, or the goal has none. */
export function figuresAreMet(goal: string, plain: string): boolean {
  const figures = figuresIn(plain);
  // 建设加气站1座 beside 加气站开业: one is meant where no number is told.
  if (
    targetsIn(goal).every(
      (target) => sizeOf(target) === 1 && !figures.some(({ unit }) => unit === target.unit),
    )
  )
    return true;
  const targets = comparedTo(goal, figures);
  const held = hold(targets, figures, goal);
  return held.length === targets.length && held.every(({ met }) => met);
}
