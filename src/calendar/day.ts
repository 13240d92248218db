/** Calendar days as text `YYYY-MM-DD`, without clock or time zone. Days compare as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Day numbers here count from 1970-01-01. */
const EPOCH_1900 = -25_569; // Excel's serial 0 is 1899-12-30, given that it wrongly counts 1900-02-29
const EPOCH_1904 = -24_107; // serial 0 is 1904-01-01

/** A day from its parts, month 1–12. Returns null where there is no such day (2月30日). */
export function makeDay(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > lastDate(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The last date of a month, month 1–12. */
export function lastDate(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of a month; `month` may run past 12 or below 1 into other years. */
export function monthEnd(year: number, month: number): Day {
  return fromNumber(Date.UTC(year, month, 0) / MS_PER_DAY);
}

/** Year, month (1–12) and date of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Whether a text is a real day in the form YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return makeDay(year, month, date) === text;
}

/** The day `count` calendar days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** The same date `count` months later, or the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const end = monthEnd(year, month + count);
  const target = partsOf(end);
  return makeDay(target.year, target.month, Math.min(date, target.date)) ?? end;
}

/** Calendar days from `from` to `to`; positive where `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** An Excel serial number (fractions of a day are dropped) to a day. Null outside the years 1900–9999. */
export function fromSerial(serial: number, date1904: boolean): Day | null {
  const number = Math.floor(serial) + (date1904 ? EPOCH_1904 : EPOCH_1900);
  if (!Number.isFinite(number) || number < EPOCH_1900 || number > 2_932_896) return null;
  return fromNumber(number);
}

/** A number, or a text that is one, of five digits and perhaps an hour behind the point. */
const LOST_FORMAT = /^\s*(\d{5})(?:\.\d+)?\s*$/;
/** Serial numbers of 2000-01-01 and 2050-12-31 in Excel's 1900 system. */
const FIRST_LOST = 36_526;
const LAST_LOST = 55_153;

/** Whether a text looks like the serial number of a day that lost its format on the way: 46203, 46203.354. */
export function isSerialText(text: string): boolean {
  return LOST_FORMAT.test(text);
}

/**
 * The day of a number that lost its date format: between 2000 and 2050 in Excel's 1900 system, which is wide enough for
 * any deadline and leaves amounts of money alone. Null where it is some other number, or the text none.
 */
export function dayOfSerial(written: number | string): Day | null {
  const number = typeof written === 'number' ? written : isSerialText(written) ? Number(written) : NaN;
  return number >= FIRST_LOST && number < LAST_LOST + 1 ? fromSerial(number, false) : null;
}

/** A day to an Excel serial number. */
export function toSerial(day: Day, date1904: boolean): number {
  return toNumber(day) - (date1904 ? EPOCH_1904 : EPOCH_1900);
}

/** 2026-06-30 → 2026年6月30日; with `year` given and equal, 6月30日. */
export function dayInChinese(day: Day, year?: number): string {
  const parts = partsOf(day);
  const short = `${parts.month}月${parts.date}日`;
  return parts.year === year ? short : `${parts.year}年${short}`;
}

/** The day of a moment in the machine's own time zone. Only the entries that hand the desk its clock call this. */
export function localDay(moment: Date): Day {
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

function toNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/**
 * The day with a number, counted in eras of 400 years that begin on 1 March, so that the leap day ends a year. (`Date`
 * gives the same and takes ten times as long, which a ledger of a hundred thousand rows notices.)
 */
function fromNumber(number: number): Day {
  const fromMarch = number + 719_468;
  const era = Math.floor(fromMarch / 146_097);
  const dayOfEra = fromMarch - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(number: number, length: number): string {
  // Most numbers here have two digits or four already; padStart is only for the rest.
  if (length === 2) return number < 10 ? `0${number}` : `${number}`;
  return number >= 1000 ? `${number}` : String(number).padStart(length, '0');
}
