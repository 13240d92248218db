import type { Day } from '../calendar/day';
import { markStanding } from '../status/mark';
import type { Standing } from '../status/standing';
import type { Workbook } from '../workbook/sheet';
import { messageOf, type Plan } from './plan';
import { survey } from './survey';
import { TASKS } from './table';

export interface StatusPlan extends Plan {
  /** The ledgers as they were judged. */
  readonly standing: Standing;
}

/** 更新状态: judges every row on a day and writes the tool's columns and the colours. */
export function updateStatus(workbook: Workbook, request: { readonly asOf: Day }): StatusPlan {
  const { standing, settings, findings } = survey(workbook, request.asOf);
  const marking = markStanding(workbook, standing, settings);
  return {
    title: TASKS.updateStatus.title,
    workbook,
    edits: marking.edits,
    standing,
    findings: [...findings, ...marking.findings],
    message: messageOf(standing, marking.edits.length === 0),
  };
}
