import type { Area } from '../../workbook/address';
import { askAll, property, question, type Question } from './bulk';
import { LOOK_OPTIONS, type Look } from './looks';

/** Reading how cells look, without carrying half a kilobyte for each of many thousand cells that look the same. */

/** A rectangle of a sheet (by id) whose looks are wanted. */
export interface LookArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Called with every look that was read; the rectangle is one cell, or cells of a column that all look so. */
export type LookVisitor = (sheet: string, area: Area, look: Look) => void;

/** Below this many rows cells are asked one by one; above, columns are asked whether all their cells look the same. */
const TALL = 64;
/** Rows at the top that are asked one by one all the same: titles and headings look different from what is below. */
const HEADING = 16;
/** A tall column of different looks is asked again in pieces of so many rows. */
const STEP = 256;

/** Bytes that Excel answers about one cell's look, and about its number format. */
const LOOK_BYTES = 650;
const FORMAT_BYTES = 12;

/** Reads the looks of all cells of some rectangles, in at most four requests while the answers stay under the limit. */
export async function readLooks(
  context: Excel.RequestContext,
  areas: readonly LookArea[],
  visit: LookVisitor,
): Promise<void> {
  const single: LookArea[] = [];
  let strips: LookArea[] = [];
  for (const { sheet, area } of areas) {
    const tall = area.bottom - area.top >= TALL;
    const body = tall ? area.top + HEADING : area.bottom + 1;
    if (body > area.top) single.push({ sheet, area: { ...area, bottom: body - 1 } });
    if (tall) strips.push(...columnsOf({ sheet, area: { ...area, top: body } }));
  }
  const formats = await readFormats(context, areas);
  const seen = async (asked: readonly LookArea[]): Promise<LookArea[]> => {
    const mixed: LookArea[] = [];
    for (const { strip, properties } of await askStrips(context, asked)) {
      if (properties) visitByFormat(strip, properties, formats, visit);
      else mixed.push(strip);
    }
    return mixed;
  };
  strips = await seen(strips);
  const short = strips.filter(({ area }) => area.bottom - area.top < STEP);
  const pieces = await seen(strips.filter((strip) => !short.includes(strip)).flatMap(piecesOf));
  const rest = [...single, ...short, ...pieces];
  const questions = rest.map(cellQuestion);
  await askAll(context, questions);
  for (const { sheet, area, rows } of questions) {
    rows.forEach((row, r) =>
      row.forEach((properties, c) => {
        const [top, left] = [area.top + r, area.left + c];
        visit(
          sheet,
          { top, left, bottom: top, right: left },
          { numberFormat: formats(sheet, top, left), properties },
        );
      }),
    );
  }
}

function columnsOf({ sheet, area }: LookArea): LookArea[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
    sheet,
    area: { ...area, left: area.left + index, right: area.left + index },
  }));
}

function piecesOf({ sheet, area }: LookArea): LookArea[] {
  return Array.from({ length: Math.ceil((area.bottom - area.top + 1) / STEP) }, (_, index) => {
    const top = area.top + index * STEP;
    return { sheet, area: { ...area, top, bottom: Math.min(top + STEP - 1, area.bottom) } };
  });
}

function cellQuestion({ sheet, area }: LookArea): Question<Excel.CellProperties> {
  return question(sheet, area, LOOK_BYTES, (range) => {
    const properties = range.getCellProperties(LOOK_OPTIONS);
    return () => properties.value;
  });
}

type Formats = (sheet: string, row: number, column: number) => string;

async function readFormats(context: Excel.RequestContext, areas: readonly LookArea[]): Promise<Formats> {
  const questions = areas.map(({ sheet, area }) =>
    question(sheet, area, FORMAT_BYTES, property<string>('numberFormat')),
  );
  await askAll(context, questions);
  return (sheet, row, column) => {
    const { area, rows } = questions.find(
      (one) =>
        one.sheet === sheet &&
        row >= one.area.top &&
        row <= one.area.bottom &&
        column >= one.area.left &&
        column <= one.area.right,
    )!;
    return rows[row - area.top]![column - area.left]!;
  };
}

/** One column's cells that look the same may still differ in their number format. */
function visitByFormat(
  { sheet, area }: LookArea,
  properties: Excel.CellProperties,
  formats: Formats,
  visit: LookVisitor,
): void {
  let top = area.top;
  for (let row = area.top + 1; row <= area.bottom + 1; row++) {
    const numberFormat = formats(sheet, top, area.left);
    if (row <= area.bottom && formats(sheet, row, area.left) === numberFormat) continue;
    visit(sheet, { ...area, top, bottom: row - 1 }, { numberFormat, properties });
    top = row;
  }
}

const STRIP_PROPERTIES = [
  'style',
  ...['color', 'pattern', 'patternColor'].map((key) => `format/fill/${key}`),
  ...[
    'name',
    'size',
    'bold',
    'italic',
    'color',
    'underline',
    'strikethrough',
    'subscript',
    'superscript',
  ].map((key) => `format/font/${key}`),
  ...[
    'horizontalAlignment',
    'verticalAlignment',
    'wrapText',
    'indentLevel',
    'shrinkToFit',
    'textOrientation',
  ].map((key) => `format/${key}`),
  ...['locked', 'formulaHidden'].map((key) => `format/protection/${key}`),
];

/** Asks about strips one column wide; `properties` is null where their cells do not all look the same. */
async function askStrips(
  context: Excel.RequestContext,
  strips: readonly LookArea[],
): Promise<{ strip: LookArea; properties: Excel.CellProperties | null }[]> {
  if (strips.length === 0) return [];
  const asked = strips.map((strip) => {
    const { top, bottom, left } = strip.area;
    const range = context.workbook.worksheets
      .getItem(strip.sheet)
      .getRangeByIndexes(top, left, bottom - top + 1, 1);
    range.load(STRIP_PROPERTIES);
    const borders = range.format.borders;
    borders.load('items/sideIndex,items/style,items/color,items/weight');
    return { strip, range, borders };
  });
  await context.sync();
  return asked.map(({ strip, range, borders }) => ({ strip, properties: oneLook(range, borders) }));
}

function oneLook(range: Excel.Range, borders: Excel.RangeBorderCollection): Excel.CellProperties | null {
  const { fill, font, protection, ...format } = range.format.toJSON();
  const line = (side: string): Excel.CellBorder | undefined => {
    const border = borders.items.find((one) => one.sideIndex === side);
    return border && { style: border.style, color: border.color, weight: border.weight };
  };
  const [top, right, bottom, left, inside] = [
    'EdgeTop',
    'EdgeRight',
    'EdgeBottom',
    'EdgeLeft',
    'InsideHorizontal',
  ].map(line);
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation } =
    format;
  const rest = {
    horizontalAlignment,
    verticalAlignment,
    wrapText,
    indentLevel,
    shrinkToFit,
    textOrientation,
  };
  const lines = [top, right, bottom, left, inside];
  const values = [
    range.style,
    ...[fill, font, protection, rest, ...lines].flatMap((part) => Object.values(part ?? { missing: null })),
  ];
  if (values.some((value) => value === null || value === undefined)) return null;
  if (![top, bottom].every((edge) => JSON.stringify(edge) === JSON.stringify(inside))) return null;
  const properties = {
    style: range.style,
    format: { fill, font, protection, ...rest, borders: { top, right, bottom, left } },
  };
  return properties as Excel.CellProperties;
}
