import { dayInChinese, partsOf } from '../../calendar/day';
import { spanInChinese, thisSpan } from '../../calendar/span';
import type { Block, PaperCell, PaperColumn } from '../../paper/paper';
import {
  byUrgency,
  fillOf,
  isLate,
  isOpen,
  STATUS_WORDS,
  warningWord,
  type Status,
} from '../../status/words';
import { answerOf, lettersUntil } from '../../supervision/report';
import type { Pictured } from '../../supervision/pictures';
import { NO_HELP } from '../briefing/facts';
import { coreBlocks, coreProgress, type CoreRow } from '../core-table';
import { quoted } from '../wording';
import { nameOfItem, type ReportInput } from './input';
import { fraction, rateCell } from './phrases';

type Table = Extract<Block, { kind: 'table' }>;

/** A table with the name it has as an annex. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const short = (heading: string, width: number): PaperColumn => ({ heading, width, align: 'center' });
const words = (heading: string, width: number): PaperColumn => ({ heading, width, align: 'left' });

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

/** 主要指标: every figure that the text names, with what it is counted over. */
export function keyFigures(input: ReportInput): Annex {
  const { figures, span, rules, before, newlyDone, dueNext, nextSpan, withoutProgress } = input;
  const { rates, counts } = figures;
  const letters = answers(input);
  const row = (name: string, value: PaperCell, over: string, target: string = ''): PaperCell[] => [
    name,
    value,
    over,
    target,
  ];
  const count = (name: string, value: number): PaperCell[] => row(name, value, '项');
  const causes = figures.causes.flatMap(({ kind, items, late, meanDaysLate }) => [
    count(`${kind}类问题`, items.length),
    ...(late > 0
      ? [count(`${kind}类问题中已经滞后`, late), row(`${kind}类滞后事项平均逾期`, meanDaysLate, '天')]
      : []),
  ]);
  const lateWithProblems = figures.causes.reduce((sum, { late }) => sum + late, 0);
  return {
    title: '主要指标',
    blocks: [
      {
        kind: 'table',
        columns: [words('指标', 40), short('数值', 16), short('分子/分母或单位', 24), short('目标', 14)],
        rows: [
          count('列入台账的事项', figures.counts.done + totalBut(counts, 'done')),
          row('办结率', rateCell(rates.doneRate), fraction(rates.doneRate)),
          row(
            '年度任务完成率',
            rateCell(rates.completionRate),
            fraction(rates.completionRate),
            `${rules.completionTarget}%`,
          ),
          row('到期事项完成率', rateCell(rates.dueRate), fraction(rates.dueRate)),
          row('按时办结率', rateCell(rates.onTimeRate), fraction(rates.onTimeRate), `${rules.onTimeTarget}%`),
          row(
            `${thisSpan(span)}按时办结率`,
            rateCell(rates.periodOnTimeRate),
            fraction(rates.periodOnTimeRate),
          ),
          ...(before
            ? [
                row(
                  `${spanInChinese(before.span)}按时办结率`,
                  rateCell(before.rates.periodOnTimeRate),
                  fraction(before.rates.periodOnTimeRate),
                ),
              ]
            : []),
          count(`${thisSpan(span)}新办结`, newlyDone.length),
          ...STATUSES_TOLD.map((status) => count(STATUS_WORDS[status], counts[status])),
          row(`${thisSpan(span)}黄色提醒函`, letters.yellow, '件'),
          row(`${thisSpan(span)}红色督办函`, letters.red, '件'),
          row('按期回复', letters.inTime, '件'),
          row('逾期回复', letters.late, '件'),
          row('未回复', letters.unanswered, '件'),
          ...(letters.open > 0 ? [row('尚在回复期限内', letters.open, '件')] : []),
          count(
            '填报问题',
            figures.causes.reduce((sum, { items }) => sum + items.length, 0),
          ),
          ...causes,
          ...(lateWithProblems > 0 ? [count('填报问题的滞后事项', lateWithProblems)] : []),
          count('连续两个月进展没有变化', withoutProgress.length),
          count(`${spanInChinese(nextSpan)}到期`, dueNext.length),
          count('需要协调', supportNeeded(input).length),
        ],
      },
      {
        kind: 'note',
        text:
          '办结率以全部事项为分母；年度任务完成率不含长期、取消事项；到期事项完成率以考核日已到的事项为分母，不含长期、取消、暂停、待核事项；按时办结率以按时办结和逾期的事项之和为分母，' +
          '自1月1日起累计。没有分母的记“—”。',
      },
    ],
  };
}

const STATUSES_TOLD: readonly Status[] = [
  'done',
  'done_late',
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'suspended',
  'cancelled',
  'to_check',
];

function totalBut(counts: Readonly<Record<Status, number>>, but: Status): number {
  return STATUSES_TOLD.reduce((sum, status) => sum + (status === but ? 0 : counts[status]), 0);
}

/** Open items whose section asks for help. */
export function supportNeeded({ picture, words: said }: ReportInput): readonly Pictured[] {
  return picture.items.filter(
    ({ at, stand }) => isOpen(stand.status) && !NO_HELP.test(said.get(at)?.support ?? ''),
  );
}

/** 各科室进展: a chart in cells, the colour beside its word and its number; the whole adds up. */
export function byUnit({ figures }: ReportInput): Annex {
  const statuses: readonly Status[] = [
    'on_track',
    'due_soon',
    'lagging',
    'seriously_lagging',
    'standing',
    'to_check',
  ];
  const row = (
    name: string,
    counts: Readonly<Record<Status, number>>,
    rates: ReportInput['figures']['rates'],
  ): PaperCell[] => [
    name,
    counts.done + totalBut(counts, 'done'),
    counts.done + counts.done_late,
    ...statuses.map((status): PaperCell => {
      const fill = counts[status] > 0 ? fillOf(status) : undefined;
      return fill ? { value: counts[status], fill } : counts[status];
    }),
    counts.suspended + counts.cancelled,
    rateCell(rates.doneRate),
    rateCell(rates.dueRate),
    rateCell(rates.onTimeRate),
  ];
  return {
    title: '各科室进展',
    blocks: [
      {
        kind: 'table',
        columns: [
          words('牵头科室', 18),
          short('任务数', 7),
          short('已办结', 7),
          ...statuses.map((status) => short(`${STATUS_WORDS[status]}${colourWord(status)}`, 7)),
          short('暂停取消', 7),
          short('办结率', 9),
          short('到期完成率', 9),
          short('按时办结率', 9),
        ],
        rows: [
          ...figures.units.map(({ unit, counts, rates }) => row(unit, counts, rates)),
          row('合计', figures.counts, figures.rates),
        ],
        total: true,
      },
      { kind: 'note', text: '没有写牵头科室的事项只计入合计。一项任务写有多个牵头科室的，按第一个统计。' },
    ],
  };
}

function colourWord(status: Status): string {
  const word = warningWord(status);
  return word.length === 1 ? `（${word}）` : '';
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
          short('名次', 7),
          words('科室', 18),
          short('得分', 9),
          short(span.kind === 'year' ? '年度任务完成率' : '到期完成率', 11),
          short('按时办结率', 11),
          short('提醒函', 7),
          short('督办函', 7),
          short('逾期未复', 8),
          short('退回', 6),
          short('最多连续红函', 9),
          words('评先', 12),
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

/** 滞后事项: red first, the latest first. */
export function lateItems(input: ReportInput): Annex {
  const late = lateOf(input.picture.items);
  return {
    title: '滞后事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          short('预警', 6),
          short('编号', 8),
          words('任务', 28),
          short('牵头科室', 14),
          short('完成时限', 14),
          short('逾期天数', 8),
          words('存在问题（科室填报）', 28),
        ],
        rows: late.map((item) => {
          const fill = fillOf(item.stand.status);
          return [
            { value: warningWord(item.stand.status), bold: true, ...(fill ? { fill } : {}) },
            nameOfItem(input, item),
            item.stand.task,
            item.stand.lead,
            item.stand.deadlineText,
            item.stand.daysLate,
            item.stand.problem === '' ? '未填报' : item.stand.problem,
          ];
        }),
      },
    ],
  };
}

/** Late items, red first, then by days. */
export function lateOf(items: readonly Pictured[]): readonly Pictured[] {
  const red = ({ stand }: Pictured): number => (stand.status === 'seriously_lagging' ? 0 : 1);
  return items
    .filter(({ stand }) => isLate(stand.status))
    .sort((a, b) => red(a) - red(b) || (b.stand.daysLate ?? 0) - (a.stand.daysLate ?? 0));
}

/** 红黄事项逐月: a chart in cells over the archived months of the year. */
export function byMonth({ course, span }: ReportInput): Annex | null {
  const months = course.filter(
    ({ month }) => month.slice(0, 4) === span.first.slice(0, 4) && month <= span.last.slice(0, 7),
  );
  if (months.length === 0) return null;
  const cell = (value: number, status: Status): PaperCell => {
    const fill = value > 0 ? fillOf(status) : undefined;
    return fill ? { value, fill } : value;
  };
  return {
    title: '各月红黄事项',
    blocks: [
      {
        kind: 'table',
        columns: [
          short('月份', 12),
          short('滞后（黄）', 12),
          short('严重滞后（红）', 12),
          short('新增红色', 12),
          short('消红', 12),
          short('新办结', 12),
        ],
        rows: months.map(({ month, lights, changes }) => [
          `${Number(month.slice(5))}月`,
          cell(lights.yellow, 'lagging'),
          cell(lights.red, 'seriously_lagging'),
          changes ? changes.newlyRed.length : '—',
          changes ? changes.cleared.length : '—',
          changes ? changes.newlyDone.length : '—',
        ]),
      },
      { kind: 'note', text: '按每月存档计，变化与上一个存档月份相比；没有存档的月份没有列出。' },
    ],
  };
}

/** A core task as its sub-items stand. */
export interface CoreOfPeriod extends CoreRow {
  readonly done: number;
  /** Without 长期 and 取消. */
  readonly counted: number;
}

/** The core tasks in the ledger's order; none where the ledger breaks nothing down. */
export function coresOf(input: ReportInput): CoreOfPeriod[] {
  const groups = new Map<string, Pictured[]>();
  for (const item of input.picture.items) {
    const core = input.words.get(item.at)?.core ?? '';
    if (core !== '') groups.set(core, [...(groups.get(core) ?? []), item]);
  }
  return [...groups].map(([title, items]) => {
    const statuses = items.map(({ stand }) => stand.status);
    const late = lateOf(items).map((item) => ({
      name: nameOfItem(input, item),
      daysLate: item.stand.daysLate,
    }));
    return { title, statuses, worst: byUrgency(statuses)[0]!, late, ...coreProgress({ statuses }) };
  });
}

/** 核心任务进展: what is finished of what, and the late sub-items under each. */
export function coreTable(input: ReportInput): Annex | null {
  const cores = coresOf(input);
  return cores.length === 0 ? null : { title: '核心任务进展', blocks: coreBlocks(cores) };
}

/** Items due after the period, by day. */
export function dueTable(input: ReportInput): Annex {
  return {
    title: `${spanInChinese(input.nextSpan)}到期事项`,
    blocks: [
      {
        kind: 'table',
        columns: [
          short('编号', 8),
          words('任务', 36),
          short('牵头科室', 14),
          short('截止日', 14),
          short('预警', 7),
          words('目前进展', 30),
        ],
        rows: input.dueNext.map((item) => [
          nameOfItem(input, item),
          item.stand.task,
          item.stand.lead,
          dayInChinese(item.stand.due!, partsOf(input.asOf).year),
          warningWord(item.stand.status),
          item.stand.progress === '' ? '未填报' : quoted(item.stand.progress, 60),
        ]),
      },
    ],
  };
}

/** Items by cause, as the sections wrote them. */
export function problemTable(input: ReportInput): Annex {
  return {
    title: '存在问题',
    blocks: [
      {
        kind: 'table',
        columns: [
          short('类别', 7),
          short('编号', 8),
          words('任务', 28),
          short('牵头科室', 14),
          short('逾期天数', 8),
          words('存在问题（科室填报）', 36),
        ],
        rows: input.figures.causes.flatMap(({ kind, items }) =>
          items.map((item) => [
            kind,
            nameOfItem(input, item),
            item.stand.task,
            item.stand.lead,
            isLate(item.stand.status) ? item.stand.daysLate : null,
            item.stand.problem,
          ]),
        ),
      },
    ],
  };
}

/** A table of plain rows. */
export function plainTable(
  columns: readonly (readonly [heading: string, width: number, isShort?: boolean])[],
  rows: Table['rows'],
): Table {
  return {
    kind: 'table',
    columns: columns.map(([heading, width, isShort]) =>
      isShort ? short(heading, width) : words(heading, width),
    ),
    rows,
  };
}
