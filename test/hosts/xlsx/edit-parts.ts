import { unzipSync, zipSync } from 'fflate';

/**
 * A workbook with some parts changed, or left out (null), put together by another program than ours; nothing is
 * deflated.
 */
export function editedParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((text: string) => string) | null>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const old = parts[name];
    if (change === null) delete parts[name];
    else parts[name] = new TextEncoder().encode(change(old ? new TextDecoder().decode(old) : ''));
  }
  return zipSync(parts, { level: 0 });
}
