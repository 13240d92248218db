import type { Progress } from '../workbook/host';
import type { Terminal } from './command';

/** Tells of long work on standard error, once for each tenth; short work says nothing. */
export function progressTo(terminal: Terminal, what: string): Progress {
  let told = 0;
  return (done, total) => {
    const tenth = total < 2000 ? 0 : Math.floor((done / total) * 10);
    if (tenth <= told) return;
    told = tenth;
    terminal.err(`正在${what}：${tenth * 10}%`);
  };
}
