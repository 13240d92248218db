import type { Day } from '../../calendar/day';
import { readDeadline, readStart } from '../../deadline/read';
import type { Written } from '../../ledger/ledger';

/** The day on which a row's start column says that it begins. */
export function startOf(cell: Written | undefined, year: number | null): Day | null {
  if (!cell) return null;
  return cell.day ?? readStart(cell.text, { year });
}

/** The one day that a cell names; of a phrase that may mean two, the day it begins. */
export function dayOf(cell: Written | undefined, year: number | null): Day | null {
  if (!cell) return null;
  if (cell.day) return cell.day;
  const read = readDeadline(cell.text, { year });
  return read.kind === 'by' && read.alternative === null ? (read.due ?? read.start) : read.start;
}
