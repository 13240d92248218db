import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook/address';
import type { ReadRequest } from '../../workbook/host';
import { PLAIN_LAYOUT, type Layout } from '../../workbook/layout';
import { makeSheet, trimmedGrid, type Sheet, type Table, type Workbook } from '../../workbook/sheet';
import type { Style } from '../../workbook/style';
import { askAll, property, question, type Question } from './bulk';
import { cellsOf, doubtsAbout, mayHaveMerges, type Doubt, type Value } from './cells';
import {
  areaOf,
  askColumns,
  askMerges,
  askPage,
  askPanes,
  askRows,
  askValidated,
  askValidations,
  CORNERS,
  type LayoutQuestion,
} from './layout';
import type { LookRecords } from './looks';
import { probe, type Probe, type SheetInfo } from './probe';
import { readLooks, type Grain, type LookArea } from './read-looks';
import { askCustom, askList, oursAmong, withRules } from './rules';

/** Bytes of one cell's answer, as first guesses: a ledger in Chinese has about 25 a cell. */
const VALUE_BYTES = 25;
const FORMAT_BYTES = 12;

/**
 * How far beyond the last value a full reading looks at empty cells and their rows and columns. Not to the end of what
 * is formatted: whole formatted columns reach the sheet's end.
 */
const MARGIN = { rows: 64, columns: 32 };

/** A sheet while it is being read. */
interface Reading {
  readonly info: SheetInfo;
  readonly sheet: Excel.Worksheet;
  /** Around everything that is written; null for an empty sheet. */
  readonly used: Area | null;
  /** Around everything that is written or, where looks are read, formatted. */
  readonly seen: Area | null;
  readonly tables: readonly Table[];
  /** What is known of the layout already. */
  readonly panes: readonly Partial<Layout>[];
  /** What was asked about it since. */
  readonly layouts: LayoutQuestion[];
  readonly formulas: Question<Value> | null;
  /** Number formats of the columns that hold numbers. */
  formats: readonly Question<string>[];
  doubts: readonly Doubt[];
  validated: () => readonly Area[];
}

/**
 * Reads sheets. The number of requests does not depend on the number of rows while the answers stay under Excel's
 * limit. Four: what stands there (`probe`); where it is; formulas; and what these leave open, namely results, number
 * formats, merges and what our rules say. Whole looks take up to five more.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  request: ReadRequest & {
    /** False reads the layout alone: `cells` stay empty. */
    readonly cells?: false;
    /** With `cells: false`: whether merged cells are asked for. */
    readonly merges?: boolean;
  },
  records: LookRecords,
): Promise<{ readonly workbook: Workbook; readonly found: Probe }> {
  const found = await probe(context);
  const wanted = request.sheets && new Set(request.sheets.map((name) => name.toLowerCase()));
  const infos = found.sheets.filter((info) => !wanted || wanted.has(info.name.toLowerCase()));
  const isFull = request.styles === 'full';

  let readings: Reading[] = [];
  const ids = infos.map((info) => info.id);
  const listed = await withRules(context, ids, askList, async (alongside) => {
    alongside();
    readings = await locate(context, infos, isFull, request.cells ?? true);
  });

  await askAll(context, present(readings.map((reading) => reading.formulas)), () => {
    for (const reading of readings) {
      const { sheet, info, seen } = reading;
      reading.layouts.length = 0;
      // A change to be taken back may reach beyond what is written: there too the layout has to be known.
      const margin = isFull ? MARGIN : { rows: 0, columns: 0 };
      const columns = Math.min((seen ? seen.right + 1 : 0) + margin.columns, MAX_COLUMNS);
      const rows = Math.min((seen ? seen.bottom + 1 : 0) + margin.rows, MAX_ROWS);
      if (columns > 0) reading.layouts.push(askColumns(sheet, columns, found.measure));
      if (rows > 0) reading.layouts.push(askRows(sheet, rows, info, isFull));
      if (isFull && !info.isProtected && rows > 0 && columns > 0)
        reading.validated = askValidated(sheet, rows, columns);
    }
  });

  for (const reading of readings) {
    const { formulas } = reading;
    reading.doubts = formulas ? doubtsAbout(formulas) : [];
    if (formulas && !isFull) reading.formats = formatQuestions(formulas);
  }
  const questions = readings.flatMap(({ doubts, formats }) => [
    ...doubts.flatMap(({ values, types }) => [values, types]),
    ...formats,
  ]);
  const asked = readings.map(({ layouts }) => layouts.length);
  const custom = await withRules(context, listed, askCustom, (alongside) =>
    askAll(context, questions, () => {
      alongside();
      readings.forEach(({ sheet, used, layouts, formulas, validated }, index) => {
        layouts.length = asked[index]!;
        if (used && (formulas ? mayHaveMerges(formulas) : request.merges))
          layouts.push(askMerges(sheet, used));
        if (isFull) layouts.push(askValidations(sheet, validated()));
      });
    }),
  );
  const rules = oursAmong(ids, custom);

  const styles = isFull
    ? await readStyles(context, readings, request, found, records)
    : readings.map(formatStyles);
  const sheets = readings.map(({ info, tables, panes, layouts, formulas, doubts }, index): Sheet => {
    const parts = [...panes, ...layouts.map((one) => one.layout())];
    const layout = Object.assign({}, PLAIN_LAYOUT, { visibility: info.visibility }, ...parts) as Layout;
    return makeSheet(info.name, trimmedGrid(formulas ? cellsOf(formulas, doubts) : [], null), {
      styles: trimmedGrid(styles[index]!, undefined),
      rules: rules[index]!.rules,
      tables,
      isProtected: info.isProtected,
      layout,
    });
  });
  return { workbook: { name: found.name, date1904: found.date1904, sheets }, found };
}

/** Asks where things are on each sheet. */
async function locate(
  context: Excel.RequestContext,
  infos: readonly SheetInfo[],
  isFull: boolean,
  withCells: boolean,
): Promise<Reading[]> {
  const asked = infos.map((info) => {
    const sheet = context.workbook.worksheets.getItem(info.id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(CORNERS);
    const formatted = isFull ? sheet.getUsedRangeOrNullObject(false) : used;
    formatted.load(CORNERS);
    const tables = info.tables.map((name) => {
      const range = sheet.tables.getItem(name).getRange();
      range.load(CORNERS);
      return { name, range };
    });
    const layouts = [askPanes(sheet), ...(isFull ? [askPage(sheet)] : [])];
    return { info, sheet, used, formatted, tables, layouts };
  });
  await context.sync();
  return asked.map(({ info, sheet, used, formatted, tables, layouts }): Reading => {
    const written = used.isNullObject ? null : areaOf(used);
    const panes = layouts.map((one) => one.layout());
    return {
      info,
      sheet,
      used: written,
      seen: formatted.isNullObject ? null : clip(areaOf(formatted), written),
      tables: tables.map(({ name, range }) => ({ name, area: areaOf(range) })),
      layouts: [],
      formulas:
        withCells && written ? question(info.id, written, VALUE_BYTES, property<Value>('formulas')) : null,
      formats: [],
      doubts: [],
      validated: () => [],
      panes,
    };
  });
}

function clip(area: Area, used: Area | null): Area {
  return {
    ...area,
    bottom: Math.min(area.bottom, (used?.bottom ?? 0) + MARGIN.rows),
    right: Math.min(area.right, (used?.right ?? 0) + MARGIN.columns),
  };
}

/**
 * Asks for the number formats of columns that hold a number, or a formula that may come to one: words show the same
 * in any.
 */
function formatQuestions({ sheet, area, rows }: Question<Value>): Question<string>[] {
  const questions: Question<string>[] = [];
  for (let left = area.left; left <= area.right; left++) {
    const wanted = (column: number): boolean =>
      column <= area.right && rows.some((row) => isNumeric(row[column - area.left]!));
    if (!wanted(left)) continue;
    let right = left;
    while (wanted(right + 1)) right++;
    const part = { ...area, left, right };
    questions.push(question(sheet, part, FORMAT_BYTES, property<string>('numberFormat')));
    left = right;
  }
  return questions;
}

function isNumeric(value: Value): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.startsWith('='));
}

/** Looks that are number formats only. */
function formatStyles({ formats }: Reading): (Style | undefined)[][] {
  const known = new Map<string, Style>();
  const styles: (Style | undefined)[][] = [];
  for (const { area, rows } of formats) {
    rows.forEach((row, r) => {
      const at = area.top + r;
      while (styles.length <= at) styles.push([]);
      row.forEach((numberFormat, c) => {
        if (numberFormat === 'General') return;
        if (!known.has(numberFormat)) known.set(numberFormat, { numberFormat });
        styles[at]![area.left + c] = known.get(numberFormat);
      });
    });
  }
  return styles.map((row) => Array.from(row));
}

/** Rectangles wider than a few columns and not higher than this are reports of ours, of which rows look alike. */
const REPORT = { columns: 8, rows: 1_500 };

function grainOf(areas: readonly LookArea[]): Grain {
  const most = (length: (area: Area) => number): number =>
    areas.reduce((longest, { area }) => Math.max(longest, length(area)), 0);
  const isWide = most(({ left, right }) => right - left + 1) > REPORT.columns;
  return isWide && most(({ top, bottom }) => bottom - top + 1) <= REPORT.rows ? 'rows' : 'columns';
}

async function readStyles(
  context: Excel.RequestContext,
  readings: readonly Reading[],
  request: ReadRequest,
  { normal }: Probe,
  records: LookRecords,
): Promise<(Style | undefined)[][][]> {
  const areas = readings.flatMap(({ info, seen }): LookArea[] => {
    if (!seen) return [];
    if (!request.looks) return [{ sheet: info.id, area: seen }];
    return request.looks
      .filter((one) => one.sheet.toLowerCase() === info.name.toLowerCase())
      .flatMap(({ area }) => common(area, seen))
      .map((area) => ({ sheet: info.id, area }));
  });
  const grids = new Map(readings.map(({ info }): [string, (Style | undefined)[][]] => [info.id, []]));
  await readLooks(
    context,
    areas,
    (sheet, area, look) => {
      const style = records.styleOf(look, normal);
      if (!style) return;
      const grid = grids.get(sheet)!;
      for (let row = area.top; row <= area.bottom; row++) {
        while (grid.length <= row) grid.push([]);
        for (let column = area.left; column <= area.right; column++) grid[row]![column] = style;
      }
    },
    grainOf(areas),
  );
  return [...grids.values()];
}

function common(a: Area, b: Area): Area[] {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? [area] : [];
}

/** Empty ends cut off, as the model wants it. */
function present<T>(things: readonly (T | null)[]): T[] {
  return things.filter((thing) => thing !== null);
}
