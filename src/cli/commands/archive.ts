import { archiveMonth, archiveShape, TASKS } from '../../tasks';
import { openAtDesk } from '../at-desk';
import { JSON_OPTION, type Command } from '../command';
import { monthOptions, monthOptionsOf, oneFile, workbookOutput } from '../options';
import { checkPlaces } from '../outputs';
import { findingLines, gravest } from '../text';

export const archive: Command = {
  ...TASKS.archiveMonth.subcommand,
  usage: 'FILE --month YYYY-MM [--as-of DATE] [-o OUT.xlsx] [--json]',
  options: {
    ...monthOptionsOf('存档月份'),
    output: { type: 'string', short: 'o', help: '写出的工作簿' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const request = monthOptions(args, terminal.today, '存档月份');
    const output = workbookOutput(args, file);
    checkPlaces({ files: [output] });
    const desk = openAtDesk(file, terminal);
    const plan = await desk.prepare((workbook) => archiveMonth(workbook, request));
    if (output !== undefined && plan.items > 0) await desk.writeAs(output, plan);
    if (args.values['json'] === true) terminal.out(JSON.stringify(archiveShape(plan), null, 2));
    else {
      for (const line of [plan.message, ...findingLines(gravest(plan.findings))]) terminal.out(line);
      if (plan.items > 0)
        terminal.out(
          output === undefined ? '没有写出文件。要写出，请加 -o 台账副本.xlsx。' : `已写出：${output}`,
        );
    }
    return plan.items > 0 ? 0 : 1;
  },
};
