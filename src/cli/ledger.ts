import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { flagsFor } from './v8-flags';

for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag);

/** Node's own `require`, which the bundler leaves alone. */
declare const __non_webpack_require__: NodeJS.Require;

/** The program itself, and beside it what V8 made of it when it was built. */
const CORE = join(__dirname, 'ledger-core.cjs');

// What V8 compiled then need not be compiled again. Another Node, or one with other flags, refuses it and compiles.
const source = readFileSync(CORE, 'latin1'); // the build leaves nothing but ASCII in it
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
  filename: CORE,
  ...cached(`${CORE}.cache`),
});
const core = { exports: {} };
const wrapper = script.runInThisContext() as (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  folder: string,
) => void;
wrapper(core.exports, __non_webpack_require__, core, CORE, __dirname);

// The build runs the program once and keeps what V8 had compiled by the end.
const keep = process.env['LEDGER_CODE_CACHE'];
if (keep !== undefined) process.on('exit', () => writeFileSync(keep, script.createCachedData()));

function cached(file: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(file) };
  } catch {
    return {}; // not built, or taken away: the program runs without it
  }
}
