import { lastDate, makeDay, type Day } from '../calendar/day';

/** A day that a normalised text tells, and where it stands in it; of a stretch of days (5月11日至15日) the last. */
export interface DayTold {
  /** YYYY-MM-DD, or MM-DD where no year is written. */
  readonly day: Day | string;
  /** In characters from zero; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

/** A month or a third of one: 5月份, 5月中旬. First and last day are written as in `DayTold`. */
export interface Stretch {
  readonly from: Day | string;
  readonly to: Day | string;
  /** As written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A dotted number without a year or 日 is a day only after 于 and the like: 7.4万口 are wells. */
const DAY_END = String.raw`(?:[日号]|(?![\d.]*(?:[万亿%项件个台家处条座套米吨亩元]|公里|平方)))`;
const YEAR = String.raw`(?<![\d.])(?<year>20\d\d)[年./-]`;
const DATE = [
  String.raw`${YEAR}(?<month>\d{1,2})[月./-](?<date>\d{1,2})(?!\d)${DAY_END}`,
  String.raw`(?<!\d|[去上同当前]年)(?<month2>\d{1,2})月(?<date2>\d{1,2})(?!\d)[日号]?`,
  String.raw`(?<![\d./-])(?<month3>\d{1,2})[./-](?<date3>\d{1,2})[日号]`,
  String.raw`(?<=[于(:是为])(?<month4>\d{1,2})[./-](?<date4>\d{1,2})(?!\d)${DAY_END}`,
].join('|');
const TO = String.raw`(?:[-~—–至到]+(?:(?<toMonth>\d{1,2})月)?(?<toDate>\d{1,2})[日号])?`;
const DAYS = new RegExp(`(?:${DATE})${TO}`, 'g');
/** 6月20日前 is a limit, 6月20日起 a beginning but for what is in force from then on. 前往 is neither. */
const NO_DAY =
  /^[日号]?(?:(?:之|以)?前(?![往来台])|起(?!(?:正式|全面|已|均)*(?:启用|施行|实施|执行|运行|运营|开放|试行|投入))|以来)/;
/** 截至5月11日 says how things stood, and not since when. */
const AS_OF = /截[至止]到?$|[至到]$/;

/** The days that a normalised text tells, in their order, without limits and days of counting. */
export function daysIn(plain: string): readonly DayTold[] {
  const found: DayTold[] = [];
  for (const match of plain.matchAll(DAYS)) {
    const groups = match.groups!;
    const end = match.index + match[0].length;
    if (NO_DAY.test(plain.slice(end)) || AS_OF.test(plain.slice(0, match.index))) continue;
    const day = written(
      groups['year'],
      groups['toMonth'] ?? groups['month'] ?? groups['month2'] ?? groups['month3'] ?? groups['month4'],
      groups['toDate'] ?? groups['date'] ?? groups['date2'] ?? groups['date3'] ?? groups['date4'],
    );
    if (day !== null) found.push({ day, start: match.index, end });
  }
  return found;
}

/** Whether a text names a month without a day. */
export const STRETCH_OF_TIME = /\d月(?!\d)/;
const STRETCHES = new RegExp(
  String.raw`(?:${YEAR})?(?<![\d.]|[-~—–至到、]|[去上同当前]年)(?<month>1[0-2]|0?[1-9])月(?<part>份|[上中下]旬|[初底末])?` +
    String.raw`(?!\d|[-~—–至到、和]|[底末]?(?:之|以)?前|之?内|以[内来后]|后|起|[上中下]旬前)`,
  'g',
);
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

/** The months and parts of months that a normalised text names without a day, in their order. */
export function stretchesIn(plain: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of plain.matchAll(STRETCHES)) {
    const { year, month, part = '' } = match.groups!;
    if (AS_OF.test(plain.slice(0, match.index))) continue;
    const [first, last] = PARTS[part] ?? [1, 31];
    // Of February the day that every year has: what ends there is over by then in a leap year too.
    const length = lastDate(Number(year ?? 2023), Number(month));
    const from = written(year, month, String(first));
    const to = written(year, month, String(Math.min(last, length)));
    if (from !== null && to !== null)
      found.push({ from, to, words: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function written(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): string | null {
  // A leap year lets 2月29日 stand where no year is written.
  const day = makeDay(Number(year ?? 2024), Number(month), Number(date));
  return day !== null && year === undefined ? day.slice(5) : day;
}
