import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelStandIn } from './excel';
import { PARENT_ORIGIN, parentOf, WINDOW_NAME } from './messages';

/** The library, unmodified, as npm delivers it. */
const DIST = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

const PAGE = 'https://localhost/taskpane.html';

/** The globals that Office.js gives a page. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** A running library, at the other end of whose line a stand-in is. */
export interface OfficeLine extends OfficeGlobals {
  /** Puts another stand-in there, of the same API set: the library asks for that only once. */
  readonly plugIn: (excel: ExcelStandIn) => void;
}

/**
 * Starts the real Office.js in Node, connected to the stand-in. The page around it is as small as the library lets it
 * be: a location, a head that runs scripts, links that take addresses apart, and a parent to post messages to.
 */
export async function officeInNode(excel: ExcelStandIn): Promise<OfficeLine> {
  const listeners: ((event: unknown) => void)[] = [];
  const parent = {
    postMessage: (text: string) => void receive(text),
  };
  let receive: (text: string) => Promise<void>;
  const plugIn = (next: ExcelStandIn): void => {
    receive = parentOf(next, (data) => {
      for (const listener of listeners) listener({ data, origin: PARENT_ORIGIN, source: parent });
    });
  };
  plugIn(excel);

  const run = (file: string): void => void scriptOf(file).runInContext(page);
  const head = {
    appendChild: (script: { src: string; onload?: () => void }) => {
      setTimeout(() => {
        run(new URL(script.src).pathname);
        script.onload?.();
      }, 0);
    },
  };
  const document = {
    domain: 'localhost',
    body: {},
    getElementsByTagName: (name: string) =>
      name === 'head' ? [head] : [{ src: 'https://localhost/office.js', getAttribute: () => null }],
    createElement: (tag: string) => (tag === 'a' ? link() : { setAttribute: () => undefined }),
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    hasFocus: () => true,
  };
  const window: Record<string, unknown> = {
    name: WINDOW_NAME,
    location: new URL(PAGE),
    navigator: { userAgent: 'Chrome' },
    history: {},
    opener: null,
    parent,
    document,
    URL,
    performance,
    console: { log: () => undefined, error: console.error, warn: console.warn },
    setTimeout,
    clearTimeout,
    // The library looks after late answers every two seconds; a test must not wait for that.
    setInterval: (work: () => void, pause: number) => setInterval(work, pause).unref(),
    clearInterval,
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      type === 'message' && listeners.push(listener),
    removeEventListener: () => undefined,
    focus: () => undefined,
    blur: () => undefined,
  };
  const page = createContext(Object.assign(window, { window, self: window }));
  run('office.js');
  const globals = page as unknown as OfficeGlobals;
  await new Promise<void>((ready) => void globals.Office.onReady(() => ready()));
  return { ...pick(globals), plugIn };
}

function pick({ Office, Excel, OfficeExtension }: OfficeGlobals): OfficeGlobals {
  return { Office, Excel, OfficeExtension };
}

const scripts = new Map<string, Script>();

/** Read and compiled once, for the library is large and is started several times. */
function scriptOf(file: string): Script {
  const script = scripts.get(file) ?? new Script(readFileSync(join(DIST, file), 'utf8'), { filename: file });
  scripts.set(file, script);
  return script;
}

function link(): object {
  let url = new URL(PAGE);
  const parts = ['protocol', 'hostname', 'host', 'port', 'pathname', 'search', 'hash'] as const;
  return Object.defineProperties(
    {},
    {
      href: {
        get: () => url.href,
        set: (text: string) => {
          url = new URL(text, PAGE);
        },
      },
      ...Object.fromEntries(parts.map((part) => [part, { get: () => url[part] }])),
    },
  );
}
