import type { Records } from '../supervision/records';
import type { Finding } from '../workbook/finding';
import type { Workbook } from '../workbook/sheet';
import { readArchive } from './archive';
import { readExtensions } from './extensions';
import { readFlow } from './flow';
import { readRegister, type LetterRow } from './register';

/** The four record sheets of a workbook; empty where there are none. */
export function readRecords(workbook: Workbook): Omit<Records, 'letters'> & {
  readonly letters: readonly LetterRow[];
  readonly findings: readonly Finding[];
} {
  const { letters, findings: ofLetters } = readRegister(workbook);
  const { extensions, findings: ofExtensions } = readExtensions(workbook);
  const { steps, findings: ofSteps } = readFlow(workbook);
  return {
    archive: readArchive(workbook),
    letters,
    extensions,
    steps,
    findings: [...ofLetters, ...ofExtensions, ...ofSteps],
  };
}
