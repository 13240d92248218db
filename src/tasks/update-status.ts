import type { Day } from '../calendar/day';
import { markStanding } from '../status/mark/mark';
import type { Standing } from '../status/standing';
import type { Workbook } from '../workbook/sheet';
import { messageOf, type Plan } from './plan';
import { survey } from './survey';
import { TASKS } from './table';
import { listDoubt, toCheckEdits } from './to-check';

export interface StatusPlan extends Plan {
  /** The ledgers as they were judged. */
  readonly standing: Standing;
}

/**
 * 更新状态: judges every row on a day and writes the tool's columns and the colours. A 待核清单 that is there follows.
 */
export function updateStatus(workbook: Workbook, request: { readonly asOf: Day }): StatusPlan {
  const { standing, settings, findings } = survey(workbook, request.asOf);
  const marking = markStanding(workbook, standing, settings);
  const list = toCheckEdits(workbook, standing, false);
  const doubt = listDoubt(list);
  const edits = [...marking.edits, ...(list?.edits ?? [])];
  return {
    title: TASKS.updateStatus.title,
    workbook,
    edits,
    standing,
    findings: [
      ...findings,
      ...marking.findings,
      ...(doubt.message === '' ? [] : [{ severity: 'warning' as const, ...doubt }]),
    ],
    message: doubt.message + messageOf(standing, edits.length === 0),
  };
}
