import type { Area } from '../../workbook/address';
import { grouped, rangesOf, type Ranges } from './areas';
import { askAll, property, question, type Question } from './bulk';
import { LOOK_OPTIONS, type Look } from './looks';

/**
 * Reading how cells look, without carrying half a kilobyte for each of many thousand cells: columns are asked first
 * whether all their cells look the same, then pieces of those that do not, and of what is left only the properties in
 * which its cells differ, cell by cell.
 */

/** A rectangle of a sheet (by id) whose looks are wanted. */
export interface LookArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Called with every look that was read; the rectangle is one cell, or cells of a column that all look so. */
export type LookVisitor = (sheet: string, area: Area, look: Look) => void;

/** A column of different looks is asked again in pieces of so many rows. */
const PIECE = 64;
/** So many strips go into one request. */
const STRIPS = 2_500;
/** So many cells of a column or fewer are asked one by one at once. */
const FEW = 2;

/** Bytes that Excel answers about one cell: its number format, one property, one border. First guesses. */
const FORMAT_BYTES = 12;
const PROPERTY_BYTES = 30;
const BORDER_BYTES = 75;

/**
 * Which cells are likely to look alike: those of a column, as in a ledger, or those of a row, as on a sheet of ours
 * with headings, paragraphs and tables below each other.
 */
export type Grain = 'columns' | 'rows';

/** Cells that are asked together: rectangles of one column, top to bottom, or one of a row. */
interface Strip {
  readonly sheet: string;
  readonly grain: Grain;
  readonly runs: readonly Area[];
}

/** What is known of a strip: the properties in which its cells agree, and which ones still have to be asked. */
interface Answer {
  readonly strip: Strip;
  readonly known: Properties;
  /** Null where its cells all look the same. */
  readonly open: Excel.CellPropertiesLoadOptions | null;
}

/** `CellProperties` by part, as plain data. */
type Properties = Readonly<Record<string, unknown>>;

/** Reads the looks of all cells of some rectangles, in at most four requests while the answers stay under the limit. */
export async function readLooks(
  context: Excel.RequestContext,
  areas: readonly LookArea[],
  visit: LookVisitor,
  grain: Grain = 'columns',
): Promise<void> {
  if (areas.length === 0) return;
  const formats = await readFormats(context, areas);
  const open: Answer[] = [];
  const settle = (answers: readonly Answer[]): Strip[] =>
    answers.flatMap((answer): Strip[] => {
      const { strip } = answer;
      if (!answer.open) visitByFormat(strip, answer.known, formats, visit);
      else if (grain === 'rows' || cellsOf(strip) <= PIECE) open.push(answer);
      else return piecesOf(strip);
      return [];
    });
  const strips = grain === 'rows' ? rowsOf(areas) : columnsOf(areas);
  const small = strips.filter((strip) => cellsOf(strip) <= FEW);
  open.push(...small.map((strip) => ({ strip, known: {}, open: LOOK_OPTIONS })));
  const pieces = settle(
    await askStrips(
      context,
      strips.filter((strip) => !small.includes(strip)),
    ),
  );
  settle(await askStrips(context, pieces));
  const asked = open.map((answer) => ({ answer, cells: cellQuestion(answer) }));
  await askAll(
    context,
    asked.map(({ cells }) => cells),
  );
  for (const { answer, cells } of asked) {
    const { sheet, runs } = answer.strip;
    for (const run of runs)
      eachCell(run, (row, column) => {
        const told = cells.rows[row - cells.area.top]![column - cells.area.left]!;
        const area = { top: row, left: column, bottom: row, right: column };
        visit(sheet, area, {
          numberFormat: formats(sheet, row, column),
          properties: complete(answer.known, told),
        });
      });
  }
}

function eachCell({ top, left, bottom, right }: Area, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) visit(row, column);
}

/** The rows of all rectangles. */
function rowsOf(areas: readonly LookArea[]): Strip[] {
  return areas.flatMap(({ sheet, area }) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, index): Strip => {
      const row = area.top + index;
      return { sheet, grain: 'rows', runs: [{ ...area, top: row, bottom: row }] };
    }),
  );
}

/** The columns of all rectangles, each cell once. */
function columnsOf(areas: readonly LookArea[]): Strip[] {
  const columns = new Map<
    string,
    { sheet: string; column: number; runs: { top: number; bottom: number }[] }
  >();
  for (const { sheet, area } of areas) {
    for (let column = area.left; column <= area.right; column++) {
      const key = `${column} ${sheet}`;
      let own = columns.get(key);
      if (!own) columns.set(key, (own = { sheet, column, runs: [] }));
      own.runs.push({ top: area.top, bottom: area.bottom });
    }
  }
  return [...columns.values()].flatMap(({ sheet, column, runs }) => {
    const joined: { top: number; bottom: number }[] = [];
    for (const run of runs.sort((a, b) => a.top - b.top)) {
      const last = joined.at(-1);
      if (last && run.top <= last.bottom + 1) last.bottom = Math.max(last.bottom, run.bottom);
      else joined.push({ ...run });
    }
    const cells = joined.map((run): Area => ({ ...run, left: column, right: column }));
    return grouped(cells).map((group): Strip => ({ sheet, grain: 'columns', runs: group }));
  });
}

function cellsOf({ runs }: Strip): number {
  return runs.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

function piecesOf({ sheet, grain, runs }: Strip): Strip[] {
  const pieces: Area[][] = [];
  let room = 0;
  for (const run of runs) {
    for (let top = run.top; top <= run.bottom;) {
      if (room === 0) {
        pieces.push([]);
        room = PIECE;
      }
      const bottom = Math.min(run.bottom, top + room - 1);
      pieces.at(-1)!.push({ ...run, top, bottom });
      room -= bottom - top + 1;
      top = bottom + 1;
    }
  }
  return pieces.map((piece) => ({ sheet, grain, runs: piece }));
}

/**
 * Asks about the cells from the first of a strip to its last: what lies between is little and costs no range of its
 * own.
 */
function cellQuestion({ strip: { sheet, runs }, open }: Answer): Question<Excel.CellProperties> {
  const area = { ...runs[0]!, bottom: runs.at(-1)!.bottom };
  return question(sheet, area, weightOf(open!), (range) => {
    const properties = range.getCellProperties(open!);
    return () => properties.value;
  });
}

function weightOf({ format = {}, style }: Excel.CellPropertiesLoadOptions): number {
  const { borders, ...parts } = format;
  const properties = Object.values(parts).flatMap((part): unknown[] =>
    part === true ? [part] : Object.keys(part as object),
  );
  return 20 + PROPERTY_BYTES * (properties.length + (style ? 1 : 0)) + (borders ? BORDER_BYTES * 4 : 0);
}

type Formats = (sheet: string, row: number, column: number) => string;

async function readFormats(context: Excel.RequestContext, areas: readonly LookArea[]): Promise<Formats> {
  const questions = areas.map(({ sheet, area }) =>
    question(sheet, area, FORMAT_BYTES, property<string>('numberFormat')),
  );
  await askAll(context, questions);
  const bySheet = new Map<string, Question<string>[]>();
  for (const one of questions) bySheet.set(one.sheet, [...(bySheet.get(one.sheet) ?? []), one]);
  return (sheet, row, column) => {
    const { area, rows } = bySheet
      .get(sheet)!
      .find(
        ({ area: { top, bottom, left, right } }) =>
          row >= top && row <= bottom && column >= left && column <= right,
      )!;
    return rows[row - area.top]![column - area.left]!;
  };
}

/** Cells that look the same may still differ in their number format. */
function visitByFormat(
  { sheet, runs }: Strip,
  known: Properties,
  formats: Formats,
  visit: LookVisitor,
): void {
  const properties = complete(known, {});
  for (const { top, left, bottom, right } of runs) {
    for (let column = left; column <= right; column++) {
      let from = top;
      for (let row = top + 1; row <= bottom + 1; row++) {
        const numberFormat = formats(sheet, from, column);
        if (row <= bottom && formats(sheet, row, column) === numberFormat) continue;
        visit(
          sheet,
          { top: from, left: column, bottom: row - 1, right: column },
          { numberFormat, properties },
        );
        from = row;
      }
    }
  }
}

/** What is asked of a look, by part. */
const PARTS = {
  fill: ['color', 'pattern', 'patternColor'],
  font: ['name', 'size', 'bold', 'italic', 'color', 'underline', 'strikethrough', 'subscript', 'superscript'],
  protection: ['locked', 'formulaHidden'],
} as const;
const PLAIN = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'indentLevel',
  'shrinkToFit',
  'textOrientation',
] as const;

const STRIP_PROPERTIES = [
  'style',
  ...Object.entries(PARTS).flatMap(([part, keys]) => keys.map((key) => `format/${part}/${key}`)),
  ...PLAIN.map((key) => `format/${key}`),
];

/** Asks in which properties the cells of each strip agree. */
async function askStrips(context: Excel.RequestContext, strips: readonly Strip[]): Promise<Answer[]> {
  if (strips.length === 0) return [];
  if (strips.length > STRIPS) {
    const first = await askStrips(context, strips.slice(0, STRIPS));
    return [...first, ...(await askStrips(context, strips.slice(STRIPS)))];
  }
  const asked = strips.map((strip) => {
    const ranges = rangesOf(context.workbook.worksheets.getItem(strip.sheet), strip.runs);
    (ranges as Excel.Range).load(STRIP_PROPERTIES);
    const { borders } = ranges.format;
    borders.load('items/sideIndex,items/style,items/color,items/weight');
    return { strip, ranges, borders };
  });
  await context.sync();
  return asked.map(({ strip, ranges, borders }) => answerOf(strip, ranges, borders));
}

function answerOf(strip: Strip, ranges: Ranges, borders: Excel.RangeBorderCollection): Answer {
  const format = ranges.format.toJSON() as Record<string, unknown>;
  const known: Record<string, unknown> = {};
  const open: Record<string, unknown> = {};
  for (const [part, keys] of Object.entries(PARTS)) {
    const told = (format[part] ?? {}) as Record<string, unknown>;
    const own = keys.filter((key) => isTold(told[key]));
    const mixed = keys.filter((key) => !isTold(told[key]));
    known[part] = Object.fromEntries(own.map((key) => [key, told[key]]));
    if (mixed.length > 0) open[part] = Object.fromEntries(mixed.map((key) => [key, true]));
  }
  for (const key of PLAIN) {
    if (isTold(format[key])) known[key] = format[key];
    else open[key] = true;
  }
  const lines = linesOf(strip, borders);
  if (lines) known['borders'] = lines;
  else open['borders'] = { color: true, style: true, weight: true };
  const style = isTold(ranges.style) ? { style: ranges.style } : {};
  const isOpen = Object.keys(open).length > 0 || !isTold(ranges.style);
  const options = { ...(isTold(ranges.style) ? {} : { style: true }), format: open };
  return { strip, known: { ...style, format: known }, open: isOpen ? options : null };
}

/** Excel tells null where cells differ. */
function isTold(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** The four edges, where those of all cells are the same; a line between two cells counts as an edge of both. */
function linesOf({ grain, runs }: Strip, borders: Excel.RangeBorderCollection): Properties | null {
  const line = (side: string): string | null => {
    const border = borders.items.find((one) => one.sideIndex === side);
    const told = border && { style: border.style, color: border.color, weight: border.weight };
    return told && Object.values(told).every(isTold) ? JSON.stringify(told) : null;
  };
  const [top, right, bottom, left] = ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft'].map(line);
  if (!top || !right || !bottom || !left) return null;
  const [side, first, last] =
    grain === 'rows'
      ? (['InsideVertical', left, right] as const)
      : (['InsideHorizontal', top, bottom] as const);
  const isSingle = runs.every((run) => run.top === run.bottom && run.left === run.right);
  if (!isSingle && ![first, last].every((edge) => edge === line(side))) return null;
  const parsed = (text: string): unknown => JSON.parse(text);
  return { top: parsed(top), right: parsed(right), bottom: parsed(bottom), left: parsed(left) };
}

/** What cells agree in together with what was told of one of them, its keys always in the same order. */
function complete(known: Properties, told: Excel.CellProperties): Excel.CellProperties {
  const [one, other] = [known['format'], told.format].map(
    (format) => (format ?? {}) as Record<string, object>,
  );
  const parts = Object.keys(PARTS).map((part) => [part, ordered({ ...one![part], ...other![part] }, part)]);
  const plain = PLAIN.map((key) => [key, other![key] ?? one![key]]);
  const format = Object.fromEntries([
    ...parts,
    ...plain,
    ['borders', other!['borders'] ?? one!['borders']],
  ]) as object;
  return { style: told.style ?? (known['style'] as string), format } as Excel.CellProperties;
}

function ordered(values: Properties, part: string): Properties {
  return Object.fromEntries(PARTS[part as keyof typeof PARTS].map((key) => [key, values[key]]));
}
