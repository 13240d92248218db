import { transformSync } from '@swc/core';

/**
 * Rewrites every emitted script at a language level, packages and webpack's own code included: loaders see one file
 * at a time, and what a package ships is as new as its authors like. Built-ins are another matter, see
 * src/pane/prelude.ts.
 */
export const lower = (target) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('lower', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'lower', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        () => {
          for (const { name, source } of compilation.getAssets()) {
            // What is copied, Office.js above all, must stay as it is.
            if (!/^(js\/.*|offline)\.js$/.test(name)) continue;
            const { code } = transformSync(source.source().toString(), {
              filename: name,
              swcrc: false,
              isModule: false,
              jsc: { target, parser: { syntax: 'ecmascript' } },
            });
            compilation.updateAsset(name, new sources.RawSource(code));
          }
        },
      ),
    );
  },
});
