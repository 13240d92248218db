/** Runs a TypeScript file with Node: node test/tools/run-ts.cjs FILE.ts [words…]. Types are checked elsewhere. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');

for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: extension === '.tsx' } },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}

const [, , script, ...words] = process.argv;
process.argv = [process.argv[0], path.resolve(script), ...words];
require(path.resolve(script));
