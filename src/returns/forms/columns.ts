import type { Month } from '../../calendar/period';
import type { Field } from '../../kinds/field';
import type { Column, Kind } from '../../kinds/kind';
import { fieldsOfHeadings, sensesOfHeading, STATE_WORD } from '../../ledger/headings/headings';
import type { Entry, Ledger, LedgerColumn } from '../../ledger/ledger';
import { STAND_INS } from '../../ledger/task-of';
import { isFormula } from '../../workbook/cell';
import { cellAt, findSheet, type Sheet, type Workbook } from '../../workbook/sheet';
import { columnsAbout, isReturned, isRunning, numbersItems, writtenIn } from '../columns';
import { isFilledIn, isSet } from '../filled-in';

/** A column of a form, and the one of the master that it comes from. */
export interface FormColumn extends Pick<LedgerColumn, 'field' | 'column'> {
  /** One level, of which a reader sees the same meaning as in the master. */
  readonly heading: string;
  /** What columns of its meaning are for in ledgers of the kind. */
  readonly kind: Column;
  /** Whether the section fills it in. */
  readonly open: boolean;
  /** Whether it is one of several states to be ticked (已完成 | 推进中). */
  readonly ticked: boolean;
}

/**
 * The columns that a form takes from the master, in its order: what tells the task, locked, and what sections fill in,
 * open. Of columns for each month, quarter or the like only that of the month.
 */
export function formColumns(ledger: Ledger, month: Month): FormColumn[] {
  const task = taskField(ledger);
  const isOpen = (column: LedgerColumn): boolean => column.field !== task && isFilledIn(column, ledger);
  const chosen = ledger.columns.filter((column) => {
    const { field } = column;
    if (isOpen(column)) return columnsAbout(ledger, field, month).includes(column);
    return (
      ledger.kind.columns[field]?.shown === true ||
      field === task ||
      numbersItems(column) ||
      isSet(column, ledger)
    );
  });
  const headings = headingsOf(chosen, ledger);
  return chosen.map((chosenOne, index) => {
    const { column, field, heading } = chosenOne;
    return {
      column,
      field,
      heading: headings[index]!,
      kind: kindOf(chosenOne, ledger),
      open: isOpen(chosenOne),
      ticked: field === 'status' && STATE_WORD.test(leafOf(heading)),
    };
  });
}

/** Whether a cell of the master is a formula: 完成率 as =累计完成/年度目标. */
export function isReckoned(
  sheet: Sheet,
  entry: Entry,
  column: Pick<FormColumn, 'field' | 'column'>,
): boolean {
  const row = writtenIn(entry, column)[0]?.row ?? entry.row;
  return isFormula(cellAt(sheet, row, column.column));
}

/** Whether a column is reckoned in all its cells. */
export function isReckonedThroughout(
  workbook: Workbook,
  { sheet: name, entries }: Ledger,
  column: Pick<FormColumn, 'field' | 'column'>,
): boolean {
  const sheet = findSheet(workbook, name)!;
  return entries.every((entry) => isReckoned(sheet, entry, column));
}

/** Whether sections are asked about the rows of a ledger in any month: no register, and something to fill in. */
export function isAskedAbout(workbook: Workbook, ledger: Ledger): boolean {
  const task = taskField(ledger);
  return (
    ledger.kind.register !== true &&
    ledger.columns.some(
      (column) =>
        column.field !== task &&
        isFilledIn(column, ledger) &&
        !isReckonedThroughout(workbook, ledger, column),
    )
  );
}

/** What columns of its meaning are for; a further number is one. */
function kindOf(column: LedgerColumn, { kind }: Ledger): Column {
  return kind.columns[numbersItems(column) ? 'seq' : column.field] ?? {};
}

/** What names the items: it is locked even where returns may fill its like, as in a ledger of problems. */
function taskField({ columns }: Ledger): Field {
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  return has('sub_task') || has('core_task') ? 'core_task' : (STAND_INS.find(has) ?? 'core_task');
}

/** Meanings that returns may fill and of which no column is the month's, where the ledger has columns by period. */
export function fieldsWithoutMonth(ledger: Ledger, month: Month): Field[] {
  const task = taskField(ledger);
  return [...new Set(ledger.columns.map(({ field }) => field))].filter(
    (field) =>
      field !== task && isReturned(field, ledger.kind) && columnsAbout(ledger, field, month).length === 0,
  );
}

/** Headings of one level: the lower level where it is enough, else both, else the plainest word for the meaning. */
function headingsOf(columns: readonly LedgerColumn[], ledger: Ledger): string[] {
  const { kind } = ledger;
  const leaves = ledger.columns.map(({ heading }) => leafOf(heading));
  let headings = columns.map((column) => {
    // What a form asks for is brought up to its own month, not to the one that the ledger's heading still names.
    if (isRunning(ledger, column)) return plainest(column.field, kind);
    const leaf = leafOf(column.heading);
    // 上半年 alone does not say whether it tells of a goal or of a report.
    if (sensesOfHeading(leaf, kind)[0]?.role === 'period') return column.heading;
    return leaves.filter((one) => one === leaf).length === 1 ? leaf : column.heading;
  });
  for (const other of [
    ({ heading }: LedgerColumn) => heading,
    ({ field }: LedgerColumn) => plainest(field, kind),
  ]) {
    const read = fieldsOfHeadings(headings, kind);
    headings = headings.map((heading, index) =>
      heading !== '' && read[index] === columns[index]!.field ? heading : other(columns[index]!) || heading,
    );
  }
  return headings;
}

function plainest(field: Field, kind: Kind): string {
  return kind.columns[field]?.aliases?.[0] ?? '';
}

function leafOf(heading: string): string {
  return heading.split('/').at(-1)!;
}
