import { fileURLToPath } from 'node:url';
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

/** The command line: one file that starts fast, Word support in a second one that is loaded when asked for. */
const commandLine = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: { ledger: here('src/cli/ledger.ts') },
  output: { path: here('dist'), filename: '[name].cjs', chunkFilename: 'ledger-[name].cjs', library: { type: 'commonjs2' } },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [swc] },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /ledger\.cjs$/ })],
  devtool: false,
  optimization: { minimize: true },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: here('node_modules/.cache/webpack') },
});

export default (_env, { mode = 'production' }) => [commandLine(mode)];
