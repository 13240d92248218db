import { isDay, makeDay, type Day } from '../../calendar/day';

const LOOSE = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;

/**
 * The day in a finished entry: 2026-06-30, and what people type instead (2026.6.30, 2026年6月30日, full width). Null
 * where it is none.
 */
export function typedDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim();
  if (isDay(plain)) return plain;
  const match = LOOSE.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  return match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The month in a finished entry, YYYY-MM, likewise. */
export function typedMonth(text: string): string | null {
  const match = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/.exec(text.normalize('NFKC').trim());
  const day = match && makeDay(Number(match[1]), Number(match[2]), 1);
  return day ? day.slice(0, 7) : null;
}
