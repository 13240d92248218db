import { row } from './phrase-row';
import type { PhraseRow } from './phrase-row';
import type { Atom } from '../grammar/tokens';

/** Nouns of measure after digits: 3.5亿元 and 6.5公里 are no dates. */
const MEASURE = '(?![\\d%‰.]|[万亿元个倍公里米亩吨台家人次项分版级℃千百月年])';

function digits(yearNumber: number | null, month: number, date: number | null): Atom | null {
  if (month < 1 || month > 12 || (date !== null && (date < 1 || date > 31))) return null;
  return { kind: 'digits', year: yearNumber, month, date };
}

/** 26 → 2026. Ledgers are of this century. */
export function century(short: string): number {
  return 2000 + Number(short);
}

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function englishMonth(word: string): number {
  return ENGLISH_MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

const ENGLISH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?' +
  '|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Dates written in digits, longest first. */
export const DIGIT_ROWS: readonly PhraseRow[] = [
  row({
    name: 'year, month and date in digits',
    starts: '12',
    pattern: /([12]\d{3})([-./、·,。_\\ ])(\d{1,2})\2(\d{1,2})(?!\d)[/.日]?(?:T(?=\d))?/,
    atom: (m) => digits(Number(m[1]), Number(m[3]), Number(m[4])),
    examples: [
      { text: '2026.6.30', due: '2026-06-30' },
      { text: '2026-6-30', due: '2026-06-30' },
      { text: '2026/06/30/', due: '2026-06-30' },
      { text: '2023-08-31 00:00:00', due: '2023-08-31' },
      { text: '2026 6 30', due: '2026-06-30' },
    ],
  }),
  row({
    name: 'eight digits',
    starts: '12',
    pattern: /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
    atom: (m) => digits(Number(m[1]), Number(m[2]), Number(m[3])),
    examples: [{ text: '20260630', due: '2026-06-30' }],
  }),
  row({
    name: 'six digits, year and month',
    starts: '12',
    pattern: /((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d|[万亿元个])/,
    atom: (m) => digits(Number(m[1]), Number(m[2]), null),
    examples: [{ text: '202606', due: '2026-06-30' }],
  }),
  row({
    name: 'six digits, short year, month and date',
    starts: '1234',
    pattern: new RegExp(`([1-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])${MEASURE}`),
    atom: (m) => digits(century(m[1] ?? ''), Number(m[2]), Number(m[3])),
    examples: [{ text: '260630', due: '2026-06-30' }],
  }),
  row({
    name: 'year and month in digits',
    starts: '12',
    pattern: /((?:19|20|21)\d{2})[-./](\d{1,2})(?:月份?(?!\d)|(?![\d年万亿%]))/,
    atom: (m) => {
      const month = Number(m[2]);
      // A cell that holds the number 2024.1 may have been typed 2024.10: Excel drops the zero.
      if (m[0].endsWith('.1'))
        return { kind: 'digits', year: Number(m[1]), month: 1, date: null, other: { month: 10, date: null } };
      return digits(Number(m[1]), month, null);
    },
    examples: [
      { text: '2024.05', due: '2024-05-31' },
      { text: '2026-06', due: '2026-06-30' },
      { text: '2026.1', due: '2026-01-31', alternative: '2026-10-31' },
    ],
  }),
  row({
    name: 'American order',
    starts: '0123456789',
    pattern: /(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/,
    atom: (m) =>
      digits(Number(m[3]), Number(m[1]), Number(m[2])) ?? digits(Number(m[3]), Number(m[2]), Number(m[1])),
    examples: [
      { text: '6/30/2026', due: '2026-06-30' },
      { text: '30/6/2026', due: '2026-06-30' },
    ],
  }),
  row({
    name: 'short year, month and date in digits',
    starts: '1234',
    pattern: /([1-4]\d)([-./])(\d{1,2})\2(\d{1,2})(?!\d)日?/,
    atom: (m) => digits(century(m[1] ?? ''), Number(m[3]), Number(m[4])),
    examples: [
      { text: '26.6.30', due: '2026-06-30' },
      { text: '26-6-30', due: '2026-06-30' },
    ],
  }),
  row({
    name: 'English day',
    starts: '0123456789',
    pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[- ]?${ENGLISH}[-, .]*(\\d{4}|\\d{2})(?!\\d)`, 'i'),
    atom: (m) =>
      digits(
        (m[3] ?? '').length === 2 ? century(m[3] ?? '') : Number(m[3]),
        englishMonth(m[2] ?? ''),
        Number(m[1]),
      ),
    examples: [
      { text: '30-Jun-26', due: '2026-06-30' },
      { text: '30 June 2026', due: '2026-06-30' },
    ],
  }),
  row({
    name: 'English month first',
    starts: 'jfmasondJFMASOND',
    pattern: new RegExp(
      `${ENGLISH}[-. ]*(?:(\\d{1,2})(?:st|nd|rd|th)?,? ?)?(?<=[-, .a-z])(\\d{4}|\\d{2})(?!\\d)`,
      'i',
    ),
    atom: (m) =>
      digits(
        (m[3] ?? '').length === 2 ? century(m[3] ?? '') : Number(m[3]),
        englishMonth(m[1] ?? ''),
        m[2] ? Number(m[2]) : null,
      ),
    examples: [
      { text: 'Jun-26', due: '2026-06-30' },
      { text: 'June 30, 2026', due: '2026-06-30' },
    ],
  }),
  row({
    name: 'a commemoration day written with a dot',
    starts: '0123456789',
    pattern: /(\d{1,2})·(\d{1,2})(?!\d)(?:[^\d,;。前\n]{0,10}?[日节])?/,
    atom: (m) => {
      const atom = digits(null, Number(m[1]), Number(m[2]));
      return atom?.kind === 'digits' ? { ...atom, feast: true } : null;
    },
    examples: [
      { text: '“5·12”防灾减灾日前', year: 2026, due: '2026-05-11', alternative: '2026-05-12' },
      { text: '“6·5”世界环境日期间', year: 2026, due: '2026-06-05' },
    ],
  }),
  row({
    name: 'month and date in digits',
    starts: '0123456789',
    pattern: new RegExp(`(\\d{1,2})[./](\\d{1,2})(?:日|号)?${MEASURE}`),
    atom: (m) => digits(null, Number(m[1]), Number(m[2])),
    examples: [
      { text: '6.30前', year: 2026, due: '2026-06-30' },
      { text: '6/30', year: 2026, due: '2026-06-30' },
      { text: 'V3.6发布后', year: 2026, kind: 'unread' },
      { text: 'v2.1.4版9月底前上线', year: 2026, due: '2026-09-30' },
    ],
  }),
  row({
    name: 'month and date joined by a dash, where they cannot be two months',
    starts: '0123456789',
    pattern: /(?<!月)(\d{1,2})-(\d{1,2})(?=前|之前|以前|$)/,
    atom: (m) => {
      const month = Number(m[1]);
      const date = Number(m[2]);
      if (date > 12) return digits(null, month, date);
      if (month >= date || month > 12) return null;
      return { kind: 'digits', year: null, month, date, other: { month: date, date: null } };
    },
    examples: [
      { text: '6-30', year: 2026, due: '2026-06-30' },
      { text: '6-9', year: 2026, due: '2026-06-09', alternative: '2026-09-30' },
    ],
  }),
];
