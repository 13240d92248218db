import { PartMissing } from '../basics/part';
import { readForeign, type TimeLimit } from '../hosts/legacy';
import { openXlsxBy, type Codec } from '../hosts/xlsx';
import type { ReturnFile } from '../returns/receive/read-returns';
import { cellText } from '../workbook/address';
import { MAX_CELL_TEXT } from '../workbook/limits';
import { HostError, type Progress } from '../workbook/host';
import type { Workbook } from '../workbook/sheet';

/**
 * The one door for files that sections send back, whatever they are. It stands here because the hosts do not know each
 * other, and the two faces, which know all hosts, must not decide each for itself what may be read.
 */

/** A file that was handed in, not read yet. */
export interface IncomingFile {
  /** With its ending; shown to people, and nothing else is done with it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Its content. Throws a `HostError` where it cannot be had. */
  readonly read: () => Promise<Uint8Array>;
}

/** More at once is not a month's returns. */
const MAX_FILES = 100;
/** The largest return seen, full of pictures, has a tenth of it. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;

/**
 * Reads files, in their order, and tells before each how many are done. A file that cannot be read becomes a refusal
 * with its sentence; it never stops the others. Throws what `progress` throws, and `PartMissing`: a file that the
 * program could not read for want of a part of itself says nothing of the section that sent it.
 */
export async function openReturns(
  files: readonly IncomingFile[],
  progress: Progress,
  codec: Codec,
  within?: TimeLimit,
): Promise<ReturnFile[]> {
  const names = shownNames(files.map(({ name }) => name));
  const opened: ReturnFile[] = [];
  for (const [index, file] of files.entries()) {
    progress(index, files.length);
    opened.push(await openReturn(file, names[index]!, index >= MAX_FILES, { codec, within }));
  }
  return opened;
}

/** What the place lends for opening files: a quicker packer, and an end to what takes too long. */
interface Means {
  readonly codec: Codec;
  readonly within: TimeLimit | undefined;
}

async function openReturn(
  { size, read }: IncomingFile,
  name: string,
  isTooMany: boolean,
  means: Means,
): Promise<ReturnFile> {
  const refused = (refusal: string): ReturnFile => ({ name, workbook: null, refusal });
  if (isTooMany) return refused(`一次最多汇总${MAX_FILES}份，“${name}”没有读取，请分几次汇总。`);
  if (size > MAX_FILE_BYTES)
    return refused(`“${name}”超过100兆，不像报送表，没有读取。请删去图片和多余的工作表后重新报送。`);
  try {
    const workbook = await openAny(await read(), name, means);
    const place = overlongCell(workbook);
    return place === null
      ? { name, workbook }
      : refused(`“${name}”${place}的文字超过3万字，不像报送表，没有读取。请改正后重新报送。`);
  } catch (error) {
    if (error instanceof PartMissing) throw error;
    if (error instanceof HostError) return refused(error.message);
    const words = error instanceof Error ? error.message : String(error);
    return refused(
      `“${name}”没有读成，工具内部出错（${words.replace(/\s+/g, ' ').slice(0, 200)}）。请把这份文件和这句话转告维护人员。`,
    );
  }
}

/**
 * An .xlsx by our own scanner; what it says is something else, by the reader of old and odd files. Throws
 * `HostError`.
 */
async function openAny(bytes: Uint8Array, name: string, { codec, within }: Means): Promise<Workbook> {
  try {
    return await openXlsxBy(bytes, name, codec).read();
  } catch (error) {
    // A damaged .xlsx is no case for a reader that is less strict: it would give half of the rows without a word.
    const other =
      error instanceof HostError && error.code === 'not_xlsx' ? await readForeign(bytes, name, within) : null;
    if (!other) throw error;
    return other;
  }
}

/** Where a text stands that no cell can hold, null where none does: made files try to exhaust the machine by those. */
function overlongCell({ sheets }: Workbook): string | null {
  for (const { name, cells } of sheets) {
    for (const [row, line] of cells.entries()) {
      const column = line.findIndex((cell) => lengthOf(cell) > MAX_CELL_TEXT);
      if (column >= 0) return `${shownName(name)}!${cellText(row, column)}`;
    }
  }
  return null;
}

function lengthOf(cell: Workbook['sheets'][number]['cells'][number][number]): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'object' || cell === null) return 0;
  if ('text' in cell) return cell.text.length;
  return 'formula' in cell && typeof cell.result === 'string' ? cell.result.length : 0;
}

/** Names as they may be shown, each once: what is said of a file must not be taken for another's. */
function shownNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = shownName(name);
    let shown = plain;
    for (let count = 2; used.has(shown); count++) shown = `${plain}（${count}）`;
    used.add(shown);
    return shown;
  });
}

/** A name or a path without what would upset a terminal or turn the writing round, and of a length that can be read. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '�');
  return plain.length <= 120 ? plain : `${plain.slice(0, 80)}…${plain.slice(-30)}`;
}
