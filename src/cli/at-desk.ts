import { openDesk, type Committable, type Desk } from '../tasks';
import type { Terminal } from './command';
import { openWorkbook, writeOutput } from './files';
import { progressTo } from './progress-line';

/** A workbook file at the desk of a program that ends after one plan: nothing is kept for undo. */
export interface AtDesk {
  readonly prepare: Desk['prepare'];
  /** Writes what a plan changes and saves the workbook as `path`; the file that was opened stays as it is. */
  readonly writeAs: (path: string, plan: Committable) => Promise<void>;
}

/** Opens a workbook file. Throws as `openWorkbook` does. */
export function openAtDesk(file: string, terminal: Terminal): AtDesk {
  const host = openWorkbook(file);
  const desk = openDesk(host, { undo: false });
  return {
    prepare: (task, rewrites) => desk.prepare(task, rewrites),
    writeAs: async (path, plan) => {
      await desk.commit(plan, progressTo(terminal, '写入'));
      writeOutput(path, host.save());
    },
  };
}
