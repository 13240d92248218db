import {
  addToMonth,
  halfYearInChinese,
  halfYearPeriod,
  isMonth,
  monthInChinese,
  monthOf,
  monthPeriod,
  quarterInChinese,
  quarterPeriod,
  yearPeriod,
  type Month,
  type Period,
} from './period';

/** A stretch of time that a report is about. */
export interface Span extends Period {
  /** As scripts write it: 2026-06, 2026-Q2, 2026-H1, 2026. */
  readonly text: string;
  readonly kind: 'month' | 'quarter' | 'half' | 'year';
}

/**
 * Reads 2026-06, 2026-Q2, 2026-H1 or 2026, also 2026Q2, small letters and full width; null where the text is none of
 * them.
 */
export function readSpan(text: string): Span | null {
  const said = text.normalize('NFKC').trim().toUpperCase();
  if (isMonth(said)) return { text: said, kind: 'month', ...monthPeriod(said) };
  const parts = /^(20\d\d)(?:-?(?:Q([1-4])|H([12])))?$/.exec(said);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] !== undefined)
    return { text: `${year}-Q${parts[2]}`, kind: 'quarter', ...quarterPeriod(year, Number(parts[2])) };
  if (parts[3] !== undefined)
    return { text: `${year}-H${parts[3]}`, kind: 'half', ...halfYearPeriod(year, parts[3] === '1' ? 1 : 2) };
  return { text: String(year), kind: 'year', ...yearPeriod(year) };
}

/** The months of a span, in order. */
export function monthsOf({ first, last }: Period): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month = addToMonth(month, 1)) months.push(month);
  return months;
}

/** 2026年6月, 2026年第二季度, 2026年上半年, 2026年. */
export function spanInChinese({ kind, first }: Span): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  switch (kind) {
    case 'month':
      return monthInChinese(monthOf(first));
    case 'quarter':
      return quarterInChinese(year, Math.ceil(month / 3));
    case 'half':
      return halfYearInChinese(year, month === 1 ? 1 : 2);
    case 'year':
      return `${year}年`;
  }
}

/** 本月, 本季度, 上半年, 下半年, 本年. */
export function thisSpan({ kind, first }: Span): string {
  switch (kind) {
    case 'month':
      return '本月';
    case 'quarter':
      return '本季度';
    case 'half':
      return first.endsWith('01-01') ? '上半年' : '下半年';
    case 'year':
      return '本年';
  }
}
