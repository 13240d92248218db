import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { alone } from './scripts/build/alone.js';
import { asciiOnly, codeCache } from './scripts/build/command-line.js';
import { licences } from './scripts/build/licences.js';
import { lower } from './scripts/build/lower.js';
import { DEVELOPMENT_URL, siteAddress, stampManifest } from './scripts/build/manifest.js';
import { oldScripts } from './scripts/build/old-scripts.js';
import { carriedManual, manualBeside } from './scripts/build/manual.js';
import { release } from './scripts/build/release.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The one place that says which version this is. */
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/**
 * The command line: a small file that loads the program in the cheapest way, the program, and Word support in further
 * ones that are loaded when asked for.
 */
const commandLine = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { ledger: here('src/cli/ledger.ts'), 'ledger-core': here('src/cli/core.ts') },
  output: {
    path: here('dist'),
    filename: '[name].cjs',
    chunkFilename: 'ledger-[name].cjs',
    library: { type: 'commonjs2' },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [swc] },
  node: { __dirname: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /ledger\.cjs$/ }),
    asciiOnly,
    licences('ledger.LICENSE.txt'),
    codeCache(here('assets/sample/ledger-2026.xlsx')),
  ],
  devtool: false,
  optimization: { minimize: true },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: here('node_modules/.cache/webpack') },
});

/** Where the pages will be served from: it goes into the manifest, the pages themselves work anywhere. */
const addinUrl = siteAddress(process.env.ADDIN_URL ?? DEVELOPMENT_URL);

/**
 * Office.js comes along, because an intranet has no CDN; `OFFICE_CDN=1` takes Microsoft's instead, as their store
 * wants.
 */
const CDN = 'https://appsforoffice.microsoft.com';
const fromCdn = process.env.OFFICE_CDN === '1';
const officeJs = fromCdn ? `${CDN}/lib/1/hosted/office.js` : 'office/office.js';

/** Nothing from outside, nothing to outside. Styles are written by Fluent while it runs, hence inline. */
const policy = [
  "default-src 'none'",
  `script-src 'self'${fromCdn ? ` ${CDN}` : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  `connect-src 'self'${fromCdn ? ` ${CDN}` : ''}`,
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What Excel loads of the 86 MB of Office.js (test/e2e/office-files.test.ts): the loader, Excel's part for Windows,
 * the web and Mac, and the texts in two languages.
 */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-@(win32-16.01|web-16.00|mac-16.00).js',
  '@(zh-cn|en-us)/office_strings.js',
];

/** The oldest language that the gate lets pass, for all that pages load: Chromium 80 and what is newer run it. */
const LEVEL = 'es2019';
const PRELUDE = here('src/pane/prelude.ts');
const MANUAL = here('docs/使用手册.md');

const old = oldScripts();

/** What every page that is one file says of itself. */
const inOneFile = { version, icon: readFileSync(here('assets/icons/icon-32.png'), 'base64') };

const page = (name, chunks, filename = name) =>
  new HtmlPlugin({
    filename: `${filename}.html`,
    template: here(`src/pane/${name}.html`),
    chunks,
    inject: false,
    minify: false,
    policy,
    office: officeJs,
    gate: () => old.scripts.gate.name,
    check: () => old.scripts['self-check'].name,
  });

/** The pane in Excel, the workbench, the self-check: static files that any server serves, from any folder. */
const pages = (mode, https) => ({
  name: 'pages',
  dependencies: ['old-browsers'],
  mode,
  target: ['web', LEVEL],
  entry: {
    taskpane: [PRELUDE, here('src/pane/excel.tsx')],
    workbench: [PRELUDE, here('src/pane/workbench.tsx')],
    // A script inside a page has no address to reckon from.
    alone: { import: [PRELUDE, here('src/pane/alone.tsx')], publicPath: '' },
    wps: { import: [PRELUDE, here('src/pane/wps.tsx')], publicPath: '' },
    offline: here('src/pane/workbench/session/offline-worker.ts'),
  },
  output: {
    path: here('dist'),
    publicPath: 'auto',
    // A service worker is known by its address, which must stay.
    filename: ({ chunk }) => (chunk?.name === 'offline' ? 'offline.js' : 'js/[name].[contenthash:8].js'),
    chunkFilename: 'js/[name].[contenthash:8].js',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  // No file of ours does anything by being loaded, entries excepted: what a page does not use stays out of it.
  module: {
    rules: [
      { ...swc, exclude: [/node_modules/, PRELUDE], sideEffects: false },
      { ...swc, include: PRELUDE, sideEffects: true },
    ],
  },
  plugins: [
    page('taskpane', ['taskpane']),
    page('workbench', ['workbench']),
    // The folder's own address leads to the workbench.
    page('workbench', ['workbench'], 'index'),
    page('self-check', []),
    manualBeside(MANUAL),
    ...(mode === 'production' ? [lower(LEVEL)] : []),
    licences('licences.txt'),
    release(version, old.scripts),
    alone({
      file: '台账助手.html',
      template: here('src/pane/alone.html'),
      entry: 'alone',
      workers: ['keeper', 'clerk'],
      gate: () => old.scripts.gate.text,
      contents: () => ({
        sample: readFileSync(here('assets/sample/ledger-2026.xlsx'), 'base64'),
        'sample-office': readFileSync(here('assets/sample/office-2026.xlsx'), 'base64'),
        manual: carriedManual(readFileSync(MANUAL, 'utf8')),
      }),
      texts: {
        ...inOneFile,
        title: '重点工作台账助手',
        tooOld:
          '这个浏览器的版本太旧，不能使用台账助手。请右键点这个文件，选“打开方式”，用新版Edge或Chrome（80或更新版本）打开；360等浏览器请切换到极速模式。',
        broken: '这个文件不完整。请重新拷贝一份“台账助手.html”再打开。',
      },
    }),
    alone({
      file: 'wps/pane.html',
      template: here('src/pane/alone.html'),
      entry: 'wps',
      workers: ['keeper', 'clerk'],
      gate: () => old.scripts.gate.text,
      contents: () => ({ manual: carriedManual(readFileSync(MANUAL, 'utf8')) }),
      texts: {
        ...inOneFile,
        title: '台账助手（WPS试用）',
        tooOld:
          '这个版本的WPS太旧，不能使用台账助手。请双击“台账助手.html”，用新版Edge或Chrome打开，功能相同。',
        broken: '加载项的文件不完整。请重新安装。',
      },
    }),
    new CopyPlugin({
      patterns: [
        ...(fromCdn
          ? []
          : OFFICE_FILES.map((files) => ({
              context: here('node_modules/@microsoft/office-js/dist'),
              from: files,
              to: 'office/[path][name][ext]',
              globOptions: { ignore: ['**/*.debug.js'] },
              info: { minimized: true }, // its licence asks for unmodified copies
            }))),
        ...(fromCdn
          ? []
          : [{ from: here('node_modules/@microsoft/office-js/LICENSE.md'), to: 'office/LICENSE.md' }]),
        { context: here('docs/images'), from: '*.png', to: 'images/[name][ext]' },
        { context: here('assets/icons'), from: '*.png', to: 'assets/[name][ext]' },
        { context: here('assets/icons'), from: '*-32.png', to: 'wps/images/[name][ext]' },
        { context: here('assets/wps'), from: '*', to: 'wps/[name][ext]' },
        { from: here('assets/sample/ledger-2026.xlsx'), to: 'sample.xlsx' },
        { from: here('assets/sample/office-2026.xlsx'), to: 'sample-office.xlsx' },
        {
          from: here('manifest.xml'),
          to: 'manifest.xml',
          transform: (text) => stampManifest(text.toString(), addinUrl, version),
        },
      ],
    }),
  ],
  // The policy forbids eval, in development too.
  devtool: mode === 'production' ? false : 'cheap-module-source-map',
  optimization: {
    splitChunks: { chunks: 'all' },
    // Pages are small, and what is put into them last needs their quotation marks.
    ...(mode === 'production' && { minimize: { html: false } }),
  },
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: here('node_modules/.cache/webpack'),
    buildDependencies: { config: [here('webpack.config.js')] },
  },
  devServer: {
    host: 'localhost',
    port: 3000,
    server: https ?? 'http',
    open: https ? false : ['/workbench.html?sample'],
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*' }, // Excel asks for icons from its own origin
  },
});

/**
 * The scripts that must run where nothing else does: Internet Explorer 11, which the panes of Office 2016 and 2019
 * use.
 */
const oldBrowsers = (mode) => ({
  name: 'old-browsers',
  mode,
  target: ['web', 'es5'],
  entry: {
    gate: here('src/pane/gate/gate.ts'),
    'self-check': here('src/pane/gate/self-check.ts'),
    'wps/main': here('src/pane/wps/main.ts'),
    'wps/probe': here('src/pane/wps/probe.ts'),
  },
  output: {
    path: here('dist'),
    // WPS asks for its scripts by their plain names.
    filename: ({ chunk }) => (chunk?.name?.startsWith('wps/') ? '[name].js' : 'js/[name].[contenthash:8].js'),
    // The pages come after into the same folder; the command line has its files there meanwhile.
    clean: mode === 'production' && { keep: /^ledger/ },
  },
  resolve: { extensions: ['.ts'] },
  module: {
    rules: [
      {
        ...swc,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es5', loose: true, parser: { syntax: 'typescript' } } },
        },
      },
    ],
  },
  plugins: [old],
  devtool: false,
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: here('node_modules/.cache/webpack') },
});

/** `--env https` serves with the development certificates that a desktop Excel asks for. */
export default async (env, { mode = 'production' }) => {
  const https = env.https ? { type: 'https', options: await developmentCertificates() } : undefined;
  return [commandLine(mode), pages(mode, https), oldBrowsers(mode)];
};

async function developmentCertificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}
