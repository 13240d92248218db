import type { Field } from '../../../kinds/field';
import { mostly, shareOf, type ColumnContent } from '../../content';
import { forbids, insteadOf, isGuess } from '../evidence';
import type { Sense } from '../words/rule';
import { has, TASKS, type Column } from './column';
import { settleDays } from './days';
import { settleByPlace } from './place';
import { settleReports } from './reports';
import { settleTasks } from './tasks';
import { settleUnits } from './units';

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
  const { content, sense } = column;
  if (!content || !sense || !forbids(content, sense)) return;
  column.field = insteadOf(sense, content);
  column.sense = column.field === 'other' ? null : { field: column.field, weight: 1, role: 'plain' };
  // What was only guessed may still be read by its place.
  if (!isGuess(sense) && !(sense.weight === 1 && sense.field === 'lead_unit')) column.spoilt = true;
}

/** Of a heading that names several things, the first that its cells allow and no other column is about. */
function choose(draft: DraftColumn, drafts: readonly DraftColumn[]): Sense | null {
  const [first] = draft.senses;
  if (!first || draft.senses.length === 1) return first ?? null;
  const named = draft.senses.filter((sense) => sense.field !== 'other').map(asTrouble(draft, drafts));
  const allowed = named.filter((sense) => !forbids(draft.content, sense));
  const telling = [...(allowed.length > 0 ? allowed : named)];
  // 主要做法及成效 tells what came of it.
  const result = telling.findIndex(({ field }) => field === 'progress');
  if (result > 0 && telling[0]!.role === 'measure') telling.unshift(...telling.splice(result, 1));
  // 工作内容及进展情况 beside 分项名称 reports; a column without words beside 进展情况及存在问题 takes no report away.
  const taken = (sense: Sense): boolean =>
    drafts.some(
      ({ senses: [only, ...more], content }) =>
        only !== undefined &&
        more.length === 0 &&
        (TASKS.has(sense.role)
          ? TASKS.has(only.role)
          : only.field === sense.field && only.weight >= sense.weight) &&
        !(sense.field === 'progress' && isWordless(content)),
    );
  return telling.find((sense) => !taken(sense)) ?? telling[0] ?? first;
}

/** 发现问题及建议 beside 督导事项: the trouble that was found, and no second item. */
function asTrouble(draft: DraftColumn, drafts: readonly DraftColumn[]): (sense: Sense) => Sense {
  const itemElsewhere = drafts.some(
    (other) => other !== draft && other.senses[0] !== undefined && TASKS.has(other.senses[0].role),
  );
  return (sense) =>
    itemElsewhere && sense.role === 'object' && sense.weight > 1 && /问题|隐患/.test(draft.text)
      ? { field: 'problem', weight: 2, role: 'trouble' }
      : sense;
}

/** States, ticks, days: no report in words. */
function isWordless(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.filled >= 2 && shareOf(content, ['long', 'texts']) < 0.3;
}

function settleNumbers(columns: readonly Column[]): void {
  const codes = columns.filter((column) => has(column, 'code'));
  const numbered = columns.some((column) => column.field === 'seq' && !codes.includes(column));
  const own = numbered
    ? undefined
    : (codes.find((code) => code.index === 0 && COUNTS.test(code.text)) ??
      codes.find((code) => isNumberOfItem(code, columns)) ??
      codes[0]);
  for (const code of codes) if (code !== own) code.field = 'other';
}

/** 督办编号 in the first column numbers the rows, whatever else has a number; 表单号 there is that of a paper. */
const COUNTS = /^(?:督办|督查|交办|任务|事项|工作|问题|整改|销号|台账|立项)/;

/** 工单号 beside 工单标题, and not 表单号. */
function isNumberOfItem(code: Column, columns: readonly Column[]): boolean {
  const item = code.text.replace(/(?:编号|代码|编码|号|id)$/, '');
  return (
    item.length >= 2 &&
    columns.some(({ sense, text }) => sense !== null && TASKS.has(sense.role) && text.startsWith(item))
  );
}

const ANSWERING: readonly Field[] = ['lead_unit', 'owner_person', 'leader'];

/** Headings that say nothing are read by what stands below them, and only for what no column is about yet. */
function settleUnknown(columns: readonly Column[]): void {
  const lacks = (...fields: readonly Field[]): boolean =>
    !columns.some((column) => fields.includes(column.field));
  for (const column of columns) {
    // 备注 over 整改时限：5月20日, where nothing else says when.
    if (column.field === 'remark' && mostly(column.content, 'limits', 0.5) && lacks('deadline', 'milestone'))
      column.field = 'deadline';
    // 备注 over 水利局, 教育局, where nobody else answers.
    if (column.field === 'remark' && mostly(column.content, 'units', 0.7) && lacks(...ANSWERING))
      column.field = 'lead_unit';
    // 办结要求, 暑期完工要求 over 5月底 and 8月20日前.
    const demand = column.field === 'standard' && /要求$/.test(column.text);
    if (demand && mostly(column.content, 'days', 0.7) && lacks('deadline')) column.field = 'deadline';
    // 工期 over 2026年3月-10月 says when, where nothing else does; 检查周期 over 每月 says how often.
    const idle = column.field === 'other' && /工期|周期|时段|年限/.test(column.text);
    if (
      idle &&
      mostly(column.content, 'days', 0.7) &&
      !mostly(column.content, 'recurring', 0.5) &&
      lacks('deadline', 'milestone')
    )
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
