import { withKinds, type KindRequest, type Plan } from '../tasks';
import { UsageError } from './command';
import type { Workbook } from '../workbook/sheet';

/** A plan made of a workbook in which the kinds of some sheets are corrected first; writing it remembers them. */
export function corrected<P extends Plan>(
  workbook: Workbook,
  kinds: readonly KindRequest[],
  plan: (workbook: Workbook) => P,
): P {
  const unknown = kinds.find(({ sheet }) => !workbook.sheets.some(({ name }) => name === sheet));
  if (unknown) throw new UsageError(`没有名为“${unknown.sheet}”的工作表，请核对 --kind 里的工作表名。`);
  const known = withKinds(workbook, kinds);
  const made = plan(known.workbook);
  return kinds.length === 0 ? made : { ...made, workbook, edits: [...known.edits, ...made.edits] };
}
