import { dayInChinese, type Day } from '../calendar/day';
import { monthInChinese, type Month } from '../calendar/period';
import { OWN_TITLES } from '../kinds/own-sheets';
import type { Block, Paper } from '../paper/paper';
import { rulesInWords } from '../status/rules';
import type { Judged, Standing } from '../status/standing';
import { ratesOf } from '../status/rates';
import type { Kind } from '../kinds/kind';
import { groupBy } from '../basics/multimap';
import { helperTable, kindSection } from './kinds/section';
import { ownSentences, type KindItems } from './kinds/tell';
import { fillOf, STATUS_WORDS, STATUSES, warningWord, type LightWord, type Status } from '../status/words';
import { officeName } from './office';
import { verdictOn } from './period/phrases';
import { byUnit, dueNextMonth, lateItems, nameOf, problems, toCheck, type Namer } from './briefing-sections';
import {
  figuresByUnit,
  figuresOf,
  itemsOf,
  percentText,
  rateText,
  type Figures,
  type UnitFigures,
} from './figures';

/** The id under which the renderers know the briefing, and its standard title. */
export const BRIEFING = { id: 'briefing', title: OWN_TITLES.briefing } as const;

/** What the briefing is written from. */
export interface BriefingInput {
  readonly now: Standing;
  /** Where only one kind of ledger is told of. */
  readonly onlyKind?: Kind;
  readonly month: Month;
  /** The day it is issued, never before `now.asOf`. */
  readonly issuedOn: Day;
  /** What changed since the month archived before, one paragraph each. */
  readonly changes: readonly string[];
  /** The day by which late items are to be reported on. */
  readonly replyBy: Day;
  /** Percent. */
  readonly onTimeTarget: number;
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
  const groups = kindsOf(now);
  const blocks: Block[] = [
    masthead(input),
    {
      kind: 'title',
      text: `${monthInChinese(month)}${aboutOf(groups)}`,
      subtitle: `（截至${dayInChinese(now.asOf)}）`,
    },
    ...(groups.length <= 1 && groups.every(({ kind }) => kind.clock === 'written')
      ? tasks(input, items, { figures, units, month, name }, groups[0])
      : groups.flatMap((group, index) => [
          { kind: 'heading' as const, level: 1 as const, text: `${numberOf(index)}、${group.kind.title}` },
          ...kindSection(group, nameOf(ofKind(now, group))),
        ])),
    { kind: 'note', text: rulesInWords(now.rules) },
    {
      kind: 'imprint',
      lines: [
        `报：${input.names.recipients}`,
        `${officeName(input.names.unit, input.now)}　　${dayInChinese(input.issuedOn)}印发`,
      ],
    },
  ];
  const only = input.onlyKind === undefined ? '' : `（${input.onlyKind.short}）`;
  return {
    ...figures,
    units,
    paper: {
      id: BRIEFING.id,
      period: month,
      title: `${BRIEFING.title}${only}`,
      orientation: 'portrait',
      blocks,
    },
  };
}

/**
 * What a workbook with one kind of written deadlines is told in: the five parts that leaders know, and what a person
 * must look at. `group` adds what its kind alone knows.
 */
function tasks(
  { now, changes, replyBy, onTimeTarget }: BriefingInput,
  items: readonly Judged[],
  told: {
    readonly figures: Figures;
    readonly units: readonly UnitFigures[];
    readonly month: Month;
    readonly name: Namer;
  },
  group?: KindItems,
): Block[] {
  const { figures, units, month, name } = told;
  return [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    ...overall(now, figures, onTimeTarget),
    ...changes.map((text): Block => ({ kind: 'paragraph', text: [text] })),
    ...(group ? ownSentences(group) : []).map((text): Block => ({ kind: 'paragraph', text: [text] })),
    { kind: 'heading', level: 1, text: '二、各科室进展' },
    ...byUnit(units, figures),
    ...(group ? helperTable(group, name) : []),
    { kind: 'heading', level: 1, text: '三、滞后事项清单' },
    ...lateItems(items, name, replyBy),
    { kind: 'heading', level: 1, text: '四、存在问题' },
    ...problems(items, name),
    { kind: 'heading', level: 1, text: '五、下月到期事项' },
    ...dueNextMonth(items, month, name),
    ...toCheck(items, name),
  ];
}

/** The items of each kind, in the order in which the workbook first holds one. */
function kindsOf(now: Standing): KindItems[] {
  return [...groupBy(now.ledgers, ({ ledger }) => ledger.kind.id)].map(([, ledgers]) => {
    const { kind, year } = ledgers[0]!.ledger;
    const items = ledgers.flatMap((one) => one.items);
    return { kind, items, rates: ratesOf(kind, items, now.asOf, year?.value ?? null), asOf: now.asOf };
  });
}

/** The ledgers of one kind: inside its own section an item needs its sheet's name only beside another such sheet. */
function ofKind(now: Standing, { kind }: KindItems): Standing {
  return { ...now, ledgers: now.ledgers.filter(({ ledger }) => ledger.kind.id === kind.id) };
}

function aboutOf(groups: readonly KindItems[]): string {
  const [only, ...more] = groups;
  if (more.length > 0) return '各项工作进展情况';
  return only?.kind.signs ? `${only.kind.short}办理情况` : '重点工作进展情况';
}

const NUMBERS = '一二三四五六七八九十';

function numberOf(index: number): string {
  return index < 10 ? NUMBERS[index]! : `十${NUMBERS[index - 10]!}`;
}

function masthead(input: BriefingInput): Block {
  const { month, names } = input;
  const issue = Number(month.slice(5));
  const total = names.issuesBefore > 0 ? `（总第${names.issuesBefore + issue}期）` : '';
  return {
    kind: 'masthead',
    name: names.masthead,
    issue: `第${issue}期${total}`,
    unit: officeName(input.names.unit, input.now),
    date: dayInChinese(input.issuedOn),
  };
}

const IN_SENTENCE: readonly Status[] = [
  'on_track',
  'due_soon',
  'lagging',
  'seriously_lagging',
  'standing',
  'suspended',
  'cancelled',
  'to_check',
];

/** The lights as the sentence counts them. */
const LIGHT_ORDER: readonly LightWord[] = ['绿', '蓝', '黄', '红', '灰', '长期', '待核'];

function overall(now: Standing, figures: Figures, target: number): Block[] {
  const { counts, total, done, rates } = figures;
  const verdict = verdictOn(rates.onTimeRate, target);
  const cores = now.ledgers.reduce((sum, { cores: own }) => sum + own.length, 0);
  const scope =
    cores > 0 && cores < total
      ? `列入台账的核心任务${cores}项，分解事项${total}项`
      : `列入台账的事项${total}项`;
  const late = counts.done_late > 0 ? `（其中逾期办结${counts.done_late}项）` : '';
  const rest = IN_SENTENCE.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_WORDS[status]}${counts[status]}项`,
  );
  const shown = (word: LightWord): number =>
    STATUSES.reduce((sum, status) => sum + (warningWord(status) === word ? counts[status] : 0), 0);
  const lights = LIGHT_ORDER.map((word) => `${word}${shown(word)}`).join('、');
  const figure = (status: Status) => ({
    label: STATUS_WORDS[status],
    value: counts[status],
    note: warningWord(status),
    fill: fillOf(status),
  });
  return [
    {
      kind: 'figures',
      items: [
        { label: '事项总数', value: total },
        { label: '已办结', value: done, note: `办结率${percentText(rates.doneRate)}` },
        figure('due_soon'),
        figure('lagging'),
        figure('seriously_lagging'),
      ],
    },
    {
      kind: 'paragraph',
      text: [
        `截至${dayInChinese(now.asOf)}，${scope}。已办结${done}项${late}${rest.length > 0 ? `，${rest.join('，')}` : ''}。`,
      ],
    },
    {
      kind: 'paragraph',
      text: [
        `办结率${rateText(rates.doneRate)}，以全部事项为分母；按时办结率${rateText(rates.onTimeRate)}，` +
          `以已到期事项为分母${verdict === '' ? '' : `，${verdict}`}。`,
        `按预警颜色分：${lights}，合计${total}项。`,
      ],
    },
  ];
}
