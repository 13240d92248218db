import { MAX_ROW_HEIGHT } from '../../workbook/limits';
import type { Field } from '../../kinds/field';
import type { Column } from '../../kinds/kind';
import { KEY_HEADING } from '../../kinds/own-sheets';
import {
  A4,
  FANGSONG,
  HEAD_FILL,
  HEITI,
  IMPRINT,
  NOTE,
  RULE_GREY,
  TITLE,
  type Type,
} from '../../paper/gongwen';
import { columnWidthOf, largestSize, textHeight } from '../../paper/measure';
import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import { PLAIN_LAYOUT, type Page, type Validation } from '../../workbook/layout';
import { makeSheet, trimmedGrid, type Sheet } from '../../workbook/sheet';
import type { Border, Borders, Style } from '../../workbook/style';
import type { FormCell } from './values';
import { formWidths, isShort } from './widths';

/** A table of a form, ready to be laid out. */
export interface FormTable {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  /** Left and right above the table: 填报单位, 报送截止日. */
  readonly heads: readonly [string, string];
  /** How to fill it in; it wraps over the table's width. */
  readonly hint: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly field: Field;
    readonly kind: Column;
    readonly open: boolean;
    readonly choices?: readonly string[];
  }[];
  readonly rows: readonly (readonly FormCell[])[];
  /** A key beside each row, in a hidden column; none where the sheet is only read. */
  readonly keys?: readonly string[];
  /** Below the table, side by side: 填表人：, 审核人：. */
  readonly signs: readonly string[];
}

/** Rows above the headings: title, unit and day, hint. */
const HEADING_ROW = 3;
/** Ours: behind the cells to be filled in. Pale enough for a black-and-white printer. */
const OPEN_FILL = 'FFF8E1';
const HEAD: Type = { face: HEITI, size: 10.5 };
const BODY: Type = { face: FANGSONG, size: 10.5 };
const MARGINS = { top: 14, right: 11, bottom: 14, left: 11 } as const;
const PRINTED_MM = A4.height - MARGINS.left - MARGINS.right;
/** Room to write by hand, points. */
const LEAST_HEIGHT = 33;
/** Columns that stay on screen beside the rest may not be wider together, characters. */
const MOST_FROZEN = 60;

const LINE: Border = { style: 'thin', color: RULE_GREY };
const BOX: Borders = { top: LINE, right: LINE, bottom: LINE, left: LINE };

/** Lays a table out as a protected sheet that prints on A4 across. */
export function formSheet(table: FormTable): Sheet {
  const { name, title, heads, hint, columns, rows, keys, signs } = table;
  const widths = formWidths(
    columns.map((column, at) => ({
      ...column,
      texts: rows.map((row) => row[at]!.text),
      formats: formatsIn(rows.map((row) => row[at]!)),
    })),
    columnWidthOf(PRINTED_MM),
  );
  const last = columns.length - 1;
  const total = widths.reduce((sum, one) => sum + one, 0);
  const bottom = HEADING_ROW + rows.length;
  const half = Math.max(1, middle(widths));

  const style = bodyStyles(columns);
  const needed = rows.map((row) =>
    Math.max(...row.map(({ text }, column) => textHeight(text, widths[column]!, BODY.size))),
  );

  const titleType = { ...TITLE, size: largestSize(title, PRINTED_MM, TITLE.size) };
  const cells: Cell[][] = [
    [title],
    at(
      [
        [0, heads[0]],
        [half, heads[1]],
      ],
      null,
    ),
    [hint],
    [...columns.map(({ heading }) => heading), ...(keys ? [KEY_HEADING] : [])],
    ...rows.map((row, index) => [...row.map(({ value }) => value), ...(keys ? [keys[index]!] : [])]),
  ];
  const styles: (Style | undefined)[][] = [
    wide(last, { ...typed(titleType), align: { horizontal: 'center', vertical: 'center' } }),
    at(
      [
        [0, side('left')],
        [half, side('right')],
      ],
      undefined,
    ),
    wide(last, { ...typed(NOTE), align: { horizontal: 'left', vertical: 'center', wrap: true } }),
    columns.map(({ open }) => ({
      ...typed(HEAD, true),
      fill: open ? OPEN_FILL : HEAD_FILL,
      borders: BOX,
      align: { horizontal: 'center', vertical: 'center', wrap: true },
    })),
    // What is higher than a row can be shows its beginning.
    ...rows.map((row, index) =>
      row.map(({ format, reckoned }, column) =>
        style(column, format, needed[index]! > MAX_ROW_HEIGHT ? 'top' : 'center', reckoned === true),
      ),
    ),
  ];
  const heights: Record<number, number> = {
    0: 40,
    1: 24,
    2: clipped(textHeight(hint, total, NOTE.size), 20),
    [HEADING_ROW]: clipped(
      Math.max(...columns.map(({ heading }, column) => textHeight(heading, widths[column]!, HEAD.size))),
      30,
    ),
  };
  needed.forEach((height, index) => (heights[HEADING_ROW + 1 + index] = clipped(height, LEAST_HEIGHT)));
  const merges: Area[] = [
    line(0, 0, last),
    line(1, 0, half - 1),
    line(1, half, last),
    line(2, 0, last),
  ].filter(({ left, right }) => right > left);
  if (signs.length > 0) {
    const row = bottom + 2;
    const places = signs.map((_, index) => Math.round((index * columns.length) / signs.length));
    cells.push(
      [],
      at(
        signs.map((sign, index) => [places[index]!, sign]),
        null,
      ),
    );
    // Every cell of a merge, or Excel takes the whole for locked.
    styles.push([], wide(last, { ...side('left'), unlocked: true }));
    heights[row] = 26;
    places.forEach((from, index) => merges.push(line(row, from, (places[index + 1] ?? columns.length) - 1)));
  }
  return makeSheet(
    name,
    trimmedGrid(
      cells.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      null,
    ),
    {
      styles,
      isProtected: true,
      layout: {
        ...PLAIN_LAYOUT,
        columnWidths: Object.fromEntries(widths.entries()),
        rowHeights: heights,
        hiddenColumns: keys ? [last + 1] : [],
        merges: merges.filter(({ left, right }) => right > left),
        freeze: { rows: HEADING_ROW + 1, columns: frozen(columns, widths) },
        filter: { top: HEADING_ROW, left: 0, bottom, right: keys ? last + 1 : last },
        validations: columns.flatMap((column, index) =>
          validation(column, { top: HEADING_ROW + 1, left: index, bottom, right: index }),
        ),
        page: page(last, bottom + (signs.length > 0 ? 2 : 0)),
      },
    },
  );
}

/** Gives the looks of cells; equal ones are one object, which a writer then looks at once. */
function bodyStyles(
  columns: FormTable['columns'],
): (column: number, format: string | undefined, vertical: 'top' | 'center', locked: boolean) => Style {
  const known = new Map<string, Style>();
  return (column, format, vertical, locked) => {
    const { kind, open } = columns[column]!;
    const isOpen = open && !locked;
    const key = `${column} ${vertical} ${isOpen} ${format ?? ''}`;
    let style = known.get(key);
    if (!style) known.set(key, (style = bodyStyle({ kind, open: isOpen }, format, vertical)));
    return style;
  };
}

function bodyStyle(
  { kind, open }: Pick<FormTable['columns'][number], 'kind' | 'open'>,
  format: string | undefined,
  vertical: 'top' | 'center',
): Style {
  return {
    ...typed(BODY),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(open ? { fill: OPEN_FILL, unlocked: true } : {}),
    borders: BOX,
    align: { horizontal: isShort(kind) ? 'center' : 'left', vertical, wrap: true },
  };
}

function validation({ kind, open, choices }: FormTable['columns'][number], area: Area): Validation[] {
  if (!open || area.bottom < area.top) return [];
  if (kind.date) return [{ area, kind: 'date', message: '请填日期，写成 2026-6-25 的样子。' }];
  return choices ? [{ area, kind: 'list', values: choices, message: '请从下拉列表里选一个状态。' }] : [];
}

function typed({ face, size, color }: Type, bold = false): Style {
  return {
    font: {
      name: face.everywhere,
      size,
      ...(bold || face.boldInstead ? { bold: true } : {}),
      ...(color === undefined ? {} : { color }),
    },
  };
}

function side(horizontal: 'left' | 'right'): Style {
  return { font: { name: IMPRINT.face.everywhere, size: 12 }, align: { horizontal, vertical: 'center' } };
}

/** The formats that cells have, each once. */
function formatsIn(cells: readonly FormCell[]): string[] {
  return [...new Set(cells.flatMap(({ format }) => format ?? []))];
}

/** The first column of the right half. */
function middle(widths: readonly number[]): number {
  const total = widths.reduce((sum, one) => sum + one, 0);
  let used = 0;
  return widths.findIndex((width) => (used += width) > total / 2);
}

/** Columns up to the task, where they are not too wide to stay on screen. */
function frozen(columns: FormTable['columns'], widths: readonly number[]): number {
  const tasks = columns.flatMap(({ field }, index) =>
    field === 'sub_task' || field === 'core_task' ? [index + 1] : [],
  );
  const count = tasks.at(-1) ?? 0;
  return widths.slice(0, count).reduce((sum, one) => sum + one, 0) <= MOST_FROZEN ? count : 0;
}

function page(right: number, bottom: number): Page {
  return {
    paper: 'A4',
    orientation: 'landscape',
    margins: MARGINS,
    fitToWidth: true,
    centerHorizontally: true,
    titleRows: { from: HEADING_ROW, to: HEADING_ROW },
    printArea: { top: 0, left: 0, bottom, right },
    footer: '第 &P 页，共 &N 页',
    breaks: [],
  };
}

function line(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}

function wide(last: number, style: Style): Style[] {
  return Array.from({ length: last + 1 }, () => style);
}

/** A row with something in some columns and `blank` between. */
function at<T, B>(filled: readonly (readonly [column: number, T])[], blank: B): (T | B)[] {
  const last = Math.max(...filled.map(([column]) => column));
  return Array.from(
    { length: last + 1 },
    (_, column) => filled.find(([one]) => one === column)?.[1] ?? blank,
  );
}

function clipped(height: number, least: number): number {
  return Math.min(MAX_ROW_HEIGHT, Math.max(least, height));
}
