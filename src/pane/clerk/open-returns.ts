import { fflateCodec } from '../../hosts/xlsx';
import { openReturns, type IncomingFile, type ReturnFile } from '../../tasks';
import type { Progress } from '../../workbook/host';
import { bytesOf } from './chosen-file';

/**
 * Reads the files of a choice, once: asked for the same choice again it answers at once. Tells before each file how
 * many are read, and when all are.
 */
export type ReturnsReader = (
  choice: number,
  files: readonly File[],
  progress: Progress,
) => Promise<readonly ReturnFile[]>;

/**
 * Makes a reader that keeps what it read last, and nothing of what was chosen before. What cannot be read becomes a
 * refusal; the reader throws only what `progress` throws.
 */
export function returnsReader(): ReturnsReader {
  let last: { readonly choice: number; readonly read: readonly ReturnFile[] } | null = null;
  return async (choice, files, progress) => {
    if (last?.choice === choice) return last.read;
    last = null;
    const read = await openReturns(files.map(incoming), progress, fflateCodec);
    last = { choice, read };
    progress(files.length, files.length);
    return read;
  };
}

function incoming(file: File): IncomingFile {
  return { name: file.name, size: file.size, read: () => bytesOf(file) };
}
