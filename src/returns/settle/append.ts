import { groupBy } from '../../basics/multimap';
import { KEY_WORK } from '../../kinds/kind';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import { freeName } from '../../sheets/plain-table';
import { cellText } from '../../workbook/address';
import { scalarOf, type Scalar } from '../../workbook/cell';
import type { Edit } from '../../workbook/edit';
import { cellAt, findSheet, makeSheet, trimmedRow, type Sheet, type Workbook } from '../../workbook/sheet';
import type { StyleChange } from '../../workbook/style';
import type { Items } from '../items';
import { APPENDED, type WrittenCell } from '../merge';
import { cellsOf, distinctRows, unitOf, type NewCell, type NewRow } from './new-rows';
import type { Return } from '../receive/sender';
import type { Targets } from './targets';
import type { Order } from '../receive/versions';

/** The sheet for new rows that have no room below the ledger. */
const ADDED_SHEET = '新增事项';

/** What appending comes to: the edits, and every cell that they fill. */
export interface Appended {
  readonly edits: readonly Edit[];
  readonly cells: readonly WrittenCell[];
}

/**
 * Appends new rows: below the last entry of the ledger that most rows of the return belong to where the cells there are
 * empty, else on a sheet of their own.
 */
export function appendRows(
  workbook: Workbook,
  ledgers: readonly Ledger[],
  rows: readonly NewRow[],
  context: { readonly items: Items; readonly order: Order; readonly targetsOn: (sheet: string) => Targets },
): Appended {
  const { items, order, targetsOn } = context;
  const distinct = distinctRows(rows, items, order, (sent) => homeOf(sent, ledgers));
  const byLedger = groupBy(distinct, ({ returned }) => homeOf(returned, ledgers));
  const done: Appended[] = [];
  const left: { ledger: Ledger; rows: readonly NewRow[] }[] = [];
  const full = new Set<string>();
  for (const [ledger, own] of byLedger) {
    const sheet = findSheet(workbook, ledger.sheet)!;
    if (!full.has(sheet.name) && hasRoom(sheet, ledger, own.length))
      done.push(below(workbook, ledger, own, targetsOn(ledger.sheet)));
    else left.push({ ledger, rows: own });
    full.add(sheet.name);
  }
  const [first] = left;
  if (first) {
    const added = ledgers.find(({ sheet }) => sheet === ADDED_SHEET);
    const all = left.flatMap((one) => one.rows);
    const fits =
      added && !full.has(ADDED_SHEET) && hasRoom(findSheet(workbook, ADDED_SHEET)!, added, all.length);
    done.push(
      fits ? below(workbook, added, all, targetsOn(ADDED_SHEET)) : onOwnSheet(workbook, first.ledger, all),
    );
  }
  return { edits: done.flatMap(({ edits }) => edits), cells: done.flatMap(({ cells }) => cells) };
}

function homeOf({ matches }: Return, ledgers: readonly Ledger[]): Ledger {
  const counts = new Map<Ledger, number>();
  for (const { ours } of matches) if (ours) counts.set(ours.ledger, (counts.get(ours.ledger) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ledgers[0]!;
}

function columnsOf(ledger: Ledger): { readonly from: number; readonly to: number } {
  return { from: ledger.firstColumn, to: Math.max(ledger.lastColumn, ...Object.values(ledger.toolColumns)) };
}

/** Whether the rows below the ledger are empty over its width, and one more, so that what follows stays apart. */
function hasRoom(sheet: Sheet, ledger: Ledger, count: number): boolean {
  const { from, to } = columnsOf(ledger);
  const bottom = ledger.lastRow + count + 1;
  for (let row = ledger.lastRow + 1; row <= bottom; row++) {
    for (let column = from; column <= to; column++) if (cellAt(sheet, row, column) !== null) return false;
  }
  return !sheet.layout.merges.some(
    (merge) =>
      merge.bottom > ledger.lastRow && merge.top <= bottom && merge.left <= to && merge.right >= from,
  );
}

function below(workbook: Workbook, ledger: Ledger, rows: readonly NewRow[], targets: Targets): Appended {
  const sheet = findSheet(workbook, ledger.sheet)!;
  const { from, to } = columnsOf(ledger);
  const width = to - from + 1;
  const number = nextNumber(sheet, ledger);
  const cells: WrittenCell[] = [];
  const edits = rows.flatMap((one, index): Edit[] => {
    const row = ledger.lastRow + 1 + index;
    const looks: StyleChange[] = Array.from({ length: width }, (_, at) => ({
      like: { row: ledger.lastRow, column: from + at },
    }));
    const values: Scalar[] = Array<Scalar>(width).fill(null);
    for (const cell of cellsOf(one, ledger, workbook.date1904, number(index), targets)) {
      const { column } = cell.to;
      values[column - from] = cell.value;
      if (cell.format !== undefined)
        looks[column - from] = { like: { row: ledger.lastRow, column }, with: { numberFormat: cell.format } };
      cells.push(writtenCell(one, cell, ledger.sheet, row, column));
    }
    const why = {
      topic: `汇总报送：${unitOf(one) === '' ? '新增事项' : unitOf(one)}`,
      detail: `第${row + 1}行新增：来自 ${one.returned.file}!${firstCell(one)}`,
    };
    return [
      { kind: 'setValues', sheet: ledger.sheet, row, column: from, values: [values], why },
      { kind: 'setStyles', sheet: ledger.sheet, row, column: from, styles: [looks], why },
    ];
  });
  return { edits, cells };
}

/** A sheet with the ledger's headings and the new rows. */
function onOwnSheet(workbook: Workbook, ledger: Ledger, rows: readonly NewRow[]): Appended {
  const name = freeName(workbook, ADDED_SHEET);
  const columns = ledger.columns.filter(({ field }) => field !== 'other' && field !== 'light');
  const written: WrittenCell[] = [];
  const cells = rows.map((one, index) => {
    const line: Scalar[] = columns.map(() => null);
    for (const cell of cellsOf(one, ledger, workbook.date1904, index + 1)) {
      const at = columns.findIndex(({ column }) => column === cell.to.column);
      line[at] = cell.value;
      written.push(writtenCell(one, cell, name, index + 1, at));
    }
    return trimmedRow(line, null);
  });
  const sheet = makeSheet(name, [columns.map(headingOf), ...cells]);
  const why = {
    topic: '汇总报送：新增事项',
    detail: `台账下方没有空行，${rows.length}项放在工作表“${name}”`,
  };
  return { edits: [{ kind: 'addSheet', sheet, at: workbook.sheets.length, why }], cells: written };
}

/** A heading that the ledger's reader knows on its own, without the level above it. */
function headingOf({ heading, field }: LedgerColumn): string {
  const [plainest] = KEY_WORK.columns[field]?.aliases ?? [];
  return heading.includes('/') ? (plainest ?? heading.split('/').at(-1)!) : heading;
}

function writtenCell(one: NewRow, cell: NewCell, sheet: string, row: number, column: number): WrittenCell {
  const { returned, theirs: item } = one;
  const source = {
    sheet: returned.ledger.sheet,
    ...(cell.source ?? { row: item.entry.row, column: returned.ledger.firstColumn }),
  };
  return {
    target: { sheet, row, column },
    task: item.task,
    unit: unitOf(one),
    heading: cell.to.heading,
    from: APPENDED,
    to: cell.text,
    file: returned.file,
    source,
  };
}

function firstCell({ returned, theirs }: NewRow): string {
  return cellText(theirs.entry.row, returned.ledger.firstColumn);
}

/**
 * Goes on counting where the ledger's numbers are plain whole ones, in their own kind; else leaves the number blank.
 */
function nextNumber(sheet: Sheet, ledger: Ledger): (index: number) => Scalar {
  const column = ledger.columns.find(({ field }) => field === 'seq')?.column;
  if (column === undefined) return () => null;
  const written = ledger.entries
    .map(({ row }) => scalarOf(cellAt(sheet, row, column)))
    .filter((value) => value !== null);
  const numbers = written.map(Number);
  if (written.length === 0 || !numbers.every(Number.isInteger)) return () => null;
  const last = numbers.reduce((a, b) => Math.max(a, b));
  return (index) => (typeof written.at(-1) === 'string' ? String(last + index + 1) : last + index + 1);
}
