/** Windows' numbers of code pages that the platform knows under other names. */
const NAMES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gb18030',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The tables of code pages that SheetJS asks for, answered by the platform: its own weigh as much as the library. */
export const codePages = {
  utils: {
    /** Text of bytes; a code page that is not known is read as Western European. Never throws. */
    decode(page: number, bytes: ArrayLike<number>): string {
      return decoderOf(page).decode(Uint8Array.from(bytes));
    },
    /** Bytes of text, which only UTF-8 is asked for when reading. */
    encode(_page: number, text: string): Uint8Array {
      return new TextEncoder().encode(text);
    },
  },
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
  let decoder = decoders.get(page);
  if (!decoder) decoders.set(page, (decoder = makeDecoder(NAMES[page] ?? `windows-${page}`)));
  return decoder;
}

function makeDecoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252');
    throw error;
  }
}
