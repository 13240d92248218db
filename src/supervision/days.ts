import type { Day } from '../calendar/day';
import { readDeadline } from '../deadline/read';
import { plain } from '../returns/texts';
import type { Extension, Stand } from './records';
import { findThread, type Face, type Thread, type Threads } from './threads';

/** The extensions of each item, by index into `Threads.all`; one that names no item is in none. */
export function extensionsByItem(
  threads: Threads<Face>,
  extensions: readonly Extension[],
): ReadonlyMap<number, readonly Extension[]> {
  const own = new Map<number, Extension[]>();
  for (const extension of extensions) {
    for (const id of extension.ids) {
      const at = findThread(threads, { id, task: extension.task, lead: extension.lead });
      if (at !== null) own.set(at, [...(own.get(at) ?? []), extension]);
    }
  }
  return own;
}

/** The granted or corrected extension that rules now: the one decided last. */
export function rulingExtension(extensions: readonly Extension[]): Extension | null {
  return inOrder(extensions).at(-1) ?? null;
}

/**
 * The assessment day (督办规则说明，两个日子): the day first archived, else the ledger's, moved only by a correction,
 * or by a granted extension that was asked for while the item was still on time. Asking too late moves the light and
 * nothing else.
 */
export function assessmentDay(thread: Thread, extensions: readonly Extension[], stand: Stand): Day | null {
  // A duty that comes back has another day each time, and nobody moved it.
  if (readDeadline(stand.deadlineText, { year: null }).kind === 'recurring') return stand.due;
  const granted = inOrder(extensions);
  const written = firstDated(thread)?.due ?? stand.ownDue;
  // An archive that begins after the extension holds the new day already; the register knows the one before.
  const before = granted.find((one) => one.granted === written && written !== null)?.original ?? null;
  let day = before !== null && written !== null && before < written ? before : written;
  for (const one of granted) if (one.decision === 'corrected' || inTime(one, day)) day = one.granted;
  return day;
}

/** Whether an extension was asked for by the day it moves; without a day of asking, whether it was decided by then. */
function inTime({ asked, decided, original }: Extension, day: Day | null): boolean {
  const when = asked ?? decided;
  if (when === null) return false;
  return (day === null || when <= day) && (original === null || when <= original);
}

/** Those that moved a day, in the order in which they were decided; of one day in the order of the sheet. */
function inOrder(extensions: readonly Extension[]): Extension[] {
  const day = ({ decided, asked }: Extension): Day => decided ?? asked ?? '';
  return extensions
    .filter(({ decision, granted }) => granted !== null && decision !== null && decision !== 'refused')
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/**
 * Whether an item's deadline was rewritten without a record: the text is another one, the day that could be read before
 * is not the day now, and no extension says so.
 */
export function deadlineChanged(before: Stand, now: Stand, extensions: readonly Extension[]): boolean {
  if (before.due === null || now.due === before.due) return false;
  if (plain(before.deadlineText) === plain(now.deadlineText)) return false;
  return !inOrder(extensions).some(({ granted }) => granted === now.due);
}

/** The item's first archived row of which the day could be read. */
export function firstDated(thread: Thread): Stand | null {
  return [...thread.months.values()].find(({ due }) => due !== null) ?? null;
}
