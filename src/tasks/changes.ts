import { fromSerial } from '../calendar/day';
import { isDateFormat } from '../ledger/number-format';
import { parseCell } from '../workbook/address';
import { applyEdits } from '../workbook/apply';
import { describeEdits, type ChangeGroup } from '../workbook/describe';
import type { Edit } from '../workbook/edit';
import { findSheet, styleAt, type Workbook } from '../workbook/sheet';

/** What a plan changes, in words for the preview: as `describeEdits` says it, with dates as a reader will see them. */
export function changesOf(workbook: Workbook, edits: readonly Edit[]): ChangeGroup[] {
  const after = applyEdits(workbook, edits);
  const shownIn = (where: Workbook, sheetName: string, cell: string, text: string): string => {
    if (!/^\d+(?:\.\d+)?$/.test(text)) return text;
    const sheet = findSheet(where, sheetName);
    const place = parseCell(cell);
    const format = sheet && place ? styleAt(sheet, place.row, place.column).numberFormat : undefined;
    return (isDateFormat(format) ? fromSerial(Number(text), workbook.date1904) : null) ?? text;
  };
  return describeEdits(workbook, edits).map((group) => ({
    ...group,
    cells: group.cells.map((change) => ({
      ...change,
      before: shownIn(workbook, change.sheet, change.cell, change.before),
      after: shownIn(after, change.sheet, change.cell, change.after),
    })),
  }));
}
