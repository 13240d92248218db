/** Compound files (MS-CFB), as far as to see whether one is whole. */

/** The mark that one begins with. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** From here on numbers name no sector. The last two: the end of a chain, and a sector that is not used. */
const MAX_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
/** Where the header's own list of table sectors stands, and how many it holds. */
const LIST_AT = 0x4c;
const LIST_LENGTH = 109;

/**
 * Whether every sector that the file's table calls used is there. One that was cut off would otherwise be read as far
 * as it goes, and rows be missing unnoticed.
 */
export function isWhole(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(0x1e, true);
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size) - 1;
  const perSector = size / 4;
  const tables: number[] = [];
  const take = (at: number, count: number): void => {
    for (let n = 0; n < count; n++) {
      const sector = view.getUint32(at + n * 4, true);
      if (sector < MAX_SECTOR) tables.push(sector);
    }
  };
  take(LIST_AT, LIST_LENGTH);
  // What does not fit into the header goes on in sectors of its own, each naming the next.
  let next = view.getUint32(0x44, true);
  for (let left = view.getUint32(0x48, true); left > 0 && next < MAX_SECTOR; left--) {
    if ((next + 2) * size > bytes.length) return false;
    take((next + 1) * size, perSector - 1);
    next = view.getUint32((next + 2) * size - 4, true);
  }
  return tables.every((table, index) => {
    const at = (table + 1) * size;
    if (at + size > bytes.length) return false;
    // Tables are filled up with the word for unused sectors, by some writers with that for the end of a chain.
    const padding = view.getUint32(at + size - 4, true);
    for (let n = perSector - 1; n >= 0; n--) {
      if (padding < END_OF_CHAIN || view.getUint32(at + n * 4, true) !== padding)
        return index * perSector + n < sectors;
    }
    return true;
  });
}
