import type { Day } from '../../calendar/day';
import { writeXlsx, zipFiles } from '../../hosts/xlsx';
import type { SplitPlan } from '../../tasks';

/** A file to be handed to the user. */
export interface OutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A section's form as a file. */
export interface FormOut extends OutFile {
  readonly unit: string;
  readonly counts: SplitPlan['forms'][number]['counts'];
}

/** What the pane shows and hands out of a 下发: plain data, ready to be saved. */
export interface FormsOut extends Pick<
  SplitPlan,
  'month' | 'due' | 'idle' | 'note' | 'findings' | 'message'
> {
  readonly forms: readonly FormOut[];
  /** All forms and 下发说明; null where there are no forms. */
  readonly zip: OutFile | null;
}

/** Makes files of forms, and a zip of all whose files carry `day`. */
export function formsOut(plan: SplitPlan, day: Day): FormsOut {
  const { month, due, idle, note, noteFile, findings, message } = plan;
  const forms = plan.forms.map(({ name, unit, counts, workbook }): FormOut => ({
    name,
    unit,
    counts,
    bytes: writeXlsx(workbook),
  }));
  const texts = noteFile ? [{ name: noteFile.name, bytes: new TextEncoder().encode(noteFile.content) }] : [];
  const zip =
    forms.length === 0 ? null : { name: `${month}报送表.zip`, bytes: zipFiles([...forms, ...texts], day) };
  return { month, due, idle, note, findings, message, forms, zip };
}
