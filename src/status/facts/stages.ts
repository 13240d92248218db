import { addDays, addMonths, type Day } from '../../calendar/day';
import { addWorkdays, isWorkday, type HolidayNotice } from '../../calendar/workdays';
import type { Limit, Preset, Stage } from '../../kinds/clock';
import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { lastOf } from '../../ledger/cells';
import type { Entry, LedgerColumn, Written } from '../../ledger/ledger';
import { readHappening, spanIn, type Happening } from './happening';

/** What a row says of one step of its plan. Days are as written; nothing is judged yet. */
export interface StageFacts {
  /** What the kind says of it. */
  readonly terms: Stage;
  /** The day it is counted from, and what the ledger calls that day (收文); null and '' where none is written. */
  readonly from: Day | null;
  readonly fromWord: string;
  readonly limit: Limit | null;
  /** The last day on time (of a minimum: the first day on which it may end); null where it cannot be told. */
  readonly due: Day | null;
  readonly done: Happening | null;
  /** What the ledger calls the cell of `done`: 呈批日期; '' where there is none. */
  readonly doneWord: string;
  /** A granted later day in a column of its own. */
  readonly extendedTo: Day | null;
  /** What counts as finished, as the ledger calls it: 呈批日期, 办结日期. */
  readonly doneWords: readonly string[];
}

/** What the steps of a ledger's rows are read with. */
export interface StageContext {
  readonly year: number | null;
  readonly columns: readonly LedgerColumn[];
  readonly notices: readonly HolidayNotice[];
}

/** The preset whose columns are there; null where the kind has no stages. */
export function presetOf({ clocks }: Kind, columns: readonly LedgerColumn[]): Preset | null {
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  return clocks?.find(({ needs = [] }) => needs.every(has)) ?? clocks?.at(-1) ?? null;
}

/** The steps of one row. `className` chooses among limits by class. */
export function readStages(
  entry: Entry,
  kind: Kind,
  preset: Preset,
  className: string | null,
  context: StageContext,
): StageFacts[] {
  return preset.stages.map((stage) => stageFacts(entry, kind, stage, className, context));
}

function stageFacts(
  entry: Entry,
  kind: Kind,
  stage: Stage,
  className: string | null,
  { year, columns, notices }: StageContext,
): StageFacts {
  const byClass = className === null ? undefined : stage.byClass?.[className];
  const limit = byClass?.limit ?? stage.limit ?? null;
  const doneFields = byClass?.done ?? stage.done;
  const started = startOf(entry, stage.from, year);
  const span = stage.atLeast ? spanIn(lastOf(entry, stage.from[0]!), year) : null;
  const from = span?.from ?? started?.day ?? null;
  const done = doneOf(entry, doneFields, year) ?? endOfSpan(span, lastOf(entry, stage.from[0]!));
  return {
    terms: stage,
    from,
    fromWord: wordOf(started?.cell, columns),
    limit,
    due: from !== null && limit !== null ? limitDay(from, limit, kind, notices) : null,
    done,
    doneWord: headingOf(done?.cell, columns),
    extendedTo: stage.extend ? (readHappening(lastOf(entry, stage.extend), year)?.day ?? null) : null,
    doneWords: doneFields.flatMap((field) => {
      const column = columns.find((one) => one.field === field);
      return column ? [column.heading.split('/').at(-1)!] : [];
    }),
  };
}

/** The first of several columns that holds a day. */
function startOf(
  entry: Entry,
  fields: readonly Field[],
  year: number | null,
): { readonly day: Day; readonly cell: Written } | null {
  for (const field of fields) {
    const cell = lastOf(entry, field);
    const said = readHappening(cell, year);
    if (cell && said?.happened && said.day !== null) return { day: said.day, cell };
  }
  return null;
}

/** The first of several columns with a day; else the first that says anything of it. */
function doneOf(entry: Entry, fields: readonly Field[], year: number | null): Happening | null {
  const said = fields.flatMap((field) => readHappening(lastOf(entry, field), year) ?? []);
  return (
    said.find(({ happened, day }) => happened && day !== null) ??
    said.find(({ happened }) => happened) ??
    said[0] ??
    null
  );
}

/** Where one cell holds both ends of a span, its end is the day on which the step ended. */
function endOfSpan(span: { readonly to: Day } | null, cell: Written | undefined): Happening | null {
  return span && cell ? { happened: true, day: span.to, cell } : null;
}

/** What the ledger calls the day that a limit counts from: 收文日期 → 收文. */
function wordOf(cell: Written | undefined, columns: readonly LedgerColumn[]): string {
  return headingOf(cell, columns).replace(/(?:时间|日期|日)$/, '');
}

/** The lowest level of the heading above a cell, '' where there is no cell. */
function headingOf(cell: Written | undefined, columns: readonly LedgerColumn[]): string {
  const heading = cell && columns.find(({ column }) => column === cell.column)?.heading;
  return heading?.split('/').at(-1)!.replace(/\s+/g, '') ?? '';
}

/**
 * The last day of a limit. The start day itself is not counted, unless the kind counts it; a last day on a day off
 * stays, unless the kind moves it on.
 */
export function limitDay(from: Day, limit: Limit, kind: Kind, notices: readonly HolidayNotice[]): Day {
  const length = limit.days ?? limit.workdays ?? limit.weeks ?? limit.months ?? 0;
  // Where day one counts, a limit of a day ends on it.
  const base = kind.countsFirstDay && length > 0 ? addDays(from, -1) : from;
  const due =
    limit.workdays !== undefined
      ? addWorkdays(base, limit.workdays, notices)
      : limit.weeks !== undefined
        ? addDays(base, limit.weeks * 7)
        : limit.months !== undefined
          ? addMonths(base, limit.months)
          : addDays(base, limit.days ?? 0);
  return kind.movesOn && !isWorkday(due, notices) ? addWorkdays(due, 1, notices) : due;
}

/** A limit in words: 2个工作日, 15日, 1周, 3个月, 当日. */
export function limitInWords({ days, workdays, weeks, months }: Limit): string {
  if (workdays !== undefined) return workdays === 0 ? '当日' : `${workdays}个工作日`;
  if (weeks !== undefined) return `${weeks}周`;
  if (months !== undefined) return `${months}个月`;
  return days === undefined || days === 0 ? '当日' : `${days}日`;
}
