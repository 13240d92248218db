import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as zlib from 'node:zlib';
import { openXlsxBy, type Codec, type XlsxHost } from '../hosts/xlsx';
import {
  openReturns,
  readTemplate,
  shownName,
  type IncomingFile,
  type ReturnFile,
  type Template,
} from '../tasks';
import { HostError } from '../workbook/host';
import { UsageError } from './command';
import { withinTime } from './time-limit';
import { flagsForFile } from './v8-flags';

/** One below the usual level: parts come out 2 % larger in little more than half the time. */
const LEVEL = 5;
/**
 * Of large sheets, a megabyte and more: 12 % larger in half the time again. Levels 3 and 4 differ in how they search.
 */
const PIECE_LEVEL = 3;

/** Node's own zlib: twice as fast as the JavaScript one that browsers use. Large chunks spare it joining small ones. */
export const zlibCodec: Codec = {
  inflate: (raw, size) =>
    zlib.inflateRawSync(raw, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) }),
  deflate: (data) =>
    zlib.deflateRawSync(data, { level: LEVEL, chunkSize: Math.min(Math.max(data.length, 1024), 1 << 20) }),
  deflatePiece: (data) =>
    zlib.deflateRawSync(data, {
      level: PIECE_LEVEL,
      chunkSize: 1 << 18,
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
    }),
  // Node has it since 20.15.
  ...('crc32' in zlib && { crc32: (data: Uint8Array) => zlib.crc32(data) }),
};

/** More than this is not a ledger; reading it would only exhaust the machine. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

// Nothing else is to be done meanwhile, and the promises of node:fs take six milliseconds to load.

/** Opens a workbook file. Throws `UsageError` where it cannot be read and `HostError` where it is no usable .xlsx. */
export function openWorkbook(path: string): XlsxHost {
  const bytes = readInput(path, '台账');
  for (const flag of flagsForFile(process.versions.v8, bytes.length)) setFlagsFromString(flag);
  return openXlsxBy(bytes, basename(path), zlibCodec);
}

/**
 * Reads the files that sections sent back, in their order. One that cannot be read becomes a refusal and stops
 * nothing.
 */
export function openReturnFiles(paths: readonly string[]): Promise<ReturnFile[]> {
  return openReturns(
    paths.map((path) => incoming(path, paths)),
    () => undefined,
    zlibCodec,
    withinTime,
  );
}

function incoming(path: string, paths: readonly string[]): IncomingFile {
  return {
    name: nameOf(path, paths),
    size: sizeOf(path),
    read: () => {
      try {
        return Promise.resolve(readInput(path, '报送表'));
      } catch (error) {
        throw error instanceof UsageError ? new HostError('failed', error.message) : error;
      }
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0; // what cannot be looked at tells why when it is read
  }
}

/** The file's name, with its folders where another one is called the same. */
function nameOf(path: string, paths: readonly string[]): string {
  const name = basename(path);
  return paths.filter((other) => basename(other) === name).length > 1 ? path : name;
}

/** Whether a file can be written without losing anything: it is not there, or holds the very same bytes. */
export function isFree(path: string, content: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(content);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw new UsageError(`写不了“${path}”：${reasonOf(error)}`);
  }
}

/** Opens the office's own Word template. Throws `UsageError` or `HostError` where it is none that can be used. */
export function openTemplate(path: string): Template {
  return readTemplate(readInput(path, '模板'), basename(path), zlibCodec);
}

/** `role` is what the file should be, in Chinese. */
function readInput(path: string, role: '台账' | '报送表' | '模板'): Uint8Array {
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new UsageError(`“${shownName(path)}”是文件夹，请写明${role}文件。`);
    if (role === '报送表' && !info.isFile())
      throw new UsageError(`“${shownName(path)}”不是普通文件，请写明${role}文件。`);
    if (info.size > MAX_FILE_BYTES)
      throw new UsageError(`“${shownName(path)}”超过512兆，不像${role}，请确认文件。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`打不开“${shownName(path)}”：${reasonOf(error)}`);
  }
}

/**
 * Writes a file whole or not at all: to a temporary file beside the target, then moved into place. Makes its folder.
 */
export function writeOutput(path: string, content: Uint8Array | string): void {
  const target = resolve(path);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${process.hrtime.bigint()}.tmp`,
  );
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cannotWrite(path, codeOf(error));
  }
}

/** That a file cannot be written, and why, by the system's code. */
export function cannotWrite(path: string, code: string): UsageError {
  return new UsageError(`写不了“${shownName(path)}”：${reasonOf({ code })}`);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = {
    ENOENT: '文件或文件夹不存在，请核对路径。',
    EACCES: '没有权限，请换一个位置或找管理员。',
    EPERM: '没有权限，请换一个位置或找管理员。',
    EBUSY: '文件正被别的程序打开，请先关闭。',
    ENOSPC: '磁盘已满，请先清理。',
    EISDIR: '这是文件夹，请写明文件名。',
    EEXIST: '已有同名的文件，不是文件夹，请换一个文件夹名。',
    ENOTDIR: '路径里有一段是文件，不是文件夹，请核对路径。',
    ENAMETOOLONG: '名字太长，请改短后再试。',
    EROFS: '这个位置不能写入，请换一个位置。',
  };
  return known[code] ?? `系统提示${code === '' ? '未知原因' : code}，请核对路径。`;
}
