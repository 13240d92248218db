import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

/** How a server does: as it should, answering everything with an error, or taking questions and never answering. */
export type Mood = 'well' | 404 | 503 | 'silent';

/** The built pages on a port of this machine, as any static server would have them. */
export interface Site {
  readonly origin: string;
  /** Origin and folder, with a slash at the end. */
  readonly address: string;
  /** From now on it serves this folder instead. */
  move(folder: string): void;
  feel(mood: Mood): void;
  /** From now on files whose address matches are gone (404); null gives them back. Returns what was asked of them. */
  lose(files: RegExp | null): readonly string[];
  close(): Promise<void>;
}

export const DIST = join(__dirname, '../../dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Serves `dist/` under a folder (beginning and ending with a slash); the folder's own address is its index.html. */
export async function serve(under: string): Promise<Site> {
  let root = DIST;
  let mood: Mood = 'well';
  let lost: RegExp | null = null;
  let missed: string[] = [];
  const server = createServer((request, response) => {
    if (mood === 'silent') return;
    if (mood !== 'well') return void response.writeHead(mood).end('<p>网站维护中</p>');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (lost?.test(pathname)) {
      missed.push(pathname);
      return void response.writeHead(404).end();
    }
    const file = pathname.startsWith(under)
      ? normalize(join(root, decodeURIComponent(pathname.slice(under.length)) || 'index.html'))
      : '';
    if (!file.startsWith(root)) return void response.writeHead(404).end();
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, {
            'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
            'Cache-Control': file.includes('/js/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: origin + under,
    move(folder) {
      root = folder;
    },
    feel(now) {
      mood = now;
    },
    lose(files) {
      lost = files;
      return (missed = []);
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
