import { memory } from '../../../basics/memory';

/** Reading number format codes into tokens (ECMA-376 part 1, 18.8.31). */

export interface Token {
  /** `date` holds y…, m… (months), n… (minutes), d…, h…, s…, a…, e…; `elapsed` h…, m… or s… of [h]. */
  readonly kind: 'literal' | 'digits' | 'date' | 'half' | 'elapsed' | 'general' | 'text';
  readonly text: string;
}

/** The placeholders of a number: #,##0.0# has whole `#,##0` without the comma and decimals `0#`. */
interface Digits {
  readonly whole: string;
  readonly decimals: string;
  readonly grouped: boolean;
  /** `+00` of E+00, or null. */
  readonly exponent: string | null;
  readonly percents: number;
  /** How often the code divides by a thousand (commas at the end). */
  readonly thousandths: number;
}

/** One of the up to four parts of a code: for positive, negative, zero, text. */
export interface Section {
  readonly kind: 'general' | 'number' | 'date' | 'text' | 'literal' | 'unknown';
  readonly tokens: readonly Token[];
  readonly digits?: Digits;
  /** RRGGBB. */
  readonly color?: string;
  /** [DBNum1]: numerals as Chinese characters. */
  readonly chinese: boolean;
  /** [$-804]: names of months and weekdays in Chinese. */
  readonly local: boolean;
}

export interface Format {
  readonly sections: readonly Section[];
}

const COLORS: Readonly<Record<string, string>> = {
  red: 'FF0000',
  blue: '0000FF',
  green: '00FF00',
  black: '000000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  红色: 'FF0000',
  蓝色: '0000FF',
  绿色: '00FF00',
  黑色: '000000',
  白色: 'FFFFFF',
  黄色: 'FFFF00',
};

const GENERAL: Format = {
  sections: [{ kind: 'general', tokens: [{ kind: 'general', text: '' }], chinese: false, local: false }],
};

const remembered = memory<string, Format>(500);

/** Reads a code; absent or empty is General. Codes are remembered: a workbook has few. */
export function formatOf(code: string | undefined): Format {
  if (!code || code === 'General') return GENERAL;
  return remembered(code, () => ({ sections: sectionsOf(code).map(readSection) }));
}

/** Splits at semicolons that are not inside quotes, brackets, or behind a backslash. */
function sectionsOf(code: string): string[] {
  return code.match(/(?:"[^"]*"|\[[^\]]*\]|\\[\s\S]|[^;])+|(?<=;|^)(?=;|$)/g) ?? [''];
}

const PARTS = new RegExp(
  [
    String.raw`"([^"]*)"?|\\([\s\S])|_([\s\S])|\*[\s\S]|\[([^\]]*)\]|(General|G\/通用格式)`,
    String.raw`(AM\/PM|A\/P|上午\/下午)|(ss?\.0+|y+|m+|d+|h+|s+|a{3,}|e+(?![+-]))|(E[+-][0#?]+)`,
    String.raw`([0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(@)|([\s\S])`,
  ].join('|'),
  'gi',
);

function readSection(text: string): Section {
  const tokens: Token[] = [];
  let color: string | undefined;
  let [chinese, local, strange] = [false, false, false];
  let [digits, exponent] = ['', null as string | null];
  let percents = 0;
  for (const match of text.matchAll(PARTS)) {
    const [whole, quoted, escaped, space, bracket, general, half, date, power, number, at, other] = match;
    const literal = quoted ?? escaped ?? (space === undefined ? other : ' ');
    if (bracket !== undefined) {
      if (/^(?:h+|m+|s+)$/i.test(bracket)) tokens.push({ kind: 'elapsed', text: bracket.toLowerCase() });
      else if (COLORS[bracket.toLowerCase()]) color = COLORS[bracket.toLowerCase()];
      else if (/^dbnum[12]$/i.test(bracket)) chinese = true;
      else if (bracket.startsWith('$')) {
        local ||= /-[0-9a-f]*0?804$/i.test(bracket);
        const sign = bracket.slice(1).split('-', 1)[0]!;
        if (sign) tokens.push({ kind: 'literal', text: sign });
      } else if (/^[<>=]/.test(bracket)) strange = true;
    } else if (general) tokens.push({ kind: 'general', text: '' });
    else if (half) tokens.push({ kind: 'half', text: half });
    else if (date) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (power) {
      strange ||= exponent !== null || !digits;
      exponent = power.slice(1);
    } else if (number) {
      // Digits in two groups (000-0000, 0/0) are beyond this reader.
      strange ||= digits !== '';
      digits ||= number;
      tokens.push({ kind: 'digits', text: number });
    } else if (at) tokens.push({ kind: 'text', text: '' });
    else if (literal !== undefined) {
      if (whole === '%') percents += 1;
      tokens.push({ kind: 'literal', text: literal });
    }
  }
  const base = { tokens, chinese, local, ...(color !== undefined && { color }) };
  const has = (kind: Token['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (strange) return { ...base, kind: 'unknown' };
  if (has('digits')) {
    if (has('date') || has('elapsed')) return { ...base, kind: 'unknown' };
    return { ...base, kind: 'number', digits: readDigits(digits, exponent, percents) };
  }
  if (has('date') || has('elapsed')) return { ...base, kind: 'date', tokens: withMinutes(tokens) };
  if (has('text')) return { ...base, kind: 'text' };
  if (has('general')) return { ...base, kind: 'general' };
  return { ...base, kind: 'literal' };
}

function readDigits(text: string, exponent: string | null, percents: number): Digits {
  const scale = /,+$/.exec(text)?.[0].length ?? 0;
  const [whole = '', decimals = ''] = text.slice(0, text.length - scale).split('.');
  return {
    whole: whole.replaceAll(',', ''),
    decimals,
    grouped: whole.includes(','),
    exponent,
    percents,
    thousandths: scale,
  };
}

/** `m` means minutes right after hours or right before seconds, whatever literals stand between. */
function withMinutes(tokens: readonly Token[]): Token[] {
  const times = tokens.filter((token) => token.kind === 'date' || token.kind === 'elapsed');
  return tokens.map((token) => {
    if (token.kind !== 'date' || !/^mm?$/.test(token.text)) return token;
    const at = times.indexOf(token);
    const afterHours = times[at - 1]?.text.startsWith('h');
    const beforeSeconds = times[at + 1]?.text.startsWith('s');
    return afterHours || beforeSeconds ? { kind: 'date', text: token.text.replaceAll('m', 'n') } : token;
  });
}
