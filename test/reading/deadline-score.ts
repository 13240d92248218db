import type { Deadline } from '../../src/deadline/deadline';
import { readDeadline } from '../../src/deadline/read';
import { jsonLines } from '../tools/json-lines';

/** A deadline phrase as a person labelled it; see test/fixtures/corpus/README.md. */
export interface LabelledDeadline {
  readonly id?: string;
  readonly text: string;
  readonly ledger_year: number | null;
  readonly kind: string;
  readonly due: string | null;
  readonly due_md?: string;
  readonly due_alt?: string;
  /** A day, a month and day, a kind or an offset that a reader may defend. */
  readonly also?: string;
  readonly recurrence?: Readonly<Record<string, unknown>>;
  readonly offset?: Readonly<Record<string, unknown>>;
}

export interface DeadlineScore {
  /** Phrases that state a day, and how many of them are read on it. */
  readonly stated: number;
  readonly statedRight: number;
  /** A day where another one is meant, or none. */
  readonly wrongDays: number;
  readonly all: number;
  readonly misses: readonly string[];
}

export function labelledDeadlines(path: string): LabelledDeadline[] {
  return jsonLines(path);
}

/** How the days of a collection are read; what is no day counts only where a day is invented for it. */
export function scoreDeadlines(lines: readonly LabelledDeadline[]): DeadlineScore {
  let stated = 0;
  let statedRight = 0;
  let wrongDays = 0;
  const misses: string[] = [];
  for (const line of lines) {
    const read = readDeadline(line.text, { year: line.ledger_year });
    const right = isRight(line, read);
    const namesDay = Boolean(line.due ?? line.due_md);
    const invented = !right && read.kind !== 'recurring' && Boolean(read.due ?? read.monthDay);
    if (namesDay) stated++;
    if (namesDay && right) statedRight++;
    if (invented) wrongDays++;
    if (invented || (namesDay && !right))
      misses.push(
        `${invented ? 'WRONG DAY' : 'no day'} ${line.text.replace(/\n/g, '⏎')} (${line.ledger_year}): ` +
          `${read.kind} ${read.due ?? read.monthDay ?? ''} ${read.alternative ?? ''}, not ` +
          `${line.due ?? line.due_md ?? line.kind} ${line.due_alt ?? ''}`,
      );
  }
  return { stated, statedRight, wrongDays, all: lines.length, misses };
}

function isRight(line: LabelledDeadline, read: Deadline): boolean {
  if (line.also !== undefined && line.also === read.kind) return true;
  const days = [read.due, read.alternative].filter((day) => day !== null);
  const others = line.also?.startsWith('md') ? line.also.slice(2).split(',') : [];
  const monthDays = [line.due_md, ...others].filter((day) => day !== undefined);
  const quiet = read.kind !== 'by' || (read.due === null && read.monthDay === undefined);
  if (line.due) return read.due === line.due || days.some((day) => day === line.due_alt);
  if (line.due_alt && days.includes(line.due_alt)) return true;
  if (line.also !== undefined && read.due === line.also) return true;
  if (monthDays.length > 0)
    return read.due === null && read.monthDay !== undefined && monthDays.includes(read.monthDay);
  return quiet;
}
