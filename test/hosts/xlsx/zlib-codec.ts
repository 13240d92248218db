import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../../../src/hosts/xlsx';

/** The codec of the command line. */
export const zlibCodec = {
  inflate: (raw: Uint8Array, size: number) => inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) }),
  deflate: (data: Uint8Array) => deflateRawSync(data),
  deflatePiece: (data: Uint8Array) => deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }),
} satisfies Codec;
