import { inNumberOrder } from '../chinese/number-order';
import { dayInChinese, partsOf, type Day } from '../calendar/day';
import { monthEndOf, monthInChinese, nextMonth, type Month } from '../calendar/period';
import { lastOf } from '../ledger/cells';
import type { Block, PaperCell, PaperColumn } from '../paper/paper';
import { classifyProblem, hasProblem, PROBLEM_KINDS } from '../progress/problem-kind';
import type { Judged, Standing } from '../status/standing';
import type { Rate } from '../status/tally';
import { fillOf, isFinished, isLate, isOpen, STATUS_WORDS, warningWord, type Status } from '../status/words';
import { percentText, unitOf, type Figures, type UnitFigures } from './figures';

const UNIT_STATUSES: readonly Status[] = [
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'to_check',
];

/** 二、各科室进展: one row a section, and the whole. */
export function byUnit(units: readonly UnitFigures[], all: Figures): Block[] {
  const hasGrey = all.counts.suspended + all.counts.cancelled > 0;
  const row = (name: string, figures: Figures): PaperCell[] => [
    name,
    figures.total,
    figures.done,
    ...UNIT_STATUSES.map((status) => countCell(status, figures.counts[status])),
    ...(hasGrey ? [figures.counts.suspended + figures.counts.cancelled] : []),
    rateCell(figures.rates.doneRate),
    rateCell(figures.rates.onTimeRate),
  ];
  const narrow = (heading: string): PaperColumn => shortColumn(heading, 7);
  return [
    {
      kind: 'table',
      columns: [
        wordColumn('牵头科室', 20),
        narrow('任务数'),
        narrow('已办结'),
        ...UNIT_STATUSES.map((status) => narrow(STATUS_WORDS[status])),
        ...(hasGrey ? [narrow('暂停取消')] : []),
        shortColumn('办结率', 9),
        shortColumn('按时办结率', 9),
      ],
      rows: [...units.map((unit) => row(unit.unit, unit)), row('合计', all)],
      total: true,
    },
    {
      kind: 'note',
      text: '已办结含逾期办结。办结率为已办结占任务数的比例，按时办结率为按时办结占已到期事项的比例，没有到期事项的记“—”。一项任务写有多个牵头科室的，按第一个统计。',
    },
  ];
}

/** A share that stays a number in a sheet. */
function rateCell(rate: Rate): PaperCell {
  const shown = percentText(rate);
  return rate.denominator === 0 ? shown : { value: rate.numerator / rate.denominator, format: '0.0%', shown };
}

function countCell(status: Status, count: number): PaperCell {
  const fill = count === 0 ? undefined : fillOf(status);
  return fill ? { value: count, fill } : count;
}

/** 三、滞后事项清单: red first, the latest first. */
export function lateItems(items: readonly Judged[], name: Namer, replyBy: Day): Block[] {
  const late = items.filter((item) => isLate(item.verdict.status)).sort(bySeverity);
  if (late.length === 0) return [{ kind: 'paragraph', text: ['截至目前，没有滞后事项。'] }];
  const red = late.filter((item) => item.verdict.status === 'seriously_lagging');
  const said = [
    red.length > 0 ? `严重滞后（红）${red.length}项，涉及${unitsOf(red)}` : '',
    late.length > red.length
      ? `滞后（黄）${late.length - red.length}项，涉及${unitsOf(late.filter((item) => item.verdict.status === 'lagging'))}`
      : '',
  ].filter((part) => part !== '');
  return [
    {
      kind: 'paragraph',
      text: [
        `滞后事项共${late.length}项。${said.join('；')}。请以上科室于${dayInChinese(replyBy)}前逐项报送完成日期和措施。`,
      ],
    },
    {
      kind: 'table',
      columns: [
        shortColumn('预警', 5),
        shortColumn('编号', 7),
        wordColumn('任务', 24),
        shortColumn('牵头科室', 11),
        shortColumn('完成时限', 12),
        shortColumn('逾期天数', 7),
        wordColumn('滞后原因（科室填报）', 22),
        wordColumn('下一步', 18),
      ],
      rows: late.map((item) => [
        { value: warningWord(item.verdict.status), fill: fillOf(item.verdict.status), bold: true },
        name(item),
        item.facts.task,
        unitOf(item),
        item.facts.deadlineText,
        item.verdict.daysLate,
        written(item, 'problem') ?? written(item, 'progress') ?? '未填报',
        written(item, 'next_step') ?? '未填报',
      ]),
    },
  ];
}

/** 四、存在问题: by kind, as the sections wrote them. */
export function problems(items: readonly Judged[], name: Namer): Block[] {
  const open = items.filter((item) => !isFinished(item.verdict.status));
  const told = open.flatMap((item) => {
    const text = written(item, 'problem');
    return text !== undefined && hasProblem(text) ? [{ item, text, kind: classifyProblem(text) }] : [];
  });
  if (told.length === 0) return [{ kind: 'paragraph', text: ['各科室没有填报存在问题。'] }];
  const kinds = PROBLEM_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const shares = kinds.map((kind) => `${kind}${told.filter((one) => one.kind === kind).length}项`);
  return [
    {
      kind: 'paragraph',
      text: [`在办事项中有${told.length}项填报了问题：${shares.join('、')}。以下按科室原文列出。`],
    },
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
  ];
}

/** 五、下月到期事项. */
export function dueNextMonth(items: readonly Judged[], month: Month, name: Namer): Block[] {
  const next = nextMonth(month);
  const due = items
    .filter(
      (item) =>
        item.verdict.due !== null && item.verdict.due.slice(0, 7) === next && isOpen(item.verdict.status),
    )
    .sort((a, b) => (a.verdict.due! < b.verdict.due! ? -1 : a.verdict.due! > b.verdict.due! ? 1 : 0));
  if (due.length === 0) return [{ kind: 'paragraph', text: [`${monthInChinese(next)}没有到期的在办事项。`] }];
  return [
    {
      kind: 'paragraph',
      text: [
        `${monthInChinese(next)}（至${dayInChinese(monthEndOf(next), partsOf(`${next}-01`).year)}）` +
          `到期的在办事项${due.length}项，请相关科室提前安排。`,
      ],
    },
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
  ];
}

/** What a person must look at is named too: figures that nobody can explain do not belong in a briefing. */
export function toCheck(items: readonly Judged[], name: Namer): Block[] {
  const own = items.filter((item) => item.verdict.status === 'to_check');
  if (own.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: '六、待核事项' },
    {
      kind: 'table',
      columns: [
        shortColumn('编号', 7),
        wordColumn('任务', 34),
        shortColumn('牵头科室', 14),
        shortColumn('完成时限', 14),
        wordColumn('待核原因', 30),
      ],
      rows: own.map((item) => [
        name(item),
        item.facts.task,
        unitOf(item),
        item.facts.deadlineText,
        item.verdict.reasons[0] ?? '',
      ]),
    },
  ];
}

/** A column of words. Widths are shares. */
export function wordColumn(heading: string, width: number): PaperColumn {
  return { heading, width, align: 'left' };
}
/** A column of short entries. */
export function shortColumn(heading: string, width: number): PaperColumn {
  return { heading, width, align: 'center' };
}

/** How an item is called in the briefing: its number, with the sheet's name where several ledgers are told of. */
export type Namer = (item: Judged) => string;

/** How the items of these ledgers are called. */
export function nameOf(now: Standing): Namer {
  if (now.ledgers.length <= 1) return (item) => item.entry.id;
  const sheets = new Map(
    now.ledgers.flatMap(({ ledger, items }) => items.map((item) => [item, ledger.sheet] as const)),
  );
  return (item) => `${sheets.get(item) ?? ''}-${item.entry.id}`;
}

function bySeverity(a: Judged, b: Judged): number {
  if (a.verdict.status !== b.verdict.status) return a.verdict.status === 'seriously_lagging' ? -1 : 1;
  return (b.verdict.daysLate ?? 0) - (a.verdict.daysLate ?? 0);
}

function unitsOf(items: readonly Judged[]): string {
  return inNumberOrder([...new Set(items.map(unitOf))], (unit) => unit).join('、');
}

/** The newest text the section wrote in a column of that meaning. */
function written(item: Judged, field: 'problem' | 'progress' | 'next_step'): string | undefined {
  return lastOf(item.entry, field)?.text;
}
