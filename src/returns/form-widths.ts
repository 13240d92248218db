import type { Field } from '../kinds/field';

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
/** No column of long texts gets narrower. */
const NARROWEST = 12;
/** Wider than this times the page and the type would shrink below what can be read on paper. */
const WIDEST = 1.4;

/** Widths of columns for a page that is `page` wide, in the same unit: long texts share what short ones leave. */
export function formWidths(fields: readonly Field[], page: number): number[] {
  const wanted = fields.map((field) => WIDTHS[field] ?? USUAL);
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
  const fixed = sum(wanted.filter((width) => width <= SHORT));
  const long = sum(wanted) - fixed;
  const room = Math.min(Math.max(sum(wanted), page), page * WIDEST) - fixed;
  return wanted.map((width) => (width <= SHORT || long === 0 ? width : Math.max(NARROWEST, Math.round((width / long) * room * 4) / 4)));
}

/** Whether a column holds short words, which stand in the middle. */
export function isShort(field: Field): boolean {
  return (WIDTHS[field] ?? USUAL) <= SHORT;
}
