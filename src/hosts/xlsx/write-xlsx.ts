import { makeSheet, type Workbook } from '../../workbook/sheet';
import type { Codec } from '../../office/zip/codec';
import { refuseUnwritable } from './limits';
import { naming } from './refusal';
import { saveSource } from './save';
import { MAIN_NAMESPACE, openSource } from './source';
import { minimalStyles } from './read/styles';
import { encodePart } from '../../office/xml/text';
import { pack, writeZip } from '../../office/zip/zip';

/**
 * A fresh .xlsx file that holds a workbook; a workbook without sheets gets an empty one. Formulas are written with
 * their last result. Throws `HostError` failed where Excel could not open the result.
 */
export function writeXlsx(workbook: Workbook, codec: Codec): Uint8Array {
  return naming(workbook.name, () => {
    const bytes = emptyPackage(workbook.date1904, codec);
    const source = openSource(bytes, codec);
    const sheets = workbook.sheets.length === 0 ? [makeSheet('Sheet1')] : workbook.sheets;
    sheets.forEach((sheet, at) =>
      refuseUnwritable({ kind: 'addSheet', sheet, at, why: { topic: '' } }, [], source),
    );
    return saveSource(
      source,
      sheets.map((sheet) => ({ name: sheet.name, entry: null, now: sheet })),
      new WeakMap(),
      bytes,
    );
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least a package needs (ECMA-376 part 1, 12.2), still without sheets. */
function emptyPackage(date1904: boolean, codec: Codec): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
      `Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
      '<bookViews><workbookView/></bookViews><sheets></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
      `Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => pack(name, encodePart(HEAD + text), codec));
  return writeZip([...entries, pack('xl/styles.xml', encodePart(minimalStyles(MAIN_NAMESPACE)), codec)]);
}
