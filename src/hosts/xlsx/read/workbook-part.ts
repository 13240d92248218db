import type { Layout } from '../../../workbook/layout';
import { kindOf, relationshipsOf, type Package, type Relationship } from '../../../office/zip/package';
import { damaged, Refusal } from '../../../office/refusal';
import {
  childOf,
  childrenNamed,
  isTrue,
  numberOf,
  parseXml,
  prefixedAttribute,
  textOf,
  type XmlElement,
  type XmlPart,
} from '../../../office/xml/xml';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  /** The element that lists it. */
  readonly element: XmlElement;
  readonly visibility: Layout['visibility'];
  /** `grid` is a worksheet; `other` (chart, dialog and macro sheets) holds no cells; `lost` leads to no part. */
  readonly kind: 'grid' | 'other' | 'lost';
  /** Part name, '' where it is lost. */
  readonly part: string;
  readonly relationId: string;
}

/** A defined name that belongs to a sheet. */
export interface SheetName {
  readonly name: string;
  /** The number of its sheet, from zero. */
  readonly sheet: number;
  readonly text: string;
  readonly element: XmlElement;
}

/** The workbook part, read. */
export interface WorkbookPart {
  /** Part name, e.g. `xl/workbook.xml`. */
  readonly part: string;
  readonly xml: XmlPart;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly SheetName[];
  readonly date1904: boolean;
}

/** Names that Excel gives a meaning (ECMA-376 part 1, 18.2.5). */
export const PRINT_TITLES = '_xlnm.Print_Titles';
export const PRINT_AREA = '_xlnm.Print_Area';
export const FILTER = '_xlnm._FilterDatabase';

/** Finds and reads the workbook part. Throws `Refusal` where the package is no .xlsx. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const main = relationshipsOf(pkg, '').find((one) => kindOf(one) === 'officeDocument');
  const part = main?.target ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw new Refusal('binary_workbook', part);
  if (!pkg.has(part)) {
    const isOffice = pkg.has('[Content_Types].xml') || pkg.has('mimetype');
    throw isOffice
      ? new Refusal('other_office_file', 'no workbook in it')
      : new Refusal('not_zip', 'a zip of something else');
  }
  const xml = parseXml(pkg.text(part));
  const { root } = xml;
  if (root.local !== 'workbook') throw new Refusal('other_office_file', `the main part is a ${root.local}`);
  const relationships = relationshipsOf(pkg, part);
  const sheets = childrenNamed(childOf(root, 'sheets'), 'sheet').map((element) =>
    readEntry(element, relationships),
  );
  if (sheets.length > 0 && sheets.every((one) => one.kind === 'lost'))
    throw damaged('no sheet leads anywhere');
  return {
    part,
    xml,
    relationships,
    sheets,
    names: childrenNamed(childOf(root, 'definedNames'), 'definedName').flatMap((element) => {
      const sheet = numberOf(element.attributes['localSheetId'], -1);
      return sheet < 0
        ? []
        : [{ name: element.attributes['name'] ?? '', sheet, text: textOf(xml, element), element }];
    }),
    date1904: isTrue(childOf(root, 'workbookPr')?.attributes['date1904']),
  };
}

function readEntry(element: XmlElement, relationships: readonly Relationship[]): SheetEntry {
  const { name, state } = element.attributes;
  const relationId = prefixedAttribute(element, 'id') ?? '';
  const relationship = relationships.find((one) => one.id === relationId);
  if (name === undefined) throw damaged('a sheet has no name');
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  if (!relationship) return { name, element, visibility, kind: 'lost', part: '', relationId };
  const kind = kindOf(relationship) === 'worksheet' ? 'grid' : 'other';
  return { name, element, visibility, kind, part: relationship.target, relationId };
}

/** The text of a name that belongs to a sheet (its number from zero). */
export function sheetNameText(workbook: WorkbookPart, sheet: number, name: string): string | undefined {
  return workbook.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === name.toLowerCase())
    ?.text;
}
