import type { Field } from '../../kinds/field';
import type { Column } from '../../kinds/kind';
import { isDateFormat } from '../../ledger/number-format';
import { textWidth } from '../../paper/measure';

/** Characters of the default font, for a column of which the kind says nothing. */
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
  readonly kind: Pick<Column, 'width'>;
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
  const floors = columns.map(({ field, kind, formats }, index) =>
    isShort(kind) || holdsDates(formats)
      ? wanted[index]!
      : Math.min(wanted[index]!, field === 'progress' ? NARROWEST_REPORT : NARROWEST),
  );
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  const room = Math.min(Math.max(sum(wanted), page), page * WIDEST);
  const spare = sum(wanted) - sum(floors);
  const kept = spare === 0 ? 0 : Math.max(0, room - sum(floors)) / spare;
  return wanted.map((width, index) => Math.round((floors[index]! + (width - floors[index]!) * kept) * 4) / 4);
}

function wantedWidth({ kind, open, texts, formats }: WideColumn): number {
  const usual = kind.width ?? USUAL;
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
export function isShort({ width }: Pick<Column, 'width'>): boolean {
  return (width ?? USUAL) <= SHORT;
}
