import type { Day } from '../calendar/day';
import { monthInChinese } from '../calendar/period';
import { writeXlsxBy, zipFilesBy, type Codec, type ZippedFile } from '../hosts/xlsx';
import type { SplitPlan } from './split-ledger';

/* Apart from splitting, which is pure: here forms become bytes, the same for both faces. */

/** The files of a split: every form, then the cover note. None where there are no forms. */
export function formFiles(
  { forms, noteFile }: Pick<SplitPlan, 'forms' | 'noteFile'>,
  codec: Codec,
): ZippedFile[] {
  const notes = noteFile ? [{ name: noteFile.name, bytes: new TextEncoder().encode(noteFile.content) }] : [];
  return [...forms.map(({ name, workbook }) => ({ name, bytes: writeXlsxBy(workbook, codec) })), ...notes];
}

/** These files in one zip for people to unpack, dated `day`. */
export function zipForms(files: readonly ZippedFile[], day: Day, codec: Codec): Uint8Array {
  return zipFilesBy(files, day, codec);
}

/** `2026年6月报送表.zip` */
export function zipName({ month }: Pick<SplitPlan, 'month'>): string {
  return `${monthInChinese(month)}报送表.zip`;
}
