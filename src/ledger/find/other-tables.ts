import { mostly, shareOf } from '../content';
import { TASKS } from '../headings/settle/column';
import { headingText } from '../headings/heading-text';
import { isReport, type Duties } from './duties';
import type { JudgedColumn } from './judged-column';
import { isHeld } from './signs';
import { WEAK, type TaskColumn } from './task-column';

/** 指标名称, how much is wanted and how much was reached, all in figures, and nobody who answers: a statistic. */
export function isStatistics(task: TaskColumn, duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (!/指标/.test(task.heading) || duties.who || duties.limit || duties.day) return false;
  const reports = columns.filter(
    ({ field }) => field === 'progress' || field === 'status' || field === 'percent',
  );
  return reports.every(
    ({ content }) => content !== undefined && shareOf(content, ['numbers', 'percents']) >= 0.8,
  );
}

/** An act or a thing of which there are so many: 受理, 办结, 收件数. */
const COUNTED = new RegExp(
  '^(?:申请|受理|收件|接件|办理|办结|补正|退件|上报|提交|审核|通过|不予受理|交办|回复|答复|整改|发现|完成|新增|在办' +
    '|超期|逾期|按期|满意|不满意)(?:数|量|件|件数|数量|次数)?$|(?:件|人|户|次|项|家|宗|起|总)数$|数量$',
);
const FEWEST_COUNTS = 3;

/** 申请, 受理, 办结 and 补正 over figures, and nothing told or due: how much of each sort was done. */
export function countsActs(duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (duties.limit || duties.works || duties.goesOn) return false;
  const told = columns.some(
    (column) =>
      isReport(column) && column.content && shareOf(column.content, ['long', 'texts', 'states']) >= 0.5,
  );
  const counts = columns.filter(
    ({ heading, content }) => mostly(content, 'numbers', 0.8) && COUNTED.test(headingText(heading).main),
  );
  return !told && counts.length >= FEWEST_COUNTS;
}

/** 问题级别 over 一级, 二级, 三级 in front of everything, another grade in every row: a scale, and what it asks for. */
export function isScale(columns: readonly JudgedColumn[], task: TaskColumn): boolean {
  const [first] = columns.filter(({ field }) => field !== 'seq');
  if (!first?.content) return false;
  const measures = columns.some(({ field, sense }) => field === task.field && sense?.role === 'measure');
  const classes =
    first.field === 'level'
      ? /等级|级别|层级|分级/
      : measures && first.field === 'kind'
        ? /类别|类型|分类|情形/
        : null;
  if (!classes?.test(first.heading)) return false;
  if (columns.some((column) => column.field === 'deadline' && !mostly(column.content, 'durations', 0.5)))
    return false;
  const told = columns.find(({ field }) => field === task.field);
  // 工单名称 names items, however few; 判定标准 and 启动条件 say what makes a class.
  if (told?.sense && TASKS.has(told.sense.role)) return false;
  return first.content.distinct >= 2 && first.content.distinct === told?.content?.distinct;
}

/** When and where those who take part are to be. */
const SETS_OUT = /^(?:集合|出发|上车|乘车)(?:时间|地点)$/;

/**
 * 运动会名称 with who holds it, where and from when to when, or 活动名称 with no more than a state: things that take place,
 * of which nothing is reported.
 */
export function isEventList(task: TaskColumn, columns: readonly JudgedColumn[]): boolean {
  if (columns.some(({ field }) => field === 'progress' || field === 'percent')) return false;
  // 活动名称 with its 活动内容 is a plan.
  if (columns.some(({ field, heading }) => field === 'sub_task' && /内容|任务|安排/.test(heading)))
    return false;
  if (isHeld(task.heading) || columns.some(({ heading }) => SETS_OUT.test(heading))) return true;
  const placed = columns.some(({ heading }) =>
    /^(?:举办|活动|比赛|会议|培训|演出|展出)?(?:地点|地址|场地|场馆|会场)$/.test(heading),
  );
  return task.strength === WEAK && placed && !columns.some(({ field }) => field === 'status');
}

/** When each run began and ended, to the minute, and nobody who answers for it: what a program wrote down. */
export function isRunLog(duties: Duties, columns: readonly JudgedColumn[]): boolean {
  if (duties.who || duties.limit) return false;
  return columns.filter(({ content }) => mostly(content, 'stamps', 0.5)).length >= 2;
}

/** 状态 in front of everything, as many of them as of texts that follow: each text explains its state. */
export function listsStates(columns: readonly JudgedColumn[], task: TaskColumn): boolean {
  const [first] = columns.filter(({ field }) => field !== 'seq');
  const states = first?.field === 'status' ? first.content : undefined;
  const told = columns.find(({ field }) => field === task.field)?.content;
  return states !== undefined && states.distinct >= 3 && states.distinct === told?.distinct;
}
