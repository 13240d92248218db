import { memory } from '../../basics/memory';
import { normalise } from '../normalise';
import type { Amount } from '../progress';
import { figuresIn, isOrigin, isTime, nounOf, type Figure } from './figures';

/**
 * Goals in figures. `floor`: as many or more (33项, 不少于33项, 97%以上); `ceiling`: no more than (不超过8件, 控制在5%以内);
 * `change`: so much more or less than before (减少10%), which only a figure of the same change can be held against.
 */
export interface Target extends Amount {
  readonly kind: 'floor' | 'ceiling' | 'change';
  /** What is counted, as far as it is named: 加装电梯60台 → 电梯. Two characters at the least, or ''. */
  readonly noun: string;
  /** As in `Figure`: a goal only where a report counts by the same word. */
  readonly isOdd: boolean;
  /** The things of which as many are wanted each, as written; empty where the figure is of one thing. */
  readonly eachOf: readonly string[];
}

const FLOOR = /(?:不少于|不低于|不小于|不下于|至少|突破|达到?|力争|超过|高于|大于)[^,;。\d]{0,4}$/;
const CEILING =
  /(?:(?<!不)(?:低于|少于|小于)|不超过|不多于|不高于|不大于|控制在|至多|最多|压缩到|压减到|降至|降到)[^,;。\d]{0,6}$/;
const CEILING_BEHIND = /^(?:以内|以下|之内|之下|内)/;
const CHANGE =
  /(?:减少|下降|降低|压减|削减|压缩|增长|增加|提高|(?<!改造|优化|整治|改建|新建)提升|上升|节约)(?!到|至)[^,;。\d]{0,4}$|[增减降升](?:幅|量|了)?[达为约]?$/;
const MORE = /(?:增加|增长|提升|上升)[^,;。\d]{0,4}$|[增升](?:幅|量|了)?[达为约]?$/;
/** A goal that comes back (每季度1次): a number reported so far is no part of it. A pay (每月2200元) is a level. */
const RECURRING = /每(?:年|月|季度?|周|天|日|半年|两)[^,;。\d]*$/;

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
    .filter(
      (one) =>
        !isOrigin(one) &&
        (!isTime(one.unit) || isLimit(one)) &&
        (!RECURRING.test(one.before) || /[元%]$/.test(one.unit)),
    )
    .map(({ number, unit, before, behind, isOdd }) => ({
      number,
      unit,
      isOdd,
      kind:
        isTime(unit) || CEILING.test(before) || CEILING_BEHIND.test(behind)
          ? 'ceiling'
          : isChange(before, unit) && !FLOOR.test(before)
            ? 'change'
            : 'floor',
      noun: nounOf(before, behind),
      eachOf: eachOf(before),
    }));
}

/** A time that an act may take: 3个工作日办结, 控制在7分钟以内; no length of something (公示7天). */
function isLimit({ before, behind }: Figure): boolean {
  return !FLOOR.test(before) && (CEILING.test(before) || TIME_LIMIT_BEHIND.test(behind));
}

const TIME_LIMIT_BEHIND = /^(?:以?[内下]|之内|办结|办理|办成|出证|领证|完成|到达|到场)/;

/** What is had at any time, and does not add up: shares, times, concentrations. */
export function isLevel({ unit }: Amount): boolean {
  return unit === '%' || isTime(unit) || unit === '微克' || unit === '毫克';
}

/** 建筑施工、消防、燃气安全督查各2次: so many of each. */
const LIST_BEFORE_EACH = /([\u4e00-\u9fff]{2,}(?:、[\u4e00-\u9fff]{2,})+)各$/;

function eachOf(before: string): readonly string[] {
  return LIST_BEFORE_EACH.exec(before)?.[1]!.split('、') ?? NOTHING;
}

const NOTHING: readonly string[] = [];

/** 压减“三公”经费5%: what is to become less stands between. */
const LESS = /(?:压减|削减|减少|降低)(?!到|至)[^,;。\d率]{0,12}$/;

/** Things that are counted and become more are new ones: 床位增加506张 and 新增床位506张. */
export function isChange(before: string, unit: string): boolean {
  if (unit === '%' && LESS.test(before)) return true;
  return CHANGE.test(before) && (!MORE.test(before) || unit.startsWith('%') || unit.endsWith('百分点'));
}
