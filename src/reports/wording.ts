import { dayInChinese, isDay, type Day } from '../calendar/day';

/** A quoted text without its last mark, on one line; cut where it is longer than `most` characters. */
export function quoted(text: string, most = Infinity): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > most ? line.slice(0, most).replace(/[，,、；;：:（(]$/, '') : line;
  return cut.replace(/[。.；;，,、！!？?…]+$/, '') + (line.length > most ? '……' : '');
}

/** A text in “ ”, its own quotation marks made inner ones. */
export function inQuotes(text: string, most = Infinity): string {
  return `“${quoted(text, most).replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** A task as a title can hold it: its first clause; '' where that is too long for one. */
export function shortTask(task: string): string {
  const clause = task.replace(/\s+/g, '').split(/[，,。；;：:（(]/)[0] ?? '';
  return clause.length <= LONGEST ? clause : '';
}
/** Two lines of a title hold this much beside the words around it. */
const LONGEST = 24;

/** 截至2026年6月30日. */
export function until(asOf: Day): string {
  return `截至${dayInChinese(asOf)}`;
}

/**
 * 完成时限 as a paper says it: a date in Chinese, what is reckoned by its day; '' where nothing is known. Of a reckoned one
 * that is late by an earlier step (受理 of a petition that is to be answered in July) nothing is said: the day of the end
 * would speak against the days that it is late.
 */
export function deadlineWords(
  {
    deadlineText,
    due,
    daysLate = null,
  }: { readonly deadlineText: string; readonly due: Day | null; readonly daysLate?: number | null },
  asOf: Day | null = null,
): string {
  const text = deadlineText.trim();
  const byStep = asOf !== null && due !== null && due >= asOf && (daysLate ?? 0) > 0;
  if (text === '') return due === null || byStep ? '' : dayInChinese(due);
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => (isDay(day) ? dayInChinese(day) : day));
}
