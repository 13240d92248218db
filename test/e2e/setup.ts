import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserPath } from './browser-path';

const ROOT = join(__dirname, '../..');
/** What the pages are made of. */
const SOURCES = [
  'src',
  'assets',
  'scripts/build',
  'docs/使用手册.md',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];
const STAMP = join(ROOT, 'node_modules/.cache/e2e-built');
const PAGE = join(ROOT, 'dist/workbench.html');

/**
 * Once before all browser tests: builds the pages where anything they are made of is newer than they are, and unpacks
 * the browser, which tests that start side by side must not do at once.
 */
export default async function setup(): Promise<void> {
  if (
    !existsSync(PAGE) ||
    !existsSync(STAMP) ||
    newest(SOURCES.map((name) => join(ROOT, name))) > statSync(STAMP).mtimeMs
  ) {
    const begun = new Date();
    const command = [
      'node_modules/webpack/bin/webpack.js',
      '--config-name',
      'pages',
      '--config-name',
      'old-browsers',
    ];
    const built = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the pages cannot be built:\n${built.stdout}\n${built.stderr}`);
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, begun.toISOString());
  }
  await browserPath();
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const entry = statSync(path);
      return entry.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : entry.mtimeMs;
    }),
    0,
  );
}
