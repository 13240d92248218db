/** A text that reports several things one by one: each is read on its own, and only all of them are the row. */

import { PERIOD_SHAPE } from '../calendar/period-text';
import { anyOf } from '../chinese/any-of';
import type { Decision } from './decide/decision';
import type { SharesSaid } from './shares';

/** The parts of a normalised text and what stands before the first of them. */
export interface Parts {
  readonly before: string;
  readonly parts: readonly string[];
}

/** Where an item of a numbered list begins. */
const NUMBERED =
  /(?:^|(?<=[。;\n,]))\s*(?:\(?[一二三四五六七八九十]{1,3}[)、]|\(?\d{1,2}[)、]|\d{1,2}\.(?!\d)|[一二三四五六七八九]是)/g;
/** The name of a part before its report: 南段：, 18#：. A month or a word like 目前 names none. */
const NO_PART = anyOf('目前 进展 进度 状态 完成 截至 其中 问题 下一?步 原因 备注 存在 工作');
const LABELLED = new RegExp(
  String.raw`(?:^|(?<=[。;\n]))\s*(?!${NO_PART}|${PERIOD_SHAPE})[^,:。;\n]{2,24}:`,
  'g',
);

const NUMBER_MARK = /[)、.]|是/;

/** The parts of a text, null where it is about one thing. */
export function partsOf(plain: string): Parts | null {
  if (plain.length < 12) return null;
  return (
    (NUMBER_MARK.test(plain) ? cut(plain, NUMBERED) : null) ??
    (plain.includes(':') ? cut(plain, LABELLED) : null)
  );
}

function cut(plain: string, mark: RegExp): Parts | null {
  const starts = [...plain.matchAll(mark)].map((match) => match.index);
  if (starts.length < 2) return null;
  const parts = starts.map((start, index) => plain.slice(start, starts[index + 1]).trim());
  const before = plain.slice(0, starts[0]).trim();
  return parts.every((part) => /[\u4e00-\u9fff]{2}/.test(part)) ? { before, parts } : null;
}

/** Whether a part says that something is open, as against one that only tells of an act. */
function opens({ state, certain, claim }: Decision): boolean {
  if (state === 'in_progress') return certain || claim === null;
  return state !== 'done' && state !== 'done_late' && state !== 'unclear';
}

/**
 * What the parts of a text say together: done only if all of them are. A share counts only where it is of the whole
 * (总工程进度为63%), not where it is of one part.
 */
export function joinParts(
  before: Decision | null,
  parts: readonly Decision[],
  { completion, several }: SharesSaid,
): Decision {
  const percent =
    completion !== null && !several && completion.yard !== 'named' && completion.of === 'whole'
      ? completion.percent
      : null;
  // 已整改到位。1.收回…2.谈话提醒…: the whole is said first, and the parts tell how.
  if (before?.state === 'done' && (before.certain || before.percent === 100) && !parts.some(opens))
    return before;
  const [first] = parts;
  const same = parts.every(({ state }) => state === first!.state);
  const spoken = parts.filter(({ state }) => state !== 'unclear');
  if (same) {
    return {
      ...first!,
      percent,
      amount: null,
      claim: null,
      explain: `${parts.length}个部分：${first!.explain}`,
    };
  }
  if (spoken.length === 1 && before === null) return { ...spoken[0]!, claim: null, amount: null };
  const open = parts.find(({ state }) => state !== 'done' && state !== 'done_late' && state !== 'unclear');
  if (open === undefined) {
    return { ...spoken[0]!, certain: false, percent: null, amount: null, claim: null };
  }
  return {
    state: 'in_progress',
    percent,
    certain: true,
    explain: `${parts.length}个部分没有都完成：${open.explain}`,
    amount: null,
    // 公厕12座建成；停车位新增630个: beside a goal that asks for as many, all may be done.
    claim: parts.some(opens) ? null : '',
  };
}
