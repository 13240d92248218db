import { paperToHtml, type Template } from '../tasks';
import type { Paper } from '../paper/paper';
import { paperToDocx } from '../paper/to-docx/to-docx';
import { JSON_OPTION, textOption, type Arguments } from './command';
import { writeOutput } from './files';
import { ISSUED_OPTION, workbookOutput } from './options';
import { checkEnding, checkPlaces } from './outputs';
import { TEMPLATE_OPTIONS, TEMPLATE_USAGE, templateOption } from './template-options';

/** What the commands share that write one paper: where it goes, as their usage ends. */
export const PAPER_USAGE = [
  '[--issued DATE] [-o OUT.xlsx] [--docx OUT.docx]',
  TEMPLATE_USAGE,
  '[--html OUT.html] [--json]',
].join(' ');

/** Their options; `word` is the paper (简报), `holds` what the written workbook has besides the ledger. */
export function paperOptions(word: string, holds: string) {
  return {
    issued: ISSUED_OPTION,
    output: { type: 'string', short: 'o', help: `写出的工作簿，含${holds}` },
    docx: { type: 'string', help: `另写一份 Word ${word}` },
    ...TEMPLATE_OPTIONS,
    html: { type: 'string', help: `另写一份网页${word}` },
    json: JSON_OPTION,
  } as const;
}

/** Where a paper is to go. */
export interface PaperOutputs {
  readonly output: string | undefined;
  readonly docx: string | undefined;
  readonly html: string | undefined;
  /** The office's own template that the Word file is filled into. */
  readonly template: Template | null;
}

/** What the words of a command say of it; `file` is the workbook that is read. Throws `UsageError`. */
export function paperOutputs(args: Arguments, file: string): PaperOutputs {
  const output = workbookOutput(args, file);
  const [docx, html] = [textOption(args, 'docx'), textOption(args, 'html')];
  checkEnding(docx, 'docx', ['.docx']);
  checkEnding(html, 'html', ['.html', '.htm']);
  const template = templateOption(args);
  checkPlaces({ files: [output, docx, html], reads: textOption(args, 'template') });
  return { output, docx, html, template };
}

/** A paper that was made: the sheet it is on, and the template filled in with it, null where none was given. */
export interface MadePaper {
  readonly sheet: string;
  readonly paper: Paper;
  readonly inTemplate: Uint8Array | null;
}

/**
 * Writes it wherever it was asked for, `writeAs` the workbook; gives what was written, as it is told. All of it is made
 * before anything is written.
 */
export async function writePaper(
  { sheet, paper, inTemplate }: MadePaper,
  { output, docx, html }: PaperOutputs,
  writeAs: (path: string) => Promise<void>,
): Promise<string[]> {
  const document = docx === undefined ? null : (inTemplate ?? (await paperToDocx(paper)));
  const page = html === undefined ? null : paperToHtml(paper);
  const written: string[] = [];
  if (output !== undefined) {
    await writeAs(output);
    written.push(`${output}（工作表“${sheet}”）`);
  }
  if (docx !== undefined && document) {
    writeOutput(docx, document);
    written.push(docx);
  }
  if (html !== undefined && page !== null) {
    writeOutput(html, page);
    written.push(html);
  }
  return written;
}

/** Tells it, or how to have something written. */
export function writtenLines(written: readonly string[], word: string): string[] {
  return written.length > 0
    ? written.map((one) => `已写出：${one}`)
    : [`没有写出文件。要写出，请加 -o 台账副本.xlsx、--docx ${word}.docx 或 --html ${word}.html。`];
}
