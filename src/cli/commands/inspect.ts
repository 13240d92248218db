import { inspectShape, LEDGER_KINDS, survey, withKinds } from '../../tasks';
import { asOfOption, kindOption, KIND_OPTION, oneFile } from '../options';
import { AS_OF_OPTION, JSON_OPTION, type Command } from '../command';
import { openWorkbook } from '../files';
import { findingLines } from '../text';

export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE [--as-of DATE] [--kind SHEET=KIND] [--json]',
  summary: '查看认出了哪些台账、表头和各列的含义',
  options: { 'as-of': AS_OF_OPTION, kind: KIND_OPTION, json: JSON_OPTION },
  async run(args, terminal) {
    const file = oneFile(args);
    const host = openWorkbook(file);
    const found = survey(
      withKinds(await host.read(), kindOption(args).kinds).workbook,
      asOfOption(args, terminal.today),
    );
    const shape = inspectShape(found);
    if (args.values['json']) {
      terminal.out(JSON.stringify(shape, null, 2));
      return shape.sheets.some((sheet) => sheet.ledger) ? 0 : 1;
    }
    for (const sheet of shape.sheets) {
      if (!sheet.ledger) {
        terminal.out(`工作表“${sheet.name}”：不是台账。${sheet.why ?? ''}`);
        continue;
      }
      const core = sheet.coreTasks ? `核心任务${sheet.coreTasks}项，` : '';
      terminal.out(
        `工作表“${sheet.name}”：${LEDGER_KINDS.find(({ id }) => id === sheet.kind)?.title ?? '台账'}，` +
          `表头在第${sheet.headingRows?.join('、')}行，事项在第${sheet.firstRow}至${sheet.lastRow}行，` +
          `${core}事项${sheet.entries}项。`,
      );
      for (const { column, heading, field } of sheet.columns ?? [])
        terminal.out(`  ${column}列 ${heading.replace(/\s+/g, '')} → ${field}`);
      for (const line of findingLines(sheet.findings)) terminal.out(line);
    }
    return shape.sheets.some((sheet) => sheet.ledger) ? 0 : 1;
  },
};
