import { inNumberOrder } from '../../chinese/number-order';
import { dayInChinese } from '../../calendar/day';
import { monthInChinese, nextMonth } from '../../calendar/period';
import { groupBy } from '../../basics/multimap';
import type { Judged } from '../../status/standing';
import { dueIn, lateOf } from '../briefing/facts';
import type { BriefingInput, Counter, Namer } from '../briefing/input';
import type { Paragraph } from '../counted';
import { unitOf } from '../figures';
import { officeAtHome } from '../office';
import { inQuotes, until } from '../wording';
import { measureOf, ownFacts, partsOf, rateFacts, restOf, totals, type KindItems } from './tell';

/** What a kind that stands alone says: how its items stand, what only it knows, and which are late. */
export function kindTexts(told: KindItems, name: Namer, count: Counter, annex: string): Paragraph[] {
  return [
    [
      `${until(told.asOf)}，`,
      ...totals(told, count),
      ...rateFacts(told).text,
      ...ownFacts(told, count).flatMap(({ text }) => text),
    ],
    lateText(told, name, count, annex),
  ];
}

/** Rates that a kind among others names in the text; its annex has them all. */
const RATES_TOLD = 2;

/** The same of a kind among others, in a few lines: what only it knows stands in its annex. */
export function kindInShort(told: KindItems, name: Namer, count: Counter, annex: string): Paragraph {
  return [...totals(told, count), ...rateFacts(told, RATES_TOLD).text, ...lateText(told, name, count, annex)];
}

/** Sections that a sentence on late items names. */
const UNITS_NAMED = 4;

function lateText(told: KindItems, name: Namer, count: Counter, annex: string): Paragraph {
  const { lateWord } = partsOf(told);
  const late = lateOf(told.items);
  const [worst] = late;
  if (!worst) return [`各科室情况见${annex}。`];
  const units = inNumberOrder([...groupBy(late, unitOf)], ([unit]) => unit).map(([unit]) => unit);
  const named = units.slice(0, UNITS_NAMED).join('、');
  const days = worst.verdict.daysLate ?? 0;
  return [
    lateWord,
    count(late, measureOf(told.kind)),
    `，涉及${named}${units.length > UNITS_NAMED ? '等' : ''}`,
    days > 0
      ? `；最长的是${unitOf(worst)}${name(worst)}${inQuotes(worst.facts.task, 24)}，逾期${days}天（见${annex}）。`
      : `（见${annex}）。`,
  ];
}

const REST = ['toCheck', 'standing', 'suspended', 'dropped'] as const;
type Rest = (typeof REST)[number];

/** The kinds together: what stands first where a workbook holds several. */
export function overall(groups: readonly KindItems[], count: Counter, annex: string): Paragraph {
  const all = groups.map(partsOf);
  const of = (key: 'all' | 'finished' | 'open' | 'late' | Rest): readonly Judged[] =>
    all.flatMap((parts) => parts[key]);
  const late = of('late');
  const rest = Object.fromEntries(REST.map((key) => [key, of(key)])) as Record<Rest, readonly Judged[]>;
  return [
    `${until(groups[0]!.asOf)}，各类台账共有事项`,
    count(of('all')),
    '，已办结',
    count(of('finished')),
    '，在办',
    count(of('open')),
    ...(late.length > 0 ? ['（其中逾期', count(late), '）'] : ['，没有逾期']),
    ...restOf(rest, count, '项'),
    `，分类情况见${annex}。`,
  ];
}

/** What is asked, with a day. */
export function kindDemands(
  input: BriefingInput,
  groups: readonly KindItems[],
  count: Counter,
  office: string,
): Paragraph {
  const all = groups.map(partsOf);
  const late = all.flatMap((parts) => parts.late);
  const next = nextMonth(input.month);
  const due = all.flatMap(({ open }) => open).filter((item) => dueIn(item, next));
  const toCheck = all.flatMap((parts) => parts.toCheck);
  const home = officeAtHome(office);
  const measure = groups.length === 1 ? measureOf(groups[0]!.kind) : '项';
  return [
    ...(late.length > 0
      ? [
          `请承办科室于${dayInChinese(input.replyBy)}前将逾期的`,
          count(late, measure),
          `逐${measure}写明完成日期和措施，回复${home}。`,
        ]
      : []),
    ...(due.length > 0
      ? [`${monthInChinese(next)}到期的在办事项`, count(due, measure), '，请按时限办结。']
      : [`${monthInChinese(next)}没有到期的在办事项。`]),
    ...(toCheck.length > 0 ? ['待核', count(toCheck, measure), `，由${home}会同承办科室核对。`] : []),
  ];
}
