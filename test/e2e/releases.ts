import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DIST } from './server';

/** A folder as IT copies it to a server. */
export function firstRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(DIST, folder, {
    recursive: true,
    filter: (name) => !/ledger|台账助手|[\\/]office[\\/]excel/.test(name),
  });
  return folder;
}

/** The next release: every script under another name, and no old one left. */
export function nextRelease(of: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(of, folder, { recursive: true });
  const scripts = readdirSync(join(folder, 'js')).filter((name) => name.endsWith('.js'));
  const oldBuild = readFileSync(join(of, 'version.txt'), 'utf8').trim();
  const build = `${version} ${hashOf(version).slice(0, 8)}`;
  const names = new Map(
    scripts.map((name) => {
      const old = /\.([0-9a-f]{8})\.js$/.exec(name)![1]!;
      return [old, hashOf(old + version).slice(0, 8)] as const;
    }),
  );
  const renamed = (text: string): string =>
    [...names].reduce((so, [old, next]) => so.split(old).join(next), text.split(oldBuild).join(build));
  for (const name of scripts) renameSync(join(folder, 'js', name), join(folder, 'js', renamed(name)));
  for (const name of [
    ...readdirSync(folder).filter((one) => /\.(html|js|txt)$/.test(one)),
    ...readdirSync(join(folder, 'js')).map((one) => `js/${one}`),
  ])
    writeFileSync(join(folder, name), renamed(readFileSync(join(folder, name), 'utf8')));
  relist(folder, build);
  return folder;
}

/** Writes down anew what the service worker is to keep. */
function relist(folder: string, build: string): void {
  const path = join(folder, 'offline.js');
  const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  const { files } = JSON.parse(first.slice(first.indexOf('{'), first.lastIndexOf('}') + 1)) as {
    files: Record<string, string>;
  };
  const list = Object.fromEntries(
    Object.keys(files).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('base64'),
    ]),
  );
  writeFileSync(path, [`self.RELEASE=${JSON.stringify({ build, files: list })};`, ...rest].join('\n'));
}

export const discard = (folder: string): void => rmSync(folder, { recursive: true });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The build that a page is of. */
export const buildOf = (page: Page): Promise<string | null> =>
  page.locator('meta[name="build"]').getAttribute('content');

/**
 * Makes a page believe that it has been open for an hour, and that its user comes back to it; waits for what it tells
 * then.
 */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.getByText('助手有新版本').waitFor();
}
