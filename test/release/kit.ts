import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { version } from '../../package.json';

const TITLE = `台账助手-${version}`;

/** The zip of `npm run kit`, unpacked into a folder as people have them. `folder` is the kit's own. */
export function unpacked(): { readonly folder: string; readonly discard: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'kit-'));
  const zip = readFileSync(join(__dirname, `../../release/${TITLE}.zip`));
  for (const [name, content] of Object.entries(unzipSync(new Uint8Array(zip)))) {
    const path = join(root, '下载 文件', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return { folder: join(root, '下载 文件', TITLE), discard: () => rmSync(root, { recursive: true }) };
}
