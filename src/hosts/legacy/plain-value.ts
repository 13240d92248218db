import type { CellError, Scalar } from '../../workbook/cell';

const ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * The value of a cell that came as text. It stays text, dates, leading zeros and what begins with `=` included; only
 * whole numbers and fractions of one that are written the same either way are numbers, so that a share is a share, and
 * what a failed formula shows is an error.
 * 6.1 stays text: it may be the first of June.
 */
export function plainValue(text: string): Scalar | CellError {
  if (text === '') return null;
  if (ERROR.test(text)) return { error: text };
  return /^(?:0|[1-9]\d{0,14}|0\.\d{1,10})$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}
