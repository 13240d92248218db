import { errorOf, scalarOf } from '../../workbook/cell';
import { styleAt, type Sheet } from '../../workbook/sheet';
import { showNumber, showText } from '../workbench/grid/number-format';

/** A cell of a sheet as a reader sees it. */
export interface TableCell {
  readonly text: string;
  /** How many of the columns it runs over. */
  readonly span: number;
  readonly isNumber: boolean;
}

/** A sheet as a table: the first row apart where it is the headings. Rows without any text are left out. */
export interface SheetTable {
  readonly head: readonly TableCell[] | null;
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * What a sheet says, laid out as it stands there: numbers as their formats show them, merged cells as one. Columns in
 * which no text begins anywhere are left out.
 */
export function tableOf(sheet: Sheet): SheetTable {
  const texts = sheet.cells.map((cells, row) => cells.map((_, column) => textOf(sheet, row, column)));
  const widest = Math.max(0, ...texts.map((row) => row.length));
  const columns = Array.from({ length: widest }, (_, column) => column).filter((column) =>
    texts.some((row) => (row[column] ?? '') !== ''),
  );
  const laid = texts.flatMap((row, index) =>
    row.some((text) => text !== '') ? [{ index, cells: cellsOf(sheet, index, row, columns) }] : [],
  );
  const isHead = laid[0]?.index === 0 && isHeading(sheet, texts[0]!);
  return {
    head: isHead ? laid[0]!.cells : null,
    rows: laid.slice(isHead ? 1 : 0).map(({ cells }) => cells),
  };
}

function cellsOf(
  { cells, layout: { merges } }: Sheet,
  row: number,
  texts: readonly string[],
  columns: readonly number[],
): TableCell[] {
  const laid: TableCell[] = [];
  let until = -1;
  for (const column of columns) {
    if (column <= until) continue;
    const merge = merges.find((area) => row === area.top && column >= area.left && column <= area.right);
    until = merge?.right ?? column;
    const last = until;
    laid.push({
      text: texts[merge?.left ?? column] ?? '',
      span: columns.filter((one) => one >= column && one <= last).length,
      isNumber: typeof scalarOf(cells[row]?.[column] ?? null) === 'number',
    });
  }
  return laid;
}

function isHeading(sheet: Sheet, texts: readonly string[]): boolean {
  const named = texts.flatMap((text, column) => (text === '' ? [] : column));
  return named.length > 1 && named.every((column) => styleAt(sheet, 0, column).font?.bold === true);
}

function textOf(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells[row]?.[column] ?? null;
  const value = scalarOf(cell) ?? errorOf(cell) ?? '';
  const { numberFormat } = styleAt(sheet, row, column);
  if (typeof value === 'number') return showNumber(value, numberFormat, false).text;
  return typeof value === 'boolean' ? String(value).toUpperCase() : showText(value, numberFormat).text;
}
