import type { Field } from '../../kinds/field';
import { isDateFormat } from '../../ledger/number-format';
import { textWidth } from '../../paper/measure';

/** Widths in characters of the default font: what a column needs to be read and written in. */
const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  seq: 5.5,
  core_task: 18,
  sub_task: 28,
  target: 22,
  standard: 22,
  lead_unit: 11,
  co_units: 12,
  start: 11,
  deadline: 12,
  milestone: 18,
  progress: 40,
  percent: 8,
  status: 10,
  completed_on: 12.5,
  problem: 22,
  next_step: 22,
  support_needed: 18,
  evidence: 18,
  feedback_date: 12.5,
};
const USUAL = 16;
/** A column up to this width holds short words and is as wide as it must be. */
const SHORT = 13;
/** No column of long texts gets narrower; that of the reports keeps more. */
const NARROWEST = 11;
const NARROWEST_REPORT = 28;
/** Wider than this times the page and the type would shrink below what can be read on paper. */
const WIDEST = 1.5;

/** What a cell keeps free beside a date. */
const DATE_MARGIN = 2;

/** A column whose width is asked for. */
export interface WideColumn {
  readonly field: Field;
  /** Whether it is written in: then it needs room, whatever stands there now. */
  readonly open: boolean;
  /** What stands in it. */
  readonly texts: readonly string[];
  /** The number formats of its cells: a real date does not wrap, it turns into #### where it has no room. */
  readonly formats: readonly string[];
}

/** Widths of columns for a page that is `page` wide, in the same unit: long texts share what short ones leave. */
export function formWidths(columns: readonly WideColumn[], page: number): number[] {
  const wanted = columns.map(wantedWidth);
  const floors = columns.map(({ field, formats }, index) =>
    isShort(field) || holdsDates(formats)
      ? wanted[index]!
      : Math.min(wanted[index]!, field === 'progress' ? NARROWEST_REPORT : NARROWEST),
  );
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  const room = Math.min(Math.max(sum(wanted), page), page * WIDEST);
  const spare = sum(wanted) - sum(floors);
  const kept = spare === 0 ? 0 : Math.max(0, room - sum(floors)) / spare;
  return wanted.map((width, index) => Math.round((floors[index]! + (width - floors[index]!) * kept) * 4) / 4);
}

function wantedWidth({ field, open, texts, formats }: WideColumn): number {
  const usual = WIDTHS[field] ?? USUAL;
  const dates = Math.max(0, ...formats.map(dateWidth));
  if (open || usual <= SHORT) return Math.max(usual, dates);
  const longest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  return Math.max(dates, Math.min(usual, Math.max(NARROWEST, longest + 2)));
}

function holdsDates(formats: readonly string[]): boolean {
  return formats.some((format) => dateWidth(format) > 0);
}

/** The room for the longest date in a format, 0 where it shows none. */
function dateWidth(format: string): number {
  if (!isDateFormat(format)) return 0;
  return textWidth(format.includes('年') ? '2026年12月31日' : '2026-12-31') + DATE_MARGIN;
}

/** Whether a column holds short words, which stand in the middle. */
export function isShort(field: Field): boolean {
  return (WIDTHS[field] ?? USUAL) <= SHORT;
}
