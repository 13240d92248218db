/** Estimates of how much room text takes, without a page to measure it on. */

/** Pixels per point: CSS has 96 to the inch, type has 72. */
export const PX_PER_PT = 96 / 72;

/** Points; the size of the default font in the Chinese Excel. */
export const DEFAULT_FONT_SIZE = 11;

/** Space inside a cell, left and right together, in pixels. */
export const CELL_PADDING = 6;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026]/;

/** The width of a line in pixels at a font size in points: a Chinese character is one em, others a little over half. */
export function textWidth(line: string, size: number): number {
  let ems = 0;
  for (const letter of line) ems += WIDE.test(letter) ? 1 : 0.56;
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
