import { dayOfSerial, isDay, isSerialText, makeDay, toSerial, type Day } from '../calendar/day';
import { isSaid } from '../chinese/text-rule';
import type { Field } from '../kinds/field';
import type { Kind } from '../kinds/kind';
import { flat, type CellReading } from '../ledger/cell-text';
import type { Written } from '../ledger/ledger';
import { readProgress } from '../progress/read';
import type { Scalar } from '../workbook/cell';
import { NOTHING, repeatsBefore } from './nothing-new';

/** What stands in a column of an entry, lines joined. */
export interface Said {
  readonly text: string;
  readonly day: Day | null;
  /** 0–100 where it is a percentage, of whatever notation. */
  readonly percent: number | null;
}

/** Reads what cells of a meaning say in ledgers of a kind. `year` completes days that name none. */
export function saidIn(
  cells: readonly CellReading[],
  field: Field,
  { columns }: Kind,
  year: number | null,
): Said {
  const text = textOf(cells);
  const [only] = cells.length === 1 ? cells : [];
  return {
    text,
    day: columns[field]?.date
      ? (only?.day ?? (typeof only?.number === 'number' ? dayOfSerial(only.number) : dayIn(text, year)))
      : null,
    percent: field === 'percent' && only ? percentOf(only) : null,
  };
}

/** The same of a text that stands in no cell, '' being none. */
export function saidBy(text: string, field: Field, kind: Kind, year: number | null): Said {
  return saidIn(text === '' ? [] : [{ text, number: null, isPercent: false, day: null }], field, kind, year);
}

/** What stands in cells below each other, a line each. */
export function textOf(cells: readonly Pick<Written, 'text'>[]): string {
  return cells.length === 1 ? cells[0]!.text : cells.map(({ text }) => text).join('\n');
}

/** Whether two cells say the same, whatever the width, the spaces and the notation of days and percentages. */
export function sameSaid(a: Said, b: Said): boolean {
  if (a.text === b.text) return true; // most cells come back as they were sent
  if (a.day !== null && b.day !== null) return a.day === b.day;
  if (a.percent !== null && b.percent !== null) return Math.abs(a.percent - b.percent) < 0.005;
  return flat(a.text.normalize('NFKC')) === flat(b.text.normalize('NFKC'));
}

/** As a person reads it: 0.8 in a column of plain numbers is 80% like the others, a day without its format is a day. */
export function shownAs({ text, day, percent }: Said): string {
  if (percent !== null) return `${percent}%`;
  return day !== null && isSerialText(text) ? day : text;
}

/** Where 无 is an answer: there is no problem any more. */
const ANSWERED_BY_NONE: ReadonlySet<Field> = new Set<Field>(['problem', 'next_step', 'support_needed']);

/** Whether a text only says that there is nothing new: 同上, 无变化, ——. Such a text never replaces what stands. */
export function saysNothing(text: string, field: Field): boolean {
  const said = flat(text);
  return said === '' || repeatsBefore(said) || (isSaid(said, NOTHING) && !ANSWERED_BY_NONE.has(field));
}

const FULL_DAY = /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})[日号]?$/;
const MONTH_DAY = /^(\d{1,2})[月.\-/](\d{1,2})[日号]?$/;

/** 08:30:00 behind a day, as programs write days. */
const HOUR = /(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** The day that a text is, and nothing else; null where it is more, or none. */
export function dayIn(text: string, year: number | null): Day | null {
  const said = flat(text.normalize('NFKC').replace(HOUR, ''));
  if (isDay(said)) return said;
  if (isSerialText(said)) return dayOfSerial(said);
  const full = FULL_DAY.exec(said);
  if (full) return makeDay(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = year === null ? null : MONTH_DAY.exec(said);
  return short && makeDay(year!, Number(short[1]), Number(short[2]));
}

/** 60%, 60, 0.6, 百分之六十, 六成半, and nothing else: 约60% stays as it is written. */
const SHARE =
  /^(?:\d+(?:\.\d+)?%?|百分之[\d.零〇一二三四五六七八九十百点]+|[\d一二三四五六七八九十]成[\d一二三四五六七八九半]?)$/;
const PLAIN_SHARE = /^(\d+(?:\.\d+)?)%$/;

function percentOf({ text, number, isPercent }: CellReading): number | null {
  if (number !== null) return round(isPercent || Math.abs(number) <= 1 ? number * 100 : number);
  const said = flat(text.normalize('NFKC'));
  const match = PLAIN_SHARE.exec(said);
  if (match) return Number(match[1]);
  return SHARE.test(said) ? readProgress(said).percent : null;
}

/**
 * In Chinese why a share is not to be written without a person's look; null where nothing speaks against it. `isAbove`
 * tells whether the master's column has shares above 100 % already.
 */
export function shareDoubt(said: Said, { percent }: ColumnKind, isAbove: () => boolean): string | null {
  if (said.percent === null) return percent === 'text' ? null : '不是百分数';
  // Some offices do count above the whole; 85 typed into a cell of per cent is 8500% for none of them.
  const fits = said.percent >= 0 && (said.percent <= 100 || (said.percent <= 1000 && isAbove()));
  return fits ? null : '不在0至100%之间';
}

/** How the master holds the values of a column: a return's are written in the same kind. */
export interface ColumnKind {
  /** Days as real dates. */
  readonly dates: boolean;
  /** Percentages as 0.8, as 80, or as the text 80%. */
  readonly percent: 'fraction' | 'hundred' | 'text';
  /** The number format that a date or a fraction of this column is shown in. */
  readonly format?: string;
}

/** What to write into a cell, and the number format the cell needs for it, where it needs one. */
export interface Writing {
  readonly value: Scalar;
  readonly format?: string;
}

/** What to write for what was said. */
export function valueFor(said: Said, kind: ColumnKind, date1904: boolean): Writing {
  const format = kind.format === undefined ? {} : { format: kind.format };
  if (said.day !== null && kind.dates) return { value: toSerial(said.day, date1904), ...format };
  if (said.percent === null) return { value: said.text };
  if (kind.percent === 'hundred') return { value: round(said.percent) };
  return kind.percent === 'fraction'
    ? { value: round(said.percent / 100), ...format }
    : { value: `${round(said.percent)}%` };
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
