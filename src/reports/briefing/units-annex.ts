import { groupBy } from '../../basics/multimap';
import type { Block, PaperCell } from '../../paper/paper';
import type { Judged } from '../../status/standing';
import {
  fillOf,
  isFinished,
  STATUS_WORDS,
  STATUSES,
  warningWord,
  type LightWord,
  type Status,
} from '../../status/words';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { countCell } from '../counted';
import { lateFirst, percentText, unitOf, type Figures, type UnitFigures } from '../figures';
import { rateCell, yearPassed } from '../period/phrases';
import { statusCells, statusColumns } from '../status-columns';
import { rowsIn, type BriefingInput, type MonthFigures, type RowsOf } from './input';

/** The lights as the note counts them. */
const LIGHT_ORDER: readonly LightWord[] = ['绿', '蓝', '黄', '红', '灰', '长期', '待核'];

/** What 各科室进展 is counted from. */
interface Counted {
  readonly items: readonly Judged[];
  readonly units: readonly UnitFigures[];
  readonly figures: Figures;
}

/** 各科室进展: one row a section, those with late items first; what only the kind knows; then the months of the year. */
export function unitsAnnex(
  { now, months, newlyDone }: BriefingInput,
  { items, units, figures: all }: Counted,
  ofKind: readonly Block[],
): Annex {
  const hasGrey = all.counts.suspended + all.counts.cancelled > 0;
  const rowsOf = rowsIn(now);
  const cell = (own: readonly Judged[], fill?: string | null): PaperCell =>
    countCell(own.length, rowsOf(own), fill);
  const byUnit = groupBy(items, unitOf);
  const doneByUnit = groupBy(newlyDone, unitOf);
  const row = (
    name: string,
    own: readonly Judged[],
    done: readonly Judged[],
    rates: Figures['rates'],
  ): PaperCell[] => {
    return [
      name,
      cell(own),
      cell(own.filter(({ verdict }) => isFinished(verdict.status))),
      cell(done),
      ...statusCells(hasGrey, (statuses, fill) =>
        cell(
          own.filter(({ verdict }) => statuses.includes(verdict.status)),
          fill,
        ),
      ),
      rateCell(rates.doneRate),
      rateCell(rates.onTimeRate),
    ];
  };
  const shown = (word: LightWord): number =>
    STATUSES.reduce((sum, status) => sum + (warningWord(status) === word ? all.counts[status] : 0), 0);
  const lights = LIGHT_ORDER.flatMap((word) => (shown(word) > 0 ? [`${word}${shown(word)}`] : [])).join('、');
  const passed = yearPassed(now.asOf);
  return {
    title: '各科室进展',
    blocks: [
      keyFigures(all, items, rowsOf),
      {
        kind: 'table',
        columns: [
          wordColumn('牵头科室', 20),
          ...['任务数', '已办结', '本月办结'].map((heading) => shortColumn(heading, 7)),
          ...statusColumns(hasGrey),
          shortColumn('办结率', 9),
          shortColumn('按时办结率', 9),
        ],
        rows: [
          ...lateFirst(units).map(({ unit, rates }) =>
            row(unit, byUnit.get(unit) ?? [], doneByUnit.get(unit) ?? [], rates),
          ),
          row('合计', items, newlyDone, all.rates),
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
function keyFigures({ rates }: Figures, items: readonly Judged[], rowsOf: RowsOf): Block {
  const figure = (label: string, own: readonly Judged[], more: { note?: string; fill?: string }) => {
    const rows = rowsOf(own);
    return { label, value: own.length, ...more, ...(rows.length > 0 ? { rows } : {}) };
  };
  const lit = (status: Status) => {
    const fill = fillOf(status);
    return figure(
      STATUS_WORDS[status],
      items.filter(({ verdict }) => verdict.status === status),
      { note: warningWord(status), ...(fill ? { fill } : {}) },
    );
  };
  const finished = items.filter(({ verdict }) => isFinished(verdict.status));
  return {
    kind: 'figures',
    items: [
      figure('事项总数', items, {}),
      figure('已办结', finished, { note: `办结率${percentText(rates.doneRate)}` }),
      lit('due_soon'),
      lit('lagging'),
      lit('seriously_lagging'),
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
        countCell(yellow, [], fillOf('lagging')),
        countCell(red, [], fillOf('seriously_lagging')),
        ...(changes
          ? [changes.newlyRed, changes.cleared, changes.stillRed, changes.newlyDone]
          : ['—', '—', '—', '—']),
      ]),
    },
    { kind: 'note', text: '各月按存档计，变化与上一个存档月份相比；没有存档的月份没有列出。' },
  ];
}
