import { HostError } from '../../workbook/host';
import { TEXTS } from '../texts';

/** The bytes of a file that the user chose. Throws `HostError` where the browser cannot read it any more. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  const bytes = await file.arrayBuffer().catch(() => null);
  // The browser's words (NotReadableError, NotFoundError) would not help anybody.
  if (!bytes) throw new HostError('failed', TEXTS.unreadFile(file.name));
  return new Uint8Array(bytes);
}
