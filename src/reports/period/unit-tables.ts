import { thisSpan } from '../../calendar/span';
import type { PaperCell } from '../../paper/paper';
import { groupBy } from '../../basics/multimap';
import type { Pictured } from '../../supervision/pictures';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { countCell } from '../counted';
import { lateFirst, LATE_FIRST, rateCell } from '../figures';
import { monthFigures, monthsTable } from '../months-table';
import { countCells, countColumns } from '../unit-columns';
import { rowsOf, type ReportInput } from './input';

/** 各科室进展: a chart in cells, those with late items first; the whole adds up. `more` is said below it as well. */
export function byUnit(input: ReportInput, more = ''): Annex {
  const { figures, newlyDone, span, picture } = input;
  const { counts: all, rates: whole } = figures;
  const hasGrey = all.suspended + all.cancelled > 0;
  const cell = (own: readonly Pictured[], fill?: string | null): PaperCell =>
    countCell(own.length, rowsOf(input, own), fill);
  const leadOf = ({ stand }: Pictured): string => stand.lead;
  const [ofUnit, doneOf] = [groupBy(picture.items, leadOf), groupBy(newlyDone, leadOf)];
  const row = (
    name: string,
    own: readonly Pictured[],
    done: readonly Pictured[],
    rates: ReportInput['figures']['rates'],
  ): PaperCell[] => [
    name,
    ...countCells({ items: own, done }, hasGrey, ({ stand }) => stand.status, cell),
    rateCell(rates.doneRate),
    rateCell(rates.dueRate),
    rateCell(rates.onTimeRate),
  ];
  const total = picture.items.length;
  const named = figures.units.reduce((sum, unit) => sum + unit.total, 0);
  return {
    title: '各科室进展',
    blocks: [
      {
        kind: 'table',
        columns: [
          wordColumn('牵头科室', 18),
          ...countColumns(thisSpan(span), hasGrey),
          shortColumn('办结率', 9),
          shortColumn('到期完成率', 9),
          shortColumn('按时办结率', 9),
        ],
        rows: [
          ...lateFirst(figures.units).map(({ unit, rates }) =>
            row(unit, ofUnit.get(unit) ?? [], doneOf.get(unit) ?? [], rates),
          ),
          row('合计', picture.items, newlyDone, whole),
        ],
        total: true,
      },
      {
        kind: 'note',
        text:
          more +
          (all.done_late > 0 ? `已办结含逾期办结${all.done_late}项。` : '') +
          (all.suspended + all.cancelled > 0 ? `暂停${all.suspended}项、取消${all.cancelled}项。` : '') +
          `${LATE_FIRST}一项任务写有多个牵头科室的，按第一个统计` +
          (named < total ? `；没有写牵头科室的${total - named}项只计入合计。` : '。'),
      },
    ],
  };
}

/** 各科室得分和排名, and how the score is reckoned. */
export function ranking({ figures, rules, span }: ReportInput): Annex {
  const ranked = [...figures.units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  return {
    title: '各科室得分和排名',
    blocks: [
      {
        kind: 'table',
        columns: [
          shortColumn('名次', 7),
          wordColumn('科室', 18),
          shortColumn('得分', 9),
          shortColumn(span.kind === 'year' ? '年度任务完成率' : '到期完成率', 11),
          shortColumn('按时办结率', 11),
          shortColumn('提醒函', 7),
          shortColumn('督办函', 7),
          shortColumn('逾期未复', 8),
          shortColumn('退回', 6),
          shortColumn('最多连续红函', 9),
          wordColumn('评先', 12),
        ],
        rows: ranked.map((unit) => [
          unit.rank ?? '—',
          unit.unit,
          unit.score === null ? '—' : { value: unit.score, format: '0.00' },
          rateCell(span.kind === 'year' ? unit.rates.completionRate : unit.rates.dueRate),
          rateCell(unit.rates.onTimeRate),
          unit.yellowLetters,
          unit.redLetters,
          unit.lateReplies,
          unit.returned,
          unit.maxRedRun,
          unit.disqualified ? '取消年度评先' : '',
        ]),
      },
      { kind: 'note', text: SCORE_NOTES[rules.scheme] },
    ],
  };
}

const SCORE_NOTES: Readonly<Record<ReportInput['rules']['scheme'], string>> = {
  局内督办:
    '得分＝60×完成率＋40×按时办结率－提醒函件数－3×督办函件数－逾期未复件数－2×退回次数，0至100分，保留两位小数；均自1月1日起累计，作废的函件不计。完成率或按时办结率没有分母的，另一项占其权重。同分并列。',
  佳木斯: '得分＝100＋按时办结项数－逾期项数－2×退回次数；自1月1日起累计。同分并列。',
  广元: '得分＝100－收到两件及以上提醒函的事项数－2×督办函件数；自1月1日起累计，作废的函件不计。同分并列。',
};

/** 红黄事项逐月: a chart in cells over the archived months of the year. */
export function byMonth({ course, span }: ReportInput): Annex | null {
  const months = course.filter(
    ({ month }) => month.slice(0, 4) === span.first.slice(0, 4) && month <= span.last.slice(0, 7),
  );
  if (months.length === 0) return null;
  return { title: '各月逾期事项', blocks: monthsTable(months.map(monthFigures), { stillRed: false }) };
}
