/** Control characters that no table of text holds; tab, line feed, form feed and carriage return are at home there. */
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/**
 * The text that bytes are: UTF-16 where they begin with its mark, else UTF-8, else GB18030, which holds GBK and GB2312.
 * Null where they are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    const text = decoded(bytes, encoding);
    if (text !== null) return BINARY.test(text) ? null : text;
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes); // drops a byte order mark
  } catch {
    return null; // the one thing that a fatal decoder throws for
  }
}
