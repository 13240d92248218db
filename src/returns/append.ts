import { KINDS } from '../kinds/kind';
import type { Ledger, LedgerColumn } from '../ledger/ledger';
import { cellText } from '../workbook/address';
import { scalarOf, type Scalar } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import { cellAt, findSheet, makeSheet, type Sheet, type Workbook } from '../workbook/sheet';
import type { StyleChange } from '../workbook/style';
import { pairColumns, writtenIn } from './columns';
import type { Item } from './items';
import type { Sent } from './sender';
import type { Targets } from './targets';
import { saidIn, saysNothing, valueFor } from './values';
import type { Order } from './versions';

/** A row that was not found in the master. */
export interface NewRow {
  readonly sent: Sent;
  readonly row: Item;
  /** Whether it may be a row that the master has: then it is not appended, nor is the same row of another return. */
  readonly doubtful: boolean;
}

/** The sheet for new rows that have no room below the ledger. */
const ADDED_SHEET = '新增事项';

/**
 * Edits that append new rows: below the last entry of the ledger that most rows of the return belong to where the cells
 * there are empty, else on a sheet of their own. A row that came several times is appended once, as its newest version
 * has it; where nothing says which that is and they differ, it is left to a person.
 */
export function appendRows(workbook: Workbook, ledgers: readonly Ledger[], rows: readonly NewRow[], order: Order, targetsOn: (sheet: string) => Targets): Edit[] {
  const distinct = sameRows(rows).flatMap((same) => {
    if (same.some(({ doubtful }) => doubtful)) return [];
    const home = homeOf(same[0]!.sent, ledgers);
    const texts = new Set(same.map((one) => JSON.stringify(cellsOf(one, home, workbook.date1904, null))));
    if (texts.size === 1) return same.slice(0, 1);
    return same.filter((one) => same.every((other) => other === one || order(one.sent, other.sent) === 1));
  });
  const byLedger = new Map<Ledger, NewRow[]>();
  for (const one of distinct) {
    const ledger = homeOf(one.sent, ledgers);
    byLedger.set(ledger, [...(byLedger.get(ledger) ?? []), one]);
  }
  const edits: Edit[] = [];
  const left: { ledger: Ledger; rows: readonly NewRow[] }[] = [];
  const full = new Set<string>();
  for (const [ledger, own] of byLedger) {
    const sheet = findSheet(workbook, ledger.sheet)!;
    if (!full.has(sheet.name) && hasRoom(sheet, ledger, own.length)) edits.push(...below(workbook, ledger, own, targetsOn(ledger.sheet)));
    else left.push({ ledger, rows: own });
    full.add(sheet.name);
  }
  const [first] = left;
  if (!first) return edits;
  const added = ledgers.find(({ sheet }) => sheet === ADDED_SHEET);
  const all = left.flatMap((one) => one.rows);
  if (added && hasRoom(findSheet(workbook, ADDED_SHEET)!, added, all.length) && !full.has(ADDED_SHEET)) {
    return [...edits, ...below(workbook, added, all, targetsOn(ADDED_SHEET))];
  }
  return [...edits, onOwnSheet(workbook, first.ledger, all)];
}

/** New rows by what they are: equal text of one section. A row that names no section may be anybody's. */
function sameRows(rows: readonly NewRow[]): NewRow[][] {
  const unnamed = new Set(rows.filter(({ row }) => row.lead === '').map(({ row }) => row.plain));
  const groups = new Map<string, NewRow[]>();
  for (const one of rows) {
    const key = unnamed.has(one.row.plain) ? one.row.plain : `${one.row.plain}\n${one.row.lead}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function homeOf({ matches }: Sent, ledgers: readonly Ledger[]): Ledger {
  const counts = new Map<Ledger, number>();
  for (const { item } of matches) if (item) counts.set(item.ledger, (counts.get(item.ledger) ?? 0) + 1);
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
  return !sheet.layout.merges.some((merge) => merge.bottom > ledger.lastRow && merge.top <= bottom && merge.left <= to && merge.right >= from);
}

function below(workbook: Workbook, ledger: Ledger, rows: readonly NewRow[], targets: Targets): Edit[] {
  const sheet = findSheet(workbook, ledger.sheet)!;
  const { from, to } = columnsOf(ledger);
  const width = to - from + 1;
  const number = nextNumber(sheet, ledger);
  return rows.flatMap((one, index): Edit[] => {
    const row = ledger.lastRow + 1 + index;
    const looks: StyleChange[] = Array.from({ length: width }, (_, at) => ({ like: { row: ledger.lastRow, column: from + at } }));
    const values: Scalar[] = Array<Scalar>(width).fill(null);
    for (const { column, value, format } of cellsOf(one, ledger, workbook.date1904, number(index), targets)) {
      values[column - from] = value;
      if (format !== undefined) looks[column - from] = { like: { row: ledger.lastRow, column }, with: { numberFormat: format } };
    }
    const why = whyOf(one, `第${row + 1}行新增`);
    return [
      { kind: 'setValues', sheet: ledger.sheet, row, column: from, values: [values], why },
      { kind: 'setStyles', sheet: ledger.sheet, row, column: from, styles: [looks], why },
    ];
  });
}

/** A sheet with the ledger's headings and the new rows. */
function onOwnSheet(workbook: Workbook, ledger: Ledger, rows: readonly NewRow[]): Edit {
  let name = ADDED_SHEET;
  for (let count = 2; findSheet(workbook, name); count++) name = `${ADDED_SHEET}${count}`;
  const columns = ledger.columns.filter(({ field }) => field !== 'other' && field !== 'light');
  const cells = rows.map((one, index) => {
    const said = cellsOf(one, ledger, workbook.date1904, index + 1);
    const line = columns.map(({ column }) => said.find((cell) => cell.column === column)?.value ?? null);
    while (line.length > 0 && line.at(-1) === null) line.pop();
    return line;
  });
  const sheet = makeSheet(name, [columns.map(headingOf), ...cells]);
  const detail = `台账下方没有空行，${rows.length}项放在工作表“${name}”`;
  return { kind: 'addSheet', sheet, at: workbook.sheets.length, why: { topic: '汇总报送：新增事项', detail } };
}

/** A heading that the ledger's reader knows on its own, without the level above it. */
function headingOf({ heading, field }: LedgerColumn): string {
  const [plainest] = KINDS[0]!.fields[field]?.aliases ?? [];
  return heading.includes('/') ? (plainest ?? heading.split('/').at(-1)!) : heading;
}

interface NewCell {
  readonly column: number;
  readonly value: Scalar;
  readonly format?: string;
}

/** The cells of a new row in the master's columns. Without `targets` values are written as text. */
function cellsOf(one: NewRow, ledger: Ledger, date1904: boolean, number: Scalar, targets?: Targets): NewCell[] {
  const { sent, row } = one;
  const cells = pairColumns(sent.ledger, ledger).flatMap(({ field, from, to }): NewCell[] => {
    const written = writtenIn(row.entry, from);
    if (!to || written.length === 0) return [];
    const said = saidIn(written, field, sent.ledger.year?.value ?? ledger.year?.value ?? null);
    if (saysNothing(said.text, field)) return [];
    return [{ column: to.column, ...(targets ? valueFor(said, targets.kindOf(ledger, to, ledger.lastRow), date1904) : { value: said.text }) }];
  });
  const lead = ledger.columns.find(({ field }) => field === 'lead_unit');
  if (lead && !cells.some(({ column }) => column === lead.column)) cells.push({ column: lead.column, value: leadOf(one) || null });
  const seq = ledger.columns.find(({ field }) => field === 'seq');
  if (seq) cells.push({ column: seq.column, value: number });
  return cells;
}

function leadOf({ sent, row }: Pick<NewRow, 'sent' | 'row'>): string {
  return row.lead === '' ? (sent.unit ?? '') : row.lead;
}

/** Goes on counting where the ledger's numbers are plain whole ones, in their own kind; else leaves the number blank. */
function nextNumber(sheet: Sheet, ledger: Ledger): (index: number) => Scalar {
  const column = ledger.columns.find(({ field }) => field === 'seq')?.column;
  if (column === undefined) return () => null;
  const written = ledger.entries.map(({ row }) => scalarOf(cellAt(sheet, row, column))).filter((value) => value !== null);
  const numbers = written.map(Number);
  if (written.length === 0 || !numbers.every(Number.isInteger)) return () => null;
  const last = Math.max(...numbers);
  return (index) => (typeof written.at(-1) === 'string' ? String(last + index + 1) : last + index + 1);
}

function whyOf({ sent, row }: Pick<NewRow, 'sent' | 'row'>, what: string): Why {
  const lead = leadOf({ sent, row });
  return { topic: `汇总报送：${lead === '' ? '新增事项' : lead}`, detail: `${what}：来自 ${sent.file}!${cellText(row.entry.row, sent.ledger.firstColumn)}` };
}
