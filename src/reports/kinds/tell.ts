import type { Day } from '../../calendar/day';
import type { Month } from '../../calendar/period';
import type { Classes } from '../../kinds/clock';
import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { flat } from '../../ledger/cell-text';
import { firstOf } from '../../ledger/cells';
import type { PaperCell } from '../../paper/paper';
import { currentStage } from '../../status/clocks/current';
import { paceKept } from '../../status/rates';
import type { Judged, Rates } from '../../status/standing';
import { isFinished, isLate, isOpen } from '../../status/words';
import { dueIn } from '../briefing/facts';
import type { Counter } from '../briefing/input';
import type { Paragraph } from '../counted';
import { fraction, rateCell, unitOf } from '../figures';

/** The items of one kind, as a section of a briefing tells of them. */
export interface KindItems {
  readonly kind: Kind;
  readonly items: readonly Judged[];
  readonly rates: Rates;
  readonly asOf: Day;
}

/** Something that a kind knows of its items: what the text says of it, and the same figures as rows of a table. */
export interface Fact {
  readonly text: Paragraph;
  readonly rows: readonly (readonly PaperCell[])[];
}

const NOTHING: Fact = { text: [], rows: [] };

/** 件 or 项. */
export function measureOf({ briefing }: Kind): string {
  return briefing?.measure ?? '项';
}

/** What a kind's items are, by how far they are. */
export function partsOf({
  kind,
  items,
}: KindItems): Readonly<
  Record<
    'all' | 'finished' | 'open' | 'late' | 'toCheck' | 'standing' | 'suspended' | 'dropped',
    readonly Judged[]
  >
> & { readonly lateWord: string; readonly openWord: string } {
  const target = kind.clock === 'target';
  return {
    all: items,
    finished: items.filter(({ verdict }) => isFinished(verdict.status)),
    open: items.filter(({ verdict }) => isOpen(verdict.status)),
    late: items.filter(({ verdict }) => isLate(verdict.status)),
    toCheck: items.filter(({ verdict }) => verdict.status === 'to_check'),
    standing: items.filter(({ verdict }) => verdict.status === 'standing'),
    suspended: items.filter(({ verdict }) => verdict.status === 'suspended'),
    dropped: items.filter(({ verdict }) => verdict.status === 'cancelled'),
    openWord: target ? '推进' : '在办',
    lateWord: target ? '落后' : '逾期',
  };
}

/** What is neither finished nor under way: 待核1件、长期2件、退回取消等1件; with the parts before it adds up to all. */
export function restOf(
  parts: Pick<ReturnType<typeof partsOf>, 'toCheck' | 'standing' | 'suspended' | 'dropped'>,
  count: Counter,
  measure: string,
): Paragraph {
  const rest = [
    ['待核', parts.toCheck],
    ['长期', parts.standing],
    ['暂停', parts.suspended],
    [DROPPED, parts.dropped],
  ] as const;
  return rest.flatMap(([word, items]) => (items.length > 0 ? [`，${word}`, count(items, measure)] : []));
}

/** What the rates leave out, by the words of registers. */
export const DROPPED = '退回、重复、取消等';

/** How many there are and how they stand: 公文16件，已办结8件，在办7件（其中逾期7件），待核1件. */
export function totals(told: KindItems, count: Counter): Paragraph {
  const { kind } = told;
  const measure = measureOf(kind);
  const parts = partsOf(told);
  const { all, finished, open, late, openWord, lateWord } = parts;
  return [
    kind.item,
    count(all, measure),
    `，${finishedWord(kind)}`,
    count(finished, measure),
    `，${openWord}`,
    count(open, measure),
    ...(late.length > 0 ? [`（其中${lateWord}`, count(late, measure), '）'] : [`，没有${lateWord}`]),
    ...restOf(parts, count, measure),
    '。',
  ];
}

/** What a finished item is called: 已完成 where the kind's own rate says so and for targets, whose 达标 is a rate. */
export function finishedWord({ clock, rates }: Kind): string {
  const completed = rates.some(({ name, title }) => name === 'doneRate' && title === '完成率');
  return clock === 'target' || completed ? '已完成' : '已办结';
}

/** The kind's rates of which anything was counted, at most `most` of them: 办结率40.0%（2/5）. */
export function rateFacts({ rates }: KindItems, most = Infinity): Fact {
  const counted = Object.values(rates)
    .filter(({ denominator }) => denominator > 0)
    .slice(0, most);
  return {
    text: counted.flatMap(({ title, numerator, denominator }, index) => {
      const share = `${title}${((numerator / denominator) * 100).toFixed(1)}%（${numerator}/${denominator}）`;
      return [index === 0 ? share : `，${share}`, ...(index === counted.length - 1 ? ['。'] : [])];
    }),
    rows: Object.values(rates).map((rate) => [rate.title, rateCell(rate), fraction(rate)]),
  };
}

/** What only the kind knows: classes, steps, pace, stages, extensions; those that say something. */
export function ownFacts(told: KindItems, count: Counter): readonly Fact[] {
  return [
    byWords(told, count),
    lateByStage(told, count),
    paces(told, count),
    stagesNow(told),
    extensions(told, count),
  ].filter(({ text }) => text.length > 0);
}

/** What the text does not count but its demands do: 待核, what was sent back, what falls due next month. */
export function restRows(told: KindItems, next: Month): readonly (readonly PaperCell[])[] {
  const measure = measureOf(told.kind);
  const { toCheck, standing, suspended, dropped, open } = partsOf(told);
  const due = open.filter((item) => dueIn(item, next));
  const row = (word: string, items: readonly Judged[]): PaperCell[][] =>
    items.length > 0 ? [[word, items.length, measure]] : [];
  return [
    ...row('待核', toCheck),
    ...row('长期', standing),
    ...row('暂停', suspended),
    ...row(DROPPED, dropped),
    ...(due.length > 0 ? [['下月到期的在办', due.length, measure]] : []),
  ];
}

/** Groups of items as a list: 急件6件、普通件6件. */
function listed(groups: ReadonlyMap<string, readonly Judged[]>, count: Counter, measure: string): Paragraph {
  return [...groups].flatMap(([word, own], index) => [index === 0 ? word : `、${word}`, count(own, measure)]);
}

function grouped(items: readonly Judged[], wordOf: (item: Judged) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const item of items) {
    const word = wordOf(item);
    if (word !== '') groups.set(word, [...(groups.get(word) ?? []), item]);
  }
  return groups;
}

function rowsOf(
  groups: ReadonlyMap<string, readonly Judged[]>,
  measure: string,
  before = '',
): readonly (readonly PaperCell[])[] {
  return [...groups].map(([word, own]) => [`${before}${word}`, own.length, measure]);
}

/** More words than a sentence can hold are no classes. */
const MOST_WORDS = 8;

/** By class, and by the words of the columns that the kind names: 特急2件、急件5件; A类3件. */
function byWords({ kind, items }: KindItems, count: Counter): Fact {
  const measure = measureOf(kind);
  const groupings = [
    ...(kind.classes ? [grouped(items, classWords(items, kind.classes))] : []),
    ...(kind.briefing?.by ?? []).map((field) => grouped(items, wordIn([field]))),
  ]
    .filter((groups) => groups.size > 1 || (groups.size === 1 && items.length === 1))
    .map((groups) => withUnsaid(groups, items))
    .filter((groups) => groups.size <= MOST_WORDS);
  if (groupings.length === 0) return NOTHING;
  return {
    text: [
      '按类别分：',
      ...groupings.flatMap((groups, index) => [
        ...(index === 0 ? [] : ['；']),
        ...listed(groups, count, measure),
      ]),
      '。',
    ],
    rows: groupings.flatMap((groups) => rowsOf(groups, measure)),
  };
}

/** What a row says in the first of some columns that says anything. A single letter reads better as a class: A类. */
function wordIn(fields: readonly Field[]): (item: Judged) => string {
  return ({ entry }) => {
    const texts = fields.map((field) => flat(firstOf(entry, field)?.text ?? ''));
    const word = texts.find((text) => text !== '') ?? '';
    return /^[A-Z]$/.test(word) ? `${word}类` : word;
  };
}

/**
 * The word that each row's class is told by: the ledger's own (党委会) where all rows of the class use the same one that
 * the class's name does not hold; else the name. A row of no class is told by what it says.
 */
function classWords(items: readonly Judged[], classes: Classes): (item: Judged) => string {
  const fields = classes.from.flatMap((from) => (from === 'banner' ? [] : [from]));
  const written = wordIn(fields);
  const own = new Map<string, string>();
  for (const [name, group] of grouped(items, ({ facts }) => facts.className ?? '')) {
    const words = new Set(
      group.map((item) => classes.words[name]?.find((word) => written(item).includes(word))),
    );
    const [word] = words;
    if (words.size === 1 && word !== undefined && !name.includes(word) && !word.includes(name))
      own.set(name, word);
  }
  return (item) => {
    const { className } = item.facts;
    return className === null ? written(item) : (own.get(className) ?? className);
  };
}

/** With those that no word tells of, so that the groups add up to all. */
function withUnsaid(
  groups: ReadonlyMap<string, readonly Judged[]>,
  items: readonly Judged[],
): ReadonlyMap<string, readonly Judged[]> {
  const told = new Set([...groups.values()].flat());
  const rest = items.filter((item) => !told.has(item));
  return rest.length === 0 ? groups : new Map([...groups, ['未写明', rest]]);
}

/** 逾期的分阶段看：联系1件、现场调查2件. */
function lateByStage({ kind, items }: KindItems, count: Counter): Fact {
  const measure = measureOf(kind);
  const late = items.filter(({ verdict }) => isLate(verdict.status) && verdict.stages.length > 1);
  if (late.length === 0) return NOTHING;
  const groups = grouped(late, ({ verdict }) => currentStage(verdict)?.name ?? '');
  return {
    text: ['逾期的分阶段看：', ...listed(groups, count, measure), '。'],
    rows: rowsOf(groups, measure, '逾期在阶段：'),
  };
}

/** Sections that a sentence on pace names. */
const UNITS_NAMED = 4;

/** 达到或超过序时进度12项，慢于序时进度3项，涉及规划科. */
function paces({ kind, items, asOf }: KindItems, count: Counter): Fact {
  if (
    !kind.columns.pace_word ||
    !kind.rates.some(({ of }) => of.some((one) => typeof one === 'object' && 'pace' in one))
  )
    return NOTHING;
  const known = items.flatMap((item) => {
    const kept = paceKept(item, asOf);
    return kept === null ? [] : [{ item, kept }];
  });
  const [fast, slow] = [true, false].map((way) =>
    known.filter(({ kept }) => kept === way).map(({ item }) => item),
  ) as [Judged[], Judged[]];
  const units = [...new Set(slow.map(unitOf))];
  const named = units.slice(0, UNITS_NAMED).join('、');
  return {
    text: [
      '达到或超过序时进度',
      count(fast),
      '，慢于序时进度',
      count(slow),
      units.length === 0 ? '' : `，涉及${named}${units.length > UNITS_NAMED ? '等' : ''}`,
      '。',
    ],
    rows: [
      ['达到或超过序时进度', fast.length, '项'],
      ['慢于序时进度', slow.length, units.length === 0 ? '项' : `项，涉及${units.join('、')}`],
    ],
  };
}

/** Which stages of a plan run today, and which ended with something unfinished. */
function stagesNow({ kind, items, asOf }: KindItems): Fact {
  if (!kind.written?.banner) return NOTHING;
  const names = (test: (item: Judged) => boolean): string =>
    [...new Set(items.filter(test).flatMap(({ facts }) => facts.stage ?? []))].join('、');
  const running = names(
    ({ facts, verdict }) =>
      facts.start !== null && verdict.due !== null && facts.start <= asOf && asOf <= verdict.due,
  );
  const ended = names(
    ({ verdict }) => verdict.due !== null && verdict.due < asOf && !isFinished(verdict.status),
  );
  const text = [
    running === '' ? '' : `目前处于${running}。`,
    ended === '' ? '' : `${ended}已到期，仍有任务没有完成。`,
  ].filter((part) => part !== '');
  return { text, rows: [] };
}

/** 写明延期的3项，已批准2项. */
function extensions({ kind, items }: KindItems, count: Counter): Fact {
  if (!kind.written?.extension && !kind.clocks) return NOTHING;
  const asked = items.filter(({ verdict }) => verdict.extension !== null);
  if (asked.length === 0) return NOTHING;
  const measure = measureOf(kind);
  const granted = asked.filter(({ verdict }) => verdict.extension!.approved);
  return {
    text: ['写明延期的', count(asked, measure), '，已批准', count(granted, measure), '。'],
    rows: [
      ['写明延期', asked.length, measure],
      ['延期已批准', granted.length, measure],
    ],
  };
}
