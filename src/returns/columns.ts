import { covers, datedSpans, holds, sameSpan, spanInChinese, spanOfMonth } from '../calendar/period-choice';
import { isRelative, type Span } from '../calendar/period-text';
import { addToMonth, type Month } from '../calendar/period';
import { fold } from '../chinese/fold';
import type { Field } from '../kinds/field';
import { KINDS, type Kind } from '../kinds/kind';
import { flat } from '../ledger/cell-text';
import { headingText } from '../ledger/headings/heading-text';
import type { Entry, Ledger, LedgerColumn, Written } from '../ledger/ledger';
import { isFilledIn } from './filled-in';
import { monthInWords } from './words';

/** A column of a return and the one of the master that it answers; `to` null where the master has none. */
export interface ColumnPair {
  readonly field: Field;
  readonly from: LedgerColumn;
  readonly to: LedgerColumn | null;
  /** Whether returns may fill it. */
  readonly open: boolean;
  /** In Chinese the period that the columns are about, where it is not that of the month; null where it is. */
  readonly otherPeriod: string | null;
  /**
   * In Chinese why nothing is known of where it belongs; '' where `to` is known, or the column is about another
   * month.
   */
  readonly doubt: string;
}

/** A column with the months that its heading names, null where it names none. */
export interface DatedColumn {
  readonly column: LedgerColumn;
  readonly span: Span | null;
}

/** Whether returns may fill a column of that meaning. */
export function isReturned(field: Field, kind?: Kind): boolean {
  return (kind ? [kind] : KINDS).some(({ columns }) => columns[field]?.returned === true);
}

/** Columns that say nothing of the item: numbers are begun anew, lights are the tool's, the rest is unknown. */
const LEFT_OUT: ReadonlySet<Field> = new Set<Field>(['seq', 'light', 'other']);

/** 子项编号, 任务编码 beside the row's own number: by it people speak of the item, and nobody reports it. */
const NUMBER = /^(?:子项|分项|细项|任务|事项|工作|项目|指标|督办)?(?:编号|编码|序号|代码)$/;

/** Whether a column is a further number of the items. */
export function numbersItems({ field, heading }: LedgerColumn): boolean {
  return field === 'other' && NUMBER.test(headingText(heading.split('/').at(-1)!).main);
}

/** Columns of one meaning with their months, in their order. */
function datedColumns({ year }: Ledger, columns: readonly LedgerColumn[], month: Month): DatedColumn[] {
  const periods = columns.flatMap(({ period }) => period ?? []);
  // A year that was only guessed from the deadlines is not known to be that of the columns.
  const spans = datedSpans(periods, year?.guessed ? null : (year?.value ?? null), month);
  let next = 0;
  return columns.map((column) => ({ column, span: column.period === null ? null : spans[next++]! }));
}

/**
 * Whether a column is its ledger's running one: it alone, of those of its meaning, names months, and they say up to
 * when it was brought (工作进展（截至6月底）). It takes every month's text; its heading is renewed when somebody thinks of it.
 */
export function isRunning({ columns }: Ledger, { field, column, period }: LedgerColumn): boolean {
  if (period === null || isRelative(period) || period.kind !== 'until') return false;
  return columns.every((one) => one.field !== field || one.period === null || one.column === column);
}

/** The master's columns of one meaning with their months; a running one has none. */
function ownColumns(ledger: Ledger, field: Field, month: Month): DatedColumn[] {
  return datedColumns(
    ledger,
    ledger.columns.filter((column) => column.field === field),
    month,
  ).map((one) => (isRunning(ledger, one.column) ? { column: one.column, span: null } : one));
}

/**
 * The one column, of those that name a period, that is the month's; undefined where there is none, or it is in doubt.
 */
function columnOfMonth(columns: readonly DatedColumn[], month: Month): DatedColumn | undefined {
  const dated = columns.filter(({ span }) => span !== null);
  const at = spanOfMonth(
    dated.map(({ span }) => span!),
    month,
  );
  return at === null ? undefined : dated[at];
}

/**
 * The columns of one meaning that are about a month: those that name no period, and the one that names the month's. A
 * sheet with a column for each month has one such column.
 */
export function columnsAbout(ledger: Ledger, field: Field, month: Month): LedgerColumn[] {
  const alike = ownColumns(ledger, field, month);
  const own = columnOfMonth(alike, month);
  return alike.filter((one) => one.span === null || one === own).map(({ column }) => column);
}

/**
 * Pairs the columns of a return with the master's: by meaning; of several of one meaning by their headings, or by the
 * period that they name. What names no period belongs to the month. What cannot be paired with certainty has no column
 * in the master, and is left to a person.
 */
export function pairColumns(from: Ledger, to: Ledger, month: Month): ColumnPair[] {
  const known = from.columns.filter(({ field }) => !LEFT_OUT.has(field));
  // A table with one task column calls it the core task; in a master that breaks tasks down it holds the sub-items.
  const oneTask = !has(from, 'sub_task') && has(to, 'sub_task');
  const meant = (field: Field): Field => (oneTask && field === 'core_task' ? 'sub_task' : field);
  const fields = [...new Set(known.map(({ field }) => meant(field)))];
  return fields.flatMap((field) => {
    const ours = ownColumns(to, field, month);
    const theirs = datedColumns(
      from,
      known.filter((column) => meant(column.field) === field),
      month,
    );
    return pairsOf({
      field,
      theirs,
      ours,
      aliases: aliasesOf(field, to),
      open: isReturned(field, to.kind),
      isFilledIn: (column) => isFilledIn(column, to),
      month,
    });
  });
}

function aliasesOf(field: Field, { kind }: Ledger): readonly string[] {
  return kind.columns[field]?.aliases ?? [];
}

/** Columns of one meaning: the return's (`theirs`) and the master's (`ours`). */
interface Meaning {
  readonly field: Field;
  readonly theirs: readonly DatedColumn[];
  readonly ours: readonly DatedColumn[];
  /** What a column of that meaning is called, the plainest first. */
  readonly aliases: readonly string[];
  readonly open: boolean;
  /** Whether sections fill in one of the master's. */
  readonly isFilledIn: (column: LedgerColumn) => boolean;
  readonly month: Month;
}

function pairsOf(meaning: Meaning): ColumnPair[] {
  const { field, theirs, ours, open, month } = meaning;
  const found = new Map<DatedColumn, DatedColumn>();
  for (const step of [bySameHeading, bySameMonths, byMonth, byMeaning]) {
    for (const [their, our] of step(meaning, found)) found.set(their, our);
  }
  const ourNow = columnOfMonth(ours, month);
  const theirNow = columnOfMonth(theirs, month);
  return theirs.map((their): ColumnPair => {
    const our = found.get(their);
    // A copy of the ledger bears the heading of its running column, months and all.
    const said = our?.span === null && our.column.heading === their.column.heading ? null : their.span;
    const isNow = our?.span ? our === ourNow : said === null || their === theirNow;
    const span = our?.span ?? said;
    // What is planned for the next month is told in this one's return.
    const isNext = field === 'next_step' && span !== null && covers(span, addToMonth(month, 1));
    const otherPeriod = span === null || isNow || isNext ? null : spanInChinese(span, month);
    // A table with a column for each month keeps what was told of the earlier ones.
    const isKept = otherPeriod !== null && theirNow !== undefined;
    return {
      field,
      from: their.column,
      to: our?.column ?? null,
      open: our ? meaning.isFilledIn(our.column) : open,
      otherPeriod,
      doubt: our || isKept ? '' : doubtOf(meaning, their, ourNow),
    };
  });
}

type Found = ReadonlyMap<DatedColumn, DatedColumn>;
type Step = (meaning: Meaning, found: Found) => readonly (readonly [DatedColumn, DatedColumn])[];

const free = (columns: readonly DatedColumn[], found: Found): DatedColumn[] => {
  const taken = new Set([...found.keys(), ...found.values()]);
  return columns.filter((column) => !taken.has(column));
};

/** Headings of the same text; where one stands several times, in their order. */
const bySameHeading: Step = ({ theirs, ours }) => {
  const pairs: [DatedColumn, DatedColumn][] = [];
  for (const their of theirs) {
    const same = ours.find((our) => sameHeading(our, their) && !pairs.some(([, taken]) => taken === our));
    if (same) pairs.push([their, same]);
  }
  return pairs;
};

function sameHeading(a: DatedColumn, b: DatedColumn): boolean {
  return flat(fold(a.column.heading)) === flat(fold(b.column.heading));
}

/** 5月份工作进展 and 5月进展: the same months, and no other column of them. */
const bySameMonths: Step = ({ theirs, ours }, found) => {
  const left = free(ours, found).filter(({ span }) => span !== null);
  const asking = free(theirs, found).filter(({ span }) => span !== null);
  return asking.flatMap((their) => {
    const same = left.filter(({ span }) => sameSpan(span!, their.span!));
    const rivals = asking.filter(({ span }) => sameSpan(span!, their.span!));
    return same.length === 1 && rivals.length === 1 ? [[their, same[0]!] as const] : [];
  });
};

/** 截至5月底进展, or 5月进展 where the master has quarters: the column of the month, where it may hold what is told. */
const byMonth: Step = ({ theirs, ours, open, month }, found) => {
  const their = columnOfMonth(theirs, month);
  const our = columnOfMonth(ours, month);
  if (!open || !their || !our || found.has(their) || [...found.values()].includes(our)) return [];
  const { kind, from, to } = their.span!;
  const tellsMonth = kind === 'year' || (to === Number(month.slice(5)) && (from === to || from === 1));
  return tellsMonth || holds(our.span!, their.span!) ? [[their, our]] : [];
};

/**
 * By meaning alone, where only one is left on each side. What names no period goes into the column that names none or,
 * where all do, into the month's; not where the master has both. What names one goes into a column that names none.
 */
const byMeaning: Step = (meaning, found) => {
  const { theirs, ours, open, month } = meaning;
  const left = free(ours, found);
  const undatedOurs = left.filter(({ span }) => span === null);
  const filled = undatedOurs.filter(({ column }) => meaning.isFilledIn(column));
  const plain = only(filled.length > 0 ? filled : undatedOurs, meaning);
  const asking = free(theirs, found);
  const undated = asking.filter(({ span }) => span === null);
  const dated =
    columnOfMonth(asking, month) ??
    only(
      asking.filter(({ span }) => span !== null),
      meaning,
    );
  const their = undated.length > 0 ? only(undated, meaning) : dated;
  if (!their) return [];
  if (ours.every(({ span }) => span === null)) return plain ? [[their, plain]] : [];
  if (!open || their.span !== null || !ours.every(({ span }) => span !== null)) return [];
  const our = columnOfMonth(ours, month);
  return our && left.includes(our) ? [[their, our]] : [];
};

/** The only one, or the only one that is called by a word of its meaning (下一步 beside 亮点做法). */
function only(columns: readonly DatedColumn[], { aliases }: Meaning): DatedColumn | undefined {
  if (columns.length <= 1) return columns[0];
  const called = columns.filter(({ column: { heading } }) =>
    aliases.some((alias) => flat(heading.split('/').at(-1)!).startsWith(alias)),
  );
  return called.length === 1 ? called[0] : undefined;
}

function doubtOf(
  { theirs, ours, month }: Meaning,
  their: DatedColumn,
  ourNow: DatedColumn | undefined,
): string {
  if (ours.length === 0) return '台账里没有对应的列';
  const words = their.span ? spanInChinese(their.span, month) : monthInWords(month);
  if (ours.every(({ span }) => span !== null) && (!ourNow || their.span))
    return `台账里没有${words}的列，不能确定填到哪里`;
  return theirs.length > 1
    ? '报送表里有几列这样的内容，不能确定这一列填到哪里'
    : '台账里有几列这样的内容，不能确定填到哪一列';
}

/** What an entry says in a column: one cell, or several lines below each other. */
export function writtenIn(
  entry: Entry,
  { field, column }: Pick<LedgerColumn, 'field' | 'column'>,
): readonly Written[] {
  return entry.cells.filter((written) => written.field === field && written.column === column);
}

function has(ledger: Ledger, field: Field): boolean {
  return ledger.columns.some((column) => column.field === field);
}
