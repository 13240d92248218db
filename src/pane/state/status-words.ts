import type { Day } from '../../calendar/day';
import type { Overview } from '../../tasks';
import { TEXTS } from '../texts';
import { lateCount } from './lights';
import { boardOf } from './merge-board';
import { addedSheets, changedCells, type Preview } from './preview';

/** What the status line says once a preview is made. */
export function preparedMessage({ edits, message, title }: Preview['plan']): string {
  return edits.length === 0 ? message : TEXTS.prepared(title);
}

/** What it says once the decisions over returns are counted. */
export function recountedMessage({ job, plan, merge, rulings }: Preview): string {
  if (!merge || job.kind !== 'mergeReturns') return plan.message;
  const { chosen, appended, pending } = boardOf(merge.changes, rulings, job.decisions).counts;
  return chosen + appended === 0 ? TEXTS.noneChosen(pending) : TEXTS.chosen(chosen, appended, pending);
}

/** What it says once a preview is written: how much, which sheets are new, and what was left undecided. */
export function writtenMessage(preview: Preview | null): string {
  if (!preview) return TEXTS.written('', 0);
  const { job, plan, merge, rulings } = preview;
  const said = TEXTS.written(plan.title, changedCells(preview), addedSheets(preview));
  if (!merge || job.kind !== 'mergeReturns') return said;
  const { pending, unanswered } = boardOf(merge.changes, rulings, job.decisions).counts;
  return said + TEXTS.leftUndecided(pending, unanswered);
}

/** What was found in the workbook, and which written command can still be taken back. */
export function lookedMessage(overview: Overview, undoes: string | null): string {
  return foundMessage(overview) + (undoes === null ? '' : TEXTS.canUndo(undoes));
}

function foundMessage({ figures, ledgers, bySheet, asOf }: Overview): string {
  if (ledgers.length === 0) return TEXTS.readNothing;
  const late = lateCount(figures.counts);
  return TEXTS.readAlready(figures.total, late, asOf) + sheetsInWords(bySheet) + yearDoubt(ledgers, asOf);
}

/** So many ledgers are named in the line of status; of more the overview tells. */
const MOST_NAMED = 3;

function sheetsInWords(bySheet: Overview['bySheet']): string {
  if (bySheet.length === 0) return '';
  if (bySheet.length > MOST_NAMED) return TEXTS.ofSheets(bySheet.length);
  const parts = bySheet.map((one) =>
    TEXTS.ofSheet(one.sheet, one.figures.total, lateCount(one.figures.counts)),
  );
  return `${parts.join('，')}。`;
}

/** What to say where the ledger is of a year long gone: the day is likely not the one that was meant. */
function yearDoubt(ledgers: Overview['ledgers'], asOf: Day): string {
  const years = ledgers.map(({ year }) => year?.value ?? Infinity);
  const newest = Math.max(...years);
  // The months after the turn of the year are when last year's ledger is closed.
  const now = Number(asOf.slice(0, 4)) - (Number(asOf.slice(5, 7)) <= 3 ? 1 : 0);
  return newest < now ? TEXTS.oldLedger(newest) : '';
}
