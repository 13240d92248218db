import { fromSerial, partsOf, weekday } from '../../../calendar/day';
import { formatOf, type Section, type Token } from './number-format-code';

/** What a cell shows, and the colour its number format asks for (RRGGBB). */
export interface Shown {
  readonly text: string;
  readonly color?: string;
}

/**
 * A number as Excel shows it under a format code (ECMA-376 part 1, 18.8.31): days, clock times, percent, thousands,
 * decimals, powers, literal text. What is not understood (fractions, conditions) is shown as General.
 */
export function showNumber(value: number, code: string | undefined, date1904: boolean): Shown {
  const { sections } = formatOf(code);
  const section =
    sections[value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0]!;
  // A second section is written for the amount without its sign.
  const amount = value < 0 && section === sections[1] ? -value : value;
  const text = showIn(section, amount, date1904) ?? showGeneral(value);
  return section.color === undefined ? { text } : { text, color: section.color };
}

/** A text as Excel shows it: the format's text section, where it has one, stands around it. */
export function showText(text: string, code: string | undefined): Shown {
  const { sections } = formatOf(code);
  const section =
    sections[3] ?? (sections.length === 1 && sections[0]!.kind === 'text' ? sections[0]! : null);
  if (!section) return { text };
  const shown = section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
  return section.color === undefined ? { text: shown } : { text: shown, color: section.color };
}

function showIn(section: Section, value: number, date1904: boolean): string | null {
  switch (section.kind) {
    case 'general':
      return literals(section.tokens, () => showGeneral(value));
    case 'literal':
      return section.tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
    case 'text':
      return literals(section.tokens, () => showGeneral(value));
    case 'number':
      return showDigits(section, value);
    case 'date':
      return showDate(section, value, date1904);
    case 'unknown':
      return null;
  }
}

function literals(tokens: readonly Token[], middle: () => string): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : middle())).join('');
}

/** The General format: eleven characters at most, then powers of ten. */
function showGeneral(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-4)) {
    const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
    return `${Number(mantissa)}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

function showDigits(section: Section, value: number): string {
  const pattern = section.digits!;
  const scaled = (value * 100 ** pattern.percents) / 1000 ** pattern.thousandths;
  const sign = scaled < 0 && Number(fixed(Math.abs(scaled), pattern.decimals.length)) !== 0 ? '-' : '';
  const number = pattern.exponent ? power(Math.abs(scaled), pattern) : plain(Math.abs(scaled), pattern);
  let placed = false;
  const body = section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'digits' || placed) return '';
      placed = true;
      return number;
    })
    .join('');
  return sign + body;
}

type Digits = NonNullable<Section['digits']>;

function plain(value: number, { whole, decimals, grouped }: Digits): string {
  const [integer, fraction = ''] = fixed(value, decimals.length).split('.') as [string, string?];
  const least = whole.replace(/[^0]/g, '').length;
  let digits = integer === '0' && least === 0 ? '' : integer.padStart(least, '0');
  if (grouped) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return digits + (decimals ? `.${optional(fraction, decimals)}` : '');
}

function power(value: number, { decimals, exponent }: Digits): string {
  const [mantissa, power] = value.toExponential(decimals.length).split('e') as [string, string];
  const [integer, fraction = ''] = mantissa.split('.') as [string, string?];
  const sign = power.startsWith('-') ? '-' : exponent!.startsWith('+') ? '+' : '';
  const digits = power.slice(1).padStart(exponent!.length - 1, '0');
  return `${integer}${decimals ? `.${optional(fraction, decimals)}` : ''}E${sign}${digits}`;
}

/** Drops the zeros at the end that the pattern does not insist on: 5 under 0.0# is 5.0. */
function optional(fraction: string, pattern: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0' && pattern[end - 1] === '#') end -= 1;
  return fraction.slice(0, end);
}

/** Rounds half up on the digits a person sees: 1.005 to two decimals is 1.01, whatever the binary fraction says. */
function fixed(value: number, decimals: number): string {
  const seen = String(Number(value.toPrecision(15)));
  if (seen.includes('e') || decimals > 15) return value.toFixed(Math.min(decimals, 20));
  return Number(`${Math.round(Number(`${seen}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const CHINESE = '〇一二三四五六七八九';

function showDate(section: Section, value: number, date1904: boolean): string | null {
  // Clock times are rounded to what is shown; without this 12:00 comes out as 11:59:59.
  const tokens = section.tokens;
  const fractions =
    tokens.find((token) => token.kind === 'date' && token.text.startsWith('s.'))?.text.length ?? 2;
  const unit = 10 ** (fractions - 2);
  const seconds = Math.round(value * 86_400 * unit) / unit;
  const day = fromSerial(Math.floor(seconds / 86_400), date1904);
  if (value < 0 || day === null) return null;
  const { year, month, date } = partsOf(day);
  const ofDay = seconds - Math.floor(seconds / 86_400) * 86_400;
  const hour = Math.floor(ofDay / 3600);
  const halves = tokens.some((token) => token.kind === 'half');
  const shownHour = halves ? hour % 12 || 12 : hour;
  const number = (n: number, width: number): string =>
    section.chinese ? inChinese(n) : String(n).padStart(width, '0');
  const one = (token: Token): string => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'half')
      return token.text.includes('上') ? (hour < 12 ? '上午' : '下午') : hour < 12 ? 'AM' : 'PM';
    if (token.kind === 'elapsed') {
      const per = { h: 3600, m: 60, s: 1 }[token.text[0]!]!;
      return String(Math.floor(seconds / per)).padStart(token.text.length, '0');
    }
    const width = token.text.length;
    switch (token.text[0]) {
      case 'y':
      case 'e': {
        const shown =
          width === 2 && token.text[0] === 'y' ? String(year % 100).padStart(2, '0') : String(year);
        return section.chinese ? [...shown].map((digit) => CHINESE[Number(digit)]).join('') : shown;
      }
      case 'm':
        if (width < 3) return number(month, width);
        if (section.local) return `${inChinese(month)}月`;
        return width === 3
          ? MONTHS[month - 1]!.slice(0, 3)
          : width === 5
            ? MONTHS[month - 1]![0]!
            : MONTHS[month - 1]!;
      case 'd':
        if (width < 3) return number(date, width);
        if (section.local) return `${width === 3 ? '周' : '星期'}${'一二三四五六日'[weekday(day) - 1]}`;
        return width === 3 ? WEEKDAYS[weekday(day) - 1]!.slice(0, 3) : WEEKDAYS[weekday(day) - 1]!;
      case 'a':
        return `${width === 3 ? '' : '星期'}${'一二三四五六日'[weekday(day) - 1]}`;
      case 'h':
        return number(shownHour, width);
      case 'n': // minutes, told apart from months when the code was read
        return number(Math.floor((ofDay % 3600) / 60), width);
      default: {
        const [whole, fraction] = (ofDay % 60).toFixed(fractions - 2).split('.') as [string, string?];
        const text = section.chinese
          ? inChinese(Number(whole))
          : whole.padStart(token.text.startsWith('ss') || fraction !== undefined ? 2 : 1, '0');
        return fraction === undefined ? text : `${text}.${fraction}`;
      }
    }
  };
  return tokens.map(one).join('');
}

/** 0–99 as read aloud: 二十一. */
function inChinese(n: number): string {
  if (n < 10) return CHINESE[n]!;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? CHINESE[tens] : ''}十${ones > 0 ? CHINESE[ones] : ''}`;
}
