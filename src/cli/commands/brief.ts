import {
  briefShape,
  makeBriefing,
  openDesk,
  paperInTemplate,
  paperToHtml,
  type BriefingPlan,
  TASKS,
  type Committable,
  type Template,
} from '../../tasks';
import type { Paper } from '../../paper/paper';
import { paperToDocx } from '../../paper/to-docx/to-docx';
import { collectGarbage } from '../collect-garbage';
import { JSON_OPTION, textOption, type Command } from '../command';
import { openWorkbook, writeOutput } from '../files';
import {
  ISSUED_OPTION,
  issuedOption,
  kindOption,
  KIND_OPTION,
  monthOptions,
  oneFile,
  workbookOutput,
} from '../options';
import { corrected } from '../corrected';
import { progressTo } from '../progress-line';
import {
  asksForTemplate,
  TEMPLATE_OPTIONS,
  TEMPLATE_USAGE,
  tellTemplate,
  templateOption,
  templateShape,
} from '../template-options';
import { findingLines } from '../text';
import { lateLines } from './status';

export const brief: Command = {
  ...TASKS.makeBriefing.subcommand,
  usage:
    'FILE --month YYYY-MM [--as-of DATE] [--kind KIND] [--issued DATE] [-o OUT.xlsx] [--docx ' +
    `OUT.docx] ${TEMPLATE_USAGE} [--html OUT.html] [--json]`,
  options: {
    month: { type: 'string', help: '简报月份，写作 2026-06；默认是截至日期所在的月' },
    'as-of': { type: 'string', help: '截至日期，写作 2026-06-30；默认是当月最后一天，当月未完则为今天' },
    kind: { ...KIND_OPTION, help: `只写一种台账的简报，写作 documents；也可${KIND_OPTION.help}` },
    issued: ISSUED_OPTION,
    output: { type: 'string', short: 'o', help: '写出的工作簿，含判定列、颜色和简报工作表' },
    docx: { type: 'string', help: '另写一份 Word 简报' },
    ...TEMPLATE_OPTIONS,
    html: { type: 'string', help: '另写一份网页简报' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    if (asksForTemplate(args)) {
      await tellTemplate(args, terminal, 'briefing');
      return 0;
    }
    const file = oneFile(args);
    const { month, asOf } = monthOptions(args, terminal.today, '简报月份');
    const issued = issuedOption(args, terminal.today, asOf);
    const [output, docx, html] = [
      workbookOutput(args, file),
      textOption(args, 'docx'),
      textOption(args, 'html'),
    ];
    const { kinds, only } = kindOption(args);
    const template = templateOption(args);
    const host = openWorkbook(file);
    const desk = openDesk(host, { undo: false });
    const job = await desk.prepare((workbook) =>
      jobOf(
        corrected(workbook, kinds, (known) =>
          makeBriefing(known, {
            month,
            asOf,
            today: issued,
            ...(only === null ? {} : { kindId: only }),
            ...(template === null ? {} : { template: template.uses }),
          }),
        ),
        args.values['json'] === true,
        template,
      ),
    );
    const { briefing, report } = job;
    const written: string[] = [];
    if (briefing) {
      if (output !== undefined) {
        collectGarbage();
        await desk.commit(job, progressTo(terminal, '写入'));
        writeOutput(output, host.save());
        written.push(`${output}（工作表“${briefing.sheet}”）`);
      }
      if (docx !== undefined) {
        writeOutput(docx, job.inTemplate ?? (await paperToDocx(briefing.paper)));
        written.push(docx);
      }
      if (html !== undefined) {
        writeOutput(html, paperToHtml(briefing.paper));
        written.push(html);
      }
    }
    for (const text of report) terminal.out(text);
    if (args.values['json'] !== true) {
      for (const one of written) terminal.out(`已写出：${one}`);
      if (briefing && written.length === 0)
        terminal.out('没有写出文件。要写出，请加 -o 台账副本.xlsx、--docx 简报.docx 或 --html 简报.html。');
    }
    return briefing ? 0 : 1;
  },
};

/**
 * What is left to do of a plan: what to write, and what to tell, in words already. The judged items of a large ledger,
 * half of all that it takes in memory, need not stay while it is written.
 */
interface Job extends Committable {
  readonly briefing: { readonly sheet: string; readonly paper: Paper } | null;
  readonly report: readonly string[];
  /** The office's own template, filled in; null where none was given. */
  readonly inTemplate: Uint8Array | null;
}

function jobOf(plan: BriefingPlan, json: boolean, template: Template | null): Job {
  const { title, workbook, edits, briefing, fillings } = plan;
  const filled = template && fillings ? paperInTemplate(template, fillings) : null;
  const report = json
    ? [JSON.stringify({ ...briefShape(plan), ...(filled ? templateShape(filled) : {}) }, null, 2)]
    : [
        plan.message,
        ...lateLines(plan.standing),
        ...findingLines(plan.findings),
        ...findingLines(filled?.findings ?? [], Infinity),
      ];
  return {
    title,
    workbook,
    edits,
    briefing: briefing && { sheet: briefing.sheet, paper: briefing.paper },
    report,
    inTemplate: filled?.bytes ?? null,
  };
}
