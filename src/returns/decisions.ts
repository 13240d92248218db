import { taskOf } from '../ledger/task-of';
import type { Items } from './items';
import type { Decision, MasterCell } from './merge';
import type { Return } from './receive/sender';

/**
 * What a person said of a cell: whether to write it, and the place among all that was said; what is said later
 * counts.
 */
export interface CellWord {
  readonly take: boolean;
  readonly place: number;
}

/** A person's words, found by what they are about. */
export interface Decisions {
  readonly ofCell: (file: string, source: MasterCell) => CellWord | null;
  readonly ofRow: (file: string, sheet: string, row: number) => (Decision & { kind: 'row' })['as'] | null;
}

/** Indexes decisions. Of several about the same thing the last one counts. */
export function indexDecisions(decisions: readonly Decision[]): Decisions {
  const cells = new Map<string, CellWord>();
  const rows = new Map<string, (Decision & { kind: 'row' })['as']>();
  decisions.forEach((decision, place) => {
    if (decision.kind === 'row') rows.set(rowKey(decision.file, decision.sheet, decision.row), decision.as);
    else cells.set(cellKey(decision.file, decision.source), { take: decision.take, place });
  });
  return {
    ofCell: (file, source) => (cells.size === 0 ? null : (cells.get(cellKey(file, source)) ?? null)),
    ofRow: (file, sheet, row) => (rows.size === 0 ? null : (rows.get(rowKey(file, sheet, row)) ?? null)),
  };
}

/**
 * Gives the rows of a return the places that a person said. A place that the master does not have leaves the row as it
 * is; a new row of which a person does not want the task is left out.
 */
export function placeRows(returned: Return, { all }: Items, { ofRow, ofCell }: Decisions): Return {
  const { sheet } = returned.ledger;
  const matches = returned.matches.map((match): Return['matches'][number] => {
    const { theirs, ours, candidates } = match;
    const said = ofRow(returned.file, sheet, theirs.entry.row);
    const task = taskOf(theirs.entry);
    const withoutTask =
      task !== null &&
      (said === 'new' || (said === null && !ours)) &&
      ofCell(returned.file, { sheet, row: task.row, column: task.column })?.take === false;
    const as = withoutTask ? 'none' : said;
    if (as === null || (withoutTask && ours)) return match;
    const likely = ours ? [{ ours, score: 1 }, ...candidates] : candidates;
    if (as === 'none') return { theirs, ours: null, candidates: likely, decided: 'none' };
    if (as === 'new') {
      // What was appended the last time is found by its text, and is not to be appended again.
      return ours && ours.plain === theirs.plain
        ? match
        : { theirs, ours: null, candidates: likely, decided: 'new' };
    }
    const named = all.find(({ ledger, entry }) => ledger.sheet === as.sheet && entry.row === as.row);
    return named ? { theirs, ours: named, candidates: likely, decided: 'placed' } : match;
  });
  return { ...returned, matches };
}

/** A cell of a file as one text. */
export function cellKey(file: string, { sheet, row, column }: MasterCell): string {
  return `${row} ${column} ${sheet}\n${file}`;
}

function rowKey(file: string, sheet: string, row: number): string {
  return `${row} ${sheet}\n${file}`;
}
