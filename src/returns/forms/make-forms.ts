import { inNumberOrder } from '../../chinese/number-order';
import { subjectOf } from '../words';
import { dayInChinese, type Day } from '../../calendar/day';
import { monthInChinese, type Month } from '../../calendar/period';
import type { Field } from '../../kinds/field';
import { FORM_TITLES } from '../../kinds/own-sheets';
import type { Entry, Ledger } from '../../ledger/ledger';
import type { Finding } from '../../workbook/finding';
import type { Sheet, Workbook } from '../../workbook/sheet';
import { formFindings, notSent } from './findings';
import { formColumns, isReckonedThroughout, type FormColumn } from './columns';
import { formName } from './names';
import { formSheet, type FormTable } from './sheet';
import { rowReader, statusChoices, type RowReader } from './values';
import { writtenIn } from '../columns';
import { indexItems, type Item } from '../items';
import { fingerprintOf, keysOf } from '../../ledger/keys';
import { tokenSheet } from './token-sheet';
import type { TokenRow } from './token';
import { textOf } from '../values';

/** The ledger that forms are made from. */
export interface FormSource {
  readonly workbook: Workbook;
  readonly ledgers: readonly {
    readonly ledger: Ledger;
    /** Entries on which nothing is left to report. */
    readonly settled: ReadonlySet<Entry>;
    /** Entries that are behind. */
    readonly late: ReadonlySet<Entry>;
  }[];
}

/** What forms are made for. */
export interface FormRequest {
  readonly month: Month;
  /** The last day for returns. */
  readonly due: Day;
}

/** How many rows of a section. */
export interface FormCounts {
  /** To be reported on. */
  readonly lead: number;
  /** Of these, behind. */
  readonly late: number;
  /** Led by others, shown apart. */
  readonly cooperating: number;
  /** Led and settled, shown apart. */
  readonly settled: number;
}

/** One section's form (报送表). */
export interface MadeForm {
  /** File name, safe on every system. */
  readonly name: string;
  readonly unit: string;
  readonly month: Month;
  readonly workbook: Workbook;
  readonly counts: FormCounts;
}

/** The forms of a month. */
export interface Forms {
  /** In the order in which the ledger first names the sections. */
  readonly forms: readonly MadeForm[];
  /** Sections that lead rows of which none is left to report on. */
  readonly idle: readonly string[];
  /** What they are about, in a word: 重点工作. */
  readonly subject: string;
  readonly findings: readonly Finding[];
}

/** The sheet of a form that is filled in. */
const FORM_SHEET = '报送表';
/**
 * One form for every section that leads rows of which something is left to report:
 *
 *     ledgers ──items, keys──▶ rows of a section ──columns, values──▶ 报送表, 配合事项, 已办结事项 + 报送标识
 *
 * A row is in the form of the section that is named first. Rows without a section are in none, and a finding says so.
 */
export function makeForms(source: FormSource, { month, due }: FormRequest): Forms {
  const registers = source.ledgers.filter(({ ledger }) => ledger.kind.register);
  const ledgers = source.ledgers.flatMap(({ ledger }) => (ledger.kind.register ? [] : ledger));
  const { all } = indexItems(ledgers);
  const keys = keysOf(all);
  const fingerprint = fingerprintOf(ledgers);
  const settled = new Set(source.ledgers.flatMap((one) => [...one.settled]));
  const late = new Set(source.ledgers.flatMap((one) => [...one.late]));
  const views = new Map(ledgers.map((ledger) => [ledger, viewOf(source.workbook, ledger, month)]));
  const fillable = ledgers.filter((ledger) => views.get(ledger)!.columns.some(({ open }) => open));
  const ready = all.filter(({ ledger }) => fillable.includes(ledger));
  const leads = [...new Set(ready.map(({ lead }) => lead))].filter((unit) => unit !== '');
  const units = inNumberOrder(leads, (unit) => unit);
  const busy = units.filter((unit) => ready.some(({ lead, entry }) => lead === unit && !settled.has(entry)));

  const common = { month, due, ledgers, views, keys, fingerprint };
  const forms = busy.map((unit, index): MadeForm => {
    const own = ready.filter(({ lead }) => lead === unit);
    const shares = {
      open: own.filter(({ entry }) => !settled.has(entry)),
      done: own.filter(({ entry }) => settled.has(entry)),
      helping: all.filter(
        ({ cooperating, lead, entry }) => lead !== unit && cooperating.includes(unit) && !settled.has(entry),
      ),
    };
    const name = formName(index + 1, busy.length, unit, month);
    return {
      name,
      unit,
      month,
      counts: {
        lead: shares.open.length,
        late: shares.open.filter(({ entry }) => late.has(entry)).length,
        cooperating: shares.helping.length,
        settled: shares.done.length,
      },
      workbook: { name, date1904: source.workbook.date1904, sheets: sheetsOf(unit, shares, common) },
    };
  });
  return {
    forms,
    idle: units.filter((unit) => !busy.includes(unit)),
    subject: subjectOf(fillable),
    findings: [
      ...formFindings({ ledgers, fillable, items: all, month }),
      ...registers.map(({ ledger }) => notSent(ledger)),
    ],
  };
}

/** A section's rows: to be reported on, finished, and those in which it helps. */
interface Shares {
  readonly open: readonly Item[];
  readonly done: readonly Item[];
  readonly helping: readonly Item[];
}

/** What is the same for all forms. */
interface Common extends FormRequest {
  readonly ledgers: readonly Ledger[];
  readonly views: ReadonlyMap<Ledger, View>;
  readonly keys: ReadonlyMap<Entry, string>;
  readonly fingerprint: string;
}

/** The sheets of a section's form: what it fills in, what it only reads, and what was sent. */
function sheetsOf(unit: string, { open, done, helping }: Shares, common: Common): Sheet[] {
  const { ledgers, views, keys, fingerprint, month, due } = common;
  const make = (
    items: readonly Item[],
    table: (ledger: Ledger, rows: readonly Item[], number: string) => FormTable,
  ): Sheet[] => {
    const groups = ledgers
      .map((ledger) => ({ ledger, rows: items.filter((item) => item.ledger === ledger) }))
      .filter(({ rows }) => rows.length > 0);
    return groups.map(({ ledger, rows }, at) =>
      formSheet(table(ledger, rows, groups.length > 1 ? String(at + 1) : '')),
    );
  };
  const tables = { unit, month, due, views };
  const token: TokenRow[] = open.map(({ entry, ledger, task }) => ({
    key: keys.get(entry)!,
    task,
    sent: sentOf(entry, views.get(ledger)!.remembered),
  }));
  return [
    ...make(open, (ledger, rows, number) =>
      reportTable(
        tables,
        ledger,
        rows,
        `${FORM_SHEET}${number}`,
        rows.map(({ entry }) => keys.get(entry)!),
        done.length,
      ),
    ),
    ...make(helping, (ledger, rows, number) =>
      glanceTable(
        tables,
        ledger,
        rows,
        `${FORM_TITLES.cooperation}${number}`,
        '配合事项',
        '这些事项由别的科室牵头填报，列在这里供本科室了解，不用填写。',
      ),
    ),
    ...make(done, (ledger, rows, number) =>
      glanceTable(
        tables,
        ledger,
        rows,
        `${FORM_TITLES.finished}${number}`,
        '已办结事项',
        '这些事项台账里已经办结或取消，本月不用再报。与实际不符的，请告知台账管理人员。',
      ),
    ),
    tokenSheet({ ledger: fingerprint, month, unit, rows: token }),
  ];
}

/** What all forms need to know of a ledger. */
interface View {
  readonly columns: readonly (FormColumn & { readonly choices?: readonly string[] })[];
  /** Of these, the ones of which is remembered what was sent: what is open, and what the master reckons. */
  readonly remembered: readonly FormColumn[];
  readonly read: RowReader;
}

function viewOf(workbook: Workbook, ledger: Ledger, month: Month): View {
  const known = formColumns(ledger, month);
  const columns = known.map((column) => {
    const open = column.open && !isReckonedThroughout(workbook, ledger, column);
    const choices =
      open && column.field === 'status' && !column.ticked ? statusChoices(ledger, column) : null;
    return { ...column, open, ...(choices ? { choices } : {}) };
  });
  return { columns, remembered: known.filter((column) => column.open), read: rowReader(workbook, ledger) };
}

interface Tables extends FormRequest {
  readonly unit: string;
  readonly views: ReadonlyMap<Ledger, View>;
}

/** What stood in these columns, as the form's reader will see it. */
function sentOf(entry: Entry, columns: readonly FormColumn[]): TokenRow['sent'] {
  const sent: Partial<Record<Field, string>> = {};
  for (const { field, column } of columns) {
    if (sent[field] !== undefined) continue;
    const text = textOf(writtenIn(entry, { field, column }));
    if (text !== '') sent[field] = text;
  }
  return sent;
}

/** The table that the section fills in. */
function reportTable(
  { unit, month, due, views }: Tables,
  ledger: Ledger,
  rows: readonly Item[],
  name: string,
  keys: readonly string[],
  settled: number,
): FormTable {
  const { columns, read } = views.get(ledger)!;
  const open = columns.filter((column) => column.open).map(({ heading }) => heading);
  return {
    name,
    title: `${unit}${monthInChinese(month)}${subjectOf([ledger])}报送表`,
    heads: [`填报单位：${unit}`, `报送截止日：${dayInChinese(due)}`],
    hint: [
      `填报说明：请填浅黄色的列（${open.join('、')}），其余各列已锁定。`,
      '没有新情况的写“无变化”，不要留空。',
      ...(columns.some(({ choices }) => choices) ? ['状态从下拉列表里选。'] : []),
      `日期写成${due.replace(/-0?/g, '-')}的样子。`,
      ...(settled > 0 ? [`已办结或取消的${settled}项不用再报，列在另一张工作表。`] : []),
      '填好后直接发回本文件，请不要改表头、增删行列或另建新表。',
    ].join(''),
    columns,
    rows: rows.map(({ entry }) => read(entry, columns)),
    keys,
    signs: ['填表人：', '审核人：', '填表日期：'],
  };
}

/** A table that is only read. */
function glanceTable(
  { unit, month, views }: Tables,
  ledger: Ledger,
  rows: readonly Item[],
  name: string,
  what: string,
  hint: string,
): FormTable {
  const { columns, read } = views.get(ledger)!;
  const shown = columns.filter(({ kind }) => kind.glance).map((column) => ({ ...column, open: false }));
  return {
    name,
    title: `${unit}${monthInChinese(month)}${what}`,
    heads: [`科室：${unit}`, `共${rows.length}项`],
    hint: `说明：${hint}`,
    columns: shown,
    rows: rows.map(({ entry }) => read(entry, shown)),
    signs: [],
  };
}
