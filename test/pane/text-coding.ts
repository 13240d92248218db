import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

/** Node's, but answering with arrays of the page's own kind, as a browser does. */
class PageTextEncoder extends TextEncoder {
  override encode(text?: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(super.encode(text));
  }
}

/** What every browser has and jsdom lacks; the scanner of .xlsx files needs it. Import before anything of ours. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder: PageTextEncoder,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});
