import type { Day } from '../../calendar/day';
import { isDay, monthEnd } from '../../calendar/day';
import { isRelative } from '../../calendar/period-text';
import type { Deadline } from '../../deadline/deadline';
import { cellsOf, firstOf, lastOf } from '../../ledger/cells';
import { answered } from '../../ledger/answers';
import type { CoreTask, Entry, Written } from '../../ledger/ledger';
import { taskOf } from '../../ledger/task-of';
import { unitsIn } from '../../ledger/units';
import type { Field } from '../../kinds/field';
import { combineProgress, type CombinedProgress } from '../../progress/combine';
import { readProgress } from '../../progress/read';
import { basisCell, kindBasis, reportBasis, type Basis } from './basis';
import { closingOf } from './closing';
import { upToItsStep } from './milestones';
import { extensionIn, readExtension, type Extension } from './extension';
import { asPaperTask } from './papers';
import { readKindFacts, type KindFacts } from './kind-facts';
import { bannerStart, readDeadlines, type RowDeadlineContext } from './row-deadline';
import { dayOf, startOf } from './row-days';

/** What a person said of a row over the program's own reading (人工核定). It holds as long as the text stands. */
export interface RowSaying {
  readonly sheet: string;
  /** Where the row stood when it was said of it, from zero. A row that moved is found by its task and its text. */
  readonly row: number;
  /** The task's text, as `taskKey` keeps it. */
  readonly task: string;
  /** What the cells said that it was said of, as `reportText` or `deadlineText` give it, compared without blanks. */
  readonly text: string;
  readonly says: { readonly state: 'done' | 'open' } | { readonly due: Day };
  /** The row of the settings sheet that remembers it: its name, and the cell of its value in A1 text. */
  readonly label: string;
  readonly cell: string;
}

/** What holds for one row: at most one saying about its report and one about its deadline. */
export interface Said {
  readonly state: RowSaying | null;
  readonly due: RowSaying | null;
}

/** A new last day that the register of extensions grants a row (延期登记). It comes before all that the row itself says. */
export interface Granted {
  readonly to: Day;
  /** 登记编号, '' where none is. */
  readonly no: string;
}

/** What one row says once its phrases are read: the join of layout (ledger/) and meaning (deadline/, progress/). */
export interface Facts extends KindFacts {
  readonly task: string;
  /** The core task it belongs to, null where there is none. */
  readonly coreTask: string | null;
  /** 牵头科室 as written, '' where nobody is named. */
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
  /** Reports in columns of earlier months or quarters; steps may be told of there. */
  readonly earlierProgress: string;
  readonly percent: number | null;
  readonly completedOn: Day | null;
  /** The month or the part of one in which it was completed, where no day is told. */
  readonly completedIn: { readonly from: Day; readonly words: string } | null;
  /** Reported finished, in a ledger in which 销号 closes a row, and not yet closed. */
  readonly awaitsClosing: boolean;
  readonly basis: readonly Basis[];
  /** What a person said of the row (人工核定), as far as it holds; null where nothing does. */
  readonly said: Said | null;
  /** The day that the register of extensions grants, and the row's own one; null where it grants none. */
  readonly granted: (Granted & { readonly own: Day | null }) | null;
}

/** What a row is read with. */
export interface FactsContext extends RowDeadlineContext {
  /** The ledger's core tasks, which entries point to. */
  readonly coreTasks: readonly CoreTask[];
  /** The day of judgement, null where nobody judges: a report may name months that lie behind it. */
  readonly asOf: Day | null;
  /** Where the row is a step in a series: the day the series begins, so that 1月 after 8月 is the next one. */
  readonly after?: Day | null;
}

/** Reads one row. */
export function readFacts(entry: Entry, context: FactsContext): Facts {
  const { year, kind, asOf } = context;
  const own = readKindFacts(entry, context);
  const start = startOf(lastOf(entry, 'start'), year);
  const {
    deadline,
    text: deadlineText,
    cells: deadlineCells,
  } = readDeadlines(entry, context, start ?? context.after ?? null);
  const written = (field: Field): string[] => cellsOf(entry, field).map((cell) => cell.text);
  const percentCell = lastOf(entry, 'percent');
  const completedCell = lastOf(entry, 'completed_on');
  const newest = lastOf(entry, 'progress');
  const parts = {
    progress: newest ? [saidIn(newest, context)] : [],
    status: cellsOf(entry, 'status').map((cell) => saidIn(cell, context)),
    percent: percentCell ? percentOf(percentCell, context) : null,
    // Steps say themselves when each was done.
    completedOn: own.stages.length > 0 ? null : dayOf(completedCell, year),
    goals: [...written('target'), ...written('standard'), taskOf(entry)?.text ?? '', deadlineText],
    until: newest ? lastDayOf(newest, context) : null,
    asOf,
    year,
  };
  const said =
    parts.progress.length > 0 ||
    parts.status.length > 0 ||
    parts.percent !== null ||
    parts.completedOn !== null;
  const task = taskOf(entry)?.text ?? '';
  const answering = newest ? [newest, ...cellsOf(entry, 'status')] : cellsOf(entry, 'status');
  const combined = said ? asPaperTask(task, inOwnWords(combineProgress(parts), answering, context)) : null;
  const decides = parts.status.some((text) => text.trim() !== '') || parts.completedOn !== null;
  const reported = combined && !decides ? upToItsStep(combined, deadline, task, parts.percent) : combined;
  const closing = closingOf(entry, reported, parts.completedOn, context);
  const progress = closing?.progress ?? reported;
  const texts = [...parts.progress, ...parts.status, ...written('remark')].join('\n');
  return {
    task,
    coreTask: entry.core === null ? null : (context.coreTasks[entry.core]?.title ?? null),
    // A row counted under two units would be counted twice.
    lead: unitsIn(firstOf(entry, 'lead_unit')?.text ?? '')[0] ?? '',
    deadlineText,
    deadline,
    start: own.stages[0]?.from ?? start ?? deadline?.start ?? bannerStart(deadline, kind, year),
    extension: extensionIn(entry, kind, context) ?? readExtension(texts, year),
    progress,
    progressText: [...parts.progress, ...parts.status].join('\n'),
    earlierProgress: written('progress').slice(0, -1).join('\n'),
    percent: progress?.percent ?? parts.percent,
    completedOn:
      own.stages.at(-1)?.done?.day ?? parts.completedOn ?? inYear(progress?.completedOn ?? null, year),
    completedIn: stretchOf(progress?.completedIn ?? null, year),
    awaitsClosing: closing?.awaits ?? false,
    basis: deadlineCells
      .map((cell) => basisCell(context.periods.get(cell.column)?.heading ?? '完成时限', cell))
      .concat(reportBasis(newest, lastOf(entry, 'status'), percentCell, completedCell))
      .concat(own.stages.length > 0 || own.target ? kindBasis(entry, context) : []),
    said: null,
    granted: null,
    className: own.className,
    coUnits: own.coUnits,
    stage: own.stage,
    stages: own.stages,
    target: own.target,
    cancelledBy: own.cancelledBy,
    laterAgreed: own.laterAgreed,
  };
}

/** The last day of the month that a report's column is for (5月进展), null where its heading names none. */
function lastDayOf({ column }: Written, { columns, year }: FactsContext): Day | null {
  const period = columns.find((one) => one.column === column)?.period ?? null;
  if (period === null || isRelative(period)) return null;
  const own = period.year ?? year;
  return own === null ? null : monthEnd(own, period.to);
}

/** A reading that quotes the cells themselves: 否 below 是否完成, which was read as 未完成. */
function inOwnWords(
  reading: CombinedProgress,
  cells: readonly Written[],
  context: FactsContext,
): CombinedProgress {
  const answers = cells.filter((cell) => saidIn(cell, context) !== cell.text);
  if (answers.length === 0) return reading;
  const own = (sentence: string): string =>
    answers.reduce(
      (told, cell) => told.replaceAll(`“${saidIn(cell, context)}”`, `“${cell.text.trim()}”`),
      sentence,
    );
  return { ...reading, explain: own(reading.explain), conflicts: reading.conflicts.map(own) };
}

/** What a cell says under its heading's question: 是 under 是否办结 is 已办结. */
function saidIn({ text, column }: Written, { columns }: FactsContext): string {
  return answered(text, columns.find((one) => one.column === column)?.answers);
}

/** A percent cell as 0–100: 80% and 0.8 and 80 all mean 80. Null where the text gives none. */
function percentOf(cell: Written, { columns }: FactsContext): number | null {
  if (cell.number === null) return readProgress(cell.text).percent;
  const share =
    cell.isPercent ||
    (Math.abs(cell.number) <= 1 && !columns.find((one) => one.column === cell.column)?.perCent);
  const percent = share ? cell.number * 100 : cell.number;
  return Math.round(percent * 100) / 100;
}

function stretchOf(told: CombinedProgress['completedIn'], year: number | null): Facts['completedIn'] {
  const from = inYear(told?.from ?? null, year);
  return told === null || from === null ? null : { from, words: told.words };
}

function inYear(day: string | null, year: number | null): Day | null {
  if (day === null) return null;
  const whole = day.length === 5 && year !== null ? `${year}-${day}` : day;
  return isDay(whole) ? whole : null;
}
