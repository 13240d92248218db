import { round, sameMeasure, sizeOf } from '../numbers';
import type { Amount } from '../progress';
import type { Figure } from './figures';
import { isWho, reachedIn, type Reached } from './reached';
import type { Target } from './targets';

/** How the figures of a report stand to those of a goal. */
export interface Held {
  readonly target: Target;
  readonly reached: Amount & { readonly start: number };
  readonly met: boolean;
}

/**
 * Each figure of a goal with the report's figure for the same thing; those that have none are left out. The report as
 * `figuresIn` gives it, the goal as written.
 */
export function hold(targets: readonly Target[], figures: readonly Figure[], goal: string): readonly Held[] {
  const report = reachedIn(figures, goal);
  const held = targets.flatMap((target) => {
    if (target.eachOf.length > 0) return ofEach(target, report);
    const several = targets.filter(({ unit }) => sameMeasure(unit, target.unit)).length > 1;
    const same = report.filter(
      ({ unit, kind, own }) =>
        sameMeasure(unit, target.unit) &&
        (kind === 'change') === (target.kind === 'change') &&
        !(several && isOfAnotherLevel(own, target.noun)),
    );
    const likest = Math.max(...same.map(({ noun }) => pairsShared(noun, target.noun)));
    const named = likest > 0 ? same.filter(({ noun }) => pairsShared(noun, target.noun) === likest) : [];
    // Among several goals of one unit the noun must tell; a share needs its noun always.
    const each = same.length === 1 && same[0]!.each;
    const apart = several || (target.unit === '%' && same.length > 1);
    const found = named.length > 0 ? named : apart && !each ? [] : same;
    if (found.length === 0) return [];
    const one = several ? found : same;
    const reached =
      inSeries(found[0]!, same, target) ??
      inAll(several ? [] : same) ??
      inParts(several ? [] : same) ??
      leastOfActs(one) ??
      laterAct(one[0]!, figures, goal) ??
      endOfActs(one) ??
      found.reduce(greater);
    const met =
      target.kind === 'ceiling' ? sizeOf(reached) <= sizeOf(target) : sizeOf(reached) >= sizeOf(target);
    return [{ target, reached, met }];
  });
  return [...held, ...leftOver(targets, report, held)];
}

/** 营收9.83亿元、利润6270万元 beside 营业收入9.5亿元，利润6000万元: of as many figures the one that is left is the goal's. */
function leftOver(
  targets: readonly Target[],
  report: readonly Reached[],
  held: readonly Held[],
): readonly Held[] {
  const missing = targets.filter((target) => held.every((one) => one.target !== target));
  const [target] = missing;
  if (target === undefined || missing.length > 1 || target.kind !== 'floor' || target.unit === '%') return [];
  const same = report.filter(({ unit }) => sameMeasure(unit, target.unit));
  const left = same.filter(({ start }) => held.every(({ reached }) => reached.start !== start));
  if (same.length !== targets.filter(({ unit }) => sameMeasure(unit, target.unit)).length) return [];
  const [reached] = left;
  if (reached === undefined || left.length > 1 || same.length < 2) return [];
  return [{ target, reached, met: sizeOf(reached) >= sizeOf(target) }];
}

/** 国家级, 省级 …: things of one level are none of another. */
const LEVEL = /国家|[省市县区镇乡]级/;

function isOfAnotherLevel(own: string, noun: string): boolean {
  const told = LEVEL.exec(own)?.[0];
  const wanted = LEVEL.exec(noun)?.[0];
  return told !== undefined && wanted !== undefined && told !== wanted && !own.includes(wanted);
}

/** 建筑施工2次、消防2次、燃气1次 beside so many of each: the thing of which there is least; 0 where one is missing. */
function ofEach(target: Target, report: readonly Reached[]): readonly Held[] {
  const same = report.filter(({ unit }) => sameMeasure(unit, target.unit));
  if (same.length === 0) return [];
  const [first] = same;
  if (same.length === 1 && first!.each)
    return [{ target, reached: first!, met: sizeOf(first!) >= sizeOf(target) }];
  const least = target.eachOf.map((name) => {
    const own = same.filter((one) => one.own.includes(name.slice(0, 2)));
    return own.length === 0 ? { ...first!, number: 0, noun: name } : own.reduce(greater);
  });
  const reached = least.reduce((lowest, one) => (sizeOf(one) < sizeOf(lowest) ? one : lowest));
  return [{ target, reached, met: sizeOf(reached) >= sizeOf(target) }];
}

/** 96%、97%、95.8%: of shares of one thing the one furthest from what is wanted; null where there is no series. */
function inSeries(found: Reached, same: readonly Reached[], target: Target): Reached | null {
  const from = same.indexOf(found);
  const end = same.findIndex(({ series }, at) => at > from && !series);
  const series = same.slice(from, end === -1 ? same.length : end);
  if (target.unit !== '%' || series.length < 2) return null;
  const worst = (one: Reached, other: Reached): Reached =>
    sizeOf(other) > sizeOf(one) === (target.kind === 'ceiling') ? other : one;
  return series.reduce(worst);
}

/** 30个挂牌，24个配齐桌椅: a later act of the goal, or an end, that fewer have reached; null where none is told. */
function laterAct(first: Reached, figures: readonly Figure[], goal: string): Figure | null {
  if (first.unit === '%') return null;
  const fewer = figures.find(
    (one) =>
      one.start > first.start &&
      sameMeasure(one.unit, first.unit) &&
      sizeOf(one) < sizeOf(first) &&
      (CLOSES.test(one.behind) ||
        CLOSES_BEFORE.test(one.before) ||
        isOfGoal(one.behind, goal) ||
        isHowFar(first, one, goal)),
  );
  return fewer ?? null;
}

const CLOSES = /^[^,;。]{0,2}(?:摘牌|销号|办结|核结|验收|投用|启用|通过|完工|竣工|建成)/;
const CLOSES_BEFORE = /(?:到位|完工|竣工|办结|销号|摘牌|验收|通过|获批)[^,;。\d]{0,4}$/;

/** 320台机具核验285台, 改造800亩，已覆膜620亩: an act on fewer of the things that were only named before. */
function isHowFar(first: Reached, { before }: Figure, goal: string): boolean {
  if (first.ends || TOLD_BEFORE.test(first.own)) return false;
  const act = /(?:^|[\u4e00-\u9fff])([\u4e00-\u9fff]{2})$/.exec(before)?.[1];
  return (
    /^已[\u4e00-\u9fff]{2}$/.test(before) ||
    (act !== undefined && first.act === '' && goal.includes(act) && before.includes(first.unit))
  );
}

const TOLD_BEFORE = /[已了共]|累计/;

/** 通了水电 beside 通水通电: the first character of an act that the goal names. */
function isOfGoal(behind: string, goal: string): boolean {
  const act = behind.replace(/^(?:均|都|已|全部|能|可)+/, '').slice(0, 1);
  return act !== '' && behind.length >= 2 && goal.includes(act);
}

function greater(one: Reached, other: Reached): Reached {
  return sizeOf(other) > sizeOf(one) ? other : one;
}

/** 新建3所、改扩建2所: the parts of one list, added up; null where they are no list. */
function inAll(found: readonly Reached[]): Reached | null {
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || first.unit === '%') return null;
  if (!rest.every(({ listed, unit }) => listed && unit === first.unit)) return null;
  return { ...first, number: round(found.reduce((sum, { number }) => sum + number, 0)) };
}

/**
 * 上半年抽检300批、下半年320批, 局领导走访35家，科室走访40家: told apart by times or by who did it, and added up; null where
 * they are no such parts.
 */
function inParts(found: readonly Reached[]): Reached | null {
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || first.unit === '%') return null;
  if (found.some(({ own, within }) => UP_TO.test(own) || (within && !WHEN.test(own)))) return null;
  const act = first.own.slice(-2);
  const apart =
    found.every(({ own }) => WHEN.test(own)) ||
    rest.every(({ own }) => own !== first.own && ((own.length > 2 && own.endsWith(act)) || isWho(own)));
  const differ = new Set(found.map(({ own }) => own)).size === found.length;
  return apart && differ
    ? {
        ...first,
        number: round(
          found.reduce((sum, one) => sum + sizeOf(one), 0) / sizeOf({ number: 1, unit: first.unit }),
        ),
      }
    : null;
}

const UP_TO = /累计|截至|共计?|合计|总计|其中|[月年]底|已达/;
const WHEN = /^[^,;。]{0,4}(?:[上下]半年|[春夏秋冬]季|[一二三四]季度|\d{1,2}月|第[一二三四]批)/;
/** 征收168户，腾空161户 beside a goal of 征收腾空: of several acts that it names the one that is least far counts. */
function leastOfActs(found: readonly Reached[]): Reached | null {
  const asked = found.filter(({ act }) => act !== '');
  if (new Set(asked.map(({ act }) => act)).size < 2) return null;
  const bare = asked.filter(({ isBare }) => isBare);
  return bare.length === 0 ? null : bare.reduce((least, one) => (sizeOf(one) < sizeOf(least) ? one : least));
}

/**
 * 整地2.5万亩，栽植1.8万亩: acts of which the goal names none follow one another on fewer and fewer of the things.
 * The last of them is how far the work is. Null where the first tells of an end, or a figure is of something within
 * another.
 */
function endOfActs(found: readonly Reached[]): Reached | null {
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0 || found.some(({ act, within }) => act !== '' || within))
    return null;
  if (found.slice(0, -1).some(({ ends }) => ends)) return null;
  const falls = rest.every((one, at) => sizeOf(one) < sizeOf(found[at]!) && !one.listed);
  return falls ? rest.at(-1)! : null;
}

/** How many pairs of neighbouring characters two nouns share. */
function pairsShared(one: string, other: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) shared += 1;
  return shared;
}

/** How much of one target is reached, 0–100. */
export function shareOf({ target, reached }: Held): number {
  return Math.min(100, round((sizeOf(reached) / sizeOf(target)) * 100));
}

/** A figure as the reasons quote it. */
export function shown({ number, unit }: Amount): string {
  return `${number}${unit}`;
}
