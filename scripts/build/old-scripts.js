/**
 * The scripts for old browsers are compiled by themselves, before the pages, which must know their names and, where a
 * page is one file, their text. `scripts` fills while they are compiled: by entry, the file's name and text.
 */
export function oldScripts() {
  const scripts = {};
  return {
    scripts,
    apply(compiler) {
      const { Compilation } = compiler.webpack;
      compiler.hooks.thisCompilation.tap('old-scripts', (compilation) =>
        compilation.hooks.processAssets.tap(
          { name: 'old-scripts', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
          () => {
            for (const [entry, point] of compilation.entrypoints) {
              const [name] = point.getFiles();
              scripts[entry] = { name, text: compilation.getAsset(name).source.source().toString() };
            }
          },
        ),
      );
    },
  };
}
