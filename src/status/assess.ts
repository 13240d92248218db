import type { Day } from '../calendar/day';
import type { HolidayNotice } from '../calendar/workdays';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Finding } from '../workbook/finding';
import { findingsOf } from './findings';
import { judge } from './judge';
import { asSaid, sayingsOn } from './facts/said';
import { periodColumns } from './facts/milestone-columns';
import { readRow, type Row, type RowContext } from './facts/row';
import type { RuleSet } from './rules';
import { readInSeries } from './facts/series';
import type { Judged, LedgerStanding, RowSaying, Standing } from './standing';
import { countStatuses, rollUp } from './tally';
import { lightOf } from './words';

/**
 * Judges ledgers on a day: the whole of status/ in one call. `notices` are years of days off that the office added,
 * `sayings` what persons said of rows.
 */
export function assess(
  ledgers: readonly Ledger[],
  asOf: Day,
  rules: RuleSet,
  notices: readonly HolidayNotice[] = [],
  sayings: readonly RowSaying[] = [],
): Standing {
  return {
    asOf,
    rules,
    ledgers: ledgers.map((ledger) => assessLedger(ledger, asOf, rules, notices, sayings)),
  };
}

/**
 * Judges single rows of a ledger when they are asked for, each as `assess` does: the rows of a core task that stand
 * together are read together, for they may be steps of a series.
 */
export function judgeOnDemand(
  ledger: Ledger,
  asOf: Day,
  rules: RuleSet,
  notices: readonly HolidayNotice[] = [],
  sayings: readonly RowSaying[] = [],
): (entry: Entry) => Judged {
  const runs = new Map<Entry, readonly Entry[]>();
  let run: Entry[] = [];
  for (const entry of ledger.entries) {
    if (entry.core === null || run[0]?.core !== entry.core) run = [];
    run.push(entry);
    runs.set(entry, run);
  }
  const known = new Map<Entry, Judged>();
  return (entry) => {
    if (!known.has(entry)) {
      const judgeRow = judging(ledger, asOf, rules, notices, sayings);
      for (const one of runs.get(entry)!) known.set(one, judgeRow(one).item);
    }
    return known.get(entry)!;
  };
}

/** Judges rows of a ledger one after the other, in its order. */
function judging(
  ledger: Ledger,
  asOf: Day,
  rules: RuleSet,
  notices: readonly HolidayNotice[],
  sayings: readonly RowSaying[],
): (entry: Entry) => { readonly item: Judged; readonly row: Row } {
  const year = ledger.year?.value ?? null;
  const context: RowContext = { year, periods: periodColumns(ledger.columns, year), notices };
  const read = readInSeries(context);
  const saidOf = sayingsOn(ledger.sheet, sayings, (place) => {
    const there = ledger.entries.find((entry) => entry.row === place);
    return there ? readRow(there, context) : null;
  });
  return (entry) => {
    const own = read(entry);
    const said = saidOf && saidOf(entry.row, own);
    const row = said ? asSaid(own, said) : own;
    const verdict = judge(row, asOf, rules, notices);
    const item: Judged = {
      entry,
      task: row.task,
      coreTask: entry.core === null ? null : (ledger.coreTasks[entry.core]?.title ?? null),
      lead: row.lead,
      deadlineText: row.deadlineText,
      deadline: row.deadline,
      progress: row.progress,
      percent: row.percent,
      completedOn: row.completedOn,
      basis: row.basis,
      light: lightOf(verdict.status),
      status: verdict.status,
      due: verdict.due,
      judgedBy: verdict.judgedBy,
      daysLate: verdict.daysLate,
      reasons: verdict.reasons,
      said,
    };
    return { item, row };
  };
}

function assessLedger(
  ledger: Ledger,
  asOf: Day,
  rules: RuleSet,
  notices: readonly HolidayNotice[],
  sayings: readonly RowSaying[],
): LedgerStanding {
  const findings: Finding[] = [...ledger.findings];
  const judgeRow = judging(ledger, asOf, rules, notices, sayings);
  const items = ledger.entries.map((entry): Judged => {
    const { item, row } = judgeRow(entry);
    for (const finding of findingsOf(ledger, item, row, asOf)) findings.push(finding);
    return item;
  });
  return {
    ledger,
    items,
    counts: countStatuses(items.map((item) => item.status)),
    cores: ledger.coreTasks.map((core) => rollUp(core, items)),
    findings,
  };
}
