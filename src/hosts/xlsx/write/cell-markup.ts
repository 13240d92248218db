import { isFormula, type Cell } from '../../../workbook/cell';
import type { ByteWriter } from '../../../office/zip/byte-writer';
import { Refusal } from '../../../office/refusal';
import { readStringItem } from '../read/shared-strings';
import { escapeText } from '../../../office/xml/text';

/**
 * Writes one cell. Text is written into the cell itself (`inlineStr`), as the streaming exporters in common use do:
 * Excel, WPS, LibreOffice and openpyxl all read it, and the table of shared strings stays untouched. Text that begins
 * with `=` stays text, because only an `f` element makes a formula. A formula without text is written as its result.
 * `prefix` is the part's with its colon; `reference` is A1 text; look 0 is left out.
 */
export function writeCell(
  out: ByteWriter,
  prefix: string,
  reference: string,
  xf: number,
  content: Cell,
): void {
  const cell = isFormula(content) && content.formula === '' ? content.result : content;
  out.text(xf > 0 ? `<${prefix}c r="${reference}" s="${xf}"` : `<${prefix}c r="${reference}"`);
  if (cell === null) return out.text('/>');
  // A text is written by itself: joined to its tags it would be copied once more.
  if (typeof cell === 'string') {
    out.text(` t="inlineStr"><${prefix}is><${prefix}t${keptSpace(cell)}>`);
    out.text(escapeText(cell));
    return out.text(`</${prefix}t></${prefix}is></${prefix}c>`);
  }
  out.text(`${restOf(prefix, cell)}</${prefix}c>`);
}

/** A cell's markup behind its attributes `r` and `s`, without its closing tag. */
function restOf(prefix: string, cell: Exclude<Cell, null | string>): string {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `><${prefix}v>${cell}</${prefix}v>` : valueOf(prefix, 'e', '#NUM!');
  if (typeof cell === 'boolean') return valueOf(prefix, 'b', cell ? '1' : '0');
  if ('error' in cell) return valueOf(prefix, 'e', escapeText(cell.error));
  if ('text' in cell)
    return ` t="inlineStr"><${prefix}is>${richMarkup(prefix, cell.text, cell.rich)}</${prefix}is>`;
  const { formula, result } = cell;
  const body = `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (result === null) return `>${body}`;
  const type =
    typeof result === 'object'
      ? 'e'
      : typeof result === 'string'
        ? 'str'
        : typeof result === 'boolean'
          ? 'b'
          : 'n';
  const text =
    typeof result === 'object'
      ? result.error
      : typeof result === 'boolean'
        ? result
          ? '1'
          : '0'
        : String(result);
  return ` t="${type}">${body}<${prefix}v>${escapeText(text)}</${prefix}v>`;
}

function valueOf(prefix: string, type: string, text: string): string {
  return ` t="${type}"><${prefix}v>${text}</${prefix}v>`;
}

function textMarkup(prefix: string, text: string): string {
  return `<${prefix}t${keptSpace(text)}>${escapeText(text)}</${prefix}t>`;
}

/** Readers may drop white space at the ends, and some drop line breaks, unless told to keep them. */
function keptSpace(text: string): string {
  return SPACE.test(text) ? ' xml:space="preserve"' : '';
}

const SPACE = /^\s|\s$|\n/;

/** Rich text in the notation this folder reads; anything else is written as its plain text. */
function richMarkup(prefix: string, text: string, rich: string): string {
  try {
    const read = readStringItem(rich, '');
    if (typeof read === 'object' && read.text === text) {
      return prefix === '' ? rich : rich.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return textMarkup(prefix, text);
}
