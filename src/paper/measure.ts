/** How much room text takes. The unit is half a Chinese character: 汉 is 2 wide, a is 1. */

/** Wide or full-width in a Chinese font. Curly quotes, dashes and circled digits are, although Unicode leaves it open. */
const WIDE =
  /[\u1100-\u115F\u2014-\u2026\u203B\u2103\u2160-\u217B\u2190-\u2193\u2200-\u22FF\u2460-\u24FF\u2500-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Takes no room: marks that sit on the character before, joiners, variation selectors, control characters. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{1F3FB}-\u{1F3FF}]/u;

/** The width of one character. */
function characterWidth(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The width of a text on one line; of several lines the widest. */
export function textWidth(text: string): number {
  return Math.max(...lines(text).map((line) => [...line].reduce((sum, character) => sum + characterWidth(character), 0)));
}

/** What must not begin a line (避头); the character before it goes down with it. */
const NOT_FIRST = /^[，。、；：？！）》〉】〕’”…—％%,.;:?!)\]}]$/;
/** What must not end a line (避尾). */
const NOT_LAST = /^[（《〈【〔‘“([{]$/;

/**
 * How many lines a text takes where a line holds `room`, with the line breaks of Chinese setting: anywhere between
 * Chinese characters, not inside a number or a Latin word unless it is longer than a line, no closing punctuation
 * first and no opening punctuation last. At least 1.
 */
export function wrappedLines(text: string, room: number): number {
  const width = Math.max(2, room);
  return lines(text).reduce((sum, line) => sum + linesOf(line, width), 0);
}

function linesOf(line: string, room: number): number {
  let count = 1;
  let used = 0;
  for (const piece of pieces(line)) {
    const width = textWidth(piece);
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (piece === ' ') continue; // a space that does not fit hangs over the edge
    if (used > 0) count++;
    used = width;
    if (width > room) {
      // longer than a whole line: it is cut wherever the line ends
      const perLine = Math.max(1, Math.floor(room / 2) * 2);
      count += Math.ceil(width / perLine) - 1;
      used = width % perLine || perLine;
    }
  }
  return count;
}

/** The parts of a line that stay together: words and numbers, and characters with the punctuation that clings to them. */
function pieces(line: string): string[] {
  const parts: string[] = [];
  let open = false;
  for (const character of line) {
    const last = parts.length - 1;
    const before = parts[last];
    const clings =
      before !== undefined &&
      (open || NOT_FIRST.test(character) || characterWidth(character) === 0 || (isWord(character) && isWord(before.slice(-1))));
    if (clings && textWidth(before) < 60) parts[last] = before + character;
    else parts.push(character);
    open = NOT_LAST.test(character);
  }
  return parts;
}

function isWord(character: string): boolean {
  return /[A-Za-z0-9_.\-/@:%]/.test(character);
}

function lines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** How sheet programs set a line of type: width of one digit of the default font in pixels, line height in type sizes. */
interface Setting {
  readonly digit: number;
  readonly leading: number;
}

/**
 * A column's width is counted in digits of the workbook's default font, which a new sheet does not choose: 宋体 and 等线
 * have digits of 8 pixels, Calibri of 7. And the same type takes 1.3 times its size a line in Excel and WPS, up to 1.45
 * where LibreOffice has to take another font. Heights hold for both.
 */
const SETTINGS: readonly Setting[] = [
  { digit: 8, leading: 1.45 },
  { digit: 7, leading: 1.32 },
];

/** The setting that column widths are chosen for: a Chinese Excel or WPS. Pixels. */
export const DIGIT_PIXELS = 8;
/** Pixels in a point, at the 96 dots an inch in which widths are defined. */
const PIXELS_PER_POINT = 96 / 72;
/** What a cell keeps free at its two sides and for its line, pixels. */
const CELL_PADDING = 6;
/** Above and below the text of a cell, both together, points. */
export const CELL_AIR = 5;

/** Millimetres to a column width in characters of the default font, in quarters. */
export function columnWidthOf(mm: number): number {
  return Math.round(((mm / 25.4) * 96 * 4) / DIGIT_PIXELS) / 4;
}

/**
 * The height in points that shows a whole text in a sheet's cell of `width` (characters of the default font, merged
 * columns added up), set in type of `size` points and drawn in by `indent` points. Excel fits no merged cell by itself, so every height is
 * given.
 */
export function textHeight(text: string, width: number, size: number, indent = 0): number {
  const heights = SETTINGS.map(({ digit, leading }) => {
    const room = (width * digit - CELL_PADDING - indent * PIXELS_PER_POINT) / ((size * PIXELS_PER_POINT) / 2);
    return wrappedLines(text, room) * leading * size;
  });
  return Math.ceil(Math.max(...heights)) + CELL_AIR;
}
