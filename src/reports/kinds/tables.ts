import { inNumberOrder } from '../../chinese/number-order';
import { dayInChinese, partsOf as partsOfDay } from '../../calendar/day';
import { nextMonth } from '../../calendar/period';
import { groupBy } from '../../basics/multimap';
import type { Block, PaperCell } from '../../paper/paper';
import { plainText } from '../../paper/text';
import { currentStage } from '../../status/clocks/current';
import { ratesOf } from '../../status/rates';
import type { Judged } from '../../status/standing';
import { fillOf, isFinished, isLate, isOpen, warningWord } from '../../status/words';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { answersFor, dueIn, lateOf } from '../briefing/facts';
import { rowsIn, type BriefingInput, type Counter, type Namer, type RowsOf } from '../briefing/input';
import { countCell } from '../counted';
import { percentText, unitOf } from '../figures';
import {
  DROPPED,
  finishedWord,
  measureOf,
  ownFacts,
  partsOf,
  rateFacts,
  restRows,
  type KindItems,
} from './tell';

/** What stands behind the text where several kinds are told of. */
export const SUMMARY = '各类台账情况';

type Parts = Pick<
  ReturnType<typeof partsOf>,
  'all' | 'finished' | 'open' | 'late' | 'toCheck' | 'standing' | 'suspended' | 'dropped'
>;

/** 各类台账情况: a row a kind, and the whole. */
export function summaryAnnex(groups: readonly KindItems[], { month, now }: BriefingInput): Annex {
  const rowsOf = rowsIn(now);
  const row = (title: string, own: readonly KindItems[]): PaperCell[] => {
    const parts = own.map(partsOf);
    const cell = (items: readonly Judged[]): PaperCell => countCell(items.length, rowsOf(items));
    const all = (...keys: (keyof Parts)[]): PaperCell =>
      cell(parts.flatMap((one) => keys.flatMap((key) => one[key])));
    const due = parts.flatMap(({ open }) => open).filter((item) => dueIn(item, nextMonth(month)));
    return [
      title,
      all('all'),
      all('finished'),
      all('open'),
      all('late'),
      all('toCheck'),
      all('standing', 'suspended', 'dropped'),
      cell(due),
    ];
  };
  return {
    title: SUMMARY,
    blocks: [
      {
        kind: 'table',
        columns: [
          wordColumn('台账', 30),
          ...['总数', '已办结', '在办', '其中逾期', '待核', '长期暂停取消', '下月到期'].map((heading) =>
            shortColumn(heading, 9),
          ),
        ],
        rows: [...groups.map((group) => row(group.kind.title, [group])), row('合计', groups)],
        total: true,
      },
      {
        kind: 'note',
        text: '已办结含已完成的，逾期是滞后（黄）和严重滞后（红）之和，取消含退回、重复的。下月到期的只计在办。',
      },
    ],
  };
}

/**
 * One kind behind the text: by section, its figures, what is late, what helpers owe. `alone`: what only it knows was
 * told in the text, and stands here as a table; else it is told here.
 */
export function kindAnnex(
  told: KindItems,
  name: Namer,
  { month, form, now }: BriefingInput,
  alone: boolean,
): Annex {
  const sentences = [...rateFacts(told).text, ...ownFacts(told, plainCount).flatMap(({ text }) => text)];
  return {
    title: told.kind.title,
    blocks: [
      ...unitTable(told, rowsIn(now)),
      ...(alone
        ? figureTable(told, [...rateFacts(told).rows, ...factRows(told), ...restRows(told, nextMonth(month))])
        : [{ kind: 'note', text: `${droppedText(told)}${plainText(sentences)}` } as const]),
      ...lateTable(told, name, form.answerable),
      ...(helperTable(told, name, '配合单位待办') ?? []),
      ...rules(told),
    ],
  };
}

/** A note is not asked which rows it counts. */
const plainCount: Counter = (items, measure = '项') => `${items.length}${measure}`;

function droppedText(told: KindItems): string {
  const { dropped } = partsOf(told);
  return dropped.length === 0
    ? ''
    : `上表总数含${DROPPED}${dropped.length}${measureOf(told.kind)}，比率不计这些。`;
}

function factRows(told: KindItems): readonly (readonly PaperCell[])[] {
  return ownFacts(told, plainCount).flatMap(({ rows }) => rows);
}

/** What only the kind knows, as a table behind the text; none where it knows nothing that is counted. */
export function ownTable(told: KindItems): Block[] {
  return figureTable(told, factRows(told));
}

function figureTable({ kind }: KindItems, rows: readonly (readonly PaperCell[])[]): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${kind.short}主要指标`,
      columns: [wordColumn('指标', 36), shortColumn('数值', 14), shortColumn('分子/分母或说明', 36)],
      rows,
    },
  ];
}

/** The thresholds in force, where they are the kind's own. */
function rules({ kind }: KindItems): Block[] {
  if (!kind.thresholds) return [];
  const { soonDays, seriousDays } = kind.thresholds;
  const text = `${kind.short}距应办结日${soonDays}天以内为临期，逾期超过${seriousDays}天为严重滞后。`;
  return [{ kind: 'note', text }];
}

/** One row a section, those with late items first, and the whole; the rates are the kind's own. */
function unitTable(told: KindItems, rowsOf: RowsOf): Block[] {
  const { kind, asOf } = told;
  if (told.items.length === 0) return [];
  // Three rates beside the counts are as much as a page across can hold.
  const shown = kind.rates.filter(({ name }) => told.rates[name] !== undefined).slice(0, 3);
  const lateIn = (own: readonly Judged[]): readonly Judged[] =>
    own.filter(({ verdict }) => isLate(verdict.status));
  const cell = (own: readonly Judged[]): PaperCell => countCell(own.length, rowsOf(own));
  const row = (unit: string, own: readonly Judged[]): PaperCell[] => {
    // What the rates are counted over is the kind's own business.
    const rates = ratesOf({ ...kind, rates: shown }, own, asOf);
    return [
      unit,
      cell(own),
      cell(own.filter(({ verdict }) => isFinished(verdict.status))),
      cell(own.filter(({ verdict }) => isOpen(verdict.status))),
      cell(lateIn(own)),
      ...shown.map(({ name }) => percentText(rates[name] ?? { numerator: 0, denominator: 0 })),
    ];
  };
  const { openWord, lateWord } = partsOf(told);
  return [
    {
      kind: 'table',
      columns: [
        wordColumn('承办科室', 20),
        shortColumn(`总${measureOf(kind)}数`, 8),
        shortColumn(finishedWord(kind), 8),
        shortColumn(openWord, 8),
        shortColumn(lateWord, 8),
        ...shown.map(({ title }) => shortColumn(title, 11)),
      ],
      rows: [
        ...inNumberOrder([...groupBy(told.items, unitOf)], ([unit]) => unit)
          .sort((a, b) => lateIn(b[1]).length - lateIn(a[1]).length)
          .map(([unit, own]) => row(unit, own)),
        row('合计', told.items),
      ],
      total: true,
    },
  ];
}

/** Late rows, red first, the latest first; with who answers where that is set and the ledger names somebody. */
function lateTable({ kind, items, asOf }: KindItems, name: Namer, answerable: boolean): Block[] {
  const late = lateOf(items);
  if (late.length === 0) return [];
  const staged = late.some(({ verdict }) => verdict.stages.length > 1);
  const target = kind.clock === 'target';
  const named = answerable && late.some(({ entry }) => answersFor(entry) !== '');
  const { year } = partsOfDay(asOf);
  return [
    {
      kind: 'table',
      caption: target ? '未达标和落后的指标' : '逾期清单',
      columns: [
        shortColumn('预警', 5),
        shortColumn('编号', 8),
        wordColumn(kind.item, 28),
        shortColumn('承办科室', 12),
        ...(named ? [wordColumn('分管领导、责任人', 11)] : []),
        ...(target
          ? [shortColumn('目标', 11), shortColumn('完成', 11)]
          : [
              ...(staged ? [shortColumn('阶段', 10)] : []),
              shortColumn('应办结日', 12),
              shortColumn('逾期天数', 7),
            ]),
        wordColumn('说明', 26),
      ],
      rows: late.map((item) => [
        { value: warningWord(item.verdict.status), fill: fillOf(item.verdict.status), bold: true },
        name(item),
        item.facts.task,
        unitOf(item),
        ...(named ? [answersFor(item.entry)] : []),
        ...(target
          ? [item.facts.target?.texts.value ?? '', item.facts.target?.texts.actual ?? '']
          : [
              ...(staged ? [currentStage(item.verdict)?.name ?? ''] : []),
              item.verdict.shown === null ? '' : dayInChinese(item.verdict.shown, year),
              item.verdict.daysLate,
            ]),
        item.verdict.reasons.slice(0, target ? 2 : 1).join('。'),
      ]),
    },
  ];
}

/** 配合单位待办 as an annex of its own; null where the kind tells of none. */
export function helperAnnex(told: KindItems, name: Namer): Annex | null {
  const blocks = helperTable(told, name);
  return blocks && { title: '配合单位待办', blocks };
}

/** What each helper still owes: the open items it has a part in. */
function helperTable({ kind, items }: KindItems, name: Namer, caption?: string): Block[] | null {
  if (!kind.briefing?.helpers) return null;
  const open = items.filter(({ verdict }) => isOpen(verdict.status));
  const parts = open.flatMap((item) => item.facts.coUnits.map((unit) => ({ unit, item })));
  if (parts.length === 0) return null;
  return [
    {
      kind: 'table',
      ...(caption === undefined ? {} : { caption }),
      columns: [wordColumn('配合单位', 16), shortColumn('项数', 7), wordColumn('配合事项（牵头科室）', 60)],
      rows: [...groupBy(parts, ({ unit }) => unit)].map(([unit, own]) => [
        unit,
        own.length,
        own.map(({ item }) => `${name(item)} ${item.facts.task}（${unitOf(item)}）`).join('；'),
      ]),
    },
  ];
}
