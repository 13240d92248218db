import type { Standing } from '../status/standing';
import { byUrgency, STATUS_WORDS, STATUSES, warningWord, type Status } from '../status/words';
import { parseCell } from '../workbook/address';
import type { ChangeGroup } from '../workbook/describe';

/** One item that a plan marks. */
export interface MarkedItem {
  readonly sheet: string;
  /** From zero. */
  readonly row: number;
  readonly task: string;
  readonly lead: string;
  readonly daysLate: number | null;
}

/** Items that get the same status. */
export interface MarkedGroup {
  /** Null: items that keep their status, of which days or reasons are brought up to date. */
  readonly status: Status | null;
  /** What will stand in 预警; '' for those that keep theirs. */
  readonly light: string;
  readonly items: readonly MarkedItem[];
}

/** What a plan does to items rather than to cells: who gets which status, the most pressing first. */
export function markedItems(standing: Standing, changes: readonly ChangeGroup[]): MarkedGroup[] {
  const cells = changes.flatMap((group) => group.cells);
  const touched = new Set<string>();
  const restated = new Set<string>();
  for (const { sheet, cell, before, after } of cells) {
    const row = parseCell(cell)?.row;
    touched.add(`${row} ${sheet}`);
    if (isStatus(after) && before !== after) restated.add(`${row} ${sheet}`);
  }
  const groups = new Map<Status | null, MarkedItem[]>();
  for (const { ledger, items } of standing.ledgers) {
    for (const { entry, facts, verdict } of items) {
      const key = `${entry.row} ${ledger.sheet}`;
      if (!touched.has(key)) continue;
      const status = restated.has(key) ? verdict.status : null;
      const item = {
        sheet: ledger.sheet,
        row: entry.row,
        task: facts.task,
        lead: facts.lead,
        daysLate: verdict.daysLate,
      };
      groups.set(status, [...(groups.get(status) ?? []), item]);
    }
  }
  return [...byUrgency(STATUSES), null].flatMap((status): MarkedGroup[] => {
    const items = groups.get(status);
    if (!items) return [];
    const latest = [...items].sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
    return [{ status, light: status === null ? '' : warningWord(status), items: latest }];
  });
}

const WORDS: ReadonlySet<string> = new Set(Object.values(STATUS_WORDS));

function isStatus(text: string): boolean {
  return WORDS.has(text);
}
