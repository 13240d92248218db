import { MAX_CELL_TEXT, MAX_ROW_HEIGHT } from '../workbook/limits';
import { wrappedLines } from '../paper/measure';
import { isFormula, sameCell, scalarOf, type Scalar } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import { PLAIN_LAYOUT, type Layout } from '../workbook/layout';
import {
  cellAt,
  findSheet,
  makeSheet,
  scalarAt,
  trimmedRow,
  usedSize,
  type Sheet,
  type Workbook,
} from '../workbook/sheet';
import { DAY_FORMAT, type Style } from '../workbook/style';

/**
 * A sheet of ordinary rows that we make and people may go on with: they edit, sort, add columns, put a title above. So
 * it is read by its headings, rows are only ever appended or changed cell by cell, and nothing is deleted.
 */
export interface PlainTable {
  /** The name of the sheet; where another one bears it, a number follows. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Headings without which a sheet of that name is somebody else's. */
  readonly known: readonly string[];
  /**
   * Rows to look things up on and no record: without boxes, page and heights of ours. Such a sheet is also taken where
   * nobody gave it headings: its columns then stand in their order, from the first row on.
   */
  readonly bare?: true;
}

export interface TableColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  /** Text unless something else is said. Text that begins with = stays text; `any` is a text or a number. */
  readonly holds?: 'day' | 'number' | 'percent' | 'any' | 'help';
}

/** One row: heading → value; what is missing is empty. Days are serial numbers of the workbook. */
export type TableRow = Readonly<Record<string, Scalar>>;

/** A table as it stands in a workbook. */
export interface StandingTable {
  readonly sheet: Sheet;
  /** From zero; -1 where a bare table has no headings. */
  readonly headingRow: number;
  /** Heading → column, from zero; headings that people added are not in it. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly StandingRow[];
}

export interface StandingRow {
  /** From zero. */
  readonly row: number;
  readonly values: TableRow;
}

/** Headings stand in the first row, or below lines that somebody put above. */
const HEADINGS_WITHIN = 5;

/**
 * Every sheet of the workbook that holds this table, in the order of the workbook, with its rows that are not empty.
 */
export function standingTables(workbook: Workbook, table: PlainTable): StandingTable[] {
  return workbook.sheets.flatMap((sheet) => {
    if (!isCalled(sheet.name, table.title)) return [];
    const found = headingsOf(sheet, table);
    return found ? [{ sheet, ...found, rows: rowsOf(sheet, found) }] : [];
  });
}

/**
 * The edits that append rows: to the last sheet that holds the table, else to a new one. A heading that somebody took
 * away is put at the right again, for what is written must be found again. No rows, no edits.
 */
export function appendEdits(
  workbook: Workbook,
  table: PlainTable,
  rows: readonly TableRow[],
  why: Why,
): Edit[] {
  if (rows.length === 0) return [];
  const standing = standingTables(workbook, table).at(-1);
  if (!standing) {
    const sheet = tableSheet(freeName(workbook, table.title), table, rows);
    return [{ kind: 'addSheet', sheet, at: workbook.sheets.length, why }];
  }
  const { sheet, headingRow } = standing;
  const { edits, columns } = completed(standing, table, why);
  const places = table.columns.map(({ heading }) => columns.get(heading)!);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const spread = <T>(of: (index: number) => T, otherwise: T): T[] =>
    Array.from({ length: right - left + 1 }, (_, at) => {
      const index = places.indexOf(left + at);
      return index < 0 ? otherwise : of(index);
    });
  const values = rows.map((row) => spread((index) => valueOf(row, table.columns[index]!), null));
  const looks = spread<Style | null>((index) => lookOf(table.columns[index]!), null);
  const at = {
    sheet: sheet.name,
    row: Math.max(usedSize(sheet).rows, headingRow + 1),
    column: left,
    why,
  };
  if (table.bare) return [...edits, { kind: 'setValues', ...at, values }];
  return [
    ...edits,
    { kind: 'setValues', ...at, values },
    { kind: 'setStyles', ...at, styles: values.map(() => looks) },
    { kind: 'setLayout', sheet: sheet.name, layout: { rowHeights: heightsFrom(at.row, table, rows) }, why },
  ];
}

/**
 * The edits that change cells of a standing row. What stands already gives none, a formula is left alone, and a heading
 * that is gone is put at the right again.
 */
export function changeEdits(
  standing: StandingTable,
  table: PlainTable,
  changes: readonly { readonly row: number; readonly values: TableRow }[],
  why: Why,
): Edit[] {
  const wanted = table.columns.filter(({ heading }) => changes.some(({ values }) => heading in values));
  const { edits: added, columns } = completed(standing, { ...table, columns: wanted }, why);
  const edits = changes.flatMap(({ row, values }) =>
    wanted.flatMap((column): Edit[] => {
      if (!(column.heading in values)) return [];
      const at = { sheet: standing.sheet.name, row, column: columns.get(column.heading)!, why };
      const now = cellAt(standing.sheet, at.row, at.column);
      const value = valueOf(values, column);
      if (isFormula(now) || sameCell(scalarOf(now), value)) return [];
      if (table.bare) return [{ kind: 'setValues', ...at, values: [[value]] }];
      return [
        { kind: 'setValues', ...at, values: [[value]] },
        { kind: 'setStyles', ...at, styles: [[lookOf(column)]] },
      ];
    }),
  );
  return edits.length === 0 ? [] : [...added, ...edits];
}

/** A new sheet with the table. */
export function tableSheet(name: string, table: PlainTable, rows: readonly TableRow[]): Sheet {
  const { columns } = table;
  const looks = columns.map(lookOf);
  const values = rows.map((row) => columns.map((column) => valueOf(row, column)));
  return makeSheet(
    name,
    [columns.map(({ heading }) => heading), ...values.map((cells) => trimmedRow(cells, null))],
    {
      styles: [columns.map(() => headingLook(table)), ...rows.map(() => looks)],
      layout: {
        ...(table.bare ? BARE_LAYOUT : LAYOUT),
        columnWidths: Object.fromEntries(columns.map(({ width }, index) => [index, width])),
        rowHeights: table.bare ? {} : heightsFrom(1, table, rows),
      },
    },
  );
}

/** What stands under a heading, as text without spaces at its ends; '' where nothing does. */
export function textIn(values: TableRow, heading: string): string {
  return String(values[heading] ?? '').trim();
}

/** 汇总记录 and 汇总记录2, but not 汇总记录说明. */
function isCalled(name: string, title: string): boolean {
  return name.startsWith(title) && /^\d*$/.test(name.slice(title.length));
}

/** The title, or with the first number that no sheet bears: 汇总记录2. */
export function freeName(workbook: Workbook, title: string): string {
  let name = title;
  for (let count = 2; findSheet(workbook, name); count++) name = `${title}${count}`;
  return name;
}

function headingsOf(
  sheet: Sheet,
  table: PlainTable,
): { readonly headingRow: number; readonly columns: ReadonlyMap<string, number> } | null {
  for (let headingRow = 0; headingRow < HEADINGS_WITHIN; headingRow++) {
    const columns = new Map<string, number>();
    (sheet.cells[headingRow] ?? []).forEach((cell, column) => {
      const said = String(scalarOf(cell) ?? '').replace(/\s+/g, '');
      const known = table.columns.find(({ heading }) => heading === said);
      if (known && !columns.has(said)) columns.set(said, column);
    });
    if (table.known.every((heading) => columns.has(heading))) return { headingRow, columns };
  }
  if (!table.bare) return null;
  return { headingRow: -1, columns: new Map(table.columns.map(({ heading }, column) => [heading, column])) };
}

function rowsOf(
  sheet: Sheet,
  { headingRow, columns }: { readonly headingRow: number; readonly columns: ReadonlyMap<string, number> },
): StandingRow[] {
  const rows: StandingRow[] = [];
  for (let row = headingRow + 1; row < sheet.cells.length; row++) {
    const values: Record<string, Scalar> = {};
    for (const [heading, column] of columns) {
      const value = scalarAt(sheet, row, column);
      if (value !== null && value !== '') values[heading] = value;
    }
    if (Object.keys(values).length > 0) rows.push({ row, values });
  }
  return rows;
}

/** The columns with those that were missing, and the edits that add their headings at the right. */
function completed(
  { sheet, headingRow, columns }: StandingTable,
  table: PlainTable,
  why: Why,
): { readonly edits: readonly Edit[]; readonly columns: ReadonlyMap<string, number> } {
  const missing = table.columns.filter(({ heading }) => !columns.has(heading));
  const from = usedSize(sheet).columns;
  if (missing.length === 0) return { edits: [], columns };
  const at = { sheet: sheet.name, row: headingRow, column: from, why };
  return {
    columns: new Map([...columns, ...missing.map(({ heading }, index) => [heading, from + index] as const)]),
    edits: [
      { kind: 'setValues', ...at, values: [missing.map(({ heading }) => heading)] },
      { kind: 'setStyles', ...at, styles: [missing.map(() => headingLook(table))] },
    ],
  };
}

const EDGE = { style: 'thin', color: 'BFBFBF' } as const;
const BORDERS = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;
const HEADING: Style = {
  font: { bold: true },
  fill: 'E7E6E6',
  borders: BORDERS,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const BARE_HEADING: Style = {
  font: { bold: true },
  fill: 'E7E6E6',
  align: { horizontal: 'center', vertical: 'center' },
};
const MIDDLE = { horizontal: 'center', vertical: 'center' } as const;
const LOOKS: Readonly<Record<NonNullable<TableColumn['holds']> | 'text', Style>> = {
  day: { numberFormat: DAY_FORMAT, borders: BORDERS, align: MIDDLE },
  number: { borders: BORDERS, align: MIDDLE },
  percent: { numberFormat: '0%', borders: BORDERS, align: MIDDLE },
  // Text format: what begins with = or + stays text when somebody edits the cell.
  text: {
    numberFormat: '@',
    borders: BORDERS,
    align: { horizontal: 'left', vertical: 'center', wrap: true },
  },
  any: { align: { horizontal: 'left', vertical: 'center', wrap: true } },
  help: { font: { color: '595959' }, align: { horizontal: 'left', vertical: 'center', wrap: true } },
};

const BARE_LAYOUT: Layout = { ...PLAIN_LAYOUT, freeze: { rows: 1, columns: 0 } };
const LAYOUT: Layout = {
  ...BARE_LAYOUT,
  page: {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 20, right: 15, bottom: 20, left: 15 },
    fitToWidth: true,
    centerHorizontally: true,
    titleRows: { from: 0, to: 0 },
    printArea: null,
    footer: '第&P页，共&N页',
    breaks: [],
  },
};

function headingLook({ bare }: PlainTable): Style {
  return bare ? BARE_HEADING : HEADING;
}

function lookOf({ holds }: TableColumn): Style {
  return LOOKS[holds ?? 'text'];
}

function valueOf(row: TableRow, { heading }: TableColumn): Scalar {
  const value = row[heading] ?? null;
  if (value === '') return null;
  return typeof value === 'string' && value.length > MAX_CELL_TEXT ? value.slice(0, MAX_CELL_TEXT) : value;
}

/** Points of a line. */
const LINE = 15;

/** Heights that show whole texts: not every program fits rows to wrapped text by itself. */
function heightsFrom(
  row: number,
  { columns }: PlainTable,
  rows: readonly TableRow[],
): Record<number, number> {
  return Object.fromEntries(
    rows.map((values, index) => {
      const lines = columns.map(({ heading, width }) => {
        const value = values[heading];
        return typeof value === 'string' ? wrappedLines(value, width - 2) : 1;
      });
      return [row + index, Math.min(MAX_ROW_HEIGHT, Math.max(...lines) * LINE + 3)];
    }),
  );
}
