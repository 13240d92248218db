import type { Sheet } from '../../workbook/sheet';
import type { Style } from '../../workbook/style';
import type { SheetEntry } from './read/workbook-part';

/** One sheet in the order of the tabs. */
export interface Slot {
  readonly name: string;
  /** The sheet's place in the file, null where it was added. */
  readonly entry: SheetEntry | null;
  /** The sheet as it is now; null where it is still as in the file. */
  readonly now: Sheet | null;
}

/** For each look that was made from another cell's: the number of the file's look at the bottom of it. */
export type Origins = WeakMap<Style, number>;
