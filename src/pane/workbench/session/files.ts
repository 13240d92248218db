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

/** The part of the File System Access API that is used. */
interface SavePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** A dialog that is gone sooner than this, in milliseconds, was never shown: policy or browser forbids it. */
const NO_DIALOG = 200;

/**
 * Lets the user choose where a copy goes, where the browser can, and writes it; otherwise a plain download. Returns the
 * name it was saved under, or null where the user changed their mind. The place is asked for first: browsers allow the
 * dialog only right after a click.
 */
export async function saveCopy(
  name: string,
  content: () => Promise<Uint8Array>,
  page: SavePicker = window as SavePicker,
): Promise<string | null> {
  const suggestedName = copyName(name);
  const type = /\.xlsm$/i.test(name) ? XLSM : XLSX;
  const picked = await pickPlace(page, suggestedName, type);
  if (picked === 'cancelled') return null;
  const bytes = await content();
  if (picked === 'none') {
    download(suggestedName, bytes, type);
    return suggestedName;
  }
  try {
    const file = await picked.createWritable();
    await file.write(bytes);
    await file.close();
  } catch (error) {
    throw new HostError('failed', TEXTS.notSaved(error instanceof Error ? error.message : String(error)));
  }
  return picked.name;
}

async function pickPlace(page: SavePicker, suggestedName: string, type: string) {
  if (!page.showSaveFilePicker) return 'none';
  const asked = performance.now();
  try {
    return await page.showSaveFilePicker({
      suggestedName,
      types: [{ accept: { [type]: [type === XLSM ? '.xlsm' : '.xlsx'] } }],
    });
  } catch (error) {
    const byUser =
      error instanceof DOMException && error.name === 'AbortError' && performance.now() - asked > NO_DIALOG;
    return byUser ? 'cancelled' : 'none';
  }
}
