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
import {
  fraction,
  lateFirst,
  LATE_FIRST,
  percentText,
  rateCell,
  unitOf,
  type Figures,
  type UnitFigures,
} from '../figures';
import { yearPassed } from '../period/phrases';
import { countCells, countColumns } from '../unit-columns';
import { monthsTable } from '../months-table';
import { rowsIn, type BriefingInput, type RowsOf } from './input';

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
  ): PaperCell[] => [
    name,
    ...countCells({ items: own, done }, hasGrey, ({ verdict }) => verdict.status, cell),
    rateCell(rates.doneRate),
    rateCell(rates.onTimeRate),
  ];
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
          ...countColumns('本月', hasGrey),
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
          `办结率＝已办结÷任务数${uncountedText(all)}，按时办结率＝按时办结÷已到期${ofAll(all)}，没有到期事项的记“—”；` +
          `时间进度${percentText(passed)}（${passed.numerator}/${passed.denominator}）。` +
          (all.counts.done_late > 0 ? `已办结含逾期办结${all.counts.done_late}项。` : '') +
          (hasGrey ? `暂停${all.counts.suspended}项、取消${all.counts.cancelled}项。` : '') +
          `多个牵头科室的按第一个统计。${LATE_FIRST}` +
          `预警：${lights}。`,
      },
      ...ofKind,
      ...(months.length > 0 ? monthsTable(months, { caption: '各月逾期事项', stillRed: true }) : []),
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

/** What 办结率 leaves out of the whole; '' where it counts all. */
function uncountedText({ total, rates: { doneRate } }: Figures): string {
  if (doneRate.denominator === total) return '';
  return `，不计取消和长期的${total - doneRate.denominator}项（全部为${fraction(doneRate)}）`;
}

/** What the whole's rate is counted over; '' where nothing has fallen due. */
function ofAll({ rates: { onTimeRate } }: Figures): string {
  return onTimeRate.denominator === 0 ? '' : `（全部为${onTimeRate.numerator}/${onTimeRate.denominator}）`;
}
