import type { Field } from '../../kinds/field';
import type { Kind } from '../../kinds/kind';
import type { Sheet } from '../../workbook/sheet';
import { flat } from '../cell-text';
import { gridOf, type Grid } from './grid';
import type { Table, TableRow } from '../ledger';
import { isAside } from './aside';
import { sortOfRow, type RowColumns } from './rows';
import { findTables, overlaps, type Corrections, type FoundTable } from './tables';

export type { Correction, Corrections } from './tables';

/** The ledgers of a sheet, top to bottom, then left to right, and in Chinese why it holds none. */
export interface TablesFound {
  readonly tables: Table[];
  /** '' where there are some. */
  readonly why: string;
}

/**
 * Finds the ledgers of a sheet: where headings and entries stand and what each column means. Several tables under or
 * beside each other are several. `date1904` as in `Workbook`.
 */
export function findLedgers(
  sheet: Sheet,
  kinds: readonly Kind[],
  corrections: Corrections,
  date1904: boolean,
): TablesFound {
  const grid = gridOf(sheet, date1904);
  const tables = findTables(grid, kinds, corrections);
  if (tables.length === 0) {
    const why =
      grid.rows === 0 ? '工作表是空的。' : '没有找到表头：没有一行同时写着任务、责任单位、完成时限这类列名。';
    return { tables: [], why };
  }
  const ledgers: Table[] = [];
  let why = '';
  tables.forEach((table, index) => {
    const next = tables.find(
      (other, place) => place > index && other.block.top > table.block.bottom && overlaps(other, table),
    );
    const limit = next ? next.surroundings.top : grid.rows;
    if (!table.verdict.ledger) {
      why = why || table.verdict.why;
      return;
    }
    const ledger = followed(grid, table, limit);
    if (ledger) ledgers.push(ledger);
    else why = why || '只有表头，下面没有事项。';
  });
  return { tables: ledgers, why: ledgers.length > 0 ? '' : why };
}

/** Follows a table down to `limit` (exclusive) and tells its rows apart. Null where it has no entry. */
function followed(grid: Grid, table: FoundTable, limit: number): Table | null {
  const columns = rowColumns(table);
  const rows: TableRow[] = [];
  let inEntry = false;
  let inNotes = false;
  let afterBlank = false;
  let foreign = false;
  let firstRow = -1;
  let lastRow = -1;
  for (let row = table.block.bottom + 1; row < limit; row++) {
    const sort = sortOfRow(grid, row, columns, { inEntry, inNotes, afterBlank, begun: firstRow >= 0 });
    const below = afterBlank && firstRow >= 0 && sort !== 'heading' && sort !== 'banner' && sort !== 'core';
    afterBlank = sort === 'blank';
    if (afterBlank) continue;
    if (sort === 'foreign' || sort === 'heading') foreign = sort === 'foreign';
    if (below && !foreign && isAside(grid, row, limit, columns)) foreign = true;
    if (foreign) continue;
    rows.push({ row, sort });
    inNotes = sort === 'note';
    inEntry = sort === 'entry' || sort === 'more';
    if (inEntry || sort === 'core') {
      if (firstRow < 0) firstRow = row;
      if (inEntry) lastRow = row;
    }
  }
  if (lastRow < 0) return null;
  const { top: _, ...surroundings } = table.surroundings;
  return {
    ...surroundings,
    sheet: grid.sheet.name,
    kind: table.verdict.kind,
    headingRows: range(table.block.top, table.block.bottom),
    firstRow,
    lastRow,
    firstColumn: columns.first,
    lastColumn: columns.last,
    columns: table.columns,
    toolColumns: table.toolColumns,
    keyColumn: table.keyColumn,
    rows: rows.filter((one) => one.row <= lastRow),
  };
}

const DEEDS: ReadonlySet<Field> = new Set<Field>([
  'lead_unit',
  'owner_person',
  'deadline',
  'progress',
  'status',
]);

function rowColumns(table: FoundTable): RowColumns {
  const fields = new Map(table.columns.map((column) => [column.column, column.field]));
  const find = (field: Field): number | null =>
    table.columns.find((column) => column.field === field)?.column ?? null;
  const named = table.columns.filter((column) => column.field === 'core_task' || column.field === 'sub_task');
  const standIn = table.columns.find((column) => column.field === table.verdict.task);
  const tasks = named.length > 0 ? named : standIn ? [standIn] : [];
  const headings = new Map<number, ReadonlySet<string>>();
  for (const { column, heading } of table.columns) {
    if (heading !== '') headings.set(column, new Set([flat(heading), ...flat(heading).split('/')]));
  }
  return {
    first: table.columns[0]!.column,
    last: table.columns[table.columns.length - 1]!.column,
    fields,
    headings,
    tasks: tasks.map((column) => column.column),
    deeds: table.columns.filter((column) => DEEDS.has(column.field)).map((column) => column.column),
    seq: find('seq'),
    kind: table.verdict.kind,
    pair: table.pairColumn,
    sub: find('sub_task'),
    core: find('core_task'),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
