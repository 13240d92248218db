import type { Day } from '../calendar/day';
import { isDay } from '../calendar/day';
import { resolveOffset } from '../deadline/clock';
import type { Deadline } from '../deadline/deadline';
import { readDeadline } from '../deadline/read';
import type { Entry, Written } from '../ledger/ledger';
import { taskOf } from '../ledger/task-of';
import type { Field } from '../kinds/field';
import { combineProgress, type CombinedProgress } from '../progress/combine';
import { readProgress } from '../progress/read';
import { readExtension, type Extension } from './extension';
import type { Basis } from './standing';

/** What one row says once its phrases are read: the join of layout (ledger/) and meaning (deadline/, progress/). */
export interface Row {
  readonly task: string;
  readonly lead: string;
  readonly deadlineText: string;
  /** Null where the row names no deadline at all. */
  readonly deadline: Deadline | null;
  readonly start: Day | null;
  /** A new day that the row names, granted or not. */
  readonly extension: Extension | null;
  readonly progress: CombinedProgress | null;
  /** Everything the row reports, for finding milestones in it. */
  readonly progressText: string;
  readonly percent: number | null;
  readonly completedOn: Day | null;
  readonly basis: readonly Basis[];
}

/** Reads one row. `year` is the year the ledger is about, null where nothing says it. */
export function readRow(entry: Entry, year: number | null): Row {
  const start = dayOf(last(entry, 'start'), year);
  const deadlineCell = last(entry, 'deadline') ?? last(entry, 'milestone');
  const deadline = deadlineCell ? readDeadlineCell(deadlineCell, year, entry, start) : null;
  const written = (field: Field): string[] => (entry.fields[field] ?? []).map((cell) => cell.text);
  const percentCell = last(entry, 'percent');
  const completedCell = last(entry, 'completed_on');
  const newest = last(entry, 'progress');
  const parts = {
    progress: newest ? [newest.text] : [],
    status: written('status'),
    percent: percentCell ? percentOf(percentCell) : null,
    completedOn: dayOf(completedCell, year),
  };
  const said = parts.progress.length > 0 || parts.status.length > 0 || parts.percent !== null || parts.completedOn !== null;
  const progress = said ? combineProgress(parts) : null;
  return {
    task: taskOf(entry)?.text ?? '',
    lead: unitName(first(entry, 'lead_unit')?.text ?? ''),
    deadlineText: deadlineCell?.text ?? '',
    deadline,
    start: start ?? deadline?.start ?? null,
    extension: readExtension([...parts.progress, ...parts.status, ...written('remark')].join('\n'), year),
    progress,
    progressText: [...parts.progress, ...parts.status].join('\n'),
    percent: progress?.percent ?? parts.percent,
    completedOn: parts.completedOn ?? inYear(progress?.completedOn ?? null, year),
    basis: basisOf([
      ['完成时限', deadlineCell],
      ['工作进展', newest],
      ['状态', last(entry, 'status')],
      ['完成率', percentCell],
      ['完成日期', completedCell],
    ]),
  };
}

/** A mark, a blank or 牵头: what a cell holds that is not just a unit's name. */
const MORE_THAN_A_NAME = /[、，,；;/:：()（）\s]|牵头/;

/**
 * The unit a row is counted under: the first one named in the cell, without spaces and line breaks. A row counted under
 * two units would be counted twice.
 */
function unitName(text: string): string {
  if (!MORE_THAN_A_NAME.test(text)) return text;
  const [name = ''] = text.split(/[、，,；;/\n]/).map((part) => part.replace(/\s+/g, '')).filter((part) => part !== '');
  return name.replace(/^(?:牵头|主办|责任)(?:单位|科室|部门)?[:：]/, '').replace(/[（(](?:牵头|主办)[)）]$|牵头$/, '');
}

function readDeadlineCell(cell: Written, year: number | null, entry: Entry, start: Day | null): Deadline {
  if (cell.day) return onDay(cell.day, cell.text);
  const read = readDeadline(cell.text, { year, start });
  if (read.kind !== 'relative' || !read.offset) return read;
  // A limit counted from an event has a day only where the row says when the event was.
  const anchor = dayOf(last(entry, 'received_on'), year) ?? start;
  const due = anchor && resolveOffset(read.offset, anchor);
  return due ? { ...read, due, explain: `${read.explain}，自${anchor}起算至${due}` } : read;
}

/** The deadline of a cell that holds a real date. Rows with the same date share one. */
function onDay(day: Day, text: string): Deadline {
  const known = datedCells.get(day);
  if (known?.text === text) return known;
  if (datedCells.size >= MOST_DATES) datedCells.clear();
  const deadline: Deadline = {
    text,
    kind: 'by',
    due: day,
    alternative: null,
    start: null,
    milestones: [],
    recurrence: null,
    offset: null,
    explain: `单元格是日期${day}`,
  };
  datedCells.set(day, deadline);
  return deadline;
}

const datedCells = new Map<Day, Deadline>();
const MOST_DATES = 5000;

/** A percent cell as 0–100: 80% and 0.8 and 80 all mean 80. Null where the text gives none. */
function percentOf(cell: Written): number | null {
  if (cell.number === null) return readProgress(cell.text).percent;
  const percent = cell.isPercent || Math.abs(cell.number) <= 1 ? cell.number * 100 : cell.number;
  return Math.round(percent * 100) / 100;
}

function dayOf(cell: Written | undefined, year: number | null): Day | null {
  if (!cell) return null;
  if (cell.day) return cell.day;
  const read = readDeadline(cell.text, { year });
  return read.kind === 'by' && read.alternative === null ? (read.due ?? read.start) : read.start;
}

function inYear(day: string | null, year: number | null): Day | null {
  if (day === null) return null;
  const whole = day.length === 5 && year !== null ? `${year}-${day}` : day;
  return isDay(whole) ? whole : null;
}

function first(entry: Entry, field: Field): Written | undefined {
  return entry.fields[field]?.[0];
}

function last(entry: Entry, field: Field): Written | undefined {
  return entry.fields[field]?.at(-1);
}

function basisOf(cells: readonly (readonly [label: string, cell: Written | undefined])[]): Basis[] {
  return cells.flatMap(([label, cell]) => (cell ? { label, row: cell.row, column: cell.column, text: cell.text } : []));
}
