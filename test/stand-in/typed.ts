import type { Cell } from '../../src/workbook/cell';

/**
 * What a value becomes when it is written through the API: strings are read as if somebody typed them. Only the forms
 * that matter to ledgers are modelled: numbers, percents, fractions and dates, booleans, errors, formulas.
 */

export interface Typed {
  readonly cell: Cell;
  /** The number format that typing brings with it, where the cell had none. */
  readonly numberFormat?: string;
}

const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** Reads a value for a cell of the given number format (General where absent). */
export function typed(
  value: string | number | boolean,
  numberFormat: string | undefined,
  date1904: boolean,
): Typed {
  if (value === '') return { cell: null };
  if (numberFormat === '@')
    return { cell: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
  if (typeof value !== 'string') return { cell: value };
  if (value.startsWith("'")) return { cell: value.slice(1) };
  if (value.startsWith('=') && value.length > 1) return { cell: { formula: value.slice(1), result: 0 } };
  if (/^[+@-]/.test(value) && !/^[+-][\d.]/.test(value))
    return { cell: { formula: value, result: { error: '#NAME?' } } };
  if (ERRORS.test(value)) return { cell: { error: value.toUpperCase() } };
  const text = value.trim().normalize('NFKC');
  if (/^(true|false)$/i.test(text)) return { cell: text.toLowerCase() === 'true' };
  if (/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(text) && /\d/.test(text))
    return { cell: Number(text.replaceAll(',', '')) };
  const percent = /^([+-]?\d+(?:\.\d*)?)\s*%$/.exec(text);
  if (percent) return { cell: Number(percent[1]) / 100, numberFormat: '0%' };
  const day = /^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (day) {
    const serial =
      Math.round(Date.UTC(Number(day[1] ?? 2026), Number(day[2]) - 1, Number(day[3])) / 86_400_000) + 25_569;
    return { cell: date1904 ? serial - 1462 : serial, numberFormat: 'yyyy/m/d' };
  }
  return { cell: value };
}
