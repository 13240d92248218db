import { areaText } from '../../../workbook/address';
import { scalarOf } from '../../../workbook/cell';
import { cellAt, type Sheet, type Table } from '../../../workbook/sheet';
import { relsPartOf, type PackageDraft } from '../../../office/zip/package';
import { declarePart, RELATION_TYPES } from './parts-write';
import { namespaceOf, type Source } from '../source';
import { makeElement, numberOf, parseXml } from '../../../office/xml/xml';

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes the tables of a new sheet as parts of their own; gives the ids of the sheet's relationships to them. */
export function writeTables(source: Source, draft: PackageDraft, sheetPart: string, sheet: Sheet): string[] {
  if (sheet.tables.length === 0) return [];
  const folder = `${sheetPart.split('/').slice(0, -2).join('/')}/tables`;
  const relations = sheet.tables.map((table, n) => {
    const number = freeNumber(draft, folder);
    const part = `${folder}/table${number}.xml`;
    draft.put(part, tableMarkup(namespaceOf(source.workbook), freeId(source, draft, folder), table, sheet));
    declarePart(draft, part, 'table');
    return makeElement('Relationship', {
      Id: `rId${n + 1}`,
      Type: `${RELATION_TYPES}/table`,
      Target: `../tables/table${number}.xml`,
    });
  });
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  draft.put(
    relsPartOf(sheetPart),
    XML_HEAD + makeElement('Relationships', { xmlns: namespace }, relations.join('')),
  );
  return sheet.tables.map((_, n) => `rId${n + 1}`);
}

function freeNumber(draft: PackageDraft, folder: string): number {
  let number = 1;
  while (draft.has(`${folder}/table${number}.xml`)) number++;
  return number;
}

/** Tables have numbers of their own, which must differ in the whole workbook. */
function freeId(source: Source, draft: PackageDraft, folder: string): number {
  const own = Array.from({ length: freeNumber(draft, folder) - 1 }, (_, n) => `${folder}/table${n + 1}.xml`);
  const others = source.pkg.entries
    .map((entry) => entry.name)
    .filter((name) => /\/tables\/[^/]*\.xml$/.test(name));
  const ids = [...new Set([...own, ...others])].map((part) =>
    numberOf(parseXml(draft.text(part)).root.attributes['id'], 0),
  );
  return Math.max(0, ...ids) + 1;
}

function tableMarkup(namespace: string, id: number, { name, area }: Table, sheet: Sheet): string {
  const taken = new Set<string>();
  const columns: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const heading = scalarOf(cellAt(sheet, area.top, column));
    let text = heading === null || heading === '' ? `列${column - area.left + 1}` : String(heading);
    while (taken.has(text.toLowerCase())) text += '2';
    taken.add(text.toLowerCase());
    columns.push(makeElement('tableColumn', { id: column - area.left + 1, name: text }));
  }
  const content =
    makeElement('autoFilter', { ref: areaText(area) }) +
    makeElement('tableColumns', { count: columns.length }, columns.join('')) +
    makeElement('tableStyleInfo', {
      name: 'TableStyleMedium2',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    });
  return (
    XML_HEAD +
    makeElement(
      'table',
      { xmlns: namespace, id, name, displayName: name, ref: areaText(area), totalsRowShown: 0 },
      content,
    )
  );
}
