import { dayInChinese, type Day } from '../../calendar/day';
import type { Deadline } from '../../deadline/deadline';
import { flat } from '../../ledger/cell-text';
import type { CombinedProgress } from '../../progress/combine';
import type { Facts, RowSaying, Said } from './facts';

/** As much of a task's text as tells rows apart. */
export function taskKey(task: string): string {
  return flat(task).slice(0, 60);
}

const REPORT_LABELS: ReadonlySet<string> = new Set(['工作进展', '状态', '完成率', '完成日期']);

/** Everything a row reports, as its cells say it; '' where it reports nothing. */
export function reportText(row: Pick<Facts, 'basis'>): string {
  return row.basis
    .filter(({ label }) => REPORT_LABELS.has(label))
    .map(({ text }) => text)
    .join('；');
}

/** What a row's cells say of its deadline; '' where they say nothing. */
export function deadlineText(row: Pick<Facts, 'deadlineText'>): string {
  return row.deadlineText;
}

/** Finds the sayings that hold for rows of one sheet. `rowAt` reads the row that stands at a place now. */
export function sayingsOn(
  sheet: string,
  sayings: readonly RowSaying[],
  rowAt: (row: number) => Facts | null,
): ((place: number, row: Facts) => Said | null) | null {
  const own = sayings.filter((saying) => saying.sheet === sheet);
  if (own.length === 0) return null;
  const stays = new Map<RowSaying, boolean>();
  const holdsAt = (saying: RowSaying): boolean => {
    if (!stays.has(saying)) {
      const there = rowAt(saying.row);
      stays.set(saying, there !== null && isSaidOf(saying, there));
    }
    return stays.get(saying)!;
  };
  return (place, row) => {
    // Of two rows with the same words the one at the old place is meant.
    const held = own.filter((saying) => isSaidOf(saying, row) && (saying.row === place || !holdsAt(saying)));
    if (held.length === 0) return null;
    const last = (about: 'state' | 'due'): RowSaying | null =>
      held.filter(({ says }) => about in says).at(-1) ?? null;
    return { state: last('state'), due: last('due') };
  };
}

function isSaidOf(saying: RowSaying, row: Facts): boolean {
  const text = 'due' in saying.says ? deadlineText(row) : reportText(row);
  return taskKey(row.task) === saying.task && flat(text) === flat(saying.text);
}

/** The row as a person said that it is to be read. */
export function asSaid(row: Facts, said: Said): Facts {
  const { state, due } = said;
  return {
    ...row,
    said,
    ...(state && 'state' in state.says ? reportAsSaid(row, state.says.state) : {}),
    ...(due && 'due' in due.says
      ? { deadline: deadlineAsSaid(row.deadlineText, due.says.due), extension: null }
      : {}),
  };
}

function reportAsSaid(
  row: Facts,
  state: 'done' | 'open',
): Pick<Facts, 'progress' | 'percent' | 'completedOn' | 'completedIn'> {
  const done = state === 'done';
  const completedOn = done ? row.completedOn : null;
  const percent = !done && row.percent === 100 ? null : row.percent;
  const progress: CombinedProgress = {
    text: row.progress?.text ?? '',
    state: done ? 'done' : 'in_progress',
    percent,
    completedOn,
    completedIn: done ? (row.progress?.completedIn ?? null) : null,
    certain: true,
    explain: `人工核定为${done ? '已办结' : '未办结'}`,
    conflicts: [],
  };
  return { progress, percent, completedOn, completedIn: done ? row.completedIn : null };
}

function deadlineAsSaid(text: string, due: Day): Deadline {
  return {
    text,
    kind: 'by',
    due,
    alternative: null,
    start: null,
    milestones: [],
    recurrence: null,
    offset: null,
    explain: `人工核定截止日为${dayInChinese(due)}`,
  };
}

/** What a saying says, in the words of the office: 已办结, 截止日是2026年6月30日. */
export function sayingInWords(says: RowSaying['says']): string {
  return 'due' in says ? `截止日是${dayInChinese(says.due)}` : says.state === 'done' ? '已办结' : '未办结';
}
