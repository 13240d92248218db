import { OWN_TITLES } from '../kinds/own-sheets';
import { toSerial, type Day } from '../calendar/day';
import type { AppendedRow } from '../returns/items';
import { APPENDED, type WrittenCell } from '../returns/merge';
import { compareText } from '../returns/receive/read-returns';
import { headingInWords } from '../returns/words';
import {
  appendEdits,
  standingTables,
  textIn,
  type PlainTable,
  type TableColumn,
} from '../sheets/plain-table';
import { cellText } from '../workbook/address';
import type { Scalar } from '../workbook/cell';
import type { Edit, Why } from '../workbook/edit';
import type { Workbook } from '../workbook/sheet';

/** The sheet that records what was taken over from returns: one ordinary row for each written cell, never rewritten. */
export const LOG_SHEET = OWN_TITLES.mergeLog;

interface LogColumn extends TableColumn {
  readonly show: (cell: WrittenCell, day: number) => Scalar;
}

const COLUMNS: readonly LogColumn[] = [
  { heading: '汇总日期', width: 12, holds: 'day', show: (_, day) => day },
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

const LOG: PlainTable = {
  title: LOG_SHEET,
  columns: COLUMNS,
  known: ['汇总日期', '工作表', '单元格', '事项', '原内容'],
};

/**
 * The edits that record written cells as of a day: appended to the sheet, which is made where it is missing. A sheet of
 * that name that holds something else is left alone, and 汇总记录2 is made. Nothing written, nothing recorded.
 */
export function mergeLogEdits(workbook: Workbook, cells: readonly WrittenCell[], asOf: Day): Edit[] {
  if (cells.length === 0) return [];
  const day = toSerial(asOf, workbook.date1904);
  const rows = [...cells]
    .sort(byPlace)
    .map((cell) => Object.fromEntries(COLUMNS.map(({ heading, show }) => [heading, show(cell, day)])));
  const why: Why = { topic: LOG_SHEET, detail: `在“${LOG_SHEET}”里记下写入的${cells.length}格` };
  return appendEdits(workbook, LOG, rows, why);
}

/** The rows that were appended on or after a day, each once, as the records say it. */
export function appendedRows(workbook: Workbook, since: Day): AppendedRow[] {
  const rows = standingTables(workbook, LOG)
    .flatMap((standing) => standing.rows)
    .flatMap(({ values }) => {
      const day = values['汇总日期'];
      if (values['原内容'] !== APPENDED || typeof day !== 'number') return [];
      if (day < toSerial(since, workbook.date1904)) return [];
      const row = textIn(values, '单元格').replace(/^[A-Z]+/, '');
      return [{ sheet: textIn(values, '工作表'), task: textIn(values, '事项'), row, day }];
    });
  return [
    ...new Map(
      rows.map(({ sheet, task, row, day }) => [`${row} ${day} ${sheet} ${task}`, { sheet, task }]),
    ).values(),
  ];
}

function byPlace({ target: a }: WrittenCell, { target: b }: WrittenCell): number {
  return compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column;
}
