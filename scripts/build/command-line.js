import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Leaves nothing but ASCII in scripts: Node reads and keeps such text as it stands, one byte a character. */
export const asciiOnly = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ascii-only', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'ascii-only', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 },
        () => {
          for (const { name, source } of compilation.getAssets()) {
            if (!/\.cjs$/.test(name)) continue;
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

/**
 * Runs the program once on a workbook and keeps beside it what V8 compiled for that, so that a start does not compile
 * it again.
 */
export const codeCache = (workbook) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap('code-cache', ({ outputOptions: { path } }) => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
      const day = ['--month', '2026-06', '--as-of', '2026-06-30'];
      const job = ['brief', workbook, ...day, '-o', join(folder, 'out.xlsx')];
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
});
