import type { Recurrence } from './deadline';
import { parseDuty } from './duties';
import { findLimits } from './limits';
import type { Limit } from './limits';
import { lastPoint, parseDated } from './points';
import type { Dated, Point } from './points';
import type { Doubt, Token, YearName } from './tokens';
import { unfoldNumbers } from './unfold';

/** A dated expression with what is due then. */
export interface Item {
  readonly dated: Dated;
  readonly label: string;
  /** Stands after 其中: inside what was said before it. */
  readonly inside: boolean;
  /** Stands before 延期至: replaced by what follows. */
  readonly replaced: boolean;
  /** Stands after 力争, where another day holds. */
  readonly aimed: boolean;
}

/** What a phrase holds, years not yet resolved. */
export interface Phrase {
  readonly text: string;
  readonly items: readonly Item[];
  /** Null for a duty that names no cadence (定期). */
  readonly duties: readonly (Recurrence | null)[];
  readonly limits: readonly Limit[];
  /** Offsets of words like 长期, in order. */
  readonly standing: readonly number[];
  readonly doubts: readonly Doubt[];
  /** The length said is a minimum. */
  readonly least: boolean;
  /** A date without its month (30日前). */
  readonly strayDay: boolean;
  /** Names that only say whose budget, report or term something is. */
  readonly objects: readonly string[];
  readonly followsEvent: boolean;
}

/** Words that begin what is done; after a bare year or quarter they show that it says when, not whose. */
const ACTS =
  /^(?:[,:;。\n)、]|完成|实现|达到|建成|开工|动工|竣工|完工|启动|实施|组织|开展|召开|举办|制定|制订|出台|印发|发布|报送|上报|提交|形成|投入|投用|投产|全面|全部|基本|力争|争取|确保|拟|预计|可|将|要|应|须|需|取得|通过|初步|正式|推进|持续|长期|进行|进入|交付|签订|申报|争创|创建|打造|新建|改造|落实|修订|编制|建立|健全|加快|继续|逐步|各|分|不|下达|拨付|封顶|试运行|办结|销号|$)/;
/** Words that a time stands after: 于2026年, 力争2026年. */
const LEADS = /(?:^|[,:;。\n(、]|于|在|到|至|截至|截止|力争|争取|计划|拟|预计|确保|应|须|最迟|不晚于|不迟于|前|后|并|自|从|原定|为)$/;
const UNIT_RANK = { year: 0, half: 1, quarter: 2, month: 3, third: 4, festival: 5, day: 5 } as const;

/** Finds dates, duties and limits in a tokenised phrase. */
export function parse(text: string, written: readonly Token[]): Phrase {
  const tokens = unfoldNumbers(text, written);
  const limits = findLimits(text, tokens);
  const dated: Dated[] = [];
  const duties: (Recurrence | null)[] = [];
  const taken: { from: number; to: number }[] = [...limits];
  let strayDay = false;
  for (let at = 0; at < tokens.length; ) {
    const duty = parseDuty(text, tokens, at);
    if (duty) {
      duties.push(duty.value);
      taken.push({ from: tokens[at]?.from ?? 0, to: tokens[duty.next - 1]?.to ?? 0 });
      at = duty.next;
      continue;
    }
    const found = parseDated(text, tokens, at);
    if (found) {
      dated.push(found.value);
      at = found.next;
      continue;
    }
    const token = tokens[at];
    if (token?.kind === 'day' && !limits.some((limit) => limit.from === token.from)) strayDay = true;
    at += 1;
  }
  const refined = refineByBrackets(text, foldYears(text, joinNeighbours(text, dated)));
  const timed = refined.filter((entry) => !isObject(text, entry.dated, refined, tokens));
  return {
    text,
    items: withLabels(text, timed, tokens, taken),
    duties,
    limits,
    standing: tokens.filter((token) => token.kind === 'standing').map((token) => token.from),
    doubts: tokens.flatMap((token) => (token.kind === 'doubt' ? [token.doubt] : [])),
    least: tokens.some((token) => token.kind === 'least'),
    strayDay,
    objects: refined.filter((entry) => !timed.includes(entry)).map(({ dated: object }) => text.slice(object.from, object.to)),
    followsEvent: tokens.some((token) => token.kind === 'bound'),
  };
}

interface Entry {
  readonly dated: Dated;
  /** What the expression in front of the bracket was called: 年初(3-4月). */
  readonly name: string;
}

/** 7、8月 and 11月12月 are one span: bare months that follow one another with nothing said between them. */
function joinNeighbours(text: string, dated: readonly Dated[]): readonly Dated[] {
  const result: Dated[] = [];
  for (const entry of dated) {
    const previous = result[result.length - 1];
    if (previous && isBareMonth(lastPoint(previous)) && isBareMonth(entry) && !/各|分别/.test(text)) {
      const between = text.slice(previous.to, entry.from);
      const first = lastPoint(previous).months[1];
      if (/^[、和及]?$/.test(between) && entry.kind === 'point' && entry.months[0] === first + 1) {
        const start = previous.kind === 'range' ? previous.first : previous;
        result[result.length - 1] = { kind: 'range', first: start, last: entry, from: previous.from, to: entry.to };
        continue;
      }
    }
    result.push(entry);
  }
  return result;
}

function isBareMonth(entry: Dated): boolean {
  return entry.kind === 'point' && entry.unit === 'month' && entry.edge === null && entry.bound === 'at';
}

/** `2026年：3月…` and `二季度：4月底前…`: a heading over what follows gives its year and is no deadline itself. */
function foldYears(text: string, dated: readonly Dated[]): readonly Dated[] {
  const result: Dated[] = [];
  let heading: YearName | null = null;
  dated.forEach((entry, index) => {
    const next = dated[index + 1];
    if (next && isPeriod(entry) && entry.bound === 'at' && entry.edge === null && isFiner(next, entry)) {
      const between = text.slice(entry.to, next.from);
      const isHeading = /^[,:]?$/.test(between) && !(entry.unit === 'year' && entry.year === null);
      if (isHeading && firstPoint(next).year === null) {
        heading = entry.year;
        return;
      }
    }
    result.push(heading && firstPoint(entry).year === null ? withYear(entry, heading) : entry);
    heading = null;
  });
  return result;
}

function isPeriod(entry: Dated): entry is Point {
  return entry.kind === 'point' && (entry.unit === 'year' || entry.unit === 'half' || entry.unit === 'quarter');
}

/** Whether `inner` lies inside the months of `outer` and is more exact. */
function isFiner(inner: Dated, outer: Point): boolean {
  const last = lastPoint(inner);
  return UNIT_RANK[last.unit] > UNIT_RANK[outer.unit] && last.months[1] <= outer.months[1] && firstPoint(inner).months[0] >= outer.months[0];
}

function firstPoint(entry: Dated): Point {
  return entry.kind === 'point' ? entry : entry.first;
}

function withYear(entry: Dated, year: YearName): Dated {
  return entry.kind === 'point' ? { ...entry, year } : { ...entry, first: { ...entry.first, year } };
}

/** 年初(3-4月): what stands in the bracket says exactly what stands in front of it. */
function refineByBrackets(text: string, dated: readonly Dated[]): readonly Entry[] {
  const result: Entry[] = [];
  for (const entry of dated) {
    const previous = result[result.length - 1];
    if (previous && text.slice(previous.dated.to, entry.from) === '(' && /^\s*\)/.test(text.slice(entry.to))) {
      const outer = lastPoint(previous.dated);
      if (UNIT_RANK[lastPoint(entry).unit] > UNIT_RANK[outer.unit] || (outer.unit === 'year' && outer.edge !== null)) {
        const year = firstPoint(previous.dated).year;
        const inner = year && firstPoint(entry).year === null ? withYear(entry, year) : entry;
        result[result.length - 1] = { dated: inner, name: text.slice(previous.dated.from, previous.dated.to) };
      }
      continue;
    }
    result.push({ dated: entry, name: '' });
  }
  return result;
}

/**
 * 3月底前下达2010年秋季学期资金, 7月5日前上报二季度进展, 完成2025年度报告: a bare period that says whose thing it is.
 * It has no 底 or 前, something follows that is not an act, and in its clause another expression says when, or its
 * own place (年度 with words on both sides) shows it.
 */
function isObject(text: string, entry: Dated, all: readonly Entry[], tokens: readonly Token[]): boolean {
  const point = entry.kind === 'point' ? entry : null;
  if (!point || point.bound !== 'at' || point.edge !== null || point.wholeYear || point.unit === 'day' || point.unit === 'third') return false;
  const after = text.slice(point.to, point.to + 8);
  if (ACTS.test(after)) return false;
  const clause = (from: number, to: number) => !tokens.some((token) => token.kind === 'stop' && token.from >= from && token.to <= to);
  const firm = all.some(({ dated }) => {
    if (dated === entry) return false;
    const other = lastPoint(dated);
    const isFirm = other.bound === 'before' || other.edge === 'end' || other.unit === 'day' || (other.unit === 'month' && dated.from < point.from);
    if (!isFirm) return false;
    return dated.from < point.from ? clause(dated.to, point.from) : clause(point.to, dated.from);
  });
  if (firm) return true;
  const led = LEADS.test(text.slice(0, point.from));
  return point.unit === 'year' && (point.fiscal || !led);
}

function withLabels(text: string, entries: readonly Entry[], tokens: readonly Token[], taken: readonly { from: number; to: number }[]): readonly Item[] {
  const aims = tokens.filter((token) => token.kind === 'aim');
  const holds = tokens.some((token) => token.kind === 'atLatest');
  return entries.map(({ dated, name }, index) => {
    const previous = entries[index - 1]?.dated;
    const next = entries[index + 1]?.dated;
    const since = previous?.to ?? 0;
    return {
      dated,
      label: name || labelOf(text, dated, since, next?.from ?? text.length, taken),
      inside: tokens.some((token) => token.kind === 'inside' && token.from >= since && token.to <= dated.from),
      replaced: tokens.some((token) => token.kind === 'moved' && token.from >= dated.to),
      aimed: holds && aims.some((token) => token.from >= since && token.to <= dated.from),
    };
  });
}

const LABEL_EDGE = /^[\s,:;。、)(\]【】\-.!?]+|[\s,:;。、(【\-.!?]+$/g;

/** What is due: the words after the date up to the next item, or else the words in front of it. */
function labelOf(text: string, dated: Dated, since: number, until: number, taken: readonly { from: number; to: number }[]): string {
  const behind = text.slice(dated.to, until).replace(/^[)\]】]?[,:]?/, '');
  const stop = /[;。\n]/.exec(behind);
  const after = clean(stop ? behind.slice(0, stop.index) : behind);
  if (after) return after;
  const front = text.slice(since, dated.from);
  if (taken.some((span) => span.from >= since && span.to <= dated.from)) return '';
  return clean(front.slice(Math.max(front.lastIndexOf(';'), front.lastIndexOf('\n'), front.lastIndexOf('。')) + 1));
}

function clean(text: string): string {
  return text.replace(LABEL_EDGE, '');
}
