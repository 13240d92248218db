import { isFormula } from '../../workbook/cell';
import { HostError } from '../../workbook/host';
import { makeSheet, type Sheet } from '../../workbook/sheet';
import { draftOf, kindOf, relsPartOf, type PackageDraft } from '../../office/zip/package';
import { CONTENT_TYPES, dropElements, partNamer, type PartNamer } from './write/parts-write';
import { writeSheet } from './write/sheet-write';
import type { RowEnds } from './read/rows-read';
import type { SheetPart } from './read/sheet-read';
import type { Origins, Slot } from './slots';
import { namespaceOf, type Source } from './source';
import { styleBook, type StyleBook } from './write/style-write';
import { writeTables } from './write/tables-write';
import { encodePart } from '../../office/xml/text';
import {
  changedNames,
  relationPrefix,
  writeTitles,
  writeWorkbookPart,
  type Listed,
} from './write/workbook-write';
import { childOf, insertSplices, isTrue, makeElement, prefixOf } from '../../office/xml/xml';

/**
 * The bytes of a workbook with these sheets: the file it was opened from with what differs patched in, whatever was
 * done in between. `bytes` is that file; it is given back itself where nothing differs.
 */
export function saveSource(
  source: Source,
  slots: readonly Slot[],
  origins: Origins,
  bytes: Uint8Array,
): Uint8Array {
  if (slots.length === source.workbook.sheets.length && slots.every((slot) => slot.entry && !slot.now))
    return bytes;
  const draft = draftOf(source.pkg);
  const book = styleBook(source.styles().styles, origins);
  const parts = partNamer(source, draft);
  let changed = false;
  let valuesChanged = false;
  const listed = slots.map(({ entry, name, now }): Listed => {
    if (!entry) {
      changed = true;
      return addSheet(source, draft, book, parts, now ?? makeSheet(name));
    }
    const same = {
      name: entry.name,
      visibility: entry.visibility,
      entry,
      relationId: entry.relationId,
      names: {},
    };
    if (!now || entry.kind !== 'grid') return same;
    const part = source.sheetPart(entry);
    const written = writeSheet(part, now, source.styles().styles, book, source.pkg.codec);
    if (written.content) draft.put(entry.part, written.content);
    changed ||= written.content !== null;
    valuesChanged ||= written.valuesChanged;
    const names = changedNames(source.workbook, entry, entry.name, part.sheet.layout, now.layout);
    return { ...same, visibility: now.layout.visibility, names };
  });
  removeSheets(source, draft, listed);
  writeStyles(source, draft, book, parts);
  const { workbook } = source;
  const text = writeWorkbookPart(workbook, listed, valuesChanged && mayHaveFormulas(source, slots));
  if (text !== workbook.xml.text) draft.put(workbook.part, text);
  else if (!changed) return bytes;
  const [before, after] = [workbook.sheets.map((one) => one.name), listed.map((one) => one.name)];
  if (before.join('\n') !== after.join('\n')) writeTitles(source.pkg, draft, before, after);
  return draft.write();
}

/** Whether a formula may look at what was written; a sheet that was never read may hold some. */
function mayHaveFormulas(source: Source, slots: readonly Slot[]): boolean {
  return slots.some(({ entry, now }) => {
    const sheet = now ?? (entry && source.sheetIfRead(entry));
    return !sheet || sheet.cells.some((row) => row.some(isFormula));
  });
}

function addSheet(
  source: Source,
  draft: PackageDraft,
  book: StyleBook,
  parts: PartNamer,
  sheet: Sheet,
): Listed {
  const { workbook } = source;
  const part = parts.part('worksheets', 'sheet');
  const blank = blankSheet(source, sheet.name);
  draft.put(part, blank.bytes()); // takes the name
  const tables = writeTables(source, draft, part, sheet);
  const written = writeSheet(blank, sheet, source.styles().styles, book, source.pkg.codec, (frame) => {
    if (tables.length === 0) return [];
    const p = prefixOf(frame.root);
    const { prefix } = relationPrefix(frame);
    const content = tables.map((id) => makeElement(`${p}tablePart`, { [`${prefix}id`]: id })).join('');
    return insertSplices(
      frame.root,
      ['tableParts'],
      'tableParts',
      makeElement(`${p}tableParts`, { count: tables.length }, content),
    );
  });
  if (written.content) draft.put(part, written.content);
  const relationId = parts.relate('worksheet', part, 'worksheet');
  const names = changedNames(workbook, null, sheet.name, blank.sheet.layout, sheet.layout);
  return { name: sheet.name, visibility: sheet.layout.visibility, entry: null, relationId, names };
}

const NO_ENDS: RowEnds = { offsets: [], columns: [] };

/** A worksheet with nothing in it: a new sheet is written as a change of this one. */
function blankSheet(source: Source, name: string): SheetPart {
  const namespace = namespaceOf(source.workbook);
  const relations = namespace
    .replace(/spreadsheetml\/.*$/, 'officeDocument/')
    .concat(namespace.includes('purl') ? 'relationships' : '2006/relationships');
  const head =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}" xmlns:r="${relations}">` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><sheetData>';
  const bytes = encodePart(`${head}</sheetData></worksheet>`);
  return { sheet: makeSheet(name), bytes: () => bytes, from: head.length, to: head.length, ends: NO_ENDS };
}

function removeSheets(source: Source, draft: PackageDraft, listed: readonly Listed[]): void {
  const { workbook } = source;
  const gone = workbook.sheets.filter((entry) => !listed.some((one) => one.entry === entry));
  if (gone.length === 0) return;
  // The order of calculation names cells of the sheet that goes; Excel makes it anew.
  const chain = workbook.relationships.filter((one) => kindOf(one) === 'calcChain');
  const ids = new Set([...gone.map((entry) => entry.relationId), ...chain.map((one) => one.id)]);
  const parts = [
    ...gone.flatMap(({ kind, part }) => (kind === 'lost' ? [] : part)),
    ...chain.map((one) => one.target),
  ];
  const rels = relsPartOf(workbook.part);
  dropElements(draft, rels, (attributes) => ids.has(attributes['Id'] ?? ''));
  const names = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  dropElements(draft, CONTENT_TYPES, (attributes) => names.has((attributes['PartName'] ?? '').toLowerCase()));
  for (const part of parts) {
    draft.remove(part);
    if (draft.has(relsPartOf(part))) draft.remove(relsPartOf(part));
  }
}

function writeStyles(source: Source, draft: PackageDraft, book: StyleBook, parts: PartNamer): void {
  const text = book.write();
  if (text === null) return;
  const { part } = source.styles();
  if (part !== null) return draft.put(part, text);
  const folder = source.workbook.part.slice(0, source.workbook.part.lastIndexOf('/') + 1);
  draft.put(`${folder}styles.xml`, text);
  parts.relate('styles', `${folder}styles.xml`, 'styles');
}

/** Throws `HostError` protected where sheets are to come or go and the workbook's structure is protected. */
export function refuseLockedStructure(source: Source): void {
  if (!isTrue(childOf(source.workbook.xml.root, 'workbookProtection')?.attributes['lockStructure'])) return;
  throw new HostError(
    'protected',
    '工作簿的结构设了保护，不能新增工作表，没有写入。请先在“审阅”里撤销“保护工作簿”，再试一次。',
  );
}
