import { KINDS } from '../kinds/kind';
import { kindCorrectionRow } from '../records/corrections';
import { settingsEdits } from '../records/settings-sheet';
import { applyEdits } from '../workbook/apply';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/sheet';
import type { Plan } from './plan';
import { rememberPlan } from './save-settings';
import { TASKS } from './table';

export interface KindRequest {
  readonly sheet: string;
  /** The id of a kind; null lets the program decide again. */
  readonly kindId: string | null;
}

/** What a ledger may be taken for: the id that scripts use, the short and the whole name. */
export const LEDGER_KINDS: readonly {
  readonly id: string;
  readonly short: string;
  readonly title: string;
}[] = KINDS.map(({ id, short, title }) => ({ id, short, title }));

/** 更正台账类型: remembers in the workbook what kind of ledger a sheet holds. */
export function correctKind(workbook: Workbook, { sheet, kindId }: KindRequest): Plan {
  const row = kindCorrectionRow(sheet, kindId);
  const becomes = kindId === null ? '改为自动判断类型' : `改按“${row.value}”读取`;
  return rememberPlan(workbook, TASKS.correctKind.title, [row], [`工作表“${sheet}”${becomes}`]);
}

/** A workbook as it is with kinds corrected, and the edits that make it so. */
export function withKinds(
  workbook: Workbook,
  kinds: readonly KindRequest[],
): { readonly workbook: Workbook; readonly edits: readonly Edit[] } {
  if (kinds.length === 0) return { workbook, edits: [] };
  const rows = kinds.map(({ sheet, kindId }) => kindCorrectionRow(sheet, kindId));
  const { edits } = settingsEdits(workbook, rows, [], TASKS.correctKind.title);
  return { workbook: applyEdits(workbook, edits), edits };
}
