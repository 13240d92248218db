import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { VERSION } from '../src/basics/version';
import { ledger } from './cli/run';

/** package.json is the one place that says which version this is; whatever repeats it must agree. */

const read = (path: string): string => readFileSync(join(__dirname, '..', path), 'utf8');

test('three numbers', () => expect(version).toMatch(/^\d+\.\d+\.\d+$/));

test('the program and its command line', async () => {
  expect(VERSION).toBe(version);
  expect(await ledger(['--version'])).toEqual({ code: 0, out: version, err: '' });
});

test('the manifest, with a fourth number as Office wants', () => {
  expect(/<Version>([^<]*)</.exec(read('manifest.xml'))?.[1]).toBe(`${version}.0`);
});

test('the newest entry of 更新说明', () => {
  expect(/^## (.*)$/m.exec(read('docs/更新说明.md'))?.[1]).toBe(version);
});

test('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: { '': { version: string } };
  };
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});
