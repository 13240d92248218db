import type { Day } from '../calendar/day';
import { firstOf, lastOf } from '../ledger/cells';
import { keysOf } from '../ledger/keys';
import type { Entry, Ledger } from '../ledger/ledger';
import { taskOf } from '../ledger/task-of';
import { COLLECTIVE, unitsIn } from '../ledger/units';
import { readRecords } from '../records/read-records';
import { indexItems } from '../returns/items';
import type { RuleSet } from '../status/rules';
import { countsIn } from '../status/rates';
import type { Granted } from '../status/facts/facts';
import type { Judged, Standing } from '../status/standing';
import { isFinished } from '../status/words';
import { deadlineChanged, extensionsByItem, firstDated, rulingExtension } from '../supervision/days';
import { pictureNow, type Followed, type Picture } from '../supervision/pictures';
import { stateOf } from '../supervision/flow';
import type { ArchivedItem, Extension, FlowStep, Stand } from '../supervision/records';
import { findThread, threadsOf, withStands, type Face, type Threads } from '../supervision/threads';
import { cellText } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';

/** What the record sheets of a workbook say, held against its ledgers, before anything is judged. */
export interface SupervisionBook {
  readonly records: ReturnType<typeof readRecords>;
  /** The ledgers' items in order, then what only the archive knows. */
  readonly threads: Threads<Face>;
  readonly extensions: ReadonlyMap<number, readonly Extension[]>;
  /** Rows whose day the register of extensions moved. */
  readonly granted: ReadonlyMap<Entry, Granted>;
}

/** Reads the record sheets. A workbook without any costs next to nothing. */
export function readSupervision(workbook: Workbook, ledgers: readonly Ledger[]): SupervisionBook {
  const records = readRecords(workbook);
  if (
    records.archive.length + records.letters.length + records.extensions.length + records.steps.length ===
    0
  )
    return { records, threads: threadsOf([], []), extensions: new Map(), granted: new Map() };
  const entries = ledgers.flatMap((ledger) => ledger.entries.map((entry) => ({ ledger, entry })));
  const keys = records.archive.some(({ key }) => key !== '') ? keysOfLedgers(ledgers) : null;
  const threads = threadsOf(
    entries.map(({ ledger, entry }): Face => ({
      sheet: ledger.sheet,
      key: keys?.get(entry) ?? '',
      id: entry.id,
      task: taskOf(entry)?.text ?? '',
      lead: unitsIn(firstOf(entry, 'lead_unit')?.text ?? '')[0] ?? '',
    })),
    records.archive,
  );
  const extensions = extensionsByItem(threads, records.extensions);
  const granted = entries.flatMap(({ entry }, at): [Entry, Granted][] => {
    const ruling = rulingExtension(extensions.get(at) ?? []);
    return ruling?.granted ? [[entry, { to: ruling.granted, no: ruling.no }]] : [];
  });
  return { records, threads, extensions, granted: new Map(granted) };
}

/** 行标识 of every row. */
function keysOfLedgers(ledgers: readonly Ledger[]): ReadonlyMap<Entry, string> {
  return keysOf(indexItems(ledgers).all);
}

/** The items as judged, with their course through the archive. */
export interface Supervised extends Followed {
  readonly records: SupervisionBook['records'];
  readonly picture: Picture;
  /** The judged items; the first threads are theirs, in this order. */
  readonly items: readonly { readonly sheet: string; readonly item: Judged }[];
}

/** Joins a standing with the record sheets. */
export function supervised(
  { records, threads, extensions }: SupervisionBook,
  standing: Standing,
): Supervised {
  const items = standing.ledgers.flatMap(({ ledger, items: own }) =>
    own.map((item) => ({ sheet: ledger.sheet, item })),
  );
  const stands = items.map(({ sheet, item }, at) => standOf(sheet, item, threads.all[at]?.now?.key ?? ''));
  // Without records nobody was followed.
  const joined = threads.all.length === 0 ? threadsOf(stands, []) : withStands(threads, stands);
  const followed = { threads: joined, extensions, uncounted: uncountedSheets(standing) };
  return { ...followed, records, items, picture: pictureNow(followed, standing.asOf) };
}

/** Sheets whose kind does not count in 办结率 what was cancelled or has no end. */
function uncountedSheets({ ledgers }: Standing): ReadonlySet<string> {
  return new Set(
    ledgers.flatMap(({ ledger: { sheet, kind } }) => (countsIn(kind, 'cancelled') ? [] : [sheet])),
  );
}

/** A judged row as the records see it. */
function standOf(sheet: string, { entry, facts, verdict }: Judged, key: string): Stand {
  const { granted } = facts;
  return {
    sheet,
    key,
    id: entry.id,
    task: facts.task,
    lead: facts.lead,
    deadlineText: facts.deadlineText,
    due: verdict.due,
    ownDue: granted ? granted.own : verdict.due,
    status: verdict.status,
    daysLate: verdict.daysLate,
    percent: facts.percent,
    completedOn: isFinished(verdict.status) ? facts.completedOn : null,
    progress: lastOf(entry, 'progress')?.text ?? '',
    problem: lastOf(entry, 'problem')?.text ?? '',
  };
}

/** The items as they are archived under a month. */
export function archivedItems(
  { items, picture }: Supervised,
  ledgers: readonly Ledger[],
  month: string,
  { name, soonDays, seriousDays }: RuleSet,
): ArchivedItem[] {
  const keys = keysOfLedgers(ledgers);
  return items.map(({ item }, at) => ({
    ...picture.items[at]!.stand,
    key: keys.get(item.entry) ?? '',
    month,
    asOf: picture.asOf,
    rules: `${name}/${soonDays}/${seriousDays}`,
  }));
}

/** Deadlines that were rewritten since they were first archived, without a record. */
export function rewrittenDeadlines({ threads, extensions, items, picture }: Supervised): Finding[] {
  return items.flatMap(({ sheet, item }, at): Finding[] => {
    const first = firstDated(threads.all[at]!);
    const { stand } = picture.items[at]!;
    if (!first || !deadlineChanged(first, stand, extensions.get(at) ?? [])) return [];
    const cell = item.facts.basis.find(({ label }) => label === '完成时限');
    return [
      {
        severity: 'warning',
        code: 'deadline_changed',
        sheet,
        ...(cell ? { cell: cellText(cell.row, cell.column) } : {}),
        message:
          `第${item.entry.row + 1}行：完成时限由“${first.deadlineText}”改成“${stand.deadlineText}”，延期登记里没有记录；` +
          '预警按新时限，按时统计仍按原时限。同意延期的请补登记。',
      },
    ];
  });
}

/** 配合科室 of all items, each once, in the ledger's order; 各科室 and the like are nobody. */
export function helpersOf(ledgers: readonly Ledger[]): string[] {
  const named = ledgers.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.cells.flatMap(({ field, text }) => (field === 'co_units' ? unitsIn(text) : [])),
    ),
  );
  return [...new Set(named)].filter((name) => !COLLECTIVE.pattern.test(name));
}

/** A day never before another. */
export function notBefore(day: Day, other: Day): Day {
  return day < other ? other : day;
}

/** Items that a record closed, by index into the threads. */
export function closedItems({ threads, records, picture }: Supervised): ReadonlySet<number> {
  const taken = new Map<number, FlowStep[]>();
  for (const step of records.steps) {
    for (const id of step.ids) {
      const at = findThread(threads, { id, task: step.task, lead: step.lead });
      if (at !== null) taken.set(at, [...(taken.get(at) ?? []), step]);
    }
  }
  return new Set(
    picture.items.flatMap(({ at, stand }) => {
      const state = stateOf(taken.get(at) ?? [], stand);
      return state === '已销号' || state === '已终止' ? [at] : [];
    }),
  );
}
