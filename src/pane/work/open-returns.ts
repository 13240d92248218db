import { openXlsx } from '../../hosts/xlsx';
import type { ReturnFile } from '../../tasks';
import { HostError, type Progress } from '../../workbook/host';
import { TEXTS } from '../texts';

/**
 * Reads the files that sections sent, in their order, and tells after each how many are done. A file that cannot be read
 * becomes a refusal with its sentence; it never stops the others. Throws only what `progress` throws.
 */
export async function openReturns(files: readonly File[], progress: Progress): Promise<ReturnFile[]> {
  const read: ReturnFile[] = [];
  for (const file of files) {
    progress(read.length, files.length);
    read.push(await openReturn(file));
  }
  return read;
}

async function openReturn(file: File): Promise<ReturnFile> {
  const { name } = file;
  const bytes = await file.arrayBuffer().catch(() => null);
  // The browser's words (NotReadableError, NotFoundError) would not help anybody.
  if (!bytes) return { name, workbook: null, refusal: TEXTS.unreadFile(name) };
  try {
    return { name, workbook: await openXlsx(new Uint8Array(bytes), name).read() };
  } catch (error) {
    const refusal = error instanceof HostError ? error.message : TEXTS.brokenFile(name, error instanceof Error ? error.message : String(error));
    return { name, workbook: null, refusal };
  }
}
