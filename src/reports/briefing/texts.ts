import { inNumberOrder } from '../../chinese/number-order';
import { dayInChinese } from '../../calendar/day';
import { monthInChinese, nextMonth, previousMonth } from '../../calendar/period';
import { groupBy } from '../../basics/multimap';
import { mayBeShortFor } from '../../ledger/check/check-units';
import { PROBLEM_KINDS } from '../../progress/problem-kind';
import type { Judged } from '../../status/standing';
import { isLate, isOpen, STATUS_WORDS, type Status } from '../../status/words';
import { unitsCounted, type Paragraph } from '../counted';
import { rateText, unitOf, type Figures } from '../figures';
import { officeAtHome } from '../office';
import { againstTime, verdictOn } from '../period/phrases';
import { inQuotes, shortTask, until } from '../wording';
import { answersFor, dueIn, lateOf, problemsOf, reasonOf, seeksHelp, type ProblemOf } from './facts';
import type { BriefingInput, BriefingPart, Counter, Namer } from './input';

/** What the sentences are written from: the same items and tallies as the tables. */
export interface Told {
  readonly input: BriefingInput;
  readonly items: readonly Judged[];
  readonly figures: Figures;
  readonly name: Namer;
  readonly count: Counter;
  /** What only the kind of the ledger knows, in its own sentences. */
  readonly ofKind: Paragraph;
  readonly office: string;
  /** 附件2 and so on, by the annex's title; '' where it has none. */
  readonly annex: (title: string) => string;
}

/** What each part says; a part without anything to say says so. */
export const PART_TEXTS: Readonly<Record<BriefingPart, (told: Told) => readonly Paragraph[]>> = {
  总体情况: overall,
  办结和亮点: highlights,
  滞后事项: lateItems,
  存在问题: problems,
  下步要求: demands,
};

/** More items than this are not named one by one in a sentence. */
const NAMED = 30;

/** The rest beside what is finished and what is late. */
const OTHERS: readonly Status[] = ['on_track', 'due_soon', 'standing', 'suspended', 'cancelled', 'to_check'];

function overall({ input, items, figures, name, count, ofKind, annex }: Told): Paragraph[] {
  const { now, onTimeTarget } = input;
  const { counts, total, rates } = figures;
  const of = (...statuses: Status[]): readonly Judged[] =>
    items.filter(({ verdict }) => statuses.includes(verdict.status));
  const cores = now.ledgers.reduce((sum, { cores: own }) => sum + own.length, 0);
  const scope = cores > 0 && cores < total ? `列入台账的核心任务${cores}项，分解事项` : '列入台账的事项';
  const doneLate = of('done_late');
  const late = of('lagging', 'seriously_lagging');
  const rest = OTHERS.filter((status) => counts[status] > 0);
  const verdict = verdictOn(rates.onTimeRate, onTimeTarget);
  return [
    [
      `${until(now.asOf)}，${scope}`,
      count(items),
      '，已办结',
      count(of('done', 'done_late')),
      ...(doneLate.length > 0 ? ['（其中逾期办结', count(doneLate), '）'] : []),
      '；',
      ...(late.length > 0 ? ['逾期', count(late)] : ['没有逾期']),
      ...rest.flatMap((status, index) => [
        index === 0 ? '；其余' : '、',
        STATUS_WORDS[status],
        count(of(status)),
      ]),
      `。${[
        `各科室进展见${annex('各科室进展')}`,
        ...['核心任务', '配合单位待办'].flatMap((title) =>
          annex(title) === '' ? [] : [`${title}见${annex(title)}`],
        ),
      ].join('，')}。`,
    ],
    [
      total > 0 ? `办结率${rateText(rates.doneRate)}，${againstTime(rates.doneRate, now.asOf)}。` : '',
      rates.onTimeRate.denominator > 0
        ? `按时办结率${rateText(rates.onTimeRate)}，${verdict}。`
        : '还没有到期事项，按时办结率不计。',
    ],
    changes(input, name, count),
    ofKind,
  ];
}

function changes({ since, month, newlyDone }: BriefingInput, name: Namer, count: Counter): Paragraph {
  if (!since) return [];
  const { newlyRed, cleared, stillRed } = since;
  const isLast = since.month === previousMonth(month);
  const said: Paragraph[] = [
    newlyRed.length > 0
      ? ['新增红色', count(newlyRed), newlyRed.length <= NAMED ? `（${newlyRed.map(name).join('、')}）` : '']
      : [],
    cleared > 0 ? [`消红${cleared}项`] : [],
    stillRed.length > 0 ? ['持续红色', count(stillRed)] : [],
  ].filter((part) => part.length > 0);
  if (said.length === 0) return [isLast ? '本月红色事项没有变化。' : '红色事项没有变化。'];
  return [
    `与${isLast ? '上月' : `${Number(since.month.slice(5))}月`}相比，`,
    ...said.flatMap((part, index) => (index === 0 ? part : ['，', ...part])),
    // By another month than the last, what is new since then is not this month's.
    ...(isLast && newlyDone.length > 0 ? ['；本月新办结', count(newlyDone)] : []),
    '。',
  ];
}

/** Finished items that are named with their task. */
const FINISHED_NAMED = 2;

function highlights({ input, items, name, count }: Told): Paragraph[] {
  const { month, newlyDone } = input;
  // A section that stands among the late ones is not praised.
  // Nor is one that may be another name of such a section.
  const behind = [...new Set(lateOf(items).map(unitOf))];
  const isBehind = (unit: string): boolean =>
    behind.some((one) => one === unit || mayBeShortFor(unit, one) || mayBeShortFor(one, unit));
  const onTime = [
    ...groupBy(
      items.filter((item) => dueIn(item, month)),
      unitOf,
    ),
  ].flatMap(([unit, own]) =>
    !isBehind(unit) && own.every(({ verdict }) => verdict.status === 'done') ? [unit] : [],
  );
  const tasks = newlyDone
    .slice(0, FINISHED_NAMED)
    .map((item) => `${cited(name(item))}${inQuotes(shortTask(item.facts.task) || item.facts.task, 20)}`);
  return [
    [
      ...(newlyDone.length === 0
        ? ['本月没有新办结的事项。']
        : [
            '本月新办结',
            count(newlyDone),
            '，其中',
            ...unitsCounted(newlyDone, unitOf, count),
            `。${newlyDone.length > FINISHED_NAMED ? '主要有' : '具体是'}${tasks.join('、')}。`,
          ]),
      onTime.length > 0 ? `${onTime.join('、')}本月到期事项全部按时办结。` : '',
    ],
  ];
}

/** The numbers of items inside a sentence: 规划科7 would read as seven items of 规划科, 规划科2.1 as no count. */
function cited(names: string): string {
  return /^\d+(?:、|$)/.test(names) ? `序号${names}` : names;
}

function lateItems({ input, items, name, count, annex }: Told): Paragraph[] {
  const late = lateOf(items);
  const [worst] = late;
  if (!worst) return [['没有逾期事项。']];
  const numbersOf = (own: readonly Judged[]): string => cited(own.map(name).join('、'));
  const told = (words: string, status: Status): Paragraph => {
    const own = late.filter(({ verdict }) => verdict.status === status);
    if (own.length === 0) return [];
    const units = inNumberOrder([...groupBy(own, unitOf)], ([unit]) => unit);
    return [
      words,
      count(own),
      own.length <= NAMED
        ? `：${units.map(([unit, theirs]) => `${unit}${numbersOf(theirs)}${answering(theirs)}`).join('；')}。`
        : `，涉及${units.map(([unit]) => unit).join('、')}。`,
    ];
  };
  // Who leads and who answers, beside what is red, where the office wants it and the ledger says so.
  const answering = (own: readonly Judged[]): string => {
    if (!input.form.answerable || own[0]!.verdict.status !== 'seriously_lagging') return '';
    const names = [...new Set(own.map(({ entry }) => answersFor(entry)))].filter((text) => text !== '');
    return names.length === 0 ? '' : `（${names.join('；')}）`;
  };
  const reason = reasonOf(worst) ?? '';
  return [
    [...told('严重滞后（红）', 'seriously_lagging'), ...told('滞后（黄）', 'lagging')],
    [
      `逾期最长的是${unitOf(worst)}${cited(name(worst))}${inQuotes(worst.facts.task, 30)}，` +
        `逾期${worst.verdict.daysLate ?? 0}天（见${annex('滞后事项')}），`,
      reason === '' ? '科室没有填报原因。' : `科室填报：${inQuotes(reason, 50)}。`,
    ],
  ];
}

/** Problems that are quoted. */
const QUOTED = 3;

function problems({ items, name, count, annex }: Told): Paragraph[] {
  const told = problemsOf(items);
  if (told.length === 0) return [['各科室没有填报存在问题。']];
  const kinds = PROBLEM_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const ofKind = (kind: ProblemOf['kind']): readonly Judged[] =>
    told.filter((one) => one.kind === kind).map(({ item }) => item);
  const worst = lateOf(items)[0];
  const weight = ({ item }: ProblemOf): number =>
    isLate(item.verdict.status) ? (item.verdict.daysLate ?? 0) : -1;
  // The longest late one is quoted in the part before.
  const heaviest = [...told]
    .filter(({ item }) => item !== worst)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, QUOTED);
  return [
    [
      '在办事项中有',
      count(told.map(({ item }) => item)),
      '填报了问题：',
      ...kinds.flatMap((kind, index) => [index === 0 ? '' : '、', kind, count(ofKind(kind))]),
      `（见${annex('存在问题')}）。`,
      ...heaviest.map(({ item, text }, index) => {
        const late = isLate(item.verdict.status) ? `，逾期${item.verdict.daysLate ?? 0}天` : '';
        const end = index === heaviest.length - 1 ? '。' : '；';
        return `${cited(name(item))}（${unitOf(item)}${late}）填报：${inQuotes(text, 36)}${end}`;
      }),
    ],
  ];
}

function demands({ input, items, figures, count, office, annex }: Told): Paragraph[] {
  const { month, replyBy } = input;
  const late = lateOf(items);
  const next = nextMonth(month);
  const due = items.filter((item) => dueIn(item, next) && isOpen(item.verdict.status));
  const asked = items.filter(seeksHelp);
  const home = officeAtHome(office);
  const said: Paragraph[] = [
    late.length > 0
      ? [
          `请牵头科室于${dayInChinese(replyBy)}前将逾期的`,
          count(late),
          `逐项写明完成日期和措施，回复${home}。`,
        ]
      : [],
    due.length > 0
      ? [
          `${monthInChinese(next)}到期的在办事项`,
          count(due),
          `（见${annex('下月到期事项')}），请按时限办结。`,
        ]
      : [`${monthInChinese(next)}没有到期的在办事项。`],
    asked.length > 0 ? ['需要协调的', count(asked), '，提交专题协调会研究。'] : [],
    figures.counts.to_check > 0
      ? [
          '待核',
          count(items.filter(({ verdict }) => verdict.status === 'to_check')),
          `，由${home}会同牵头科室核对。`,
        ]
      : [],
  ];
  return [said.flat()];
}
