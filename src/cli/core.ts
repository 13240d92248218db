import { text } from 'node:stream/consumers';
import { localDay } from '../calendar/day';
import { main } from './main';

// A reader that has seen enough (ledger … | head) closes the pipe; that is no failure worth telling.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** The process: hands the command line its clock and its streams. */
main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  today: localDay(new Date()),
  input: () => text(process.stdin),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`程序出了意外：${String(error)}\n`);
    process.exitCode = 2;
  },
);
