import { brief } from '../../chinese/brief';
import {
  isLate,
  rulesInWords,
  statusShape,
  updateStatus,
  STATUS_WORDS,
  TASKS,
  type Committable,
  type StatusPlan,
  type Standing,
} from '../../tasks';
import { openAtDesk } from '../at-desk';
import { collectGarbage } from '../collect-garbage';
import { AS_OF_OPTION, JSON_OPTION, type Command } from '../command';
import { asOfOption, kindOption, KIND_OPTION, oneFile, workbookOutput } from '../options';
import { corrected } from '../corrected';
import { checkPlaces } from '../outputs';
import { findingLines } from '../text';

export const status: Command = {
  ...TASKS.updateStatus.subcommand,
  usage: 'FILE [--as-of DATE] [--kind SHEET=KIND] [-o OUT.xlsx] [--json]',
  options: {
    'as-of': AS_OF_OPTION,
    kind: KIND_OPTION,
    output: { type: 'string', short: 'o', help: '写出的文件' },
    json: JSON_OPTION,
  },
  async run(args, terminal) {
    const file = oneFile(args);
    const asOf = asOfOption(args, terminal.today);
    const output = workbookOutput(args, file);
    checkPlaces({ files: [output] });
    const { kinds } = kindOption(args);
    const desk = openAtDesk(file, terminal);
    const job = await desk.prepare((workbook) =>
      jobOf(
        corrected(workbook, kinds, (known) => updateStatus(known, { asOf })),
        args.values['json'] === true,
      ),
    );
    if (output !== undefined) {
      collectGarbage();
      await desk.writeAs(output, job);
    }
    for (const text of job.report) terminal.out(text);
    if (output !== undefined && args.values['json'] !== true) terminal.out(`已写出：${output}`);
    return job.found ? 0 : 1;
  },
};

/** What is left to do of a plan: what to write, and what to tell, in words already, so that the judged items can go. */
interface Job extends Committable {
  readonly found: boolean;
  readonly report: readonly string[];
}

function jobOf(plan: StatusPlan, json: boolean): Job {
  const { title, workbook, edits, standing } = plan;
  const found = standing.ledgers.length > 0;
  const lines = (): string[] => [
    plan.message,
    ...lateLines(standing),
    ...findingLines(plan.findings),
    ...(found ? [rulesInWords(standing.rules)] : []),
  ];
  return {
    title,
    workbook,
    edits,
    found,
    report: json ? [JSON.stringify(statusShape(standing), null, 2)] : lines(),
  };
}

/** Late items, one a line, the latest first. */
export function lateLines(standing: Standing): string[] {
  const late = standing.ledgers.flatMap(({ ledger, items }) =>
    items.filter((item) => isLate(item.verdict.status)).map((item) => ({ ledger, item })),
  );
  return late
    .sort((a, b) => (b.item.verdict.daysLate ?? 0) - (a.item.verdict.daysLate ?? 0))
    .map(({ ledger, item: { entry, facts, verdict } }) => {
      const place = `${ledger.sheet}第${entry.row + 1}行 ${facts.lead}`;
      const written = facts.deadlineText === '' ? '' : `（${brief(facts.deadlineText, 40)}）`;
      const days = verdict.daysLate === null ? '' : ` ${verdict.daysLate}天`;
      return `  ${STATUS_WORDS[verdict.status]}${days}  ${place} ${brief(facts.task, 40)}${written}`;
    });
}
