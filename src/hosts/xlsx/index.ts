/**
 * .xlsx files: read by our own scanner, changed by patching only what an edit touches.
 *
 *   bytes ─ zip, package ─▶ source ─ rows-read, sheet-read, styles ─▶ Workbook ─ applyEdits ─▶ Workbook
 *                             └───────────── save: what differs between the two, patched in ──────────▶ bytes
 *
 * The file is never changed; the host keeps the workbook as it was read and as it is now. Saving compares the two, so
 * it does not matter by which way the workbook got there, and an undone edit leaves no trace. A part in which nothing
 * differs keeps its packed bytes; in the others everything but the difference stays as it is written. A new sheet is
 * written as a change of an empty one, a fresh file (`writeXlsx`) as new sheets in an empty package.
 *
 * What Excel could not open again is refused when it is applied: text over 32,767 characters in a cell (cutting it
 * would lose what somebody wrote), names that no sheet may have, lists that no check can hold.
 */
export type { Codec } from '../../office/zip/codec';
export { fflateCodec } from '../../office/zip/fflate-codec';
export { openXlsx as openXlsxBy, type XlsxHost } from './host';
export { writeXlsx as writeXlsxBy } from './write-xlsx';
export { zipFiles as zipFilesBy, type ZippedFile } from '../../office/zip/zip-files';
export { openXlsx, writeXlsx, zipFiles } from './by-fflate';
