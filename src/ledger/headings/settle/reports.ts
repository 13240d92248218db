import { mostly, shareOf } from '../../content';
import { has, isMostlyFigures, tells, type Column } from './column';

/** Reports, states and shares told apart, and what explains them. */
export function settleReports(columns: readonly Column[]): void {
  const status = columns.some(
    (column) => column.field === 'status' && !(LOOKED_INTO.test(column.text) && tellsInWords(column)),
  );
  const report = columns.some((column) => column.field === 'progress' && !has(column, 'extent'));
  const share = columns.some((column) => column.field === 'percent');
  columns.forEach((column, index) => {
    if (has(column, 'share') && column.field === 'percent') {
      // 合格率 beside 完成率, or where no shares stand below, is none of the row's own.
      const own = columns.some((other) => other.field === 'percent' && !has(other, 'share'));
      if (own || (column.content && !isMostlyFigures(column, 0.6))) column.field = 'other';
    } else if (has(column, 'extent') && column.field === 'progress') {
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
    } else if (
      column.field === 'progress' &&
      !share &&
      mostly(column.content, 'percents') &&
      !/现状|实绩|水平/.test(column.text)
    ) {
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
    } else if (isSideNote(column, columns)) {
      // 纳入情况 over 已纳入 and 未纳入, beside a report: whether something else was done with it.
      column.field = 'other';
    } else if (
      column.field === 'kind' &&
      !status &&
      /阶段$/.test(column.text) &&
      mostly(column.content, 'standings')
    ) {
      column.field = 'status';
    } else if (column.field === 'status' && mostly(column.content, 'switches', 0.7)) {
      // 状态 over 启用 and 停用: that of a thing, and of no work.
      column.field = 'other';
    } else if (column.field === 'status' && /标[志识]$/.test(column.text) && namesResults(column)) {
      // 完成标志 over 分析报告, 演练2次: by what it will be known.
      column.field = 'target';
    } else if (
      column.field === 'status' &&
      (lacksReport(columns) || LOOKED_INTO.test(column.text)) &&
      tellsInWords(column)
    ) {
      // 办理情况, which a kind calls its state, over sentences.
      column.field = 'progress';
    } else if (column.field === 'other' && !status && ASKS.test(column.text) && isState(column)) {
      // 是否终了 over 已终了 and 未终了, whatever it asks about.
      column.field = 'status';
    } else if (
      column.field === 'target' &&
      /(?:什么|啥)程度$/.test(column.text) &&
      lacksReport(columns) &&
      mostly(column.content, 'told', 0.5)
    ) {
      // 办到什么程度 over 修好了, 清了3个单元: how far it is by now.
      column.field = 'progress';
    } else if (mayReport(column) && lacksReport(columns) && tells(column) && mostly(column.content, 'told')) {
      // 阶段性成果, 情况说明 where nothing else reports, over what was done.
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

/** 形象进度 over 主体施工至4层, 未动工: told in words, more than one way. */
function isWorded({ content }: Column): boolean {
  if (!content || content.filled < 2) return false;
  const words = shareOf(content, ['long', 'texts']);
  const figures = shareOf(content, ['numbers', 'percents']);
  return words >= 0.6 || (words > 0 && figures === 0 && shareOf(content, ['standings']) < 0.5);
}

/** 完成情况, 办理情况 over nothing but 已办结, 办理中, 是 and 否; 进展情况 and 工作进展 are reports in a word. */
function asksForEnd({ text, content }: Column): boolean {
  return (
    /(?:完成|办理|办结|整改|落实|处理|达标)情况$/.test(text) &&
    content !== undefined &&
    content.filled >= 2 &&
    shareOf(content, ['states', 'yesNo']) >= 0.9
  );
}

/** 调查核实情况 over sentences tells what was found, whatever else is reported. */
const LOOKED_INTO = /(?:核实|核查|调查|检查|督查)情况$/;

/** What is done with a row besides its work: 纳入情况, 报送情况. */
const BESIDES = /(?:纳入|入库|纳统|报送|填报|上报|签收|公示|公开|公布|备案|报备|通报|入账|录入)情况$/;

function isSideNote(column: Column, columns: readonly Column[]): boolean {
  return (
    column.field === 'progress' &&
    BESIDES.test(column.text) &&
    mostly(column.content, 'standings', 0.9) &&
    columns.some((other) => other !== column && other.field === 'progress' && tells(other))
  );
}

function mayReport({ field, text, sense }: Column): boolean {
  return (
    (field === 'evidence' && /成果|效$/.test(text)) || (field === 'remark' && sense?.role === 'explains')
  );
}

function namesResults({ content }: Column): boolean {
  if (!content || content.filled < 2) return false;
  return shareOf(content, ['standings', 'yesNo', 'numbers']) < 0.3 && content.distinct > 1;
}

const ASKS = /是否|是不是|有没有|与否$/;

/** 已结清, 未结清 and the like, and no plain 是 and 否. */
function isState({ content }: Column): boolean {
  return mostly(content, 'standings', 0.8) && content!.filled >= 2;
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
  const before = columns.slice(0, index);
  const told = before.some(({ field }) => field === 'progress');
  // 一季度计划, 一季度实绩, 二季度计划: one of a row of plans.
  const planned = before.some((column) => column.field === 'milestone' && has(column, 'period'));
  return told && !planned && /(?:计划|打算|安排)$/.test(columns[index]!.text);
}
