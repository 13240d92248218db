import type { NormalLook } from './looks';

/** What stands in the workbook, asked in one small request: it also tells at once whether a cell is being edited. */
export interface Probe {
  readonly name: string;
  readonly sheets: readonly SheetInfo[];
  readonly structureLocked: boolean;
  readonly normal: NormalLook;
  readonly date1904: boolean;
  readonly measure: Measure;
}

/** A sheet, as far as one small request tells. */
export interface SheetInfo {
  /** Stays the same when the sheet is renamed; every method that takes a name takes it too. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly isProtected: boolean;
  readonly tables: readonly string[];
  /** Points. */
  readonly standardHeight: number;
}

/** Column widths: Excel speaks of points, files of characters. */
export interface Measure {
  /** Pixels of the widest digit of the default font. */
  readonly digit: number;
  /** Points of a column nobody widened. */
  readonly standard: number;
}

const PIXELS_PER_POINT = 96 / 72;

/** Width in characters, as .xlsx files count it, to points. */
export function pointsOf(characters: number, { digit }: Measure): number {
  return (characters * digit) / PIXELS_PER_POINT;
}

/** Points to a width in characters, as .xlsx files count it (to the 256th). */
export function charactersOf(points: number, { digit }: Measure): number {
  return Math.round(((points * PIXELS_PER_POINT) / digit) * 256) / 256;
}

/** The last cell there is: nobody touches it, so it shows what an untouched one is like. */
const LAST_CELL = 'XFD1048576';

/** Pixels that Excel adds to the characters of a column (two of padding on each side, one for the grid line). */
const PADDING = 5;

/** Asks what stands in the workbook. */
export async function probe(context: Excel.RequestContext): Promise<Probe> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load({ name: true, protection: { protected: true } });
  worksheets.load({
    id: true,
    name: true,
    visibility: true,
    standardWidth: true,
    standardHeight: true,
    protection: { protected: true },
    tables: { name: true },
  });
  const style = workbook.styles.getItemOrNullObject('Normal');
  style.load('font/name,font/size,font/color,horizontalAlignment,verticalAlignment');
  const corner = worksheets.getFirst().getRange(LAST_CELL);
  corner.load(
    'format/columnWidth,format/font/name,format/font/size,format/font/color,' +
      'format/horizontalAlignment,format/verticalAlignment',
  );
  // The API does not tell the date system; the number of a known day does.
  const newYear = workbook.functions.date(1904, 1, 1);
  newYear.load('value');
  await context.sync();
  const points = corner.format.columnWidth;
  const plain = style.isNullObject ? corner.format : style;
  const digit = Math.round((points * PIXELS_PER_POINT - PADDING) / worksheets.items[0]!.standardWidth);
  return {
    name: workbook.name,
    structureLocked: workbook.protection.protected,
    date1904: newYear.value === 0,
    normal: {
      fontName: plain.font.name,
      fontSize: plain.font.size,
      fontColor: plain.font.color.replace('#', '').toUpperCase(),
      horizontal: plain.horizontalAlignment,
      vertical: plain.verticalAlignment,
    },
    measure: { digit: digit >= 4 && digit <= 32 ? digit : 7, standard: points },
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility:
        sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
      isProtected: sheet.protection.protected,
      tables: sheet.tables.items.map((table) => table.name),
      standardHeight: sheet.standardHeight,
    })),
  };
}

/** The sheet of that name, compared as Excel does. */
export function infoOf(found: Probe, name: string): SheetInfo | undefined {
  return found.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
