import type { Month } from '../../calendar/period';
import type { TextRule } from '../../chinese/text-rule';
import type { Ledger } from '../../ledger/ledger';
import { findSheet, scalarAt, type Sheet, type Workbook } from '../../workbook/sheet';
import { readForm, type Form, type MasterKeys } from './returned-form';
import { itemOf, type Item, type Items } from '../items';
import { matchAppended, matchRows, type Match } from '../settle/match';
import type { ReturnedFile } from './read-returns';

/** One ledger of a file that was sent back, its rows found in the master. */
export interface Return {
  readonly file: string;
  readonly ledger: Ledger;
  /** The sheet on which it stands. */
  readonly page: Sheet;
  /** The section it comes from; null where nothing says it. */
  readonly unit: string | null;
  readonly form: Form;
  /** The month that it is about, where that is not the month of the merge; null until the months are told, or else. */
  readonly otherMonth: Month | null;
  readonly matches: readonly Match[];
}

/** A file and the returns in it. */
export interface Received {
  readonly file: ReturnedFile;
  readonly returns: readonly Return[];
}

/** What receiving needs to know of the master. */
export interface ReceivingMaster {
  readonly items: Items;
  readonly keys: () => MasterKeys;
  /** What its head says of itself, which is often sent back as it was. */
  readonly head: ReadonlySet<string>;
}

/**
 * What the head of the master says of itself (填报单位：局办公室). It is often sent back as it was, and then says nothing
 * of the sender.
 */
export function headOf(master: Workbook, ledgers: readonly Ledger[]): ReadonlySet<string> {
  return new Set(
    ledgers.flatMap((ledger) => [
      ledger.sheet,
      ledger.title ?? '',
      signedBy(findSheet(master, ledger.sheet)!, ledger),
    ]),
  );
}

/**
 * Finds the rows of a return and the section that sent it. The section is the one that our form was sent to, else what
 * the return says of itself (填报单位：), else the file's name, the sheet's, the title; else the one that leads nearly
 * all of its rows.
 */
export function receive(
  { file, workbook, token }: ReturnedFile,
  ledger: Ledger,
  { items, keys, head }: ReceivingMaster,
): Return {
  const page = findSheet(workbook!, ledger.sheet)!;
  const rows = ledger.entries.map((entry) => itemOf(ledger, entry, items.units));
  const form = readForm(token, page, ledger, rows, items, keys);
  const said = [form.unit ?? '', signedBy(page, ledger), file, ledger.sheet, ledger.title ?? '']
    .filter((text) => !head.has(text))
    .map((text) => (text === '' ? null : items.units.inText(text)))
    .filter((unit) => unit !== null);
  const [named = null] = said;
  const first = matchRows(rows, items, named, form.places);
  // Who leads rows comes before who helps.
  const unit =
    said.find((one) => leads(one, first)) ??
    said.find((one) => concerns(one, first)) ??
    leadOfMost(first) ??
    (first.some(({ ours, theirs }) => (ours ?? theirs).lead !== '') ? null : named);
  const matches = unit === named ? first : matchRows(rows, items, unit, form.places);
  return { file, ledger, page, unit, form, otherMonth: null, matches: matchAppended(matches, items, unit) };
}

/** How a return is signed; the group is what stands behind. */
export const SIGNED: TextRule = {
  name: 'signed by a section',
  pattern: /(?:填报|报送|填表|上报)(?:单位|科室|部门)(?:[（(][^）)]*[）)])?[:：]?\s*(.*)/,
  examples: '填报单位：水科|报送科室（盖章）：|填表部门: 监测站|上报单位',
  others: '责任单位：水科|填报说明',
};

/** What stands beside 填报单位 above or below the rows, '' where nothing does. */
function signedBy(sheet: Sheet, { headingRows, lastRow }: Ledger): string {
  const rows = [...sheet.cells.keys()].filter(
    (row) => row < headingRows[0]! || (row > lastRow && row <= lastRow + 6),
  );
  for (const row of rows) {
    const texts = sheet.cells[row]!.map((_, column) => String(scalarAt(sheet, row, column) ?? ''));
    for (const [column, text] of texts.entries()) {
      const match = SIGNED.pattern.exec(text);
      if (match)
        return match[1] !== ''
          ? match[1]!.split(/\s{2,}/)[0]!
          : (texts.slice(column + 1).find((next) => next !== '') ?? '');
    }
  }
  return '';
}

/** Whether a section leads any of the rows. */
function leads(unit: string, matches: readonly Match[]): boolean {
  return matches.some(({ ours, theirs }) => (ours ?? theirs).lead === unit);
}

/** Whether a section has anything to do with the rows. */
function concerns(unit: string, matches: readonly Match[]): boolean {
  return matches.some(
    ({ ours, theirs }) => (ours ?? theirs).lead === unit || (ours ?? theirs).cooperating.includes(unit),
  );
}

/**
 * The lead of at least four fifths of the rows that name one: in the master's words, for rows that are not there in
 * their own.
 */
function leadOfMost(matches: readonly Match[]): string | null {
  const counts = new Map<string, number>();
  for (const { ours, theirs } of matches) {
    const { lead } = ours ?? theirs;
    if (lead !== '') counts.set(lead, (counts.get(lead) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [unit, count] of counts) if (count >= total * 0.8) return unit;
  return null;
}

/** Whether a row of the master is the sender's to report on: its lead, or nobody known. */
export function isOwn({ unit }: Return, { lead }: Item): boolean {
  return unit === null || lead === '' || lead === unit;
}
