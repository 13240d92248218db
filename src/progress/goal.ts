import { memory } from '../basics/memory';
import { anyOf } from '../chinese/any-of';
import { normalise } from './normalise';
import { amountsIn, round, sameMeasure, sharesIn, sizeOf } from './numbers';
import type { Amount } from './progress';

/**
 * Goals in figures. `floor`: as many or more (33项, 不少于33项, 97%以上); `ceiling`: no more than (不超过8件, 控制在5%以内);
 * `change`: so much more or less than before (减少10%), which only a figure of the same change can be held against.
 */
export interface Target extends Amount {
  readonly kind: 'floor' | 'ceiling' | 'change';
  /** What is counted, as far as it is named: 加装电梯60台 → 电梯. Two characters at the least, or ''. */
  readonly noun: string;
}

/** A figure that a report says is reached, and where it stands in the normalised text. */
export interface Reached extends Target {
  readonly start: number;
  /** 两项筛查率均为99%: said of each of the things that the goal asks for. */
  readonly each: boolean;
}

/** A figure of a text with the words of its clause around it. */
export interface Figure extends Amount {
  readonly start: number;
  readonly before: string;
  readonly behind: string;
}

const FLOOR = /(?:不少于|不低于|不小于|不下于|至少|突破|达到?|力争|超过|高于|大于)[^,;。\d]{0,4}$/;
const CEILING =
  /(?:(?<!不)(?:低于|少于|小于)|不超过|不多于|不高于|不大于|控制在|至多|最多|压缩到|压减到|降至|降到)[^,;。\d]{0,6}$/;
const CEILING_BEHIND = /^(?:以内|以下|之内|之下|内)/;
const CHANGE =
  /(?:减少|下降|降低|压减|削减|压缩|增长|增加|提高|(?<!改造|优化|整治|改建|新建)提升|上升|节约)(?!到|至)[^,;。\d]{0,4}$/;
/** A goal that comes back (每季度1次): a number reported so far is no part of it. A pay (每月2200元) is a level. */
const RECURRING = /每(?:年|月|季度?|周|天|日|半年|两)[^,;。]{0,8}$/;

/** A ledger names the same deadlines and standards in row after row. */
const goalsRead = memory<string, readonly Target[]>(5000);

/** The figures that a goal asks for, in its order. */
export function targetsIn(goal: string): readonly Target[] {
  return goalsRead(goal, readTargets);
}

function readTargets(goal: string): readonly Target[] {
  const plain = normalise(goal);
  if (!/\d|[百千]分|成/.test(plain)) return [];
  return figuresIn(plain)
    .filter(({ before, unit }) => !RECURRING.test(before) || unit.endsWith('元'))
    .map(({ number, unit, before, behind }) => ({
      number,
      unit,
      kind:
        CEILING.test(before) || CEILING_BEHIND.test(behind)
          ? 'ceiling'
          : CHANGE.test(before) && !FLOOR.test(before)
            ? 'change'
            : 'floor',
      noun: nounOf(before, behind),
    }));
}

/**
 * Which of a report's figures, given as `figuresIn` its normalised text, are reached, with the nouns of what was
 * counted. Plans, starts and work under way are left out.
 */
export function reachedIn(report: readonly Figure[], goal: string): readonly Reached[] {
  // 新开工项目100个 asks for starts; of any other goal a start is nothing reached.
  const ahead = STARTS.test(goal) ? UNREACHED : NOT_REACHED;
  return report
    .filter(
      ({ before, behind, unit }) =>
        !(unit === '%' ? STILL_AHEAD : ahead).test(before) &&
        !SO_FAR.test(behind) &&
        !isOfPapers(behind, goal) &&
        (unit === '%' || REACHED.test(before.replace(WHOSE, '')) || REACHED_BEHIND.test(behind)),
    )
    .map(({ number, unit, before, behind, start }) => ({
      number,
      unit,
      start,
      each: EACH.test(before),
      kind: CHANGE.test(before) ? 'change' : 'floor',
      noun: nounOf(before, behind),
    }));
}

const EACH = /(?:均|都|全部|各)[^,\d]{0,4}$/;

/** 制定164项整改措施 are no 18个问题: figures of papers and measures answer only a goal that asks for these. */
const PAPERS = /^[^,;。\d]{0,6}(措施|举措|清单|方案|制度|台账)/;

function isOfPapers(behind: string, goal: string): boolean {
  const paper = PAPERS.exec(behind)?.[1];
  return paper !== undefined && !goal.includes(paper);
}

/** Something is said of the figure before it, beyond whose it is: 破获案件112起. 46项具体问题 only names what there is. */
const REACHED = /[\u4e00-\u9fff]{2}/;
const WHOSE = /全[市县区省镇乡国]|共有?|现有|该|本|各|其中|目前|今年|全年|截至.*[底日末]/g;
const REACHED_BEHIND = /^[^,;。\d]{0,12}(?:已|均|全部|完成|建成|投入|通过|竣工|完工)/;
/** 28项完成阶段性整改 */
const SO_FAR = /^[^,;。]{0,10}(?:阶段性|部分|基本|初步|主体|正在|未)/;
const STILL_AHEAD = /(?:未|不|计划|预计|拟|力争|目标|争取|确保|不低于|滞后|低于|差)[^,;。\d]{0,8}$/;
const AHEAD =
  '计划 预计 拟 力争 目标 应 任务 共有 总投资 未 尚 还有 剩余 其余 正在 下达 批复 招标 滞后 低于 差 缺 第 调整 原 由';
const UNREACHED = new RegExp(`${anyOf(AHEAD)}[^,;。\\d]{0,8}$`);
const NOT_REACHED = new RegExp(`${anyOf(`${AHEAD} 开工 动工 启动 签约`)}[^,;。\\d]{0,8}$`);
const STARTS = /开工|动工|启动|签约/;

/** Every figure of a normalised text, shares included, in its order. */
export function figuresIn(plain: string): readonly Figure[] {
  const shares = sharesIn(plain).map(({ percent, start, end }) => ({
    number: percent,
    unit: '%',
    start,
    end,
  }));
  return [...amountsIn(plain), ...shares]
    .sort((a, b) => a.start - b.start)
    .map(({ number, unit, start, end }) => ({
      number,
      unit,
      start,
      before: clauseBefore(plain, start),
      behind: BEHIND.exec(plain.slice(end))![0],
    }));
}

const BEHIND = /^[^,;。\n]*/;

/** What stands of a clause before a place of it. */
function clauseBefore(plain: string, end: number): string {
  let from = end;
  while (from > 0 && !ENDS_CLAUSE.has(plain[from - 1]!)) from -= 1;
  return plain.slice(from, end);
}

const ENDS_CLAUSE: ReadonlySet<string> = new Set([',', ';', '。', '\n']);

const VERBS =
  '已经? 累计 共 完成 建成 新建 改造 建设 新增 实现 达到? 为 约 以上 左右 不少于 不低于 至少 力争 突破 实际 年内 全年';
const REST =
  '年度 目前 现 全市 全县 全区 上半年 组织 开展 的 了 等 提高 降低 增长 下降 到 至 每人 每月 每年 、 和 及';
const NOT_A_NOUN = new RegExp(anyOf(`${VERBS} ${REST}`), 'g');
const HAN_PAIR = /[\u4e00-\u9fff]{2}/;

/** The noun of a figure: behind its unit, or else in front of it. */
function nounOf(before: string, behind: string): string {
  const own = (/^[\u4e00-\u9fff]*/.exec(behind)?.[0] ?? '').replace(NOT_A_NOUN, '');
  if (HAN_PAIR.test(own)) return own.slice(0, 8);
  const front = (/[^\d、(]*$/.exec(before)?.[0] ?? '').replace(NOT_A_NOUN, '');
  return HAN_PAIR.test(front) ? front.slice(-8) : '';
}

/** How the figures of a report stand to those of a goal. */
export interface Held {
  readonly target: Target;
  readonly reached: Reached;
  readonly met: boolean;
}

/** Each figure of a goal with the report's figure for the same thing; those that have none are left out. */
export function hold(targets: readonly Target[], report: readonly Reached[]): readonly Held[] {
  return targets.flatMap((target) => {
    const same = report.filter(
      ({ unit, kind }) =>
        sameMeasure(unit, target.unit) && (kind === 'change') === (target.kind === 'change'),
    );
    const likest = Math.max(...same.map(({ noun }) => pairsShared(noun, target.noun)));
    const named = likest > 0 ? same.filter(({ noun }) => pairsShared(noun, target.noun) === likest) : [];
    const several = targets.filter(({ unit }) => sameMeasure(unit, target.unit)).length > 1;
    // Among several goals of one unit the noun must tell; a share needs its noun always.
    const each = same.length === 1 && same[0]!.each;
    const apart = several || (target.unit === '%' && same.length > 1);
    const found = named.length > 0 ? named : apart && !each ? [] : same;
    if (found.length === 0) return [];
    const reached = found.reduce((most, one) => (sizeOf(one) > sizeOf(most) ? one : most));
    const met =
      target.kind === 'ceiling' ? sizeOf(reached) <= sizeOf(target) : sizeOf(reached) >= sizeOf(target);
    return [{ target, reached, met }];
  });
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
