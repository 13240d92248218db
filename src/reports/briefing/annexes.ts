import { dayInChinese, partsOf } from '../../calendar/day';
import { monthInChinese, nextMonth } from '../../calendar/period';
import type { Block, PaperCell } from '../../paper/paper';
import { PROBLEM_KINDS } from '../../progress/problem-kind';
import type { Judged, LedgerStanding } from '../../status/standing';
import {
  fillOf,
  isOpen,
  STATUS_WORDS,
  STATUSES,
  warningWord,
  type LightWord,
  type Status,
} from '../../status/words';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { coreBlocks, type CoreRow } from '../core-table';
import { lateFirst, percentText, unitOf, type Figures, type UnitFigures } from '../figures';
import { rateCell, yearPassed } from '../period/phrases';
import { answersFor, dueIn, lateOf, problemsOf, reasonOf, seeksHelp, written } from './facts';
import type { BriefingInput, MonthFigures, Namer } from './input';

const UNIT_STATUSES: readonly Status[] = [
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'to_check',
];

/** The lights as the note counts them. */
const LIGHT_ORDER: readonly LightWord[] = ['绿', '蓝', '黄', '红', '灰', '长期', '待核'];

/** 各科室进展: one row a section, those with late items first; what only the kind knows; then the months of the year. */
export function unitsAnnex(
  { now, months, newlyDone }: BriefingInput,
  units: readonly UnitFigures[],
  all: Figures,
  ofKind: readonly Block[],
): Annex {
  const hasGrey = all.counts.suspended + all.counts.cancelled > 0;
  const row = (name: string, figures: Figures, done: number): PaperCell[] => [
    name,
    figures.total,
    figures.done,
    done,
    ...UNIT_STATUSES.map((status) => countCell(status, figures.counts[status])),
    ...(hasGrey ? [figures.counts.suspended + figures.counts.cancelled] : []),
    rateCell(figures.rates.doneRate),
    rateCell(figures.rates.onTimeRate),
  ];
  const shown = (word: LightWord): number =>
    STATUSES.reduce((sum, status) => sum + (warningWord(status) === word ? all.counts[status] : 0), 0);
  const lights = LIGHT_ORDER.flatMap((word) => (shown(word) > 0 ? [`${word}${shown(word)}`] : [])).join('、');
  const passed = yearPassed(now.asOf);
  return {
    title: '各科室进展',
    blocks: [
      keyFigures(all),
      {
        kind: 'table',
        columns: [
          wordColumn('牵头科室', 20),
          ...['任务数', '已办结', '本月办结'].map((heading) => shortColumn(heading, 7)),
          ...UNIT_STATUSES.map((status) => shortColumn(STATUS_WORDS[status], 7)),
          ...(hasGrey ? [shortColumn('暂停取消', 7)] : []),
          shortColumn('办结率', 9),
          shortColumn('按时办结率', 9),
        ],
        rows: [
          ...lateFirst(units).map((unit) =>
            row(unit.unit, unit, newlyDone.filter((item) => unitOf(item) === unit.unit).length),
          ),
          row('合计', all, newlyDone.length),
        ],
        total: true,
      },
      {
        kind: 'note',
        text:
          `办结率＝已办结÷任务数，按时办结率＝按时办结÷已到期${ofAll(all)}，没有到期事项的记“—”；` +
          `时间进度${percentText(passed)}（${passed.numerator}/${passed.denominator}）。` +
          (all.counts.done_late > 0 ? `已办结含逾期办结${all.counts.done_late}项。` : '') +
          (hasGrey ? `暂停${all.counts.suspended}项、取消${all.counts.cancelled}项。` : '') +
          '多个牵头科室的按第一个统计。逾期多的科室在前，项数相同的，办结率低的在前。' +
          `预警：${lights}。`,
      },
      ...ofKind,
      ...monthsTable(months),
    ],
  };
}

/** The figures that a leader looks at before reading. */
function keyFigures({ counts, total, done, rates }: Figures): Block {
  const figure = (status: Status) => {
    const fill = fillOf(status);
    return {
      label: STATUS_WORDS[status],
      value: counts[status],
      note: warningWord(status),
      ...(fill ? { fill } : {}),
    };
  };
  return {
    kind: 'figures',
    items: [
      { label: '事项总数', value: total },
      { label: '已办结', value: done, note: `办结率${percentText(rates.doneRate)}` },
      figure('due_soon'),
      figure('lagging'),
      figure('seriously_lagging'),
    ],
  };
}

/** What the whole's rate is counted over; '' where nothing has fallen due. */
function ofAll({ rates: { onTimeRate } }: Figures): string {
  return onTimeRate.denominator === 0 ? '' : `（全部为${onTimeRate.numerator}/${onTimeRate.denominator}）`;
}

/** 各月红黄事项: a chart in cells, which prints in grey. */
function monthsTable(months: readonly MonthFigures[]): Block[] {
  if (months.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '各月逾期事项',
      columns: [
        shortColumn('月份', 12),
        shortColumn('滞后（黄）', 12),
        shortColumn('严重滞后（红）', 12),
        shortColumn('新增红色', 12),
        shortColumn('消除红色', 12),
        shortColumn('持续红色', 12),
        shortColumn('新办结', 12),
      ],
      rows: months.map(({ month, yellow, red, changes }) => [
        `${Number(month.slice(5))}月`,
        countCell('lagging', yellow),
        countCell('seriously_lagging', red),
        ...(changes
          ? [changes.newlyRed, changes.cleared, changes.stillRed, changes.newlyDone]
          : ['—', '—', '—', '—']),
      ]),
    },
    { kind: 'note', text: '各月按存档计，变化与上一个存档月份相比；没有存档的月份没有列出。' },
  ];
}

function countCell(status: Status, count: number): PaperCell {
  const fill = count === 0 ? undefined : fillOf(status);
  return fill ? { value: count, fill } : count;
}

/** 滞后事项: red first, the latest first. `answerable`: with 分管领导 and 责任人, where the ledger names them. */
export function lateAnnex(items: readonly Judged[], name: Namer, answerable: boolean): Annex | null {
  const late = lateOf(items);
  if (late.length === 0) return null;
  const who = late.map(({ entry }) => answersFor(entry));
  const named = answerable && who.some((text) => text !== '');
  const red = late.filter(({ verdict }) => verdict.status === 'seriously_lagging').length;
  return {
    title: '滞后事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('预警', 5),
          shortColumn('编号', 7),
          wordColumn('任务', 24),
          shortColumn('牵头科室', 11),
          ...(named ? [wordColumn('分管领导、责任人', 10)] : []),
          shortColumn('完成时限', 12),
          shortColumn('逾期天数', 7),
          wordColumn('滞后原因（科室填报）', 22),
          wordColumn('下一步', 18),
        ],
        rows: late.map((item, index) => [
          lightCell(item),
          name(item),
          item.facts.task,
          unitOf(item),
          ...(named ? [who[index]!] : []),
          item.facts.deadlineText,
          item.verdict.daysLate,
          reasonOf(item) ?? '未填报',
          written(item, 'next_step') ?? '未填报',
        ]),
      },
      {
        kind: 'note',
        text: `逾期合计${late.length}项，其中严重滞后（红）${red}项、滞后（黄）${late.length - red}项。`,
      },
    ],
  };
}

function lightCell({ verdict: { status } }: Judged): PaperCell {
  const fill = fillOf(status);
  return { value: warningWord(status), bold: true, ...(fill ? { fill } : {}) };
}

/** 存在问题: by cause, as the sections wrote them. */
export function problemsAnnex(items: readonly Judged[], name: Namer): Annex | null {
  const told = problemsOf(items);
  if (told.length === 0) return null;
  const kinds = PROBLEM_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const shares = kinds.map((kind) => `${kind}${told.filter((one) => one.kind === kind).length}项`);
  const help = items.filter(seeksHelp).length;
  return {
    title: '存在问题',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('类别', 6),
          shortColumn('编号', 7),
          shortColumn('牵头科室', 14),
          wordColumn('任务', 26),
          wordColumn('存在问题（科室填报）', 34),
        ],
        rows: kinds.flatMap((kind) =>
          told
            .filter((one) => one.kind === kind)
            .map(({ item, text }) => [kind, name(item), unitOf(item), item.facts.task, text]),
        ),
      },
      {
        kind: 'note',
        text: `合计${told.length}项：${shares.join('、')}。${help > 0 ? `台账写明需要协调的${help}项。` : ''}`,
      },
    ],
  };
}

/** 下月到期事项, by day. */
export function dueAnnex(items: readonly Judged[], { month }: BriefingInput, name: Namer): Annex | null {
  const next = nextMonth(month);
  const due = items
    .filter((item) => dueIn(item, next) && isOpen(item.verdict.status))
    .sort((a, b) => (a.verdict.due! < b.verdict.due! ? -1 : a.verdict.due! > b.verdict.due! ? 1 : 0));
  if (due.length === 0) return null;
  return {
    title: '下月到期事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('编号', 7),
          wordColumn('任务', 34),
          shortColumn('牵头科室', 14),
          shortColumn('截止日', 12),
          wordColumn('目前进展', 30),
        ],
        rows: due.map((item) => [
          name(item),
          item.facts.task,
          unitOf(item),
          dayInChinese(item.verdict.due!, partsOf(item.verdict.due!).year),
          written(item, 'progress') ?? '未填报',
        ]),
      },
      { kind: 'note', text: `${monthInChinese(next)}到期的在办事项合计${due.length}项，按截止日排列。` },
    ],
  };
}

/** 核心任务; none where the ledger breaks nothing down. */
export function coresAnnex(ledgers: readonly LedgerStanding[], name: Namer): Annex | null {
  const cores = ledgers.flatMap(({ ledger, items, cores: own }) =>
    own.length === 0 || own.length >= items.length
      ? []
      : own.map((core, index): CoreRow => {
          const subs = ledger.coreTasks[index]!.entries.map((at) => items[at]!);
          return {
            title: core.title,
            worst: core.status,
            statuses: subs.map(({ verdict }) => verdict.status),
            late: lateOf(subs).map((item) => ({ name: name(item), daysLate: item.verdict.daysLate })),
          };
        }),
  );
  return cores.length === 0 ? null : { title: '核心任务', blocks: coreBlocks(cores) };
}
