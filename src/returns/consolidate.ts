import type { Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import type { HolidayNotice } from '../calendar/workdays';
import { groupBy } from '../basics/multimap';
import type { Entry, Ledger } from '../ledger/ledger';
import { cellText } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import { findSheet, type Workbook } from '../workbook/sheet';
import { appendRows } from './settle/append';
import { cellKey, indexDecisions, placeRows, type Decisions } from './decisions';
import { commonReminder, unitReports } from './tell/chase';
import { findingsOf, nilFinding, type FindingContext } from './tell/findings';
import { masterKeys } from './receive/returned-form';
import { indexItems, type AppendedRow, type Items } from './items';
import type { Decision, Merge, MergeChange, NotReturned, ReturnVerdict, WrittenCell } from './merge';
import type { NewRow } from './settle/new-rows';
import { dateReturns } from './receive/months';
import { nilFile, nilSent, type NilReport } from './receive/nil';
import { propose, type MasterView, type WritingRules } from './settle/propose';
import { compareText, type ReadReturn } from './receive/read-returns';
import { headOf, receive, type Sent } from './receive/sender';
import { changeOfSettled, settle, type Settled } from './settle/settle';
import { targetsOn, type Targets } from './settle/targets';
import { orderOfVersions } from './receive/versions';
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
 *     returns ──match──▶ Sent ──propose──▶ changes, proposals ──settle──▶ verdicts ──▶ edits
 *
 * `safe` writes what is certain; `all` also appends new rows and takes the newest of several versions. Only columns
 * that returns may fill are ever written.
 */
export function consolidate(
  master: Master,
  returns: readonly ReadReturn[],
  { accept, asOf, month: wanted, returnsDay, notices = [], writing, decisions: given = [] }: MergeRules,
): Consolidated {
  const { workbook, ledgers, finished } = master;
  const items = indexItems(ledgers, master.appended);
  const decisions = indexDecisions(given);
  const keys = masterKeys(items, ledgers);
  const head = headOf(workbook, ledgers);
  const found = returns.map((one) =>
    one.ledgers.map((ledger) =>
      placeRows(
        receive(
          { ...one, ledger, sheet: one.workbook ? findSheet(one.workbook, ledger.sheet) : undefined },
          items,
          keys,
          head,
        ),
        items,
        decisions,
      ),
    ),
  );
  const { month, sent } = dateReturns(workbook, ledgers, returns, found, asOf, wanted);
  const received = sent.flat();
  const current = received.filter(({ otherMonth }) => otherMonth === null);
  const order = orderOfVersions();
  const targets = rememberedTargets(workbook);
  const view: MasterView = {
    date1904: workbook.date1904,
    month,
    units: items.units,
    targetsOn: targets,
    rules: writing,
  };
  const looked = new Map(received.map((one) => [one, propose(one, view)]));
  const settled = settle(
    [...looked.values()].flatMap(({ proposals }) => proposals),
    current,
    { order, accept, decisions },
  );
  const news = newRows(received, month, accept, decisions);
  const appended =
    news.length > 0 && ledgers.length > 0
      ? appendRows(workbook, ledgers, news, { items, order, targetsOn: targets })
      : { edits: [], cells: [] };
  const written = new Set(appended.cells.map(({ file, source }) => cellKey(file, source)));
  const changes = sorted([
    ...[...looked.values()].flatMap((one) =>
      one.settled.map((change) => withNewRows(change, written, decisions)),
    ),
    ...settled.map(changeOfSettled),
  ]);
  const nils = returns.flatMap((one, index) => {
    const own = sent[index]!;
    return own.length === 0
      ? (nilFile(one, items) ?? [])
      : own
          .filter((each) => current.includes(each))
          .flatMap((each) => nilSent(each, looked.get(each)!, one, month) ?? []);
  });
  const calendar = { asOf, month, subject: subjectOf(ledgers), returnsDay, notices };
  const units = unitReports(items, finished, current, nils, calendar);
  // So that sixty returns are not each looked for among the changes of all.
  const byFile = groupBy(changes, ({ file }) => file);
  return {
    merge: {
      month,
      returns: returns.flatMap((one, index) =>
        verdictsOf(one, sent[index]!, {
          changes: byFile.get(one.file) ?? [],
          items,
          finished,
          received: current,
          order,
          nils,
          month,
        }),
      ),
      missingUnits: units
        .filter(({ state, missingRows }) => state === 'missing' && missingRows > 0)
        .map(({ unit }) => unit),
      changes,
      notReturned: notReturned(items, current, finished, nils),
      units,
      reminder: commonReminder(units, calendar),
    },
    edits: [...settled.flatMap(editsOf), ...appended.edits],
    written: [...settled.filter(({ verdict }) => verdict === 'taken').map(writtenOf), ...appended.cells],
  };
}

/** The rows that are to be appended: all that are new, or those of which a person says so. */
function newRows(
  received: readonly Sent[],
  month: Month,
  accept: 'safe' | 'all',
  decisions: Decisions,
): NewRow[] {
  return received.flatMap((sent) =>
    sent.matches.flatMap(({ row, item, candidates, decided }): NewRow[] => {
      if (
        item ||
        decided === 'none' ||
        ((accept === 'safe' || sent.otherMonth !== null) && decided !== 'new')
      )
        return [];
      const refused = (at: number, column: number): boolean =>
        decisions.ofCell(sent.file, { sheet: sent.ledger.sheet, row: at, column })?.take === false;
      return [
        {
          sent,
          row,
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
  { file, workbook, findings }: ReadReturn,
  sent: readonly Sent[],
  context: FindingContext,
): ReturnVerdict[] {
  if (sent.length === 0) {
    const nil = context.nils.find((one) => one.file === file);
    const said = nil ? [nilFinding(nil, '')] : findings;
    return [
      {
        file,
        sheet: null,
        unit: nil?.unit ?? null,
        entries: 0,
        matched: 0,
        readable: workbook !== null,
        findings: said,
      },
    ];
  }
  return sent.map((one, index) => ({
    file,
    sheet: one.ledger.sheet,
    unit: one.unit,
    entries: one.matches.length,
    matched: one.matches.filter(({ item }) => item).length,
    readable: true,
    findings: [
      ...(index === 0 ? findings : []),
      ...findingsOf(one, workbook ? findSheet(workbook, one.ledger.sheet) : undefined, context),
    ],
  }));
}

/** The rows of the master that no return holds. */
function notReturned(
  items: Items,
  received: readonly Sent[],
  finished: Master['finished'],
  nils: readonly NilReport[],
): NotReturned[] {
  const silent = new Set(nils.flatMap(({ unit, whole }) => (whole ? [unit] : [])));
  const found = new Set(received.flatMap(({ matches }) => matches.map(({ item }) => item)));
  return items.all
    .filter((item) => !found.has(item))
    .map(({ ledger, entry, task, lead }) => ({
      sheet: ledger.sheet,
      row: entry.row,
      id: entry.id,
      task,
      lead,
      finished: finished.has(entry),
      owed: !finished.has(entry) && !silent.has(lead),
    }));
}

function writtenOf({ proposal: { change, sent, joins } }: Settled): WrittenCell {
  const { target, task, heading, from, to, file, source } = change;
  const unit = sent.unit ?? '';
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
function editsOf({ proposal: { change, sent }, write }: Settled): Edit[] {
  if (!write) return [];
  const { sheet, row, column } = change.target;
  const why = {
    topic: `汇总报送：${change.lead === '' ? (sent.unit ?? '未写牵头科室') : change.lead}`,
    detail: `第${row + 1}行${headingInWords(change.heading)}：来自 ${change.file}!${cellText(change.source.row, change.source.column)}`,
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
