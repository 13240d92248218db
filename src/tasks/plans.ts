import type { Workbook } from '../workbook/sheet';
import { archiveMonth } from './archive-month';
import { correctColumn } from './correct-column';
import { correctKind } from './correct-kind';
import { correctRow } from './correct-row';
import { makeBriefing } from './make-briefing';
import { makeLetters } from './make-letters';
import { makeReport } from './make-report';
import { mergeReturns } from './merge-returns';
import type { Plan } from './plan';
import { registerReply } from './register-reply';
import { saveSettings } from './save-settings';
import type { TaskName } from './table';
import { takeStep } from './take-step';
import { updateStatus } from './update-status';

/**
 * What each task does, under the name of its row in `TASKS`. Apart from the words of that row, which a page shows
 * before it has loaded all that judges ledgers.
 */
const PLANS = {
  updateStatus,
  mergeReturns,
  makeBriefing,
  archiveMonth,
  makeLetters,
  makeReport,
  takeStep,
  registerReply,
  saveSettings,
  correctColumn,
  correctKind,
  correctRow,
} satisfies Readonly<Record<TaskName, (workbook: Workbook, request: never) => Plan>>;

/** What a task is asked. */
export type RequestOf<K extends TaskName> = Parameters<(typeof PLANS)[K]>[1];

/** What a task answers. */
export type PlanOf<K extends TaskName> = ReturnType<(typeof PLANS)[K]>;

const BY_NAME: { readonly [K in TaskName]: (workbook: Workbook, request: RequestOf<K>) => PlanOf<K> } = PLANS;

/** The plan of a task. Nothing is written. */
export function planTask<K extends TaskName>(name: K, workbook: Workbook, request: RequestOf<K>): PlanOf<K> {
  return BY_NAME[name](workbook, request);
}
