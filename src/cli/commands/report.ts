import { readSpan } from '../../calendar/span';
import { paperToDocx } from '../../paper/to-docx/to-docx';
import {
  kindBySpan,
  makeReport,
  openDesk,
  paperInTemplate,
  paperToHtml,
  REPORT_KINDS,
  reportShape,
  TASKS,
  type ReportKind,
} from '../../tasks';
import { JSON_OPTION, textOption, UsageError, type Arguments, type Command } from '../command';
import { openWorkbook, writeOutput } from '../files';
import { asOfOption, ISSUED_OPTION, issuedOption, oneFile, workbookOutput } from '../options';
import { progressTo } from '../progress-line';
import {
  asksForTemplate,
  TEMPLATE_OPTIONS,
  TEMPLATE_USAGE,
  tellTemplate,
  templateOption,
  templateShape,
} from '../template-options';
import { findingLines, gravest } from '../text';

export const report: Command = {
  ...TASKS.makeReport.subcommand,
  usage:
    'FILE --period 2026-Q2|2026-H1|2026 [--kind analysis|meeting|notice] [--as-of DATE] [--issued DATE] ' +
    `[-o OUT.xlsx] [--docx OUT.docx] ${TEMPLATE_USAGE} [--html OUT.html] [--json]`,
  options: {
    period: { type: 'string', help: '报告期：2026-Q2 季度，2026-H1 半年，2026 全年' },
    kind: {
      type: 'string',
      help: '报告类型：analysis 问题分析，meeting 协调会材料，notice 督查通报；不写按报告期定',
    },
    'as-of': { type: 'string', help: '截至日期；默认是报告期最后一天，未完则为今天' },
    issued: ISSUED_OPTION,
    output: { type: 'string', short: 'o', help: '写出的工作簿，含报告工作表' },
    docx: { type: 'string', help: '另写一份 Word 报告' },
    ...TEMPLATE_OPTIONS,
    html: { type: 'string', help: '另写一份网页报告' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const period = textOption(args, 'period');
    const kind = kindOption(args);
    if (asksForTemplate(args)) {
      await tellTemplate(args, terminal, kind ?? kindOfPeriod(period));
      return 0;
    }
    const file = oneFile(args);
    if (period === undefined) throw new UsageError('请用 --period 写明报告期，例如 --period 2026-Q2。');
    const last = readSpan(period)?.last ?? terminal.today;
    const asOf = asOfOption(args, last < terminal.today ? last : terminal.today);
    const issued = issuedOption(args, terminal.today, asOf);
    const [output, docx, html] = [
      workbookOutput(args, file),
      textOption(args, 'docx'),
      textOption(args, 'html'),
    ];
    const template = templateOption(args);
    const host = openWorkbook(file);
    const desk = openDesk(host, { undo: false });
    const plan = await desk.prepare(
      (workbook) =>
        makeReport(workbook, {
          period,
          asOf,
          issued,
          ...(kind === undefined ? {} : { report: kind }),
          ...(template === null ? {} : { template: template.uses }),
        }),
      { period },
    );
    const filled = template && plan.fillings ? paperInTemplate(template, plan.fillings) : null;
    const written: string[] = [];
    if (plan.paper) {
      if (output !== undefined) {
        await desk.commit(plan, progressTo(terminal, '写入'));
        writeOutput(output, host.save());
        written.push(`${output}（工作表“${plan.sheet!}”）`);
      }
      if (docx !== undefined) {
        writeOutput(docx, filled?.bytes ?? (await paperToDocx(plan.paper)));
        written.push(docx);
      }
      if (html !== undefined) {
        writeOutput(html, paperToHtml(plan.paper));
        written.push(html);
      }
    }
    if (args.values['json'] === true)
      terminal.out(
        JSON.stringify({ ...reportShape(plan), ...(filled ? templateShape(filled) : {}) }, null, 2),
      );
    else {
      const told = [
        ...findingLines(gravest(plan.findings)),
        ...findingLines(filled?.findings ?? [], Infinity),
      ];
      for (const line of [plan.message, ...told]) terminal.out(line);
      for (const one of written) terminal.out(`已写出：${one}`);
      if (plan.paper && written.length === 0)
        terminal.out('没有写出文件。要写出，请加 -o 台账副本.xlsx、--docx 报告.docx 或 --html 报告.html。');
    }
    return plan.paper ? 0 : 1;
  },
};

function kindOption(args: Arguments): ReportKind | undefined {
  const value = textOption(args, 'kind');
  if (value === undefined) return undefined;
  const kind = REPORT_KINDS.find((one) => one === value);
  if (kind === undefined)
    throw new UsageError(`报告类型“${value}”不认识，请用 ${REPORT_KINDS.join('、')} 中的一个。`);
  return kind;
}

/** Which paper a template is asked for, where only a period says so. */
function kindOfPeriod(period: string | undefined): ReportKind {
  const kind = period === undefined ? null : kindBySpan(readSpan(period));
  if (kind === null)
    throw new UsageError('请用 --period 或 --kind 写明是哪种报告的模板，例如 --period 2026-Q2。');
  return kind;
}
