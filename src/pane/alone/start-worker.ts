import { textIn } from './texts-of';

/** What page and worker say to each other: the part of `Worker` that is used. */
export type Talk = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Names of scripts in the order in which they are to run, for the page and for each worker; the build writes it. */
type Plan = Readonly<Record<string, readonly string[]>>;

/** The blobs of workers that were started before: each is as large as the program. */
const addresses = new Map<string, string>();

/**
 * Starts a worker of a page that is one file: from a blob, since such a page may start none from a file. Where blobs
 * are refused as well, its scripts run in a frame of the page: everything works, the page only stands still
 * meanwhile.
 */
export function startWorker(name: string): Talk {
  const scripts = scriptsOf(name);
  try {
    let address = addresses.get(name);
    if (address === undefined) {
      address = URL.createObjectURL(new Blob([inOne(scripts)], { type: 'text/javascript' }));
      addresses.set(name, address);
    }
    return withSpare(new Worker(address), () => inFrame(scripts));
  } catch {
    return inFrame(scripts);
  }
}

/** Hands on to a worker; where it fails before it ever answered, to a spare that is told all again. */
function withSpare(first: Talk, spare: () => Talk): Talk {
  const asked: unknown[] = [];
  let inner = first;
  let answered = false;
  const outer: Talk = {
    onmessage: null,
    onerror: null,
    postMessage(message: unknown) {
      if (!answered) asked.push(message);
      inner.postMessage(message);
    },
    terminate: () => inner.terminate(),
  };
  const listen = (): void => {
    inner.onmessage = (event) => {
      answered = true;
      asked.length = 0;
      outer.onmessage?.call(outer as Worker, event);
    };
  };
  listen();
  first.onerror = (event) => {
    if (answered) return outer.onerror?.call(outer as Worker, event);
    event.preventDefault();
    inner = spare();
    listen();
    for (const message of asked) inner.postMessage(message);
  };
  return outer;
}

/** A worker's scripts by name, and the one that begins. */
interface Scripts {
  readonly later: ReadonlyMap<string, string>;
  readonly first: string;
}

function scriptsOf(worker: string): Scripts {
  const names = (JSON.parse(textIn('scripts')) as Plan)[worker] ?? [];
  const first = names[names.length - 1];
  if (first === undefined) throw new Error(`the page holds no worker “${worker}”`);
  return { later: new Map(names.slice(0, -1).map((name) => [name, textIn(name)])), first: textIn(first) };
}

/** The name of a script by the address that the worker's loader makes of it. */
const NAME_IN_ADDRESS = /^.*(?=js\/)/;

/** One script that does all: the loader asks for the others by `importScripts`, and gets them from a table. */
function inOne({ later, first }: Scripts): string {
  const table = [...later].map(([name, text]) => `${JSON.stringify(name)}:function(){${text}\n}`);
  const load = `self.importScripts=function(url){parts[String(url).replace(${String(NAME_IN_ADDRESS)},'')]()};`;
  return `var parts={${table.join(',\n')}};${load}\n${first}`;
}

/** A frame's window, as a worker's scripts see their global. */
interface FrameWindow {
  postMessage: (message: unknown, origin: string) => void;
  importScripts: (address: string) => void;
}

/** Runs the scripts in a frame. What goes there and comes back is copied, as with a worker. */
function inFrame({ later, first }: Scripts): Talk {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentDocument!;
  const inner = frame.contentWindow as unknown as FrameWindow;
  const tell = inner.postMessage.bind(inner);
  const back = new MessageChannel();
  const talk: Talk = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => tell(message, '*'),
    terminate: () => frame.remove(),
  };
  back.port2.onmessage = (event) => talk.onmessage?.call(talk as Worker, event);
  // The policy lets the scripts run word for word as they stand in the page, and no others.
  const run = (text: string): void => {
    const script = page.createElement('script');
    script.textContent = text;
    page.head.append(script);
  };
  inner.postMessage = (message) => back.port1.postMessage(message);
  inner.importScripts = (address) => run(later.get(address.replace(NAME_IN_ADDRESS, '')) ?? '');
  run(first);
  return talk;
}
