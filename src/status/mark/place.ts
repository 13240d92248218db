import { STAGE_HEADING, TOOL_HEADINGS, type ToolHeading } from '../../kinds/own-sheets';
import type { Ledger } from '../../ledger/ledger';
import type { Rule } from '../../workbook/rule';
import { cellAt, type Sheet } from '../../workbook/sheet';
import type { LedgerStanding } from '../standing';

/** The columns that a ledger gets: 阶段 where it is wanted and rows go through several steps, or stands already. */
export function headingsFor({ ledger, items }: LedgerStanding, stageColumn: boolean): readonly ToolHeading[] {
  const staged = items.some(({ verdict }) => verdict.stages.length > 1);
  if (!(stageColumn && staged) && ledger.toolColumns[STAGE_HEADING] === undefined) return TOOL_HEADINGS;
  const at = TOOL_HEADINGS.indexOf('截止日');
  return [...TOOL_HEADINGS.slice(0, at), STAGE_HEADING, ...TOOL_HEADINGS.slice(at)];
}

/** Where each of the tool's columns stands, and which of them are new. */
export interface Place {
  readonly headings: readonly ToolHeading[];
  readonly columns: Readonly<Record<ToolHeading, number>>;
  readonly added: readonly ToolHeading[];
}

/**
 * The tool's columns stand where the ledger has them already; missing ones come in one block to the right of its last
 * column, past whatever stands there in the ledger's rows. `taken` are rules of tables handled before on the sheet.
 */
export function placeColumns(
  sheet: Sheet,
  ledger: Ledger,
  headings: readonly ToolHeading[],
  taken: readonly Rule[],
): Place {
  const added = headings.filter((heading) => ledger.toolColumns[heading] === undefined);
  const known = Object.values(ledger.toolColumns).filter((column) => column !== undefined);
  let start = Math.max(ledger.lastColumn, ...known) + 1;
  const rows = [...ledger.headingRows, ...ledger.entries.map((entry) => entry.row)];
  const busy = (column: number): boolean =>
    rows.some((row) => cellAt(sheet, row, column) !== null) ||
    taken.some(
      (rule) =>
        ledger.headingRows.some((row) => row >= rule.area.top - 3 && row <= rule.area.bottom) &&
        column >= rule.area.left &&
        column <= rule.area.right,
    );
  for (let column = start; column < start + added.length; column++) if (busy(column)) start = column + 1;
  const columns = { ...ledger.toolColumns } as Record<ToolHeading, number>;
  added.forEach((heading, index) => (columns[heading] = start + index));
  return { headings, columns, added };
}

/** The tool's columns as blocks of neighbours, so that a row is written in few rectangles. */
export function blocksOf({ headings, columns }: Place): ToolHeading[][] {
  const ordered = [...headings].sort((a, b) => columns[a] - columns[b]);
  const blocks: ToolHeading[][] = [];
  for (const heading of ordered) {
    const block = blocks.at(-1);
    if (block && columns[block.at(-1)!] === columns[heading] - 1) block.push(heading);
    else blocks.push([heading]);
  }
  return blocks;
}

/** Ascending numbers as runs of neighbours. */
export function runsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.to === number - 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}
