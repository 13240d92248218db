import { once } from '../../basics/once';
import { makeSheet, type Sheet } from '../../workbook/sheet';
import type { Codec } from '../../office/zip/codec';
import { kindOf, openPackage, type Package } from '../../office/zip/package';
import type { CellContext, RowsRead } from './read/rows-read';
import { readSharedStrings, type SharedString } from './read/shared-strings';
import { readSheet, type SheetPart } from './read/sheet-read';
import { minimalStyles, readStyles, type Styles } from './read/styles';
import {
  PRINT_AREA,
  PRINT_TITLES,
  readWorkbookPart,
  sheetNameText,
  type SheetEntry,
  type WorkbookPart,
} from './read/workbook-part';

/** A workbook file as it was opened. It never changes; its parts are read when first asked for. */
export interface Source {
  readonly pkg: Package;
  readonly workbook: WorkbookPart;
  /** The styles part; a minimal one stands in where the file has none (`part` null). */
  styles(): { readonly part: string | null; readonly styles: Styles };
  /** A worksheet, read once. Throws `Refusal`, also where the entry is no worksheet. */
  sheetPart(entry: SheetEntry, tell?: RowsRead): SheetPart;
  /** The sheet as the model sees it; chart sheets and the like, and lost sheets, are empty. Throws `Refusal`. */
  sheet(entry: SheetEntry, tell?: RowsRead): Sheet;
  /** The same, undefined where it was not read yet. */
  sheetIfRead(entry: SheetEntry): Sheet | undefined;
  /** Whether the package is signed. */
  readonly isSigned: boolean;
}

/** The main namespaces (ECMA-376 part 1 and part 4). */
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** The main namespace a workbook uses. */
export function namespaceOf(workbook: WorkbookPart): string {
  return Object.values(workbook.xml.root.attributes).includes(STRICT_MAIN_NAMESPACE)
    ? STRICT_MAIN_NAMESPACE
    : MAIN_NAMESPACE;
}

/** Opens the bytes of a workbook file. Throws `Refusal`. */
export function openSource(bytes: Uint8Array, codec: Codec): Source {
  const pkg = openPackage(bytes, codec);
  const workbook = readWorkbookPart(pkg);
  const partOf = (kind: string): string | null => {
    const found = workbook.relationships.find((one) => kindOf(one) === kind && !one.external);
    return found && pkg.has(found.target) ? found.target : null;
  };
  const styles = once(() => {
    const part = partOf('styles');
    const text = part === null ? minimalStyles(namespaceOf(workbook)) : pkg.text(part);
    const theme = partOf('theme');
    return { part, styles: readStyles(text, () => (theme === null ? null : pkg.text(theme))) };
  });
  const strings = once((): readonly SharedString[] => {
    const part = partOf('sharedStrings');
    return part === null ? [] : readSharedStrings(pkg.text(part));
  });
  const parts = new Map<SheetEntry, SheetPart>();
  const sheetPart = (entry: SheetEntry, tell?: RowsRead): SheetPart => {
    let part = parts.get(entry);
    if (!part) {
      const number = workbook.sheets.indexOf(entry);
      const names = {
        titles: sheetNameText(workbook, number, PRINT_TITLES),
        area: sheetNameText(workbook, number, PRINT_AREA),
      };
      const book = styles().styles;
      const context: CellContext = { strings, lookOf: (xf) => book.lookOf(xf), date1904: workbook.date1904 };
      part = readSheet(pkg, entry, book, context, names, tell);
      parts.set(entry, part);
    }
    return part;
  };
  const others = new Map<SheetEntry, Sheet>();
  return {
    pkg,
    workbook,
    styles,
    sheetPart,
    sheet(entry, tell) {
      if (entry.kind === 'grid') return sheetPart(entry, tell).sheet;
      let sheet = others.get(entry);
      if (!sheet) {
        const plain = makeSheet(entry.name);
        const layout = { ...plain.layout, visibility: entry.visibility };
        sheet = { ...plain, layout, ...(entry.kind === 'lost' && { isLost: true }) };
        others.set(entry, sheet);
      }
      return sheet;
    },
    sheetIfRead: (entry) => (entry.kind === 'grid' ? parts.get(entry)?.sheet : makeSheet(entry.name)),
    isSigned: pkg.entries.some((entry) => entry.name.toLowerCase().startsWith('_xmlsignatures/')),
  };
}
