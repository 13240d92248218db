import { couldBeTasks, mostly, shareOf } from '../../content';
import type { Role } from '../words/rule';
import { DUTIES, has, isMostlyFigures, TASKS, type Column } from './column';
import { isDistance, isFound, isInstruction, isLeftEmpty, isPaper, toldBeforeEnd } from './told';

/** Items that are troubles themselves: a measure beside them is what is to be done next. */
const TROUBLE =
  /问题|隐患|风险|信访|积案|短板|诉求|投诉|事件|事故|差错|发现项|失效|故障|异常|不符合|不合格|缺陷/;
/** A trouble told in a column of its own names the item; 存在问题 and 问题 stand in for one. */
const TOLD_IN_FULL = /(?:描述|内容|表述|简述|概述|详情|具体情况)$/;
/** Things with a name of their own that tasks are gathered under. */
const GATHERS = /项目|工程|问题|积案|^(?:信息|事件|事项|工单)?标题$/;

/** What is to be done at a point on the way. */
const STEP = /^节点(?:任务|工作|目标任务)/;

/** Who is the core task where several columns could be, the likeliest first. */
const CORE_ORDER: readonly Role[] = ['core', 'task', 'object', 'object_sub', 'sub'];

/** Which column names the items, which groups them, and which says how. */
export function settleTasks(columns: readonly Column[]): void {
  const tasks = columns.filter((column) => column.sense && TASKS.has(column.sense.role));
  // 督查内容 left of 发现问题: the item is what was looked at, the problem was found in it.
  for (const found of tasks.filter(isFound)) {
    if (!tasks.some((task) => task.index < found.index && !has(task, 'object'))) continue;
    found.field = 'problem';
    tasks.splice(tasks.indexOf(found), 1);
  }
  const others = (column: Column): boolean => tasks.some((task) => task !== column);
  const troubles = columns.filter(
    (column) =>
      ((has(column, 'trouble') || isFound(column)) && column.field === 'problem') ||
      (tasks.includes(column) && TROUBLE.test(column.text)),
  );
  // A problem that stands before who answers and what came of it is the item itself, not a report on one.
  const firstDuty = columns.findIndex(({ field }) => DUTIES.has(field));
  // 差在哪里 asks of something else what it lacks, and 差距 is how far an indicator is from its goal.
  const itself = troubles.find(
    (one) =>
      (firstDuty < 0 || one.index < firstDuty) &&
      !/哪|什么/.test(one.text) &&
      !isLeftEmpty(one, tasks) &&
      !isDistance(one, others(one)) &&
      !isCause(one, columns),
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
  const instruction = tasks.length > 0 && tasks.every(isPaper) ? columns.find(isInstruction) : undefined;
  if (instruction) {
    // 批示内容 right of 文件标题: what is to be done is said in it, and not in the title of the paper.
    for (const paper of tasks) paper.field = 'source';
    tasks.length = 0;
  }
  // 节点任务 beside 节点计划时间: each row is one step, and its day stands in a column of its own.
  const step = columns.find((column) => has(column, 'period') && STEP.test(column.text));
  if (step && columns.some(({ field, text }) => field === 'deadline' && /^节点/.test(text)))
    became.push(step);
  const early = columns.find((column) => has(column, 'extent') && namesTasks(column, tasks));
  if (early) became.push(early);
  for (const column of columns) {
    switch (column.sense?.role) {
      case 'gathering':
        if (tasks.every((task) => (has(task, 'object_sub') || has(task, 'sub')) && task.index > column.index))
          became.push(column);
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
        if (!others(column) && reported && !isSaidOfAnother(column, columns)) became.push(column);
        // 评估意见 left of what is to be done: where it comes from.
        else if (/意见$/.test(column.text) && tasks.some((task) => task.index > column.index))
          column.field = 'source';
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
  // 里程碑 left of 检查点: what has only been given a name gives way.
  const mark = tasks.every((task) => has(task, 'object') && task.sense!.weight === 1)
    ? landmark(columns)
    : null;
  if (mark && tasks.every((task) => task.index > mark.index)) became.push(mark);
  const headline =
    tasks.length > 0 && tasks.every((task) => has(task, 'sub')) ? periodsWork(columns, tasks) : null;
  if (headline) became.push(headline);
  const nameless = tasks.length === 0 && became.length === 0 && !trouble ? firstNameless(columns) : null;
  if (tasks.length === 0 && became.length === 0 && !nameless && !trouble) {
    const planned = plannedWork(columns) ?? toldBeforeEnd(columns) ?? namedByPart(columns);
    if (planned) became.push(planned);
  }
  for (const column of columns) {
    if (!has(column, 'measure')) continue;
    // Measures answer the trouble named before them; 存在问题 further right is a report on the measures.
    if (troubles.some((one) => one.index < column.index) || isTroubleBefore(nameless, column))
      column.field = 'next_step';
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
  const likeliest =
    CORE_ORDER.map((role) => tasks.find((task) => has(task, role))).find((task) => task) ?? only;
  // 具体项目 left of 建设内容: what is to be built of it is told there.
  // 法规名称 left of 不符合描述: what is wrong is the item, and the thing says with what.
  const wrong = isBareName(likeliest)
    ? tasks.find((task) => has(task, 'object') && TROUBLE.test(task.text) && task.index > likeliest.index)
    : undefined;
  const first = has(likeliest, 'object_sub')
    ? (tasks.find((task) => has(task, 'sub') && task.index < likeliest.index) ?? likeliest)
    : (wrong ?? likeliest);
  // 战略举措 left of 关键行动: what is broken down there.
  const broken = all.find(
    (column) => has(column, 'measure') && column.index < first.index && PARTS_OF.test(first.text),
  );
  const gathering = tasks.find(
    (task) => has(task, 'object') && task.index < first.index && GATHERS.test(task.text),
  );
  const core =
    nameless ??
    early ??
    became.find((column) => column === mark || column === headline) ??
    became.find((column) => has(column, 'gathering')) ??
    gathering ??
    broken ??
    first;
  const wanted = columns.some((column) => column.field === 'target');
  for (const column of all) {
    if (column === core) column.field = 'core_task';
    else if (has(column, 'object') && column.index < core.index) column.field = 'kind';
    // 三级指标 beside 指标要求: what is wanted of it is told there.
    else if (has(column, 'object') && /指标$/.test(column.text) && !wanted) column.field = 'target';
    else column.field = 'sub_task';
  }
}

/**
 * Where no heading is called a task: the first one left of sections and deadlines that says nothing known (决策部署),
 * else the demands (工作要求). Null where the row has neither sections nor deadlines, or is about goals alone.
 */
function firstNameless(columns: readonly Column[]): Column | null {
  // 姓名 in front of everything says for whom the row is.
  const named = columns.findIndex(({ field }) => !['seq', 'owner_person', 'lead_unit'].includes(field));
  const duty = columns.findIndex(
    ({ field, index }) => index >= named && ['lead_unit', 'owner_person', 'deadline'].includes(field),
  );
  if (named < 0 || duty < 0) return null;
  const nameless = columns
    .slice(named, duty)
    .find((column) => column.sense === null && column.text.length >= 2 && mayNameTasks(column));
  if (nameless) return nameless;
  if (columns.some((column) => column.field === 'target' || has(column, 'measure'))) return null;
  // 任务来源及要求: what is demanded is told in the same cells.
  const told = columns
    .slice(0, duty)
    .find((column) => column.field === 'source' && /要求|任务|事项/.test(column.text) && mayTell(column));
  if (told) return told;
  return columns.find((column) => column.field === 'standard' && /要求|内容|标准/.test(column.text)) ?? null;
}

/** What a measure is broken down into. */
const PARTS_OF = /^(?:具体|关键|细化|分解|重点)?(?:任务|行动|工作|事项|动作)$|^具体内容$/;

function isBareName(task: Column): boolean {
  return (
    has(task, 'object') && task.sense!.weight === 1 && !TROUBLE.test(task.text) && !GATHERS.test(task.text)
  );
}

/** 评审意见 right of 评审方案: said of what stands left of it. */
function isSaidOfAnother(column: Column, columns: readonly Column[]): boolean {
  const named = firstNameless(columns);
  return /意见$/.test(column.text) && named !== null && named.index < column.index;
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

function mayTell({ content }: Column): boolean {
  return content !== undefined && couldBeTasks(content);
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
        (column.content === undefined ||
          column.content.filled === 0 ||
          couldBeTasks(column.content) ||
          (role === 'period' && /(?:任务|工作|事项)$/.test(column.text) && namesOneEach(column))) &&
        (role !== 'extent' || reportedBeside(column, columns)) &&
        (role !== 'current' || columns.some(({ field }) => DUTIES.has(field) && field !== 'owner_person')),
    );
    if (found) return found;
  }
  return null;
}

/** Words below a heading, another one in nearly every row: 土地平整, 基坑支护. */
function namesOneEach({ content }: Column): boolean {
  return (
    content !== undefined &&
    content.filled >= 3 &&
    shareOf(content, ['long', 'texts', 'names']) >= 0.6 &&
    content.distinct >= content.filled * 0.8
  );
}

/** 二季度重点工作 left of 具体措施: the one column that says what the work of the period is. */
function periodsWork(columns: readonly Column[], tasks: readonly Column[]): Column | null {
  const periods = columns.filter((column) => has(column, 'period'));
  const [only] = periods;
  if (periods.length !== 1 || !/(?:任务|工作|事项)$/.test(only!.text)) return null;
  return couldBeTasks(only!.content) && tasks.every(({ index }) => index > only!.index) ? only! : null;
}

/** Parts of a whole that are worked on one by one: 功能模块, 工作板块. */
const PARTS = /(?:模块|[板版]块|专题|专项|栏目|领域|体系|阶段)$/;

/**
 * 功能模块, another one in nearly every row, with what is to come of it, or by when, and what came of it: the part is the
 * item.
 */
function namedByPart(columns: readonly Column[]): Column | null {
  const due = columns.some(({ field }) => ['deadline', 'milestone', 'next_step'].includes(field));
  const told = columns.some(({ field }) => ['progress', 'status', 'percent', 'completed_on'].includes(field));
  if (!due || !told) return null;
  const parts = columns.filter(
    (column) => column.field === 'kind' && PARTS.test(column.text) && namesOneEach(column),
  );
  return parts.at(-1) ?? null;
}

/** 里程碑 or 交付物 over names without days, left of who answers, by when each is due, or where it stands. */
function landmark(columns: readonly Column[]): Column | null {
  const found = columns.find(
    (column) => has(column, 'landmark') && (couldBeTasks(column.content) || namesOneEach(column)),
  );
  return found &&
    columns.some(({ field, index }) => index > found.index && DUTIES.has(field)) &&
    found.content!.days + found.content!.steps === 0
    ? found
    : null;
}

/** 风险隐患点 left of 防治措施: a trouble by a name that no word knows. */
function isTroubleBefore(nameless: Column | null, measure: Column): boolean {
  return nameless !== null && nameless.index < measure.index && TROUBLE.test(nameless.text);
}

/** 直接原因 right of what it is the cause of, whatever that is called. */
function isCause({ text, index }: Column, columns: readonly Column[]): boolean {
  return /(?:原因|成因|剖析|缘由)$/.test(text) && (firstNameless(columns)?.index ?? index) < index;
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
