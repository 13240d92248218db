import { cellText, type Area } from '../../../workbook/address';
import type { Layout, Page } from '../../../workbook/layout';
import { kindOf, relationshipsOf, type Package, type PackageDraft } from '../../../office/zip/package';
import { referencesOf } from '../read/page-read';
import { escapeText } from '../../../office/xml/text';
import {
  FILTER,
  PRINT_AREA,
  PRINT_TITLES,
  sheetNameText,
  type SheetEntry,
  type WorkbookPart,
} from '../read/workbook-part';
import {
  attributeSplice,
  childOf,
  childrenNamed,
  insertSplices,
  makeElement,
  numberOf,
  parseXml,
  prefixOf,
  putSplices,
  sourceOf,
  spliceText,
  textOf,
  withAttributes,
  type Splice,
  type XmlPart,
} from '../../../office/xml/xml';

/** A sheet as the workbook part is to list it. */
export interface Listed {
  readonly name: string;
  readonly visibility: Layout['visibility'];
  /** Its entry in the file, or the relationship it was given. */
  readonly entry: SheetEntry | null;
  readonly relationId: string;
  /** Names of the sheet that change: the formula, or null where the name goes. */
  readonly names: Readonly<Record<string, string | null>>;
}

/** The order of a workbook part's children (ECMA-376 part 1, 18.2.27), up to what is written here. */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups ' +
  'externalReferences definedNames ' +
  'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
  'webPublishObjects extLst'
).split(' ');

/** The workbook part's text with this list of sheets; the very text where nothing changes. */
export function writeWorkbookPart(
  workbook: WorkbookPart,
  sheets: readonly Listed[],
  recalculate: boolean,
): string {
  const { xml } = workbook;
  const splices = [
    ...sheetSplices(workbook, sheets),
    ...nameSplices(workbook, sheets),
    ...viewSplices(workbook, sheets),
  ];
  if (recalculate) {
    const calculation = childOf(xml.root, 'calcPr');
    if (calculation) splices.push(attributeSplice(xml, calculation, { fullCalcOnLoad: 1 }));
    else
      splices.push(
        ...insertSplices(
          xml.root,
          ORDER,
          'calcPr',
          makeElement(`${prefixOf(xml.root)}calcPr`, { fullCalcOnLoad: 1 }),
        ),
      );
  }
  return spliceText(xml.text, splices);
}

/** Whether the same sheets stand in the same order, seen or hidden as before. */
function isSameList({ sheets: old }: WorkbookPart, sheets: readonly Listed[]): boolean {
  return (
    sheets.length === old.length &&
    sheets.every((one, n) => one.entry === old[n] && one.visibility === one.entry?.visibility)
  );
}

function sheetSplices(workbook: WorkbookPart, sheets: readonly Listed[]): Splice[] {
  if (isSameList(workbook, sheets)) return [];
  const { xml, sheets: old } = workbook;
  const container = childOf(xml.root, 'sheets')!;
  const p = prefixOf(xml.root);
  let id = Math.max(0, ...old.map((entry) => numberOf(entry.element.attributes['sheetId'], 0)));
  const content = sheets.map(({ name, visibility, entry, relationId }) => {
    const state = visibility === 'visible' ? null : visibility;
    if (entry) {
      const { start, openEnd, end } = entry.element;
      const open = xml.text.slice(start, openEnd);
      return (
        (visibility === entry.visibility ? open : withAttributes(open, { state })) +
        xml.text.slice(openEnd, end)
      );
    }
    const relation = relationPrefix(xml);
    return makeElement(`${p}sheet`, {
      name,
      sheetId: ++id,
      state: state ?? undefined,
      ...relation.declare,
      [`${relation.prefix}id`]: relationId,
    });
  });
  const open = xml.text.slice(container.start, container.openEnd).replace(/\s*\/>$/, '>');
  return [
    { start: container.start, end: container.end, text: `${open}${content.join('')}</${container.tag}>` },
  ];
}

const RELATIONS =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships$/;

/**
 * The prefix under which the whole of a part speaks of relationships, and the declaration an element needs where the
 * root has none: some writers declare it at each element.
 */
export function relationPrefix({ root }: XmlPart): {
  readonly prefix: string;
  readonly declare: Readonly<Record<string, string>>;
} {
  const found = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && RELATIONS.test(value),
  );
  if (found) return { prefix: `${found[0].slice('xmlns:'.length)}:`, declare: {} };
  const isStrict = Object.values(root.attributes).some((value) =>
    value.startsWith('http://purl.oclc.org/ooxml/'),
  );
  const base = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument'
    : 'http://schemas.openxmlformats.org/officeDocument/2006';
  return { prefix: 'r:', declare: { 'xmlns:r': `${base}/relationships` } };
}

/** Names of sheets carry the sheet's number, so they follow when a sheet comes or goes before theirs. */
function nameSplices(workbook: WorkbookPart, sheets: readonly Listed[]): Splice[] {
  const { xml, sheets: old } = workbook;
  if (isSameList(workbook, sheets) && sheets.every((one) => Object.keys(one.names).length === 0)) return [];
  const p = prefixOf(xml.root);
  const content: string[] = [];
  const written = new Set<string>();
  for (const element of childrenNamed(childOf(xml.root, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId } = element.attributes;
    if (localSheetId === undefined) {
      content.push(sourceOf(xml, element));
      continue;
    }
    const number = sheets.findIndex((one) => one.entry !== null && one.entry === old[Number(localSheetId)]);
    if (number < 0) continue;
    const change = sheets[number]!.names[name];
    written.add(`${number} ${name}`);
    if (change === null) continue;
    const open = withAttributes(xml.text.slice(element.start, element.openEnd), { localSheetId: number });
    content.push(
      `${open}` +
        `${change === undefined ? xml.text.slice(element.openEnd, element.closeStart) : escapeText(change)}` +
        `</${element.tag}>`,
    );
  }
  sheets.forEach(({ names }, number) => {
    for (const [name, formula] of Object.entries(names)) {
      if (formula === null || written.has(`${number} ${name}`)) continue;
      const hidden = name === FILTER ? 1 : undefined;
      content.push(
        makeElement(`${p}definedName`, { name, localSheetId: number, hidden }, escapeText(formula)),
      );
    }
  });
  return putSplices(
    xml.root,
    ORDER,
    'definedNames',
    content.length === 0 ? null : makeElement(`${p}definedNames`, {}, content.join('')),
  );
}

/** The tab in front stays in front; where it goes or hides, the first that can be seen takes its place. */
function viewSplices(workbook: WorkbookPart, sheets: readonly Listed[]): Splice[] {
  const { xml, sheets: old } = workbook;
  if (isSameList(workbook, sheets)) return [];
  return childrenNamed(childOf(xml.root, 'bookViews'), 'workbookView').flatMap((view): Splice[] => {
    const moved = (attribute: string): number => {
      const was = old[numberOf(view.attributes[attribute], 0)];
      const now = sheets.findIndex(
        (one) => one.entry !== null && one.entry === was && one.visibility === 'visible',
      );
      return now >= 0
        ? now
        : Math.max(
            0,
            sheets.findIndex((one) => one.visibility === 'visible'),
          );
    };
    const changes: Record<string, number> = {};
    const { firstSheet, activeTab } = view.attributes;
    if (firstSheet !== undefined) changes['firstSheet'] = moved('firstSheet');
    if (activeTab !== undefined || moved('activeTab') > 0) changes['activeTab'] = moved('activeTab');
    return Object.keys(changes).length === 0 ? [] : [attributeSplice(xml, view, changes)];
  });
}

/** A sheet's name as formulas write it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function absolute(area: Area): string {
  const corner = (row: number, column: number): string => cellText(row, column).replace(/([A-Z]+)/, '$$$1$$');
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

/** The names of a sheet that have to change for its layout to change from `before` to `after`. */
export function changedNames(
  workbook: WorkbookPart,
  entry: SheetEntry | null,
  sheet: string,
  before: Layout,
  after: Layout,
): Record<string, string | null> {
  const names: Record<string, string | null> = {};
  const differs = (key: keyof Page): boolean =>
    JSON.stringify(before.page?.[key] ?? null) !== JSON.stringify(after.page?.[key] ?? null);
  if (differs('titleRows')) {
    const rows = after.page?.titleRows;
    const old = entry ? sheetNameText(workbook, workbook.sheets.indexOf(entry), PRINT_TITLES) : undefined;
    // Columns repeated at the left are not ours and stay.
    const columns = referencesOf(old ?? '').filter((one) => /!\$?[A-Z]+:\$?[A-Z]+$/i.test(one.trim()));
    const wanted = [...columns, ...(rows ? [`${quoted(sheet)}!$${rows.from + 1}:$${rows.to + 1}`] : [])];
    names[PRINT_TITLES] = wanted.length === 0 ? null : wanted.join(',');
  }
  if (differs('printArea')) {
    const area = after.page?.printArea;
    names[PRINT_AREA] = area ? `${quoted(sheet)}!${absolute(area)}` : null;
  }
  if (JSON.stringify(before.filter) !== JSON.stringify(after.filter)) {
    names[FILTER] = after.filter ? `${quoted(sheet)}!${absolute(after.filter)}` : null;
  }
  return names;
}

/** Brings the list of titles among the document's properties up to date, where it is written the usual way. */
export function writeTitles(
  pkg: Package,
  draft: PackageDraft,
  before: readonly string[],
  after: readonly string[],
): void {
  const part = relationshipsOf(pkg, '').find((one) => kindOf(one) === 'extended-properties')?.target;
  if (part === undefined || !pkg.has(part)) return;
  const xml = parseXml(pkg.text(part));
  const titles = childOf(childOf(xml.root, 'TitlesOfParts'), 'vector');
  const texts = childrenNamed(titles, 'lpstr');
  const count = childOf(
    childrenNamed(childOf(childOf(xml.root, 'HeadingPairs'), 'vector'), 'variant')[1],
    'i4',
  );
  const isUsual = before.every((name, n) => texts[n] !== undefined && textOf(xml, texts[n]) === name);
  if (!titles || !count || !isUsual || textOf(xml, count) !== String(before.length)) return;
  const tag = texts[0]!.tag;
  const list = [
    ...after.map((name) => `<${tag}>${escapeText(name)}</${tag}>`),
    ...texts.slice(before.length).map((one) => sourceOf(xml, one)),
  ];
  const text = spliceText(xml.text, [
    attributeSplice(xml, titles, { size: list.length }),
    { start: titles.openEnd, end: titles.closeStart, text: list.join('') },
    { start: count.openEnd, end: count.closeStart, text: String(after.length) },
  ]);
  draft.put(part, text);
}
