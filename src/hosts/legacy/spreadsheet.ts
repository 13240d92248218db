import {
  CFB,
  parse_xlscfb,
  read,
  set_cptable,
  type CellObject,
  type ParsingOptions,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { HostError } from '../../workbook/host';
import { PLAIN_LAYOUT, type Layout } from '../../workbook/layout';
import { makeSheet, type Sheet, type Workbook } from '../../workbook/sheet';
import type { Style } from '../../workbook/style';
import { codePages } from './code-pages';
import { COMPOUND, isWhole } from './compound';
import type { MarkupKind } from './markup';
import { plainValue } from './plain-value';
import type { TimeLimit } from './time-limit';

/**
 * What SheetJS reads, as a workbook of ours. The one file that knows the library: it is large, and only a machine
 * that is sent an old file loads it. Formulas are taken by what they show, macros and pictures are not looked at.
 */

declare module '@e965/xlsx' {
  /**
   * The library exports it, its types forgot: reads the workbook in a compound file that `CFB.read` has taken apart.
   */
  export function parse_xlscfb(file: unknown, options?: ParsingOptions): WorkBook;
}

set_cptable(codePages);

const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  bookVBA: false,
  nodim: true,
};

/**
 * What a file may take at the least and for each of its bytes, in milliseconds: ten times what a sound one took, 0.2
 * a kB.
 */
const LEAST_TIME = 2000;
const TIME_PER_BYTE = 1 / 500;
const timeFor = (length: number): number => LEAST_TIME + length * TIME_PER_BYTE;

/** Reads an .xls or .et file. Throws `HostError` with code encrypted, truncated, not_xlsx or too_large. */
export function readSpreadsheet(bytes: Uint8Array, name: string, within: TimeLimit): Workbook {
  return naming(name, () => {
    const options: ParsingOptions = { ...OPTIONS, cellStyles: true, sheetStubs: true };
    const book = quietly(() =>
      within(
        () =>
          bytes[0] === COMPOUND[0]
            ? readCompound(bytes, options)
            : read(bytes, { ...options, type: 'array' }),
        timeFor(bytes.length),
      ),
    );
    return workbookOf(book, name, (cell) => cell);
  });
}

/**
 * Reads the workbook of a compound file and nothing beside it: of author and title nobody asks, and the library follows
 * whatever number of properties a damaged list claims to have until the memory is full.
 */
function readCompound(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  if (!isWhole(bytes)) throw new CutOff();
  const file = CFB.read(bytes, { type: 'array' });
  if (CFB.find(file, 'EncryptedPackage')) throw new Error('encrypted');
  const kept = (file.FullPaths as string[]).map((path) => !path.endsWith('SummaryInformation'));
  const only = <T>(all: readonly T[]): T[] => all.filter((_, index) => kept[index]);
  return parse_xlscfb({ FullPaths: only(file.FullPaths), FileIndex: only(file.FileIndex) }, options);
}

/** Reads tables of a web page, or a workbook in the XML of Excel 2003. Throws likewise. */
export function readMarkup(text: string, kind: MarkupKind, name: string, within: TimeLimit): Workbook {
  // From the first table on, for what stands before it makes the library take the page for something else.
  const markup = kind === 'html' ? text.slice(text.search(/<table[\s>]/i)) : text;
  const isText = kind === 'html';
  return naming(name, () => {
    const book = quietly(() =>
      within(() => read(markup, { ...OPTIONS, type: 'string', raw: isText }), timeFor(markup.length)),
    );
    return workbookOf(book, name, (cell) => (isText && typeof cell === 'string' ? plainValue(cell) : cell));
  });
}

/** The library tells the console what it does not know of a file; to a person at the command line that says nothing. */
/* eslint-disable no-console -- the library's own words are what is kept from the console */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
/* eslint-enable no-console */

/** Thrown where the file has more cells than it may have, and where it ends too soon. */
class TooLarge extends Error {}
class CutOff extends Error {}

function naming(name: string, work: () => Workbook): Workbook {
  const refusal = (error: unknown): HostError => {
    const words = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(words))
      return new HostError(
        'encrypted',
        `“${name}”设了打开密码或已加密，请在Excel或WPS里取消密码，另存一份再试。`,
      );
    if (/cannot find workbook|is not a spreadsheet|unsupported/i.test(words))
      return new HostError('not_xlsx', `“${name}”不是表格文件，请选择表格文件（.xlsx、.xls、.et 或 .csv）。`);
    if (error instanceof TooLarge)
      return new HostError(
        'too_large',
        `“${name}”展开后太大，不像报送表，请删去多余的空行和工作表，另存为 .xlsx 再报送。`,
      );
    return new HostError(
      'truncated',
      `“${name}”不完整或已损坏，请重新取一份；如果 Excel 还打得开，请另存为新的 .xlsx 再试。`,
    );
  };
  try {
    return work();
  } catch (error) {
    // The library tells of broken files by whatever its code stumbles over.
    const shown = refusal(error);
    shown.cause = error;
    throw shown;
  }
}

function workbookOf(book: WorkBook, name: string, valueOf: (cell: Cell) => Cell): Workbook {
  const looks = looksByFormat();
  const sheets = book.SheetNames.map((sheet, index) => {
    const visibility =
      ([undefined, 'hidden', 'veryHidden'] as const)[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ??
      'visible';
    return sheetOf(sheet, book.Sheets[sheet]!, visibility, looks, valueOf);
  });
  return { name, date1904: book.Workbook?.WBProps?.date1904 === true, sheets };
}

/** One look for each number format, so that rows share them. */
function looksByFormat(): (format: string) => Style {
  const looks = new Map<string, Style>();
  return (format) => {
    let look = looks.get(format);
    if (!look) looks.set(format, (look = { numberFormat: format }));
    return look;
  };
}

function sheetOf(
  name: string,
  sheet: WorkSheet,
  visibility: Layout['visibility'],
  lookOf: (format: string) => Style,
  valueOf: (cell: Cell) => Cell,
): Sheet {
  const cells: Cell[][] = [];
  const styles: (Style | undefined)[][] = [];
  // Rows and cells that were never written are holes, which forEach passes over.
  ((sheet['!data'] ?? []) as readonly (readonly CellObject[])[]).forEach((row, r) => {
    if (r >= MAX_ROWS) throw new TooLarge();
    row.forEach((one, c) => {
      if (c >= MAX_COLUMNS) throw new TooLarge();
      const cell = valueOf(cellOf(one));
      if (cell !== null) put(rowAt(cells, r), c, cell, null);
      if (typeof one.z === 'string' && one.z !== 'General' && cell !== null)
        put(rowAt(styles, r), c, lookOf(one.z), undefined);
    });
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): Area => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const layout: Layout = {
    ...PLAIN_LAYOUT,
    visibility,
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
  return makeSheet(name, cells, { styles, layout });
}

/** Errors of cells by their code (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellOf({ t, v }: CellObject): Cell {
  if (t === 'e') return { error: ERRORS[Number(v)] ?? '#N/A' };
  if (typeof v === 'number') return Number.isFinite(v) ? v : null;
  if (typeof v === 'boolean') return v;
  return typeof v === 'string' && v !== '' ? v.replace(/\r\n?/g, '\n') : null;
}

function hiddenOf(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  lines?.forEach((line, number) => {
    if (line?.hidden) hidden.push(number);
  });
  return hidden;
}

/** Stands for every row without cells, so that a cell in the last row of a sheet costs no million arrays. */
const NO_CELLS: never[] = [];

function rowAt<T>(rows: T[][], row: number): T[] {
  while (rows.length <= row) rows.push(NO_CELLS);
  if (rows[row] === NO_CELLS) rows[row] = [];
  return rows[row]!;
}

function put<T>(row: T[], column: number, value: T, blank: T): void {
  while (row.length < column) row.push(blank);
  row[column] = value;
}
