import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../../workbook/address';
import type { Page } from '../../../workbook/layout';
import { childOf, childrenNamed, isTrue, numberOf, textOf, type XmlPart } from '../../../office/xml/xml';

/** The defined names of a sheet that say what is printed, as their formulas. */
export interface PrintNames {
  readonly titles?: string | undefined;
  readonly area?: string | undefined;
}

/** Paper sizes by the file's numbers (ECMA-376 part 1, 18.3.1.63). */
export const PAPER_NUMBERS = { A3: 8, A4: 9 } as const;

export const MILLIMETRES_PER_INCH = 25.4;

/** Excel's margins where a sheet names none. */
const USUAL_MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7 } as const;

/** How a sheet prints; null where the file says nothing about it. Paper other than A3 is given as A4. */
export function readPage(frame: XmlPart, names: PrintNames): Page | null {
  const { root } = frame;
  const setup = childOf(root, 'pageSetup');
  const margins = childOf(root, 'pageMargins');
  const options = childOf(root, 'printOptions');
  const footer = childOf(childOf(root, 'headerFooter'), 'oddFooter');
  const breaks = childrenNamed(childOf(root, 'rowBreaks'), 'brk');
  const said = [setup, margins, options, footer, breaks[0], names.titles, names.area];
  if (said.every((one) => one === undefined)) return null;
  const margin = (side: keyof typeof USUAL_MARGINS): number =>
    Math.round(numberOf(margins?.attributes[side], USUAL_MARGINS[side]) * MILLIMETRES_PER_INCH * 1e4) / 1e4;
  const fits = isTrue(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  return {
    paper: numberOf(setup?.attributes['paperSize'], PAPER_NUMBERS.A4) === PAPER_NUMBERS.A3 ? 'A3' : 'A4',
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    margins: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    fitToWidth:
      fits &&
      numberOf(setup?.attributes['fitToWidth'], 1) === 1 &&
      numberOf(setup?.attributes['fitToHeight'], 1) === 0,
    centerHorizontally: isTrue(options?.attributes['horizontalCentered']),
    titleRows: readTitleRows(names.titles),
    printArea: readPrintArea(names.area),
    footer: footer ? centreOf(textOf(frame, footer)) : '',
    breaks: breaks
      .map((one) => numberOf(one.attributes['id'], 0))
      .filter((row) => row > 0 && row < MAX_ROWS)
      .sort((a, b) => a - b),
  };
}

/** The parts of a formula that lists areas: separated by commas outside quoted sheet names. */
export function referencesOf(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function withoutSheet(reference: string): string {
  return reference
    .slice(reference.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
}

function readTitleRows(formula: string | undefined): Page['titleRows'] {
  for (const reference of referencesOf(formula ?? '')) {
    const rows = /^(\d{1,7}):(\d{1,7})$/.exec(withoutSheet(reference));
    if (!rows) continue;
    const [from, to] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (from >= 0 && from <= to && to < MAX_ROWS) return { from, to };
  }
  return null;
}

function readPrintArea(formula: string | undefined): Area | null {
  const first = referencesOf(formula ?? '')[0];
  if (first === undefined) return null;
  const text = withoutSheet(first);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (columns) return parseArea(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows && Number(rows[1]) >= 1 && Number(rows[2]) <= MAX_ROWS) {
    return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  }
  return parseArea(text);
}

/** The sections of a header or footer code: left, centre, right. Text before the first mark is centre. */
export function footerSections(code: string): {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
} {
  const sections = { L: '', C: '', R: '' };
  let now: keyof typeof sections = 'C';
  for (const piece of code.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R') now = piece[1] as keyof typeof sections;
    else sections[now] += piece;
  }
  return { left: sections.L, centre: sections.C, right: sections.R };
}

function centreOf(code: string): string {
  return footerSections(code).centre;
}
