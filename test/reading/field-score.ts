import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Field } from '../../src/kinds/field';
import { readProgress } from '../../src/progress/read';
import type { Status } from '../../src/status/words';
import { mergeReturns, survey } from '../../src/tasks';
import { columnNumber } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/sheet';

/** What a small workbook that was once read wrongly must be read as; see test/fixtures/field/README.md. */
export interface FieldCase {
  readonly id: string;
  readonly file?: string;
  readonly asOf?: string;
  /** Whether the expectation can be disputed. */
  readonly argued?: boolean;
  readonly sheets?: readonly {
    readonly name: string;
    readonly ledger: boolean;
    readonly headingRows?: readonly number[];
    readonly entries?: number;
    readonly entriesTotal?: number;
    readonly columns?: Readonly<Record<string, Field | readonly Field[]>>;
  }[];
  readonly rows?: readonly {
    readonly sheet: string;
    /** From one. */
    readonly row: number;
    readonly due?: string | null | readonly (string | null)[];
    readonly status?: Status | readonly Status[];
    readonly done?: boolean;
    readonly lead?: string;
    readonly task?: string;
  }[];
  readonly noRows?: readonly (readonly [string, number])[];
  readonly finding?: readonly (readonly [string, string])[];
  readonly noFinding?: readonly string[];
  readonly merge?: {
    readonly master: string;
    readonly returns: readonly string[];
    readonly asOf: string;
    /** Row from one, and field. */
    readonly taken: readonly (readonly [number, string])[];
    readonly notTaken: readonly (readonly [number, string])[];
    readonly neverTakenText: string;
  };
  readonly progress?: readonly {
    readonly text: string;
    readonly done: boolean;
    readonly percent?: number;
  }[];
}

const FOLDER = join(__dirname, '../fixtures/field');

export function fieldCases(): readonly FieldCase[] {
  return (JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as { cases: FieldCase[] }).cases;
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

async function open(file: string): Promise<Workbook> {
  return openXlsx(bytesOf(file), file).read();
}

/**
 * How many rows of the cases are items where they should be, with the right day and status; every other fault in
 * words.
 */
export interface FieldScore {
  readonly rows: number;
  readonly rowsRight: number;
  readonly daysRight: number;
  readonly statusesRight: number;
  readonly faults: readonly string[];
}

export async function scoreField(one: FieldCase): Promise<FieldScore> {
  const faults: string[] = [];
  const score = { rows: 0, rowsRight: 0, daysRight: 0, statusesRight: 0 };
  for (const { text, done, percent } of one.progress ?? []) {
    const read = readProgress(text);
    const isDone = read.state === 'done' || read.state === 'done_late';
    if (isDone !== done) faults.push(`${text}: ${read.state}`);
    if (percent !== undefined && read.percent !== percent) faults.push(`${text}: ${read.percent} %`);
  }
  if (one.file && one.asOf) checkBook(one, await open(one.file), one.asOf, score, faults);
  if (one.merge) await checkMerge(one.merge, faults);
  return { ...score, faults };
}

type Counts = { rows: number; rowsRight: number; daysRight: number; statusesRight: number };

function checkBook(one: FieldCase, workbook: Workbook, asOf: string, score: Counts, faults: string[]): void {
  const { standing, sheets, findings } = survey(workbook, asOf);
  const on = (sheet: string) => standing.ledgers.filter(({ ledger }) => ledger.sheet === sheet);
  const among = <T>(wanted: T | readonly T[] | undefined, got: T): boolean =>
    wanted === undefined || (Array.isArray(wanted) ? wanted.includes(got) : wanted === got);
  for (const sheet of one.sheets ?? []) {
    const ledgers = on(sheet.name);
    const why = sheets.find(({ name }) => name === sheet.name)?.why ?? '';
    if (ledgers.length > 0 !== sheet.ledger)
      faults.push(`${sheet.name}: ledger ${ledgers.length > 0} ${why}`);
    const [first] = ledgers;
    if (!first) continue;
    const { ledger } = first;
    const headings = ledger.headingRows.map((row) => row + 1);
    if (sheet.headingRows && headings.join() !== sheet.headingRows.join())
      faults.push(`${sheet.name}: heading rows ${headings.join()}`);
    const total = ledgers.reduce((sum, { items }) => sum + items.length, 0);
    const wanted = sheet.entries ?? sheet.entriesTotal;
    if (wanted !== undefined && total !== wanted) faults.push(`${sheet.name}: ${total} items, not ${wanted}`);
    for (const [letters, fields] of Object.entries(sheet.columns ?? {})) {
      const column = ledger.columns.find((two) => two.column === columnNumber(letters));
      if (!among<Field>(fields, column?.field ?? 'other'))
        faults.push(`${sheet.name}!${letters} ${column?.heading ?? ''}: ${column?.field ?? 'none'}`);
    }
  }
  for (const row of one.rows ?? []) {
    score.rows++;
    const item = on(row.sheet)
      .flatMap(({ items }) => items)
      .find(({ entry }) => entry.row === row.row - 1);
    const at = `${row.sheet} row ${row.row}`;
    if (!item) {
      faults.push(`${at}: no item`);
      continue;
    }
    score.rowsRight++;
    const due = among<string | null>(row.due, item.verdict.due);
    const done = item.verdict.status === 'done' || item.verdict.status === 'done_late';
    const status =
      among<Status>(row.status, item.verdict.status) && (row.done === undefined || row.done === done);
    if (due) score.daysRight++;
    else faults.push(`${at}: due ${item.verdict.due}`);
    if (status) score.statusesRight++;
    else faults.push(`${at}: ${item.verdict.status} (${item.verdict.reasons.join('；')})`);
    if (row.lead !== undefined && row.lead !== item.facts.lead) faults.push(`${at}: lead ${item.facts.lead}`);
    if (row.task !== undefined && !item.facts.task.includes(row.task))
      faults.push(`${at}: task ${item.facts.task}`);
  }
  for (const [sheet, row] of one.noRows ?? [])
    if (on(sheet).some(({ items }) => items.some(({ entry }) => entry.row === row - 1)))
      faults.push(`${sheet} row ${row} is an item`);
  for (const [cell, words] of one.finding ?? [])
    if (!findings.some((finding) => finding.cell === cell && finding.message.includes(words)))
      faults.push(`no finding on ${cell} with ${words}`);
  for (const words of one.noFinding ?? [])
    for (const { message } of findings) if (message.includes(words)) faults.push(`finding ${message}`);
}

async function checkMerge(merge: NonNullable<FieldCase['merge']>, faults: string[]): Promise<void> {
  const plan = mergeReturns(await open(merge.master), {
    files: await Promise.all(merge.returns.map(async (name) => ({ name, workbook: await open(name) }))),
    accept: 'safe',
    asOf: merge.asOf,
  });
  const { changes } = plan.merge;
  const taken = (row: number, field: string): boolean =>
    changes.some((one) => one.verdict === 'taken' && one.row === row - 1 && one.field === field);
  for (const [row, field] of merge.taken)
    if (!taken(row, field)) faults.push(`row ${row} ${field} not taken`);
  for (const [row, field] of merge.notTaken) if (taken(row, field)) faults.push(`row ${row} ${field} taken`);
  if (JSON.stringify(plan.edits).includes(merge.neverTakenText))
    faults.push(`${merge.neverTakenText} is written`);
  if (!JSON.stringify([plan.findings, changes]).includes('图片')) faults.push('no word of the picture');
}
