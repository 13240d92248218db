import { fflateCodec } from '../../hosts/xlsx';
import type { Day } from '../../calendar/day';
import { formFiles, zipForms, zipName, type SplitPlan } from '../../tasks';

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
  const { month, due, idle, note, findings, message } = plan;
  const files = formFiles(plan, fflateCodec);
  const forms = plan.forms.map(({ unit, counts }, index): FormOut => ({ ...files[index]!, unit, counts }));
  const zip = files.length === 0 ? null : { name: zipName(plan), bytes: zipForms(files, day, fflateCodec) };
  return { month, due, idle, note, findings, message, forms, zip };
}
