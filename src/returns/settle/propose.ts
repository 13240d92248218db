import type { Month } from '../../calendar/period';
import { readDeadline } from '../../deadline/read';
import type { Field } from '../../kinds/field';
import type { Ledger, LedgerColumn, Written } from '../../ledger/ledger';
import { taskOf } from '../../ledger/task-of';
import { unitsIn } from '../../ledger/units';
import { isReturned, pairColumns, writtenIn, type ColumnPair } from '../columns';
import { isFilledIn, isOffices, OFFICE_COLUMN } from '../filled-in';
import { asLine, joinShared, mayStandUnder, splitShared, type SharedText } from './cooperating';
import type { Item } from '../items';
import type { Candidate, Match } from './match';
import type { MergeChange, RowCandidate, Verdict } from '../merge';
import { isOwn, type Return } from '../receive/sender';
import type { Targets } from './targets';
import { plain } from '../texts';
import { repeatsInWords } from '../words';
import type { Units } from '../units';
import {
  saidBy,
  saidIn,
  sameSaid,
  saysNothing,
  shareDoubt,
  shownAs,
  textOf,
  valueFor,
  type Said,
  type Writing,
} from '../values';

/** A cell of a return that may replace what stands in the master, before it is held against the other returns. */
export interface Proposal {
  readonly returned: Return;
  readonly ours: Item;
  /** Its verdict is `taken`, or `unchanged` where it is the same, until another return says otherwise. */
  readonly change: MergeChange & { readonly target: NonNullable<MergeChange['target']> };
  /** What it says, without the lines of cooperating sections. */
  readonly said: Said;
  /** What is to stand as a line under the lead's words; null where it is no such line. */
  readonly joins: string | null;
  /** What stands in the master's cell. */
  readonly shared: SharedText;
  /** Whether it says what stands already. */
  readonly same: boolean;
  /** Whether it says what the form was sent out with: the section did not touch the cell. */
  readonly untouched: boolean;
  /** Whether the master's cell is another than when the form was sent out. */
  readonly moved: boolean;
  /** Whether it comes from the section that leads the row. */
  readonly own: boolean;
  /** In Chinese the period that its column is about, where it is not that of the month; else null. */
  readonly otherPeriod: string | null;
  /** In Chinese why it is not certain whatever the other returns say: 8500%; null where it is. */
  readonly doubt: string | null;
  /** The master's column that it is for. */
  readonly to: LedgerColumn;
}

/** What the cells of a return come to before it is held against the others. */
export interface Proposals {
  readonly settled: readonly MergeChange[];
  readonly proposals: readonly Proposal[];
  /** How many cells besides say what stands, and are only counted. */
  readonly unchanged: number;
}

/** What proposing needs to know of the master. */
export interface MasterView {
  readonly date1904: boolean;
  /** The month of the merge. */
  readonly month: Month;
  readonly units: Units;
  readonly targetsOn: (sheet: string) => Targets;
  readonly rules: WritingRules;
}

/** What is taken over besides the columns that returns may always fill. */
export interface WritingRules {
  /** Whether 备注 is written too. */
  readonly remarks: boolean;
  /** Whether what a cooperating section writes is put under the lead's text. */
  readonly cooperating: boolean;
}

const TASKS: ReadonlySet<Field> = new Set<Field>([
  'core_task',
  'sub_task',
  'target',
  'standard',
  'milestone',
  'deadline',
  'start',
]);
const UNITS: ReadonlySet<Field> = new Set<Field>(['lead_unit', 'co_units']);

/**
 * Looks at every cell of a return that says something. Most come back as they were sent: of rows for which
 * `isOnlyReport` is true, because no other row of any return is about them, such cells are only counted.
 */
export function propose(
  returned: Return,
  master: MasterView,
  isOnlyReport: (ours: Item) => boolean,
): Proposals {
  const settled: MergeChange[] = [];
  const proposals: Proposal[] = [];
  let unchanged = 0;
  const pairs = new Map<Item['ledger'], ColumnPair[]>();
  const pairsFor = (ledger: Item['ledger']): ColumnPair[] => {
    let found = pairs.get(ledger);
    if (!found) pairs.set(ledger, (found = pairColumns(returned.ledger, ledger, master.month)));
    return found;
  };
  for (const match of returned.matches) {
    if (!match.ours) {
      for (const one of homeless(returned, match)) settled.push(one);
      continue;
    }
    const counts = isOnlyReport(match.ours);
    for (const pair of pairsFor(match.ours.ledger)) {
      const cells = writtenIn(match.theirs.entry, pair.from);
      if (cells.length === 0) continue;
      if (counts && saysWhatStands(returned, match.ours, pair, cells, master)) {
        unchanged += 1;
        continue;
      }
      const made =
        pair.open || (master.rules.remarks && pair.field === 'remark')
          ? proposal(returned, match, match.ours, pair, cells, master)
          : lockedChange(returned, match, match.ours, pair, cells, master.units);
      if (made === null) continue;
      if ('verdict' in made) settled.push(made);
      else proposals.push(made);
    }
  }
  return { settled, proposals, unchanged };
}

/** Whether an open cell says word for word what stands. A line under the lead's words is looked at more closely. */
function saysWhatStands(
  returned: Return,
  ours: Item,
  { field, open, to }: ColumnPair,
  cells: readonly Written[],
  { rules }: MasterView,
): boolean {
  return (
    open &&
    to !== null &&
    textOf(cells) === textOf(writtenIn(ours.entry, to)) &&
    !(rules.cooperating && mayStandUnder(returned, field, ours))
  );
}

/** The cells of a row that has no place in the master, or a doubtful one. */
function homeless(returned: Return, match: Match): MergeChange[] {
  const { theirs, candidates, decided, repeats } = match;
  const verdict = candidates.length > 0 && decided !== 'new' ? 'ambiguous' : 'new';
  const unsettled =
    verdict === 'new' ? '台账里没有这一项' : repeats ? repeatsInWords(repeats) : '不能确定是台账里的哪一项';
  const reason = decided === 'none' ? '您选择不采用这一行' : decided === 'new' ? '' : unsettled;
  const said = returned.ledger.columns.filter(
    ({ field }) => field !== 'seq' && field !== 'light' && field !== 'other',
  );
  return said.flatMap((column) => {
    const cells = writtenIn(theirs.entry, column);
    return cells.length === 0 ? [] : [changeOf(returned, match, column, cells, { verdict, reason })];
  });
}

function proposal(
  returned: Return,
  match: Match,
  ours: Item,
  { field, from, to, otherPeriod, doubt }: ColumnPair,
  cells: readonly Written[],
  master: MasterView,
): MergeChange | Proposal {
  const said = saidIn(
    cells,
    field,
    ours.ledger.kind,
    returned.ledger.year?.value ?? ours.ledger.year?.value ?? null,
  );
  const shown = shownAs(said);
  const make = (
    verdict: Verdict,
    reason: string,
    place: Place | null,
    sentOut: string | null = null,
  ): MergeChange => changeOf(returned, match, from, cells, { verdict, reason, place, shown, sentOut });
  if (!to) {
    const known = ours.ledger.columns.filter((column) => column.field === field);
    if (saysNothing(said.text, field)) return make('unchanged', '只写了没有变化', null);
    const stands = known.some((column) => sameSaid(said, standingIn(ours, column)));
    if (stands) return make('unchanged', '', null);
    return doubt === ''
      ? make('unchanged', `这一列是${otherPeriod ?? ''}的`, null)
      : make('ambiguous', doubt, null);
  }
  const standing = writtenIn(ours.entry, to);
  const targets = master.targetsOn(ours.ledger.sheet);
  const target = targets.at(ours, to, standing);
  const now = standingIn(ours, to);
  const place = { column: to, row: target.row, from: now.text };
  if (saysNothing(said.text, field)) return make('unchanged', '只写了没有变化', place);
  const words = wordsOf(returned, ours, field, said, now, master.rules.cooperating);
  const before = sentOut(returned, match, to, ours, master.month);
  const untouched = before !== null && sameSaid(words.own, before);
  const same =
    words.joins === null
      ? standing.length > 0 && sameSaid(words.own, words.now)
      : words.joins === '' || words.shared.lines.get(returned.unit!) === words.joins;
  if (target.blocked !== null && !same && !untouched) return make('locked', target.blocked, place);
  const moved = before !== null && !sameSaid(words.now, before);
  const change = make(same ? 'unchanged' : 'taken', '', place, before && before.text) as Proposal['change'];
  return {
    returned,
    ours,
    change,
    said: words.own,
    joins: words.joins,
    shared: words.shared,
    same,
    untouched,
    moved,
    own: isOwn(returned, ours),
    otherPeriod,
    doubt: field === 'percent' && !same && !untouched ? doubtOfShare(words.own, to, ours, targets) : null,
    to,
  };
}

function doubtOfShare(
  said: Said,
  to: LedgerColumn,
  { ledger, entry }: Item,
  targets: Targets,
): string | null {
  const isAbove = (): boolean =>
    ledger.entries.some((one) => {
      const { percent } = saidIn(writtenIn(one, to), to.field, ledger.kind, null);
      return one !== entry && percent !== null && percent > 100;
    });
  return shareDoubt(said, targets.kindOf(ledger, to, entry.row), isAbove);
}

/** What to write into the cell of a proposal. Few cells are written, so it is found out for those alone. */
export function writingOf(
  { ours, to, change, said, shared }: Proposal,
  { targetsOn, date1904 }: Pick<MasterView, 'targetsOn' | 'date1904'>,
): Writing {
  if (shared.lines.size > 0) return { value: joinShared({ ...shared, own: said.text }) };
  const { sheet, row } = change.target;
  return valueFor(said, targetsOn(sheet).kindOf(ours.ledger, to, row), date1904);
}

/** Parts what a return says, and what stands, into the lead's words and the lines of those who help. */
function wordsOf(
  returned: Return,
  ours: Item,
  field: Field,
  said: Said,
  now: Said,
  cooperating: boolean,
): { readonly own: Said; readonly now: Said; readonly joins: string | null; readonly shared: SharedText } {
  const shared = splitShared(now.text, field, ours);
  const given = splitShared(said.text, field, ours);
  const own: Said = { text: given.own, day: said.day, percent: said.percent };
  const standing: Said = { text: shared.own, day: now.day, percent: now.percent };
  if (!cooperating || !mayStandUnder(returned, field, ours))
    return { own, now: standing, joins: null, shared };
  // Who sends the lead's words back as they stand has said but its own line.
  const joins = sameSaid(own, standing) ? (given.lines.get(returned.unit!) ?? '') : given.own;
  return { own, now: standing, joins: asLine(joins), shared };
}

/** What the cell held when the form was sent out; null where that is not known. */
function sentOut(
  { form, ledger }: Return,
  { theirs }: Match,
  { field, period }: LedgerColumn,
  ours: Item,
  month: Month,
): Said | null {
  const known = form.sent(theirs, ours);
  if (!known || !isReturned(field)) return null;
  // Of several columns of one meaning the form tells but one text; of columns for each month that of its own month.
  const isOne = (one: Ledger): boolean =>
    one.columns.filter((column) => column.field === field && isFilledIn(column, one)).length === 1;
  if (!isOne(ledger) || (!isOne(ours.ledger) && (period === null || form.month !== month))) return null;
  const text = splitShared(known.sent[field] ?? '', field, ours).own;
  return saidBy(text, field, ours.ledger.kind, ours.ledger.year?.value ?? null);
}

/** A cell of a column that returns may not fill; null where it says what stands already. */
function lockedChange(
  returned: Return,
  match: Match,
  ours: Item,
  pair: ColumnPair,
  cells: readonly Written[],
  units: Units,
): MergeChange | null {
  const { field, from, to } = pair;
  if (!to && field !== 'remark') return null;
  const stands = to ? writtenIn(ours.entry, to) : [];
  // Most cells come back as they were sent, and need not be read to be known as the same.
  if (textOf(cells) === textOf(stands)) return null;
  const said = saidIn(cells, field, ours.ledger.kind, ours.ledger.year?.value ?? null);
  const standing = saidIn(stands, field, ours.ledger.kind, ours.ledger.year?.value ?? null);
  if (saysNothing(said.text, field) || sameSaid(said, standing)) return null;
  if (TASKS.has(field) && plain(said.text) === plain(standing.text)) return null;
  // The master may have reworded the task since the form was sent out.
  if (
    pair.from.column === taskOf(match.theirs.entry)?.column &&
    plain(said.text) === plain(returned.form.sent(match.theirs, ours)?.task ?? '')
  )
    return null;
  if (field === 'deadline' && sameDeadline(said.text, standing.text, ours.ledger.year?.value ?? null))
    return null;
  if (UNITS.has(field) && sameUnits(said.text, standing.text, units)) return null;
  const place = to && { column: to, row: ours.entry.row, from: standing.text };
  const reason =
    field === 'remark'
      ? '备注不汇总，请看是否要写进进展'
      : to && isOffices(to, ours.ledger)
        ? OFFICE_COLUMN
        : '这一列不许报送改动';
  return changeOf(returned, match, from, cells, { verdict: 'locked', reason, place });
}

/** 5月底前 and 2026年5月31日前 are one day. */
function sameDeadline(a: string, b: string, year: number | null): boolean {
  const [one, other] = [readDeadline(a, { year }), readDeadline(b, { year })];
  if (
    one.kind !== 'by' ||
    other.kind !== 'by' ||
    one.due === null ||
    one.due !== other.due ||
    one.alternative !== other.alternative
  )
    return false;
  const steps = ({ milestones }: typeof one): string =>
    milestones.map(({ due, label }) => `${due} ${label}`).join('\n');
  return steps(one) === steps(other);
}

function sameUnits(a: string, b: string, units: Units): boolean {
  const names = (text: string): string => [...new Set(unitsIn(text).map(units.resolve))].sort().join('、');
  return names(a) === names(b);
}

function standingIn(ours: Item, column: LedgerColumn): Said {
  return saidIn(
    writtenIn(ours.entry, column),
    column.field,
    ours.ledger.kind,
    ours.ledger.year?.value ?? null,
  );
}

/** The cell of the master that a change is about, and what stands there. */
interface Place {
  readonly column: LedgerColumn;
  readonly row: number;
  readonly from: string;
}

function changeOf(
  returned: Return,
  { theirs, ours, candidates, decided }: Match,
  column: LedgerColumn,
  cells: readonly Written[],
  {
    verdict,
    reason,
    place = null,
    shown,
    sentOut = null,
  }: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly place?: Place | null;
    readonly shown?: string;
    readonly sentOut?: string | null;
  },
): MergeChange {
  const at = cells[0]!;
  const change: MergeChange = {
    target: ours && place && { sheet: ours.ledger.sheet, row: place.row, column: place.column.column },
    row: ours?.entry.row ?? null,
    id: ours?.entry.id ?? null,
    task: ours?.task ?? theirs.task,
    lead: ours ? ours.lead : theirs.lead === '' ? (returned.unit ?? '') : theirs.lead,
    field: place?.column.field ?? column.field,
    heading: place?.column.heading ?? column.heading,
    from: place?.from ?? '',
    to: shown ?? textOf(cells),
    file: returned.file,
    source: { sheet: returned.ledger.sheet, row: at.row, column: at.column },
    entryRow: theirs.entry.row,
    verdict,
    reason,
    sent: sentOut,
    written: false,
  };
  // Nearly every cell is neither: those stay of one shape, which V8 makes and reads fastest.
  if (candidates.length === 0 && !decided) return change;
  return {
    ...change,
    ...(candidates.length > 0 ? { candidates: candidates.map(candidateOf) } : {}),
    ...(decided ? { decided: true } : {}),
  };
}

function candidateOf({ ours: { ledger, entry, task, lead }, score }: Candidate): RowCandidate {
  return { sheet: ledger.sheet, row: entry.row, task, lead, score };
}
