import type { Area } from '../../src/workbook/address';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT, type Layout } from '../../src/workbook/layout';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook/sheet';
import type { Style } from '../../src/workbook/style';
import { CENTRED, HEADING, NOTE, TEXT, TITLE, cellOf, linesOf, shownAs, trim, type Value } from './look';
import content from './office-2026.json';

/** A column; a heading with a slash stands under a common upper one. `left` is for sentences, the rest is centred. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly left?: boolean;
}

/** One sheet as written by hand; null is an empty cell. */
interface OfficeSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly footer?: string;
  readonly columns: readonly Column[];
  /** So many columns from the left are merged downwards over the empty cells below a text. */
  readonly mergeFirst?: number;
  readonly rows: readonly (readonly (Value | null)[])[];
}

/** The content of the sample with every kind of ledger, as written by hand in office-2026.json. */
export const OFFICE_CONTENT: { readonly sheets: readonly OfficeSheet[] } = content as {
  readonly sheets: readonly OfficeSheet[];
};

const TOP = { title: 0, note: 1, heading: 2 };
/** Sheets wider than this, in characters, are printed on A3. */
const A4_WIDTH = 180;

/** The ledgers that the same bureau keeps beside its key work, a sheet each, and a statistic that is none. */
export function officeWorkbook(): Workbook {
  return { name: 'office-2026.xlsx', date1904: false, sheets: OFFICE_CONTENT.sheets.map(officeSheet) };
}

function officeSheet(sheet: OfficeSheet): Sheet {
  const { columns, rows, footer } = sheet;
  const headings = headingRows(columns);
  const first = TOP.heading + headings.cells.length;
  const wide = (text: string): Cell[] => [text];
  const styled = (style: Style): Style[] => columns.map(() => style);
  const cells: Cell[][] = [
    wide(sheet.title),
    wide(sheet.note),
    ...headings.cells,
    ...rows.map((row) => row.map(cellOf)),
    ...(footer === undefined ? [] : [wide(footer)]),
  ];
  const styles: Style[][] = [
    styled(TITLE),
    styled(NOTE),
    ...headings.cells.map(() => styled(HEADING)),
    ...rows.map((row) => row.map((value, column) => shownAs(value, columns[column]!.left ? TEXT : CENTRED))),
    ...(footer === undefined ? [] : [styled(NOTE)]),
  ];
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: columns.length - 1 });
  const layout: Layout = {
    ...PLAIN_LAYOUT,
    columnWidths: Object.fromEntries(columns.map(({ width }, column) => [column, width])),
    rowHeights: heightsOf(sheet, first),
    merges: [
      across(TOP.title),
      across(TOP.note),
      ...headings.merges,
      ...downwards(sheet, first),
      ...(footer === undefined ? [] : [across(cells.length - 1)]),
    ],
    freeze: { rows: first, columns: 0 },
    page: {
      paper: columns.reduce((sum, { width }) => sum + width, 0) > A4_WIDTH ? 'A3' : 'A4',
      orientation: 'landscape',
      margins: { top: 18, right: 12, bottom: 16, left: 12 },
      fitToWidth: true,
      centerHorizontally: true,
      titleRows: { from: TOP.heading, to: first - 1 },
      printArea: { top: 0, left: 0, bottom: cells.length - 1, right: columns.length - 1 },
      footer: '第 &P 页，共 &N 页',
      breaks: [],
    },
  };
  return makeSheet(sheet.name, trim(cells), { styles, layout });
}

/** One row of headings, or two where some stand under a common one; the others reach over both. */
function headingRows(columns: readonly Column[]): { readonly cells: Cell[][]; readonly merges: Area[] } {
  const pairs = columns.map(({ heading }) => heading.split('/'));
  if (pairs.every(({ length }) => length === 1))
    return { cells: [columns.map(({ heading }) => heading)], merges: [] };
  const [top, bottom] = [TOP.heading, TOP.heading + 1];
  const groups = [...new Set(pairs.flatMap(([upper, lower]) => (lower === undefined ? [] : [upper!])))];
  const spans = groups.map((group): Area => {
    const left = pairs.findIndex(([upper]) => upper === group);
    return { top, left, bottom: top, right: pairs.map(([upper]) => upper).lastIndexOf(group) };
  });
  return {
    cells: [
      pairs.map(([upper], column) => (pairs[column - 1]?.[0] === upper ? null : upper!)),
      pairs.map(([, lower]) => lower ?? null),
    ],
    merges: [
      ...pairs.flatMap(([, lower], column) =>
        lower === undefined ? [{ top, left: column, bottom, right: column }] : [],
      ),
      ...spans,
    ],
  };
}

function downwards({ rows, mergeFirst = 0 }: OfficeSheet, first: number): Area[] {
  return Array.from({ length: mergeFirst }, (_, column) =>
    rows.flatMap((row, index): Area[] => {
      if (row[column] === null) return [];
      const next = rows.findIndex((other, at) => at > index && other[column] !== null);
      const last = (next < 0 ? rows.length : next) - 1;
      return last > index ? [{ top: first + index, left: column, bottom: first + last, right: column }] : [];
    }),
  ).flat();
}

/** Points, by row from the top of the sheet. */
function heightsOf({ columns, rows, footer }: OfficeSheet, first: number): Record<number, number> {
  const heights = rows.map((row) => {
    const lines = row.map((value, column) =>
      typeof value === 'string' ? linesOf(value, columns[column]!.width) : 1,
    );
    return Math.max(28, Math.max(...lines) * 15 + 6);
  });
  return {
    [TOP.title]: 36,
    [TOP.note]: 22,
    ...Object.fromEntries(
      Array.from({ length: first - TOP.heading }, (_, row) => [TOP.heading + row, row === 0 ? 32 : 24]),
    ),
    ...Object.fromEntries(heights.map((height, row) => [first + row, height])),
    ...(footer === undefined ? {} : { [first + rows.length]: 24 }),
  };
}
