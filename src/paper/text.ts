import { textWidth } from './measure';
import type { Inline, PaperCell } from './paper';

/** What stands in a table without rows. */
export const NO_ROWS = '无';

/** A table cell with its parts spelled out. */
export interface FullCell {
  readonly value: string | number | null;
  /** What a reader sees. */
  readonly text: string;
  readonly format?: string;
  readonly bold: boolean;
  /** RRGGBB. */
  readonly fill?: string;
  readonly color?: string;
  /** The rows that it counts; none where it counts none. */
  readonly rows: readonly string[];
}

/** Spells a table cell out. */
export function fullCell(cell: PaperCell | undefined): FullCell {
  if (cell === undefined || cell === null) return { value: null, text: '', bold: false, rows: [] };
  if (typeof cell !== 'object') return { value: cell, text: String(cell), bold: false, rows: [] };
  const { value, format, shown, bold = false, fill, color, rows = [] } = cell;
  return {
    value,
    text:
      shown ??
      (typeof value === 'number' && format !== undefined ? formatted(value, format) : String(value ?? '')),
    bold,
    rows,
    ...(format === undefined ? {} : { format }),
    ...(isColor(fill) ? { fill } : {}),
    ...(isColor(color) ? { color } : {}),
  };
}

/** 附件说明 line by line: numbered where there are several, the first behind 附件： (7.3.4). */
export function annexLines(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}. ` : '';
    return `${index === 0 ? ANNEXES : ''}${number}${name}`;
  });
}
const ANNEXES = '附件：';

/**
 * A title that needs several lines, broken so that they are about equally long (7.3.1: 回行时词意完整、排列对称). `most`
 * characters fit on a line. No line begins with a mark, 的, or
 * the last character of a body's name, and no number or name in Latin letters is broken.
 */
export function balanced(title: string, most: number): string {
  const width = textWidth(title) / 2;
  if (width <= most || title.includes('\n')) return title;
  const lines = Math.ceil(width / most);
  const signs = [...title];
  const breaks: number[] = [];
  let from = 0;
  for (let line = 1; line < lines; line++) {
    const target = from + (signs.length - from) / (lines - line + 1);
    const places = signs
      .map((_, at) => at)
      .filter((at) => at > from && fits(signs, from, at, most) && mayBreak(signs, at));
    const cost = (at: number): number => Math.abs(at - target) - (GOOD_END.test(signs[at - 1]!) ? 2.5 : 0);
    const best = [...places].sort((a, b) => cost(a) - cost(b))[0];
    if (best === undefined) return title;
    breaks.push(best);
    from = best;
  }
  return signs.map((sign, at) => (breaks.includes(at) ? `\n${sign}` : sign)).join('');
}

const GOOD_END = /[的、和与及：，]/;

function fits(signs: readonly string[], from: number, to: number, most: number): boolean {
  return textWidth(signs.slice(from, to).join('')) / 2 <= most;
}

function mayBreak(signs: readonly string[], at: number): boolean {
  const [before, after] = [signs[at - 1]!, signs[at]!];
  if (/[的等、，。；：》）〕”厂局科站区市县省处队室院所]/.test(after) || /[《（〔“第]/.test(before))
    return false;
  return !(/[\dA-Za-z.]/.test(before) && /[\dA-Za-z.%项年月日]/.test(after));
}

/** 签发人, as the 版头 says it (7.2.6). */
export function signedBy(name: string): string {
  return `签发人：${name}`;
}

/** The plain text of a paragraph. */
export function plainText(parts: readonly Inline[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Two or more full-width spaces part a left text from a right one, as in 印发机关　　印发日期 (GB/T 9704-2012, 7.4.3). */
export function partText(text: string): readonly [string, string?] {
  const match = /^(.*?\S)\u3000{2,}(\S.*)$/su.exec(text);
  return match ? [match[1]!, match[2]!] : [text];
}

/** Whether a text is RRGGBB. What is not is dropped, so that no renderer writes it into a document. */
export function isColor(text: string | undefined): text is string {
  return text !== undefined && /^[0-9A-Fa-f]{6}$/.test(text);
}

/**
 * A paper, or a part of one, without what can stand neither in XML nor in a cell: control characters but tab and line
 * break, and halves of characters. Each becomes the replacement character, so that a reader sees that something was
 * there.
 */
export function printable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}

/** What may have to be replaced; nearly every text has none of it. */
const SUSPECT = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Number formats of papers: decimals, thousands, percent. Dates come with their text in `shown`. */
function formatted(value: number, format: string): string {
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (!match) return String(value);
  const [, thousands, decimals = '', percent = ''] = match;
  const fixed = (percent ? value * 100 : value).toFixed(decimals.length);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}`;
}
