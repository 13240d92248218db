import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { localDay } from '../calendar/day';
import { main } from './main';

// A run is over within a second or two, and V8 would spend a third of it on optimising functions that are hardly called
// again. Told to wait eight times as long and to inline little, it optimises what carries a large ledger, cheaply.
setFlagsFromString('--interrupt-budget=540000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');

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
