import { anyOf } from '../chinese/any-of';
import { numeralsToDigits } from '../chinese/numerals';
import type { Day } from '../calendar/day';
import type { FactKind } from './clauses/fact';
import { readClause } from './clauses/facts';
import { tokensOf } from './clauses/lexer';
import { isSection } from './clauses/reach';
import { daysIn, STRETCH_OF_TIME, stretchesIn, type DayTold, type Stretch } from './days-told';

/** When a work was finished, as far as its report says so. At most one of both is not null. */
export interface Completion {
  /** YYYY-MM-DD, or MM-DD where no year is written. */
  readonly day: Day | string | null;
  /** A month or a third of one (5月份, 5月中旬), where no day is told. */
  readonly within: Stretch | null;
}

const UNKNOWN: Completion = { day: null, within: null };

/** 办结日期：, 完成时间为, 已完成（: what names the day that follows. */
const LABEL = /(?:完成|办结|竣工|完工|销号|验收|整改)(?:日期|时间)[:为是]?$/;
const BRACKET = /(?:完成|办结|竣工|完工|销号|印发|整改|到位|完毕)\($/;

const MONTH_IN_WORDS = /[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?/g;

function inDigits(text: string): string {
  return text.includes('月') ? text.replace(MONTH_IN_WORDS, numeralsToDigits) : text;
}

/** Whether a text can name a day or a month at all. */
const TIMED = /\d[月./-]\d|\d月/;
const CLAUSE_END = /[,;。\n]/;

/**
 * When the work was finished, by a normalised text of finished work: the day told with its end, wherever the day stands
 * in the clause. The day of another act is none (5月11日印发方案，现已全部完成), and neither is a limit or a plan.
 */
export function completionOf(text: string): Completion {
  const plain = inDigits(text);
  if (!TIMED.test(plain)) return UNKNOWN;
  const labelled = daysIn(plain).find(({ start }) => {
    const before = plain.slice(0, start);
    return LABEL.test(before) || BRACKET.test(before);
  });
  if (labelled) return { day: labelled.day, within: null };
  const clauses = plain.split(CLAUSE_END).map((text, index) => endOf(text.trim(), index));
  const most = Math.max(...clauses.map(({ weight }) => weight));
  if (most === 0) return UNKNOWN;
  const last = clauses.map(({ weight }) => weight).lastIndexOf(most);
  const own = timeOf(clauses[last]!);
  if (own !== null) return own;
  const beside =
    bareDay(clauses[last - 1]) ?? bareDay(clauses.length === last + 2 ? clauses[last + 1] : undefined);
  if (beside !== null) return { day: beside, within: null };
  return later(clauses.slice(last + 1)) ?? earlier(clauses.slice(0, last), clauses[last]!) ?? UNKNOWN;
}

/** What one clause tells of an end. */
interface EndTold {
  readonly text: string;
  /** 3: the work ended (完成, 竣工); 2: an act is over that may be all of it (印发); 1: a step is; 0: nothing is. */
  readonly weight: number;
  /** Where the words that say so end, in characters from zero. */
  readonly end: number;
}

/** Of a step, or of something of which nothing says that it is an end. */
const STEPS: ReadonlySet<FactKind> = new Set(['partly_done', 'acted', 'handed_in', 'mentioned']);

function endOf(text: string, index: number): EndTold {
  const { facts } = readClause({ text, index, sentence: 0, aside: false }, false, true);
  let weight = 0;
  let end = 0;
  for (const { kind, strong, words } of facts) {
    const own =
      kind === 'done_late' || (kind === 'done' && strong)
        ? 3
        : kind === 'done' || kind === 'counted'
          ? 2
          : STEPS.has(kind)
            ? 1
            : 0;
    if (own > weight) weight = own;
    end = Math.max(end, text.lastIndexOf(words) + words.length);
  }
  return { text, weight, end };
}

/** The day or the stretch of time of the end that a clause tells. */
function timeOf({ text, end }: EndTold): Completion | null {
  const day = daysIn(text)
    .filter((one) => isOfEnd(text, one, end))
    .at(-1);
  if (day) return { day: day.day, within: null };
  const within = stretchesIn(text)
    .filter((one) => isTimeOfEnd(text, one, end))
    .at(-1);
  return within ? { day: null, within } : null;
}

/** 计划, 预计 …: no day of what has happened. 按要求于5月11日完成 is one. */
const PLANNED = /计划|预计|拟|力争|争取|确保|将于|须|需在|应于|(?<!按照?)要求|预期|下一步|未|尚/;
/** What was done on the day did not end the work: it began it, handed it on, or told of it. */
const ANOTHER = anyOf(
  '启动 开工 动工 开始 进场 提交 上报 申[报请] 受理 收到 接到 立项 组织 部署 交办 转[办交送来] 下达 反馈 通报 发现 来[电访信] 约谈',
);
/** 5月11日交办的问题已整改: what follows is a thing of that day. 已 and 将 begin a statement of their own. */
const THING_OF_DAY = new RegExp(`^(?:[^已将把,]*的|[^已将把,]{0,4}?(?:${ANOTHER}|会议))`);
/** 按照5月11日会议要求: what it goes by. */
const GOES_BY = /(?:按照?|根据|依据|落实|对照|针对|关于|对)[^,]{0,4}$/;

/** Whether a day of a clause is that of the end which the clause tells. */
function isOfEnd(text: string, { start, end: behind }: DayTold, end: number): boolean {
  if (PLANNED.test(text.slice(0, Math.max(end, start)))) return false;
  // 全部完成于5月11日, 已拨付到位(5月11日)
  if (start >= end) return /^[)日号]?$/.test(text.slice(behind));
  return !GOES_BY.test(text.slice(0, start)) && !THING_OF_DAY.test(text.slice(behind));
}

/** Words that may stand between a month and the act that it is the time of; 5月巡查 is a thing of that month. */
const AT_ONCE = new Set(['perfect', 'whole', 'on_time', 'finish', 'close']);

/** Whether a month of a clause is the time of its end: 5月份已全部完成, 于6月完工, 5月发放完毕. */
function isTimeOfEnd(text: string, { start, end: behind }: Stretch, end: number): boolean {
  if (start >= end || PLANNED.test(text.slice(0, end))) return false;
  const front = text.slice(0, start);
  if (GOES_BY.test(front)) return false;
  const rest = text.slice(behind);
  const acts = tokensOf(rest);
  if (/^[^已将把]*(?:任务|目标|计划|指标|工作|节点)/.test(rest.slice(0, acts.at(-1)?.start ?? 0)))
    return false;
  if (/[于在]$/.test(front)) return !THING_OF_DAY.test(rest);
  const [first] = acts;
  if (first?.start !== 0) return false;
  if (AT_ONCE.has(first.sense)) return true;
  let at = 0;
  for (const act of acts) {
    if (act.start !== at || act.sense === 'perfect') break;
    at = act.end;
    if (act.sense === 'finish' || act.sense === 'close') return true;
  }
  return at === rest.length;
}

/** 5月11日，全部资金拨付到位: a day that stands alone before or behind the clause of the end. */
function bareDay(clause: EndTold | undefined): string | null {
  if (clause === undefined) return null;
  const [only] = daysIn(clause.text);
  return only &&
    /^[于在(]?$/.test(clause.text.slice(0, only.start)) &&
    /^[)]?$/.test(clause.text.slice(only.end))
    ? only.day
    : null;
}

/** What is done last of all to what is complete: 已完成，4月28日印发; 全部完成，6月10日验收. */
const LAST_OF_ALL = /印发|下发|发布|公布|出台|验收|销号|投入使用|投用|移交|交付|启用|挂牌|上线/;

/** The day of an act that comes after the word of the end and is the last of all. */
function later(behind: readonly EndTold[]): Completion | null {
  const clause = behind.filter(({ text }) => LAST_OF_ALL.test(text)).at(-1);
  return clause === undefined ? null : timeOf({ ...clause, end: clause.text.length });
}

/** Acts that are all there is to do for a paper. */
const PUBLISHED = /印发|下发|发布|公布|出台/;
const BARE_END = /^(?:均|都)?已经?(?:完成|办结|落实)$/;

/**
 * Where the last word of the end has no day: that of an end told before it (6月10日通过验收，已投入使用), or of the act just
 * before a bare 已完成 (6月20日印发，已完成).
 */
function earlier(before: readonly EndTold[], { text }: EndTold): Completion | null {
  const fromHereOn = /^(?:现|目前|至此|截至)/.test(text);
  for (let at = before.length - 1; at >= 0; at--) {
    const clause = before[at]!;
    const counts =
      clause.weight === 3
        ? !fromHereOn && !isSection(clause.text)
        : (clause.weight === 2 || PUBLISHED.test(clause.text)) &&
          at === before.length - 1 &&
          BARE_END.test(text);
    const time = counts ? timeOf(clause) : null;
    if (time !== null) return time;
  }
  return null;
}

/** What leaves a text open or ahead, whatever time it names. */
const OPEN = /正在|推进|待|将|中$|中[,;。]|[底末]|[年季]度|半年|[下次明]年|前/;

/**
 * Whether a normalised report names, as the times of its acts, nothing but months or parts of months that were over on
 * a day (5月中旬全部完成, seen in June), and neither plans nor what is open: then all of it has happened.
 */
export function isBehind(text: string, asOf: Day, year: number): boolean {
  const plain = inDigits(text);
  if (!STRETCH_OF_TIME.test(plain) || PLANNED.test(plain) || OPEN.test(plain)) return false;
  const times = [...stretchesIn(plain).map(({ to }) => to), ...daysIn(plain).map(({ day }) => day)];
  return times.length > 0 && times.every((day) => (day.length === 5 ? `${year}-${day}` : day) <= asOf);
}
