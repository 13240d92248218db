import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/workbook/address';
import { errorOf, isFormula, scalarOf, type Cell } from '../../../src/workbook/cell';
import type { Style } from '../../../src/workbook/style';
import {
  cellAt,
  readAddress,
  relayout,
  setCell,
  setStyle,
  STANDARD_HEIGHT,
  styleAt,
  usedArea,
  writeAddress,
  type Book,
  type BookSheet,
} from '../book';
import { typed } from '../typed';
import { ExcelError, Gap, getMember, ITEMS, wire, type Wire } from '../wire';
import { ascending, cellsOf, contains, neighboursJoined, overlaps, span, uniform } from './areas';
import { conditionalFormatsObject } from './conditional';
import { guard } from './guard';
import { formatOf, pick, shared, withFormat, type CellFormat } from './looks';
import { columnPoints, formatObject, restyle } from './range-format';
import { member, together } from './together';
import { validationObject } from './validation';
import { worksheetObject } from './worksheet';

type Value = string | number | boolean | null;
type Properties = { readonly style?: string; readonly format?: CellFormat };
type Options = Readonly<Record<string, unknown>>;

/** `Excel.Range`. */
export function rangeObject(book: Book, sheet: BookSheet, area: Area): Wire & { readonly Format: Wire } {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;

  function grid<T>(cell: (row: number, column: number) => T): T[][] {
    if (rows * columns > 5_000_000) throw new ExcelError('RangeExceedsLimit', 'more than 5,000,000 cells');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => cell(area.top + r, area.left + c)),
    );
  }

  /** Visits a rectangle of the range's own size, or one value for all cells. */
  function spread<T>(values: unknown, visit: (value: T, row: number, column: number) => void): void {
    const all = values as readonly (readonly T[])[];
    if (Array.isArray(values) && (all.length !== rows || all.some((row) => row.length !== columns))) {
      throw new ExcelError('InvalidArgument', `the array is not ${rows} by ${columns}`);
    }
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++)
        visit(Array.isArray(values) ? all[r]![c]! : (values as T), area.top + r, area.left + c);
    }
  }

  function changed(): void {
    book.notify({ kind: 'changed', sheet, area, source: 'Local', own: true });
  }

  function write(values: unknown): void {
    spread<Value>(values, (_, row, column) => guard(sheet, row, column));
    spread<Value>(values, (value, row, column) => {
      if (value === null || isInsideMerge(sheet, row, column)) return;
      const style = styleAt(sheet, row, column);
      const { cell, numberFormat } = typed(value, style.numberFormat, book.date1904);
      setCell(sheet, row, column, cell);
      if (numberFormat && !style.numberFormat) setStyle(sheet, row, column, { ...style, numberFormat });
    });
    changed();
  }

  return wire('Range', {
    get Address() {
      return writeAddress(sheet, area);
    },
    RowIndex: area.top,
    ColumnIndex: area.left,
    RowCount: rows,
    ColumnCount: columns,
    CellCount: rows * columns,
    Format: formatObject(sheet, area),
    get Worksheet() {
      return worksheetObject(book, sheet);
    },
    get ConditionalFormats() {
      return conditionalFormatsObject(book, sheet, area);
    },
    get Values() {
      return grid((row, column) => shown(cellAt(sheet, row, column)));
    },
    set Values(values: unknown) {
      write(values);
    },
    get Formulas() {
      return grid((row, column) => {
        const cell = cellAt(sheet, row, column);
        return isFormula(cell) ? `=${cell.formula}` : shown(cell);
      });
    },
    set Formulas(values: unknown) {
      write(values);
    },
    get ValueTypes() {
      return grid((row, column) => {
        const cell = cellAt(sheet, row, column);
        if (errorOf(cell) !== null) return 'Error';
        const value = scalarOf(cell);
        return value === null
          ? 'Empty'
          : typeof value === 'number'
            ? 'Double'
            : typeof value === 'boolean'
              ? 'Boolean'
              : 'String';
      });
    },
    get NumberFormat() {
      return grid((row, column) => styleAt(sheet, row, column).numberFormat ?? 'General');
    },
    set NumberFormat(formats: unknown) {
      guard(sheet);
      const changed = new Map<string | null, Map<Style, Style>>();
      spread<string | null>(formats, (numberFormat, row, column) => {
        if (numberFormat === null) return;
        const now = styleAt(sheet, row, column);
        const known = changed.get(numberFormat) ?? new Map<Style, Style>();
        changed.set(numberFormat, known);
        if (!known.has(now)) {
          const { numberFormat: before, ...style } = now;
          known.set(
            now,
            before === numberFormat
              ? now
              : shared(numberFormat === 'General' ? style : { numberFormat, ...style }),
          );
        }
        setStyle(sheet, row, column, known.get(now)!);
      });
    },
    get Style() {
      return 'Normal';
    },
    set Style(name: string) {
      if (name !== 'Normal') throw new Gap(`the stand-in knows no cell style ${name}`);
      restyle(sheet, area, () => shared({}));
    },
    get RowHidden() {
      return uniform(area, (row) => sheet.layout.hiddenRows.includes(row));
    },
    set RowHidden(hidden: boolean | null) {
      guard(sheet);
      const others = sheet.layout.hiddenRows.filter((row) => row < area.top || row > area.bottom);
      relayout(sheet, {
        hiddenRows: hidden ? [...others, ...span(area.top, area.bottom)].sort(ascending) : others,
      });
    },
    get ColumnHidden() {
      return uniform(area, (_, column) => sheet.layout.hiddenColumns.includes(column));
    },
    set ColumnHidden(hidden: boolean | null) {
      guard(sheet);
      const others = sheet.layout.hiddenColumns.filter((column) => column < area.left || column > area.right);
      relayout(sheet, {
        hiddenColumns: hidden ? [...others, ...span(area.left, area.right)].sort(ascending) : others,
      });
    },
    DataValidation: validationObject(sheet, area),
    GetCellProperties: (options: Options) =>
      grid((row, column) =>
        pick({ style: 'Normal', format: formatOf(styleAt(sheet, row, column)) }, options),
      ),
    SetCellProperties: (properties: unknown) => {
      if (rows * columns > 80_000)
        throw new ExcelError(
          'GeneralException',
          'setCellProperties on more than 80,000 cells fails on the web',
        );
      guard(sheet);
      spread<Properties>(properties, (cell, row, column) => {
        const style = cell.style === 'Normal' ? {} : styleAt(sheet, row, column);
        setStyle(sheet, row, column, cell.format ? withFormat(style, cell.format) : style);
      });
    },
    GetColumnProperties: (options: Options) =>
      span(area.left, area.right).map((column) =>
        pick(
          {
            columnHidden: sheet.layout.hiddenColumns.includes(column),
            format: { columnWidth: columnPoints(sheet, column) },
          },
          options,
        ),
      ),
    GetRowProperties: (options: Options) =>
      span(area.top, area.bottom).map((row) =>
        pick(
          {
            rowHidden: sheet.layout.hiddenRows.includes(row),
            format: { rowHeight: sheet.layout.rowHeights[row] ?? STANDARD_HEIGHT },
          },
          options,
        ),
      ),
    GetMergedAreasOrNullObject: () => {
      // Reported of the real one: merges that begin outside the range are missed.
      const merges = sheet.layout.merges.filter((merge) => contains(area, merge.top, merge.left));
      return merges.length > 0 ? rangeAreasObject(book, sheet, merges) : null;
    },
    GetSpecialCellsOrNullObject: (type: string) => {
      if (type !== 'DataValidations') throw new Gap(`the stand-in knows no special cells ${type}`);
      guard(sheet);
      // Reported of the real one on Windows: it goes through every cell of the range.
      if (rows * columns > 5_000_000) throw new ExcelError('Timeout', 'special cells of a whole sheet');
      const areas = sheet.layout.validations
        .map((validation) => validation.area)
        .filter((validated) => overlaps(validated, area));
      return areas.length > 0 ? rangeAreasObject(book, sheet, neighboursJoined(areas)) : null;
    },
    // Before it sends a large array in pieces the library checks its size, and takes the pieces as rows from here to
    // there.
    _ValidateArraySize: (r: number, c: number) => {
      if (r !== rows || c !== columns)
        throw new ExcelError('InvalidArgument', `the array is not ${rows} by ${columns}`);
    },
    GetRow: (row: number) =>
      rangeObject(book, sheet, { ...area, top: area.top + row, bottom: area.top + row }),
    GetBoundingRect: (other: Wire) => {
      const top = getMember(other, 'RowIndex') as number;
      const left = getMember(other, 'ColumnIndex') as number;
      return rangeObject(book, sheet, {
        top: Math.min(area.top, top),
        left: Math.min(area.left, left),
        bottom: Math.max(area.bottom, top + (getMember(other, 'RowCount') as number) - 1),
        right: Math.max(area.right, left + (getMember(other, 'ColumnCount') as number) - 1),
      });
    },
    GetUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
      const used = usedArea(sheet, valuesOnly ?? false);
      return used && rangeObject(book, sheet, used);
    },
    Merge: (across: boolean | null) => {
      guard(sheet);
      const merged = across
        ? span(area.top, area.bottom).map((row) => ({ ...area, top: row, bottom: row }))
        : [area];
      for (const one of merged)
        for (const [row, column] of cellsOf(one).slice(1)) setCell(sheet, row, column, null);
      relayout(sheet, {
        merges: [...sheet.layout.merges.filter((merge) => !overlaps(merge, area)), ...merged],
      });
    },
    Unmerge: () => {
      guard(sheet);
      relayout(sheet, { merges: sheet.layout.merges.filter((merge) => !overlaps(merge, area)) });
    },
    Select: () => {
      if (sheet.layout.visibility !== 'visible')
        throw new ExcelError('InvalidOperation', 'the sheet is hidden');
      book.active = sheet;
      book.selection = area;
      book.notify({ kind: 'selected', sheet, area });
    },
  });
}

/** `Excel.RangeAreas`. */
export function rangeAreasObject(book: Book, sheet: BookSheet, areas: readonly Area[]): Wire {
  const ranges = areas.map((area) => rangeObject(book, sheet, area));
  const members = {
    get Address() {
      return areas
        .map((area) => writeAddress(sheet, area))
        .join(',')
        .slice(0, 8192);
    },
    AreaCount: areas.length,
    Areas: wire('RangeCollection', { [ITEMS]: () => ranges }),
    Format: together(ranges.map((range) => range.Format)),
  };
  return wire('RangeAreas', Object.defineProperty(members, 'Style', member(ranges, 'Style')));
}

/** What `getRange` takes: an address, or nothing for the whole sheet. */
export function rangeAt(book: Book, sheet: BookSheet, address: string | null | undefined): Wire {
  const area = address
    ? readAddress(address)
    : { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  if (!area) throw new ExcelError('InvalidArgument', `no address: ${address}`);
  return rangeObject(book, sheet, area);
}

function shown(cell: Cell): string | number | boolean {
  return errorOf(cell) ?? scalarOf(cell) ?? '';
}

function isInsideMerge(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.layout.merges.some(
    (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
  );
}
