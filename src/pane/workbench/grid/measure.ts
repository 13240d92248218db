/** Estimates of how much room text takes, without a page to measure it on. */

/** Pixels per point: CSS has 96 to the inch, type has 72. */
export const PX_PER_PT = 96 / 72;

/** Points; the size of the default font in the Chinese Excel. */
export const DEFAULT_FONT_SIZE = 11;

/** Space inside a cell, left and right together, in pixels. */
export const CELL_PADDING = 6;

/** Chinese characters, their punctuation, full-width forms, and quotes and dashes that Chinese fonts draw wide. */
function isWide(code: number): boolean {
  if (code < 0x2014) return code >= 0x1100 && code <= 0x115f;
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code === 0x2014 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026
  );
}

/** The width of a line in pixels at a font size in points: a Chinese character is one em, others a little over half. */
export function textWidth(line: string, size: number): number {
  let ems = 0;
  for (let i = 0; i < line.length; i++) ems += isWide(line.charCodeAt(i)) ? 1 : 0.56;
  return ems * size * PX_PER_PT;
}

/** How many lines a text takes in a width in pixels. */
export function lineCount(text: string, size: number, width: number): number {
  const room = Math.max(width - CELL_PADDING, size * PX_PER_PT);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, size) / room));
  return lines;
}

/** The height of one line in pixels at a font size in points. */
export function lineHeight(size: number): number {
  return Math.ceil(size * PX_PER_PT * 1.25);
}
