import { dayInChinese, dayOfSerial, isSerialText, partsOf, type Day } from '../calendar/day';
import { memory } from '../basics/memory';
import type { Deadline, DeadlineContext } from './deadline';
import { blank, decide, unread } from './decide';
import { normalise } from './grammar/normalise';
import { parse } from './grammar/parse';
import { resolve } from './resolve';
import { tokenise } from './grammar/tokenise';

/** A serial number so many years off the ledger's year is some other number. */
const SERIAL_YEARS = 5;

/**
 * Reads a deadline phrase as an office writes it.
 *
 *   text ──normalise──▶ one spelling ──tokenise──▶ atoms ──parse──▶ dates, duties, limits
 *        ──resolve──▶ days ──decide──▶ Deadline, with its explanation
 *
 * Never throws. What cannot be read for certain is `unread`, or carries its other reading in `alternative`.
 */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  const { year, start = null } = context;
  return remembered(`${year}|${start}|${text}`, () => readDeadlineAnew(text, context));
}

/** Rows of one phrase share its reading. */
const remembered = memory<string, Deadline>(2000);

/**
 * The first day that a phrase in a column of beginnings names: 2026年10月 begins on the 1st, 3-5月 in March. Null where
 * it names no day.
 */
export function readStart(text: string, context: DeadlineContext): Day | null {
  const read = readDeadline(text, context);
  // 起 turns a period into its beginning.
  return (
    read.start ??
    (read.kind === 'by' && read.milestones.length === 0 ? readDeadline(`${text}起`, context).start : null) ??
    read.due
  );
}

/** `readDeadline` without its memory: what a phrase costs that has not been read before. */
export function readDeadlineAnew(text: string, context: DeadlineContext): Deadline {
  if (isSerialText(text)) return readSerial(text, context);
  const normalised = normalise(text);
  const phrase = parse(normalised, tokenise(normalised));
  return decide(text, phrase, resolve(phrase.items, context.year, context.start ?? null));
}

function readSerial(text: string, context: DeadlineContext): Deadline {
  const base = blank(text);
  const due = dayOfSerial(text);
  if (!due || (context.year !== null && Math.abs(partsOf(due).year - context.year) > SERIAL_YEARS))
    return unread(base, 'far');
  return {
    ...base,
    kind: 'by',
    due,
    explain: `单元格里是日期序号${parseInt(text, 10)}，读作${dayInChinese(due)}`,
  };
}
