import { join } from 'node:path';
import type { ZippedFile } from '../../hosts/xlsx';
import { formFiles, splitLedger, splitShape, zipForms, type SplitPlan } from '../../tasks';
import { JSON_OPTION, textOption, UsageError, type Command } from '../command';
import { isFree, openWorkbook, writeOutput, zlibCodec } from '../files';
import { monthOptions, monthOptionsOf, oneFile } from '../options';
import { checkPlaces } from '../outputs';
import { findingLines } from '../text';

export const split: Command = {
  name: 'split',
  usage: 'MASTER --to DIR [--month YYYY-MM] [--as-of DATE] [--zip FILE.zip] [--force] [--json]',
  summary: '下发报送表：每个牵头科室一份表格，附下发说明',
  options: {
    to: { type: 'string', help: '放报送表和下发说明的文件夹，没有就新建' },
    ...monthOptionsOf('报送月份'),
    zip: { type: 'string', help: '另打一个压缩包，内有全部报送表和下发说明' },
    force: { type: 'boolean', help: '文件夹里已有内容不同的同名文件时，照样覆盖' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const to = textOption(args, 'to');
    if (to === undefined)
      throw new UsageError('请用 --to 写明放报送表的文件夹，例如 ledger split 台账.xlsx --to 报送表。');
    const zip = textOption(args, 'zip');
    checkPlaces({ files: [zip], folder: to });
    const plan = splitLedger(await openWorkbook(file).read(), monthOptions(args, terminal.today, '报送月份'));
    const files = formFiles(plan, zlibCodec);
    if (args.values['force'] !== true) refuseTaken(to, files);
    for (const { name, bytes } of files) writeOutput(join(to, name), bytes);
    if (zip !== undefined && files.length > 0) writeOutput(zip, zipForms(files, terminal.today, zlibCodec));
    if (args.values['json']) terminal.out(JSON.stringify(splitShape(plan), null, 2));
    else for (const line of lines(plan, to, zip)) terminal.out(line);
    return plan.forms.length > 0 ? 0 : 1;
  },
};

/** A form that somebody has begun to fill in may lie in the folder: nothing is written then. */
function refuseTaken(folder: string, files: readonly ZippedFile[]): void {
  for (const { name, bytes } of files) {
    if (isFree(join(folder, name), bytes)) continue;
    throw new UsageError(
      `“${join(folder, name)}”已经有了，内容不同，没有写出任何文件；请换一个文件夹，确实要覆盖请加 --force。`,
    );
  }
}

function lines(
  { message, forms, idle, noteFile, due, findings }: SplitPlan,
  folder: string,
  zip: string | undefined,
): string[] {
  if (!noteFile) return [message, ...findingLines(findings)];
  return [
    `${message}报送截止日${due}。`,
    ...forms.map(
      ({ name, counts }) =>
        `  ${name}：牵头${counts.lead}项${counts.late > 0 ? `（逾期${counts.late}项）` : ''}` +
        `${counts.cooperating > 0 ? `，配合${counts.cooperating}项` : ''}`,
    ),
    ...(idle.length > 0 ? [`牵头事项已全部办结、不用报送的：${idle.join('、')}。`] : []),
    ...findingLines(findings),
    `已写出到：${folder}`,
    `下发说明：${join(folder, noteFile.name)}`,
    ...(zip === undefined ? [] : [`压缩包：${zip}`]),
  ];
}
