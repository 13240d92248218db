import type { Field } from '../kinds/field';
import { correctionRow } from '../records/corrections';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { rememberPlan } from './save-settings';
import { TASKS } from './table';

export interface CorrectionRequest {
  readonly sheet: string;
  /** From zero. */
  readonly column: number;
  /** Null lets the program decide again. */
  readonly field: Field | null;
}

/** 更正列含义: remembers in the workbook what a column means. */
export function correctColumn(workbook: Workbook, { sheet, column, field }: CorrectionRequest): Plan {
  return rememberPlan(workbook, TASKS.correctColumn.title, [correctionRow(sheet, column, field)]);
}
