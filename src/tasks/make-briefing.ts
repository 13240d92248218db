import type { Day } from '../calendar/day';
import type { Month } from '../calendar/period';
import { paperEdits } from '../paper/to-sheet';
import { writeBriefing, type Briefing } from '../reports/briefing';
import { markStanding } from '../status/mark';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { survey } from './survey';
import { messageOf } from './update-status';

export interface BriefingRequest {
  readonly month: Month;
  readonly asOf: Day;
  /** The day it is issued; the print date is never before `asOf`. */
  readonly today: Day;
}

export interface BriefingPlan extends Plan {
  readonly month: Month;
  /** The briefing and the name of its sheet; null where there is no ledger to write about. */
  readonly briefing: (Briefing & { readonly sheet: string }) | null;
}

/** 生成简报: status and colours, plus the sheet 《重点工作动态简报》. */
export function makeBriefing(workbook: Workbook, request: BriefingRequest): BriefingPlan {
  const { month, asOf, today } = request;
  const { standing, findings, settings } = survey(workbook, asOf);
  const marking = markStanding(workbook, standing);
  const plan = {
    title: '生成简报',
    workbook,
    month,
    standing,
    findings: [...findings, ...marking.findings],
  };
  if (standing.ledgers.length === 0) {
    return { ...plan, edits: [], papers: [], briefing: null, message: messageOf(standing, true) };
  }
  const issuedOn = today > asOf ? today : asOf;
  const briefing = writeBriefing({ now: standing, month, issuedOn, names: settings.names });
  const { sheet, edits: paper } = paperEdits(briefing.paper, workbook);
  const edits = [...marking.edits, ...paper];
  return {
    ...plan,
    edits,
    papers: [briefing.paper],
    briefing: { ...briefing, sheet },
    message: messageOf(standing, edits.length === 0),
  };
}
