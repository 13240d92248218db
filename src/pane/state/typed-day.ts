import { isDay, makeDay, type Day } from '../../calendar/day';
import { TEXTS } from '../texts';

const LOOSE = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const LOOSE_MONTH = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/;

/**
 * The day in a finished entry: 2026-06-30, and what people type instead (2026.6.30, 2026年6月30日, full width). Null
 * where it is none.
 */
export function typedDay(text: string): Day | null {
  const plain = plainly(text);
  if (isDay(plain)) return plain;
  const parts = dayParts(plain);
  return parts && makeDay(...parts);
}

/** Why an entry is no day, one Chinese sentence; null where it is one. `how` says how a day is written. */
export function dayFault(text: string, how: string): string | null {
  if (typedDay(text) !== null) return null;
  const parts = dayParts(plainly(text));
  if (!parts) return how;
  const [year, month, date] = parts;
  return isMonthNumber(month) ? TEXTS.noSuchDay(year, month, date) : TEXTS.noSuchMonth(month);
}

/** The month in a finished entry, YYYY-MM, likewise. */
export function typedMonth(text: string): string | null {
  const parts = monthParts(text);
  const day = parts && makeDay(...parts, 1);
  return day ? day.slice(0, 7) : null;
}

/** Why an entry is no month, one Chinese sentence; null where it is one. */
export function monthFault(text: string): string | null {
  if (typedMonth(text) !== null) return null;
  const parts = monthParts(text);
  return parts && !isMonthNumber(parts[1]) ? TEXTS.noSuchMonth(parts[1]) : TEXTS.monthWrong;
}

function plainly(text: string): string {
  return text.normalize('NFKC').trim();
}

function dayParts(plain: string): readonly [number, number, number] | null {
  const match = LOOSE.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

function monthParts(text: string): readonly [number, number] | null {
  const match = LOOSE_MONTH.exec(plainly(text));
  return match && [Number(match[1]), Number(match[2])];
}

function isMonthNumber(month: number): boolean {
  return month >= 1 && month <= 12;
}
