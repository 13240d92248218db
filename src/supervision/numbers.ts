import type { RegisteredLetter } from './records';

/** 文号: 督提〔2026〕3号. */
export function letterNo(code: string, year: number, number: number): string {
  return `${code}〔${year}〕${number}号`;
}

/** A number as people write it, in whatever brackets; null where the text is none. */
export function readLetterNo(
  text: string,
): { readonly code: string; readonly year: number; readonly number: number } | null {
  const read = /^(.+?)[〔〖【[({<〈《](\d{4})年?[〕〗】\])}>〉》]第?0*(\d+)号?$/.exec(
    text.normalize('NFKC').replace(/\s+/g, ''),
  );
  return read ? { code: read[1]!, year: Number(read[2]), number: Number(read[3]) } : null;
}

/**
 * Gives out numbers: for each 代字 and year one above the highest that was ever registered, voided letters included, so
 * that no number is used twice and none is left out.
 */
export function numbering(registered: readonly Pick<RegisteredLetter, 'no'>[]): NumberSource {
  const highest = new Map<string, number>();
  for (const { no } of registered) {
    const read = readLetterNo(no);
    if (!read) continue;
    const key = keyOf(read.code, read.year);
    highest.set(key, Math.max(highest.get(key) ?? 0, read.number));
  }
  return (code, year) => {
    const key = keyOf(code, year);
    const number = (highest.get(key) ?? 0) + 1;
    highest.set(key, number);
    return letterNo(code, year, number);
  };
}

/** The next number of a 代字 in a year. */
export type NumberSource = (code: string, year: number) => string;

function keyOf(code: string, year: number): string {
  return `${code.normalize('NFKC').replace(/\s+/g, '')}〔${year}〕`;
}
