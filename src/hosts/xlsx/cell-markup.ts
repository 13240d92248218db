import type { Cell } from '../../workbook/cell';
import { Refusal } from './refusal';
import { readStringItem } from './shared-strings';
import { escapeText } from './text';

/**
 * One cell as markup. Text is written into the cell itself (`inlineStr`), as the streaming exporters in common use do:
 * Excel, WPS, LibreOffice and openpyxl all read it, and the table of shared strings stays untouched. Text that begins
 * with `=` stays text, because only an `f` element makes a formula. A formula without text is written as its result.
 * `prefix` is the part's with its colon; `reference` is A1 text; look 0 is left out.
 */
export function cellMarkup(prefix: string, reference: string, xf: number, cell: Cell): string {
  const head = `<${prefix}c r="${reference}"${xf > 0 ? ` s="${xf}"` : ''}`;
  const value = (type: string, text: string): string =>
    `${head}${type === '' ? '' : ` t="${type}"`}><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  const inline = (content: string): string => `${head} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
  if (cell === null) return `${head}/>`;
  switch (typeof cell) {
    case 'string':
      return inline(textMarkup(prefix, cell));
    case 'number':
      return Number.isFinite(cell) ? value('', String(cell)) : value('e', '#NUM!');
    case 'boolean':
      return value('b', cell ? '1' : '0');
    default:
  }
  if ('error' in cell) return value('e', escapeText(cell.error));
  if ('text' in cell) return inline(richMarkup(prefix, cell.text, cell.rich));
  const { formula, result } = cell;
  if (formula === '') return cellMarkup(prefix, reference, xf, result);
  const body = `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (result === null) return `${head}>${body}</${prefix}c>`;
  const type = typeof result === 'object' ? 'e' : typeof result === 'string' ? 'str' : typeof result === 'boolean' ? 'b' : 'n';
  const text = typeof result === 'object' ? result.error : typeof result === 'boolean' ? (result ? '1' : '0') : String(result);
  return `${head} t="${type}">${body}<${prefix}v>${escapeText(text)}</${prefix}v></${prefix}c>`;
}

function textMarkup(prefix: string, text: string): string {
  // Readers may drop white space at the ends, and some drop line breaks, unless told to keep them.
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

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
