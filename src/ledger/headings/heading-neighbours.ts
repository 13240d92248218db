import type { Field } from '../../kinds/field';
import { couldBeTasks, mostly, shareOf, type ColumnContent } from '../content';
import { DUTIES, settleByPlace, tells, type Column } from './by-place';
import { forbids, insteadOf } from './evidence';
import type { Role, Sense } from './words/rule';

/** A column whose meaning is still open. */
export interface DraftColumn {
  /** Normalised heading. */
  readonly text: string;
  readonly senses: readonly Sense[];
  readonly content: ColumnContent | undefined;
}

/** A column whose meaning is settled. */
export interface SettledColumn {
  readonly field: Field;
  /** What its words say; null where they say nothing, or its cells forbid it. */
  readonly sense: Sense | null;
  readonly content: ColumnContent | undefined;
}

/**
 * Settles each column's meaning by its neighbours: 责任单位 beside 牵头单位 cooperates, 完成时间 beside 完成时限 is the
 * completion day. Each family of meanings is settled on its own, in an order in which none asks what a later one
 * decides.
 */
export function settle(drafts: readonly DraftColumn[]): SettledColumn[] {
  const columns = drafts.map((draft, index): Column => {
    const sense = choose(draft, drafts);
    return { index, text: draft.text, content: draft.content, sense, field: sense?.field ?? 'other' };
  });
  for (const column of columns) heedContent(column);
  settleNumbers(columns);
  settleUnits(columns);
  settleTasks(columns);
  settleDays(columns);
  settleReports(columns);
  settleUnknown(columns);
  settleByPlace(columns);
  return columns.map(({ field, sense, content }) => ({ field, sense, content }));
}

/** Takes back what a heading's words say where what stands below it forbids it. */
function heedContent(column: Column): void {
  const { content, field, sense } = column;
  if (!content || !sense || !forbids(content, sense)) return;
  column.field = insteadOf(field, content);
  column.sense = column.field === 'other' ? null : { field: column.field, weight: 1, role: 'plain' };
  column.spoilt = true;
}

/** Of a heading that names several things, the first that its cells allow and no other column is about. */
function choose(draft: DraftColumn, drafts: readonly DraftColumn[]): Sense | null {
  const [first] = draft.senses;
  if (!first || draft.senses.length === 1) return first ?? null;
  const named = draft.senses.filter((sense) => sense.field !== 'other');
  const allowed = named.filter((sense) => !forbids(draft.content, sense));
  const telling = allowed.length > 0 ? allowed : named;
  const taken = (sense: Sense): boolean =>
    drafts.some(
      ({ senses }) =>
        senses !== draft.senses &&
        senses.length === 1 &&
        senses[0]!.field === sense.field &&
        senses[0]!.weight >= sense.weight,
    );
  return telling.find((sense) => !taken(sense)) ?? telling[0] ?? first;
}

function settleNumbers(columns: readonly Column[]): void {
  const codes = columns.filter((column) => has(column, 'code'));
  const numbered = columns.some((column) => column.field === 'seq' && !codes.includes(column));
  const own = numbered ? undefined : (codes.find((code) => isNumberOfItem(code, columns)) ?? codes[0]);
  for (const code of codes) if (code !== own) code.field = 'other';
}

/** 工单号 beside 工单标题, and not 表单号. */
function isNumberOfItem(code: Column, columns: readonly Column[]): boolean {
  const item = code.text.replace(/(?:编号|代码|编码|号|id)$/, '');
  return (
    item.length >= 2 &&
    columns.some(({ sense, text }) => sense !== null && TASKS.has(sense.role) && text.startsWith(item))
  );
}

/** A unit that is named for what it is, not for what it does: beside those who act it has no part. */
const BYSTANDER = /^.{0,2}$|所属|所在|被|受检|涉及|使用/;

/** Who was inspected, and who builds. */
const LOOKED_AT = /^(?:受检|被检查?|被督查|被督导|施工)\S*(?:单位|部门|科室|企业)$/;

function settleUnits(columns: readonly Column[]): void {
  settleAskers(columns);
  // 责任民警 guessed to be a section, over the names of persons.
  for (const column of columns)
    if (column.field === 'lead_unit' && isOpenWho(column) && mostly(column.content, 'names', 0.8))
      column.field = 'owner_person';
  const units = columns.filter((column) => column.field === 'lead_unit');
  const measured = units.filter((column) => has(column, 'unit') && mostly(column.content, 'measures'));
  for (const column of measured) column.field = 'unit_of_measure';
  for (const role of ['lead', 'responsible', 'handling', 'unit'] as const) {
    const leaders = units.filter((column) => has(column, role) && !measured.includes(column));
    if (leaders.length === 0) continue;
    const clearest = leaders.find((column) => column.sense!.weight > 1) ?? leaders[0];
    for (const column of units) {
      if (measured.includes(column)) continue;
      const leads = role === 'lead' ? leaders.includes(column) : column === clearest;
      if (!leads) column.field = has(column, 'unit') && BYSTANDER.test(column.text) ? 'other' : 'co_units';
    }
    return;
  }
  // 受检科室, 施工单位 where no other section is named: who was looked at puts it right, who builds it answers.
  const reported = columns.some(({ field }) => DUTIES.has(field));
  const looked = reported
    ? columns.find(({ field, text }) => field === 'other' && LOOKED_AT.test(text))
    : undefined;
  if (looked) looked.field = 'lead_unit';
  if (columns.some((column) => column.field === 'owner_person' && !has(column, 'someone'))) {
    for (const column of columns) if (has(column, 'someone')) column.field = 'contact';
  }
  // 责任人 filled with sections: they are who leads, where nobody else is named.
  const owner = columns.find(
    (column) => column.field === 'owner_person' && mostly(column.content, 'units', 0.8),
  );
  if (owner) owner.field = 'lead_unit';
}

/** A heading that leaves open whether a section or a person answers: a guess, or 派给谁. */
function isOpenWho({ sense, text }: Column): boolean {
  return sense?.weight === 1 || /谁|哪个/.test(text);
}

/** 组织单位 left of the items, beside the 责任部门 right of them, is who found or asked, and takes no part. */
function settleAskers(columns: readonly Column[]): void {
  const first = columns.findIndex(
    (column) => column.sense !== null && (TASKS.has(column.sense.role) || has(column, 'trouble')),
  );
  const answers = columns.some(
    (column) => column.index > first && (has(column, 'lead') || has(column, 'responsible')),
  );
  if (first < 0 || !answers) return;
  for (const column of columns)
    if (column.index < first && column.field === 'lead_unit' && has(column, 'handling'))
      column.field = 'source';
}

/** Troubles that were found in something else. */
const FOUND = /(?:问题|隐患)$/;
/** Items that are troubles themselves: a measure beside them is what is to be done next. */
const TROUBLE = /问题|隐患|风险|信访|积案|短板|诉求|投诉/;
/** A trouble told in a column of its own names the item; 存在问题 and 问题 stand in for one. */
const TOLD_IN_FULL = /(?:描述|内容|表述|简述|概述|详情|具体情况)$/;
/** Things with a name of their own that tasks are gathered under. */
const GATHERS = /项目|工程|问题|积案/;

const TASKS: ReadonlySet<Role> = new Set<Role>(['core', 'task', 'sub', 'object', 'object_sub']);
/** Who is the core task where several columns could be, the likeliest first. */
const CORE_ORDER: readonly Role[] = ['core', 'task', 'object', 'object_sub', 'sub'];

function settleTasks(columns: readonly Column[]): void {
  const tasks = columns.filter((column) => column.sense && TASKS.has(column.sense.role));
  // 督查内容 left of 发现问题: the item is what was looked at, the problem was found in it.
  for (const found of tasks.filter((task) => has(task, 'object') && FOUND.test(task.text))) {
    if (!tasks.some((task) => task.index < found.index && !has(task, 'object'))) continue;
    found.field = 'problem';
    tasks.splice(tasks.indexOf(found), 1);
  }
  const others = (column: Column): boolean => tasks.some((task) => task !== column);
  const troubles = columns.filter(
    (column) =>
      (has(column, 'trouble') && column.field === 'problem') ||
      (tasks.includes(column) && TROUBLE.test(column.text)),
  );
  // A problem that stands before who answers and what came of it is the item itself, not a report on one.
  const firstDuty = columns.findIndex(({ field }) => DUTIES.has(field));
  // 差在哪里 asks of something else what it lacks.
  const itself = troubles.find(
    ({ index, text }) => (firstDuty < 0 || index < firstDuty) && !/哪|什么/.test(text),
  );
  const trouble = itself !== undefined;
  if (itself && itself.field === 'problem' && tasks.every((task) => isPlace(task, itself))) {
    // 项目名称 and 工点名称 say where; what is to be rectified is the problem.
    for (const task of tasks) task.field = 'kind';
    tasks.length = 0;
  }
  const told =
    tasks.length === 0 && !columns.some(mayPlan)
      ? troubles.find((one) => isToldInFull(one, columns))
      : undefined;
  if (told) {
    told.field = 'core_task';
    tasks.push(told);
  }
  const reported = columns.some((column) => column.field === 'progress' && !has(column, 'current'));
  const became: Column[] = [];
  const early = columns.find((column) => has(column, 'extent') && namesTasks(column, tasks));
  if (early) became.push(early);
  for (const column of columns) {
    switch (column.sense?.role) {
      case 'gathering':
        if (tasks.every((task) => has(task, 'object_sub') && task.index > column.index)) became.push(column);
        break;
      case 'plan':
        if (others(column) && reported) column.field = 'next_step';
        else became.push(column);
        break;
      case 'scheme':
        if (!others(column) && !columns.some((one) => has(one, 'gathering'))) became.push(column);
        break;
      case 'demand':
        if (others(column) && !tasks.some((task) => has(task, 'sub') || has(task, 'object_sub')))
          became.push(column);
        break;
      case 'current':
        if (!others(column) && reported) became.push(column);
        break;
      case 'substitute':
      case 'goal_task':
        if (!others(column) && !isFigures(column)) became.push(column);
        else if (isFigures(column)) column.field = 'indicator_target';
        break;
      default:
        break;
    }
  }
  const nameless = tasks.length === 0 && became.length === 0 && !trouble ? firstNameless(columns) : null;
  if (tasks.length === 0 && became.length === 0 && !nameless && !trouble) {
    const planned = plannedWork(columns);
    if (planned) became.push(planned);
  }
  for (const column of columns) {
    if (!has(column, 'measure')) continue;
    // Measures answer the trouble named before them; 存在问题 further right is a report on the measures.
    if (troubles.some((one) => one.index < column.index)) column.field = 'next_step';
    else if (column.field === 'sub_task' || (tasks.length === 0 && became.length === 0 && !nameless))
      became.push(column);
  }
  const all = columns.filter(
    (column) => column === nameless || tasks.includes(column) || became.includes(column),
  );
  if (all.length === 0) return;
  const only = all[0]!;
  if (all.length === 1) {
    // 主要目标任务 beside 具体任务: the goal groups, the column is what it is broken down into.
    const grouped = has(only, 'sub') && columns.some((column) => has(column, 'goal_task'));
    only.field = grouped ? 'sub_task' : 'core_task';
    return;
  }
  const first = CORE_ORDER.map((role) => tasks.find((task) => has(task, role))).find((task) => task) ?? only;
  const gathering = tasks.find(
    (task) => has(task, 'object') && task.index < first.index && GATHERS.test(task.text),
  );
  const core = nameless ?? early ?? became.find((column) => has(column, 'gathering')) ?? gathering ?? first;
  for (const column of all) {
    if (column === core) column.field = 'core_task';
    else if (has(column, 'object') && column.index < core.index) column.field = 'kind';
    else if (has(column, 'object') && /指标$/.test(column.text)) column.field = 'target';
    else column.field = 'sub_task';
  }
}

/**
 * Where no heading is called a task: the first one left of sections and deadlines that says nothing known (决策部署),
 * else the demands (工作要求). Null where the row has neither sections nor deadlines, or is about goals alone.
 */
function firstNameless(columns: readonly Column[]): Column | null {
  const duty = columns.findIndex((column) =>
    ['lead_unit', 'owner_person', 'deadline'].includes(column.field),
  );
  if (duty < 0) return null;
  const nameless = columns
    .slice(0, duty)
    .find((column) => column.sense === null && column.text.length >= 2 && mayNameTasks(column));
  if (nameless) return nameless;
  if (columns.some((column) => column.field === 'target' || has(column, 'measure'))) return null;
  return columns.find((column) => column.field === 'standard' && /要求|内容|标准/.test(column.text)) ?? null;
}

/** 项目进度 over 整理代码, 编写接口, left of 详情: its cells say what is to be done. */
function namesTasks(column: Column, tasks: readonly Column[]): boolean {
  const { content, index } = column;
  const details = tasks.every((task) => has(task, 'object_sub') && task.index > index);
  return details && mostly(content, 'acts', 0.5) && couldBeTasks(content) && !mostly(content, 'reports', 0.3);
}

/** 目标任务（人） over 1200: a figure, and no task. */
function isFigures(column: Column): boolean {
  return isMostlyFigures(column, 0.8);
}

/** 60% and 0.6 in one column are figures both. */
function isMostlyFigures({ content }: Column, share: number): boolean {
  return content !== undefined && shareOf(content, ['numbers', 'percents']) >= share;
}

function mayNameTasks({ content, spoilt }: Column): boolean {
  if (spoilt) return false;
  return !content || content.filled === 0 || couldBeTasks(content);
}

/** Roles that may name the work itself where nothing else does, the likeliest first. */
const PLANS: readonly Role[] = ['period', 'current', 'scheme', 'plan', 'extent'];

/**
 * Where no heading is called a task: the column of what is planned (二月任务, 本月工作计划, 计划内容), or one whose heading
 * speaks of progress while another one reports (项目进度 beside 状态), as long as tasks could stand in it.
 */
function plannedWork(columns: readonly Column[]): Column | null {
  for (const role of PLANS) {
    const found = columns.find(
      (column) =>
        has(column, role) &&
        (column.content === undefined || column.content.filled === 0 || couldBeTasks(column.content)) &&
        (role !== 'extent' || reportedBeside(column, columns)) &&
        (role !== 'current' || columns.some(({ field }) => DUTIES.has(field) && field !== 'owner_person')),
    );
    if (found) return found;
  }
  return null;
}

function reportedBeside(column: Column, columns: readonly Column[]): boolean {
  const told = columns.some(
    (other) => other !== column && ['progress', 'status', 'percent'].includes(other.field),
  );
  return told && couldBeTasks(column.content) && !mostly(column.content, 'reports', 0.3);
}

/** 问题描述 to which no column of measures answers: what is told of it is the item, whatever stands left of it. */
function isToldInFull({ field, text }: Column, columns: readonly Column[]): boolean {
  return field === 'problem' && TOLD_IN_FULL.test(text) && !columns.some((one) => has(one, 'measure'));
}

function mayPlan({ sense }: Column): boolean {
  return (
    sense !== null &&
    (PLANS.includes(sense.role) || sense.role === 'substitute' || sense.role === 'goal_task')
  );
}

function isPlace(task: Column, problem: Column): boolean {
  const { role, weight } = task.sense!;
  return role === 'object' && weight === 1 && task.index < problem.index && !TROUBLE.test(task.text);
}

function settleDays(columns: readonly Column[]): void {
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
  const due = open.some((column) => has(column, 'due'));
  const planned = open.some((column) => has(column, 'planned'));
  const forecast = open.some((column) => has(column, 'forecast'));
  let last = due || planned || forecast;
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
  for (const column of open) {
    if (!has(column, 'event')) continue;
    // 5月14日-5月19日 left of the tasks is no day on which they came in.
    const planned = mostly(column.content, 'spans', 0.5) || mostly(column.content, 'stretches', 0.5);
    if (last || (firstTask >= 0 && column.index < firstTask && !planned)) column.field = 'received_on';
    else last = true;
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

/**
 * 处理完成日期 beside a state, or right of 整改完成情况, not yet filled in every row that has one: the day on which it was
 * finished.
 */
function isFilledWhenDone({ content, index }: Column, columns: readonly Column[]): boolean {
  const before = columns[index - 1];
  const report =
    columns.find(({ field }) => field === 'status') ?? (before?.field === 'progress' ? before : undefined);
  const told = report?.content?.filled ?? 0;
  return content !== undefined && content.filled > 0 && content.filled < told;
}

function holdsNoDay({ content }: Column): boolean {
  return content !== undefined && content.filled >= 3 && content.days + content.spans + content.steps === 0;
}

function settleReports(columns: readonly Column[]): void {
  const status = columns.some((column) => column.field === 'status');
  const report = columns.some((column) => column.field === 'progress' && !has(column, 'extent'));
  const share = columns.some((column) => column.field === 'percent');
  columns.forEach((column, index) => {
    if (has(column, 'extent') && column.field === 'progress') {
      if (isMostlyFigures(column, 0.6)) column.field = 'percent';
      // 处置进度 over 调解中, 已调解: where a thing stands.
      else if (!status && mostly(column.content, 'standings', 0.8)) column.field = 'status';
      // Beside 完成比例 it tells what was done; beside a report it is the share.
      else if (
        !mostly(column.content, 'long', 0.3) &&
        !mostly(column.content, 'reports') &&
        !isWorded(column) &&
        (report || (status && !share))
      )
        column.field = 'percent';
    } else if (column.field === 'progress' && !share && mostly(column.content, 'percents')) {
      column.field = 'percent';
    } else if (
      column.field === 'progress' &&
      !share &&
      mostly(column.content, 'numbers', 0.8) &&
      columns.some((other) => other !== column && other.field === 'progress' && tells(other))
    ) {
      // 完成情况 tells, and 完成情况 beside it says how much per cent.
      column.field = 'percent';
    } else if (column.field === 'milestone' && has(column, 'period') && follows(columns, index)) {
      column.field = 'next_step';
    } else if (column.field === 'milestone' && has(column, 'period') && mostly(column.content, 'reports')) {
      column.field = 'progress';
    } else if (column.field === 'progress' && !status && asksForEnd(column)) {
      column.field = 'status';
    } else if (
      column.field === 'progress' &&
      !status &&
      mostly(column.content, 'states') &&
      columns.some((other) => other !== column && other.field === 'progress')
    ) {
      // 目前进展 tells, and 完成情况 beside it holds 已完成 and 正在推进.
      column.field = 'status';
    } else if (
      column.field === 'kind' &&
      !status &&
      /阶段$/.test(column.text) &&
      mostly(column.content, 'standings')
    ) {
      column.field = 'status';
    } else if (column.field === 'status' && lacksReport(columns) && tellsInWords(column)) {
      // 办理情况, which a kind calls its state, over sentences.
      column.field = 'progress';
    } else if (has(column, 'freshest') && !status && /状态$/.test(column.text)) {
      column.field = 'status';
    } else if (has(column, 'explains')) {
      const before = columns[index - 1];
      if ((before?.field === 'status' || before?.field === 'pace_word') && /^是否|否$/.test(before.text))
        column.field = 'problem';
    }
  });
}

/** 形象进度 over 主体施工至4层: told in words. */
function isWorded({ content }: Column): boolean {
  return content !== undefined && content.filled >= 2 && shareOf(content, ['long', 'texts']) >= 0.6;
}

/** 完成情况, 办理情况 over nothing but 已办结, 办理中, 是 and 否; 进展情况 and 工作进展 are reports in a word. */
function asksForEnd({ text, content }: Column): boolean {
  return (
    /(?:完成|办理|办结|整改|落实|处理)情况$/.test(text) &&
    content !== undefined &&
    content.filled >= 2 &&
    shareOf(content, ['states', 'yesNo']) >= 0.9
  );
}

function lacksReport(columns: readonly Column[]): boolean {
  return !columns.some(({ field }) => field === 'progress' || field === 'percent');
}

function tellsInWords(column: Column): boolean {
  const { content } = column;
  return (
    /情况|进展/.test(column.text) &&
    tells(column) &&
    shareOf(content!, ['long', 'texts']) >= 0.5 &&
    !mostly(content, 'states', 0.5)
  );
}

/** 下半年计划 right of 上半年进展: what is to come after what was done. */
function follows(columns: readonly Column[], index: number): boolean {
  const before = columns[index - 1];
  return before?.field === 'progress' && /(?:计划|打算|安排)$/.test(columns[index]!.text);
}

/** Headings that say nothing are read by what stands below them, and only for what no column is about yet. */
function settleUnknown(columns: readonly Column[]): void {
  const lacks = (...fields: readonly Field[]): boolean =>
    !columns.some((column) => fields.includes(column.field));
  for (const column of columns) {
    // 备注 over 整改时限：5月20日, where nothing else says when.
    if (column.field === 'remark' && mostly(column.content, 'limits', 0.5) && lacks('deadline', 'milestone'))
      column.field = 'deadline';
    if (column.sense || !column.content || column.content.filled < 2) continue;
    if (mostly(column.content, 'numbers', 0.9) && column.index === 0 && lacks('seq')) column.field = 'seq';
    else if (mostly(column.content, 'days', 0.7) && lacks('deadline', 'milestone')) column.field = 'deadline';
    else if (mostly(column.content, 'percents', 0.7) && lacks('percent')) column.field = 'percent';
    else if (mostly(column.content, 'units', 0.8) && lacks('lead_unit')) column.field = 'lead_unit';
    else if (mostly(column.content, 'long', 0.6) && lacks('core_task', 'sub_task'))
      column.field = 'core_task';
  }
}

function has(column: Column, role: Role): boolean {
  return column.sense?.role === role;
}
