import { styleAt, type BookSheet } from '../book';
import { ExcelError } from '../wire';

/** Refuses what a protected sheet does not allow; a cell may be unlocked. */
export function guard(sheet: BookSheet, row?: number, column?: number): void {
  if (!sheet.isProtected) return;
  if (row !== undefined && column !== undefined && styleAt(sheet, row, column).unlocked) return;
  throw new ExcelError('AccessDenied', 'the sheet is protected');
}
