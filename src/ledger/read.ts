import { makeDay, partsOf } from '../calendar/day';
import type { Field } from '../kinds/field';
import { isOwnSheet } from '../kinds/own-sheets';
import type { Kind } from '../kinds/kind';
import type { Finding } from '../workbook/finding';
import { bearsMark } from '../sheets/mark';
import type { Sheet, Workbook } from '../workbook/sheet';
import { readCell, trimText } from './cell-text';
import { gridOf, type Grid } from './find/grid';
import { STATE_WORD } from './headings/headings';
import { groupByCore, identify, type DraftEntry } from './group';
import type { Entry, Ledger, Table, Written } from './ledger';
import { hidesYear } from './number-format';
import { findLedgers, type Corrections } from './find/recognise';
import { ledgerYear } from './year';

/** Whether a sheet holds a ledger, and in Chinese why not. */
export interface SheetVerdict {
  readonly name: string;
  readonly ledger: boolean;
  /** '' where it holds one. */
  readonly why: string;
}

export interface LedgersRead {
  readonly ledgers: readonly Ledger[];
  /** Every sheet of the workbook, in order. */
  readonly sheets: readonly SheetVerdict[];
  /** What concerns the sheets and not one ledger; `checkLedger` says what is wrong in one. */
  readonly findings: readonly Finding[];
}

/** Reads every ledger of a workbook as written. Sheets of the tool's own and hidden sheets are left alone. */
export function readLedgers(
  workbook: Workbook,
  kinds: readonly Kind[],
  corrections: Corrections = [],
): LedgersRead {
  const ledgers: Ledger[] = [];
  const findings: Finding[] = [];
  const sheets = workbook.sheets.map((sheet): SheetVerdict => {
    const not = (why: string): SheetVerdict => ({ name: sheet.name, ledger: false, why });
    if (isOwnSheet(sheet.name) || bearsMark(sheet)) return not('这是本工具生成的工作表。');
    if (sheet.isLost) {
      findings.push(lostSheet(sheet.name));
      return not('文件里没有这张工作表的内容，没有读取。');
    }
    const { tables, why } = findLedgers(sheet, kinds, corrections, workbook.date1904);
    if (sheet.layout.visibility !== 'visible') {
      if (tables.length > 0) findings.push(hiddenLedger(sheet.name));
      return not('工作表是隐藏的，没有读取；需要时请先取消隐藏。');
    }
    for (const table of tables) ledgers.push(readLedger(workbook, sheet, table));
    return { name: sheet.name, ledger: tables.length > 0, why };
  });
  return { ledgers, sheets, findings };
}

function hiddenLedger(sheet: string): Finding {
  return {
    severity: 'info',
    code: 'sheet_hidden',
    sheet,
    message: `隐藏的工作表“${sheet}”里有台账，没有计入；需要计入时请先取消隐藏。`,
  };
}

function lostSheet(sheet: string): Finding {
  return {
    severity: 'warning',
    code: 'sheet_lost',
    sheet,
    message: `文件里没有工作表“${sheet}”的内容，没有计入；请在 Excel 里打开核对，另存一份再试。`,
  };
}

/** Reads the entries of one table. */
function readLedger(workbook: Workbook, sheet: Sheet, table: Table): Ledger {
  const { title, notes, columns } = table;
  const { entries, coreTasks } = identify(
    groupByCore(readDrafts(gridOf(sheet, workbook.date1904), table), table),
    columns,
  );
  const year = ledgerYear({
    title,
    sheetName: sheet.name,
    notes,
    columns,
    fileName: workbook.name,
    entries,
    dates: dateFields(table.kind),
  });
  const ledger = { ...table, year, entries, coreTasks };
  return year === null ? ledger : { ...ledger, entries: inShownYear(entries, sheet, year.value) };
}

/** Columns of days that lie in the ledger's year where nothing else is said. */
const IN_YEAR: ReadonlySet<Field> = new Set<Field>(['deadline', 'start', 'milestone']);

/**
 * 6月30日 typed in December is stored with the year that was ending, and its format shows no year: in the next year's
 * ledger it means the day people see. `checkShownYears` says so.
 */
function inShownYear(entries: readonly Entry[], sheet: Sheet, year: number): readonly Entry[] {
  const before = `${year - 1}-`;
  const isOld = ({ field, row, column, day }: Written): boolean =>
    day !== null &&
    day.startsWith(before) &&
    IN_YEAR.has(field) &&
    hidesYear(sheet.styles[row]?.[column]?.numberFormat);
  return entries.map((entry) => {
    if (!entry.cells.some(isOld)) return entry;
    const cells = entry.cells.map((cell) => {
      if (!isOld(cell)) return cell;
      const { month, date } = partsOf(cell.day!);
      const day = makeDay(year, month, date);
      return day === null ? cell : { ...cell, day, text: day };
    });
    return { ...entry, cells };
  });
}

/** What columns that hold days mean in a kind. */
function dateFields({ columns }: Kind): Field[] {
  return (Object.keys(columns) as Field[]).filter((field) => columns[field]!.date);
}

/** Marks that stand for the cell above. */
const DITTO = /^(?:同上|同前|〃|″|“|〞|"|″″|--″--|上同)$/;

/** Whether a cell only says that it holds what stands above it. */
export function isDitto(text: string): boolean {
  return text.length <= 6 && DITTO.test(text);
}

const TICK = /^[√✓✔☑vV●○是1]$/;

/** Columns whose heading is a state to be ticked (完成情况/已完成): a tick there says what the heading says. */
function tickedStates(table: Table): ReadonlyMap<number, string> {
  const states = table.columns.flatMap(({ column, heading, field }): [number, string][] => {
    const leaf = heading.split('/').at(-1)!;
    return field === 'status' && STATE_WORD.test(leaf) ? [[column, leaf]] : [];
  });
  return new Map(states);
}

const NONE: ReadonlySet<Field> = new Set();

function readDrafts(grid: Grid, table: Table): DraftEntry[] {
  const drafts: DraftEntry[] = [];
  const { columns, kind } = table;
  const above: (Written | undefined)[] = [];
  const ticked = tickedStates(table);
  let banner = table.banner;
  let core: Written | null = null;
  for (const { row, sort } of table.rows) {
    if (sort === 'banner') {
      banner = bannerText(grid, row, table);
      above.length = 0;
      core = null;
      continue;
    }
    if (sort === 'core') {
      const column = columns.find(({ field }) => field === 'core_task')!;
      core = writtenAt(grid, row, column.column, column.field);
      continue;
    }
    if (sort !== 'entry' && sort !== 'more') continue;
    const cells: Written[] = [];
    let merged: Set<Field> | undefined;
    for (let at = 0; at < columns.length; at++) {
      const { column, field } = columns[at]!;
      let written = writtenAt(grid, row, column, field);
      if (written === null) continue;
      if (kind.columns[field]?.ditto && isDitto(written.text)) written = above[column] ?? written;
      written =
        ticked.has(column) && TICK.test(written.text) ? { ...written, text: ticked.get(column)! } : written;
      if (written.row !== row) (merged ??= new Set()).add(field);
      above[column] = written;
      cells.push(written);
    }
    const last = drafts[drafts.length - 1];
    if (sort === 'more' && last) {
      addTo(last, cells);
      continue;
    }
    drafts.push({ row, banner, core, cells, merged: merged ?? NONE });
  }
  return drafts;
}

/** Adds the cells of a continuing row to the entry above; cells of a merge are there already. */
function addTo({ cells }: DraftEntry, more: readonly Written[]): void {
  cells.push(
    ...more.filter(
      ({ field, row, column }) =>
        !cells.some((one) => one.field === field && one.row === row && one.column === column),
    ),
  );
}

/** What a cell says, or the merge that reaches it from above. Null where a reader sees nothing that belongs to it. */
function writtenAt(grid: Grid, row: number, column: number, field: Field): Written | null {
  const merges = grid.mergesIn(row);
  let at = row;
  for (let n = 0; n < merges.length; n++) {
    const merge = merges[n]!;
    if (column < merge.left || column > merge.right) continue;
    if (column !== merge.left) return null;
    at = merge.top;
    break;
  }
  const cell = grid.sheet.cells[at]?.[column];
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'string') {
    const text = trimText(cell);
    return text === '' ? null : { field, row: at, column, text, number: null, isPercent: false, day: null };
  }
  const reading = readCell(cell, grid.sheet.styles[at]?.[column]?.numberFormat, grid.date1904);
  if (reading === null) return null;
  const { text, number, isPercent, day } = reading;
  return { field, row: at, column, text, number, isPercent, day };
}

function bannerText(grid: Grid, row: number, table: Table): string {
  const texts: string[] = [];
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text !== '') texts.push(text);
  }
  const [first = '', ...rest] = texts;
  // 一 and 大气污染防治 in two cells read as one heading.
  return rest.length > 0 && /^[一二三四五六七八九十]+$/.test(first)
    ? `${first}、${rest.join('')}`
    : texts.join('');
}
