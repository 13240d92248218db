/** Shares and amounts in a clause of a normalised text. */

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
export const UNIT =
  '万?(?:[项件个台家处条座套次份批户人宗起名辆口栋幢所块眼站点株棵册盏期场例]|吨|亩|平方米|立方米|公里|千米|米)';
/** A number of things, in two groups: how many, and by which counter. */
export const COUNT =
  String.raw`(\d+(?:\.\d+)?)(?:余|多)?(${UNIT})` +
  String.raw`(?!月|工作日|季度|半年|小时|百分点|[宽高深厚](?:的|[^\u4e00-\u9fff]|$)|路段|长)`;
/** Counters that any thing may be counted with: 问题49个，整改40件. */
const ANY_THING = /^[个件项条起宗处]$/;

/** Whether two units measure the same: 问题49个 and 40件, but not metres and kilometres, nor projects and flats. */
export function sameMeasure(one: string, other: string): boolean {
  return plainUnit(one) === plainUnit(other) || (ANY_THING.test(one) && ANY_THING.test(other));
}

const TENS = /^[万亿]+/;

/** 人次 are 人, 批次 are 批. */
const COUNTS_TIMES = /^[人批场]次$/;

function plainUnit(unit: string): string {
  const plain = TENS.test(unit) ? unit.replace(TENS, '') : unit;
  return COUNTS_TIMES.test(plain) ? plain.slice(0, 1) : plain;
}

/** A number in its plain unit: 1万例 are 10000例, 2.5亿元 250000000元. */
export function sizeOf({ number, unit }: Amount): number {
  const tens = unit.startsWith('万亿') ? 1e12 : unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1;
  return tens === 1 ? number : Math.round(number * tens);
}

const COUNTED = new RegExp(COUNT, 'g');

/** What goals are measured in besides: people, money, and units that a clause of a report seldom counts in. */
const MEASURE =
  '万?人次?|[批场]次|[万亿]?元|篇|部|万?公顷|平方公里|万?头|万?只|万?棵|万?册|盏|张|支|组|笔|门|课时|学时|万?千瓦|兆瓦|个百分点';

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
