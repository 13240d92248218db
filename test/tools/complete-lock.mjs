/**
 * Completes package-lock.json after `npm install` on a machine whose registry does not serve every platform: npm then
 * leaves out the optional packages of other platforms, and `npm ci` refuses the file everywhere. The entries need no
 * more than version and platform; where one of them is wanted, npm asks its registry for the rest.
 * node test/tools/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;

const SYSTEMS = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
};
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  wasm32: 'wasm32',
};

/** The platform that a package names itself after, as its own package.json would say it. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => SYSTEMS[word]).filter(Boolean);
  const cpu = words.map((word) => PROCESSORS[word]).filter(Boolean);
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}) };
}

/** Where an entry for a dependency of `parent` would be found: nested first, then at the top. */
const has = (parent, name) =>
  `${parent}/node_modules/${name}` in packages || `node_modules/${name}` in packages;

let added = 0;
for (const [parent, entry] of Object.entries(packages)) {
  for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
    if (has(parent, name)) continue;
    const version = wanted.replace(/^[~^]/, '');
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`);
console.log(`${added} entries added`);
