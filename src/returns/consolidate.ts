import type { Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import type { HolidayNotice } from '../calendar/workdays';
import { groupBy } from '../basics/multimap';
import type { Entry, Ledger } from '../ledger/ledger';
import { taskOf } from '../ledger/task-of';
import { cellText } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { findSheet, type Workbook } from '../workbook/sheet';
import { appendRows } from './settle/append';
import { cellKey, indexDecisions, placeRows, type Decisions } from './decisions';
import { isAskedAbout } from './forms/columns';
import { commonReminder, unitReports } from './tell/chase';
import { findingsOf, nilFinding, type FindingContext } from './tell/findings';
import { masterKeys } from './receive/returned-form';
import { indexItems, withPairs, type AppendedRow, type Item, type Items } from './items';
import type { Decision, Merge, MergeChange, NotReturned, ReturnVerdict, WrittenCell } from './merge';
import type { NewRow } from './settle/new-rows';
import { dateReturns } from './receive/months';
import { nilFile, nilReturn, type NilReport } from './receive/nil';
import { propose, type MasterView, type Proposals, type WritingRules } from './settle/propose';
import { compareText, type ReturnedFile } from './receive/read-returns';
import { headOf, receive, type Received, type Return } from './receive/sender';
import { changeOfSettled, settle, type Settled } from './settle/settle';
import { targetsOn, type Targets } from './settle/targets';
import { orderOfVersions } from './receive/versions';
import { plain } from './texts';
import { headingInWords, subjectOf } from './words';

/** The ledger that returns are consolidated into. */
export interface Master {
  readonly workbook: Workbook;
  readonly ledgers: readonly Ledger[];
  /** Entries of which nothing is left to report; asked only where it matters, for it may have to be found out first. */
  readonly finished: Pick<ReadonlySet<Entry>, 'has'>;
  /** Rows that merges of the last weeks appended. */
  readonly appended: readonly AppendedRow[];
}

/** How far the rules go by themselves, and what a person said over them. */
export interface MergeRules {
  /** `safe` writes what is certain; `all` also appends new rows and takes the newest of several versions. */
  readonly accept: 'safe' | 'all';
  readonly asOf: Day;
  /** The month that the returns report on; told by the day and the returns where it is not given. */
  readonly month?: Month;
  /** The day of the month, 1–31, by which returns are due. */
  readonly returnsDay: number;
  /** Years of days off that the office filled in. */
  readonly notices?: readonly HolidayNotice[];
  readonly writing: WritingRules;
  readonly decisions?: readonly Decision[];
  /** `counted`: cells that say what stands, of which there can be thousands, are counted and need not be listed. */
  readonly unchanged?: 'listed' | 'counted';
}

/** What consolidating comes to: the report, the edits, and every cell that they write. */
export interface Consolidated {
  readonly merge: Merge;
  readonly edits: readonly Edit[];
  readonly written: readonly WrittenCell[];
}

/**
 * Consolidates returns into a master:
 *
 *     files ──receive, place, date──▶ Return ──propose──▶ changes, proposals ──settle──▶ verdicts ──▶ edits
 *
 * `safe` writes what is certain; `all` also appends new rows and takes the newest of several versions. Only columns
 * that returns may fill are ever written.
 */
export function consolidate(
  master: Master,
  files: readonly ReturnedFile[],
  {
    accept,
    asOf,
    month: wanted,
    returnsDay,
    notices = [],
    writing,
    decisions: given = [],
    unchanged = 'listed',
  }: MergeRules,
): Consolidated {
  const { workbook, ledgers, finished } = master;
  const items = itemsFor(master, files);
  const decisions = indexDecisions(given);
  const placed = receiveAll(master, files, items).map(({ file, returns }): Received => ({
    file,
    returns: returns.map((one) => placeRows(one, items, decisions)),
  }));
  const { month, received } = dateReturns(workbook, ledgers, placed, asOf, wanted);
  const returns = received.flatMap((one) => one.returns);
  const current = returns.filter(({ otherMonth }) => otherMonth === null);
  const order = orderOfVersions();
  const targets = rememberedTargets(workbook);
  const view: MasterView = {
    date1904: workbook.date1904,
    month,
    units: items.units,
    targetsOn: targets,
    rules: writing,
  };

  const isOnlyReport = unchanged === 'counted' ? reportedOnce(returns) : () => false;
  const proposed = new Map(returns.map((one) => [one, propose(one, view, isOnlyReport)]));
  const settled = settle(
    [...proposed.values()].flatMap(({ proposals }) => proposals),
    current,
    { order, accept, decisions, master: view },
  );
  const fresh = newRows(returns, month, accept, decisions);
  const appended =
    fresh.length > 0 && ledgers.length > 0
      ? appendRows(workbook, ledgers, fresh, { items, order, targetsOn: targets })
      : { edits: [], cells: [] };
  const changes = allChanges([...proposed.values()], settled, appended.cells, decisions);

  const asked = ledgers.filter((ledger) => isAskedAbout(workbook, ledger));
  const unasked = new Set(
    ledgers.filter((ledger) => !asked.includes(ledger)).flatMap(({ entries }) => entries),
  );
  const settledOrUnasked = { has: (entry: Entry) => unasked.has(entry) || finished.has(entry) };
  const nils = nilReports(received, proposed, items, month);
  const calendar = { asOf, month, subject: subjectOf(asked), returnsDay, notices };
  const units = unitReports(items, settledOrUnasked, current, nils, calendar);
  const told = { items, owesNothing: settledOrUnasked, received: current, order, nils, month, proposed };
  // So that sixty returns are not each looked for among the changes of all.
  const byFile = groupBy(changes, ({ file }) => file);
  return {
    merge: {
      month,
      returns: received.flatMap((one) =>
        verdictsOf(one, { ...told, changes: byFile.get(one.file.file) ?? [] }),
      ),
      missingUnits: units
        .filter(({ state, missingRows }) => state === 'missing' && missingRows > 0)
        .map(({ unit }) => unit),
      changes,
      notReturned: notReturned(items, current, { finished, unasked }, nils),
      units,
      reminder: commonReminder(units, calendar),
    },
    edits: [...settled.flatMap(editsOf), ...appended.edits],
    written: [...settled.filter(({ verdict }) => verdict === 'taken').map(writtenOf), ...appended.cells],
  };
}

/**
 * The master's rows, made ready for texts that are only alike where a return has one that is not found as it stands.
 */
function itemsFor({ ledgers, appended }: Master, files: readonly ReturnedFile[]): Items {
  const items = indexItems(ledgers, appended);
  const isUnknown = (entry: Entry): boolean => {
    const text = plain(taskOf(entry)?.text ?? '');
    return text !== '' && !items.byText.has(text);
  };
  return files.some((file) => file.ledgers.some(({ entries }) => entries.some(isUnknown)))
    ? withPairs(items)
    : items;
}

function receiveAll({ workbook, ledgers }: Master, files: readonly ReturnedFile[], items: Items): Received[] {
  const master = { items, keys: masterKeys(items, ledgers), head: headOf(workbook, ledgers) };
  return files.map((file) => ({
    file,
    returns: file.ledgers.map((ledger) => receive(file, ledger, master)),
  }));
}

/** Tells of a row of the master whether just one row of all returns is about it. */
function reportedOnce(returns: readonly Return[]): (ours: Item) => boolean {
  const once = new Set<Item>();
  const again = new Set<Item>();
  for (const { matches } of returns)
    for (const { ours } of matches) if (ours) (once.has(ours) ? again : once).add(ours);
  return (ours) => !again.has(ours);
}

/** Every cell of every return with what becomes of it. */
function allChanges(
  proposed: readonly Proposals[],
  settled: readonly Settled[],
  appended: readonly WrittenCell[],
  decisions: Decisions,
): MergeChange[] {
  const written = new Set(appended.map(({ file, source }) => cellKey(file, source)));
  const decided = proposed.flatMap((one) =>
    one.settled.map((change) => withNewRows(change, written, decisions)),
  );
  return sorted([...decided, ...settled.map(changeOfSettled)]);
}

/** Files and returns of the month that say that nothing happened. */
function nilReports(
  received: readonly Received[],
  proposed: ReadonlyMap<Return, Proposals>,
  items: Items,
  month: Month,
): NilReport[] {
  return received.flatMap(({ file, returns }): NilReport[] => {
    if (returns.length === 0) return optional(nilFile(file, items));
    return returns
      .filter(({ otherMonth }) => otherMonth === null)
      .flatMap((one) => optional(nilReturn(one, proposed.get(one)!, month)));
  });
}

function optional<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

/** The rows that are to be appended: all that are new, or those of which a person says so. */
function newRows(
  returns: readonly Return[],
  month: Month,
  accept: 'safe' | 'all',
  decisions: Decisions,
): NewRow[] {
  return returns.flatMap((returned) =>
    returned.matches.flatMap(({ theirs, ours, candidates, decided }): NewRow[] => {
      if (
        ours ||
        decided === 'none' ||
        ((accept === 'safe' || returned.otherMonth !== null) && decided !== 'new')
      )
        return [];
      const refused = (at: number, column: number): boolean =>
        decisions.ofCell(returned.file, { sheet: returned.ledger.sheet, row: at, column })?.take === false;
      return [
        {
          returned,
          theirs,
          month,
          doubtful: decided !== 'new' && candidates.length > 0,
          wanted: decided === 'new',
          refused,
        },
      ];
    }),
  );
}

/** The change of a cell of a new row, told whether it is among those appended. */
function withNewRows(change: MergeChange, written: ReadonlySet<string>, decisions: Decisions): MergeChange {
  if (change.verdict !== 'new') return change;
  const { file, source } = change;
  if (written.has(cellKey(file, source))) return { ...change, written: true };
  if (decisions.ofCell(file, source)?.take === false)
    return { ...change, reason: '您选择不写入', decided: true };
  return change.reason === '' ? { ...change, reason: '同样的事项已有，没有重复追加' } : change;
}

function rememberedTargets(workbook: Workbook): (sheet: string) => Targets {
  const memo = new Map<string, Targets>();
  return (name) => {
    let targets = memo.get(name);
    if (!targets) memo.set(name, (targets = targetsOn(findSheet(workbook, name)!)));
    return targets;
  };
}

/** By file, then by place in it: stable whatever order the files were given in, for `returns` come sorted by name. */
function sorted(changes: readonly MergeChange[]): MergeChange[] {
  return [...changes].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      compareText(a.source.sheet, b.source.sheet) ||
      a.source.row - b.source.row ||
      a.source.column - b.source.column,
  );
}

function verdictsOf(
  { file: { file, workbook, findings }, returns }: Received,
  context: FindingContext & { readonly proposed: ReadonlyMap<Return, Proposals> },
): ReturnVerdict[] {
  if (returns.length === 0) {
    const nil = context.nils.find((one) => one.file === file);
    return [
      {
        file,
        sheet: null,
        unit: nil?.unit ?? null,
        entries: 0,
        matched: 0,
        unchanged: 0,
        readable: workbook !== null,
        findings: nil ? [nilFinding(nil, '')] : findings,
      },
    ];
  }
  return returns.map((one, index) => ({
    file,
    sheet: one.ledger.sheet,
    unit: one.unit,
    entries: one.matches.length,
    matched: one.matches.filter(({ ours }) => ours).length,
    unchanged: context.proposed.get(one)!.unchanged,
    readable: true,
    findings: [...(index === 0 ? findings : []), ...findingsOf(one, context)],
  }));
}

/** The rows of the master that no return holds. */
function notReturned(
  items: Items,
  received: readonly Return[],
  { finished, unasked }: { readonly finished: Master['finished']; readonly unasked: ReadonlySet<Entry> },
  nils: readonly NilReport[],
): NotReturned[] {
  const silent = new Set(nils.flatMap(({ unit, whole }) => (whole ? [unit] : [])));
  const found = new Set(received.flatMap(({ matches }) => matches.map(({ ours }) => ours)));
  return items.all
    .filter((item) => !found.has(item))
    .map(({ ledger, entry, task, lead }) => ({
      sheet: ledger.sheet,
      row: entry.row,
      id: entry.id,
      task,
      lead,
      finished: finished.has(entry),
      owed: !unasked.has(entry) && !finished.has(entry) && !silent.has(lead),
    }));
}

function writtenOf({ proposal: { change, returned, joins } }: Settled): WrittenCell {
  const { target, task, heading, from, to, file, source } = change;
  const unit = returned.unit ?? '';
  return {
    target,
    task,
    unit,
    heading,
    from,
    to: joins === null ? to : `（${unit}：${joins}）`,
    file,
    source,
  };
}

/** One cell, and its number format where the cell needs one to show a day or a percentage. */
function editsOf({ proposal: { change, returned }, write }: Settled): Edit[] {
  if (!write) return [];
  const { sheet, row, column } = change.target;
  const why = {
    topic: `汇总报送：${change.lead === '' ? (returned.unit ?? '未写牵头科室') : change.lead}`,
    detail:
      `第${row + 1}行${headingInWords(change.heading)}：来自 ` +
      `${change.file}!${cellText(change.source.row, change.source.column)}`,
  };
  const edits: Edit[] = [{ kind: 'setValues', sheet, row, column, values: [[write.value]], why }];
  if (write.format !== undefined)
    edits.push({
      kind: 'setStyles',
      sheet,
      row,
      column,
      styles: [[{ like: { row, column }, with: { numberFormat: write.format } }]],
      why,
    });
  return edits;
}
