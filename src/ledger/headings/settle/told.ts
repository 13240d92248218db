import { shareOf } from '../../content';
import { has, tells, type Column } from './column';

/** 差距 over 6.4% and 7, or beside an indicator: a figure, and no trouble of its own. */
export function isDistance({ text, content }: Column, others: boolean): boolean {
  if (!/^(?:存在)?(?:差距|差额|差值|差异|缺口)/.test(text)) return false;
  return others || (content !== undefined && shareOf(content, ['numbers', 'percents']) >= 0.6);
}

/** 文件标题, 来文名称: what a paper is called. */
export function isPaper(task: Column): boolean {
  return (
    has(task, 'object') &&
    task.sense!.weight === 1 &&
    /^(?:来?文件?|公文|信件|来信|请示|报告)(?:标题|名称|题目)$/.test(task.text)
  );
}

/** 批示内容, 指示要求: what a leader wants done, another thing in every row. */
export function isInstruction(column: Column): boolean {
  return (
    has(column, 'substitute') &&
    /[批指]示|交办/.test(column.text) &&
    (column.content === undefined || tells(column))
  );
}

/** What happened, told: 详细情况, 违规情况. */
const HAPPENED = /^(?:详细|具体|基本|主要|有关|相关|违规|违纪|违法|事件|事故|异常|现场|检查)情况$/;
/** What was done about it. */
const ANSWERED = /^(?:整改|处理|处置|落实|办理|纠正|化解|反馈)(?:情况|结果|进展|落实情况|完成情况)$/;

/** 详细情况 left of 整改情况, and nothing else that names the items: what happened is the item. */
export function toldBeforeEnd(columns: readonly Column[]): Column | null {
  const told = columns.find(
    (column) => HAPPENED.test(column.text) && (column.content === undefined || tells(column)),
  );
  const answered = columns.some((column) => column.index > (told?.index ?? 0) && ANSWERED.test(column.text));
  return told && answered ? told : null;
}

/** Troubles that were found in something else. */
const FOUND = /(?:问题|隐患|事实|缺陷描述)$/;

/** Told of as found, and not as work to be done. */
export function isFound(task: Column): boolean {
  return (has(task, 'object') || /描述$/.test(task.text)) && FOUND.test(task.text);
}

/** 缺项/异常 in which hardly anything stands, right of 检查项 with one in each row: what was found in some of them. */
export function isLeftEmpty({ content }: Column, tasks: readonly Column[]): boolean {
  const rows = Math.max(0, ...tasks.map((task) => task.content?.filled ?? 0));
  return content !== undefined && content.filled < rows * 0.5;
}
