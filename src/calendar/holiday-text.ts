import { addDays, dayInChinese, daysBetween, fromSerial, makeDay, weekday, type Day } from './day';

/** Days off and worked weekend days as an office copies them from the State Council's notice. */
export interface HolidayDays {
  readonly off: readonly Day[];
  readonly working: readonly Day[];
}

/** What a text was read as, or one Chinese sentence without a full stop saying what to put right. */
export type HolidayText =
  ({ readonly ok: true } & HolidayDays) | { readonly ok: false; readonly message: string };

/** No holiday is longer; a longer one is a slip in the month. */
const LONGEST = 16;
const WEEKDAYS = '一二三四五六日';

const WEEKDAY = '(?:\\((?:周|星期|礼拜)?([一二三四五六日天])\\))?';
const DAY =
  '(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(?:(\\d{4})年)?(?:(\\d{1,2})月)?' +
  `(\\d{1,2})(?:日|号)|(\\d{1,2})月(\\d{1,2})(?![\\d日号]))${WEEKDAY}`;
const ONE_DAY = new RegExp(DAY, 'y');
const JOINT = /[至到\-–—―~～]+/y;
/** Figures that are no days: 共3天, 2027年. */
const OTHER_FIGURES = /\d+天|(\d{4})年(?!\d)/y;
/** A single 2月14日, which Excel turns into a date of the year in which it was typed. */
const SERIAL = /^\d{5}$/;
/** The word after the days says what they are; a sentence ends its reach. */
const WORKED = /^[^。；;\n]*?(放假|休息|上班|补班)/;

/**
 * Reads 1月1日至3日、2月5日（周五）至11日（周四）, or the notice's own sentences (1月1日至3日放假，共3天。1月4日上班。).
 * `as` is what days are where no word says it. Days without a year are the year's; 12月31日至1月2日 begins in the year
 * before. A day that does not exist, a weekday that does not fit and a worked day that is no weekend are refused.
 */
export function readHolidayText(text: string, year: number, as: 'off' | 'working'): HolidayText {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, '')
    .replace(/[【\[]/g, '(')
    .replace(/[】\]]/g, ')');
  const days: Record<'off' | 'working', Day[]> = { off: [], working: [] };
  const serial = SERIAL.test(plain) ? fromSerial(Number(plain), false) : null;
  if (serial !== null) return readHolidayText(dayInChinese(serial).replace(/^\d+年/, ''), year, as);
  let month: number | null = null;
  let at = 0;
  while (at < plain.length) {
    if (!/\d/.test(plain[at]!)) {
      at += 1;
      continue;
    }
    const figures = match(OTHER_FIGURES, plain, at);
    if (figures) {
      if (figures[1] !== undefined && Number(figures[1]) !== year)
        return wrong(`写的是${figures[1]}年，这一行是${year}年，请核对`);
      at += figures[0].length;
      continue;
    }
    const first = match(ONE_DAY, plain, at);
    if (!first) return wrong(`“${plain.slice(at, at + 10)}”读不出是哪天，请写成“1月1日至3日”的样子`);
    at += first[0].length;
    const from = dayOf(first, year, month);
    if (typeof from === 'string' && from.startsWith('!')) return wrong(from.slice(1));
    month = Number(from.slice(5, 7));
    let last = from;
    const joint = match(JOINT, plain, at);
    const second = joint && match(ONE_DAY, plain, at + joint[0].length);
    if (joint && second) {
      at += joint[0].length + second[0].length;
      last = dayOf(second, Number(from.slice(0, 4)), month);
      if (last.startsWith('!')) return wrong(last.slice(1));
      month = Number(last.slice(5, 7));
    } else if (joint) {
      return wrong(`“${plain.slice(Math.max(0, at - 6), at + 6)}”少了结束的日子，请补上`);
    }
    const begin = last < from ? yearEarlier(from, last) : from;
    if (begin === null || daysBetween(begin, last) >= LONGEST)
      return wrong(`“${spokenSpan(from, last)}”前后颠倒或超过${LONGEST}天，请核对`);
    const stranger = [begin, last].find((day) => !belongsTo(day, year));
    if (stranger !== undefined) return wrong(`写的是${stranger.slice(0, 4)}年，这一行是${year}年，请核对`);
    const word = WORKED.exec(plain.slice(at))?.[1];
    const kind = word === undefined ? as : /班/.test(word) ? 'working' : 'off';
    for (let day = begin; day <= last; day = addDays(day, 1)) days[kind].push(day);
  }
  const weekdayWorked = days.working.find((day) => weekday(day) < 6);
  if (weekdayWorked !== undefined)
    return wrong(
      `${dayInChinese(weekdayWorked)}是周${WEEKDAYS[weekday(weekdayWorked) - 1]!}，本来就上班，请核对`,
    );
  if (days.off.length + days.working.length === 0)
    return wrong('没有写日期，请写成“1月1日至3日、2月5日至11日”的样子');
  return { ok: true, ...days };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The day a match names, or a complaint behind an exclamation mark. */
function dayOf(found: RegExpExecArray, year: number, month: number | null): string {
  const [written, isoYear, isoMonth, isoDate, ownYear, ownMonth, date, bareMonth, bareDate, weekdayWord] =
    found;
  const at = Number(isoMonth ?? ownMonth ?? bareMonth ?? month ?? 0);
  const day = makeDay(Number(isoYear ?? ownYear ?? year), at, Number(isoDate ?? date ?? bareDate));
  if (at === 0) return `!“${written}”没有写月份，请补上`;
  if (day === null) return `!没有“${written}”这一天，请核对`;
  const said = weekdayWord === undefined ? null : WEEKDAYS.indexOf(weekdayWord.replace('天', '日')) + 1;
  if (said !== null && said !== weekday(day))
    return `!${dayInChinese(day)}是周${WEEKDAYS[weekday(day) - 1]!}，不是周${WEEKDAYS[said - 1]!}，请核对日期和年份`;
  return day;
}

/** 12月31日至1月2日 begins in the year before; any other span that runs backwards is a slip. */
function yearEarlier(from: Day, last: Day): Day | null {
  return from.slice(5, 7) === '12' && last.slice(5, 7) === '01'
    ? makeDay(Number(from.slice(0, 4)) - 1, 12, Number(from.slice(8)))
    : null;
}

/** A year's notice may begin on the last days of the year before and end on the first of the year after. */
function belongsTo(day: Day, year: number): boolean {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`) || day.startsWith(`${year + 1}-01-`);
}

function spokenSpan(from: Day, last: Day): string {
  return `${dayInChinese(from)}至${dayInChinese(last)}`;
}

function wrong(message: string): HolidayText {
  return { ok: false, message };
}
