import { toSerial, type Day } from '../calendar/day';
import { wrappedLines } from '../paper/measure';
import type { AppendedRow } from '../returns/items';
import { APPENDED, type WrittenCell } from '../returns/merge';
import { compareText } from '../returns/receive/read-returns';
import { headingInWords } from '../returns/words';
import { cellText } from '../workbook/address';
import type { Scalar } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import { PLAIN_LAYOUT, type Layout } from '../workbook/layout';
import { findSheet, makeSheet, scalarAt, usedSize, type Sheet, type Workbook } from '../workbook/sheet';
import type { Style } from '../workbook/style';

/** The sheet that records what was taken over from returns: one ordinary row for each written cell, never rewritten. */
export const LOG_SHEET = '汇总记录';

interface LogColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly show: (cell: WrittenCell, day: number) => Scalar;
}

const COLUMNS: readonly LogColumn[] = [
  { heading: '汇总日期', width: 12, show: (_, day) => day },
  { heading: '工作表', width: 12, show: ({ target }) => target.sheet },
  { heading: '单元格', width: 8, show: ({ target }) => cellText(target.row, target.column) },
  { heading: '事项', width: 30, show: ({ task }) => task },
  { heading: '列', width: 12, show: ({ heading }) => headingInWords(heading) },
  { heading: '原内容', width: 34, show: ({ from }) => from || null },
  { heading: '新内容', width: 34, show: ({ to }) => to },
  { heading: '科室', width: 14, show: ({ unit }) => unit || null },
  { heading: '来源文件', width: 24, show: ({ file }) => file },
  {
    heading: '来源单元格',
    width: 16,
    show: ({ source }) => `${source.sheet}!${cellText(source.row, source.column)}`,
  },
];

const EDGE = { style: 'thin', color: 'BFBFBF' } as const;
const BORDERS = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } as const;
const HEADING: Style = {
  font: { bold: true },
  fill: 'E7E6E6',
  borders: BORDERS,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const DATE: Style = {
  numberFormat: 'yyyy-mm-dd',
  borders: BORDERS,
  align: { horizontal: 'center', vertical: 'center' },
};
/** Text format: what begins with = or + stays text when somebody edits the cell. */
const TEXT: Style = {
  numberFormat: '@',
  borders: BORDERS,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};
const LOOKS = COLUMNS.map((_, index) => (index === 0 ? DATE : TEXT));

const LAYOUT: Layout = {
  ...PLAIN_LAYOUT,
  columnWidths: Object.fromEntries(COLUMNS.map(({ width }, index) => [index, width])),
  freeze: { rows: 1, columns: 0 },
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

/**
 * The edits that record written cells as of a day: appended to the sheet, which is made where it is missing. A sheet of
 * that name that holds something else is left alone, and 汇总记录2 is made. Nothing written, nothing recorded.
 */
export function mergeLogEdits(workbook: Workbook, cells: readonly WrittenCell[], asOf: Day): Edit[] {
  if (cells.length === 0) return [];
  const day = toSerial(asOf, workbook.date1904);
  const values = [...cells].sort(byPlace).map((cell) => COLUMNS.map(({ show }) => clipped(show(cell, day))));
  const why: Why = { topic: LOG_SHEET, detail: `在“${LOG_SHEET}”里记下写入的${cells.length}格` };
  for (let count = 1; ; count++) {
    const name = count === 1 ? LOG_SHEET : `${LOG_SHEET}${count}`;
    const sheet = findSheet(workbook, name);
    if (!sheet) return [{ kind: 'addSheet', sheet: newLog(name, values), at: workbook.sheets.length, why }];
    if (!isLog(sheet)) continue;
    const at = { sheet: sheet.name, row: usedSize(sheet).rows, column: 0, why };
    return [
      { kind: 'setValues', ...at, values },
      { kind: 'setStyles', ...at, styles: values.map(() => LOOKS) },
      { kind: 'setLayout', sheet: sheet.name, layout: { rowHeights: heightsFrom(at.row, values) }, why },
    ];
  }
}

/** The rows that were appended on or after a day, each once, as the records say it. */
export function appendedRows(workbook: Workbook, since: Day): AppendedRow[] {
  const at = (heading: string): number => COLUMNS.findIndex((column) => column.heading === heading);
  const rows = workbook.sheets
    .filter((sheet) => sheet.name.startsWith(LOG_SHEET) && isLog(sheet))
    .flatMap((sheet) =>
      sheet.cells.slice(1).flatMap((_, index) => {
        const says = (heading: string): Scalar => scalarAt(sheet, index + 1, at(heading));
        const day = says('汇总日期');
        if (
          says('原内容') !== APPENDED ||
          typeof day !== 'number' ||
          day < toSerial(since, workbook.date1904)
        )
          return [];
        const cell = String(says('单元格'));
        return {
          sheet: String(says('工作表')),
          task: String(says('事项') ?? ''),
          row: cell.replace(/^[A-Z]+/, ''),
          day,
        };
      }),
    );
  return [
    ...new Map(
      rows.map(({ sheet, task, row, day }) => [`${row} ${day} ${sheet} ${task}`, { sheet, task }]),
    ).values(),
  ];
}

function newLog(name: string, values: readonly (readonly Scalar[])[]): Sheet {
  return makeSheet(name, [COLUMNS.map(({ heading }) => heading), ...values], {
    styles: [COLUMNS.map(() => HEADING), ...values.map(() => LOOKS)],
    layout: { ...LAYOUT, rowHeights: heightsFrom(1, values) },
  });
}

function isLog(sheet: Sheet): boolean {
  return COLUMNS.every(({ heading }, column) => scalarAt(sheet, 0, column) === heading);
}

function byPlace({ target: a }: WrittenCell, { target: b }: WrittenCell): number {
  return compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column;
}

/** Points of a line, and the most that a row may have. */
const LINE = 15;
const HIGHEST = 405;

/** Heights that show whole texts: not every program fits rows to wrapped text by itself. */
function heightsFrom(row: number, values: readonly (readonly Scalar[])[]): Record<number, number> {
  const lines = values.map((cells) =>
    Math.max(
      ...cells.map((cell, column) =>
        typeof cell === 'string' ? wrappedLines(cell, COLUMNS[column]!.width - 2) : 1,
      ),
    ),
  );
  return Object.fromEntries(lines.map((count, index) => [row + index, Math.min(HIGHEST, count * LINE + 3)]));
}

/** Excel's limit for the text of a cell. */
const LONGEST = 32_767;

function clipped(value: Scalar): Scalar {
  return typeof value === 'string' && value.length > LONGEST ? value.slice(0, LONGEST) : value;
}
