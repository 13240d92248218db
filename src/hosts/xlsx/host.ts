import { Draft } from '../../workbook/apply';
import { sheetOf, type AnyEdit } from '../../workbook/edit';
import type { Host, ReadRequest } from '../../workbook/host';
import { makeSheet, type Sheet, type Workbook } from '../../workbook/sheet';
import { isLike, type Style, type StyleChange } from '../../workbook/style';
import type { Codec } from '../../office/zip/codec';
import { refuseUnwritable } from './limits';
import { damaged, Refusal } from '../../office/refusal';
import { naming } from './refusal';
import { refuseLockedStructure, saveSource } from './save';
import type { RowsRead } from './read/rows-read';
import type { Origins, Slot } from './slots';
import { openSource, type Source } from './source';

/** A workbook file in memory. */
export interface XlsxHost extends Host {
  /** As every host reads; `tell` hears of the rows of all sheets together. */
  read(request?: ReadRequest, tell?: RowsRead): Promise<Workbook>;
  /**
   * The bytes of the workbook as it is now; not to be changed. Untouched parts come back byte for byte, an unchanged
   * workbook comes back as the bytes it was opened from.
   */
  save(): Uint8Array;
}

/**
 * Opens an .xlsx file. `name` is its name with ending, `bytes` are never changed. Nothing but the list of sheets is
 * read before it is asked for. Throws `HostError` with code encrypted, truncated, not_xlsx or too_large, here and
 * when a sheet is read; with code signed when a signed workbook is to be changed.
 */
export function openXlsx(bytes: Uint8Array, name: string, codec: Codec): XlsxHost {
  const source = naming(name, () => {
    const opened = openSource(bytes, codec);
    if (opened.workbook.sheets.length === 0) throw damaged('the workbook has no sheets');
    return opened;
  });
  return hostOf(source, name, bytes);
}

/** `bytes` is what an unchanged workbook saves as. */
function hostOf(source: Source, name: string, bytes: Uint8Array): XlsxHost {
  let slots: readonly Slot[] = source.workbook.sheets.map((entry) => ({
    name: entry.name,
    entry,
    now: null,
  }));
  const origins: Origins = new WeakMap();
  const madeLooks: MadeLooks = new WeakMap();
  const sheetOfSlot = (slot: Slot, tell?: RowsRead): Sheet => slot.now ?? source.sheet(slot.entry!, tell);
  const workbookOf = (sheets: readonly Sheet[]): Workbook => ({
    name,
    date1904: source.workbook.date1904,
    sheets,
  });
  return {
    // The work is synchronous; the promise carries its errors as the interface says.
    read: (request, tell) =>
      promised(name, () => {
        const wanted = request?.sheets && new Set(request.sheets.map((one) => one.toLowerCase()));
        const chosen = slots.filter((slot) => !wanted || wanted.has(slot.name.toLowerCase()));
        const sizes = chosen.map(({ entry, now }) => (entry && !now ? source.pkg.size(entry.part) : 0));
        const told = tell && inTurn(sizes, tell);
        return workbookOf(chosen.map((slot, place) => sheetOfSlot(slot, told?.(place))));
      }),
    apply: (edits, progress) =>
      promised(name, () => {
        if (edits.length === 0) return;
        if (source.isSigned) throw new Refusal('signed', 'the package is signed');
        if (edits.some((edit) => edit.kind === 'addSheet' || edit.kind === 'removeSheet'))
          refuseLockedStructure(source);
        const touched = new Set(edits.map((edit) => sheetOf(edit).toLowerCase()));
        // Sheets that no edit names are not read: only their names and places matter.
        const before = slots.map((slot) =>
          touched.has(slot.name.toLowerCase()) ? sheetOfSlot(slot) : makeSheet(slot.name),
        );
        const draft = new Draft(workbookOf(before));
        edits.forEach((edit, done) => {
          refuseUnwritable(edit, slots, source);
          draft.apply(withOwnLooks(edit, draft, origins, madeLooks));
          progress?.(done + 1, edits.length);
        });
        slots = nextSlots(slots, draft.finish().sheets, touched, edits);
      }),
    reveal: () => Promise.resolve(),
    save: () => naming(name, () => saveSource(source, slots, origins, bytes)),
  };
}

/** For each of several parts that are read in turn, who hears of it: rows and bytes (`sizes`) before it count too. */
function inTurn(sizes: readonly number[], tell: RowsRead): (place: number) => RowsRead {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  let newest = 0;
  return (place) => {
    before += newest;
    newest = 0;
    const passed = sizes.slice(0, place).reduce((sum, size) => sum + size, 0);
    return (rows, share) => {
      newest = rows;
      tell(before + rows, all === 0 ? 1 : (passed + share * sizes[place]!) / all);
    };
  };
}

function promised<T>(name: string, work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(naming(name, work)));
}

function nextSlots(
  slots: readonly Slot[],
  after: readonly Sheet[],
  touched: ReadonlySet<string>,
  edits: readonly AnyEdit[],
): Slot[] {
  const left = new Set(
    edits.flatMap((edit) => (edit.kind === 'removeSheet' ? [edit.sheet.toLowerCase()] : [])),
  );
  return after.map((sheet) => {
    const key = sheet.name.toLowerCase();
    const slot = slots.find((one) => one.name.toLowerCase() === key);
    if (slot && !touched.has(key)) return slot;
    // A sheet that was taken away and added again is a new one, whatever its name.
    return { name: sheet.name, entry: slot && !left.has(key) ? slot.entry : null, now: sheet };
  });
}

/**
 * The same edit with looks that are made from other cells' already made: equal changes of one look give one object, and
 * it is noted which of the file's looks it came from, so that what `Style` cannot say (underlines, patterns, rotated
 * text) is kept when it is written.
 */
function withOwnLooks(edit: AnyEdit, draft: Draft, origins: Origins, madeLooks: MadeLooks): AnyEdit {
  if (edit.kind !== 'setStyles') return edit;
  const sheet = draft.sheet(edit.sheet);
  const own = (change: StyleChange): StyleChange => {
    if (change === null || !isLike(change) || !change.with || Object.keys(change.with).length === 0)
      return change;
    const like = sheet.style(change.like.row, change.like.column);
    return changedLook(like, change.with, origins, madeLooks);
  };
  // Rows that are one in the edit stay one.
  const styles: (readonly StyleChange[])[] = [];
  edit.styles.forEach((row, n) =>
    styles.push(n > 0 && row === edit.styles[n - 1] ? styles[n - 1]! : row.map(own)),
  );
  return { ...edit, styles };
}

type Change = Omit<Style, 'native'>;

const BLANK: Style = {};
/** The looks made of each look so far: rows by the thousand want the same few. */
type MadeLooks = WeakMap<Style, { readonly change: Change; readonly look: Style }[]>;

function changedLook(like: Style | undefined, change: Change, origins: Origins, madeLooks: MadeLooks): Style {
  const made = madeLooks.get(like ?? BLANK) ?? [];
  if (made.length === 0) madeLooks.set(like ?? BLANK, made);
  const known = made.find((one) => one.change === change) ?? made.find((one) => sameData(one.change, change));
  if (known) return known.look;
  const { native, ...look }: Style = { ...like, ...change };
  origins.set(look, native ?? (like && origins.get(like)) ?? 0);
  made.push({ change, look });
  return look;
}

function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  let count = 0;
  for (const key in a) {
    if (!sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
    count++;
  }
  return count === Object.keys(b).length;
}
