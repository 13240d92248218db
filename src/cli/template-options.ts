import { extname } from 'node:path';
import { newTemplate, templateNames, type PaperInTemplate, type Template, type TemplateKind } from '../tasks';
import { textOption, UsageError, type Arguments, type Terminal } from './command';
import { openTemplate, writeOutput } from './files';

/** Options of the commands that write a paper into the office's own template. */
export const TEMPLATE_OPTIONS = {
  template: { type: 'string', help: '办公室自己的 Word 模板（.docx），填好写到 --docx 指明的文件' },
  'template-names': { type: 'boolean', help: '列出模板里可以写的名字，不读台账' },
  'new-template': { type: 'string', help: '写出一份可以直接改的模板（.docx），不读台账' },
} as const;

/** How the usage shows them. */
export const TEMPLATE_USAGE = '[--template T.docx] [--template-names] [--new-template T.docx]';

/** `--template`, opened; null where none is given. Throws `UsageError` where nothing says what to write. */
export function templateOption(args: Arguments): Template | null {
  const path = textOption(args, 'template');
  if (path === undefined) return null;
  if (textOption(args, 'docx') === undefined)
    throw new UsageError('用模板时请再用 --docx 写明填好以后写到哪个文件，例如 --docx 简报.docx。');
  return openTemplate(path);
}

/** Whether a command is only asked about templates, and reads no ledger. */
export function asksForTemplate({ values }: Arguments): boolean {
  return values['template-names'] === true || values['new-template'] !== undefined;
}

/** Answers `--template-names` and `--new-template`. */
export async function tellTemplate(args: Arguments, terminal: Terminal, kind: TemplateKind): Promise<void> {
  const path = textOption(args, 'new-template');
  if (path !== undefined) {
    if (extname(path).toLowerCase() !== '.docx')
      throw new UsageError(`模板是 Word 文档，请把“${path}”改成以 .docx 结尾的名字。`);
    writeOutput(path, await newTemplate(kind));
  }
  const groups = templateNames(kind);
  if (args.values['template-names'] !== true) terminal.out(`已写出：${path!}`);
  else if (args.values['json'] === true) terminal.out(JSON.stringify({ groups }, null, 2));
  else {
    for (const { title, names } of groups) {
      terminal.out(`${title}：`);
      for (const { name, gives } of names) terminal.out(`  〖${name}〗 ${gives}`);
    }
  }
}

/** What `--json` says of a filled template. */
export function templateShape({ filled, findings }: PaperInTemplate): {
  readonly template: Pick<PaperInTemplate, 'filled' | 'findings'>;
} {
  return { template: { filled, findings } };
}
