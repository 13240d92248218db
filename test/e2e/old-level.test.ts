import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { DIST } from './server';

/** Every script that pages load, as built: nothing newer than the oldest browser that the gate lets pass. */

const scripts = readdirSync(join(DIST, 'js'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => [name, readFileSync(join(DIST, 'js', name), 'utf8')] as const);
const worker = readFileSync(join(DIST, 'offline.js'), 'utf8');

/** Those that stand in pages that are one file, and nowhere else. */
const inPages = ['台账助手.html', 'wps/pane.html'].flatMap((page) =>
  [
    ...readFileSync(join(DIST, page), 'utf8').matchAll(
      /<script type="text\/plain" id="(js\/(?:alone|wps)[^"]+)">([\s\S]*?)<\/script>/g,
    ),
  ].map(([, name, text]) => [`${page}, ${name}`, text!] as const),
);
const inWps = ['wps/main.js', 'wps/probe.js'].map(
  (name) => [name, readFileSync(join(DIST, name), 'utf8')] as const,
);

test('each page that is one file has an entry of its own', () => expect(inPages).toHaveLength(2));

test.each([...scripts, ...inPages, ['offline.js', worker] as const])(
  '%s is written in ES2019 or older',
  (_, text) => {
    expect(() => parse(text, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  },
);

test.each([...scripts.filter(([name]) => /^(gate|self-check)\./.test(name)), ...inWps])(
  '%s is written in ES5',
  (_, text) => {
    expect(() => parse(text, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
  },
);

/**
 * Built-ins newer than Chromium 80 by how they are called. Not complete, and names can mean other things: what the page
 * really lacks is seen where it runs without them (alone.test.ts). `at`, `replaceAll` and WeakRef are in the prelude.
 */
const NEWER = new RegExp(
  String.raw`\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|groupBy|withResolvers` +
    String.raw`|replaceChildren|randomUUID)\(|\bstructuredClone\(|Object\.hasOwn\(|Promise\.any\(` +
    String.raw`|AbortSignal\.(?:timeout|any)\(`,
  'g',
);

test('no script calls a newer built-in without asking whether it is there', () => {
  const calls = [...scripts, ...inPages].flatMap(([name, text]) =>
    [...text.matchAll(NEWER)].map((found) => `${name}: ${text.slice(found.index - 60, found.index + 40)}`),
  );
  expect(calls).toEqual([]);
});
