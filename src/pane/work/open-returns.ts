import { openReturns, type IncomingFile, type ReturnFile } from '../../tasks';
import { HostError, type Progress } from '../../workbook/host';
import { TEXTS } from '../texts';

/** Reads the files that sections sent, in their order. What cannot be read becomes a refusal. Throws only what `progress` throws. */
export function openReturnFiles(files: readonly File[], progress: Progress): Promise<ReturnFile[]> {
  return openReturns(files.map(incoming), progress);
}

function incoming(file: File): IncomingFile {
  return {
    name: file.name,
    size: file.size,
    async read() {
      const bytes = await file.arrayBuffer().catch(() => null);
      // The browser's words (NotReadableError, NotFoundError) would not help anybody.
      if (!bytes) throw new HostError('failed', TEXTS.unreadFile(file.name));
      return new Uint8Array(bytes);
    },
  };
}
