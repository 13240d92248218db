import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

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

/** Leaves nothing but ASCII in scripts: Node reads and keeps such text as it stands, one byte a character. */
const asciiOnly = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ascii-only', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'ascii-only', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 },
        () => {
          for (const { name, source } of compilation.getAssets()) {
            const escaped = source
              .source()
              .toString()
              .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
            compilation.updateAsset(name, new sources.RawSource(escaped));
          }
        },
      ),
    );
  },
};

/** Runs the program once and keeps beside it what V8 compiled for that, so that a start does not compile it again. */
const codeCache = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('code-cache', ({ outputOptions: { path } }) => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
      const job = [
        'brief',
        here('assets/sample/ledger-2026.xlsx'),
        '--month',
        '2026-06',
        '--as-of',
        '2026-06-30',
        '-o',
        join(folder, 'out.xlsx'),
      ];
      const env = { ...process.env, LEDGER_CODE_CACHE: join(path, 'ledger-core.cjs.cache') };
      try {
        execFileSync(process.execPath, [join(path, 'ledger.cjs'), ...job], {
          env,
          stdio: ['ignore', 'ignore', 'inherit'],
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
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
  resolve: {
    extensions: ['.ts', '.tsx', '.js', '.json'],
    alias: { fflate$: 'fflate/browser' }, // the one for Node loads Node's worker threads, and zlib does the work
  },
  module: { rules: [swc] },
  node: { __dirname: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /ledger\.cjs$/ }),
    asciiOnly,
    codeCache,
  ],
  devtool: false,
  optimization: { minimize: true },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: here('node_modules/.cache/webpack') },
});

/** Where the pages will be served from: it goes into the manifest, the pages themselves work anywhere. */
const DEVELOPMENT_URL = 'https://localhost:3000/';
const addinUrl = (process.env.ADDIN_URL ?? DEVELOPMENT_URL).replace(/\/*$/, '/');

/** Office.js comes along, because an intranet has no CDN; `OFFICE_CDN=1` takes Microsoft's instead, as their store wants. */
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

/** What Excel loads of the 86 MB of Office.js: the loader, Excel's part for each platform, and the texts in two languages. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel*-1*.js',
  'zh-cn/office_strings*.js',
  'en-us/office_strings*.js',
];

const page = (name, chunks) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template: here(`src/pane/${name}.html`),
    chunks,
    inject: false,
    minify: false,
    policy,
    office: officeJs,
  });

/** Writes `offline.json`: what the workbench needs without the network. */
const offlineList = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('offline-list', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'offline-list', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const names = Object.keys(compilation.assets).filter((name) =>
            /^(js\/.*\.js|workbench\.html|sample\.xlsx|assets\/icon-32\.png)$/.test(name),
          );
          compilation.emitAsset(
            'offline.json',
            new sources.RawSource(JSON.stringify(['gate.js', ...names.sort()])),
          );
        },
      ),
    );
  },
};

/** The pane in Excel, the workbench, the self-check: static files that any server serves, from any folder. */
const pages = (mode, https) => ({
  name: 'pages',
  mode,
  target: 'web',
  entry: {
    taskpane: here('src/pane/excel.tsx'),
    workbench: here('src/pane/workbench.tsx'),
    offline: here('src/pane/workbench/session/offline-worker.ts'),
  },
  output: {
    path: here('dist'),
    publicPath: 'auto',
    // A service worker is known by its address, which must stay.
    filename: ({ chunk }) => (chunk?.name === 'offline' ? 'offline.js' : 'js/[name].[contenthash:8].js'),
    chunkFilename: 'js/[name].[contenthash:8].js',
    // The command line and the two scripts for old browsers are built beside, into the same folder.
    clean: mode === 'production' && { keep: /^(ledger.*\.cjs(\.cache)?|gate\.js|self-check\.js)$/ },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  // No file of ours does anything by being loaded, entries excepted: what a page does not use stays out of it.
  module: { rules: [{ ...swc, sideEffects: false }] },
  plugins: [
    page('taskpane', ['taskpane']),
    page('workbench', ['workbench']),
    page('self-check', []),
    offlineList,
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
        { context: here('assets/icons'), from: '*.png', to: 'assets/[name][ext]' },
        { from: here('assets/sample/ledger-2026.xlsx'), to: 'sample.xlsx' },
        {
          from: here('manifest.xml'),
          to: 'manifest.xml',
          transform: (text) => text.toString().replaceAll(DEVELOPMENT_URL, addinUrl),
        },
      ],
    }),
  ],
  // The policy forbids eval, in development too.
  devtool: mode === 'production' ? false : 'cheap-module-source-map',
  optimization: { splitChunks: { chunks: 'all' } },
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

/** The two scripts that must run where nothing else does: Internet Explorer 11, which the panes of Office 2016 and 2019 use. */
const oldBrowsers = (mode) => ({
  name: 'old-browsers',
  mode,
  target: ['web', 'es5'],
  entry: { gate: here('src/pane/gate/gate.ts'), 'self-check': here('src/pane/gate/self-check.ts') },
  output: { path: here('dist'), filename: '[name].js' },
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
