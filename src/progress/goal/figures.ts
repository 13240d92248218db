import { anyOf } from '../../chinese/any-of';
import { amountsIn, sharesIn } from '../numbers';
import type { Amount } from '../progress';

/** A figure of a text with the words of its clause around it. */
export interface Figure extends Amount {
  readonly start: number;
  readonly before: string;
  readonly behind: string;
}

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
export function nounOf(before: string, behind: string): string {
  const own = (/^[\u4e00-\u9fff]*/.exec(behind)?.[0] ?? '').replace(NOT_A_NOUN, '');
  if (HAN_PAIR.test(own)) return own.slice(0, 8);
  const front = (/[^\d、(]*$/.exec(before)?.[0] ?? '').replace(NOT_A_NOUN, '');
  return HAN_PAIR.test(front) ? front.slice(-8) : '';
}
