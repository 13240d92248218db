import type { Day } from '../calendar/day';
import { markStanding } from '../status/mark';
import type { Standing } from '../status/standing';
import { countStatuses, totalOf } from '../status/tally';
import { STATUS_WORDS, STATUSES } from '../status/words';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { survey } from './survey';
import { TASKS } from './table';

/** 更新状态: judges every row on a day and writes the tool's columns and the colours. */
export function updateStatus(workbook: Workbook, request: { readonly asOf: Day }): Plan {
  const { standing, findings } = survey(workbook, request.asOf);
  const marking = markStanding(workbook, standing);
  return {
    title: TASKS.updateStatus.title,
    workbook,
    edits: marking.edits,
    papers: [],
    standing,
    findings: [...findings, ...marking.findings],
    message: messageOf(standing, marking.edits.length === 0),
  };
}

/** What a plan's result says first. */
export function messageOf(standing: Standing, nothingToWrite: boolean): string {
  if (standing.ledgers.length === 0) {
    return '没有找到台账：请确认表中有“重点工作”一类的任务列，并有“牵头科室”“完成时限”或“工作进展”列。';
  }
  const counts = countStatuses(standing.ledgers.flatMap((ledger) => ledger.items.map((item) => item.status)));
  const parts = STATUSES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUS_WORDS[status]}${counts[status]}项`,
  );
  const found = `共${totalOf(counts)}项：${parts.join('，')}`;
  return nothingToWrite ? `${found}。表中已是最新，没有需要写入的内容。` : `${found}。`;
}
