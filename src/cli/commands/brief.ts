import {
  briefShape,
  makeBriefing,
  paperInTemplate,
  TASKS,
  type BriefingPlan,
  type Committable,
  type Template,
} from '../../tasks';
import { openAtDesk } from '../at-desk';
import { collectGarbage } from '../collect-garbage';
import type { Command } from '../command';
import { corrected } from '../corrected';
import { issuedOption, kindOption, KIND_OPTION, monthOptions, monthOptionsOf, oneFile } from '../options';
import {
  PAPER_USAGE,
  paperOptions,
  paperOutputs,
  writePaper,
  writtenLines,
  type MadePaper,
} from '../paper-output';
import { asksForTemplate, tellTemplate, templateShape } from '../template-options';
import { findingLines } from '../text';
import { lateLines } from './status';

export const brief: Command = {
  ...TASKS.makeBriefing.subcommand,
  usage: `FILE --month YYYY-MM [--as-of DATE] [--kind KIND] ${PAPER_USAGE}`,
  options: {
    ...monthOptionsOf('简报月份'),
    kind: { ...KIND_OPTION, help: `只写一种台账的简报，写作 documents；也可${KIND_OPTION.help}` },
    ...paperOptions('简报', '判定列、颜色和简报工作表'),
  },
  async run(args, terminal) {
    if (asksForTemplate(args)) {
      await tellTemplate(args, terminal, 'briefing');
      return 0;
    }
    const file = oneFile(args);
    const { month, asOf } = monthOptions(args, terminal.today, '简报月份');
    const issued = issuedOption(args, terminal.today, asOf);
    const outputs = paperOutputs(args, file);
    const { template } = outputs;
    const { kinds, only } = kindOption(args);
    const json = args.values['json'] === true;
    const desk = openAtDesk(file, terminal);
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
        json,
        template,
      ),
    );
    const { briefing, report } = job;
    const written = briefing
      ? await writePaper(briefing, outputs, (path) => {
          collectGarbage();
          return desk.writeAs(path, job);
        })
      : [];
    for (const text of report) terminal.out(text);
    if (!json && briefing) for (const line of writtenLines(written, '简报')) terminal.out(line);
    return briefing ? 0 : 1;
  },
};

/**
 * What is left to do of a plan: what to write, and what to tell, in words already. The judged items of a large ledger,
 * half of all that it takes in memory, need not stay while it is written.
 */
interface Job extends Committable {
  readonly briefing: MadePaper | null;
  readonly report: readonly string[];
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
    briefing: briefing && {
      sheet: briefing.sheet,
      paper: briefing.paper,
      inTemplate: filled?.bytes ?? null,
    },
    report,
  };
}
