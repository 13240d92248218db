import { spanInChinese, thisSpan } from '../../calendar/span';
import type { PaperCell } from '../../paper/paper';
import { answerOf, lettersUntil } from '../../supervision/report';
import { shortColumn, wordColumn, type Annex } from '../annex';
import { countCell } from '../counted';
import { namesInSentence, rowsOf, supportNeeded, type ReportInput } from './input';
import type { Pictured } from '../../supervision/pictures';
import { fraction, rateCell } from '../figures';
import { trimmed, yearPassed } from './phrases';

/** How the letters of the period were answered as of its end. */
export function answers({ records, span, asOf }: ReportInput): {
  readonly yellow: number;
  readonly red: number;
  readonly inTime: number;
  readonly late: number;
  readonly unanswered: number;
  readonly open: number;
} {
  const first = span.first.slice(0, 7);
  const letters = lettersUntil(records, span.last.slice(0, 7)).filter(({ month }) => month >= first);
  const answered = letters.map((letter) => answerOf(letter, asOf));
  const count = (answer: (typeof answered)[number]): number =>
    answered.filter((one) => one === answer).length;
  return {
    yellow: letters.filter(({ kind }) => kind === 'yellow').length,
    red: letters.filter(({ kind }) => kind === 'red').length,
    inTime: count('in time'),
    late: count('late'),
    unanswered: count('unanswered'),
    open: count('open'),
  };
}

/** 主要指标: the figures of the text that no other table has, with what they are counted over; nothing that is 0. */
export function mainFigures(input: ReportInput): Annex {
  const { figures, span, rules, before, newlyDone, dueNext, nextSpan, withoutProgress, asOf, picture } =
    input;
  const { rates } = figures;
  const letters = answers(input);
  const row = (name: string, value: PaperCell, over: string, target = ''): PaperCell[] => [
    name,
    value,
    over,
    target,
  ];
  const count = (name: string, value: number, over: string): PaperCell[][] =>
    value > 0 ? [row(name, value, over)] : [];
  const items = (name: string, of: readonly Pictured[]): PaperCell[][] =>
    of.length > 0 ? [row(name, countCell(of.length, rowsOf(input, of)), '项')] : [];
  const own = thisSpan(span);
  return {
    title: '主要指标',
    blocks: [
      {
        kind: 'table',
        columns: [
          wordColumn('指标', 36),
          shortColumn('数值', 14),
          shortColumn('分子/分母或说明', 36),
          shortColumn('目标', 12),
        ],
        rows: [
          row('列入台账的事项', countCell(picture.items.length, rowsOf(input, picture.items)), '项'),
          row('办结率', rateCell(rates.doneRate), fraction(rates.doneRate)),
          row('时间进度', rateCell(yearPassed(asOf)), fraction(yearPassed(asOf))),
          row(
            '年度任务完成率',
            rateCell(rates.completionRate),
            fraction(rates.completionRate),
            `${rules.completionTarget}%`,
          ),
          row('到期事项完成率', rateCell(rates.dueRate), fraction(rates.dueRate)),
          row('按时办结率', rateCell(rates.onTimeRate), fraction(rates.onTimeRate), `${rules.onTimeTarget}%`),
          row(`${own}按时办结率`, rateCell(rates.periodOnTimeRate), fraction(rates.periodOnTimeRate)),
          ...(figures.byLight.moved.length > 0
            ? [
                row('按时办结率（简报口径）', rateCell(figures.byLight.rate), fraction(figures.byLight.rate)),
                row(
                  '考核日与预警用的时限不同',
                  countCell(figures.byLight.moved.length, rowsOf(input, figures.byLight.moved)),
                  `项：${namesInSentence(input, figures.byLight.moved)}`,
                ),
              ]
            : []),
          ...(before
            ? [
                row(
                  `${spanInChinese(before.span)}按时办结率`,
                  rateCell(before.rates.periodOnTimeRate),
                  fraction(before.rates.periodOnTimeRate),
                ),
              ]
            : []),
          ...items(`${own}新办结`, newlyDone),
          ...items(
            '待核',
            picture.items.filter(({ stand }) => stand.status === 'to_check'),
          ),
          ...count(`${own}黄色提醒函`, letters.yellow, '件'),
          ...count(`${own}红色督办函`, letters.red, '件'),
          ...count('按期回复', letters.inTime, '件'),
          ...count('逾期回复', letters.late, '件'),
          ...count('未回复', letters.unanswered, '件'),
          ...count('尚在回复期限内', letters.open, '件'),
          ...causeRows(input),
          ...items('连续两个月进展没有变化', withoutProgress),
          ...items(`${spanInChinese(nextSpan)}到期`, dueNext),
          ...items('需要协调', supportNeeded(input)),
        ],
      },
      {
        kind: 'note',
        text:
          `办结率以全部事项为分母${leftOut(input)}；年度任务完成率不含长期、取消事项；到期事项完成率以考核日已到的事项为分母，不含长期、取消、暂停、待核事项；` +
          '按时办结率以按时办结和逾期的事项之和为分母，自1月1日起累计；延期申请晚于原时限的、没有登记就改时限的，仍按原时限计。没有分母的记“—”。',
      },
    ],
  };
}

/** What 办结率 does not count of the whole; '' where it counts all. */
function leftOut({ figures, picture }: ReportInput): string {
  const left = picture.items.length - figures.rates.doneRate.denominator;
  return left === 0 ? '' : `（专项台账取消和长期的${left}项不计）`;
}

/** Reported problems, in all and by cause. */
function causeRows(input: ReportInput): PaperCell[][] {
  const { causes } = input.figures;
  const all = causes.flatMap(({ items }) => items);
  if (all.length === 0) return [];
  const told = (late: number, mean: number | null): string =>
    late === 0 ? '项' : `项，其中逾期${late}项${mean === null ? '' : `，平均${trimmed(mean)}天`}`;
  return [
    [
      '填报问题',
      countCell(all.length, rowsOf(input, all)),
      told(
        causes.reduce((sum, { late }) => sum + late, 0),
        null,
      ),
      '',
    ],
    ...causes.map(({ kind, items, late, meanDaysLate }) => [
      `其中${kind}类`,
      countCell(items.length, rowsOf(input, items)),
      told(late, meanDaysLate),
      '',
    ]),
  ];
}
