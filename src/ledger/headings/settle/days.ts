import { mostly } from '../../content';
import { has, type Column } from './column';

/** Which day is the limit, which a step on the way, and which tells of what was. */
export function settleDays(columns: readonly Column[]): void {
  // 抽取日期 beside 抽取日期至 is where the span begins.
  for (const column of columns) {
    if (
      columns.some(
        (end) => end !== column && /^.+[至止到]$/.test(end.text) && end.text.slice(0, -1) === column.text,
      )
    ) {
      column.field = 'start';
    }
  }
  // 应完成 over 7大类41项 says how much, not when.
  for (const column of columns)
    if (has(column, 'planned') && /完成$/.test(column.text) && holdsNoDay(column)) column.field = 'target';
  const open = columns.filter((column) => column.field === 'deadline');
  for (const column of open) {
    const endsBeside = open.some((end) => end !== column && !has(end, 'carried') && !has(end, 'event'));
    if (has(column, 'carried') && endsBeside) column.field = 'start';
  }
  // 计划发公告时间, 计划签约时间: of several planned acts the last one is the end; what is asked for (要求完成日期)
  // goes before what somebody plans of the same act.
  const ends = open.filter((column) => has(column, 'planned'));
  // 原计划时间 or 计划延误时间 beside 节点计划时间: what was planned before, and how late it is, are no ends.
  const kept = ends.filter((column) => !NO_END.test(column.text));
  const plannedEnds = kept.length > 0 ? kept : ends;
  for (const column of ends) if (!plannedEnds.includes(column)) column.field = 'other';
  const asked = plannedEnds.filter((column) => ASKED.test(column.text));
  const acts =
    asked.length === 0 ? plannedEnds : [...plannedEnds.filter((one) => !asked.includes(one)), ...asked];
  for (const column of acts.slice(0, -1)) column.field = 'milestone';
  const due = open.some((column) => has(column, 'due'));
  const planned = open.some((column) => has(column, 'planned'));
  const forecast = open.some((column) => has(column, 'forecast'));
  let last = due || planned || forecast;
  // 处理时间 to the minute, 2026-03-02 09:31: when it happened, and not when it has to.
  for (const column of open) {
    if (!mostly(column.content, 'stamps', 0.5)) continue;
    if (has(column, 'ended') || has(column, 'carried')) column.field = 'completed_on';
    else if (has(column, 'event')) column.field = 'received_on';
  }
  for (const column of open) {
    if (column.field !== 'deadline') continue;
    if (has(column, 'planned') && due && /计划|目标/.test(column.text)) column.field = 'milestone';
    else if (has(column, 'forecast') && (due || planned)) column.field = 'milestone';
    else if (has(column, 'ended') || has(column, 'carried')) {
      if (last || isFilledWhenDone(column, columns)) column.field = 'completed_on';
      last = true;
    }
  }
  for (const column of columns) {
    // To the minute it was handed in, and is not to be.
    if (!has(column, 'hand_in') || last || mostly(column.content, 'stamps', 0.5)) continue;
    column.field = 'deadline';
    last = true;
  }
  for (const column of columns) {
    if (!has(column, 'timetable') || last || column.field !== 'milestone') continue;
    if (column.content && mostly(column.content, 'steps', 0.4)) continue;
    column.field = 'deadline';
    last = true;
  }
  const firstTask = columns.findIndex((column) => column.field === 'core_task');
  const byDay = columns.some(({ text }) => DAILY.test(text));
  for (const column of open) {
    if (!has(column, 'event') || column.field !== 'deadline') continue;
    // 5月14日-5月19日 left of the tasks is no day on which they came in.
    const planned =
      mostly(column.content, 'spans', 0.5) ||
      mostly(column.content, 'stretches', 0.5) ||
      (byDay && /^(?:日期|时间)$/.test(column.text));
    if (last || (firstTask >= 0 && column.index < firstTask && !planned)) column.field = 'received_on';
    else last = true;
  }
  // 消缺时间, 验证日期 right of the limit and of nobody who looks in again: the day on which it was done.
  const limit = columns.findIndex((column) => has(column, 'due') && column.field === 'deadline');
  const ended = columns.some(({ field }) => field === 'completed_on');
  const after = columns.filter(
    (column) =>
      limit >= 0 &&
      column.index > limit &&
      has(column, 'event') &&
      column.field === 'received_on' &&
      !LOOKED_AGAIN.test(column.text),
  );
  if (!ended && after.length === 1) after[0]!.field = 'completed_on';
  // 达标时间 over 6月底前: no day on which something was done is written so; nor is that of a whole work as 2026年12月.
  for (const column of columns) {
    if (last || !['completed_on', 'received_on'].includes(column.field)) continue;
    const whole = WHOLE.test(column.text) && mostly(column.content, 'stretches', 0.5);
    if (!whole && !mostly(column.content, 'ahead', 0.5)) continue;
    column.field = 'deadline';
    last = true;
  }
  // 开展时间 over 5月 and 12月初, where nothing else says when.
  for (const column of columns) {
    const held = column.field === 'start' && HELD.test(column.text);
    if (!held || last || columns.some(({ field }) => field === 'milestone' || field === 'completed_on'))
      continue;
    column.field = 'deadline';
    last = true;
  }
  // 启动 | 完成 over days: the second is when it is to be finished.
  for (const column of columns) {
    const begun = columns.some((start) => start.field === 'start' && start.index < column.index);
    if (column.field !== 'completed_on' || !column.spoilt || last || !begun) continue;
    column.field = 'deadline';
    last = true;
  }
  for (const column of columns) {
    if (!has(column, 'month') || last || columns.some(({ field }) => field === 'milestone')) continue;
    if (column.content && !mostly(column.content, 'days', 0.7)) continue;
    column.field = 'deadline';
    last = true;
  }
  for (const column of columns) {
    if (!has(column, 'point') || last) continue;
    if (column.content && column.content.filled > 0 && !mostly(column.content, 'days')) continue;
    column.field = 'deadline';
    last = true;
  }
}

/** What is planned for the day of the row: the day beside it is that by which it is to be done. */
const DAILY = /^(?:当天|当日|今日|本日|每日)的?(?:工作)?(?:目标|任务|计划|安排)$/;

/** What was planned before it was put off, and how far it fell behind. */
const NO_END = /原计划|原定|原规定|^原|延误|拖延/;

/** The end that somebody asks for, and does not only plan. */
const ASKED = /(?:要求|规定|限定|^应|约定|承诺)(?:完成|办结|整改|解决|交付)/;

/** When something is held, which is its beginning and its end. */
const HELD = /^(?:开展|举办|召开)(?:时间|日期|时限)$/;

/** When somebody came to look again, or wrote it down. */
const LOOKED_AGAIN = /复查|复核|检查|回访|抽查|巡查|核查|督查|公示|录入|填|^(?:时间|日期)$/;

/** Ends that are planned for a month or a quarter. */
const WHOLE = /^(?:达标|达产|投产|通车|建成|投用|清零|验收)(?:时间|日期|时限)$/;

/**
 * 处理完成日期 beside a state, right of 整改完成情况 or left of 处理完成情况, not yet filled in every row that has one: the
 * day on which it was finished.
 */
function isFilledWhenDone({ text, content, index }: Column, columns: readonly Column[]): boolean {
  const [before, after] = [columns[index - 1], columns[index + 1]];
  const report =
    columns.find(({ field }) => field === 'status') ??
    (before?.field === 'progress' ? before : undefined) ??
    columns.find((column) => column.field === 'progress' && column.index < index) ??
    (after?.field === 'progress' && tellOfOneAct(text, after.text) ? after : undefined);
  const told = report?.content?.filled ?? 0;
  return content !== undefined && content.filled > 0 && content.filled < told;
}

/** 处理完成日期 and 处理完成情况: an act with a name of its own; 完成时间 left of 完成情况 is as often the limit. */
function tellOfOneAct(day: string, report: string): boolean {
  const act = /^(.{3,})(?:时间|日期)$/.exec(day)?.[1];
  return act !== undefined && report === `${act}情况`;
}

function holdsNoDay({ content }: Column): boolean {
  return content !== undefined && content.filled >= 3 && content.days + content.spans + content.steps === 0;
}
