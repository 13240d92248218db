import type { Month } from '../../calendar/period';
import { isSaid } from '../../chinese/text-rule';
import { flat } from '../../ledger/cell-text';
import { scalarAt, type Sheet } from '../../workbook/sheet';
import type { Items } from '../items';
import type { Proposals } from '../settle/propose';
import type { ReturnedFile } from './read-returns';
import type { Return } from './sender';
import { columnsAbout, writtenIn } from '../columns';
import { NIL_REPORT } from '../nothing-new';
import { saysNothing } from '../values';

/** A return that says that nothing happened (零报告). */
export interface NilReport {
  readonly unit: string;
  readonly file: string;
  /** Whether it says so of everything the section leads, and not row by row. */
  readonly whole: boolean;
}

/** A sheet with more cells than this is no such report, whatever one of them says. */
const MOST_CELLS = 40;

/** Whether a file in which no ledger was found is such a report; null where it is none, or nothing says whose. */
export function nilFile({ file, workbook }: ReturnedFile, { units }: Items): NilReport | null {
  if (!workbook) return null;
  const texts = workbook.sheets
    .filter(({ layout }) => layout.visibility === 'visible')
    .flatMap((sheet) => textsOf(sheet, () => true));
  const whole = texts.length <= MOST_CELLS && [file, ...texts].some((text) => isSaid(flat(text), NIL_REPORT));
  const unit = whole
    ? [file, ...texts, texts.join(' ')].map((text) => units.inText(text)).find((one) => one !== null)
    : null;
  return unit ? { unit, file, whole } : null;
}

/** Whether a return with rows says that nothing happened: around its table, or in every row that says anything. */
export function nilReturn(
  { unit, file, ledger, page, matches }: Return,
  { proposals, settled }: Proposals,
  month: Month,
): NilReport | null {
  const tells =
    proposals.some(({ same, untouched }) => !same && !untouched) ||
    settled.some(({ verdict }) => verdict !== 'unchanged' && verdict !== 'locked');
  if (unit === null || tells) return null;
  const around = textsOf(page, (row) => row < ledger.headingRows[0]! || row > ledger.lastRow);
  if ([file, ...around].some((text) => isSaid(flat(text), NIL_REPORT))) return { unit, file, whole: true };
  const columns = columnsAbout(ledger, 'progress', month);
  const said = matches.map(({ theirs }) => columns.flatMap((column) => writtenIn(theirs.entry, column)));
  const silent =
    said.length > 0 &&
    said.every((cells) => cells.length > 0 && cells.every(({ text }) => saysNothing(text, 'progress')));
  return silent ? { unit, file, whole: false } : null;
}

function textsOf(sheet: Sheet, wanted: (row: number) => boolean): string[] {
  return sheet.cells.flatMap((cells, row) =>
    wanted(row) ? cells.flatMap((_, column) => String(scalarAt(sheet, row, column) ?? '').trim() || []) : [],
  );
}
