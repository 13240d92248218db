import { MAX_COLUMNS, parseArea, type Area } from '../../../workbook/address';
import type { Layout, Validation } from '../../../workbook/layout';
import { isOurFormula, parseRule, type Rule } from '../../../workbook/rule';
import type { Sheet, Table } from '../../../workbook/sheet';
import { readPage, type PrintNames } from './page-read';
import { kindOf, relationshipsOf, type Package } from '../../../office/zip/package';
import { readRows, type CellContext, type RowEnds, type RowsRead } from './rows-read';
import type { Styles } from './styles';
import { decodePart, encodePart, readEscapes } from '../../../office/xml/text';
import { damaged } from '../../../office/refusal';
import {
  childOf,
  childrenNamed,
  insertSplices,
  isTrue,
  makeElement,
  numberOf,
  parseXml,
  prefixOf,
  spliceText,
  textOf,
  type XmlElement,
  type XmlPart,
} from '../../../office/xml/xml';
import type { SheetEntry } from './workbook-part';

/** The order of a worksheet's children (ECMA-376 part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture ' +
  'oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** A worksheet as it is in the file. */
export interface SheetPart {
  readonly sheet: Sheet;
  /** The part in UTF-8. */
  bytes(): Uint8Array;
  /** Where the rows begin and end in the bytes. */
  readonly from: number;
  readonly to: number;
  readonly ends: RowEnds;
}

/** A part larger than this is not kept from reading to writing but unpacked again: that costs less than the memory. */
const MOST_KEPT = 16 << 20;

/** Reads a worksheet. Throws `Refusal`. */
export function readSheet(
  pkg: Package,
  entry: SheetEntry,
  styles: Styles,
  context: CellContext,
  names: PrintNames,
  tell?: RowsRead,
): SheetPart {
  const stored = pkg.bytes(entry.part);
  const found = readRows(stored, context, tell);
  const bytes = found ? stored : withRows(stored);
  const { from, to, cells, styles: looks, heights, hidden, ends } = found ?? readRows(bytes, context)!;
  const frame = parseXml(frameText(bytes, from, to));
  const { root } = frame;
  const columns = readColumns(childOf(root, 'cols'));
  const layout: Layout = {
    visibility: entry.visibility,
    columnWidths: columns.widths,
    rowHeights: heights,
    hiddenRows: hidden,
    hiddenColumns: columns.hidden,
    merges: childrenNamed(childOf(root, 'mergeCells'), 'mergeCell').flatMap((one) =>
      areasOf(one.attributes['ref']),
    ),
    freeze: readFreeze(root),
    filter: areasOf(childOf(root, 'autoFilter')?.attributes['ref'])[0] ?? null,
    validations: validationElements(root).flatMap((one) => readValidation(frame, one)),
    page: readPage(frame, names),
  };
  const sheet: Sheet = {
    name: entry.name,
    cells,
    styles: looks,
    rules: readRules(frame, styles),
    tables: readTables(pkg, entry.part),
    isProtected: isTrue(childOf(root, 'sheetProtection')?.attributes['sheet']),
    layout,
  };
  const kept = bytes.length <= MOST_KEPT ? bytes : null;
  return { sheet, bytes: () => kept ?? pkg.bytes(entry.part), from, to, ends };
}

/** A worksheet that has no element for rows, with one. Throws `Refusal` where it is no worksheet. */
function withRows(bytes: Uint8Array): Uint8Array {
  const { text, root } = parseXml(decodePart(bytes));
  if (root.local !== 'worksheet') throw damaged(`a sheet is a ${root.local}`);
  const markup = makeElement(`${prefixOf(root)}sheetData`, {});
  return encodePart(spliceText(text, insertSplices(root, WORKSHEET_ORDER, 'sheetData', markup)));
}

/** The text of a worksheet without its rows: what stands before them, directly followed by what stands after them. */
export function frameText(bytes: Uint8Array, from: number, to: number): string {
  return (
    decodePart(bytes.subarray(0, from)) +
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(to))
  );
}

/** The areas of a list of references; what is none is left out. */
function areasOf(references: string | undefined): Area[] {
  return (references ?? '').split(/\s+/).flatMap((one) => parseArea(one) ?? []);
}

/** One stretch of columns, numbers from zero, both included. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  readonly element: XmlElement;
}

/** The `col` elements from left to right; nonsense, and what overlaps an earlier one, is left out. */
export function columnSpans(cols: XmlElement | undefined): ColumnSpan[] {
  const spans = childrenNamed(cols, 'col').flatMap((element) => {
    const from = numberOf(element.attributes['min'], 0) - 1;
    const to = Math.min(numberOf(element.attributes['max'], 0), MAX_COLUMNS) - 1;
    return from >= 0 && to >= from ? [{ from, to, element }] : [];
  });
  let next = 0;
  return spans
    .sort((a, b) => a.from - b.from)
    .filter((span) => {
      const fits = span.from >= next;
      if (fits) next = span.to + 1;
      return fits;
    });
}

function readColumns(cols: XmlElement | undefined): {
  readonly widths: Record<number, number>;
  readonly hidden: number[];
} {
  const widths: Record<number, number> = {};
  const hidden: number[] = [];
  for (const { from, to, element } of columnSpans(cols)) {
    const width = numberOf(element.attributes['width'], 0);
    const isHidden = isTrue(element.attributes['hidden']);
    for (let column = from; column <= to; column++) {
      if (width > 0) widths[column] = width;
      if (isHidden) hidden.push(column);
    }
  }
  return { widths, hidden };
}

function readFreeze(root: XmlElement): Layout['freeze'] {
  const pane = childOf(childOf(childOf(root, 'sheetViews'), 'sheetView'), 'pane');
  if (!pane || !(pane.attributes['state'] ?? '').startsWith('frozen')) return null;
  const rows = numberOf(pane.attributes['ySplit'], 0);
  const columns = numberOf(pane.attributes['xSplit'], 0);
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

/** The elements of checks on typing. */
export function validationElements(root: XmlElement): XmlElement[] {
  return childrenNamed(childOf(root, 'dataValidations'), 'dataValidation');
}

/** A check as the model knows it, once for each of its areas; none where the model cannot say it. */
export function readValidation(frame: XmlPart, element: XmlElement): Validation[] {
  const { type, sqref, error } = element.attributes;
  const message = readEscapes(error ?? '');
  const areas = areasOf(sqref);
  if (type === 'date') return areas.map((area) => ({ area, kind: 'date', message }));
  const source = childOf(element, 'formula1');
  const list = source && /^"((?:[^"]|"")*)"$/.exec(textOf(frame, source).trim());
  if (type !== 'list' || !list) return [];
  const values = list[1]!.replaceAll('""', '"').split(',');
  return areas.map((area) => ({ area, kind: 'list', values, message }));
}

/** One conditional format that carries our marker; `rules` is empty where it was changed beyond reading. */
export interface OurFormat {
  readonly container: XmlElement;
  readonly element: XmlElement;
  readonly rules: readonly Rule[];
}

/** Our conditional formats, those that win first. */
export function ourFormats(frame: XmlPart, styles: Styles): OurFormat[] {
  const found: (OurFormat & { readonly priority: number })[] = [];
  for (const container of childrenNamed(frame.root, 'conditionalFormatting')) {
    for (const element of childrenNamed(container, 'cfRule')) {
      const source = childOf(element, 'formula');
      const formula = source ? textOf(frame, source) : '';
      if (!isOurFormula(formula)) continue;
      const { fill, color } = styles.conditionalLookOf(numberOf(element.attributes['dxfId'], -1));
      const rules = areasOf(container.attributes['sqref']).flatMap(
        (area) => parseRule(formula, area, fill ?? '', color) ?? [],
      );
      found.push({ container, element, rules, priority: numberOf(element.attributes['priority'], 0) });
    }
  }
  return found.sort((a, b) => a.priority - b.priority);
}

function readRules(frame: XmlPart, styles: Styles): Rule[] {
  return ourFormats(frame, styles).flatMap((one) => one.rules);
}

function readTables(pkg: Package, part: string): Table[] {
  return relationshipsOf(pkg, part).flatMap((one) => {
    if (kindOf(one) !== 'table' || !pkg.has(one.target)) return [];
    const { displayName, name, ref } = parseXml(pkg.text(one.target)).root.attributes;
    const area = areasOf(ref)[0];
    return area ? [{ name: displayName ?? name ?? '', area }] : [];
  });
}
