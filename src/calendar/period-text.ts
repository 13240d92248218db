import { fold } from '../chinese/fold';
import { numeralsToDigits } from '../chinese/numerals';

/**
 * Which month, quarter, half-year, year or range of months a text names. This is the one reader of it: for headings,
 * names of files and sheets, and what stands before a report. A rule stands beside the examples that are its tests.
 */

/** A stretch of whole months that a text names. */
export interface Span {
  /**
   * `until`: what came about to the end of a month (截至5月底). `range`: months from one to another, which may mean the
   * same (1-6月, 前三季度). `day` and `part`: a day or a third of a month (5月31日, 5月上旬).
   */
  readonly kind: 'day' | 'part' | 'month' | 'quarter' | 'half_year' | 'year' | 'range' | 'until';
  /** Null where the text names none. */
  readonly year: number | null;
  /** First and last month, 1–12, both included. */
  readonly from: number;
  readonly to: number;
  /** Of a `day`, and of an `until` that names one: 1–31. */
  readonly date?: number;
}

/** A stretch of time named from where one stands: 本月 is offset 0, 上季度 -1, 明年 1. */
export interface RelativeSpan {
  readonly kind: 'month' | 'quarter' | 'half_year' | 'year';
  readonly offset: -1 | 0 | 1;
}

/** What a text names. */
export type PeriodNamed = Span | RelativeSpan;

/** Whether a period is named from where one stands (本月). */
export function isRelative(period: PeriodNamed): period is RelativeSpan {
  return 'offset' in period;
}

/** One way of naming a period. Patterns see text in one width, without blanks, numerals as digits, dashes as `-`. */
export interface PeriodRule {
  readonly name: string;
  /** Sticky. Tried at every place, the first rule that fits being the one. */
  readonly pattern: RegExp;
  /** Null where the text only looks like it. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => PeriodNamed | null;
  /** Only in names of files and sheets, where 0628 and 6.28 are days; before a heading 5.1 is its number. */
  readonly namesOnly?: boolean;
  /** Texts, and what each names. */
  readonly examples: readonly (readonly [text: string, named: PeriodNamed | null])[];
}

const YEAR = String.raw`(?:(?<year>(?<!\d)20\d\d)(?:年度?|[./-](?=\d)|(?=Q|H))|(?<![\d第前近过])(?<short>2\d)年(?![级期内以]))`;
const MONTH = String.raw`(?<!\d)(?<month>1[0-2]|0?[1-9])月(?:份|度(?!假))?`;
const DATE = String.raw`(?<date>3[01]|[12]\d|0?[1-9])`;
/** Behind a month: this is a limit (6月底前), a length (3月内) or a larger number. */
const NO_LIMIT = String.raw`(?![底末]?(?:之|以)?前(?!\d)|之?内|以[内后]|后(?!\d)|\d)`;
const TO = '[-至到]';
const UNTIL = String.raw`(?:截[至止](?:到|至)?|至|到)`;
const END = '(?:底|末|月底|月末)';

const rule = (
  name: string,
  pattern: string,
  read: PeriodRule['read'],
  examples: PeriodRule['examples'],
  more: Pick<PeriodRule, 'namesOnly'> = {},
): PeriodRule => ({ name, pattern: new RegExp(pattern, 'iy'), read, examples, ...more });

type Groups = Parameters<PeriodRule['read']>[0];

function yearOf({ year, short }: Groups): number | null {
  return year !== undefined ? Number(year) : short !== undefined ? 2000 + Number(short) : null;
}

function span(kind: Span['kind'], groups: Groups, from: number, to = from): Span | null {
  return from <= to ? { kind, year: yearOf(groups), from, to } : null;
}

/** With the date that the text names. */
function dated(period: Span | null, { date }: Groups): Span | null {
  return period && date !== undefined ? { ...period, date: Number(date) } : period;
}

const month = (groups: Groups): number => Number(groups['month']);
const quarterEnd = (quarter: string | undefined): number => 3 * (quarter === '两' ? 2 : Number(quarter));
const OFFSETS: Readonly<Record<string, RelativeSpan['offset']>> = {
  上: -1,
  去: -1,
  本: 0,
  当: 0,
  这: 0,
  今: 0,
  下: 1,
  次: 1,
  明: 1,
};

/** From the particular to the general. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule(
    'days from one to another',
    String.raw`${YEAR}?(?<!\d)(?<first>1[0-2]|0?[1-9])[月.](?:3[01]|[12]\d|0?[1-9])[日号]?${TO}` +
      String.raw`(?:20\d\d[年.])?(?<month>1[0-2]|0?[1-9])[月.](?:3[01]|[12]\d|0?[1-9])(?!\d)[日号]?`,
    (groups) => {
      const first = Number(groups['first']);
      return first === month(groups)
        ? span('month', groups, first)
        : span('range', groups, first, month(groups));
    },
    [
      ['5月1日-5月31日进展', { kind: 'month', year: null, from: 5, to: 5 }],
      ['4.26-5.25进展情况', { kind: 'range', year: null, from: 4, to: 5 }],
      ['2026年4月26日至5月25日', { kind: 'range', year: 2026, from: 4, to: 5 }],
    ],
  ),
  rule(
    'months from one to another',
    String.raw`${YEAR}?(?<!\d)(?<first>1[0-2]|0?[1-9])(?:月份?)?(?:${TO}|[、,](?=1?\d月)|[和及与])` +
      String.raw`(?:20\d\d年)?${MONTH}${NO_LIMIT}`,
    (groups) => {
      const first = Number(groups['first']);
      return first === month(groups)
        ? span('month', groups, first)
        : span('range', groups, first, month(groups));
    },
    [
      ['1-6月进展', { kind: 'range', year: null, from: 1, to: 6 }],
      ['１～３月', { kind: 'range', year: null, from: 1, to: 3 }],
      ['一至三月份完成情况', { kind: 'range', year: null, from: 1, to: 3 }],
      ['2026年4月—6月', { kind: 'range', year: 2026, from: 4, to: 6 }],
      ['1、2月进展', { kind: 'range', year: null, from: 1, to: 2 }],
      ['11月-2月', null],
    ],
  ),
  rule(
    'to the end of a month',
    String.raw`${UNTIL}${YEAR}?${MONTH}(?:${DATE}[日号])?${END}?${NO_LIMIT}`,
    (groups) => dated(span('until', groups, 1, month(groups)), groups),
    [
      ['截至5月底进展', { kind: 'until', year: null, from: 1, to: 5 }],
      ['截止2026年5月31日完成情况', { kind: 'until', year: 2026, from: 1, to: 5, date: 31 }],
      ['截至五月末', { kind: 'until', year: null, from: 1, to: 5 }],
      ['截至6月底前完成', null],
    ],
  ),
  rule(
    'a day',
    String.raw`${YEAR}?${MONTH}${DATE}[日号](?!(?:之|以)?前)`,
    (groups) => dated(span('day', groups, month(groups)), groups),
    [
      ['5月31日进展', { kind: 'day', year: null, from: 5, to: 5, date: 31 }],
      ['2026年5月8号', { kind: 'day', year: 2026, from: 5, to: 5, date: 8 }],
    ],
  ),
  rule(
    'a day in digits',
    String.raw`(?<year>(?<!\d)20\d\d)(?<dash>[._/-]?)(?<month>1[0-2]|0[1-9]|(?<=[._/-])[1-9])\k<dash>${DATE}(?!\d)`,
    (groups) => dated(span('day', groups, month(groups)), groups),
    [
      ['20260628', { kind: 'day', year: 2026, from: 6, to: 6, date: 28 }],
      ['2026-05-31', { kind: 'day', year: 2026, from: 5, to: 5, date: 31 }],
      ['2026.5.31进展', { kind: 'day', year: 2026, from: 5, to: 5, date: 31 }],
      ['2026_06_28', { kind: 'day', year: 2026, from: 6, to: 6, date: 28 }],
    ],
  ),
  rule(
    'a day in four digits',
    String.raw`(?<!\d)(?<month>0[1-9]|1[0-2])(?<date>0[1-9]|[12]\d|3[01])(?!\d)`,
    (groups) => dated(span('day', groups, month(groups)), groups),
    [
      ['固体废物科0625', { kind: 'day', year: null, from: 6, to: 6, date: 25 }],
      ['1350', null],
    ],
    { namesOnly: true },
  ),
  rule(
    'a day in digits without a year',
    String.raw`(?<![\dVv.])(?<month>1[0-2]|0?[1-9])[./_-]${DATE}(?![\d.月])[日号]?`,
    (groups) => dated(span('day', groups, month(groups)), groups),
    [
      ['报送表6.28', { kind: 'day', year: null, from: 6, to: 6, date: 28 }],
      ['V1.2', null],
    ],
    { namesOnly: true },
  ),
  rule(
    'a third of a month',
    String.raw`${YEAR}?${MONTH}[上中下]旬(?!(?:之|以)?前)`,
    (groups) => span('part', groups, month(groups)),
    [['5月上旬进展', { kind: 'part', year: null, from: 5, to: 5 }]],
  ),
  rule(
    'the end of a month',
    String.raw`${YEAR}?${MONTH}${END}${NO_LIMIT}`,
    (groups) => span('until', groups, 1, month(groups)),
    [
      ['5月底进展情况', { kind: 'until', year: null, from: 1, to: 5 }],
      ['6月底前完成', null],
    ],
  ),
  rule('a month', String.raw`${YEAR}?${MONTH}${NO_LIMIT}`, (groups) => span('month', groups, month(groups)), [
    ['5月进展', { kind: 'month', year: null, from: 5, to: 5 }],
    ['(5月) 工作进展', { kind: 'month', year: null, from: 5, to: 5 }],
    ['５月份工作进展', { kind: 'month', year: null, from: 5, to: 5 }],
    ['五月', { kind: 'month', year: null, from: 5, to: 5 }],
    ['十二月进展', { kind: 'month', year: null, from: 12, to: 12 }],
    ['元月进展', { kind: 'month', year: null, from: 1, to: 1 }],
    ['2026年5月份', { kind: 'month', year: 2026, from: 5, to: 5 }],
    ['26年5月', { kind: 'month', year: 2026, from: 5, to: 5 }],
    ['二〇二六年五月', { kind: 'month', year: 2026, from: 5, to: 5 }],
    ['5月度进展', { kind: 'month', year: null, from: 5, to: 5 }],
    ['3个月内', null],
    ['3月内办结', null],
    ['5月前完成', null],
    ['13月', null],
  ]),
  rule(
    'a month in digits',
    String.raw`(?<year>(?<!\d)20\d\d)[./-](?<month>1[0-2]|0?[1-9])(?![\d./-])`,
    (groups) => span('month', groups, month(groups)),
    [
      ['2026-05', { kind: 'month', year: 2026, from: 5, to: 5 }],
      ['2026.5进展', { kind: 'month', year: 2026, from: 5, to: 5 }],
    ],
  ),
  rule(
    'quarters from one to another',
    String.raw`${YEAR}?第?(?<!\d)(?<first>[1-4])(?:季度?)?(?:${TO}|[、,和及与])第?(?<quarter>[1-4])季度?`,
    (groups) => span('range', groups, quarterEnd(groups['first']) - 2, quarterEnd(groups['quarter'])),
    [
      ['一、二季度进展', { kind: 'range', year: null, from: 1, to: 6 }],
      ['第三至四季度', { kind: 'range', year: null, from: 7, to: 12 }],
    ],
  ),
  rule(
    'the first quarters',
    String.raw`${YEAR}?前(?<quarter>[1-4两])个?季度`,
    (groups) => span('range', groups, 1, quarterEnd(groups['quarter'])),
    [
      ['前三季度进展', { kind: 'range', year: null, from: 1, to: 9 }],
      ['2026年前两季度', { kind: 'range', year: 2026, from: 1, to: 6 }],
    ],
  ),
  rule(
    'a quarter',
    String.raw`${YEAR}?第?(?<![\d前])(?<quarter>[1-4])季(?:度|(?=[进目任工完计末底]|$))`,
    (groups) => span('quarter', groups, quarterEnd(groups['quarter']) - 2, quarterEnd(groups['quarter'])),
    [
      ['第一季度进展', { kind: 'quarter', year: null, from: 1, to: 3 }],
      ['四季度', { kind: 'quarter', year: null, from: 10, to: 12 }],
      ['2026年二季度完成情况', { kind: 'quarter', year: 2026, from: 4, to: 6 }],
      ['3季度', { kind: 'quarter', year: null, from: 7, to: 9 }],
      ['四季青街道', null],
    ],
  ),
  rule(
    'a quarter in letters',
    String.raw`(?:${YEAR}|(?<![A-Za-z\d]))(?:Q(?<quarter>[1-4])|(?<other>[1-4])Q)(?![A-Za-z\d])`,
    (groups) => {
      const end = quarterEnd(groups['quarter'] ?? groups['other']);
      return span('quarter', groups, end - 2, end);
    },
    [
      ['Q2进展', { kind: 'quarter', year: null, from: 4, to: 6 }],
      ['3Q', { kind: 'quarter', year: null, from: 7, to: 9 }],
      ['2026Q1', { kind: 'quarter', year: 2026, from: 1, to: 3 }],
      ['FAQ1', null],
    ],
  ),
  rule(
    'a half-year',
    String.raw`${YEAR}?(?:(?<early>上|前)|下|后)半年`,
    (groups) =>
      groups['early'] === undefined ? span('half_year', groups, 7, 12) : span('half_year', groups, 1, 6),
    [
      ['上半年进展', { kind: 'half_year', year: null, from: 1, to: 6 }],
      ['2026年下半年', { kind: 'half_year', year: 2026, from: 7, to: 12 }],
    ],
  ),
  rule(
    'a half-year in letters',
    String.raw`(?:${YEAR}|(?<![A-Za-z\d]))(?:H(?<half>[12])|(?<other>[12])H)(?![A-Za-z\d])`,
    (groups) =>
      (groups['half'] ?? groups['other']) === '1'
        ? span('half_year', groups, 1, 6)
        : span('half_year', groups, 7, 12),
    [['H1进展', { kind: 'half_year', year: null, from: 1, to: 6 }]],
  ),
  rule(
    'the end of a year',
    String.raw`(?:${YEAR}|年)[底末]${NO_LIMIT}`,
    (groups) => span('until', groups, 1, 12),
    [
      ['年底', { kind: 'until', year: null, from: 1, to: 12 }],
      ['2026年末完成情况', { kind: 'until', year: 2026, from: 1, to: 12 }],
      ['年底前完成', null],
    ],
  ),
  rule('a whole year', String.raw`${YEAR}?全年度?`, (groups) => span('year', groups, 1, 12), [
    ['全年完成情况', { kind: 'year', year: null, from: 1, to: 12 }],
  ]),
  rule(
    'a year',
    String.raw`(?:(?<year>(?<!\d)20\d\d)年度?|(?<![\d第前近过])(?<short>2\d)年度?)(?![级期内以])`,
    (groups) => span('year', groups, 1, 12),
    [
      ['2026年工作进展', { kind: 'year', year: 2026, from: 1, to: 12 }],
      ['25年度完成情况', { kind: 'year', year: 2025, from: 1, to: 12 }],
      ['近20年', null],
    ],
  ),
  rule(
    'this month, the last, the next',
    String.raw`(?<which>[本当上下次这])个?月(?:份|度)?(?!来)`,
    ({ which }) => ({ kind: 'month', offset: OFFSETS[which!]! }),
    [
      ['本月进展', { kind: 'month', offset: 0 }],
      ['上个月进展', { kind: 'month', offset: -1 }],
      ['下月工作打算', { kind: 'month', offset: 1 }],
      ['截至当月底', { kind: 'month', offset: 0 }],
    ],
  ),
  rule(
    'this quarter, the last, the next',
    String.raw`(?<which>[本当上下])(?:个?季度|季(?=[进目任工完计末底]|$))`,
    ({ which }) => ({ kind: 'quarter', offset: OFFSETS[which!]! }),
    [
      ['本季度进展', { kind: 'quarter', offset: 0 }],
      ['上季度完成情况', { kind: 'quarter', offset: -1 }],
    ],
  ),
  rule(
    'this year, the last, the next',
    String.raw`(?<which>[本当今去上明])年(?:度)?(?!级)`,
    ({ which }) => ({ kind: 'year', offset: OFFSETS[which!]! }),
    [
      ['本年度进展', { kind: 'year', offset: 0 }],
      ['去年完成情况', { kind: 'year', offset: -1 }],
    ],
  ),
];

/**
 * What a period looks like inside a sentence, as the source of a regular expression: for rules about what stands beside
 * one (一季度目标已完成). What it means is still read by `periodsIn`. Text in one width.
 */
export const PERIOD_SHAPE =
  String.raw`(?:20\d\d年)?(?:(?:(?:1[0-2]|0?[1-9])(?:月份?)?[-~—–至到])?` +
  String.raw`(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|第?[一二三四1-4]季度|前[一二两三四1-4]个?季度|[上下]半年|全年)`;

/** Text in which no rule can find anything: nearly every heading. */
const NOTHING = /^(?!.*(?:[月季年QqHhＱｑＨｈ]|\d\d|\d[./_-]\d|[０-９]))/s;

/** One spelling: one width, no blanks, Arabic numerals, one dash. */
function normalise(text: string): string {
  const plain = fold(text)
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/[‐-―−─━~〜∼]+/g, '-')
    .replace(/(?<![一-鿿])元月|(?<=[年])元月/g, '1月');
  return numeralsToDigits(plain);
}

/** Every period that a text names, in its order. `names`: the text is the name of a file or a sheet. */
export function periodsIn(text: string, names = false): PeriodNamed[] {
  if (NOTHING.test(text)) return [];
  const plain = normalise(text);
  const found: PeriodNamed[] = [];
  let at = 0;
  while (at < plain.length) {
    const match = matchAt(plain, at, names);
    if (match?.named) found.push(match.named);
    at += match?.length ?? 1;
  }
  return found;
}

function matchAt(
  text: string,
  at: number,
  names: boolean,
): { readonly named: PeriodNamed | null; readonly length: number } | null {
  for (const { pattern, read, namesOnly } of PERIOD_RULES) {
    if (namesOnly && !names) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { named: read(match.groups ?? {}), length: match[0].length };
  }
  return null;
}

/**
 * The period that a heading names, its levels joined by a slash: the lowest level that names one counts, a year above
 * it is its year (2025年/5月). Null where it names none, or several that do not end together (5月进展和6月计划).
 */
export function periodOfHeading(heading: string): PeriodNamed | null {
  if (NOTHING.test(heading)) return null;
  let period: PeriodNamed | null = null;
  for (const level of heading.split(/(?<!\d)[/／|｜]|[/／|｜](?!\d)/).reverse()) {
    const named = periodsIn(level);
    const [first] = named;
    if (!first) continue;
    if (!period) {
      if (!named.every((other) => endTogether(first, other))) return null;
      period = named.find(({ kind }) => kind === 'month') ?? first;
    } else if (!isRelative(period) && period.year === null && !isRelative(first) && first.year !== null) {
      return { ...period, year: first.year };
    }
  }
  return period;
}

function endTogether(a: PeriodNamed, b: PeriodNamed): boolean {
  if (isRelative(a) || isRelative(b))
    return isRelative(a) && isRelative(b) && a.kind === b.kind && a.offset === b.offset;
  return a.to === b.to && (a.year === null || b.year === null || a.year === b.year);
}
