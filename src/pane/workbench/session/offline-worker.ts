/**
 * The page's service worker: after the first visit the workbench opens without the server too, and while the server is
 * away, slow or in the middle of an update.
 *
 * Each release has a cache of its own, filled as a whole when it is installed and checked file by file against what the
 * build wrote down, so that the page of one release never meets the scripts of another. The one before is kept until
 * the next comes: pages that are open still find their parts. A page is asked of the server first, so that nobody
 * works with an old one; scripts carry their content in their names and are taken from where they lie.
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
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  /**
   * Written in front of this script by the build: what is kept, by name from here, with the SHA-256 of each in
   * base64.
   */
  readonly RELEASE: { readonly build: string; readonly files: Readonly<Record<string, string>> };
};

const OURS = 'ledger ';
const OWN = OURS + worker.RELEASE.build;
/** How long a page waits for a server that does not answer, in milliseconds. */
const PATIENCE = 3_000;

const addressOf = (name: string): string => new URL(name, location.href).href;
const HOME = addressOf('./');
const KEPT = new Set(Object.keys(worker.RELEASE.files).map(addressOf));
const SCRIPTS = addressOf('js/');

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // The self-check asks the server itself.
  if (request.method !== 'GET' || request.url.endsWith('?check')) return;
  const address = placeOf(request.url);
  if (request.mode === 'navigate' && KEPT.has(address)) event.respondWith(pageOf(request, address));
  else if (address.startsWith(SCRIPTS) || KEPT.has(address)) event.respondWith(keptOf(request, address));
});

/** Where a file lies: without what is asked of it, the folder's own page by name. */
function placeOf(url: string): string {
  const address = url.replace(/[?#].*$/, '');
  return address === HOME ? addressOf('index.html') : address;
}

/** Fetches all files of the release. Throws where one is missing or another one's: then all stays as it is. */
async function install(): Promise<void> {
  await caches.delete(OWN);
  const cache = await caches.open(OWN);
  try {
    await Promise.all(
      Object.entries(worker.RELEASE.files).map(async ([name, hash]) => {
        const address = addressOf(name);
        const answer = await fetch(address, address.startsWith(SCRIPTS) ? {} : { cache: 'no-cache' });
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        const bytes = await answer.clone().arrayBuffer();
        if ((await sha256(bytes)) !== hash) throw new Error(`${name} is not of this release`);
        await cache.put(address, answer);
      }),
    );
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
  await worker.skipWaiting();
}

/** Lets go of what is older than the release before this one. */
async function activate(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== OWN);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** A part of a page: this release's, or what an older page still asks for. A script's name says what is in it. */
async function keptOf(request: Request, address: string): Promise<Response> {
  const own = await (await caches.open(OWN)).match(address);
  return own ?? (await caches.match(address)) ?? fetch(request);
}

/** A page: the server's answer; the kept one where it brings none, none that is good, or none in time. */
async function pageOf(request: Request, address: string): Promise<Response> {
  const asked = fetchAnew(request);
  const first = await Promise.race([asked.catch(() => null), later(PATIENCE)]);
  if (first && isGood(first)) return first;
  const cache = await caches.open(OWN);
  return (await cache.match(address)) ?? first ?? asked;
}

/** Past what the browser may have kept by itself: without advice from the server it keeps a page for days. */
function fetchAnew({ url }: Request): Promise<Response> {
  return fetch(url, { cache: 'no-cache', credentials: 'same-origin', redirect: 'manual' });
}

/** A way to a sign-in page is the browser's to follow. */
function isGood(answer: Response): boolean {
  return answer.ok || answer.type === 'opaqueredirect';
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
