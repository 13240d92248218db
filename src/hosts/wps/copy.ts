import { HostError } from '../../workbook/host';
import type { EtApplication, EtWorkbook } from './application';

/** What the open workbook holds, as a file. */
export interface TakenCopy {
  /** With ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where results go: beside the workbook, on the desktop where it has no place yet. With `/`, none at the end. */
  readonly folder: string;
}

/** `FileFormat` of .xlsx and .xlsm. */
const OPEN_XML: readonly number[] = [51, 52];

/**
 * Takes the workbook in front as a file: saved as a copy beside everything and read back, so that nothing in WPS is
 * touched and the .xlsx reader sees all there is. Throws `HostError`.
 */
export function takeCopy(app: EtApplication): TakenCopy {
  const book = app.ActiveWorkbook;
  if (!book) throw new HostError('failed', '没有打开的工作簿。请先打开台账，再点“重新读取”。');
  const { Name: name, Path: path } = book;
  if (!OPEN_XML.includes(book.FileFormat))
    throw new HostError(
      'not_xlsx',
      `“${name}”不是.xlsx工作簿。请先另存为“Microsoft Excel 文件（*.xlsx）”，再点“重新读取”。`,
    );
  const shown = /\.[^.]+$/.test(name) ? name : `${name}.xlsx`;
  const folder = path === '' ? app.Env.GetDesktopPath() : path;
  return { name: shown, bytes: bytesOf(app, book), folder: plain(folder) };
}

function bytesOf(app: EtApplication, book: EtWorkbook): Uint8Array {
  const files = app.FileSystem;
  const place = freePlace(app, plain(files.tmpdir()), 'ledger-copy', '.xlsx');
  try {
    book.SaveCopyAs(place);
  } catch {
    // A cell that is being edited, a policy, an older WPS: its words are unknown. What lies on the disk may do.
    if (book.Saved && book.Path !== '') return read(app, plain(book.FullName));
    throw new HostError(
      'editing',
      '没有取到表格内容。请先按回车结束单元格编辑，保存工作簿，再点“重新读取”。',
    );
  }
  try {
    return read(app, place);
  } finally {
    remove(app, place);
  }
}

function read(app: EtApplication, path: string): Uint8Array {
  try {
    return new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
  } catch (error) {
    throw new HostError('failed', `没有读到表格内容（${wordsOf(error)}）。请保存工作簿，再点“重新读取”。`);
  }
}

/** A copy that stays behind in the folder for such files harms nobody. */
function remove(app: EtApplication, path: string): void {
  try {
    app.FileSystem.unlinkSync(path);
  } catch {
    return;
  }
}

/**
 * Writes a result beside the workbook as 台账-已判定.xlsx, never over anything, and opens it. Returns the name it got.
 * Throws `HostError`; then nothing was written, or the sentence says where it lies.
 */
export function handOver(app: EtApplication, { name, folder }: TakenCopy, bytes: Uint8Array): string {
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  const path = putFile(app, folder, `${stem.replace(/-已判定(\(\d+\))?$/, '')}-已判定`, ending, bytes);
  const file = path.slice(path.lastIndexOf('/') + 1);
  try {
    app.Workbooks.Open(path);
  } catch (error) {
    throw new HostError(
      'failed',
      `已存为“${path}”，但没有能打开（${wordsOf(error)}）。请在WPS里手工打开它。`,
    );
  }
  return file;
}

/** Writes a file into a folder under a name that is free, and returns its path. Throws `HostError`. */
export function putFile(
  app: EtApplication,
  folder: string,
  stem: string,
  ending: string,
  bytes: Uint8Array,
): string {
  const path = freePlace(app, folder, stem, ending);
  try {
    app.FileSystem.writeAsBinaryString(path, binaryString(bytes));
  } catch (error) {
    throw new HostError(
      'failed',
      `没有能写入“${path}”（${wordsOf(error)}）。请把工作簿另存到能写入的文件夹，再试一次。`,
    );
  }
  if (!app.FileSystem.Exists(path))
    throw new HostError('failed', `没有能写入“${path}”。请把工作簿另存到能写入的文件夹，再试一次。`);
  return path;
}

function freePlace(app: EtApplication, folder: string, stem: string, ending: string): string {
  let path = `${folder}/${stem}${ending}`;
  for (let count = 2; app.FileSystem.Exists(path); count++) path = `${folder}/${stem}(${count})${ending}`;
  return path;
}

/** A path as WPS takes it on every system. */
function plain(path: string): string {
  return path.replace(/\\/g, '/').replace(/\/$/, '');
}

/** Characters at once: more arguments than this a call may not take. */
const PIECE = 0x8000;

function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\s+/g, ' ').slice(0, 100);
}
