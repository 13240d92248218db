import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { couldBeTasks, mostly, shareOf, type ColumnContent } from '../content';
import type { Role, Sense } from '../headings/words/rule';
import { STAND_INS } from '../task-of';
import { isEvent, isThing, numbersPersons, signAgainst } from './signs';

/** Whether a table is a ledger of a kind. */
export interface TableVerdict {
  readonly ledger: boolean;
  readonly kind: Kind;
  /** How well the kind fits, to choose between kinds. */
  readonly score: number;
  /** Where it is none: why, in Chinese. */
  readonly why: string;
  /** The field that names the items: core_task, or what stands in for it where there is no task column. */
  readonly task: Field | null;
}

/** A column as it is judged: what it was taken for, what that rests on, and what stands in it. */
export interface JudgedColumn {
  readonly heading: string;
  readonly field: Field;
  readonly sense: Sense | null;
  readonly content: ColumnContent | undefined;
}

/** How much each meaning speaks for a ledger of tasks; each counts once. */
const SPEAKS: Readonly<Partial<Record<Field, number>>> = {
  sub_task: 1,
  lead_unit: 2,
  owner_person: 1.5,
  co_units: 1,
  leader: 1,
  deadline: 3,
  milestone: 2,
  progress: 2,
  status: 1.5,
  percent: 1,
  completed_on: 1,
  problem: 1,
  next_step: 1.5,
  target: 0.5,
  start: 0.5,
  evidence: 0.5,
};

/**
 * Judges a table by its columns and their texts: a ledger has a column of tasks and says by when each is due, who
 * answers for it, or what came of it. What the title says only tips the scales where the columns leave it open. `name`
 * is title and sheet name; `corrected`: the user has said what a column of the sheet means.
 */
export function judgeTable(
  columns: readonly JudgedColumn[],
  name: string,
  kind: Kind,
  corrected: boolean,
): TableVerdict {
  const task = taskColumn(columns);
  const duties = dutiesOf(columns);
  const against = columns.filter(({ heading }) => signAgainst(heading));
  const hint = kind.titleHints.some((word) => name.includes(word));
  const notHint = kind.notTitleHints?.find((word) => name.includes(word));
  let score = hint ? 1 : 0;
  for (const field of new Set(columns.map((column) => column.field))) score += SPEAKS[field] ?? 0;
  score += task === null ? 0 : task.strength - against.length;
  const verdict = (why: string): TableVerdict => ({
    ledger: why === '',
    kind,
    score,
    why,
    task: task?.field ?? null,
  });
  if (!task) return verdict('有表头，但没有写任务的列，不像任务台账。');
  if (corrected) return verdict('');
  const strong = task.strength === STRONG;
  const limit = duties.limit || (strong && duties.day);
  const said = [limit, duties.lead, duties.report].filter(Boolean).length;
  if (notHint && said < 2 && !(strong && said > 0 && hint))
    return verdict(`名称里有“${notHint}”，列又不齐，不像任务台账。`);
  // Models, prices, sexes: as many of them as of duties make an inventory or a roster; and things are no tasks. One is
  // enough beside cases of which only who handles them is told, neither limit nor result; beside what was held (活动主题
  // with 参与人数); and where persons are numbered.
  const listed =
    (/案件/.test(task.heading) && !limit && !duties.leads && !duties.report) ||
    isEvent(task.heading) ||
    columns.some(({ heading }) => numbersPersons(heading));
  const outweighed = strong
    ? against.length > (listed ? 0 : duties.count)
    : against.length > 0 &&
      (listed ||
        against.length >= MANY_AGAINST ||
        against.length >= duties.count ||
        !duties.lead ||
        !(limit || duties.report) ||
        isThing(task.heading));
  if (outweighed)
    return verdict(
      `有${against
        .slice(0, 3)
        .map(({ heading }) => `“${heading}”`)
        .join('、')}这样的列，不像任务台账。`,
    );
  if (said === 0) return verdict('没有完成时限、责任单位，也没有进展或状态的列，不像任务台账。');
  if (isStatistics(task, duties, columns))
    return verdict('只有指标和完成数，没有责任单位、完成时限，不像任务台账。');
  if (strong) return verdict('');
  if (isThing(task.heading)) return verdict(`“${task.heading}”一列写的不是任务，不像任务台账。`);
  if (!limit && listsStates(columns, task))
    return verdict('第一列每行一种状态，像是状态的说明，不像任务台账。');
  const foreign = columns.filter(({ field }) => field === 'other').length;
  if (foreign > duties.count * 2) return verdict('说别的事的列太多，不像任务台账。');
  const enough =
    (limit && (duties.lead || duties.report || duties.who)) ||
    duties.tells ||
    (duties.report && duties.goesOn) ||
    (duties.lead && duties.answers && task.strength === MIDDLE) ||
    (duties.leads && (duties.report || task.strength === MIDDLE || hint)) ||
    (hint && duties.lead && duties.milestone);
  return verdict(enough ? '' : '能认出的列太少，不像任务台账。');
}

/** 指标名称, how much is wanted and how much was reached, all in figures, and nobody who answers: a statistic. */
function isStatistics(task: TaskColumn, duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (!/指标/.test(task.heading) || duties.who || duties.limit || duties.day) return false;
  const reports = columns.filter(
    ({ field }) => field === 'progress' || field === 'status' || field === 'percent',
  );
  return reports.every(
    ({ content }) => content !== undefined && shareOf(content, ['numbers', 'percents']) >= 0.8,
  );
}

/** 状态 in front of everything, as many of them as of texts that follow: each text explains its state. */
function listsStates(columns: readonly JudgedColumn[], task: TaskColumn): boolean {
  const [first] = columns.filter(({ field }) => field !== 'seq');
  const states = first?.field === 'status' ? first.content : undefined;
  const told = columns.find(({ field }) => field === task.field)?.content;
  return states !== undefined && states.distinct >= 3 && states.distinct === told?.distinct;
}

/** A heading that says task, or cells that do. */
const STRONG = 3;
/** A stand-in for tasks: problems, goals. */
const MIDDLE = 2;
/** 名称, 内容, 项目: a thing with a name. */
const WEAK = 1;

/** So many signs of an inventory outweigh any duties where only a 名称 tells of items. */
const MANY_AGAINST = 3;

interface TaskColumn {
  readonly field: Field;
  readonly heading: string;
  readonly strength: typeof STRONG | typeof MIDDLE | typeof WEAK;
}

/** The column that names the items, and how surely. Null where there is none. */
function taskColumn(columns: readonly JudgedColumn[]): TaskColumn | null {
  const named = columns.filter(({ field }) => field === 'core_task' || field === 'sub_task');
  const [first] = named;
  if (first) {
    const strong = named.some((column) => isStrong(column));
    return { field: first.field, heading: first.heading, strength: strong ? STRONG : WEAK };
  }
  for (const field of STAND_INS) {
    const found = columns.find((column) => column.field === field && holdsWords(column.content));
    if (found) return { field, heading: found.heading, strength: MIDDLE };
  }
  return null;
}

/** Roles of headings that only say that something has a name. */
const NAMES_ONLY: ReadonlySet<Role> = new Set<Role>([
  'object',
  'object_sub',
  'substitute',
  'measure',
  'extent',
]);

function isStrong({ sense, content }: JudgedColumn): boolean {
  if (mostly(content, 'acts', 0.5) && couldBeTasks(content)) return true;
  if (!sense || !holdsWords(content)) return false;
  const general = sense.weight === 1 || (NAMES_ONLY.has(sense.role) && sense.weight < 2);
  return !general;
}

/** Whether nothing is known of the cells, or they hold words. */
function holdsWords(content: ColumnContent | undefined): boolean {
  if (!content || content.filled < 3) return true;
  return content.long + content.texts + content.acts >= content.filled * 0.3;
}

/** What a table says of its items besides their names. */
interface Duties {
  /** By when each is due. */
  readonly limit: boolean;
  /** Some day: 检查时间 is the day of what is planned, 日期 alone that of a log. */
  readonly day: boolean;
  /** A section or a person that answers for it. */
  readonly lead: boolean;
  /** A section that is said to lead or to answer for it. */
  readonly leads: boolean;
  /** Anybody at all. */
  readonly who: boolean;
  /** What came of it: a report, a state, a share. */
  readonly report: boolean;
  /** A report in words, under a heading that asks for one. */
  readonly tells: boolean;
  readonly milestone: boolean;
  /** What comes next, said in so many words: 下一步打算. */
  readonly goesOn: boolean;
  /** Measures that answer a trouble: 整改措施 right of 存在问题. */
  readonly answers: boolean;
  /** How many columns speak of duties. */
  readonly count: number;
}

const DUTY_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'lead_unit',
  'co_units',
  'owner_person',
  'leader',
  'deadline',
  'milestone',
  'progress',
  'status',
  'percent',
  'completed_on',
  'next_step',
]);
/** 检查时间 and 实施日期 may be days of something that was; 完成时限 is none. */
function isFirm(column: JudgedColumn): boolean {
  return isDay(column) && column.sense?.role !== 'event' && column.sense?.role !== 'carried';
}

/** 5个工作日 under 承诺时限 says how long a thing takes, whenever it comes in, and 3年 how long it holds. */
function isDay({ field, content }: JudgedColumn): boolean {
  return field === 'deadline' && !mostly(content, 'durations', 0.8);
}

/** 合格率 and 签约率 may be figures of a statistic. */
function isReport({ field, sense }: JudgedColumn): boolean {
  return field === 'progress' || field === 'status' || (field === 'percent' && sense?.role !== 'share');
}

const TELLS = /进展|进度|情况|推进|落实|完成|办理|整改|成效|动态|反馈/;
const ANSWERS = /责任|负责|承办|牵头|经办|办理|整改|落实|执行|实施|主办|包保|包案/;

function dutiesOf(columns: readonly JudgedColumn[]): Duties {
  const some = (test: (column: JudgedColumn) => boolean): boolean => columns.some(test);
  const milestone = some(({ field }) => field === 'milestone');
  const leads = some(
    ({ field, sense }) => field === 'lead_unit' && (sense?.role === 'lead' || sense?.role === 'responsible'),
  );
  return {
    limit: milestone || some(isFirm),
    day: some((column) => isDay(column) && column.heading.length >= 4),
    lead:
      leads ||
      some(
        ({ field, sense, heading }) =>
          (field === 'lead_unit' && (sense?.role !== 'unit' || sense.weight > 1)) ||
          (field === 'owner_person' && ANSWERS.test(heading)),
      ),
    leads,
    who: some(({ field }) => field === 'lead_unit' || field === 'owner_person' || field === 'leader'),
    report: some((column) => isReport(column)),
    tells: some((column) => isReport(column) && column.field !== 'status' && TELLS.test(column.heading)),
    milestone,
    goesOn: some(({ field, sense }) => field === 'next_step' && sense?.weight === 3),
    answers: some(({ field, sense }) => field === 'next_step' && sense?.role === 'measure'),
    count: columns.filter(
      (column) => DUTY_FIELDS.has(column.field) && (column.field !== 'deadline' || isDay(column)),
    ).length,
  };
}
