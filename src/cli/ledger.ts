import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { localDay } from '../calendar/day';
import { main } from './main';

// A run is over within a second or two. V8 would spend a quarter of it on optimising functions that are hardly called
// again; told to wait eight times as long, it optimises the loops that carry a large ledger and leaves the rest.
setFlagsFromString('--interrupt-budget=540000');

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
