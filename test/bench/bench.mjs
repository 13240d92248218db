/**
 * npm run bench [-- ROWS…]: the main job (brief) on ledgers of several sizes, beside openpyxl and exceljs doing the
 * same to the file, and beside the least that any program can do to it (floor.mjs). What to write is handed to the
 * others finished, so they read, write and save but need not judge, and it is checked that they wrote what we wrote.
 * Medians of whole processes: cpu seconds and peak memory. Runs are interleaved, so that a machine that slows down
 * slows all alike. Then 60 returns merged into the ledger of 6,897 rows by each. Then the requests and bytes of each
 * command in Excel, the longest task of each step in Chromium, and the weight of the pages' scripts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const SIZES = sizes.length > 0 ? sizes : [127, 6897, 100000];
/** Runs of each contender; the slow ones on the large file are measured once. */
const runsOf = (rows, slow) => (rows > 50000 ? (slow ? 1 : 3) : rows > 5000 ? (slow ? 3 : 5) : 7);

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const usageFile = join(folder, 'usage.json');

// Node loads a store of certificates at every start where this is set, which flatters whoever takes long.
const clean = { ...process.env };
delete clean.NODE_EXTRA_CA_CERTS;

function run(command, args, cwd = root) {
  const done = spawnSync(command, args, {
    cwd,
    env: { ...clean, USAGE_FILE: usageFile, NODE_PATH: join(here, 'node_modules') },
    maxBuffer: 1 << 28,
  });
  if (done.error || done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${done.error ?? done.stderr}`);
}

function measured(command, args) {
  run(command, args);
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

/**
 * Prints what the scripts that a page loads at first weigh, gzipped; Office.js itself, which is copied, is not
 * counted.
 */
function weigh(page) {
  const path = join(root, 'dist', page);
  if (!existsSync(path)) return console.log(`${page}: not built, run npm run build first`);
  // The gate of the page loads what it preloads.
  const scripts = [
    ...readFileSync(path, 'utf8').matchAll(/<link rel="?preload"? as="?script"? href="?([^" >]+)/g),
  ].map((match) => match[1]);
  const bytes = scripts.reduce((sum, src) => sum + gzipSync(readFileSync(join(root, 'dist', src))).length, 0);
  console.log(`${page}: ${scripts.length} scripts, ${(bytes / 1000).toFixed(0)} kB gzipped`);
}

const median = (numbers) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0,
);
if (!existsSync(join(here, 'node_modules', 'exceljs')))
  run('npm', ['install', '--no-package-lock', '--silent'], here);

const hook = ['--require', join(here, 'report-usage.cjs')];
const ledger = (...args) => measured(process.execPath, [...hook, join(root, 'dist', 'ledger.cjs'), ...args]);
const FLOOR = 'floor';
const floor = (input, output) =>
  measured(process.execPath, [...hook, join(here, 'floor.mjs'), input, output]);
/** Others do `job` to `input`; of `sent`, where there are returns, they read every cell. */
const others = [
  {
    name: 'exceljs',
    run: (...args) =>
      measured(process.execPath, [
        '--max-old-space-size=8192',
        ...hook,
        join(here, 'with-exceljs.cjs'),
        ...args,
      ]),
  },
  ...(python
    ? [{ name: 'openpyxl', run: (...args) => measured(python, [join(here, 'with_openpyxl.py'), ...args]) }]
    : []),
];

const script = (name, ...args) =>
  run(process.execPath, [
    '--max-old-space-size=8192',
    join(root, 'test', 'tools', 'run-ts.cjs'),
    join(here, name),
    ...args,
  ]);

/** Every contender so many times in turn on one file, then whether all wrote the same, then a line for each. */
function race(rows, input, sent, own) {
  const job = join(folder, 'job.json');
  script('finished-job.ts', job, input, ...sent);
  const contenders = [
    { name: 'ledger', slow: false, run: (_input, output) => own(output) },
    { name: FLOOR, slow: false, run: floor },
    ...others.map((one) => ({ ...one, slow: true })),
  ];
  const outputOf = ({ name }) => join(folder, `out-${name}.xlsx`);
  const results = new Map(contenders.map((one) => [one.name, []]));
  for (let turn = 0; turn < runsOf(rows, false); turn++) {
    for (const one of contenders) {
      if (turn < runsOf(rows, one.slow))
        results.get(one.name).push(one.run(input, outputOf(one), job, ...sent));
    }
  }
  script('same-content.ts', ...contenders.filter(({ name }) => name !== FLOOR).map(outputOf));
  tell(String(rows), results);
}

/** The month's returns merged into one ledger. */
const MERGED_ROWS = 6897;
const RETURNS = 60;
/** Rows of the ledgers with which the pane is watched in Chromium. */
const PANE_ROWS = [127, 2000];

function mergeAll() {
  const input = join(folder, `${MERGED_ROWS}.xlsx`);
  const sent = join(folder, 'returns');
  if (!existsSync(input)) script('make-ledger.ts', String(MERGED_ROWS), input);
  script('make-returns.ts', input, String(RETURNS), sent);
  console.log(`merging ${RETURNS} returns into ${MERGED_ROWS} rows`);
  const files = readdirSync(sent).map((name) => join(sent, name));
  race(MERGED_ROWS, input, [sent], (output) =>
    ledger('merge', input, ...files, '--as-of', '2026-06-30', '-o', output),
  );
}

/** One line for each contender: medians of its runs. */
function tell(label, results) {
  const own = median(results.get('ledger').map((usage) => usage.cpu));
  const least = median(results.get(FLOOR).map((usage) => usage.cpu));
  for (const [name, usages] of results) {
    const cpu = median(usages.map((usage) => usage.cpu));
    const memory = median(usages.map((usage) => usage.memory));
    console.log(
      `${label.padEnd(9)} ${name.padEnd(10)} ${cpu.toFixed(2).padStart(7)} ` +
        `${(cpu / own).toFixed(1).padStart(9)} ${(cpu / least).toFixed(1).padStart(8)} ` +
        `${memory.toFixed(0).padStart(10)} ${String(usages.length).padStart(6)}`,
    );
  }
}

try {
  console.log(
    `${cpus()[0].model} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ` +
      `${process.version}${python ? '' : ', no openpyxl found'}`,
  );
  console.log('rows      contender   cpu s  × ledger  × floor    peak MB   runs');
  for (const rows of SIZES) {
    const input = join(folder, `${rows}.xlsx`);
    script('make-ledger.ts', String(rows), input);
    race(rows, input, [], (output) =>
      ledger('brief', input, '--month', '2026-06', '--as-of', '2026-06-30', '-o', output),
    );
  }
  mergeAll();
  const ledgers = SIZES.filter((rows) => rows < 10000).map((rows) => join(folder, `${rows}.xlsx`));
  const excel = spawnSync(
    process.execPath,
    [join(root, 'test', 'tools', 'run-ts.cjs'), join(here, 'excel.ts'), ...ledgers],
    { cwd: root, stdio: 'inherit' },
  );
  if (excel.status !== 0) throw new Error('the measurement in Excel failed');
  const shown = PANE_ROWS.map((rows) => {
    const file = join(folder, `${rows}.xlsx`);
    if (!existsSync(file)) script('make-ledger.ts', String(rows), file);
    return file;
  });
  const pane = spawnSync(
    process.execPath,
    [join(root, 'test', 'tools', 'run-ts.cjs'), join(here, 'pane-tasks.ts'), ...shown],
    { cwd: root, stdio: 'inherit' },
  );
  if (pane.status !== 0) throw new Error('the measurement in Chromium failed');
  for (const page of ['taskpane.html', 'workbench.html']) weigh(page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
