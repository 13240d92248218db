import { briefShape, makeBriefing, openDesk, paperToHtml } from '../../tasks';
import { paperToDocx } from '../../paper/to-docx';
import { JSON_OPTION, textOption, type Command } from '../command';
import { openWorkbook, writeOutput } from '../files';
import { monthOptions, oneFile } from '../options';
import { progressTo } from '../progress-line';
import { findingLines } from '../text';
import { lateLines } from './status';

export const brief: Command = {
  name: 'brief',
  usage: 'FILE --month YYYY-MM [--as-of DATE] [-o OUT.xlsx] [--docx OUT.docx] [--html OUT.html] [--json]',
  summary: '判定状态并生成《重点工作动态简报》',
  options: {
    month: { type: 'string', help: '简报月份，写作 2026-06；默认是截至日期所在的月' },
    'as-of': { type: 'string', help: '截至日期，写作 2026-06-30；默认是当月最后一天，当月未完则为今天' },
    output: { type: 'string', short: 'o', help: '写出的工作簿，含判定列、颜色和简报工作表' },
    docx: { type: 'string', help: '另写一份 Word 简报' },
    html: { type: 'string', help: '另写一份网页简报' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const { month, asOf } = monthOptions(args, terminal.today, '简报月份');
    const host = openWorkbook(file);
    const desk = openDesk(host);
    const plan = await desk.prepare((workbook) => makeBriefing(workbook, { month, asOf, today: terminal.today }));
    const written: string[] = [];
    if (plan.briefing) {
      const { paper } = plan.briefing;
      const output = textOption(args, 'output');
      const docx = textOption(args, 'docx');
      const html = textOption(args, 'html');
      if (output !== undefined) {
        await desk.commit(plan, progressTo(terminal, '写入'));
        writeOutput(output, host.save());
        written.push(`${output}（工作表“${plan.briefing.sheet}”）`);
      }
      if (docx !== undefined) {
        writeOutput(docx, await paperToDocx(paper));
        written.push(docx);
      }
      if (html !== undefined) {
        writeOutput(html, paperToHtml(paper));
        written.push(html);
      }
    }
    if (args.values['json']) terminal.out(JSON.stringify(briefShape(plan), null, 2));
    else {
      terminal.out(plan.message);
      for (const line of lateLines(plan.standing)) terminal.out(line);
      for (const line of findingLines(plan.findings)) terminal.out(line);
      for (const one of written) terminal.out(`已写出：${one}`);
      if (plan.briefing && written.length === 0) terminal.out('没有写出文件。要写出，请加 -o 台账副本.xlsx、--docx 简报.docx 或 --html 简报.html。');
    }
    return plan.briefing ? 0 : 1;
  },
};
