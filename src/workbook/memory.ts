import { applyEdits } from './apply';
import type { AnyEdit } from './edit';
import type { Host, Progress } from './host';
import type { Workbook } from './sheet';

/** A host that keeps the workbook in memory: the simplest there is, and the measure for the others. */
export interface MemoryHost extends Host {
  /** What was last revealed, for tests and for pages that follow it. */
  readonly revealed: { readonly sheet: string; readonly row: number } | null;
}

/** Makes a memory host around a workbook. */
export function memoryHost(start: Workbook): MemoryHost {
  let workbook = start;
  let revealed: MemoryHost['revealed'] = null;
  return {
    get revealed() {
      return revealed;
    },
    read(request) {
      const wanted = request?.sheets && new Set(request.sheets);
      const sheets = workbook.sheets.filter((sheet) => !wanted || wanted.has(sheet.name));
      return Promise.resolve({ ...workbook, sheets });
    },
    async apply(edits: readonly AnyEdit[], progress?: Progress) {
      workbook = applyEdits(workbook, edits);
      progress?.(edits.length, edits.length);
    },
    reveal(sheet, row) {
      revealed = { sheet, row };
      return Promise.resolve();
    },
  };
}
