import { dayInChinese, partsOf, type Day } from '../calendar/day';
import { monthEndOf, monthInChinese, nextMonth, type Month } from '../calendar/period';
import type { Block, Paper, PaperCell } from '../paper/paper';
import { classifyProblem, hasProblem, PROBLEM_KINDS } from '../progress/problem-kind';
import { FILLS, fillOf } from '../status/mark';
import { rulesInWords } from '../status/rules';
import type { Judged, Standing, Status } from '../status/standing';
import type { Rate } from '../status/tally';
import { isFinished, isLate, STATUS_WORDS, warningWord } from '../status/words';
import { figuresByUnit, figuresOf, itemsOf, NO_UNIT, percentText, rateText, type Figures, type UnitFigures } from './figures';

/** The id under which the renderers know the briefing, and its standard title. */
export const BRIEFING = { id: 'briefing', title: '重点工作动态简报' } as const;

/** What the briefing is written from. */
export interface BriefingInput {
  readonly now: Standing;
  readonly month: Month;
  /** The day it is issued, never before `now.asOf`. */
  readonly issuedOn: Day;
  readonly names: {
    readonly masthead: string;
    readonly unit: string;
    readonly recipients: string;
    readonly issuesBefore: number;
  };
}

export interface Briefing extends Figures {
  readonly units: readonly UnitFigures[];
  readonly paper: Paper;
}

/** Writes 《重点工作动态简报》. Every figure in sentences and tables comes from the same tally of the same items. */
export function writeBriefing(input: BriefingInput): Briefing {
  const { now, month } = input;
  const items = itemsOf(now);
  const figures = figuresOf(items, now.asOf);
  const units = figuresByUnit(items, now.asOf);
  const name = nameOf(now);
  const blocks: Block[] = [
    masthead(input),
    { kind: 'title', text: `${monthInChinese(month)}重点工作进展情况`, subtitle: `（截至${dayInChinese(now.asOf)}）` },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    ...overall(now, figures),
    { kind: 'heading', level: 1, text: '二、各科室进展' },
    ...byUnit(units, figures),
    { kind: 'heading', level: 1, text: '三、滞后事项清单' },
    ...lateItems(items, name),
    { kind: 'heading', level: 1, text: '四、存在问题' },
    ...problems(items, name),
    { kind: 'heading', level: 1, text: '五、下月到期事项' },
    ...dueNextMonth(items, month, name),
    ...toCheck(items, name),
    { kind: 'note', text: rulesInWords(now.rules) },
    { kind: 'imprint', lines: [`报：${input.names.recipients}`, `${unitName(input)}　　${dayInChinese(input.issuedOn)}印发`] },
  ];
  return {
    ...figures,
    units,
    paper: { id: BRIEFING.id, period: month, title: BRIEFING.title, orientation: 'portrait', blocks },
  };
}

function masthead(input: BriefingInput): Block {
  const { month, names } = input;
  const issue = Number(month.slice(5));
  const total = names.issuesBefore > 0 ? `（总第${names.issuesBefore + issue}期）` : '';
  return {
    kind: 'masthead',
    name: names.masthead,
    issue: `第${issue}期${total}`,
    unit: unitName(input),
    date: dayInChinese(input.issuedOn),
  };
}

/** 编印单位: as set, else the office of the bureau that a ledger's title names (某某局2026年重点工作台账), else 办公室. */
function unitName({ names, now }: BriefingInput): string {
  if (names.unit !== '') return names.unit;
  for (const { ledger } of now.ledgers) {
    const bureau = BUREAU.exec((ledger.title ?? '').replace(/\s+/g, ''))?.[1];
    if (bureau !== undefined) return `${bureau}办公室`;
  }
  return '办公室';
}

/** A body's name at the head of a title: at least two characters before its last one, and no year among them. */
const BUREAU = /^([^\d]{2,}?(?:局|委|委员会|厅|院|中心|政府|管委会))(?=\d{4}年|二[〇○零]|年度|重点)/;

const IN_SENTENCE: readonly Status[] = ['on_track', 'due_soon', 'lagging', 'seriously_lagging', 'standing', 'suspended', 'cancelled', 'to_check'];

function overall(now: Standing, figures: Figures): Block[] {
  const { counts, total, done, rates } = figures;
  const cores = now.ledgers.reduce((sum, { cores: own }) => sum + own.length, 0);
  const scope = cores > 0 && cores < total ? `列入台账的核心任务${cores}项，分解事项${total}项` : `列入台账的事项${total}项`;
  const late = counts.done_late > 0 ? `（其中逾期办结${counts.done_late}项）` : '';
  const rest = IN_SENTENCE.filter((status) => counts[status] > 0).map((status) => `${STATUS_WORDS[status]}${counts[status]}项`);
  const green = counts.done + counts.done_late + counts.on_track;
  const grey = counts.suspended + counts.cancelled;
  const lights = `绿${green}、蓝${counts.due_soon}、黄${counts.lagging}、红${counts.seriously_lagging}、灰${grey}、长期${counts.standing}、待核${counts.to_check}`;
  return [
    {
      kind: 'figures',
      items: [
        { label: '事项总数', value: total },
        { label: '已办结', value: done, note: `办结率${percentText(rates.doneRate)}` },
        { label: '临期', value: counts.due_soon, note: '蓝', fill: FILLS.blue },
        { label: '滞后', value: counts.lagging, note: '黄', fill: FILLS.yellow },
        { label: '严重滞后', value: counts.seriously_lagging, note: '红', fill: FILLS.red },
      ],
    },
    {
      kind: 'paragraph',
      text: [`截至${dayInChinese(now.asOf)}，${scope}。已办结${done}项${late}${rest.length > 0 ? `，${rest.join('，')}` : ''}。`],
    },
    {
      kind: 'paragraph',
      text: [
        `办结率${rateText(rates.doneRate)}，以全部事项为分母；按时办结率${rateText(rates.onTimeRate)}，以已到期事项为分母。`,
        `按预警颜色分：${lights}，合计${total}项。`,
      ],
    },
  ];
}

const UNIT_STATUSES: readonly Status[] = ['on_track', 'due_soon', 'lagging', 'seriously_lagging', 'standing', 'to_check'];

function byUnit(units: readonly UnitFigures[], all: Figures): Block[] {
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
  const narrow = (heading: string): { heading: string; width: number; align: 'center' } => ({ heading, width: 7, align: 'center' });
  return [
    {
      kind: 'table',
      columns: [
        { heading: '牵头科室', width: 20, align: 'left' },
        narrow('任务数'),
        narrow('已办结'),
        ...UNIT_STATUSES.map((status) => narrow(STATUS_WORDS[status])),
        ...(hasGrey ? [narrow('暂停取消')] : []),
        { heading: '完成率', width: 9, align: 'center' },
        { heading: '按时办结率', width: 9, align: 'center' },
      ],
      rows: [...units.map((unit) => row(unit.unit, unit)), row('合计', all)],
      total: true,
    },
    { kind: 'note', text: '已办结含逾期办结。完成率为已办结占任务数的比例，按时办结率为按时办结占已到期事项的比例，没有到期事项的记“—”。一项任务写有多个牵头科室的，按第一个统计。' },
  ];
}

/** A share that stays a number in a sheet. */
function rateCell(rate: Rate): PaperCell {
  const shown = percentText(rate);
  return rate.denominator === 0 ? shown : { value: rate.numerator / rate.denominator, format: '0.0%', shown };
}

function countCell(status: Status, count: number): PaperCell {
  const fill = count === 0 ? undefined : status === 'seriously_lagging' ? FILLS.red : status === 'lagging' ? FILLS.yellow : status === 'due_soon' ? FILLS.blue : undefined;
  return fill ? { value: count, fill } : count;
}

function lateItems(items: readonly Judged[], name: Namer): Block[] {
  const late = items.filter((item) => isLate(item.status)).sort(bySeverity);
  if (late.length === 0) return [{ kind: 'paragraph', text: ['截至目前，没有滞后事项。'] }];
  const red = late.filter((item) => item.status === 'seriously_lagging');
  const said = [
    red.length > 0 ? `严重滞后（红）${red.length}项，涉及${unitsOf(red)}` : '',
    late.length > red.length ? `滞后（黄）${late.length - red.length}项，涉及${unitsOf(late.filter((item) => item.status === 'lagging'))}` : '',
  ].filter((part) => part !== '');
  return [
    { kind: 'paragraph', text: [`滞后事项共${late.length}项。${said.join('；')}。请以上科室倒排工期，按月报送整改进展。`] },
    {
      kind: 'table',
      columns: [
        { heading: '预警', width: 5, align: 'center' },
        { heading: '编号', width: 7, align: 'center' },
        { heading: '任务', width: 24, align: 'left' },
        { heading: '牵头科室', width: 11, align: 'center' },
        { heading: '完成时限', width: 12, align: 'center' },
        { heading: '逾期天数', width: 7, align: 'center' },
        { heading: '滞后原因（科室填报）', width: 22, align: 'left' },
        { heading: '下一步', width: 18, align: 'left' },
      ],
      rows: late.map((item) => [
        { value: warningWord(item.status), fill: fillOf(item), bold: true },
        name(item),
        item.task,
        item.lead === '' ? NO_UNIT : item.lead,
        item.deadlineText,
        item.daysLate,
        written(item, 'problem') ?? written(item, 'progress') ?? '未填报',
        written(item, 'next_step') ?? '未填报',
      ]),
    },
  ];
}

function problems(items: readonly Judged[], name: Namer): Block[] {
  const open = items.filter((item) => !isFinished(item.status));
  const told = open.flatMap((item) => {
    const text = written(item, 'problem');
    return text !== undefined && hasProblem(text) ? [{ item, text, kind: classifyProblem(text) }] : [];
  });
  if (told.length === 0) return [{ kind: 'paragraph', text: ['各科室没有填报存在问题。'] }];
  const kinds = PROBLEM_KINDS.filter((kind) => told.some((one) => one.kind === kind));
  const shares = kinds.map((kind) => `${kind}${told.filter((one) => one.kind === kind).length}项`);
  return [
    { kind: 'paragraph', text: [`在办事项中有${told.length}项填报了问题：${shares.join('、')}。以下按科室原文列出。`] },
    {
      kind: 'table',
      columns: [
        { heading: '类别', width: 6, align: 'center' },
        { heading: '编号', width: 7, align: 'center' },
        { heading: '牵头科室', width: 14, align: 'center' },
        { heading: '任务', width: 26, align: 'left' },
        { heading: '存在问题（科室填报）', width: 34, align: 'left' },
      ],
      rows: kinds.flatMap((kind) =>
        told
          .filter((one) => one.kind === kind)
          .map(({ item, text }) => [kind, name(item), item.lead === '' ? NO_UNIT : item.lead, item.task, text]),
      ),
    },
  ];
}

function dueNextMonth(items: readonly Judged[], month: Month, name: Namer): Block[] {
  const next = nextMonth(month);
  const due = items
    .filter((item) => item.due !== null && item.due.slice(0, 7) === next && isOpen(item.status))
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0));
  if (due.length === 0) return [{ kind: 'paragraph', text: [`${monthInChinese(next)}没有到期的在办事项。`] }];
  return [
    { kind: 'paragraph', text: [`${monthInChinese(next)}（至${dayInChinese(monthEndOf(next), partsOf(`${next}-01`).year)}）到期的在办事项${due.length}项，请相关科室提前安排。`] },
    {
      kind: 'table',
      columns: [
        { heading: '编号', width: 7, align: 'center' },
        { heading: '任务', width: 34, align: 'left' },
        { heading: '牵头科室', width: 14, align: 'center' },
        { heading: '截止日', width: 12, align: 'center' },
        { heading: '目前进展', width: 30, align: 'left' },
      ],
      rows: due.map((item) => [name(item), item.task, item.lead === '' ? NO_UNIT : item.lead, dayInChinese(item.due!, partsOf(item.due!).year), written(item, 'progress') ?? '未填报']),
    },
  ];
}

/** What a person must look at is named too: figures that nobody can explain do not belong in a briefing. */
function toCheck(items: readonly Judged[], name: Namer): Block[] {
  const own = items.filter((item) => item.status === 'to_check');
  if (own.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: '六、待核事项' },
    {
      kind: 'table',
      columns: [
        { heading: '编号', width: 7, align: 'center' },
        { heading: '任务', width: 34, align: 'left' },
        { heading: '牵头科室', width: 14, align: 'center' },
        { heading: '完成时限', width: 14, align: 'center' },
        { heading: '待核原因', width: 30, align: 'left' },
      ],
      rows: own.map((item) => [name(item), item.task, item.lead === '' ? NO_UNIT : item.lead, item.deadlineText, item.reasons[0] ?? '']),
    },
  ];
}

/** How an item is called in the briefing: its number, with the sheet's name where several ledgers are told of. */
type Namer = (item: Judged) => string;

function nameOf(now: Standing): Namer {
  if (now.ledgers.length <= 1) return (item) => item.entry.id;
  const sheets = new Map(now.ledgers.flatMap(({ ledger, items }) => items.map((item) => [item, ledger.sheet] as const)));
  return (item) => `${sheets.get(item) ?? ''}-${item.entry.id}`;
}

/** Whether something is still to be done by a day. */
function isOpen(status: Status): boolean {
  return status === 'on_track' || status === 'due_soon' || isLate(status);
}

function bySeverity(a: Judged, b: Judged): number {
  if (a.status !== b.status) return a.status === 'seriously_lagging' ? -1 : 1;
  return (b.daysLate ?? 0) - (a.daysLate ?? 0);
}

function unitsOf(items: readonly Judged[]): string {
  return [...new Set(items.map((item) => (item.lead === '' ? NO_UNIT : item.lead)))].join('、');
}

/** The newest text the section wrote in a column of that meaning. */
function written(item: Judged, field: 'problem' | 'progress' | 'next_step'): string | undefined {
  return item.entry.fields[field]?.at(-1)?.text;
}
