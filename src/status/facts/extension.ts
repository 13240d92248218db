import type { Day } from '../../calendar/day';
import { readDeadline } from '../../deadline/read';
import type { Kind } from '../../kinds/kind';
import { lastOf } from '../../ledger/cells';
import type { Entry, LedgerColumn } from '../../ledger/ledger';
import { dayOf } from './row-days';

/** A new day that the row names for itself: 经批准延期至9月底. */
export interface Extension {
  readonly day: Day;
  /** Whether the text says that somebody granted it; a section cannot move its own deadline. */
  readonly approved: boolean;
  /** The words it was read from. */
  readonly words: string;
}

const MOVED =
  /(?:延期|延长|延迟|顺延|推迟|展期|(?:时限|期限|时间|节点)(?:调整|变更))[^，,。；;\n\d]{0,6}?(?:至|到|为)([^，,。；;\n]+)/;
const GRANTED = /批准|批复|同意|获批|审定|审议通过/;
const NOT_YET = /未(?:获)?(?:批准|同意|批复)|拟|待(?:批|审)|申请(?!.{0,12}(?:批准|同意|获批))/;

/** Whether words say that somebody granted something: 局长办公会同意, and not 未批 or 待批准. */
export function isGranted(words: string): boolean {
  return (
    (GRANTED.test(words) || /^(?:是|√)$/.test(words.trim())) &&
    !NOT_YET.test(words) &&
    !/未批|不同意/.test(words)
  );
}

/** Reads an extension out of what a row reports; null where it names none. `year` as in `DeadlineContext`. */
export function readExtension(text: string, year: number | null): Extension | null {
  const moved = MOVED.exec(text);
  if (!moved) return null;
  const { kind, due } = readDeadline(moved[1]!, { year });
  if (kind !== 'by' || due === null) return null;
  return { day: due, approved: GRANTED.test(text) && !NOT_YET.test(text), words: moved[0] };
}

/** A later day in columns of its own, and whether somebody granted it; null where the row has none. */
export function extensionIn(
  entry: Entry,
  { written }: Kind,
  { year, columns }: { readonly year: number | null; readonly columns: readonly LedgerColumn[] },
): Extension | null {
  if (!written?.extension) return null;
  const { to, granted } = written.extension;
  const cell = lastOf(entry, to);
  const day = dayOf(cell, year);
  if (!cell || day === null) return null;
  const word = lastOf(entry, granted)?.text ?? '';
  const heading = columns.find(({ column }) => column === cell.column)?.heading ?? '';
  const approved = isGranted(word) || isGranted(heading) || isGranted(cell.text);
  return { day, approved, words: word === '' ? `延期至${cell.text}` : `延期至${cell.text}，${word}` };
}
