import { join } from 'node:path';
import { lettersShape, makeLetters, shownName, TASKS, type LettersPlan } from '../../tasks';
import { paperToDocx } from '../../paper/to-docx/to-docx';
import { openAtDesk } from '../at-desk';
import { JSON_OPTION, textOption, type Command } from '../command';
import { writeOutput } from '../files';
import {
  ISSUED_OPTION,
  issuedOption,
  monthOptions,
  monthOptionsOf,
  oneFile,
  workbookOutput,
} from '../options';
import { checkPlaces, moveDocumentAside } from '../outputs';
import { findingLines, gravest } from '../text';

export const letters: Command = {
  ...TASKS.makeLetters.subcommand,
  usage: 'FILE --month YYYY-MM [--as-of DATE] [--issued DATE] [-o OUT.xlsx] [--to DIR] [--json]',
  options: {
    ...monthOptionsOf('督办月份'),
    issued: ISSUED_OPTION,
    output: { type: 'string', short: 'o', help: '写出的工作簿，含存档、函件登记和督办流转' },
    to: { type: 'string', help: '放 Word 函件的文件夹，没有就新建' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const { month, asOf } = monthOptions(args, terminal.today, '督办月份');
    const issued = issuedOption(args, terminal.today, asOf);
    const output = workbookOutput(args, file);
    const to = textOption(args, 'to');
    checkPlaces({ files: [output], folder: to });
    const desk = openAtDesk(file, terminal);
    const plan = await desk.prepare((workbook) => makeLetters(workbook, { month, asOf, issued }));
    const found = plan.items > 0;
    const documents =
      to === undefined
        ? []
        : await Promise.all(
            plan.letters.map(async ({ file: name, paper }) => ({
              path: join(to, name),
              content: await paperToDocx(paper),
            })),
          );
    const written: string[] = [];
    if (output !== undefined && found) {
      await desk.writeAs(output, plan);
      written.push(output);
    }
    for (const { path, content } of documents) {
      const aside = moveDocumentAside(path, content);
      if (aside !== null)
        terminal.err(`原来的“${shownName(path)}”内容不同，没有覆盖，已改名为“${shownName(aside)}”。`);
      writeOutput(path, content);
      written.push(path);
    }
    if (args.values['json'] === true) terminal.out(JSON.stringify(lettersShape(plan), null, 2));
    else {
      for (const line of [...linesOf(plan), ...findingLines(gravest(plan.findings))]) terminal.out(line);
      for (const one of written) terminal.out(`已写出：${one}`);
      if (found && output === undefined)
        terminal.out(
          '没有登记，以上编号还没有占用。要登记，请加 -o 台账副本.xlsx；要 Word 函件，请加 --to 文件夹。',
        );
    }
    return found ? 0 : 1;
  },
};

const KIND_WORDS = { yellow: '黄', red: '红' } as const;

function linesOf({ message, letters: all }: LettersPlan): string[] {
  return [
    message,
    ...all.map(({ no, kind, unit, names, replyBy, redRun, disqualified, existing }) =>
      [
        `  ${no} ${KIND_WORDS[kind]} ${unit}：${names.join('、')}，${replyBy}前回复`,
        kind === 'red' ? `，连续第${redRun}期` : '',
        disqualified ? '，取消年度评先' : '',
        existing ? '（已登记）' : '',
      ].join(''),
    ),
  ];
}
