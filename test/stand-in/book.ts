import type { Area } from '../../src/workbook/address';
import { areaText, parseArea } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT, type Layout, type Page } from '../../src/workbook/layout';
import { parseRule, ruleFormula, type Rule } from '../../src/workbook/rule';
import { makeSheet, trimmedGrid, type Sheet, type Workbook } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';

/** The workbook as the stand-in keeps it: our own model, made writable, and what Excel has beside it. */
export interface Book {
  name: string;
  readonly date1904: boolean;
  /** Whether sheets may be neither added nor deleted. */
  isProtected: boolean;
  sheets: BookSheet[];
  active: BookSheet;
  selection: Area;
  /** Sheets get ids that no name change touches. */
  nextId: number;
  /** Events that the add-in has asked for. */
  readonly listening: Set<'changed' | 'selected'>;
  /** Called for every cell change and selection; `source` as Excel names it. */
  notify: (event: BookEvent) => void;
}

export type BookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: BookSheet;
      readonly area: Area;
      readonly source: 'Local' | 'Remote';
      readonly own: boolean;
    }
  | { readonly kind: 'selected'; readonly sheet: BookSheet; readonly area: Area };

export interface BookSheet {
  readonly id: string;
  name: string;
  cells: Cell[][];
  styles: (Style | undefined)[][];
  isProtected: boolean;
  tables: Sheet['tables'];
  /** Merges, widths, freeze and the like. Our own type; each setter replaces what it changes. */
  layout: Layout;
  /** Everybody's conditional formats, the one that wins first. */
  conditionalFormats: ConditionalFormat[];
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: 'Custom' | 'CellValue' | 'ColorScale';
  readonly areas: readonly Area[];
  formula: string;
  fill: string | null;
  color: string | null;
  stopIfTrue: boolean;
  /** Reading anything but its type fails, as reported of rules that a person duplicated. */
  readonly unreadable: boolean;
}

/** The look of a cell nobody formatted: 等线 11, as Chinese Excel starts. */
export const DEFAULT_FONT = { name: '等线', size: 11, color: '000000' } as const;

/** Vertical alignment of such a cell, as in a file that says nothing of it. */
export const DEFAULT_VERTICAL = 'bottom';

/** Width of the widest digit of the default font in pixels, and a column of default width in such digits and pixels. */
export const DIGIT = { pixels: 8, standardWidth: 8.38, standardPixels: 72 } as const;
export const STANDARD_HEIGHT = 14.25;

/** What Excel prints with before anybody touches the page setup. Millimetres. */
export const DEFAULT_PAGE: Page = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 19.05, right: 17.78, bottom: 19.05, left: 17.78 },
  fitToWidth: false,
  centerHorizontally: false,
  titleRows: null,
  printArea: null,
  footer: '',
  breaks: [],
};

export function bookOf(workbook: Workbook): Book {
  const sheets = workbook.sheets.map((sheet, index) => bookSheet(sheet, `{${index + 1}}`));
  if (sheets.length === 0) throw new Error('Excel has no workbook without sheets');
  return {
    name: workbook.name,
    date1904: workbook.date1904,
    isProtected: false,
    sheets,
    active: sheets[0]!,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    nextId: sheets.length + 1,
    listening: new Set(),
    notify: () => undefined,
  };
}

export function bookSheet(sheet: Sheet, id: string): BookSheet {
  return {
    id,
    name: sheet.name,
    cells: sheet.cells.map((row) => [...row]),
    styles: sheet.styles.map((row) => [...row]),
    isProtected: sheet.isProtected,
    tables: sheet.tables,
    layout: sheet.layout,
    conditionalFormats: sheet.rules.map((rule, index) => ({
      id: `${id}-cf${index}`,
      type: 'Custom',
      areas: [rule.area],
      formula: `=${ruleFormula(rule)}`,
      fill: rule.fill,
      color: rule.color ?? null,
      stopIfTrue: false,
      unreadable: false,
    })),
  };
}

/** The workbook as plain data again, to be compared or written to .xlsx. */
export function workbookOf(book: Book): Workbook {
  return { name: book.name, date1904: book.date1904, sheets: book.sheets.map(sheetOf) };
}

function sheetOf(sheet: BookSheet): Sheet {
  const rules: Rule[] = [];
  for (const format of sheet.conditionalFormats) {
    if (format.type !== 'Custom') continue;
    for (const area of format.areas) {
      const rule = parseRule(format.formula, area, format.fill ?? '', format.color ?? undefined);
      if (rule) rules.push(rule);
    }
  }
  return makeSheet(sheet.name, trimmedGrid(sheet.cells, null), {
    styles: trimmedGrid(sheet.styles, undefined),
    rules,
    tables: sheet.tables,
    isProtected: sheet.isProtected,
    layout: samePage(sheet.layout.page) ? { ...sheet.layout, page: null } : sheet.layout,
  });
}

function samePage(page: Page | null): boolean {
  return page !== null && JSON.stringify(page) === JSON.stringify(DEFAULT_PAGE);
}

export function newSheet(book: Book, name: string): BookSheet {
  return bookSheet(makeSheet(name), `{${book.nextId++}}`);
}

export function findSheet(book: Book, key: string): BookSheet | undefined {
  return book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
}

export function cellAt(sheet: BookSheet, row: number, column: number): Cell {
  return sheet.cells[row]?.[column] ?? null;
}

const NO_STYLE: Style = {};

export function styleAt(sheet: BookSheet, row: number, column: number): Style {
  return sheet.styles[row]?.[column] ?? NO_STYLE;
}

export function setCell(sheet: BookSheet, row: number, column: number, cell: Cell): void {
  put(sheet.cells, row, column, cell, null);
}

/** Keeps a look, leaving out what equals the default, so that equal looks are equal data. */
export function setStyle(sheet: BookSheet, row: number, column: number, style: Style): void {
  put(sheet.styles, row, column, Object.keys(style).length > 0 ? style : undefined, undefined);
}

function put<T>(grid: T[][], row: number, column: number, value: T, blank: T): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row]!;
  while (cells.length <= column) cells.push(blank);
  cells[column] = value;
}

/** The smallest rectangle around everything written, or, with looks counted, written or formatted. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean): Area | null {
  let area: Area | null = null;
  const visit = (row: number, column: number): void => {
    area = area
      ? {
          top: Math.min(area.top, row),
          left: Math.min(area.left, column),
          bottom: Math.max(area.bottom, row),
          right: Math.max(area.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  };
  sheet.cells.forEach((cells, row) => cells.forEach((cell, column) => cell !== null && visit(row, column)));
  if (!valuesOnly)
    sheet.styles.forEach((styles, row) => styles.forEach((style, column) => style && visit(row, column)));
  return area;
}

/** `台账!A1:B2` or `A1:B2`, as Excel writes and takes addresses; a sheet's name in it is not looked at. */
export function readAddress(text: string): Area | null {
  const plain = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return parseArea(`A${rows[1]}:XFD${rows[2]}`);
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(plain);
  if (columns) return parseArea(`${columns[1]}1:${columns[2]}1048576`);
  return parseArea(plain);
}

export function writeAddress(sheet: BookSheet, area: Area): string {
  const name = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${areaText(area)}`;
}

/** A sheet's layout with some of it replaced. */
export function relayout(sheet: BookSheet, change: Partial<Layout>): void {
  sheet.layout = { ...PLAIN_LAYOUT, ...sheet.layout, ...change };
}
