import type { Field } from '../../../kinds/field';
import { couldBeTasks, mostly } from '../../content';
import { DUTIES, tells, type Column } from './column';

/** How many of who answers, by when and what came of it are told of by words. */
function dutiesNamed(columns: readonly Column[]): number {
  const named = ({ field, sense }: Column): boolean =>
    sense !== null && (DUTIES.has(field) || field === 'leader');
  return new Set(columns.filter(named).map(({ field }) => field)).size;
}

/** 楼栋长, 安全员, 完成者: somebody by what he is. */
const PERSON = /(?<!讲|律)[员长者师手]$/;

/** 1 to 12 over what was done in each month. */
const BARE_MONTH = /^(?:[1-9]|1[0-2])$/;

/**
 * In what is surely a ledger, headings without any known word mean what stands below them says, by its place: words of
 * work right of the tasks are the report, days right of the deadline that not every row has yet are those of
 * completion,
 * and states are the status; each only where no column is about it yet.
 */
export function settleByPlace(columns: readonly Column[]): void {
  const lacks = (field: Field): boolean => !columns.some((column) => column.field === field);
  const task = columns.findIndex(({ field }) => field === 'core_task' || field === 'sub_task');
  const due = columns.findIndex(({ field }) => field === 'deadline');
  const duties = dutiesNamed(columns);
  if (task < 0 || duties === 0) return;
  const rows = Math.max(...columns.map(({ content }) => content?.filled ?? 0));
  const unread = columns.filter(
    (column) => !column.sense && !column.spoilt && column.field === 'other' && column.index > task,
  );
  const months = unread.filter((column) => BARE_MONTH.test(column.text) && tells(column));
  if (months.length >= 3 && lacks('progress')) for (const column of months) column.field = 'progress';
  if (duties < 2) return;
  const grouped = columns[task]!;
  const parts = columns.find(
    (column) =>
      column.index === task + 1 &&
      grouped.content !== undefined &&
      unread.includes(column) &&
      tells(column) &&
      couldBeTasks(column.content) &&
      mostly(column.content, 'acts', 0.5) &&
      grouped.content.distinct < column.content!.distinct,
  );
  // 工作环节 right of a task that comes again and again: what it is broken down into.
  if (parts && lacks('sub_task')) parts.field = 'sub_task';
  for (const column of unread) {
    const { content } = column;
    if (column.field !== 'other' || column.text === '' || !content || content.filled < 2) continue;
    if (mostly(content, 'standings', 0.7) && lacks('status')) column.field = 'status';
    else if (tells(column) && mostly(content, 'told', 0.5) && lacks('progress')) column.field = 'progress';
    else if (
      PERSON.test(column.text) &&
      mostly(content, 'names', 0.8) &&
      lacks('owner_person') &&
      lacks('contact')
    )
      column.field = 'owner_person';
    else if (
      mostly(content, 'days', 0.8) &&
      due >= 0 &&
      column.index > due &&
      content.filled < rows &&
      lacks('completed_on')
    )
      column.field = 'completed_on';
  }
}
