import { memory } from '../basics/memory';
import { partsOf, type Day } from '../calendar/day';

/**
 * What a number format code (ECMA-376 Part 1, 18.8.31) makes of a number: only as much as is needed to know a date from
 * an amount and to show both as a reader sees them.
 */

const LITERALS = /"[^"]*"|\\.|_.|\*./g;
const ELAPSED = /\[(h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;

/** A workbook has a handful of formats and asks for each cell. */
const dateFormats = memory<string, boolean>(500);

/**
 * Whether numbers of this format are days: yyyy-mm-dd, yyyy"年"m"月"d"日", [$-804]aaaa, m/d, reserved names such as
 * [DBNum1]. A clock time alone (h:mm) is none. Absent = General = none.
 */
export function isDateFormat(code: string | undefined): boolean {
  return code !== undefined && code !== '' && dateFormats(code, () => readIsDate(code));
}

function readIsDate(code: string): boolean {
  const positive = code.split(';', 1)[0]!;
  const bare = positive.replace(LITERALS, '');
  if (ELAPSED.test(bare)) return false;
  const letters = bare.replace(BRACKETS, '').toLowerCase();
  if (/general|g\/通用格式|[0#?@]/.test(letters.replace(/ss?\.0+/g, ''))) return false;
  if (/[yde]|aaa|年|日/.test(letters)) return true;
  // `m` is a month unless it stands beside hours or seconds.
  return /m/.test(letters) && !/[hs]/.test(letters);
}

const monthFormats = memory<string, boolean>(500);

/** Whether a format of days shows a month and no day of it: yyyy"年"m"月", [$-804]yyyy-mm, mmm-yy. */
export function hidesDay(code: string | undefined): boolean {
  return (
    code !== undefined && code !== '' && monthFormats(code, () => isDateFormat(code) && readHidesDay(code))
  );
}

function readHidesDay(code: string): boolean {
  const letters = lettersOf(code);
  return /m/.test(letters) && !/[dhs]|aaa|日/.test(letters);
}

/** Whether a format of days shows no year: m"月"d"日", m/d. */
export function hidesYear(code: string | undefined): boolean {
  return code !== undefined && isDateFormat(code) && !/[ye]|年/.test(lettersOf(code));
}

/** A day under a format that hides it, in one spelling: 2026年6月, or 6月 where the format hides the year too. */
export function shownMonth(day: Day, code: string): string {
  const { year, month } = partsOf(day);
  return hidesYear(code) ? `${month}月` : `${year}年${month}月`;
}

/** The letters of a format's first part that stand for something. */
function lettersOf(code: string): string {
  return code.split(';', 1)[0]!.replace(LITERALS, '').replace(BRACKETS, '').toLowerCase();
}

/** Whether numbers of this format are shown as percent. */
export function isPercentFormat(code: string | undefined): boolean {
  return code !== undefined && code.includes('%') && code.replace(LITERALS, '').includes('%');
}

/** A number that is no day, as a reader sees it: 0.8 under 0% is 80%, 1.5 under 0.00 is 1.50, 7 under 000 is 007. */
export function shownNumber(value: number, code: string | undefined): string {
  if (!code || code === 'General') return plainNumber(value);
  const first = code.split(';', 1)[0]!.replace(LITERALS, '').replace(BRACKETS, '');
  const digits = /([0#?,]+)(?:\.([0#?]+))?/.exec(first);
  if (!digits) return plainNumber(value);
  const [, whole = '', fraction = ''] = digits;
  if (isPercentFormat(code)) return `${fixed(value * 100, fraction)}%`;
  const words = timeWords(code);
  if (words) return words.before + fixed(value, fraction) + words.after;
  const text = fixed(value, fraction);
  const zeros = whole.replace(/[^0]/g, '').length;
  return value >= 0 && !fraction ? text.padStart(zeros, '0') : text;
}

/** 0"月底前" shows 6 as 6月底前: words of time that a format writes around a number belong to what it says. */
function timeWords(code: string): { readonly before: string; readonly after: string } | null {
  const [first] = code.split(';', 1);
  const match = /^((?:"[^"]*")?)[0#?]+((?:"[^"]*")?)$/.exec(first!.replace(BRACKETS, ''));
  if (!match) return null;
  const [before, after] = [match[1]!.replace(/"/g, ''), match[2]!.replace(/"/g, '')];
  return /^(?:月|日|号|季度|年|周)/.test(after) ? { before, after } : null;
}

function fixed(value: number, fraction: string): string {
  const least = fraction.replace(/[^0]/g, '').length;
  const text = trim(value).toFixed(Math.min(fraction.length, 20));
  return fraction.length > least
    ? text.replace(new RegExp(`0{0,${fraction.length - least}}$`), '').replace(/\.$/, '')
    : text;
}

/** Excel keeps fifteen significant digits; 0.1 + 0.2 is shown as 0.3. */
function plainNumber(value: number): string {
  return String(trim(value));
}

function trim(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
