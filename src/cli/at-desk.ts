import { openDesk, shownName, type Committable, type Desk } from '../tasks';
import type { Terminal } from './command';
import { openWorkbook, writeOutput } from './files';
import { moveAside } from './outputs';
import { progressTo } from './progress-line';

/** A workbook file at the desk of a program that ends after one plan: nothing is kept for undo. */
export interface AtDesk {
  readonly prepare: Desk['prepare'];
  /**
   * Writes what a plan changes and saves the workbook as `path`; the file that was opened stays as it is. A workbook of
   * another ledger that lies there is moved aside, and standard error says so.
   */
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
      const content = host.save();
      const aside = await moveAside(path, file, plan.workbook);
      if (aside !== null)
        terminal.err(`原来的“${shownName(path)}”不是这本台账的，没有覆盖，已改名为“${shownName(aside)}”。`);
      writeOutput(path, content);
    },
  };
}
