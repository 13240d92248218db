import {
  checkAddress,
  checkBrowser,
  checkCaching,
  checkFile,
  checkFiles,
  checkFolder,
  checkManifest,
  checkOffice,
  checkOffline,
  checkSet,
  checkVersion,
  checkWorker,
  type Answer,
  type Finding,
} from './checks';

/** The script of the self-check page: asks, and writes one line a check. */

interface OfficeLike {
  onReady(callback: (info: { readonly host: string | null }) => void): void;
  readonly context?: { readonly requirements?: { isSetSupported(name: string, version: string): boolean } };
}

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** Not there where Office.js comes from Microsoft's servers. */
const OFFICE_FILES = [
  'office/office.js',
  'office/excel-win32-16.01.js',
  'office/excel-web-16.00.js',
  'office/zh-cn/office_strings.js',
];

const WORDS = { ok: '正常', bad: '不通过', note: '提示' };

const own = document.getElementById('check');
const build = (own && own.getAttribute('data-build')) || '';
/** Every file that pages load, written in by the build. */
const built = ((own && own.getAttribute('data-files')) || '').split(' ');
const isFolder = location.protocol === 'file:';
const hasOffice = document.querySelector('script[src^="office/"]') !== null;
const here = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
const list = document.getElementById('results')!;
const summary = document.getElementById('summary')!;
/** Checks without an answer yet; the one counted at first stands for those that are still to be asked. */
let open = 1;
let bad = 0;

line('浏览器', (done) => done(checkBrowser(window)));
line('网址与证书', (done) => done(checkAddress(location.protocol, location.hostname)));
if (isFolder) folder();
else site();

settle();

function site(): void {
  line('版本', (done) =>
    get('version.txt', ({ status }, text) =>
      done(checkVersion(build, status === 200 ? text.replace(/\s+$/, '') : null)),
    ),
  );
  office();
  const scripts = built.filter((name) => /^js\//.test(name));
  line('程序文件', (done) => getAll(scripts, (answers) => done(checkFiles(answers))));
  const icons = built.filter((name) => /\.png$/.test(name));
  line('图标', (done) => getAll(icons, (answers) => done(checkFiles(answers))));
  const rest = [
    'index.html',
    'taskpane.html',
    'workbench.html',
    'sample.xlsx',
    'sample-office.xlsx',
    'offline.js',
  ];
  const single = hasOffice ? rest.concat(OFFICE_FILES) : rest;
  for (let i = 0; i < single.length; i++) {
    const name = single[i]!;
    line(name, (done) => get(name, (answer) => done(checkFile(name, answer))));
  }
  line('缓存设置', (done) =>
    getAll(['workbench.html', scripts[0]!, icons[0]!], ([page, script, icon]) =>
      done(checkCaching(page![1], script![1], icon![1])),
    ),
  );
  line('后台处理', (done) => startWorker((started) => done(checkWorker(started))));
  line('断网使用', (done) => keptBuilds((kept) => done(checkOffline(build, kept))));
  line('加载项清单', (done) =>
    get('manifest.xml', (answer, text) =>
      done(answer.status === 200 ? checkManifest(text, here) : checkFile('manifest.xml', answer)),
    ),
  );
}

function folder(): void {
  line('版本', (done) => done({ verdict: 'ok', text: `${build}。` }));
  const names = hasOffice ? built.concat(OFFICE_FILES) : built;
  line('文件', (done) => missingHere(names, (missing) => done(checkFolder(missing, names.length))));
}

function office(): void {
  const there = (window as unknown as { readonly Office?: OfficeLike }).Office;
  line('Office组件', (done) => {
    if (!there) return done(checkOffice(null, null));
    const answer = once(PATIENCE, (host: string | null) => done(checkOffice(there, host)));
    there.onReady((info) => {
      line('Excel版本', (told) => told(checkSet((info.host && there.context?.requirements) || null)));
      answer(info.host);
    });
  });
}

/** Counts an answer, and sums up after the last. */
function settle(): void {
  open -= 1;
  if (open > 0) return;
  summary.textContent = bad === 0 ? '检查完成，没有发现问题。' : `检查完成，有${bad}项不通过，请按说明处理。`;
}

/** Adds a line that waits for its answer. */
function line(title: string, ask: (done: (finding: Finding) => void) => void): void {
  open += 1;
  const row = document.createElement('tr');
  const cells = [title, '检查中', ''].map((text) => {
    const cell = document.createElement('td');
    cell.appendChild(document.createTextNode(text));
    row.appendChild(cell);
    return cell;
  });
  list.appendChild(row);
  ask(({ verdict, text }) => {
    if (verdict === 'bad') bad += 1;
    row.className = verdict;
    cells[1]!.textContent = WORDS[verdict];
    cells[2]!.textContent = text;
    settle();
  });
}

/** Hands on the first answer only; null where none came in time. */
function once<T>(milliseconds: number, tell: (answer: T | null) => void): (answer: T | null) => void {
  let told = false;
  const first = (answer: T | null): void => {
    if (told) return;
    told = true;
    clearTimeout(timer);
    tell(answer);
  };
  const timer = setTimeout(() => first(null), milliseconds);
  return first;
}

/** Asks the server itself: the query tells our own service worker to keep out of it. */
function get(name: string, done: (answer: Answer, text: string) => void): void {
  const request = new XMLHttpRequest();
  const isText = /\.(xml|html|js|txt)$/.test(name);
  const tell = (status: number): void =>
    done(
      {
        status,
        type: status ? request.getResponseHeader('Content-Type') : null,
        caching: status ? request.getResponseHeader('Cache-Control') : null,
      },
      status && isText ? request.responseText : '',
    );
  request.open('GET', `${name}?check`);
  if (!isText) request.responseType = 'arraybuffer';
  request.timeout = PATIENCE;
  request.onload = () => tell(request.status);
  request.onerror = () => tell(0);
  request.ontimeout = () => tell(0);
  request.send();
}

function getAll(
  names: readonly string[],
  done: (answers: readonly (readonly [string, Answer])[]) => void,
): void {
  const answers: (readonly [string, Answer])[] = [];
  let left = names.length;
  for (let i = 0; i < names.length; i++)
    get(names[i]!, (answer) => {
      answers[i] = [names[i]!, answer];
      left -= 1;
      if (left === 0) done(answers);
    });
}

/** Starts the script that thinks for the pane, and waits until it says anything. */
function startWorker(done: (started: boolean | null) => void): void {
  const script = built.filter((name) => /^js\/clerk\./.test(name))[0];
  if (!script || typeof Worker === 'undefined') return done(false);
  const tell = once(PATIENCE, done);
  try {
    const worker = new Worker(script);
    worker.onmessage = () => {
      worker.terminate();
      tell(true);
    };
    worker.onerror = () => tell(false);
    // No question of ours: it says that it cannot answer, which is enough.
    worker.postMessage({ number: 0, job: { kind: 'none' }, workbook: null });
  } catch {
    tell(false);
  }
}

function keptBuilds(done: (kept: readonly string[] | null) => void): void {
  if (typeof caches === 'undefined' || !navigator.serviceWorker) return done(null);
  caches.keys().then(done, () => done(null));
}

/** From a folder nothing can be read, but what is not there cannot be loaded ahead either. */
function missingHere(names: readonly string[], done: (missing: readonly string[] | null) => void): void {
  const link = document.createElement('link');
  if (!link.relList || !link.relList.supports || !link.relList.supports('preload')) return done(null);
  const missing: string[] = [];
  let left = names.length;
  const answered = (name: string, isThere: boolean): void => {
    if (!isThere) missing.push(name);
    left -= 1;
    if (left === 0) done(missing);
  };
  for (let i = 0; i < names.length; i++) ahead(names[i]!, answered);
}

function ahead(name: string, answered: (name: string, isThere: boolean) => void): void {
  const link = document.createElement('link');
  const tell = once(PATIENCE, (isThere: boolean | null) => answered(name, isThere === true));
  link.rel = 'preload';
  link.as = /\.png$/.test(name) ? 'image' : 'script';
  link.onload = () => tell(true);
  link.onerror = () => tell(false);
  link.href = name;
  document.head.appendChild(link);
}
