import type { Day } from '../calendar/day';
import { lapsedSayings } from '../records/sayings';
import { assess } from '../status/assess';
import type { Standing } from '../status/standing';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { readBook, type Book } from './book';
import { rewrittenDeadlines, supervised } from './supervision-book';

/** A workbook as the program understands it on a day: what every task begins with. */
export interface Survey extends Pick<Book, 'settings' | 'sheets' | 'supervision'> {
  readonly standing: Standing;
  /** Everything found wrong, ledger after ledger, then what concerns the whole workbook. */
  readonly findings: readonly Finding[];
}

/**
 * The whole way of the data:
 *
 *     Workbook ──readBook──▶ Book ──assess──▶ Standing ──mark──▶ edits ─┐
 *      (a host)  (ledger/)           (status/)    └──write──▶ Paper ────┴─▶ Plan ──▶ desk ──▶ host
 *
 * This function goes as far as the standing; `updateStatus` and `makeBriefing` go on from it.
 */
export function survey(workbook: Workbook, asOf: Day): Survey {
  const { settings, sheets, sayings, supervision, findings, ...book } = readBook(workbook);
  const standing = assess({ ...book, sayings }, asOf);
  return {
    standing,
    settings,
    sheets,
    supervision,
    findings: withoutRefilling([
      ...standing.ledgers.flatMap((ledger) => ledger.findings),
      ...findings,
      ...lapsedSayings(sayings, standing),
      ...(supervision.records.archive.length > 0
        ? rewrittenDeadlines(supervised(supervision, standing))
        : []),
    ]),
  };
}

/** Of a cell that holds a formula without a result, or an error. */
const UNREAD: ReadonlySet<string> = new Set(['formula_uncomputed', 'formula_error']);

/** Nobody is asked to fill in a deadline where a formula stands that only lacks its result: it would be lost. */
function withoutRefilling(findings: readonly Finding[]): Finding[] {
  const placeOf = ({ sheet, cell }: Finding): string => `${sheet}!${cell ?? ''}`;
  const unread = new Set(findings.filter(({ code }) => UNREAD.has(code)).map(placeOf));
  return findings.filter((one) => one.code !== 'deadline_missing' || !unread.has(placeOf(one)));
}
