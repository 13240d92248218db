import type { Codec } from '../../office/zip/codec';
import { fflateCodec } from '../../office/zip/fflate-codec';
import { zipFiles as zipFilesBy, type ZippedFile } from '../../office/zip/zip-files';
import type { Workbook } from '../../workbook/sheet';
import { openXlsx as openXlsxBy, type XlsxHost } from './host';
import { writeXlsx as writeXlsxBy } from './write-xlsx';

/* What has a codec at hand calls the originals; in browsers, and in tests, it is the JavaScript one. */

/** `openXlsxBy` with the codec for browsers. */
export function openXlsx(bytes: Uint8Array, name: string, codec: Codec = fflateCodec): XlsxHost {
  return openXlsxBy(bytes, name, codec);
}

/** `writeXlsxBy` with the codec for browsers. */
export function writeXlsx(workbook: Workbook, codec: Codec = fflateCodec): Uint8Array {
  return writeXlsxBy(workbook, codec);
}

/** `zipFilesBy` with the codec for browsers. */
export function zipFiles(files: readonly ZippedFile[], day: string, codec: Codec = fflateCodec): Uint8Array {
  return zipFilesBy(files, day, codec);
}
