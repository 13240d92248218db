import type { Day } from '../calendar/day';
import type { HolidayNotice } from '../calendar/workdays';
import { checkLedger } from '../ledger/check/check';
import type { Kind } from '../kinds/kind';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Finding } from '../workbook/finding';
import { findSheet, type Workbook } from '../workbook/sheet';
import { readFacts, type Facts, type FactsContext, type Granted, type RowSaying } from './facts/facts';
import { kindContext } from './facts/kind-facts';
import { periodColumns } from './facts/milestone-columns';
import { asGranted } from './facts/granted';
import { asSaid, sayingsOn } from './facts/said';
import { readInSeries } from './facts/series';
import type { Terms } from './clocks/terms';
import { findingsOf } from './findings';
import { judge } from './judge';
import { countsIn, ratesOf } from './rates';
import { factsWithoutPersons, hidingOf } from './facts/persons';
import type { RuleSet } from './rules';
import type { Judged, LedgerStanding, Standing } from './standing';
import { countStatuses, rollUp } from './tally';

/** What is judged, and by what: a workbook as read, without a day. */
export interface Assessable {
  readonly workbook: Workbook;
  readonly ledgers: readonly Ledger[];
  readonly rules: RuleSet;
  /** Years of days off that the office added. */
  readonly notices: readonly HolidayNotice[];
  /** What persons said of rows. */
  readonly sayings: readonly RowSaying[];
  /** Rows whose day the register of extensions moved. */
  readonly granted?: ReadonlyMap<Entry, Granted>;
}

/** Judges every row of a workbook on a day: the whole of status/ in one call. */
export function assess(book: Assessable, asOf: Day): Standing {
  return {
    asOf,
    rules: book.rules,
    ledgers: book.ledgers.map((ledger) => assessLedger(book, ledger, asOf)),
  };
}

/**
 * Judges single rows when they are asked for, each as `assess` does: the rows of a core task that stand together are
 * read together, for they may be steps of a series.
 */
export function judgeOnDemand(book: Assessable, asOf: Day): (entry: Entry) => Judged {
  const runs = new Map<Entry, { readonly ledger: Ledger; readonly run: readonly Entry[] }>();
  for (const ledger of book.ledgers) {
    let run: Entry[] = [];
    for (const entry of ledger.entries) {
      if (entry.core === null || run[0]?.core !== entry.core) run = [];
      run.push(entry);
      runs.set(entry, { ledger, run });
    }
  }
  const known = new Map<Entry, Judged>();
  return (entry) => {
    if (!known.has(entry)) {
      const { ledger, run } = runs.get(entry)!;
      const read = readingOf(book, ledger, asOf);
      const terms = termsOf(book, ledger);
      for (const one of run) known.set(one, judgedOf(terms, one, read(one), asOf));
    }
    return known.get(entry)!;
  };
}

function assessLedger(book: Assessable, ledger: Ledger, asOf: Day): LedgerStanding {
  const sheet = findSheet(book.workbook, ledger.sheet);
  const findings: Finding[] = sheet ? checkLedger(ledger, sheet) : [];
  const read = readingOf(book, ledger, asOf);
  const terms = termsOf(book, ledger);
  const items = ledger.entries.map((entry) => judgedOf(terms, entry, read(entry), asOf));
  for (const item of items) for (const finding of findingsOf(ledger, item, asOf)) findings.push(finding);
  return {
    ledger,
    rules: terms.rules,
    rates: ratesOf(ledger.kind, items, asOf, terms.year),
    items,
    counts: countStatuses(items.map(({ verdict }) => verdict.status)),
    cores: ledger.coreTasks.map((core) => rollUp(core, items)),
    findings,
  };
}

function judgedOf(terms: LedgerTerms, entry: Entry, facts: Facts, asOf: Day): Judged {
  const verdict = judge(facts, asOf, terms);
  const hide = hidingOf(entry, terms.kind);
  return {
    entry,
    facts,
    verdict: hide ? { ...verdict, reasons: verdict.reasons.map(hide) } : verdict,
    counted: countsIn(terms.kind, verdict.status),
  };
}

type LedgerTerms = Terms & { readonly kind: Kind; readonly year: number | null };

/** What the rows of a ledger are judged by: the rule set, with the thresholds of the ledger's kind. */
function termsOf({ rules, notices }: Assessable, { kind, year }: Ledger): LedgerTerms {
  return { kind, rules: { ...rules, ...kind.thresholds }, notices, year: year?.value ?? null };
}

/** Reads rows of a ledger one after the other, in its order, as persons said of them. */
function readingOf(
  { notices, sayings, granted }: Assessable,
  ledger: Ledger,
  asOf: Day,
): (entry: Entry) => Facts {
  const ofKind = kindContext(ledger, notices);
  const context: FactsContext = {
    ...ofKind,
    coreTasks: ledger.coreTasks,
    asOf,
    periods: periodColumns(ledger.columns, ofKind.year),
  };
  const readAll = readInSeries(context);
  const read = (entry: Entry): Facts => {
    const facts = readAll(entry);
    const hide = hidingOf(entry, ledger.kind);
    return hide ? factsWithoutPersons(facts, hide) : facts;
  };
  const saidOf = sayingsOn(ledger.sheet, sayings, (place) => {
    const there = ledger.entries.find((entry) => entry.row === place);
    if (!there) return null;
    const hide = hidingOf(there, ledger.kind);
    const facts = readFacts(there, context);
    return hide ? factsWithoutPersons(facts, hide) : facts;
  });
  return (entry) => {
    const own = read(entry);
    const said = saidOf && saidOf(entry.row, own);
    const spoken = said ? asSaid(own, said) : own;
    const moved = granted?.get(entry);
    return moved ? asGranted(spoken, moved) : spoken;
  };
}
