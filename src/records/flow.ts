import { OWN_TITLES } from '../kinds/own-sheets';
import { appendEdits, standingTables, textIn, type PlainTable, type TableRow } from '../sheets/plain-table';
import { STEPS, type FlowStep } from '../supervision/records';
import { cellText } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { dayCell, dayIn, listIn } from './values';

/** 督办流转: a step of an item. */
const FLOW: PlainTable = {
  title: OWN_TITLES.flow,
  columns: [
    { heading: '日期', width: 12, holds: 'day' },
    { heading: '事项编号', width: 10 },
    { heading: '任务', width: 32 },
    { heading: '牵头科室', width: 14 },
    { heading: '环节', width: 8 },
    { heading: '文号', width: 18 },
    { heading: '内容', width: 40 },
    { heading: '期限', width: 12, holds: 'day' },
    { heading: '经办人', width: 10 },
  ],
  known: ['事项编号', '环节'],
};

/** Every step in the order of its days, and rows whose step is not known. */
export function readFlow(workbook: Workbook): {
  readonly steps: readonly FlowStep[];
  readonly findings: readonly Finding[];
} {
  const steps: FlowStep[] = [];
  const findings: Finding[] = [];
  for (const { sheet, rows, columns } of standingTables(workbook, FLOW)) {
    for (const { row, values } of rows) {
      const word = textIn(values, '环节');
      const step = STEPS.find((one) => one === word);
      if (!step) {
        findings.push({
          severity: 'warning',
          code: 'step_unread',
          sheet: sheet.name,
          cell: cellText(row, columns.get('环节')!),
          message: `第${row + 1}行的环节“${word}”没有计入，请填${STEPS.join('、')}中的一个。`,
        });
        continue;
      }
      const day = dayIn(values, '日期', workbook.date1904);
      steps.push({
        day,
        ids: listIn(values, '事项编号'),
        task: textIn(values, '任务'),
        lead: textIn(values, '牵头科室'),
        step,
        no: textIn(values, '文号'),
        content: textIn(values, '内容'),
        deadline: dayIn(values, '期限', workbook.date1904, day === null ? null : Number(day.slice(0, 4))),
        by: textIn(values, '经办人'),
      });
    }
  }
  // People sort the sheet; what happened when is told by the days.
  const order = ({ day }: FlowStep): string => day ?? '';
  steps.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return { steps, findings };
}

/** The edits that enter steps. */
export function flowEdits(workbook: Workbook, steps: readonly FlowStep[]): Edit[] {
  const rows = steps.map((step): TableRow => ({
    日期: dayCell(step.day, workbook.date1904),
    事项编号: step.ids.join('、'),
    任务: step.task,
    牵头科室: step.lead,
    环节: step.step,
    文号: step.no,
    内容: step.content,
    期限: dayCell(step.deadline, workbook.date1904),
    经办人: step.by,
  }));
  const words = steps.map(({ ids, step }) => `${ids.join('、')}${step}`);
  return appendEdits(workbook, FLOW, rows, { topic: FLOW.title, detail: words.join('；') });
}
