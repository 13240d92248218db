/**
 * Files that are no .xlsx, read only, for what sections send back:
 *
 *   bytes ─ text? ── no ──▶ .xls, .et ──────────────┐
 *            │                                      ├─▶ spreadsheet.ts (SheetJS, loaded when first needed) ─▶ Workbook
 *           yes ─ a table in HTML, XML of Excel 2003 ┘
 *            └─── separated by commas, semicolons, tabs ─▶ csv.ts ─▶ Workbook
 *
 * What a file is, its content decides: systems export web pages called .xls, people rename what they send. Nothing is
 * executed, nothing outside the file is looked at, no cell is more than what it shows.
 */
export { readForeign } from './read-foreign';
export type { TimeLimit } from './time-limit';
