import { readSpan } from '../../calendar/span';
import {
  kindBySpan,
  makeReport,
  paperInTemplate,
  REPORT_KINDS,
  reportShape,
  TASKS,
  type ReportKind,
} from '../../tasks';
import { openAtDesk } from '../at-desk';
import { textOption, UsageError, type Arguments, type Command } from '../command';
import { asOfOption, issuedOption, oneFile } from '../options';
import { PAPER_USAGE, paperOptions, paperOutputs, writePaper, writtenLines } from '../paper-output';
import { asksForTemplate, tellTemplate, templateShape } from '../template-options';
import { findingLines, gravest } from '../text';

export const report: Command = {
  ...TASKS.makeReport.subcommand,
  usage: `FILE --period 2026-Q2|2026-H1|2026 [--kind analysis|meeting|notice] [--as-of DATE] ${PAPER_USAGE}`,
  options: {
    period: { type: 'string', help: '报告期：2026-Q2 季度，2026-H1 半年，2026 全年' },
    kind: {
      type: 'string',
      help: '报告类型：analysis 问题分析，meeting 协调会材料，notice 督查通报；不写按报告期定',
    },
    'as-of': { type: 'string', help: '截至日期；默认是报告期最后一天，未完则为今天' },
    ...paperOptions('报告', '报告工作表'),
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
    const outputs = paperOutputs(args, file);
    const { template } = outputs;
    const desk = openAtDesk(file, terminal);
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
    const made = plan.paper && {
      sheet: plan.sheet!,
      paper: plan.paper,
      inTemplate: filled?.bytes ?? null,
    };
    const written = made ? await writePaper(made, outputs, (path) => desk.writeAs(path, plan)) : [];
    if (args.values['json'] === true)
      terminal.out(
        JSON.stringify({ ...reportShape(plan), ...(filled ? templateShape(filled) : {}) }, null, 2),
      );
    else {
      const told = [
        ...findingLines(gravest(plan.findings)),
        ...findingLines(filled?.findings ?? [], Infinity),
        ...(made ? writtenLines(written, '报告') : []),
      ];
      for (const line of [plan.message, ...told]) terminal.out(line);
    }
    return made ? 0 : 1;
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
