import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For packages that ship no text of their own: what their licence says, their holder put in. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of
the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
DEALINGS IN THE SOFTWARE.`;

/** Writes the licences of every package that went into a compilation, texts included, into one file of it. */
export const licences = (file) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('licences', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'licences', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const folders = new Set();
          for (const module of allModules(compilation.modules)) {
            const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
              (module.resource ?? '').replaceAll('\\', '/'),
            );
            if (folder) for (const one of [folder[0], ...heldIn(module)]) folders.add(one);
          }
          const notices = [...folders].map(noticeOf).sort((a, b) => (a < b ? -1 : 1));
          compilation.emitAsset(file, new sources.RawSource(`${[...new Set(notices)].join('\n\n')}\n`));
        },
      ),
    );
  },
});

/** A line by which a bundler says which file of a package follows. */
const HELD = /^\/\/ (?:#region )?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm;

/** The folders of packages that were bundled into a package's own file. */
function heldIn({ resource }) {
  const held = new Set([...readFileSync(resource, 'utf8').matchAll(HELD)].map(([, name]) => name));
  const root = resource.slice(0, resource.replaceAll('\\', '/').lastIndexOf('/node_modules/'));
  return [...held].map((name) => join(root, 'node_modules', name));
}

/** Modules, those that were joined into one included. */
function* allModules(modules) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* allModules(module.modules);
  }
}

function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${'='.repeat(20)} ${about.name} ${about.version} (${about.license})`;
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  if (texts.length > 0) return [title, ...texts].join('\n\n');
  const holder =
    typeof about.author === 'string' ? about.author : (about.author?.name ?? `${about.name} contributors`);
  if (about.license === 'MIT') return [title, `Copyright (c) ${holder}`, MIT].join('\n\n');
  throw new Error(`${about.name} ships no licence text, and ${about.license} is not known here`);
}
