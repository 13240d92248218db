import type { Offset } from '../deadline';
import type { Token } from './tokens';

/** A relative limit where it stands in the text. */
export interface Limit {
  readonly offset: Offset;
  readonly from: number;
  readonly to: number;
  /** Counted back from its anchor: 会前3天. */
  readonly before: boolean;
}

/** The end of what a limit is counted from: 收到文件之日起, 发布后, 会议决定之日起，在. */
const ANCHOR_END =
  /(之日起|之日|的?次日起|当日起|当天起|时起|起|之后|以后|后|之前|前)(?:的|,|在|计|计算|算起|应在|应|须在|须|必须|原则上|第|不超过|最长|最多)*$/;
const ANCHOR_HEAD = /^(?:原则上)?(?:均|应当|应|须|需|要|请|一般|必须)?(?:自|从|在|于|由|以)*/;
/** Kinds of paper whose clock starts with their receipt. */
const PAPER = /(?:特急|紧急|急|普通|一般|平|特提|加急|来|公|收)(?:件|文)|文件|收文/;

/** Finds the limits of a phrase, each with what it counts from. Minimum lengths (不少于15日) are left out. */
export function findLimits(text: string, tokens: readonly Token[]): readonly Limit[] {
  const limits: Limit[] = [];
  if (!tokens.some((token) => token.kind === 'limit' || token.kind === 'atOnce' || token.kind === 'day'))
    return limits;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const close = previous && token.from - previous.to <= 1 ? previous : undefined;
    if (close?.kind === 'least' || isWeekOfMonth(text, token, previous)) return;
    if (token.kind === 'atOnce') {
      const anchor = text.slice(token.from, token.to).startsWith('随到') ? '收文' : '';
      limits.push({ offset: { days: 0, anchor }, from: token.from, to: token.to, before: false });
      return;
    }
    if (token.kind === 'limit') {
      const anchor = anchorOf(text, token.from);
      // 3-5年行动计划 names a plan, no limit.
      if (
        token.years &&
        !token.within &&
        close?.kind !== 'most' &&
        !anchor.text &&
        !/^(?:$|[)。,;、])/.test(text.slice(token.to, token.to + 1))
      )
        return;
      const count = anchor.before ? -token.count : token.count;
      limits.push({
        offset: { [token.unit]: count, anchor: anchor.text },
        from: token.from,
        to: token.to,
        before: anchor.before,
      });
    } else if (token.kind === 'day' && previous?.kind !== 'month') {
      const anchor = anchorOf(text, token.from);
      if (close?.kind !== 'most' && !anchor.counted) return;
      const days = anchor.before ? -token.date : token.date;
      limits.push({
        offset: { days, anchor: anchor.text },
        from: token.from,
        to: token.to,
        before: anchor.before,
      });
    }
  });
  return limits;
}

/** Rough length in days, to find the last of several limits. */
export function lengthOf(offset: Offset): number {
  return (
    (offset.months ?? 0) * 30 + (offset.workdays ?? 0) * 1.4 + (offset.days ?? 0) + (offset.hours ?? 0) / 24
  );
}

/** 6月第1周 is a week, not a limit of seven days. */
function isWeekOfMonth(text: string, token: Token, previous: Token | undefined): boolean {
  return (
    token.kind === 'limit' &&
    previous?.kind === 'month' &&
    /^(?:第|最后)$/.test(text.slice(previous.to, token.from))
  );
}

interface Anchor {
  readonly text: string;
  readonly before: boolean;
  /** Whether the phrase says that it counts from there (起, 后), not only what kind of paper it is. */
  readonly counted: boolean;
}

function anchorOf(text: string, at: number): Anchor {
  const clause = text.slice(Math.max(0, at - 40), at);
  const end = ANCHOR_END.exec(clause);
  if (!end) {
    const paper = PAPER.test(clause.slice(lastBreak(clause)));
    return { text: paper ? '收文' : '', before: false, counted: false };
  }
  const head = clause.slice(0, end.index);
  const name = head
    .slice(lastBreak(head))
    .replace(ANCHOR_HEAD, '')
    .replace(/^.*(?:均|应|须|需)[在于自]/, '')
    .replace(/的$/, '');
  const word = end[1] ?? '';
  const before = word === '前' || word === '之前';
  if (name === '提' && before) return { text: '', before, counted: true };
  if (!name || /(?:\d|\d[年月日号]份?|[底末旬初]|季度)$/.test(name))
    return { text: '', before: false, counted: false };
  const suffix = word.includes('之日') ? '之日' : word.includes('次日') ? '次日' : '';
  return { text: `${name === '会' ? '会议' : name}${suffix}`, before, counted: true };
}

/** Index after the last mark that ends a clause or an item. */
function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (BREAKS.includes(text[at] ?? '')) return at + 1;
  }
  return 0;
}

const BREAKS = ',;。\n:、(!';
