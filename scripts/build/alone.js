import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Makes a page that is one file, for places without a server: opened from a disk a page may load no script by
 * `import()`, start no worker from a file and fetch nothing. Everything therefore stands in it as text: scripts once
 * each, though page and workers share most of them, and other content as `<script type="text/plain">`.
 *
 * - `file`: the file's name in the output
 * - `template`: the page, with `{{gate}}`, `{{policy}}`, `{{contents}}` and what `texts` name
 * - `entry`: the entry that runs in the page
 * - `workers`: the chunk names of the workers that the page starts
 * - `gate`: gives the text of the script that decides whether the browser can run the rest
 * - `contents`: by id, what else the page wants to read
 *
 * Only what stands here may run: the Content-Security-Policy names each script by its hash.
 */
export const alone = ({ file, template, entry, workers, gate, contents = () => ({}), texts = {} }) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('alone', (compilation) => {
      compilation.fileDependencies.add(template);
      compilation.hooks.processAssets.tap(
        { name: 'alone', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT - 1 },
        () => {
          const textOf = (name) => compilation.getAsset(name).source.source().toString();
          const inPage = filesOf(compilation.entrypoints.get(entry));
          const inWorkers = Object.fromEntries(
            workers.map((name) => [
              name,
              filesOf(compilation.asyncEntrypoints.find((one) => one.name === name)),
            ]),
          );
          const names = [...new Set([inPage, ...Object.values(inWorkers)].flat())];
          const scripts = names.map((name) => ({ name, text: inScript(textOf(name)) }));
          const gateText = inScript(gate());
          const plan = JSON.stringify({ page: inPage, ...inWorkers });
          const hashes = [gateText, ...scripts.map(({ text }) => text)].map(
            (text) => `'sha256-${sha256(text)}'`,
          );
          const policy = [
            "default-src 'none'",
            `script-src ${hashes.join(' ')}`,
            "style-src 'unsafe-inline'",
            'img-src data: blob:',
            'worker-src blob:',
            'frame-src blob:',
            "base-uri 'none'",
            "form-action 'none'",
          ].join('; ');
          const plain = [
            ...scripts.map(({ name, text }) => [name, text]),
            ['scripts', plan],
            ...Object.entries(contents()).map(([id, text]) => [id, inScript(text)]),
          ].map(([id, text]) => `<script type="text/plain" id="${id}">${text}</script>`);
          const page = fill(readFileSync(template, 'utf8'), {
            ...texts,
            policy,
            gate: `<script id="gate" data-run="${inPage.join(' ')}">${gateText}</script>`,
            contents: plain.join('\n    '),
          });
          // Marked as small already: its scripts must stay as their hashes say.
          compilation.emitAsset(file, new sources.RawSource(page), { minimized: true });
          // No page loads it; what it shares with others stays.
          for (const name of inPage) if (name.startsWith(`js/${entry}.`)) compilation.deleteAsset(name);
        },
      );
    });
  },
});

/** The scripts of an entry and of all that it loads later, the entry's own last of those it begins with. */
function filesOf(entrypoint) {
  const first = entrypoint.getFiles();
  const later = [...entrypoint.getEntrypointChunk().getAllAsyncChunks()].flatMap((chunk) => [...chunk.files]);
  const started = new Set(first);
  return [...later.filter((name) => !started.has(name)), ...first].filter((name) => /\.js$/.test(name));
}

function fill(template, texts) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in texts)) throw new Error(`the page asks for {{${name}}}, which nobody gives`);
    return texts[name];
  });
}

/** A script's text as it may stand inside the element: nothing in it ends the element or begins a comment. */
function inScript(text) {
  return text.replace(/<(?=\/script|!--)/gi, '<\\').replaceAll('\r', '');
}

const sha256 = (text) => createHash('sha256').update(text).digest('base64');
