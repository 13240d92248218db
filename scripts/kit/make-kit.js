/**
 * Packs what `npm run build` made into release/台账助手-VERSION.zip, so that an office needs neither Node nor a network:
 * `npm run kit`. Nothing is compiled here but the small page that stamps addresses.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import webpack from 'webpack';
import { documentPage, documentText, PAGE_STYLE } from '../build/manual.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = here('../..');
const DIST = join(ROOT, 'dist');
const RELEASE = join(ROOT, 'release');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const title = `台账助手-${version}`;
const kit = join(RELEASE, title);

/** Puts a file into the kit. */
function put(path, content) {
  mkdirSync(join(kit, path, '..'), { recursive: true });
  writeFileSync(join(kit, path), content);
}

function fill(template, texts) {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name) => texts[name] ?? whole);
}

function site() {
  const isOfSite = (path) => {
    const name = relative(DIST, path);
    return !/^(ledger|wps$|台账助手\.html|manifest\.xml)/.test(name);
  };
  cpSync(DIST, join(kit, '网站'), { recursive: true, filter: isOfSite });
  if (existsSync(join(kit, '网站/office')) && !existsSync(join(kit, '网站/office/LICENSE.md')))
    throw new Error('Office.js may be handed on with its terms only');
  cpSync(here('site/web.config'), join(kit, '网站/web.config'));
}

/** The page that stamps addresses, its script as ES5 inside. */
async function stampPage() {
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es5'],
    entry: here('site/page.js'),
    output: { path: folder, filename: 'page.js' },
    module: {
      rules: [{ test: /\.js$/, use: { loader: 'swc-loader', options: { jsc: { target: 'es5' } } } }],
    },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : compiler.close(() => resolve(result)))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  put(
    '网站配置/设置网址.html',
    fill(readFileSync(here('site/page.html'), 'utf8'), {
      style: PAGE_STYLE,
      version,
      manifest: readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
      nginx: readFileSync(here('site/nginx.conf'), 'utf8'),
      script: readFileSync(join(folder, 'page.js'), 'utf8'),
    }),
  );
  rmSync(folder, { recursive: true });
}

function wps() {
  const folder = 'WPS表格（试用）';
  cpSync(join(DIST, 'wps'), join(kit, folder, `ledger-assistant_${version}`), { recursive: true });
  // Windows Script Host reads a file in the machine's own code page: nothing but ASCII is the same everywhere.
  const ascii = readFileSync(here('wps/publish.js'), 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  put(`${folder}/publish.js`, ascii.replace(/\r?\n/g, '\r\n'));
  const command = (mode) =>
    ['@echo off', `cscript //nologo //E:JScript "%~dp0publish.js" ${mode}`, 'pause', ''].join('\r\n');
  put(`${folder}/安装.cmd`, command('install'));
  put(`${folder}/卸载.cmd`, command('remove'));
  cpSync(here('wps/install.sh'), join(kit, folder, '安装.sh'));
}

function manuals() {
  for (const name of ['使用手册', '识读说明', '部署指南', '更新说明']) {
    const text = readFileSync(join(ROOT, `docs/${name}.md`), 'utf8');
    const linkTo = (href) => (href.startsWith('http') ? href : href.replace(/\.md$/, '.html'));
    put(`说明书/${name}.html`, documentPage(name, documentText(text, { linkTo })));
  }
  cpSync(join(ROOT, 'docs/images'), join(kit, '说明书/images'), { recursive: true });
}

/** The sample ledger and a form for each section, made by the program itself. */
function samples() {
  const sample = join(kit, '示例/示例台账.xlsx');
  mkdirSync(join(kit, '示例'), { recursive: true });
  cpSync(join(ROOT, 'assets/sample/ledger-2026.xlsx'), sample);
  const words = [
    'split',
    sample,
    '--to',
    join(kit, '示例/报送表'),
    '--month',
    '2026-06',
    '--as-of',
    '2026-06-20',
  ];
  execFileSync(process.execPath, [join(DIST, 'ledger.cjs'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function filesOf(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesOf(path) : [path];
    });
}

const slashed = (path) => path.replaceAll('\\', '/');

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(kit, { recursive: true });
site();
await stampPage();
wps();
manuals();
samples();
cpSync(join(DIST, '台账助手.html'), join(kit, '台账助手.html'));
put('先读我.html', fill(readFileSync(here('read-me.html'), 'utf8'), { style: PAGE_STYLE, version }));
put('VERSION', `${readFileSync(join(DIST, 'version.txt'), 'utf8').trim()}\n`);
put('第三方声明.txt', readFileSync(join(DIST, 'licences.txt')));
const sums = filesOf(kit).map((path) => {
  const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
  return `${sum}  ${slashed(relative(kit, path))}`;
});
put('SHA256SUMS', `${sums.join('\n')}\n`);
const entries = filesOf(kit).map((path) => [
  `${title}/${slashed(relative(kit, path))}`,
  [new Uint8Array(readFileSync(path)), { level: /\.(png|xlsx)$/.test(path) ? 0 : 9 }],
]);
const zip = join(RELEASE, `${title}.zip`);
writeFileSync(zip, zipSync(Object.fromEntries(entries)));
console.log(`${zip}: ${entries.length} files, ${(statSync(zip).size / 1e6).toFixed(1)} MB`);
