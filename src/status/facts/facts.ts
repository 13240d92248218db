import type { Day } from '../../calendar/day';
import { isDay, monthEnd } from '../../calendar/day';
import { isRelative } from '../../calendar/period-text';
import { resolveOffset } from '../../deadline/clock';
import type { Deadline } from '../../deadline/deadline';
import { readDeadline, readStart } from '../../deadline/read';
import { memory } from '../../basics/memory';
import { cellsOf, firstOf, lastOf } from '../../ledger/cells';
import { answered } from '../../ledger/answers';
import type { CoreTask, Entry, Written } from '../../ledger/ledger';
import { taskOf } from '../../ledger/task-of';
import { unitsIn } from '../../ledger/units';
import { FIELD_WORDS, type Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import { combineProgress, type CombinedProgress } from '../../progress/combine';
import { readProgress } from '../../progress/read';
import { isGranted, readExtension, type Extension } from './extension';
import { readHappening } from './happening';
import { asPaperTask } from './papers';
import { readKindFacts, type KindContext, type KindFacts } from './kind-facts';
import { besideItems } from './lines';
import { deadlineOfColumns, withColumnSteps, type PeriodColumn } from './milestone-columns';
import { provisionalYears } from './provisional';

/** A cell that a judgement rests on. */
export interface Basis {
  /** What the cell is: 完成时限, 工作进展 … */
  readonly label: string;
  /** From zero. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

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
  /** Reported finished, in a ledger in which 销号 closes a row, and not yet closed. */
  readonly awaitsClosing: boolean;
  readonly basis: readonly Basis[];
  /** What a person said of the row (人工核定), as far as it holds; null where nothing does. */
  readonly said: Said | null;
  /** The day that the register of extensions grants, and the row's own one; null where it grants none. */
  readonly granted: (Granted & { readonly own: Day | null }) | null;
}

/** What a row is read with. */
export interface FactsContext extends KindContext {
  /** The ledger's core tasks, which entries point to. */
  readonly coreTasks: readonly CoreTask[];
  /** Milestone columns that name a period, by column. */
  readonly periods: ReadonlyMap<number, PeriodColumn>;
  /** Where the row is a step in a series: the day the series begins, so that 1月 after 8月 is the next one. */
  readonly after?: Day | null;
}

/** Reads one row. */
export function readFacts(entry: Entry, context: FactsContext): Facts {
  const { year, kind } = context;
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
    year,
  };
  const said =
    parts.progress.length > 0 ||
    parts.status.length > 0 ||
    parts.percent !== null ||
    parts.completedOn !== null;
  const task = taskOf(entry)?.text ?? '';
  const reported = said ? asPaperTask(task, combineProgress(parts)) : null;
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

/** Of a stage without a column of its own time, the first day that its words name. */
function bannerStart(deadline: Deadline | null, { written }: Kind, year: number | null): Day | null {
  return written?.banner && deadline?.kind === 'by' ? readStart(deadline.text, { year }) : null;
}

/** A later day in columns of its own, and whether somebody granted it; null where the row has none. */
function extensionIn(entry: Entry, { written }: Kind, { year, columns }: FactsContext): Extension | null {
  if (!written?.extension) return null;
  const { to, granted } = written.extension;
  const cell = lastOf(entry, to);
  const day = dayOf(cell, year);
  if (!cell || day === null) return null;
  const word = lastOf(entry, granted)?.text ?? '';
  const heading = columns.find(({ column }) => column === cell.column)?.heading ?? '';
  const approved = isGranted(word) || isGranted(heading) || isGranted(cell.text);
  return { day, approved, words: word === '' ? `延期至${cell.text}` : `延期至${cell.text}，${word}` };
}

/** A report says finished, and speaks of closing as of something to come: 已完成，正在准备销号材料. */
const CLOSING_AHEAD = /(?:准备|申请|申报|待|拟|报请|办理)[^，,。；;]{0,6}销号/;
const FINISHED_TOO = /已[^，,。；;未]{0,6}(?:完成|办结|整改|落实|办理完毕)/;

/** How 销号 changes what a row reports; null where the ledger has no such column. */
function closingOf(
  entry: Entry,
  reported: CombinedProgress | null,
  completedOn: Day | null,
  { kind, columns, year }: FactsContext,
): { readonly progress: CombinedProgress | null; readonly awaits: boolean } | null {
  const field = kind.written?.closedBy;
  if (!field || !columns.some((column) => column.field === field)) return null;
  const closed = readHappening(lastOf(entry, field), year);
  const text = reported?.text ?? '';
  if (closed?.happened) {
    return {
      progress: {
        text,
        state: 'done',
        percent: 100,
        completedOn,
        certain: true,
        explain: `“${FIELD_WORDS[field]}”写“${closed.cell.text}”`,
        conflicts: [],
      },
      awaits: false,
    };
  }
  const finished =
    completedOn !== null ||
    reported?.state === 'done' ||
    reported?.state === 'done_late' ||
    (CLOSING_AHEAD.test(text) && FINISHED_TOO.test(text));
  return { progress: reported, awaits: finished && reported?.state !== 'cancelled' };
}

/** The cells that the steps of a row, or its figures, were read from. */
function kindBasis(entry: Entry, { kind, columns, preset }: FactsContext): Basis[] {
  const fields = basisFields(kind, preset);
  return entry.cells
    .filter(({ field }) => fields.has(field) && !kind.columns[field]?.personal)
    .map((cell) =>
      basisCell(
        columns.find(({ column }) => column === cell.column)?.heading ?? FIELD_WORDS[cell.field],
        cell,
      ),
    );
}

const basisOf = new WeakMap<Kind, Map<FactsContext['preset'], ReadonlySet<Field>>>();

/** What rows of a kind are judged by, besides what every report is: looked up once for all rows. */
function basisFields(kind: Kind, preset: FactsContext['preset']): ReadonlySet<Field> {
  const known = basisOf.get(kind) ?? new Map<FactsContext['preset'], ReadonlySet<Field>>();
  basisOf.set(kind, known);
  const own = known.get(preset);
  if (own) return own;
  const fields = new Set<Field>([
    ...(preset?.stages ?? []).flatMap((stage) => [
      ...stage.from,
      ...stage.done,
      ...Object.values(stage.byClass ?? {}).flatMap(({ done = [] }) => done),
    ]),
    ...(kind.classes?.from ?? []).flatMap((from) => (from === 'banner' ? [] : [from])),
    ...(kind.target ? TARGET_FIELDS : []),
  ]);
  fields.delete('completed_on');
  known.set(preset, fields);
  return fields;
}

const TARGET_FIELDS: readonly Field[] = [
  'indicator_target',
  'indicator_challenge',
  'indicator_actual',
  'unit_of_measure',
  'met',
];

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
function readDeadlines(entry: Entry, context: FactsContext, start: Day | null): DeadlineRead {
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

function inBanner({ banner }: Entry, { kind, year }: FactsContext): DeadlineRead {
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
  { year, notices }: FactsContext,
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

/** The last day of the month that a report's column is for (5月进展), null where its heading names none. */
function lastDayOf({ column }: Written, { columns, year }: FactsContext): Day | null {
  const period = columns.find((one) => one.column === column)?.period ?? null;
  if (period === null || isRelative(period)) return null;
  const own = period.year ?? year;
  return own === null ? null : monthEnd(own, period.to);
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

function startOf(cell: Written | undefined, year: number | null): Day | null {
  if (!cell) return null;
  return cell.day ?? readStart(cell.text, { year });
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

/**
 * The cells of a report that a row was judged by; to be joined to others, because a list that grows keeps room for
 * many.
 */
function reportBasis(
  progress: Written | undefined,
  status: Written | undefined,
  percent: Written | undefined,
  completed: Written | undefined,
): Basis[] {
  const cells: Basis[] = [];
  if (progress) cells.push(basisCell('工作进展', progress));
  if (status) cells.push(basisCell('状态', status));
  if (percent) cells.push(basisCell('完成率', percent));
  if (completed) cells.push(basisCell('完成日期', completed));
  return cells;
}

function basisCell(label: string, { row, column, text }: Written): Basis {
  return { label, row, column, text };
}
