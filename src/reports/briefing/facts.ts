import type { Month } from '../../calendar/period';
import { lastOf } from '../../ledger/cells';
import { causeOf, hasProblem, type ProblemKind } from '../../progress/problem-kind';
import type { Judged } from '../../status/standing';
import { isGoing, isLate, isOpen } from '../../status/words';

/** The newest text that the section wrote in a column of that meaning. */
export function written(
  item: Judged,
  field: 'problem' | 'progress' | 'next_step' | 'support_needed',
): string | undefined {
  return lastOf(item.entry, field)?.text;
}

/** 分管领导 and 责任人 of an item, as the ledger names them; '' where it names neither. */
export function answersFor(entry: Judged['entry']): string {
  const names = (['leader', 'owner_person'] as const).map((field) => lastOf(entry, field)?.text ?? '');
  return [...new Set(names)].filter((name) => name !== '').join('、');
}

/** Late items, red first, the latest first. */
export function lateOf(items: readonly Judged[]): readonly Judged[] {
  return items.filter(({ verdict }) => isLate(verdict.status)).sort(bySeverity);
}

function bySeverity(a: Judged, b: Judged): number {
  if (a.verdict.status !== b.verdict.status) return a.verdict.status === 'seriously_lagging' ? -1 : 1;
  return (b.verdict.daysLate ?? 0) - (a.verdict.daysLate ?? 0);
}

/** Why an item is late, as its section wrote: the problem, else the progress; 无 is no reason. */
export function reasonOf(item: Judged): string | undefined {
  const problem = written(item, 'problem');
  return problem !== undefined && hasProblem(problem) ? problem : written(item, 'progress');
}

/** An open item with the problem that its section reports. */
export interface ProblemOf {
  readonly item: Judged;
  readonly text: string;
  readonly kind: ProblemKind;
}

/** Open items with a reported problem, in the ledger's order. */
export function problemsOf(items: readonly Judged[]): readonly ProblemOf[] {
  return items.flatMap((item) => {
    if (!isGoing(item.verdict.status)) return [];
    const text = written(item, 'problem') ?? '';
    const kind = causeOf(text);
    return kind === null ? [] : [{ item, text, kind }];
  });
}

/** Whether an item's last day on time lies in a month. */
export function dueIn({ verdict }: Judged, month: Month): boolean {
  return verdict.due !== null && verdict.due.slice(0, 7) === month;
}

/** Whether a section asks for help with an item. */
export function seeksHelp(item: Judged): boolean {
  return isOpen(item.verdict.status) && !NO_HELP.test(written(item, 'support_needed') ?? '');
}
/** What says that no help is asked for. */
export const NO_HELP = /^(?:无|没有|暂无|无需协调)?$/;
