import { columnLetters } from '../../workbook/address';
import { errorOf, isFormula, isPicture } from '../../workbook/cell';
import type { Sheet } from '../../workbook/sheet';
import type { Field } from '../../kinds/field';
import type { Ledger } from '../ledger';
import type { Report } from '../report';

/** Columns whose text a judgement rests on. */
const READ_AS_TEXT: ReadonlySet<Field> = new Set<Field>([
  'core_task',
  'sub_task',
  'lead_unit',
  'deadline',
  'progress',
  'status',
  'percent',
  'completed_on',
]);

/** What the sheet itself shows: formula errors in the ledger's cells, hidden rows and columns that hold entries. */
export function checkSheet(ledger: Ledger, sheet: Sheet, report: Report): void {
  for (const { row } of ledger.entries) {
    const cells = sheet.cells[row] ?? [];
    for (let at = 0; at < ledger.columns.length; at++) {
      const { column, field, heading } = ledger.columns[at]!;
      const cell = cells[column];
      if (typeof cell !== 'object' || cell === null) continue;
      if (isPicture(cell)) {
        if (READ_AS_TEXT.has(field))
          report(
            'warning',
            'picture_in_cell',
            row,
            column,
            `第${row + 1}行的“${heading}”是图片，读不出内容，请另写成文字。`,
          );
        continue;
      }
      if (isFormula(cell) && cell.result === null)
        report(
          'warning',
          'formula_uncomputed',
          row,
          column,
          `第${row + 1}行的“${heading}”是公式，文件里没有计算结果，这一格按空白处理；请用Excel或WPS打开并保存一次。`,
        );
      const error = errorOf(cell);
      if (error !== null)
        report(
          'error',
          'formula_error',
          row,
          column,
          `第${row + 1}行的公式出错（${error}），这一格按空白处理，请改正公式。`,
        );
    }
  }
  const hidden = new Set(sheet.layout.hiddenRows);
  const rows =
    hidden.size === 0 ? [] : ledger.entries.map((entry) => entry.row).filter((row) => hidden.has(row));
  if (rows.length > 0) {
    report(
      'info',
      'rows_hidden',
      rows[0]!,
      ledger.firstColumn,
      `有${rows.length}行事项被隐藏或筛选掉了（${listRows(rows)}），仍然计入；不需要的请删去。`,
    );
  }
  const columns = ledger.columns.filter(
    (one) => one.field !== 'other' && sheet.layout.hiddenColumns.includes(one.column),
  );
  for (const { column, heading } of columns) {
    report(
      'info',
      'column_hidden',
      ledger.headingRows[0]!,
      column,
      `${columnLetters(column)}列“${heading}”被隐藏，仍然照常读取。`,
    );
  }
}

function listRows(rows: readonly number[]): string {
  const first = rows
    .slice(0, 5)
    .map((row) => row + 1)
    .join('、');
  return rows.length > 5 ? `第${first}行等` : `第${first}行`;
}
