import { memory } from '../../basics/memory';
import { normalise } from '../normalise';
import { round, sameMeasure, sizeOf } from '../numbers';
import type { Figure } from './figures';
import { isYearOver } from './period';
import { targetsIn } from './targets';

/** What a report's figures come to where none of them is the one a goal asks for. */
export interface WorkedOut {
  readonly met: boolean;
  /** Whether it may be of any time, and not only of a whole year. */
  readonly anyTime: boolean;
  /** In the words of a reason: 412台中410台，为99.51%. */
  readonly told: string;
}

/** What of all this a goal asks for, as far as its words and figures tell without a report. */
interface Asked {
  readonly plain: string;
  /** The share that is wanted; null where none is. */
  readonly share: number | null;
  readonly recurs: RegExpExecArray | null;
  /** How many times; null where nothing is asked for by times. */
  readonly times: number | null;
  /** By what times are counted: 次, 期 …. */
  readonly counter: string;
  readonly none: boolean;
}

/** A ledger wants the same in row after row. */
const asked = memory<string, Asked>(5000);

function askedOf(goal: string): Asked {
  const plain = normalise(goal);
  const targets = targetsIn(goal);
  const [target] = targets;
  const only = targets.length === 1 ? target! : null;
  const recurs = RECURS.exec(plain);
  const timed = only !== null && TIMES.test(only.unit) ? only : null;
  const covers = targets.length === 0 && plain.includes('全覆盖') ? 100 : null;
  return {
    plain,
    share: only !== null && only.unit === '%' && only.kind === 'floor' ? only.number : covers,
    recurs,
    times:
      recurs === null
        ? (timed?.number ?? null)
        : TIMES_A_YEAR[recurs[1]!]! * (HAN[recurs[2]!] ?? Number(recurs[2])),
    counter: recurs?.[3] ?? timed?.unit.slice(0, 1) ?? '',
    none: NONE_WANTED.test(plain),
  };
}

/**
 * A share that is wanted and told by two numbers, times that are wanted and told by when they were, and nothing at all
 * where nothing is wanted. Null where the report, given normalised, tells none of this. The goal as written.
 */
export function workedOut(goal: string, plain: string, figures: readonly Figure[]): WorkedOut | null {
  const want = asked(goal, askedOf);
  if (want.share !== null) return byShare(want.plain, want.share, figures);
  const times = want.times === null ? null : byTimes(want, want.times, plain, figures);
  return times ?? (want.none ? byNone(want.plain, plain) : null);
}

/** The act of a rate: 签约率, 水费回收率, 检查全覆盖. */
const RATE = /([\u4e00-\u9fff]{2,4})(?:率|全覆盖)/;

/** 应签820户，已签792户 beside 签约率95%. */
function byShare(goal: string, wanted: number, figures: readonly Figure[]): WorkedOut | null {
  const act = RATE.exec(goal)?.[1];
  if (act === undefined) return null;
  for (let at = 0; at + 1 < figures.length; at++) {
    const all = figures[at]!;
    const part = figures[at + 1]!;
    if (
      all.unit === '%' ||
      !sameMeasure(all.unit, part.unit) ||
      sizeOf(part) > sizeOf(all) ||
      !isOfAct(part, act)
    )
      continue;
    const parts = [part, ...listedWith(figures, at + 1, goal)];
    const reached = parts.reduce((sum, one) => sum + sizeOf(one), 0);
    if (reached > sizeOf(all)) continue;
    const percent = round((reached / sizeOf(all)) * 100);
    return {
      met: percent >= wanted,
      anyTime: true,
      told: `写了${all.number}${all.unit}中的${round(reached)}，为${percent}%`,
    };
  }
  return null;
}

/** 已签, 实收, 整改到位: the number is of what the rate is of. */
function isOfAct({ before, behind }: Figure, act: string): boolean {
  const words = `${before.slice(-10)}${behind.slice(0, 6)}`;
  return !NOT_OVER.test(words) && [...act].some((one) => !COMMON.has(one) && words.includes(one));
}

const NOT_OVER = /应|待|未|拟|计划|剩|拒|不|转|交办|派|受理|预约|申请|下发|上报/;
const COMMON: ReadonlySet<string> = new Set([
  '业',
  '问',
  '题',
  '资',
  '金',
  '设',
  '备',
  '用',
  '村',
  '级',
  '的',
  '人',
  '类',
]);

/** 组建业委会29个、物管会12个 where the goal asks for 业委会或物管会: both count. */
function listedWith(figures: readonly Figure[], from: number, goal: string): readonly Figure[] {
  const next = figures[from + 1];
  if (next === undefined || !goal.includes('或')) return [];
  const follows =
    next.before.startsWith(figures[from]!.before) && sameMeasure(next.unit, figures[from]!.unit);
  return follows ? [next] : [];
}

/** How often a duty comes back in a year. */
const TIMES_A_YEAR: Readonly<Record<string, number>> = { 季度: 4, 季: 4, 月: 12, 学期: 2, 半年: 2, 年: 1 };
const RECURS =
  /每(?:个)?(季度|季|月|学期|半年|年)[^,;。\d]{0,12}?(?:不少于|至少)?(\d+|[一两二三四])(次|轮|场|期)/;
const HAN: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
/** 一至四季度各巡查1轮 */
const EACH_QUARTER =
  /(?:一至四|1至4|1[-~—]4|四个|各)季度(?:均|都|各)?[^,;。\d]{0,6}各?[^,;。\d]{0,6}(\d+)(?:次|轮|场|期)/;
/** Words for the parts of a year in which something may take place, each told once. */
const WHEN = /上半年|下半年|[春秋]季(?:学期)?|[一二三四]季度|\d{1,2}月/g;

/** So many times a year, told by the times themselves: 上半年评查60本、下半年65本 beside 每年2次. */
function byTimes(
  { recurs, counter }: Asked,
  wanted: number,
  plain: string,
  figures: readonly Figure[],
): WorkedOut | null {
  if (AHEAD.test(plain)) return null;
  const quarters = EACH_QUARTER.exec(plain);
  if (quarters !== null) return told(4 * Number(quarters[1]), wanted);
  const each = EACH.exec(plain);
  if (each !== null) return told(each[1]!.split('、').length * Number(each[2]), wanted);
  const times = figures.filter(({ unit }) => TIMES.test(unit) && unit.startsWith(counter));
  if (recurs !== null && isInEach(times, recurs)) return told(wanted, wanted);
  if (times.length > 0) {
    if (recurs === null || times.length > 1 || !isYearOver(plain)) return null;
    return told(times[0]!.number, wanted);
  }
  // 3月制定方案，6月开展演练 tells of one: times are counted where they are told together.
  const when = Math.max(...plain.split(CLAUSE_END).map((clause) => new Set(clause.match(WHEN) ?? []).size));
  return when >= 2 && when >= wanted ? told(when, wanted) : null;
}

const CLAUSE_END = /[,;。\n]/;

/** 春季学期查了3轮、秋季学期查了2轮 beside 每学期不少于2轮. */
function isInEach(times: readonly Figure[], [, period, least]: RegExpExecArray): boolean {
  const of = new Set(times.map(({ before }) => before.match(WHEN)?.at(-1) ?? ''));
  return (
    !of.has('') &&
    of.size === TIMES_A_YEAR[period!] &&
    times.every(({ number }) => number >= (HAN[least!] ?? Number(least)))
  );
}

const TIMES = /^(?:次|轮|场|期|场次|批次)$/;
/** 3月、10月各举办1期 */
const EACH =
  /((?:[^,;。、\d]{0,4}\d{0,2}[^,;。、\d]{1,4}、)+[^,;。、]{1,6}?)各[^,;。\d]{0,6}(\d+)(?:次|轮|场|期)/;
const AHEAD = /计划|拟|预计|将|待/;

function told(reached: number, wanted: number): WorkedOut {
  return { met: reached >= wanted, anyTime: false, told: `写了${reached}次，目标${wanted}次` };
}

const NONE_WANTED =
  /(?:为|零|保持|实现)(?:零|0)(?!\d|\.|售)|零(?=发生|事故|报|迟|漏|投诉|差错|上访|事件|死亡|失误|新增)/;
const NO_TROUBLE =
  /(?:无一?|没有?|未)(?:起|例|件|人|宗)?(?:发生|出现|发现)?([^,;。]{2,14})|([^,;。]{2,8}?)[为是]?0(?:例|起|件|人|次|宗)/;

/** 全年无脱管漏管 beside 脱管漏管率为零. */
function byNone(goal: string, plain: string): WorkedOut | null {
  const found = NO_TROUBLE.exec(plain);
  const trouble = found?.[1] ?? found?.[2];
  if (trouble === undefined) return null;
  const same = Array.from(trouble.slice(1), (last, at) => `${trouble[at]!}${last}`).some((two) =>
    goal.includes(two),
  );
  return same ? { met: true, anyTime: false, told: `写了“${found![0]}”` } : null;
}
