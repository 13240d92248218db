import type { Codec } from './codec';
import { pack, writeZip } from './zip';

/** A file to be put into a zip. */
export interface ZippedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip of files for people to unpack. Names are marked as UTF-8, so that Windows shows Chinese as it is. The files
 * carry `day` (YYYY-MM-DD, from 1980): the program reads no clock, and equal input gives equal bytes.
 */
export function zipFiles(files: readonly ZippedFile[], day: string, codec: Codec): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // DOS counts years from 1980; the date stands in the upper half.
  const time = (((year - 1980) << 9) | (month << 5) | date) << 16;
  return writeZip(files.map(({ name, bytes }) => ({ ...pack(name, bytes, codec), time: time >>> 0 })));
}
