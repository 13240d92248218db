import { areaText, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/workbook/address';
import { errorOf, isFormula, scalarOf, type Cell } from '../../../src/workbook/cell';
import type { Style } from '../../../src/workbook/style';
import {
  cellAt,
  DIGIT,
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
import {
  ExcelError,
  Gap,
  getMember,
  INDEX,
  isWire,
  ITEMS,
  setMember,
  typeOf,
  wire,
  type Wire,
} from '../wire';
import { formatOf, pick, shared, withFormat, type BookStyle, type CellFormat, type Side } from './looks';
import { conditionalFormatsObject } from './conditional';
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

  function guard(row?: number, column?: number): void {
    if (!sheet.isProtected) return;
    if (row !== undefined && column !== undefined && styleAt(sheet, row, column).unlocked) return;
    throw new ExcelError('AccessDenied', 'the sheet is protected');
  }

  function changed(): void {
    book.notify({ kind: 'changed', sheet, area, source: 'Local', own: true });
  }

  function write(values: unknown): void {
    spread<Value>(values, (_, row, column) => guard(row, column));
    spread<Value>(values, (value, row, column) => {
      if (value === null || isInsideMerge(sheet, row, column)) return;
      const style = styleAt(sheet, row, column);
      const { cell, numberFormat } = typed(value, style.numberFormat, book.date1904);
      setCell(sheet, row, column, cell);
      if (numberFormat && !style.numberFormat) setStyle(sheet, row, column, { ...style, numberFormat });
    });
    changed();
  }

  function restyle(change: (style: BookStyle) => BookStyle, part: Area = area): void {
    guard();
    const changed = new Map<BookStyle, BookStyle>();
    const once = (style: BookStyle): BookStyle => {
      if (!changed.has(style)) changed.set(style, change(style));
      return changed.get(style)!;
    };
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        setStyle(sheet, row, column, once(styleAt(sheet, row, column)));
      }
    }
  }

  /** One value where all cells agree, otherwise null. */
  function uniform<T>(of: (row: number, column: number) => T): T | null {
    const first = of(area.top, area.left);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (of(row, column) !== first) return null;
      }
    }
    return first;
  }

  /** The same of a part of the look. Neighbours mostly share a style, which is then looked at once. */
  function uniformLook<T>(of: (look: ReturnType<typeof formatOf>) => T, part: Area = area): T | null {
    let seen = styleAt(sheet, part.top, part.left);
    const first = of(formatOf(seen));
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const style = styleAt(sheet, row, column);
        if (style !== seen && of(formatOf(style)) !== first) return null;
        seen = style;
      }
    }
    return first;
  }

  /** A part of the look as a property: `font.name` reads as null where cells differ, and is set for all. */
  function lookMember(part: 'fill' | 'font' | 'protection' | null, name: string): PropertyDescriptor {
    return {
      enumerable: true,
      get: () =>
        uniformLook((look) => {
          const parts = look as unknown as Record<string, Record<string, unknown>>;
          return part ? parts[part]![name] : parts[name];
        }),
      set: (value: unknown) =>
        restyle((style) =>
          withFormat(style, (part ? { [part]: { [name]: value } } : { [name]: value }) as CellFormat),
        ),
    };
  }

  /** Such properties by their wire names. */
  function lookMembers(
    part: 'fill' | 'font' | 'protection' | null,
    names: readonly string[],
  ): PropertyDescriptorMap {
    return Object.fromEntries(
      names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), lookMember(part, name)]),
    );
  }

  function borderObject(key: string): Wire {
    const side = {
      EdgeTop: 'top',
      EdgeRight: 'right',
      EdgeBottom: 'bottom',
      EdgeLeft: 'left',
      InsideHorizontal: 'top',
      InsideVertical: 'left',
    }[key] as Side | undefined;
    if (!side) throw new Gap(`the stand-in knows no border ${key}`);
    const touched: Area = {
      EdgeTop: { ...area, bottom: area.top },
      EdgeBottom: { ...area, top: area.bottom },
      EdgeLeft: { ...area, right: area.left },
      EdgeRight: { ...area, left: area.right },
      InsideHorizontal: { ...area, top: area.top + 1 },
      InsideVertical: { ...area, left: area.left + 1 },
    }[key]!;
    // A line between two cells of the range belongs to both: the lower one's top, the upper one's bottom.
    const twin = {
      InsideHorizontal: { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' as Side },
      InsideVertical: { area: { ...area, right: area.right - 1 }, side: 'right' as Side },
    }[key];
    const parts = [{ area: touched, side }, ...(twin ? [twin] : [])].filter(
      (part) => part.area.top <= part.area.bottom && part.area.left <= part.area.right,
    );
    const member = (name: 'style' | 'color' | 'weight'): PropertyDescriptor => ({
      enumerable: true,
      get: () => {
        const seen = parts.map((part) => uniformLook((look) => look.borders[part.side]![name], part.area));
        return seen.every((value) => value === seen[0]) ? (seen[0] ?? null) : null;
      },
      set: (value: string) => {
        for (const part of parts)
          restyle((style) => withFormat(style, { borders: { [part.side]: { [name]: value } } }), part.area);
      },
    });
    return wire(
      'RangeBorder',
      Object.defineProperties(
        { SideIndex: key, Id: key },
        { Style: member('style'), Color: member('color'), Weight: member('weight') },
      ),
    );
  }

  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

  const format = wire(
    'RangeFormat',
    Object.defineProperties(
      {
        Font: wire(
          'RangeFont',
          Object.defineProperties(
            {},
            lookMembers('font', [
              'name',
              'size',
              'bold',
              'italic',
              'color',
              'underline',
              'strikethrough',
              'subscript',
              'superscript',
            ]),
          ),
        ),
        Fill: wire(
          'RangeFill',
          Object.defineProperties({}, lookMembers('fill', ['color', 'pattern', 'patternColor'])),
        ),
        Borders: wire('RangeBorderCollection', {
          [INDEX]: borderObject,
          [ITEMS]: () => sides.map(borderObject),
        }),
        Protection: wire(
          'FormatProtection',
          Object.defineProperties({}, lookMembers('protection', ['locked', 'formulaHidden'])),
        ),
        get ColumnWidth() {
          return uniform((_, column) => columnPoints(sheet, column));
        },
        set ColumnWidth(points: number | null) {
          guard();
          const columnWidths = { ...sheet.layout.columnWidths };
          for (let column = area.left; column <= area.right; column++)
            columnWidths[column] = points! / 0.75 / DIGIT.pixels;
          // As Excel does: a column that is given a width is seen.
          const hiddenColumns = sheet.layout.hiddenColumns.filter(
            (column) => column < area.left || column > area.right,
          );
          relayout(sheet, { columnWidths, hiddenColumns });
        },
        set UseStandardWidth(standard: boolean) {
          guard();
          if (!standard) throw new Gap('useStandardWidth is only ever set to true');
          const kept = Object.entries(sheet.layout.columnWidths).filter(
            ([column]) => Number(column) < area.left || Number(column) > area.right,
          );
          relayout(sheet, { columnWidths: Object.fromEntries(kept) });
        },
        get RowHeight() {
          return uniform((row) => sheet.layout.rowHeights[row] ?? STANDARD_HEIGHT);
        },
        set RowHeight(points: number | null) {
          guard();
          const rowHeights = { ...sheet.layout.rowHeights };
          for (let row = area.top; row <= area.bottom; row++) rowHeights[row] = points!;
          relayout(sheet, { rowHeights });
        },
        set UseStandardHeight(standard: boolean) {
          guard();
          if (!standard) throw new Gap('useStandardHeight is only ever set to true');
          const kept = Object.entries(sheet.layout.rowHeights).filter(
            ([row]) => Number(row) < area.top || Number(row) > area.bottom,
          );
          relayout(sheet, { rowHeights: Object.fromEntries(kept) });
        },
      },
      lookMembers(null, [
        'horizontalAlignment',
        'verticalAlignment',
        'wrapText',
        'indentLevel',
        'shrinkToFit',
        'textOrientation',
      ]),
    ),
  );

  return wire('Range', {
    get Address() {
      return writeAddress(sheet, area);
    },
    RowIndex: area.top,
    ColumnIndex: area.left,
    RowCount: rows,
    ColumnCount: columns,
    CellCount: rows * columns,
    Format: format,
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
      guard();
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
      restyle(() => shared({}));
    },
    get RowHidden() {
      return uniform((row) => sheet.layout.hiddenRows.includes(row));
    },
    set RowHidden(hidden: boolean | null) {
      guard();
      const others = sheet.layout.hiddenRows.filter((row) => row < area.top || row > area.bottom);
      relayout(sheet, {
        hiddenRows: hidden ? [...others, ...span(area.top, area.bottom)].sort(ascending) : others,
      });
    },
    get ColumnHidden() {
      return uniform((_, column) => sheet.layout.hiddenColumns.includes(column));
    },
    set ColumnHidden(hidden: boolean | null) {
      guard();
      const others = sheet.layout.hiddenColumns.filter((column) => column < area.left || column > area.right);
      relayout(sheet, {
        hiddenColumns: hidden ? [...others, ...span(area.left, area.right)].sort(ascending) : others,
      });
    },
    DataValidation: wire('DataValidation', {
      get Type() {
        const found = uniform((row, column) => validationAt(sheet, row, column)?.kind ?? 'None');
        return found === null ? 'Inconsistent' : { list: 'List', date: 'Date', None: 'None' }[found];
      },
      get Rule() {
        const validation = validationAt(sheet, area.top, area.left);
        if (!validation) return {};
        if (validation.kind === 'list')
          return { list: { inCellDropDown: true, source: (validation.values ?? []).join(',') } };
        return { date: { formula1: '1900-01-01', operator: 'GreaterThan' } };
      },
      set Rule(rule: { list?: { inCellDropDown: boolean; source: string }; date?: object }) {
        guard();
        relayout(sheet, {
          validations: [
            ...sheet.layout.validations.filter((validation) => areaText(validation.area) !== areaText(area)),
            rule.list
              ? { area, kind: 'list', values: rule.list.source.split(','), message: '' }
              : { area, kind: 'date', message: '' },
          ],
        });
      },
      get ErrorAlert(): { showAlert: boolean; style: string; title: string; message: string } | null {
        if (uniform((row, column) => validationAt(sheet, row, column) ?? null) === null) return null;
        return {
          showAlert: true,
          style: 'Stop',
          title: '',
          message: validationAt(sheet, area.top, area.left)?.message ?? '',
        };
      },
      set ErrorAlert(alert: { showAlert: boolean; style: string; title: string; message: string } | null) {
        if (!alert) throw new Gap('errorAlert is never set to null');
        relayout(sheet, {
          validations: sheet.layout.validations.map((validation) =>
            areaText(validation.area) === areaText(area)
              ? { ...validation, message: alert.message }
              : validation,
          ),
        });
      },
      Clear: () => {
        guard();
        relayout(sheet, {
          validations: sheet.layout.validations.filter((validation) => !overlaps(validation.area, area)),
        });
      },
    }),
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
      guard();
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
      guard();
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
      guard();
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
      guard();
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

/** Excel tells neighbouring cells with validations as one area, whatever the validations say. */
function neighboursJoined(areas: readonly Area[]): Area[] {
  const ordered = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  const beside = joinedBy(ordered, (last, next) =>
    last.top === next.top && last.bottom === next.bottom && last.right === next.left - 1
      ? { ...last, right: next.right }
      : null,
  );
  return joinedBy(beside, (last, next) =>
    last.left === next.left && last.right === next.right && last.bottom === next.top - 1
      ? { ...last, bottom: next.bottom }
      : null,
  );
}

/** Each area joined with the one before it, where `join` says so. */
function joinedBy(areas: readonly Area[], join: (last: Area, next: Area) => Area | null): Area[] {
  const all: Area[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    const both = last && join(last, area);
    if (both) all[all.length - 1] = both;
    else all.push(area);
  }
  return all;
}

/** What several objects have in common: a property reads as null where they differ, and is set for all. */
function member(objects: readonly Wire[], name: string): PropertyDescriptor {
  const first = Object.getOwnPropertyDescriptor(objects[0]!, name)!;
  return {
    enumerable: true,
    ...(first.get || 'value' in first
      ? {
          get: () => {
            const told = getMember(objects[0]!, name);
            return objects.every((one) => getMember(one, name) === told) ? told : null;
          },
        }
      : {}),
    ...(first.set ? { set: (value: unknown) => objects.forEach((one) => setMember(one, name, value)) } : {}),
  };
}

function together(objects: readonly Wire[]): Wire {
  const [first] = objects;
  const members = Object.entries(Object.getOwnPropertyDescriptors(first!)).map(([name, { value }]) => [
    name,
    isWire(value)
      ? { enumerable: true, value: together(objects.map((one) => getMember(one, name) as Wire)) }
      : member(objects, name),
  ]);
  const all = Object.defineProperties({}, Object.fromEntries(members) as PropertyDescriptorMap);
  if (first![INDEX])
    Object.assign(all, { [INDEX]: (key: string) => together(objects.map((one) => one[INDEX]!(key))) });
  if (first![ITEMS])
    Object.assign(all, {
      [ITEMS]: () =>
        first![ITEMS]!().map((_, index) => together(objects.map((one) => one[ITEMS]!()[index]!))),
    });
  return wire(typeOf(first!), all);
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

function columnPoints(sheet: BookSheet, column: number): number {
  if (sheet.layout.hiddenColumns.includes(column)) return 0;
  const width = sheet.layout.columnWidths[column];
  return (width === undefined ? DIGIT.standardPixels : width * DIGIT.pixels) * 0.75;
}

function validationAt(
  sheet: BookSheet,
  row: number,
  column: number,
): BookSheet['layout']['validations'][number] | undefined {
  return sheet.layout.validations.find((validation) => contains(validation.area, row, column));
}

function isInsideMerge(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.layout.merges.some(
    (merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column),
  );
}

function cellsOf(area: Area): [number, number][] {
  return span(area.top, area.bottom).flatMap((row) =>
    span(area.left, area.right).map((column): [number, number] => [row, column]),
  );
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function ascending(a: number, b: number): number {
  return a - b;
}
