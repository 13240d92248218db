import type { Decision, MergeChange } from '../../tasks';
import { cellOfFile, type BoardCell, type BoardQuestion, type RowAnswer } from './merge-board';

type Decisions = readonly Decision[];

/**
 * Takes one of the texts proposed for a cell (its place among the options), or leaves what stands (null). What the
 * rules would do anyway needs no word.
 */
export function chooseText(decisions: Decisions, cell: BoardCell, option: number | null): Decisions {
  return chooseTexts(decisions, [{ cell, option }]);
}

/**
 * All or none of many cells: all that the rules take, or nothing. Cells that wait for a person's word go on waiting,
 * and what never is written stays as it is.
 */
export function chooseAll(decisions: Decisions, cells: readonly BoardCell[], take: boolean): Decisions {
  return chooseTexts(
    decisions,
    cells
      .filter(({ byRule, chosen }) => (take ? byRule !== null : chosen !== null))
      .map((cell) => ({ cell, option: take ? cell.byRule : null })),
  );
}

/**
 * The words that stay true whatever happened to the ledger meanwhile. Which of its rows a row was said to be is not
 * among them: rows may have moved.
 */
export function lastingWords(decisions: Decisions): Decisions {
  return decisions.filter((one) => one.kind === 'cell' || typeof one.as === 'string');
}

/** Whether all, some or none of the cells that the rules take are to be written; null where the rules take none. */
export function shareChosen(cells: readonly BoardCell[]): 'all' | 'some' | 'none' | null {
  const ruled = cells.filter(({ byRule }) => byRule !== null);
  if (ruled.length === 0) return null;
  const chosen = ruled.filter((cell) => cell.chosen !== null).length;
  return chosen === 0 ? 'none' : chosen === ruled.length ? 'all' : 'some';
}

/** Says what a row without a certain place is; null takes the word back. */
export function answerRow(
  decisions: Decisions,
  { file, sheet, row, said }: BoardQuestion,
  as: RowAnswer | null,
): Decisions {
  // What was said of its cells was said of another place in the ledger.
  const cells = new Set(said.map(cellOfFile));
  const rest = decisions.filter((one) =>
    one.kind === 'cell'
      ? !cells.has(cellOfFile(one))
      : one.file !== file || one.sheet !== sheet || one.row !== row,
  );
  return as === null ? rest : [...rest, { kind: 'row', file, sheet, row, as }];
}

function chooseTexts(
  decisions: Decisions,
  words: readonly { readonly cell: BoardCell; readonly option: number | null }[],
): Decisions {
  const changesOf = (cell: BoardCell): readonly MergeChange[] => cell.options.flatMap(({ from }) => from);
  const spoken = new Set(words.flatMap(({ cell }) => changesOf(cell).map(cellOfFile)));
  const rest = decisions.filter((one) => one.kind !== 'cell' || !spoken.has(cellOfFile(one)));
  const fresh = words
    .filter(({ cell, option }) => option === null || option !== cell.byRule)
    .flatMap(({ cell, option }) => {
      const taken = option === null ? null : cell.options[option]!.from[0];
      return changesOf(cell).map((change): Decision => ({
        kind: 'cell',
        file: change.file,
        source: change.source,
        take: change === taken,
      }));
    });
  return [...rest, ...fresh];
}
