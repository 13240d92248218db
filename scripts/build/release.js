import { createHash } from 'node:crypto';

/** What the workbench needs without the network, the self-check with it. */
const KEPT =
  /^(js\/(?!taskpane\.).*\.js|(index|workbench|self-check|manual)\.html|sample(-office)?\.xlsx|assets\/icon-32\.png)$/;

/**
 * Says what belongs to this build, once all names and contents stand:
 *
 * - `version.txt`, by which an open page sees that there is a newer one. The same text goes into the pages
 * (`__BUILD__`).
 * - the names of all files into the self-check (`__FILES__`), which sees what is missing.
 * - names and SHA-256 of what is kept for working without the network in front of `offline.js`: page and scripts of two
 *   builds are never kept together.
 */
export const release = (version, extra) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('release', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'release', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const textOf = (name) => compilation.getAsset(name).source.source().toString();
          const replace = (name, text) => compilation.updateAsset(name, new sources.RawSource(text));
          const own = Object.values(extra)
            .map(({ name }) => name)
            .filter((name) => name.startsWith('js/'));
          const names = [...new Set([...Object.keys(compilation.assets), ...own])].sort();
          const scripts = names.filter((name) => /^js\/.*\.js$/.test(name));
          const build = `${version} ${sha256(scripts.join('\n')).toString('hex').slice(0, 8)}`;
          const files = names.filter(
            (name) => /^[\w./-]+\.(js|html|xlsx|png)$/.test(name) && !/^(wps|images)\//.test(name),
          );
          for (const name of names.filter((name) => name.endsWith('.html')))
            replace(
              name,
              textOf(name).replaceAll('__BUILD__', build).replaceAll('__FILES__', files.join(' ')),
            );
          const contents = new Map(Object.values(extra).map(({ name, text }) => [name, text]));
          const kept = names
            .filter((name) => KEPT.test(name))
            .map((name) => [name, sha256(contents.get(name) ?? compilation.getAsset(name).source.buffer())]);
          const list = Object.fromEntries(kept.map(([name, hash]) => [name, hash.toString('base64')]));
          replace(
            'offline.js',
            `self.RELEASE=${JSON.stringify({ build, files: list })};\n${textOf('offline.js')}`,
          );
          compilation.emitAsset('version.txt', new sources.RawSource(`${build}\n`));
        },
      ),
    );
  },
});

const sha256 = (content) => createHash('sha256').update(content).digest();
