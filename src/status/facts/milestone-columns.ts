import { daysBetween, makeDay, monthEnd, type Day } from '../../calendar/day';
import { isRelative, type Span } from '../../calendar/period-text';
import type { Deadline, Milestone } from '../../deadline/deadline';
import { readDeadline } from '../../deadline/read';
import { cellsOf } from '../../ledger/cells';
import type { Entry, LedgerColumn, Written } from '../../ledger/ledger';

/** A column of milestones whose heading names its period: 二季度目标, 上半年, 时间安排/10月. */
export interface PeriodColumn {
  /** The heading without line breaks and upper levels. */
  readonly heading: string;
  /** First and last day of the period. */
  readonly first: Day;
  readonly last: Day;
}

/** A column far behind the one to its left belongs to the next year: 10月, 11月, 12月, 1月. */
const TURN_OF_YEAR = 180;

/** Headings of milestone columns by column, read in the order of the sheet; those that name no period are left out. */
export function periodColumns(
  columns: readonly LedgerColumn[],
  year: number | null,
): ReadonlyMap<number, PeriodColumn> {
  const found = new Map<number, PeriodColumn>();
  let before: Day | null = null;
  for (const { column, heading, field, period } of columns) {
    const named = field !== 'milestone' || period === null || isRelative(period) ? null : period;
    let own = named?.year ?? year;
    if (!named || own === null) continue;
    if (named.year === null && before !== null) {
      while (daysBetween(daysOf(named, own).last, before) > TURN_OF_YEAR) own++;
    }
    const days = daysOf(named, own);
    found.set(column, {
      heading: heading.split('/').at(-1)!.normalize('NFKC').replace(/\s+/g, ''),
      ...days,
    });
    before = days.last;
  }
  return found;
}

/** First and last day of what a heading names. What is due until the end of a month is due in that month. */
function daysOf({ kind, from, to, date }: Span, year: number): { readonly first: Day; readonly last: Day } {
  const end = monthEnd(year, to);
  const last = (date !== undefined && makeDay(year, to, date)) || end;
  const first = makeDay(year, kind === 'until' || kind === 'day' ? to : from, 1)!;
  return { first, last };
}

/** Nothing is due in the period. */
const BLANK = /^[\s/／\\\-—–_×xX.。·]+$|^(?:无|暂无|没有|不涉及|\/)$/;
/** The bar of a plan drawn with signs: work goes on in the period. */
const BAR = /^[√✓✔●■◆★▲◎○☆☑*＊=＝>→]+$|^[vV]$/;

/**
 * The deadline that the milestone columns of a row make, or null where they say nothing. Each step is due at its own
 * column's end, or on the day that its text names inside the period; the last is the row's day. Signs that draw a bar
 * over the months are no steps: the last of them is the end. Neither is what comes back or goes on (每月巡查, 持续推进).
 */
export function deadlineOfColumns(
  entry: Entry,
  periods: ReadonlyMap<number, PeriodColumn>,
  year: number | null,
): Deadline | null {
  const steps: Milestone[] = [];
  let bar: PeriodColumn | null = null;
  let last: { readonly cell: Written; readonly period: PeriodColumn } | null = null;
  for (const cell of cellsOf(entry, 'milestone')) {
    const period = periods.get(cell.column);
    if (!period || BLANK.test(cell.text)) continue;
    last = { cell, period };
    if (BAR.test(cell.text)) bar = period;
    else steps.push(...stepsIn(cell, period, year));
  }
  if (!last) return null;
  // Every column says 每月巡查: a duty that comes back, and no step of anything.
  if (!bar && steps.length === 0) return readDeadline(last.cell.text, { year });
  steps.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const end = steps.at(-1);
  const due = bar && (!end || bar.last > end.due) ? bar.last : end!.due;
  const many = steps.length > 1 ? `，共${steps.length}个节点` : '';
  return {
    text: `${last.period.heading}：${last.cell.text}`,
    kind: 'by',
    due,
    alternative: null,
    start: null,
    milestones: completed(steps, due),
    recurrence: null,
    offset: null,
    explain: `没有单独的完成时限，按“${last.period.heading}”列读作${due}${many}`,
  };
}

/** A deadline from its own cell, with the steps that the milestone columns name before it. */
export function withColumnSteps(deadline: Deadline, columns: Deadline): Deadline {
  if (deadline.kind !== 'by' || deadline.due === null || deadline.milestones.length > 1) return deadline;
  const latest =
    deadline.alternative !== null && deadline.alternative > deadline.due
      ? deadline.alternative
      : deadline.due;
  const steps = columns.milestones.filter(({ due }) => due <= latest);
  const own = steps.filter((step) => step.due < deadline.due!);
  if (own.length === 0) return deadline;
  const final: Milestone = {
    due: deadline.due,
    ...(deadline.alternative === null ? {} : { alternative: deadline.alternative }),
    label: steps.find(({ due }) => due === deadline.due)?.label ?? '',
  };
  return {
    ...deadline,
    milestones: [...own, final],
    explain: `${deadline.explain}，另有${own.length}个分期节点`,
  };
}

/** Steps up to `due`, the last of them on that day; none where there would be one only. */
function completed(steps: readonly Milestone[], due: Day): readonly Milestone[] {
  const all = steps.length > 0 && steps.at(-1)!.due < due ? [...steps, { due, label: '' }] : steps;
  return all.length > 1 ? all : [];
}

function stepsIn(cell: Written, period: PeriodColumn, year: number | null): Milestone[] {
  const inside = (day: Day | null | undefined): day is Day =>
    typeof day === 'string' && day >= period.first && day <= period.last;
  const from = period.heading;
  if (cell.day) return [{ due: inside(cell.day) ? cell.day : period.last, label: '', from }];
  const own = readDeadline(cell.text, { year: year === null ? null : Number(period.last.slice(0, 4)) });
  if (own.kind === 'recurring' || own.kind === 'standing') return [];
  if (own.kind !== 'by') return [{ due: period.last, label: cell.text, from }];
  if (own.milestones.length > 1 && own.milestones.every(({ due }) => inside(due)))
    return own.milestones.map((step) => ({ ...step, from }));
  // A text may speak of another year's plan; only a day inside the column's own period is its day.
  const day = later(own.due, own.alternative);
  return [{ due: inside(day) ? day : period.last, label: cell.text, from }];
}

function later(day: Day | null, other: Day | null): Day | null {
  return day !== null && other !== null && other > day ? other : day;
}
