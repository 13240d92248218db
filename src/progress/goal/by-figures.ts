import { sameMeasure, sizeOf } from '../numbers';
import type { ProgressReading } from '../progress';
import { figuresIn, type Figure } from './figures';
import { hold, shareOf, shown, type Held } from './hold';
import { onlySettles, stillOpen } from './still-open';
import { targetsIn, type Target } from './targets';

/** 基本建成 where no more than that is asked for. */
function isAsFar({ state, certain, text }: ProgressReading, goal: string): boolean {
  const asked = /基本建成|[一二三四]季度|上半年/.exec(goal)?.[0];
  return state === 'in_progress' && !certain && asked !== undefined && text.includes(asked);
}

/** Whether all depends on what the row wants: something is told as finished, and nothing as open. */
function hangsOnRow({ state, claim, amount, percent }: ProgressReading): boolean {
  return (claim !== null || amount !== null || state === 'done') && (percent === null || percent >= 100);
}

/**
 * What the figures of a report, given normalised too, say beside those of its goals; null where they say nothing: short
 * of one of them it is open, whatever it calls itself, and done where all are reached and nothing is told as open.
 */
export function byFigures(
  reading: ProgressReading,
  plain: string,
  goals: readonly string[],
): ProgressReading | null {
  if (!/\d|成|分之/.test(reading.text)) return null;
  const figures = figuresIn(plain);
  if (figures.length === 0) return null;
  // 已全部完成，检查工地46个 says first that all is done; 建成42座，全部投产 says it of the 42.
  const isCertain =
    reading.state.startsWith('done') && reading.certain && reading.claim === null && reading.amount === null;
  const saidAt = isCertain ? endSaidAt(plain) : 0;
  for (const goal of goals) {
    const targets = comparedTo(goal, figures);
    const held = targets.length === 0 ? [] : hold(targets, figures, goal);
    if (held.length === 0) continue;
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
      (held.some(({ target }) => target.kind === 'floor') || YEAR_OVER.test(plain)) &&
      (hangsOnRow(reading) || isAsFar(reading, goal) || held.some((one) => isWantedShare(one, reading))) &&
      (reading.state === 'done' || (stillOpen(plain, goals) === null && !onlySettles(plain)))
    ) {
      const told = held.map(told1).join('，');
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

/** 截至11月底计划竣工22项 beside 全年42项: what was planned till then. */
function isStage({ before, number, unit }: Figure, target: Target): boolean {
  return PLANNED.test(before) && sameMeasure(unit, target.unit) && sizeOf({ number, unit }) < sizeOf(target);
}

const PLANNED = /计划|应|目标|任务/;

/** 流转率63% beside a goal of 60% is what was wanted, and no share of the work. */
function isWantedShare({ target, reached }: Held, { percent }: ProgressReading): boolean {
  return target.unit === '%' && percent !== null && Math.abs(reached.number - percent) < 0.1;
}

/**
 * A limit that is kept and a fall that is reached stand only when the year is over, or where a year to compare with is
 * named: 较2017年压缩62%.
 */
const YEAR_OVER = /[较比]20\d{2}年|全年(?!任务|目标|计划)|年末|截至12月|1[-~至]12月/;

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
    ...reading,
    state: 'in_progress',
    percent: reading.percent !== null && reading.percent < 100 ? reading.percent : share,
    completedOn: null,
    completedIn: null,
    certain: false,
    claim: null,
    explain: `${told1(first!)}，还没有全部完成`,
  };
}

function told1({ target, reached }: Held): string {
  return `写了${shown(reached)}，目标${shown(target)}`;
}

/** Whether a normalised report reaches every figure of a goal as written, or the goal has none. */
export function figuresAreMet(goal: string, plain: string): boolean {
  if (targetsIn(goal).length === 0) return true;
  const figures = figuresIn(plain);
  const targets = comparedTo(goal, figures);
  const held = hold(targets, figures, goal);
  return held.length === targets.length && held.every(({ met }) => met);
}
