import { brief } from '../chinese/brief';
import type { Field } from '../kinds/field';
import { correctionRow } from '../records/corrections';
import { columnLetters } from '../workbook/address';
import type { Workbook } from '../workbook/sheet';
import { readBook } from './book';
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
  const row = correctionRow(sheet, column, field);
  const heading = readBook(workbook)
    .ledgers.filter((ledger) => ledger.sheet === sheet)
    .flatMap(({ columns }) => columns)
    .find((one) => one.column === column)?.heading;
  const named = heading === undefined ? '' : `“${brief(heading)}”`;
  const becomes = field === null ? '改为自动判断含义' : `改按“${row.value}”读取`;
  const said = `工作表“${sheet}”的${columnLetters(column)}列${named}${becomes}`;
  return rememberPlan(workbook, TASKS.correctColumn.title, [row], [said]);
}
