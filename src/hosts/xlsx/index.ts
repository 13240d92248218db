/** .xlsx files: read by our own scanner, changed by patching only what an edit touches. */
export { fflateCodec, type Codec } from './codec';
export { openXlsx, type XlsxHost } from './host';
export { writeXlsx } from './write-xlsx';
