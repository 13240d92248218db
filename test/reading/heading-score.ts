import type { Field } from '../../src/kinds/field';
import { KINDS } from '../../src/kinds/kind';
import { readLedgers } from '../../src/ledger/read';
import type { Cell } from '../../src/workbook/cell';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import type { Area } from '../../src/workbook/address';
import { sampleCell } from './sample-cells';
import { jsonLines } from '../tools/json-lines';

/**
 * A heading row as a person labelled it: two levels are joined by a slash. Where `rows` are given they stand below it,
 * as on the page; else cells of the labelled meanings are made up.
 */
export interface LabelledSheet {
  readonly id?: string;
  readonly header: readonly string[];
  readonly fields?: readonly Field[];
  /** Missing in the first collections, which hold ledgers only. */
  readonly ledger?: boolean;
  /** What a sheet that is no ledger is. */
  readonly kind?: string;
  /** Other meanings that a reader may defend, by column. */
  readonly alt?: Readonly<Record<string, readonly Field[]>>;
  readonly rows?: readonly (readonly string[])[];
}

export interface HeadingScore {
  readonly right: number;
  readonly columns: number;
  readonly ledgersRead: number;
  readonly ledgers: number;
  readonly falseLedgers: number;
  readonly others: number;
  readonly misses: readonly string[];
}

/** Meanings that count; of the rest nothing in a standing depends. */
const COUNTED: ReadonlySet<Field> = new Set<Field>([
  'core_task',
  'sub_task',
  'target',
  'lead_unit',
  'co_units',
  'deadline',
  'progress',
  'percent',
  'status',
  'problem',
  'next_step',
  'start',
  'completed_on',
  'leader',
  'owner_person',
  'seq',
]);
/** Meanings that are told apart for reading only. */
const SAME: Partial<Record<Field, Field>> = { contact: 'owner_person', standard: 'target' };
/**
 * The labels know the meanings of a ledger of tasks, where 是否销号 is a state and 销号时间 a day; one of supervision calls
 * either the column that closes its rows.
 */
const CLOSES: ReadonlySet<Field> = new Set<Field>(['status', 'completed_on']);
const HOW_MANY_ROWS = 6;

export function labelledSheets(path: string): LabelledSheet[] {
  return jsonLines(path);
}

/** Reads each heading row as a whole sheet and compares its columns with the labels. */
export function scoreHeadings(sheets: readonly LabelledSheet[]): HeadingScore {
  let right = 0;
  let columns = 0;
  let ledgersRead = 0;
  let ledgers = 0;
  let falseLedgers = 0;
  let others = 0;
  const misses: string[] = [];
  sheets.forEach((sheet, index) => {
    const { ledgers: found, sheets: verdicts } = readLedgers(workbookOf(sheet, index), KINDS);
    const name = sheet.header.map((heading) => heading.replace(/\s+/g, '')).join('|');
    if (sheet.ledger === false) {
      others++;
      if (found.length === 0) return;
      falseLedgers++;
      misses.push(`FALSE LEDGER ${sheet.id ?? ''} ${sheet.kind ?? ''}: ${name}`);
      return;
    }
    ledgers++;
    const ledger = found[0];
    if (ledger) ledgersRead++;
    else misses.push(`MISSED LEDGER ${sheet.id ?? ''} ${name}: ${verdicts[0]!.why}`);
    const got = sheet.fields!.map(
      (_, column) => ledger?.columns.find((one) => one.column === column)?.field ?? 'none',
    );
    sheet.fields!.forEach((wanted, column) => {
      if (!COUNTED.has(SAME[wanted] ?? wanted) || SAME[wanted]) return;
      columns++;
      if (ledger && isRight(sheet, got, column)) right++;
      else
        misses.push(
          `${sheet.id ?? ''} ${sheet.header[column]!.replace(/\s+/g, '')} → ${got[column]!}, not ${wanted} [${name}]`,
        );
    });
  });
  return { right, columns, ledgersRead, ledgers, falseLedgers, others, misses };
}

type Got = Field | 'none';

function isRight({ fields, alt }: LabelledSheet, got: readonly Got[], column: number): boolean {
  const wanted = fields![column]!;
  const tasks = fields!.filter(isTask).length;
  const same = (a: Got, b: Got): boolean =>
    (SAME[a as Field] ?? a) === (SAME[b as Field] ?? b) || (tasks === 1 && isTask(a) && isTask(b));
  const own = got[column]!;
  if (own === 'closed_on' && CLOSES.has(wanted)) return true;
  // Of two columns with one meaning either may bear it, where the other is left aside.
  const twin = fields!.some(
    (other, at) => at !== column && other === wanted && same(wanted, got[at]!) && !COUNTED.has(own as Field),
  );
  return same(wanted, own) || (alt?.[String(column)] ?? []).some((other) => same(other, own)) || twin;
}

function isTask(field: Got): boolean {
  return field === 'core_task' || field === 'sub_task';
}

/** The sheet: every other one with a title, two levels of headings merged as people merge them. */
function workbookOf(sheet: LabelledSheet, index: number): Workbook {
  const { header } = sheet;
  const width = header.length;
  const isLedger = sheet.ledger !== false;
  const cells: Cell[][] = [];
  const merges: Area[] = [];
  if (index % 2 === 0) {
    cells.push([isLedger ? '2026年工作任务一览表' : '一览表']);
    if (width > 1) merges.push({ top: 0, left: 0, bottom: 0, right: width - 1 });
  }
  const top = cells.length;
  const upper = header.map((heading) =>
    heading.includes('/') ? heading.slice(0, heading.indexOf('/')) : null,
  );
  const grouped = upper.map(
    (text, at) => text !== null && (text === upper[at - 1] || text === upper[at + 1]),
  );
  cells.push(
    header.map((heading, at) => (grouped[at] ? (upper[at] === upper[at - 1] ? '' : upper[at]!) : heading)),
  );
  if (grouped.some(Boolean)) {
    cells.push(header.map((heading, at) => (grouped[at] ? heading.slice(upper[at]!.length + 1) : '')));
    for (let at = 0; at < width; at++) {
      if (!grouped[at]) merges.push({ top, left: at, bottom: top + 1, right: at });
      else if (upper[at] !== upper[at - 1]) {
        let end = at;
        while (upper[end + 1] === upper[at]) end++;
        if (end > at) merges.push({ top, left: at, bottom: top, right: end });
      }
    }
  }
  const given = (sheet.rows ?? []).map((row) => row.map(asCell));
  for (let row = 0; row < HOW_MANY_ROWS; row++) {
    const made = isLedger
      ? sheet.fields!.map((field, at): Cell => sampleCell(field, row, header[at]!))
      : given[row % given.length]!;
    cells.push(given[row] ?? made);
  }
  const trimmed = cells.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return {
    name: 'h.xlsx',
    date1904: false,
    sheets: [makeSheet('Sheet1', trimmed, { layout: { ...PLAIN_LAYOUT, merges } })],
  } as unknown as Workbook;
}

function asCell(text: string): Cell {
  return /^\d+(\.\d+)?$/.test(text) && text.length < 8 ? Number(text) : text;
}
