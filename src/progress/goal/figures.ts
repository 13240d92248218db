import { anyOf } from '../../chinese/any-of';
import { amountsIn, round, sharesIn, type PlacedAmount } from '../numbers';
import type { Amount } from '../progress';

/** A figure of a text with the words of its clause around it. */
export interface Figure extends Amount {
  readonly start: number;
  readonly before: string;
  readonly behind: string;
  /** Whether its unit is no counter that the tables know: 657院, but 12345热线 too. */
  readonly isOdd: boolean;
}

/** Every figure of a normalised text, shares included, in its order. */
export function figuresIn(plain: string): readonly Figure[] {
  const shares = sharesIn(plain).map(({ percent, start, end }) => ({
    number: percent,
    unit: '%',
    start,
    end,
  }));
  const known = amountsIn(plain);
  const odd = [...measured(plain), ...oddAmounts(plain, known)];
  return [...known, ...odd, ...shares]
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, isOdd: odd.includes(one) }))
    .map(({ number, unit, start, end, isOdd }) => ({
      number,
      unit,
      start,
      isOdd,
      before: clauseBefore(plain, start),
      behind: BEHIND.exec(plain.slice(end))![0],
    }));
}

/** 6分40秒, 1.8个工作日, 1.59亿立方米, 58微克: measures that only the same measure is held against. */
const MEASURED =
  /(?<![\d.第])(\d+(?:\.\d+)?)(?:分钟?(\d+)秒|个?(工作日|小时|分钟|秒)|([万亿]?(?:立方米|千瓦时)|天|[微毫]克))/g;
const MINUTES: Readonly<Record<string, number>> = { 小时: 60, 分钟: 1, 秒: 1 / 60 };

function measured(plain: string): PlacedAmount[] {
  if (!/[日时分秒天米克]/.test(plain)) return [];
  return [...plain.matchAll(MEASURED)].map(({ 0: whole, 1: number, 2: seconds, 3: time, 4: unit, index }) => {
    const place = { start: index, end: index + whole.length };
    if (seconds !== undefined)
      return { number: round(Number(number) + Number(seconds) / 60), unit: '分钟', ...place };
    if (unit !== undefined) return { number: Number(number), unit, ...place };
    const minutes = MINUTES[time!];
    return minutes === undefined
      ? { number: Number(number), unit: time!, ...place }
      : { number: round(Number(number) * minutes), unit: '分钟', ...place };
  });
}

/** Whether a unit is one of time. */
export function isTime(unit: string): boolean {
  return unit === '工作日' || unit === '分钟' || unit === '天';
}

/** 拆除房屋657院: what is counted by a word of the trade, which only the same word is held against. */
const ODD = /(?<![\d.第])(\d+(?:\.\d+)?)(?:余|多)?([\u4e00-\u9fff])/g;
/** Behind these a number counts nothing: days, ordinals, shares. */
const NO_COUNTER = /[年月日号时点分秒周季天届期级成倍个万亿百千以至到余多比]/;

function oddAmounts(plain: string, known: readonly PlacedAmount[]): PlacedAmount[] {
  const odd: PlacedAmount[] = [];
  ODD.lastIndex = 0;
  for (let match = ODD.exec(plain); match !== null; match = ODD.exec(plain)) {
    const { 0: whole, 1: number, 2: unit = '', index: start } = match;
    if (!NO_COUNTER.test(unit) && !known.some((one) => one.start === start))
      odd.push({ number: Number(number), unit, start, end: start + whole.length });
  }
  return odd;
}

const BEHIND = /^[^,;。\n]*/;

/** 由88%升至92.3%: where something came from. */
export function isOrigin({ before, behind }: Figure): boolean {
  return ORIGIN.test(before) && RISES.test(behind);
}

const ORIGIN = /(?:由|从)[^,;。\d]{0,6}$/;
const RISES = /^[^,;。\d]{0,4}(?:升|提|增|降|压|减|扩|涨|缩)[^,;。\d]{0,4}[到至为]/;

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
export function nounOf(before: string, behind: string): string {
  const own = (/^[\u4e00-\u9fff]*/.exec(behind)?.[0] ?? '').replace(NOT_A_NOUN, '');
  if (HAN_PAIR.test(own)) return own.slice(0, 8);
  const front = (/[^\d、(]*$/.exec(before)?.[0] ?? '').replace(NOT_A_NOUN, '');
  return HAN_PAIR.test(front) ? front.slice(-12) : '';
}
