import { isDay } from '../../calendar/day';
import { paperToDocx } from '../../paper/to-docx/to-docx';
import { STEPS, takeStep, TASKS } from '../../tasks';
import { openAtDesk } from '../at-desk';
import { JSON_OPTION, textOption, UsageError, type Command } from '../command';
import { writeOutput } from '../files';
import { oneFile, workbookOutput } from '../options';
import { checkEnding, checkPlaces } from '../outputs';

export const slip: Command = {
  ...TASKS.takeStep.subcommand,
  usage:
    'FILE --item ID --step 交办 [--day DATE] [--note TEXT] [--by NAME] [-o OUT.xlsx] [--docx OUT.docx] [--json]',
  options: {
    item: { type: 'string', help: '事项编号' },
    step: { type: 'string', help: `环节：${STEPS.join('、')}` },
    day: { type: 'string', help: '日期，写作 2026-07-03；默认今天' },
    note: { type: 'string', help: '说明：退回理由、佐证材料、申请延至哪一天和理由等' },
    by: { type: 'string', help: '经办人；销号时写核查人' },
    output: { type: 'string', short: 'o', help: '写出的工作簿，含督办流转' },
    docx: { type: 'string', help: '另写一份单子：立项单、交办单、延期审批单、退回单、销号单' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const item = textOption(args, 'item');
    const word = textOption(args, 'step');
    const day = textOption(args, 'day') ?? terminal.today;
    const step = STEPS.find((one) => one === word);
    if (item === undefined) throw new UsageError('请用 --item 写明事项编号。');
    if (step === undefined) throw new UsageError(`请用 --step 写明环节，可用的有：${STEPS.join('、')}。`);
    if (!isDay(day)) throw new UsageError(`日期“${day}”不是日期，请写作 2026-07-03 的样子。`);
    const [output, docx] = [workbookOutput(args, file), textOption(args, 'docx')];
    checkEnding(docx, 'docx', ['.docx']);
    checkPlaces({ files: [output, docx] });
    const desk = openAtDesk(file, terminal);
    const note = textOption(args, 'note') ?? '';
    const by = textOption(args, 'by') ?? '';
    const plan = await desk.prepare((workbook) => takeStep(workbook, { item, step, day, note, by }));
    if (plan.refused === null && docx !== undefined && plan.paper === null)
      throw new UsageError(`“${step}”没有单子可以打印，请去掉 --docx。`);
    const document = docx !== undefined && plan.paper ? await paperToDocx(plan.paper) : null;
    const written: string[] = [];
    if (plan.refused === null && output !== undefined) {
      await desk.writeAs(output, plan);
      written.push(output);
    }
    if (plan.refused === null && docx !== undefined && document) {
      writeOutput(docx, document);
      written.push(docx);
    }
    if (args.values['json'] === true) {
      const { refused, state } = plan;
      terminal.out(JSON.stringify({ item, step, day, state, allowed: refused === null, refused }, null, 2));
    } else {
      terminal.out(plan.message);
      for (const one of written) terminal.out(`已写出：${one}`);
      if (plan.refused === null && written.length === 0)
        terminal.out('没有写出文件。要写出，请加 -o 台账副本.xlsx 或 --docx 单子.docx。');
    }
    return plan.refused === null ? 0 : 1;
  },
};
