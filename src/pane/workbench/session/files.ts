import { HostError } from '../../../workbook/host';
import { download } from '../../download';
import { TEXTS } from '../texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** The samples that come with the page: the key work, and every other ledger of the same office. */
export type SampleId = 'sample' | 'sample-office';

/** What each is called once it is opened. */
export const SAMPLE_NAMES: Readonly<Record<SampleId, string>> = {
  sample: TEXTS.sampleName,
  'sample-office': TEXTS.officeSampleName,
};

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What reads it again another day, where the browser gives such a thing. */
  readonly handle?: FileHandle;
}

/** A file on the user's disk as Chromium hands it out (File System Access API): it can be kept and asked again. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  isSameEntry(other: FileHandle): Promise<boolean>;
  queryPermission(what: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission(what: { readonly mode: 'read' }): Promise<PermissionState>;
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

/** Reads a chosen or dropped file. Throws `HostError` with a sentence that says what to do with other kinds of file. */
export async function readWorkbookFile(file: File): Promise<OpenedFile> {
  refuseOtherKinds(file.name);
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // The browser's words (NotReadableError, NotFoundError) would not help anybody.
    throw new HostError('failed', TEXTS.unread(file.name));
  }
}

/** Fetches a sample that is served beside the page. */
export async function fetchSample(id: SampleId): Promise<OpenedFile> {
  const answer = await fetch(`${id}.xlsx`).catch(() => null);
  if (!answer?.ok) throw new HostError('failed', TEXTS.noSample);
  return { name: SAMPLE_NAMES[id], bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** Throws a `HostError` where the file's ending says that it is no .xlsx. Without an ending the content decides. */
export function refuseOtherKinds(name: string): void {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case undefined:
    case 'xlsx':
    case 'xlsm':
      return;
    case 'xls':
    case 'et':
    case 'ett':
    case 'xlsb':
    case 'ods':
      throw new HostError('not_xlsx', TEXTS.legacy(name));
    case 'csv':
    case 'txt':
      throw new HostError('not_xlsx', TEXTS.csv(name));
    default:
      throw new HostError('not_xlsx', TEXTS.notWorkbook(name));
  }
}

/** 台账.xlsx → 台账-副本.xlsx. The copy of a copy keeps the name: the browser numbers it where it must. */
export function copyName(name: string): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  return stem.endsWith('-副本') ? stem + ending : `${stem || '工作簿'}-副本${ending}`;
}

/** The part of the File System Access API that is used: in Chromium, over https and from a file on the disk. */
interface Pickers {
  showOpenFilePicker?(options: { readonly types: readonly FileType[] }): Promise<readonly FileHandle[]>;
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly FileType[];
  }): Promise<Pick<FileHandle, 'name' | 'createWritable'>>;
}

interface FileType {
  readonly description?: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** A dialog that is gone sooner than this, in milliseconds, was never shown: policy or browser forbids it. */
const NO_DIALOG = 200;

/** Whether the browser has a dialog that gives a handle of the chosen file. A policy may still forbid it. */
export function hasOpenPicker(page: Pickers = window as Pickers): boolean {
  return page.showOpenFilePicker !== undefined;
}

/** Lets the user choose a workbook with that dialog; `none` where it could not be shown. */
export async function pickFile(
  page: Pickers = window as Pickers,
): Promise<FileHandle | 'none' | 'cancelled'> {
  const types = [{ description: TEXTS.workbooks, accept: { [XLSX]: ['.xlsx'], [XLSM]: ['.xlsm'] } }];
  const picked = await asked(page.showOpenFilePicker && (() => page.showOpenFilePicker!({ types })));
  return typeof picked === 'string' ? picked : (picked[0] ?? 'cancelled');
}

/** The handle of what was dropped on the page; null where the browser gives none that can be asked for again. */
export async function droppedHandle(data: DataTransfer | null): Promise<FileHandle | null> {
  const item = data?.items[0] as
    { getAsFileSystemHandle?(): Promise<Partial<FileHandle> | null> } | undefined;
  const handle = (await item?.getAsFileSystemHandle?.().catch(() => null)) ?? null;
  return handle?.kind === 'file' && handle.requestPermission ? (handle as FileHandle) : null;
}

/** What a copy was saved as, and what reads it again where the user chose the place. */
export interface SavedFile {
  readonly name: string;
  readonly handle?: FileHandle;
}

/**
 * Lets the user choose where a copy goes, where the browser can, and writes it; otherwise a plain download. Returns
 * null where the user changed their mind. The place is asked for first: browsers allow the
 * dialog only right after a click.
 */
export async function saveCopy(
  name: string,
  content: () => Promise<Uint8Array>,
  page: Pickers = window as Pickers,
): Promise<SavedFile | null> {
  const suggestedName = copyName(name);
  const type = /\.xlsm$/i.test(name) ? XLSM : XLSX;
  const types = [{ accept: { [type]: [type === XLSM ? '.xlsm' : '.xlsx'] } }];
  const picked = await asked(
    page.showSaveFilePicker && (() => page.showSaveFilePicker!({ suggestedName, types })),
  );
  if (picked === 'cancelled') return null;
  const bytes = await content();
  if (picked === 'none') {
    download(suggestedName, bytes, type);
    return { name: suggestedName };
  }
  try {
    const file = await picked.createWritable();
    await file.write(bytes);
    await file.close();
  } catch (error) {
    throw new HostError('failed', TEXTS.notSaved(error instanceof Error ? error.message : String(error)));
  }
  return { name: picked.name, ...('getFile' in picked && { handle: picked as FileHandle }) };
}

/** What a dialog gave, `none` where the browser has none or shows none. */
async function asked<T>(ask: (() => Promise<T>) | undefined): Promise<T | 'none' | 'cancelled'> {
  if (!ask) return 'none';
  const begun = performance.now();
  try {
    return await ask();
  } catch (error) {
    const byUser =
      error instanceof DOMException && error.name === 'AbortError' && performance.now() - begun > NO_DIALOG;
    return byUser ? 'cancelled' : 'none';
  }
}
