/**
 * The page's service worker: after the first visit the workbench opens without the network too. The network always comes
 * first, so that nobody works with an old version; what it brought last answers when it is gone. Only what the list names is
 * kept; everything else, the pane in Excel too, passes through untouched.
 */

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

// The page's own types describe a window; of a service worker's global this is used.
const worker = globalThis as unknown as {
  addEventListener(type: 'message', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};

const CACHE = 'ledger-workbench';
/** Written by the build: every file the workbench may need. */
const LIST = 'offline.json';

worker.addEventListener('message', (event) => event.waitUntil(keepAll()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin)
    event.respondWith(networkFirst(request));
});

/** Keeps what the list names, and lets go of what an older version had. */
async function keepAll(): Promise<void> {
  const answer = await fetch(LIST, { cache: 'no-cache' });
  if (!answer.ok) return;
  const wanted = new Set(
    ((await answer.json()) as string[]).map((name) => new URL(name, location.href).href),
  );
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) if (!wanted.delete(request.url)) await cache.delete(request);
  await cache.addAll([...wanted]);
}

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && (await cache.match(request))) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
