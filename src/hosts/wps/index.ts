/**
 * WPS 表格, at the level “copy”: the open workbook is read as a saved copy, changed in memory by the .xlsx host,
 * written as a new file beside it and opened. The open workbook itself is never written to: no WPS was at hand to try
 * that on, its object model has no batch and no way back, and what a copy shows is what every other face of the
 * program shows.
 */
export type { EtApplication } from './application';
export { handOver, putFile, takeCopy, type TakenCopy } from './copy';
export { onChange, onSelection, reveal } from './front';
