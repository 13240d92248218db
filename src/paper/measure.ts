/** How much room text takes. The unit is half a Chinese character: 汉 is 2 wide, a is 1. */

/**
 * Wide or full-width in a Chinese font. Curly quotes, dashes and circled digits are, although Unicode leaves it open.
 */
const WIDE = new RegExp(
  String.raw`[\u1100-\u115F\u2014-\u2026\u203B\u2103\u2160-\u217B\u2190-\u2193\u2200-\u22FF\u2460-\u24FF` +
    String.raw`\u2500-\u27BF\u2E80-\uA4CF` +
    String.raw`\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6` +
    String.raw`\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]`,
  'u',
);
/** Takes no room: marks that sit on the character before, joiners, variation selectors, control characters. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{1F3FB}-\u{1F3FF}]/u;

/** What must not begin a line (避头); the character before it goes down with it. */
const NOT_FIRST = new Set('，。、；：？！）》〉】〕’”…—％%,.;:?!)]}');
/** What must not end a line (避尾). */
const NOT_LAST = new Set('（《〈【〔‘“([{');
/** What is not parted from its like: words and numbers. */
const WORD = /[A-Za-z0-9_.\-/@:%]/;
/** A piece longer than this is no word, and may be cut. */
const LONGEST_PIECE = 60;

/** How a character behaves on a line, as bits: its width, and what it does beside others. */
const WIDTH = 3;
const IN_WORD = 4;
const CLINGS = 8;
const OPENS = 16;
const KNOWN = 128;

/** By UTF-16 unit, worked out when it is first met; 0 is not known yet. */
const MANNERS = new Uint8Array(0x10000);

function mannersOf(code: number): number {
  return code > 0xffff ? readManners(code) : MANNERS[code] || (MANNERS[code] = readManners(code));
}

function readManners(code: number): number {
  const character = String.fromCodePoint(code);
  const width = characterWidth(code, character);
  return (
    KNOWN |
    width |
    (width === 1 && WORD.test(character) ? IN_WORD : 0) |
    (width === 0 || NOT_FIRST.has(character) ? CLINGS : 0) |
    (NOT_LAST.has(character) ? OPENS : 0)
  );
}

/** The width of one character. Most are Chinese or ASCII; those take the short way. */
function characterWidth(code: number, character: string): 0 | 1 | 2 {
  if (code >= 0x20 && code < 0x7f) return 1;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60)) return 2;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

const LF = 10;
const CR = 13;
const BLANK = 32;

/** The width of a text on one line; of several lines the widest. */
export function textWidth(text: string): number {
  let widest = 0;
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    width = code === LF || code === CR ? 0 : width + (mannersOf(code) & WIDTH);
    if (width > widest) widest = width;
  }
  return widest;
}

const LINE_END = /[\r\n]/;

/**
 * How many lines a text takes where a line holds `room`, with the line breaks of Chinese setting: anywhere between
 * Chinese characters, not inside a number or a Latin word unless it is longer than a line, no closing punctuation
 * first and no opening punctuation last. At least 1.
 */
export function wrappedLines(text: string, room: number): number {
  return linesOf(piecesOf(text), Math.max(2, room));
}

/**
 * A piece that is one space, and the end of a line. All others are their width: there are as many pieces as characters,
 * too many for objects.
 */
const SPACE = -1;
const NEW_LINE = -2;

/** The widths of what stays together on a line, line after line. */
function piecesOf(text: string): readonly number[] {
  const pieces: number[] = [];
  let before = NEW_LINE;
  let opens = false;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (code === LF || code === CR) {
      if (code === CR && text.charCodeAt(at + 1) === LF) at++;
      before = NEW_LINE;
      opens = inWord = false;
      pieces.push(NEW_LINE);
      continue;
    }
    const manners = mannersOf(code);
    const width = manners & WIDTH;
    const isWord = (manners & IN_WORD) !== 0;
    const clings = opens || (isWord && inWord) || (manners & CLINGS) !== 0;
    if (clings && before >= 0 && before < LONGEST_PIECE) {
      before += width;
      pieces[pieces.length - 1] = before;
    } else {
      before = code === BLANK ? SPACE : width;
      pieces.push(before);
    }
    opens = (manners & OPENS) !== 0;
    inWord = isWord;
  }
  return pieces;
}

function linesOf(pieces: readonly number[], room: number): number {
  let count = 1;
  let used = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece === NEW_LINE) {
      count++;
      used = 0;
      continue;
    }
    const isSpace = piece === SPACE;
    const width = isSpace ? 1 : piece;
    if (used + width <= room) {
      used += width;
      continue;
    }
    if (isSpace) continue; // a space that does not fit hangs over the edge
    if (used > 0) count++;
    used = width;
    if (width > room) {
      // longer than a whole line: it is cut wherever the line ends
      const perLine = Math.floor(room / 2) * 2;
      count += Math.ceil(width / perLine) - 1;
      used = width % perLine || perLine;
    }
  }
  return count;
}

/**
 * How sheet programs set a line of type: width of one digit of the default font in pixels, line height in type sizes.
 */
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
const DIGIT_PIXELS = 8;
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
 * columns added up), set in type of `size` points and drawn in by `indent` points. Excel fits no merged cell by
 * itself, so every height is given.
 */
export function textHeight(text: string, width: number, size: number, indent = 0): number {
  let pieces: readonly number[] | undefined;
  let height = 0;
  for (let at = 0; at < SETTINGS.length; at++) {
    const { digit, leading } = SETTINGS[at]!;
    const room = (width * digit - CELL_PADDING - indent * PIXELS_PER_POINT) / ((size * PIXELS_PER_POINT) / 2);
    // Most cells hold a word: what would fit if every character were wide is one line, and need not be set.
    const count =
      text.length * 2 <= room && !LINE_END.test(text)
        ? 1
        : linesOf((pieces ??= piecesOf(text)), Math.max(2, room));
    height = Math.max(height, count * leading * size);
  }
  return Math.ceil(height) + CELL_AIR;
}

/** The largest type size, at most `size` points and in halves, in which a text fits on one line of `mm` millimetres. */
export function largestSize(text: string, mm: number, size: number): number {
  const narrowest = Math.min(...SETTINGS.map(({ digit }) => digit));
  const pixels = columnWidthOf(mm) * narrowest - CELL_PADDING;
  const fitting = pixels / PIXELS_PER_POINT / (Math.max(1, textWidth(text)) / 2);
  return Math.max(SMALLEST, Math.min(size, Math.floor(fitting * 2) / 2));
}

/** Below this nobody reads, points. */
const SMALLEST = 5;
