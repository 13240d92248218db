import type { Field } from '../kinds/field';
import type { Kind } from '../kinds/kind';
import { headingText } from '../ledger/headings/heading-text';
import type { LedgerColumn } from '../ledger/ledger';

/** Why a change in a column of the office's own is not taken over. */
export const OFFICE_COLUMN = '这一列由台账管理人员填写，没有采用';

/** A ledger, as far as it matters who fills in its columns. */
interface Columns {
  readonly kind: Kind;
  /** Left to right. */
  readonly columns: readonly LedgerColumn[];
}

/** Whether sections fill in a column: returns may fill its meaning, and it is not the office's own. */
export function isFilledIn(column: LedgerColumn, ledger: Columns): boolean {
  return ledger.kind.columns[column.field]?.returned === true && !isOffices(column, ledger);
}

/** Whether a column that returns could fill by its meaning is the office's: what it set beforehand, or 销号. */
export function isOffices(column: LedgerColumn, ledger: Columns): boolean {
  return isSet(column, ledger) || closes(column, ledger);
}

const REPORTS: ReadonlySet<Field> = new Set<Field>(['progress', 'percent']);
const ENDS: ReadonlySet<Field> = new Set<Field>(['status', 'completed_on']);
const TERMS: ReadonlySet<Field> = new Set<Field>([
  'lead_unit',
  'owner_person',
  'leader',
  'deadline',
  'start',
]);

/** 下一步措施, 后续打算, 未完成原因: told by the section wherever it stands. */
const TOLD = /下一?步|下[一个]*(?:阶段|月|季|半年|周)|后续|接下来|今后|打算|计划|原因|困难|滞后|需/;

/**
 * 整改措施, 存在问题 in front of who answers and by when: what was set when the item was entered, as the task itself. The
 * same words behind the report are part of it.
 */
export function isSet(column: LedgerColumn, { columns }: Columns): boolean {
  const { field, heading } = column;
  if (field !== 'next_step' && field !== 'problem') return false;
  if (TOLD.test(textOf(heading))) return false;
  const at = columns.indexOf(column);
  const first = firstOf(columns, REPORTS) ?? firstOf(columns, ENDS) ?? columns.length;
  if (at > first) return false;
  const termsFollow = columns.slice(at + 1, first).some((one) => TERMS.has(one.field));
  // 时限, 整改措施, 整改情况: no problem that was just reported stands before it.
  return termsFollow || (field === 'next_step' && columns[at - 1]?.field !== 'problem');
}

/** 是否销号, 销号时间: the office strikes off, whatever the section reports. 销号情况 may be all the report there is. */
export function closes({ heading, column }: LedgerColumn, { columns }: Columns): boolean {
  const text = textOf(heading);
  if (!text.includes('销号')) return false;
  if (!/情况|进展/.test(text)) return true;
  return columns.some((one) => one.column !== column && (REPORTS.has(one.field) || ENDS.has(one.field)));
}

function firstOf(columns: readonly LedgerColumn[], fields: ReadonlySet<Field>): number | undefined {
  const at = columns.findIndex(({ field }) => fields.has(field));
  return at < 0 ? undefined : at;
}

function textOf(heading: string): string {
  return headingText(heading.split('/').at(-1)!).main;
}
