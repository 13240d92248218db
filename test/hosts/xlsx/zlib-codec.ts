import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../../../src/hosts/xlsx';

/** The codec of the command line. */
export const zlibCodec: Codec = {
  inflate: (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) }),
  deflate: (data) => deflateRawSync(data),
};
