import { readFileSync } from 'node:fs';

import type { Deadline, DeadlineContext } from '../../src/deadline/deadline';

/** One line of the corpus; see test/fixtures/corpus/README.md. */
export interface CorpusLine {
  readonly text: string;
  readonly ledger_year: number | null;
  readonly kind: string;
  readonly due: string | null;
  readonly due_md?: string;
  readonly due_alt?: string;
  readonly start?: string;
  readonly then?: string;
  readonly recurrence?: Readonly<Record<string, unknown>>;
  readonly offset?: Readonly<Record<string, unknown>>;
  readonly parts?: readonly { readonly due: string; readonly label: string }[];
  readonly ambiguous?: boolean;
}

/** A phrase that was not read as the corpus says. */
export interface Miss {
  readonly line: CorpusLine;
  readonly read: Deadline;
  readonly why: string;
  /** A wrong day without a second reading: what must never happen. */
  readonly confident: boolean;
}

/** Right readings out of all, for one kind of phrase. */
export interface KindScore {
  readonly kind: string;
  readonly right: number;
  readonly total: number;
}

/** How well a corpus was read. */
export interface Accuracy {
  readonly kinds: readonly KindScore[];
  readonly misses: readonly Miss[];
}

/** Reads a corpus file, one JSON object a line. */
export function corpusLines(path: string): readonly CorpusLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusLine);
}

/** Reads every line and compares with what the corpus says; one score a kind. */
export function measure(
  lines: readonly CorpusLine[],
  read: (text: string, context: DeadlineContext) => Deadline,
): Accuracy {
  const scores = new Map<string, { right: number; total: number }>();
  const misses: Miss[] = [];
  for (const line of lines) {
    const deadline = read(line.text, { year: line.ledger_year });
    const why = mistake(line, deadline);
    const score = scores.get(line.kind) ?? { right: 0, total: 0 };
    scores.set(line.kind, { right: score.right + (why ? 0 : 1), total: score.total + 1 });
    if (why) misses.push({ line, read: deadline, why, confident: isConfident(line, deadline) });
  }
  const kinds = [...scores]
    .map(([kind, score]) => ({ kind, ...score }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return { kinds, misses };
}

/** What is wrong about a reading, or null where it is right. */
export function mistake(line: CorpusLine, read: Deadline): string | null {
  if (line.due || line.due_md) {
    if (read.kind !== 'by') return `kind ${read.kind}, expected by`;
    const due = line.due ? read.due : (read.monthDay ?? read.due?.slice(5));
    const expected = line.due ?? line.due_md;
    if (due !== expected) return `due ${due ?? 'none'}, expected ${expected ?? ''}`;
    if (line.due_alt && read.alternative !== line.due_alt)
      return `alternative ${read.alternative ?? 'none'}, expected ${line.due_alt}`;
    if (line.then && read.then !== 'standing') return 'does not go on for good';
    if (line.recurrence && !covers(line.recurrence, read.recurrence))
      return `recurrence ${JSON.stringify(read.recurrence)}`;
    if (
      line.parts &&
      line.parts.map((part) => part.due).join() !== read.milestones.map((step) => step.due).join()
    ) {
      return `milestones ${read.milestones.map((step) => step.due).join()}`;
    }
    return null;
  }
  switch (line.kind) {
    case 'recurring':
      if (read.kind !== 'recurring') return `kind ${read.kind}, expected recurring`;
      return covers(line.recurrence ?? {}, read.recurrence)
        ? null
        : `recurrence ${JSON.stringify(read.recurrence)}`;
    case 'ongoing':
      return read.kind === 'standing' ? null : `kind ${read.kind}, expected standing`;
    case 'relative_days':
    case 'relative_workdays':
      if (read.kind !== 'relative') return `kind ${read.kind}, expected relative`;
      return covers(line.offset ?? {}, read.offset) ? null : `offset ${JSON.stringify(read.offset)}`;
    default:
      if (read.kind !== 'unread') return `kind ${read.kind}, expected unread`;
      return (line.start ?? null) === null || line.start === read.start
        ? null
        : `start ${read.start ?? 'none'}`;
  }
}

/**
 * Whether the reading says what the corpus says. An anchor counts only where both name one: a corpus line may know it
 * from its page. Rules for holidays come from the page too.
 */
function covers(expected: Readonly<Record<string, unknown>>, read: object | null): boolean {
  const found = (read ?? {}) as Readonly<Record<string, unknown>>;
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  keys.delete('anchor');
  keys.delete('holiday_shift');
  return [...keys].every((key) => JSON.stringify(expected[key]) === JSON.stringify(found[key]));
}

function isConfident(line: CorpusLine, read: Deadline): boolean {
  const expected = line.due ?? line.due_md ?? null;
  const due = line.due ? read.due : (read.monthDay ?? read.due);
  return (
    read.kind === 'by' && due !== expected && (read.alternative === null || read.alternative !== expected)
  );
}
