import { accessSync, constants, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readZip } from '../office/zip/zip';
import { holdSameLedger, shownName } from '../tasks';
import type { Workbook } from '../workbook/sheet';
import { UsageError } from './command';
import { cannotWrite, openWorkbook } from './files';

/** Where a command is to write: single files, and folders that it fills. Undefined where it was not asked to. */
export interface Places {
  readonly files: readonly (string | undefined)[];
  readonly folder?: string | undefined;
  /** A file that is only read, such as a template. */
  readonly reads?: string | undefined;
}

/**
 * Looks at every place before anything is computed or written, so that no command stops half way: two files of one
 * name, a folder called like a file, a place where nothing can be written. Throws `UsageError`.
 */
export function checkPlaces({ files, folder, reads }: Places): void {
  const known = new Map<string, string>(reads === undefined ? [] : [[resolve(reads), reads]]);
  for (const path of files) {
    if (path === undefined) continue;
    const target = resolve(path);
    const twin = known.get(target);
    if (twin !== undefined)
      throw new UsageError(`“${shownName(twin)}”和“${shownName(path)}”是同一个文件，请写两个名字。`);
    known.set(target, path);
    if (existsSync(target) && statSync(target).isDirectory()) throw cannotWrite(path, 'EISDIR');
    checkFolder(dirname(target), path);
  }
  if (folder !== undefined) checkFolder(resolve(folder), folder);
}

/** Whether a folder is there, or can be made. */
function checkFolder(folder: string, path: string): void {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!existsSync(nearest)) throw cannotWrite(path, 'ENOENT');
  if (!statSync(nearest).isDirectory()) throw cannotWrite(path, nearest === folder ? 'EEXIST' : 'ENOTDIR');
  try {
    accessSync(nearest, constants.W_OK);
  } catch {
    throw cannotWrite(path, 'EACCES');
  }
}

/** `--docx` and the like; undefined where it is not given. Throws `UsageError` where its ending is another one's. */
export function checkEnding(path: string | undefined, option: string, endings: readonly string[]): void {
  if (path === undefined) return;
  const ending = extname(path).toLowerCase();
  if (ending === '' || endings.includes(ending)) return;
  throw new UsageError(
    `--${option} 写出的文件请以 ${endings[0]!} 结尾，请改“${shownName(basename(path))}”。`,
  );
}

/** Larger workbooks are not read only to be compared. */
const COMPARED_BYTES = 8 * 1024 * 1024;
/** The texts of a workbook, which no output of ours changes. */
const TEXTS = 'xl/sharedStrings.xml';
/** The body of a Word document. */
const WORDS = 'word/document.xml';

/**
 * Where a workbook that is no copy of the ledger `file` lies at the place, it is moved aside; gives the name it has
 * now, null where nothing had to be moved. What is no readable workbook is written over, like any earlier output.
 */
export async function moveAside(path: string, file: string, workbook: Workbook): Promise<string | null> {
  const target = resolve(path);
  if (target === resolve(file) || !existsSync(target) || statSync(target).size > COMPARED_BYTES) return null;
  let other: Workbook;
  try {
    if (haveSamePart(TEXTS, readFileSync(target), readFileSync(file))) return null;
    other = await openWorkbook(target).read();
  } catch {
    return null; // nothing that anybody could open
  }
  if (holdSameLedger(workbook, other)) return null;
  return renamedAside(path);
}

/**
 * Where a Word document of other words lies at the place, it is moved aside: somebody may have gone on writing in it.
 * Gives the name it has now, null where nothing had to be moved.
 */
export function moveDocumentAside(path: string, content: Uint8Array): string | null {
  const target = resolve(path);
  if (!existsSync(target)) return null;
  if (statSync(target).isDirectory()) throw cannotWrite(path, 'EISDIR');
  return saysTheSame(readFileSync(target), content) ? null : renamedAside(path);
}

/** No document is the same to the byte as one made before, which holds its own time. */
function saysTheSame(one: Uint8Array, other: Uint8Array): boolean {
  try {
    return haveSamePart(WORDS, one, other);
  } catch {
    return false; // no Word document, or one that is cut off: kept as what somebody else made
  }
}

function renamedAside(path: string): string {
  const target = resolve(path);
  const aside = freeName(target);
  renameSync(target, aside);
  return join(dirname(path), basename(aside));
}

/** Told without unpacking anything: most outputs are written over by the next one of the same ledger. */
function haveSamePart(part: string, ...files: readonly [Uint8Array, Uint8Array]): boolean {
  const [one, other] = files.map((file) => readZip(file).find(({ name }) => name === part));
  return one !== undefined && other !== undefined && one.crc === other.crc && one.size === other.size;
}

/** 汇总（原有）.xlsx, 汇总（原有2）.xlsx …: the first that is not taken. */
function freeName(target: string): string {
  const ending = extname(target);
  const stem = target.slice(0, target.length - ending.length);
  for (let count = 1; ; count++) {
    const name = `${stem}（原有${count === 1 ? '' : count}）${ending}`;
    if (!existsSync(name)) return name;
  }
}
