import { addDays, type Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import { KINDS } from '../kinds/kind';
import { once } from '../basics/once';
import type { Entry } from '../ledger/ledger';
import { noticesOf } from '../records/holidays';
import { appendedRows, mergeLogEdits } from '../records/merge-log';
import { consolidate } from '../returns/consolidate';
import type { Decision, Merge } from '../returns/merge';
import { readReturns, type ReturnFile } from '../returns/receive/read-returns';
import { mergeCounts } from '../returns/tell/counts';
import { judgeOnDemand } from '../status/assess';
import { isSettled } from '../status/words';
import type { Workbook } from '../workbook/sheet';
import { readBook } from './book';
import { NO_LEDGER, type Plan } from './plan';
import { TASKS } from './table';

/**
 * How long a row that a merge appended is known as such: merging the month's returns again must not take it for an
 * old one.
 */
const DAYS_KNOWN = 31;

export interface MergeRequest {
  readonly files: readonly ReturnFile[];
  /** `safe` writes what is certain; `all` also appends new rows and takes the newest of several versions. */
  readonly accept: 'safe' | 'all';
  readonly asOf: Day;
  /**
   * The month that the returns report on; by default that of `asOf`, or the one before where only that is named by
   * the returns.
   */
  readonly month?: Month;
  /** What a person said of single cells and rows, over the rules. Of several about one thing the last counts. */
  readonly decisions?: readonly Decision[];
  /** `counted`: cells that say what stands, of which there can be thousands, are counted and need not be listed. */
  readonly unchanged?: 'listed' | 'counted';
}

export interface MergePlan extends Plan {
  readonly merge: Merge;
  /** Whether there is a ledger to consolidate into. */
  readonly hasLedger: boolean;
}

/** 汇总报送: consolidates what the sections sent back. */
export function mergeReturns(
  master: Workbook,
  { files, accept, asOf, month, decisions = [], unchanged = 'listed' }: MergeRequest,
): MergePlan {
  const book = readBook(master);
  const { settings, ledgers } = book;
  // Only rows that nobody reported on are asked whether anything is left to do, and often there are none.
  const judged = once(() => judgeOnDemand(book, asOf));
  const finished = {
    has: (entry: Entry): boolean => {
      const { facts, verdict } = judged()(entry);
      return isSettled({ status: verdict.status, deadline: facts.deadline });
    },
  };
  const {
    merge,
    edits: own,
    written,
  } = consolidate(
    { workbook: master, ledgers, finished, appended: appendedRows(master, addDays(asOf, -DAYS_KNOWN)) },
    readReturns(files, KINDS),
    {
      accept,
      decisions,
      asOf,
      returnsDay: settings.returnsDay,
      notices: noticesOf(settings),
      writing: settings.returns,
      unchanged,
      ...(month === undefined ? {} : { month }),
    },
  );
  const edits = [...own, ...mergeLogEdits(master, written, asOf)];
  return {
    title: TASKS.mergeReturns.title,
    month: merge.month,
    workbook: master,
    edits,
    hasLedger: ledgers.length > 0,
    findings: merge.returns.flatMap(({ findings }) => findings),
    message:
      ledgers.length === 0
        ? NO_LEDGER
        : mergeInWords(merge, edits.length > 0 ? '' : nothingInWords(decisions)),
    merge,
  };
}

/** What a merge comes to, in one sentence. */
function mergeInWords({ returns, changes, missingUnits }: Merge, nothing: string): string {
  const files = new Set(returns.map(({ file }) => file)).size;
  const read = new Set(
    returns.filter(({ sheet, unit }) => sheet !== null || unit !== null).map(({ file }) => file),
  ).size;
  const { written, pending, fresh, locked } = mergeCounts(changes);
  const parts = [
    `收到${files}份，认出${read}份`,
    `将写入${written}处`,
    `待定夺${pending}处`,
    fresh === 0 ? '' : `台账里没有的事项${fresh}项`,
    `不许改动的列有改动${locked}处`,
    missingUnits.length === 0 ? '' : `还有${missingUnits.length}个科室没有报送`,
  ];
  return `${parts.filter((part) => part !== '').join('，')}。${nothing}`;
}

/** That nothing is written: a person wanted none of it, or there is nothing. */
function nothingInWords(decisions: readonly Decision[]): string {
  return decisions.length > 0 ? '没有选中要写入的内容。' : '没有需要写入的内容。';
}
