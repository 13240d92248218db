import type { Deadline, Milestone } from '../../deadline/deadline';
import { readDeadline } from '../../deadline/read';

/** What a list puts before its lines: 1. (2) ③ 二、 */
const LIST_MARK =
  /^\s*(?:[(（]?\d{1,2}[)）、.．](?!\d)|[(（]?[一二三四五六七八九十]{1,2}[)）、.．]|[\u2460-\u2473]|[-•·●◆■])\s*/;
const ENDING = /[;；。,，、\s]+$/;

/** The lines of a cell that holds several sub-items, without list marks and blanks; one line where it holds one. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(LIST_MARK, '').replace(ENDING, '').trim())
    .filter((line) => line !== '');
}

/**
 * A deadline whose days stand line by line beside the sub-items of one cell (1.摸底 2.整治 beside 3月底 6月底): each day is
 * the step of the line it stands beside. Left as it is where the lines do not pair off or the days say themselves what
 * they are for.
 */
export function besideItems(deadline: Deadline, items: string, year: number | null): Deadline {
  if (deadline.kind !== 'by' || deadline.due === null || !deadline.text.includes('\n')) return deadline;
  if (deadline.milestones.some(({ label }) => label !== '')) return deadline;
  const [days, names] = [linesOf(deadline.text), linesOf(items)];
  if (days.length < 2 || days.length !== names.length) return deadline;
  const steps: Milestone[] = [];
  for (const [line, text] of days.entries()) {
    const { kind, due, alternative, milestones } = readDeadline(text, { year });
    if (kind !== 'by' || due === null || milestones.length > 1) return deadline;
    steps.push({ due, ...(alternative === null ? {} : { alternative }), label: names[line]!, line });
  }
  const inOrder = [...steps].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  // The year of a later line may hang on an earlier one; then the phrase as a whole knows better.
  return inOrder.at(-1)!.due === deadline.due ? { ...deadline, milestones: inOrder } : deadline;
}
