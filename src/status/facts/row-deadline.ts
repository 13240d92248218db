import type { Day } from '../../calendar/day';
import { memory } from '../../basics/memory';
import { resolveOffset } from '../../deadline/clock';
import type { Deadline } from '../../deadline/deadline';
import { readDeadline, readStart } from '../../deadline/read';
import type { Kind } from '../../kinds/kind';
import { cellsOf, lastOf } from '../../ledger/cells';
import type { Entry, Written } from '../../ledger/ledger';
import { taskOf } from '../../ledger/task-of';
import type { KindContext } from './kind-facts';
import { besideItems } from './lines';
import { deadlineOfColumns, withColumnSteps, type PeriodColumn } from './milestone-columns';
import { provisionalYears } from './provisional';
import { dayOf } from './row-days';

/** What a row's deadline is read with. */
export interface RowDeadlineContext extends KindContext {
  /** Milestone columns that name a period, by column. */
  readonly periods: ReadonlyMap<number, PeriodColumn>;
}

/** What a row's cells say of its deadline, as they say it, and which cells they are. */
interface DeadlineRead {
  readonly deadline: Deadline | null;
  readonly text: string;
  readonly cells: readonly Written[];
}

/**
 * The deadline column leads; columns of a quarter's or a month's goals give its steps, or the deadline itself where
 * there is none that can be read. Milestone columns without a period (时间安排) are read one after the other as one phrase.
 */
export function readDeadlines(entry: Entry, context: RowDeadlineContext, start: Day | null): DeadlineRead {
  const { year, periods } = context;
  const cell = lastOf(entry, 'deadline');
  const goals = cellsOf(entry, 'milestone').filter((one) => periods.has(one.column));
  const own = cell ? readDeadlineCell(cell, context, entry, start) : null;
  const columns = goals.length > 0 ? deadlineOfColumns(entry, periods, year) : null;
  if (cell && own && columns) {
    if (own.kind !== 'unread')
      return { deadline: withColumnSteps(own, columns), text: cell.text, cells: [cell, ...goals] };
    return {
      deadline: { ...columns, explain: `“${cell.text}”读不出哪一天；${columns.explain}` },
      text: cell.text,
      cells: [cell, ...goals],
    };
  }
  if (cell)
    return {
      deadline: own && besideItems(own, taskOf(entry)?.text ?? '', year),
      text: cell.text,
      cells: [cell],
    };
  if (columns) return { deadline: columns, text: columns.text, cells: goals };
  const steps = cellsOf(entry, 'milestone');
  const only = steps.at(-1);
  if (!only) return inBanner(entry, context);
  const text = steps.map((one) => one.text).join('\n');
  const joined = steps.length > 1 ? readDeadline(text, { year, start }) : null;
  if (joined?.kind === 'by') return { deadline: joined, text, cells: steps };
  return { deadline: readDeadlineCell(only, context, entry, start), text: only.text, cells: [only] };
}

/** The time that the banner above a row names: （一）动员部署阶段（5月）. */
const BANNER_TIME = /[（(【[]([^）)】\]]*(?:\d|季度|年|月|旬)[^）)】\]]*)[）)】\]]/g;

function inBanner({ banner }: Entry, { kind, year }: RowDeadlineContext): DeadlineRead {
  const none = { deadline: null, text: '', cells: [] };
  if (!kind.written?.banner || banner === null) return none;
  const times = [...banner.matchAll(BANNER_TIME)].map(([, time]) => time!);
  const text = times.at(-1) ?? banner.replace(/^.*?(?:阶段|步骤)[：:，,、—\s]*/, '');
  const deadline = readDeadline(text, { year });
  if (deadline.due === null) return none;
  return { deadline: { ...deadline, explain: `“${banner}”的时间，${deadline.explain}` }, text, cells: [] };
}

function readDeadlineCell(
  cell: Written,
  { year, notices }: RowDeadlineContext,
  entry: Entry,
  start: Day | null,
): Deadline {
  if (cell.day) return onDay(cell.day, cell.text);
  const read = readDeadline(cell.text, { year, start });
  if (read.kind !== 'relative' || !read.offset) return read;
  // A limit counted from an event has a day only where the row says when the event was.
  const anchor = dayOf(lastOf(entry, 'received_on'), year) ?? start;
  const due = anchor && resolveOffset(read.offset, anchor, notices);
  if (!due) return read;
  const provisional = read.offset.workdays === undefined ? '' : provisionalYears(anchor, due, notices);
  return { ...read, due, explain: `${read.explain}，自${anchor}起算至${due}${provisional}` };
}

/** The deadline of a cell that holds a real date. Rows with the same date share one. */
function onDay(day: Day, text: string): Deadline {
  return datedCells(`${day} ${text}`, () => ({
    text,
    kind: 'by',
    due: day,
    alternative: null,
    start: null,
    milestones: [],
    recurrence: null,
    offset: null,
    explain: `单元格是日期${day}`,
  }));
}

const datedCells = memory<string, Deadline>(5000);

/** Of a stage without a column of its own time, the first day that its words name. */
export function bannerStart(deadline: Deadline | null, { written }: Kind, year: number | null): Day | null {
  return written?.banner && deadline?.kind === 'by' ? readStart(deadline.text, { year }) : null;
}
