import { toSerial } from '../../src/calendar/day';
import type { Cell } from '../../src/workbook/cell';
import type { Borders, Style } from '../../src/workbook/style';

/** A cell of a sample: text, a number, a real date, or a share shown with a percent sign. */
export type Value = string | number | { readonly date: string } | { readonly share: number };

const LINE = { style: 'thin', color: '7F7F7F' } as const;
/** Thin grey lines all round. */
export const BOX: Borders = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** The font of what people fill in. */
export const BODY = { name: '仿宋_GB2312', size: 11 } as const;
/** The title of a sheet, across its columns. */
export const TITLE: Style = {
  font: { name: '方正小标宋简体', size: 20 },
  align: { horizontal: 'center', vertical: 'center' },
};
/** Who fills in, as of which day; the signatures below. */
export const NOTE: Style = {
  font: { name: '楷体_GB2312', size: 11 },
  align: { horizontal: 'left', vertical: 'center' },
};
/** Headings. */
export const HEADING: Style = {
  font: { name: '黑体', size: 11 },
  fill: 'D9E2F3',
  borders: BOX,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
/** Sentences. */
export const TEXT: Style = {
  font: BODY,
  borders: BOX,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};
/** Numbers, names of units and short words. */
export const CENTRED: Style = {
  font: BODY,
  borders: BOX,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};

/** What the sheet holds for a value; a date is its serial number. */
export function cellOf(value: Value | null): Cell {
  if (value === null || typeof value !== 'object') return value;
  return 'date' in value ? toSerial(value.date, false) : value.share;
}

/** The style with the number format that a date or a share needs. */
export function shownAs(value: Value | null, style: Style): Style {
  if (value === null || typeof value !== 'object') return style;
  return { ...style, numberFormat: 'date' in value ? 'yyyy"年"m"月"d"日"' : '0%' };
}

/** Lines that a wrapped text needs in a column of this width, counted at one Chinese character per two widths. */
export function linesOf(text: string, width: number): number {
  const perLine = Math.floor((width - 1) / 2.3);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Sheets hold no empty cells at the end of a row. */
export function trim(cells: readonly (readonly Cell[])[]): Cell[][] {
  return cells.map((row) => {
    let end = row.length;
    while (end > 0 && (row[end - 1] ?? null) === null) end -= 1;
    return row.slice(0, end);
  });
}
