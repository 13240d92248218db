import { inNumberOrder } from '../../chinese/number-order';
import { addTo, groupBy } from '../../basics/multimap';
import type { Decision, MasterCell, MergeChange, RowCandidate, Verdict } from '../../tasks';

/** One text that returns propose for a cell; the same text may come from several files. */
export interface Option {
  readonly text: string;
  readonly from: readonly MergeChange[];
}

/** A cell of the ledger with what returns say of it. */
export interface BoardCell {
  readonly key: string;
  /** Null where the ledger has no column for it. */
  readonly target: MasterCell | null;
  readonly heading: string;
  /** What stands in the ledger. */
  readonly now: string;
  /** What stood there when the form was sent out; null where nobody knows. */
  readonly sent: string | null;
  /** `take`: the rules take it, a person may refuse; `choose`: a person chooses one or none; `shown`: never written. */
  readonly kind: 'take' | 'choose' | 'shown';
  readonly options: readonly Option[];
  /** What the rules take, and what is in force; places in `options`, null = what stands stays. */
  readonly byRule: number | null;
  readonly chosen: number | null;
  /** Waits for a person's word, and is not written without it. */
  readonly pending: boolean;
}

/** A row of the ledger with all cells that returns speak of. */
export interface BoardRow {
  readonly key: string;
  readonly sheet: string | null;
  /** From zero. */
  readonly row: number;
  readonly task: string;
  readonly cells: readonly BoardCell[];
}

/** A row of a return that the ledger does not have, or that may be one of several. */
export interface BoardQuestion {
  readonly key: string;
  readonly file: string;
  /** The sheet and the row (from zero) in the file. */
  readonly sheet: string;
  readonly row: number;
  readonly task: string;
  readonly isNew: boolean;
  readonly candidates: readonly RowCandidate[];
  /** What the row says, cell by cell. */
  readonly said: readonly MergeChange[];
  /** What came of the answer, where there is something to say. */
  readonly outcome: string;
  /** What a person said it is; null where nobody did. */
  readonly answer: RowAnswer | null;
}

export type RowAnswer = (Decision & { readonly kind: 'row' })['as'];

/** Everything of the rows that one section leads. */
export interface BoardSection {
  /** '' where nobody is named. */
  readonly unit: string;
  readonly questions: readonly BoardQuestion[];
  readonly rows: readonly BoardRow[];
  readonly counts: BoardCounts;
}

export interface BoardCounts {
  /** Cells that can be written, are to be written, and wait for a person's word (doubtful rows included). */
  readonly writable: number;
  readonly chosen: number;
  readonly pending: number;
  /** Rows that the ledger does not have, and those to be appended. */
  readonly fresh: number;
  readonly appended: number;
  /** Those of which nobody said anything: they are not appended either. */
  readonly unanswered: number;
  readonly locked: number;
}

/** What a person decides about, section by section (汇总定夺). */
export interface Board {
  readonly sections: readonly BoardSection[];
  readonly counts: BoardCounts;
}

/**
 * Every change as it was first reported, by its place: what the rules alone made of it, and what may be asked again
 * after it was decided.
 */
export type Rulings = ReadonlyMap<string, MergeChange>;

/** Adds what a report tells for the first time. */
export function withRulings(known: Rulings, changes: readonly MergeChange[]): Rulings {
  const all = new Map(known);
  for (const change of changes) {
    const key = placeOf(change);
    if (!all.has(key)) all.set(key, change);
  }
  return all;
}

/** Lays out a report for deciding. `decisions` counts before the report does, which may not have heard of them yet. */
export function boardOf(
  changes: readonly MergeChange[],
  rulings: Rulings,
  decisions: readonly Decision[],
): Board {
  const said = answersIn(decisions);
  const outcomes = new Map(
    changes.flatMap((change) =>
      change.row === null && change.verdict === 'new' ? [[rowOfFile(change), change.reason] as const] : [],
    ),
  );
  const sections = new Map<string, { questions: BoardQuestion[]; rows: Map<string, MergeChange[]> }>();
  const sectionOf = (unit: string) => {
    let section = sections.get(unit);
    if (!section) sections.set(unit, (section = { questions: [], rows: new Map() }));
    return section;
  };
  for (const own of groupBy(
    [...rulings.values()].filter(({ row }) => row === null),
    rowOfFile,
  ).values()) {
    sectionOf(own[0]!.lead).questions.push(questionOf(own, outcomes, said));
  }
  for (const change of changes) {
    if (change.row === null) continue;
    addTo(sectionOf(change.lead).rows, `${change.row} ${change.id} ${change.task}`, change);
  }
  const laid = inNumberOrder([...sections], ([unit]) => unit).map(
    ([unit, { questions, rows }]): BoardSection => {
      const inOrder = [...rows]
        .map(([key, own]) => rowOf(key, own, rulings, said))
        .sort((a, b) => a.row - b.row);
      return { unit, questions, rows: inOrder, counts: countsOf(questions, inOrder) };
    },
  );
  return { sections: laid, counts: summed(laid.map(({ counts }) => counts)) };
}

/** What of a board somebody wants to see. */
export const KINDS_OF_CONTENT = ['all', 'pending', 'writable', 'fresh', 'locked'] as const;
export type KindOfContent = (typeof KINDS_OF_CONTENT)[number];

/**
 * The sections of a board with only what is wanted; those without any are left out. What was decided stays where it was
 * found, so that nothing vanishes under the hand. `unit` null = all.
 */
export function filterBoard(
  { sections }: Board,
  unit: string | null,
  kind: KindOfContent,
): readonly BoardSection[] {
  const ofUnit = unit === null ? sections : sections.filter((section) => section.unit === unit);
  if (kind === 'all') return ofUnit;
  const wantsCell = (cell: BoardCell): boolean => {
    if (kind === 'pending') return cell.kind === 'choose' && cell.byRule === null;
    return kind === 'locked' ? cell.kind === 'shown' : kind === 'writable' && cell.kind !== 'shown';
  };
  const wantsQuestion = ({ isNew }: BoardQuestion): boolean =>
    (kind === 'pending' && !isNew) || (kind === 'fresh' && isNew);
  return ofUnit.flatMap((section) => {
    const questions = section.questions.filter(wantsQuestion);
    const rows = section.rows.flatMap((row) => {
      const cells = row.cells.filter(wantsCell);
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
    return questions.length + rows.length === 0 ? [] : [{ ...section, questions, rows }];
  });
}

function rowOf(key: string, changes: readonly MergeChange[], rulings: Rulings, said: Answers): BoardRow {
  const [{ row, task }] = changes as readonly [MergeChange];
  const cells = [
    ...groupBy(changes, (change) =>
      change.target && change.verdict !== 'locked'
        ? `${change.target.row} ${change.target.column}`
        : placeOf(change),
    ).values(),
  ];
  const sheet = changes.find(({ target }) => target)?.target?.sheet ?? null;
  return {
    key,
    sheet,
    row: row!,
    task,
    cells: cells
      .map((own) => cellOf(own, rulings, said))
      .sort((a, b) => (a.target?.column ?? Infinity) - (b.target?.column ?? Infinity)),
  };
}

function cellOf(changes: readonly MergeChange[], rulings: Rulings, said: Answers): BoardCell {
  const [first] = changes as readonly [MergeChange, ...MergeChange[]];
  const options = [...groupBy(changes, ({ to }) => to)].map(([text, from]): Option => ({ text, from }));
  const ruled = (change: MergeChange): Verdict => rulings.get(placeOf(change))?.verdict ?? change.verdict;
  const placed = {
    key: placeOf(first),
    target: first.target,
    heading: first.heading,
    now: first.from,
    sent: changes.find(({ sent }) => sent != null)?.sent ?? null,
  };
  if (!first.target || first.verdict === 'locked')
    return { ...placed, kind: 'shown', options, byRule: null, chosen: null, pending: false };
  const place = (test: (change: MergeChange) => boolean): number | null => {
    const index = options.findIndex(({ from }) => from.some(test));
    return index < 0 ? null : index;
  };
  const byRule = place((change) => ruled(change) === 'taken');
  const word = (change: MergeChange): boolean | undefined => said.cells.get(cellOfFile(change));
  const decided = changes.some((change) => word(change) !== undefined);
  const chosen = decided ? place((change) => word(change) === true) : byRule;
  const kind = options.length === 1 && byRule !== null ? 'take' : 'choose';
  return { ...placed, kind, options, byRule, chosen, pending: byRule === null && !decided };
}

function questionOf(
  said: readonly MergeChange[],
  outcomes: ReadonlyMap<string, string>,
  answers: Answers,
): BoardQuestion {
  const [{ file, source, entryRow, task, verdict, candidates = [] }] = said as readonly [MergeChange];
  const key = rowOfFile(said[0]!);
  const answer = answers.rows.get(key) ?? null;
  return {
    key,
    file,
    sheet: source.sheet,
    row: entryRow,
    task,
    isNew: verdict === 'new',
    candidates,
    said,
    outcome: answer === 'new' ? (outcomes.get(key) ?? '') : '',
    answer,
  };
}

function countsOf(questions: readonly BoardQuestion[], rows: readonly BoardRow[]): BoardCounts {
  const cells = rows.flatMap((row) => row.cells);
  const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;
  return {
    writable: count(cells, ({ kind }) => kind !== 'shown'),
    chosen: count(cells, ({ chosen }) => chosen !== null),
    pending:
      count(cells, ({ pending }) => pending) +
      count(questions, ({ isNew, answer }) => !isNew && answer === null),
    fresh: count(questions, ({ isNew }) => isNew),
    appended: count(questions, ({ answer }) => answer === 'new'),
    unanswered: count(questions, ({ isNew, answer }) => isNew && answer === null),
    locked: count(cells, ({ kind }) => kind === 'shown'),
  };
}

function summed(all: readonly BoardCounts[]): BoardCounts {
  const sum = (of: keyof BoardCounts): number => all.reduce((total, counts) => total + counts[of], 0);
  return {
    writable: sum('writable'),
    chosen: sum('chosen'),
    pending: sum('pending'),
    fresh: sum('fresh'),
    appended: sum('appended'),
    unanswered: sum('unanswered'),
    locked: sum('locked'),
  };
}

/** What was decided, by place. */
interface Answers {
  readonly cells: ReadonlyMap<string, boolean>;
  readonly rows: ReadonlyMap<string, RowAnswer>;
}

function answersIn(decisions: readonly Decision[]): Answers {
  const cells = new Map<string, boolean>();
  const rows = new Map<string, RowAnswer>();
  for (const one of decisions) {
    if (one.kind === 'cell') cells.set(cellOfFile(one), one.take);
    else rows.set(`${one.file}\n${one.sheet}\n${one.row}`, one.as);
  }
  return { cells, rows };
}

/** What a cell decision is about: the cell of a file. */
export function cellOfFile({ file, source }: Pick<MergeChange, 'file' | 'source'>): string {
  return `${file}\n${source.sheet}\n${source.row}\n${source.column}`;
}

function rowOfFile({ file, source, entryRow }: MergeChange): string {
  return `${file}\n${source.sheet}\n${entryRow}`;
}

/** A cell of a file and the place in the ledger that it was held against: another row is another question. */
function placeOf(change: MergeChange): string {
  const { target, row } = change;
  return `${cellOfFile(change)}\n${target ? `${target.sheet}!${target.row}!${target.column}` : row}`;
}
