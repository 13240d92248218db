import { deflateSync, inflateSync } from 'fflate';
import type { Codec } from './codec';

/**
 * The codec for browsers. It makes tables as soon as it is loaded, so that nothing that the command line needs may
 * import it.
 */
export const fflateCodec: Codec = {
  inflate(raw, size) {
    // One byte more than claimed, so that a part which is longer than it says gives itself away.
    const out = new Uint8Array(size + 1);
    return raw.length === 0 ? out.subarray(0, 0) : inflateSync(raw, { out });
  },
  deflate: (data) => deflateSync(data, { level: 6 }),
};
