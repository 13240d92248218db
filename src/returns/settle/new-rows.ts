import { groupBy } from '../../basics/multimap';
import type { Month } from '../../calendar/period';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { Scalar } from '../../workbook/cell';
import { pairColumns, writtenIn } from '../columns';
import { closes } from '../filled-in';
import type { Item, Items } from '../items';
import type { Return } from '../receive/sender';
import type { Targets } from './targets';
import { saidBy, saidIn, sameSaid, saysNothing, shownAs, valueFor } from '../values';

/** A row that was not found in the master. */
export interface NewRow {
  readonly returned: Return;
  readonly theirs: Item;
  /** The month of the merge. */
  readonly month: Month;
  /** Whether it may be a row that the master has: then it is not appended, nor is the same row of another return. */
  readonly doubtful: boolean;
  /** Whether a person said that it is new: then it is appended, whatever else came. */
  readonly wanted: boolean;
  /** Whether a person does not want what it says in a cell (rows and columns of the return, from zero). */
  readonly refused: (row: number, column: number) => boolean;
}

/** What a new row says for one column of the master. */
export interface NewCell {
  readonly to: LedgerColumn;
  readonly value: Scalar;
  /** The number format that the cell needs for the value, where it needs one. */
  readonly format?: string;
  /** As a reader sees it in the return. */
  readonly text: string;
  /** Where the return says it; null for what the tool adds itself. */
  readonly source: { readonly row: number; readonly column: number } | null;
}

/** The cells of a new row in the master's columns. Without `targets` values are written as text. */
export function cellsOf(
  one: NewRow,
  ledger: Ledger,
  date1904: boolean,
  number: Scalar,
  targets?: Targets,
): NewCell[] {
  const { returned, theirs, refused, month } = one;
  const cells = pairColumns(returned.ledger, ledger, month).flatMap((pair): NewCell[] => {
    const { field, from, to, otherPeriod } = pair;
    const written = writtenIn(theirs.entry, from);
    const [at] = written;
    if (!to || !at || refused(at.row, at.column) || closes(to, ledger)) return [];
    // What is told of another month has its place only in a column of that month.
    if (otherPeriod !== null && to.period === null) return [];
    const said = saidIn(
      written,
      field,
      ledger.kind,
      returned.ledger.year?.value ?? ledger.year?.value ?? null,
    );
    if (saysNothing(said.text, field)) return [];
    const value = targets
      ? valueFor(said, targets.kindOf(ledger, to, ledger.lastRow), date1904)
      : { value: said.text };
    return [{ to, text: shownAs(said), source: { row: at.row, column: at.column }, ...value }];
  });
  const lead = ledger.columns.find(({ field }) => field === 'lead_unit');
  const unit = unitOf(one);
  if (lead && unit !== '' && !cells.some(({ to }) => to.column === lead.column))
    cells.push({ to: lead, value: unit, text: unit, source: null });
  const seq = ledger.columns.find(({ field }) => field === 'seq');
  if (seq && number !== null) cells.push({ to: seq, value: number, text: String(number), source: null });
  return cells;
}

/** The section that a new row belongs to, '' where nothing says it. */
export function unitOf({ returned, theirs }: Pick<NewRow, 'returned' | 'theirs'>): string {
  return theirs.lead === '' ? (returned.unit ?? '') : theirs.lead;
}

/**
 * Rows to append, each once: as its newest version has it, or as a person chose it. Where nothing says which version is
 * the newest and they differ, or where it may be a row that stands already, none is; nor where it stands, cell by cell.
 */
export function distinctRows(
  rows: readonly NewRow[],
  { all, byText, appended }: Items,
  order: (a: Return, b: Return) => number | null,
  homeOf: (sent: Return) => Ledger,
): NewRow[] {
  const stands = (one: NewRow): boolean =>
    [...(byText.get(one.theirs.plain) ?? []), ...(appended.get(one.theirs.plain) ?? [])].some((index) => {
      const item = all[index]!;
      return (
        item.lead === unitOf(one) &&
        cellsOf(one, item.ledger, false, null).every(({ to, text }) => sayAlike(to, text, item))
      );
    });
  return sameRows(rows).flatMap((same) => {
    const wanted = same.filter((one) => one.wanted);
    if (same.some(stands)) return [];
    if (wanted.length > 0) return wanted.slice(-1);
    if (same.some(({ doubtful }) => doubtful)) return [];
    const home = homeOf(same[0]!.returned);
    const texts = new Set(
      same.map((one) =>
        JSON.stringify(
          cellsOf(one, home, false, null)
            .map(({ to, text }) => [to.column, text] as const)
            .sort(([a], [b]) => a - b),
        ),
      ),
    );
    if (texts.size === 1) return same.slice(0, 1);
    return same.filter((one) =>
      same.every((other) => other === one || order(one.returned, other.returned) === 1),
    );
  });
}

function sayAlike(to: LedgerColumn, text: string, { entry, ledger }: Item): boolean {
  const year = ledger.year?.value ?? null;
  const said = saidBy(text, to.field, ledger.kind, year);
  return sameSaid(said, saidIn(writtenIn(entry, to), to.field, ledger.kind, year));
}

/**
 * New rows by what they are: equal text of one section, the one that they name or that sent them, for under that one
 * they are appended and found again. A row of nobody known may be anybody's.
 */
function sameRows(rows: readonly NewRow[]): NewRow[][] {
  const nobodys = new Set(rows.filter((one) => unitOf(one) === '').map(({ theirs }) => theirs.plain));
  return [
    ...groupBy(rows, (one) =>
      nobodys.has(one.theirs.plain) ? one.theirs.plain : `${one.theirs.plain}\n${unitOf(one)}`,
    ).values(),
  ];
}
