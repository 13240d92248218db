import type { Field } from '../../kinds/field';
import { mostly, shareOf, type ContentSort } from '../content';
import type { JudgedColumn } from './judged-column';

/** What a table says of its items besides their names. */
export interface Duties {
  /** By when each is due. */
  readonly limit: boolean;
  /** Some day: 检查时间 is the day of what is planned, 日期 alone that of a log. */
  readonly day: boolean;
  /** Stretches of time in which something is to be done (4月-6月), and no days on which a paper came out. */
  readonly planned: boolean;
  /** A section or a person that answers for it. */
  readonly lead: boolean;
  /** A section that is said to lead or to answer for it. */
  readonly leads: boolean;
  /** Anybody at all. */
  readonly who: boolean;
  /** Somebody is said to answer for it, or it is said in so many words by when it has to be done. */
  readonly owes: boolean;
  /** What came of it: a report, a state, a share. */
  readonly report: boolean;
  /** A report in words, under a heading that asks for one. */
  readonly tells: boolean;
  /** States of work: 未开始, 进行中, 已完成. */
  readonly works: boolean;
  /** A day by which, or within how many, each is due, whatever else is said of it. */
  readonly dated: boolean;
  /** The day on which each was finished. */
  readonly ended: boolean;
  /** The items are landmarks of a work: 里程碑. */
  readonly marked: boolean;
  readonly milestone: boolean;
  /** What comes next, said in so many words: 下一步打算. */
  readonly goesOn: boolean;
  /** Measures that answer a trouble: 整改措施 right of 存在问题. */
  readonly answers: boolean;
  /** What may happen, and has not: 风险点. */
  readonly mayHappen: boolean;
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

/** 流程节点 over the names of steps says no day; what is wanted in a quarter is one. */
function isStep({ field, sense, content }: JudgedColumn): boolean {
  if (field !== 'milestone') return false;
  const named = sense?.role === 'point' || sense?.role === 'landmark';
  return !named || !content || content.filled < 2 || content.days + content.steps + content.spans > 0;
}

/** 5个工作日 under 承诺时限 says how long a thing takes, whenever it comes in, and 3年 how long it holds. */
function isDay({ field, content }: JudgedColumn): boolean {
  return field === 'deadline' && !mostly(content, 'durations', 0.8);
}

const PLANNED: readonly ContentSort[] = ['spans', 'stretches', 'ahead'];

/** 合格率 and 签约率 may be figures of a statistic. */
export function isReport({ field, sense }: JudgedColumn): boolean {
  return field === 'progress' || field === 'status' || (field === 'percent' && sense?.role !== 'share');
}

const TELLS = /进展|进度|情况|推进|落实|完成|办理|整改|成效|动态|反馈|占.*(?:任务|计划|目标)/;
const ANSWERS = /责任|负责|承办|牵头|经办|办理|整改|落实|执行|实施|主办|包保|包案|包村|包片|包联|包抓|网格/;

/** What the columns of a table say of its items. */
export function dutiesOf(columns: readonly JudgedColumn[]): Duties {
  const some = (test: (column: JudgedColumn) => boolean): boolean => columns.some(test);
  const milestone = some(isStep);
  const leads = some(
    ({ field, sense }) => field === 'lead_unit' && (sense?.role === 'lead' || sense?.role === 'responsible'),
  );
  return {
    limit: milestone || some(isFirm),
    day: some((column) => isDay(column) && column.heading.length >= 4),
    planned: some(
      (column) => isDay(column) && column.content !== undefined && shareOf(column.content, PLANNED) >= 0.4,
    ),
    lead:
      leads ||
      some(
        ({ field, sense, heading }) =>
          (field === 'lead_unit' && (sense?.role !== 'unit' || sense.weight > 1)) ||
          (field === 'owner_person' && (sense?.weight === 3 || ANSWERS.test(heading))),
      ),
    leads,
    owes: some(
      ({ field, sense, heading }) =>
        (field === 'lead_unit' && sense?.role === 'responsible') ||
        (field === 'deadline' &&
          (sense?.role === 'due' || sense?.role === 'planned') &&
          !/时间段|时段|起止|起讫/.test(heading)),
    ),
    who: some(({ field }) => field === 'lead_unit' || field === 'owner_person' || field === 'leader'),
    report: some((column) => isReport(column)),
    tells: some(
      (column) =>
        isReport(column) &&
        TELLS.test(column.heading) &&
        (column.field !== 'status' || /情况$|进展$/.test(column.heading)),
    ),
    works: some(({ field, content }) => field === 'status' && mostly(content, 'standings', 0.7)),
    dated: some(({ field }) => field === 'deadline'),
    ended: some(({ field }) => field === 'completed_on'),
    marked: some(({ sense }) => sense?.role === 'landmark'),
    milestone,
    goesOn: some(({ field, sense }) => field === 'next_step' && sense?.weight === 3),
    answers: some(({ field, sense }) => field === 'next_step' && sense?.role === 'measure'),
    mayHappen: some(({ field, heading }) => field === 'problem' && /风险|危险/.test(heading)),
    count: columns.filter(
      (column) => DUTY_FIELDS.has(column.field) && (column.field !== 'deadline' || isDay(column)),
    ).length,
  };
}
