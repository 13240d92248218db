import {
  checkAddress,
  checkBrowser,
  checkFile,
  checkManifest,
  checkOffice,
  checkSet,
  type Finding,
} from './checks';

/** The script of the self-check page: asks, and writes one line a check. */

interface OfficeLike {
  onReady(callback: (info: { readonly host: string | null }) => void): void;
  readonly context?: { readonly requirements?: { isSetSupported(name: string, version: string): boolean } };
}

const FILES = [
  'taskpane.html',
  'workbench.html',
  'sample.xlsx',
  'assets/icon-16.png',
  'assets/icon-32.png',
  'assets/icon-64.png',
  'assets/icon-80.png',
];
/** Not there where Office.js comes from Microsoft's servers. */
const OFFICE_FILES = [
  'office/office.js',
  'office/excel-win32-16.01.js',
  'office/excel-web-16.00.js',
  'office/zh-cn/office_strings.js',
];

const WORDS = { ok: '正常', bad: '不通过', note: '提示' };

const here = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
const list = document.getElementById('results')!;
const summary = document.getElementById('summary')!;
/** Checks without an answer yet; the one counted at first stands for those that are still to be asked. */
let open = 1;
let bad = 0;

line('浏览器', (done) => done(checkBrowser(window)));
line('网址与证书', (done) => done(checkAddress(location.protocol, location.hostname)));
const office = (window as unknown as { readonly Office?: OfficeLike }).Office;
line('Office组件', (done) => {
  if (!office) return done(checkOffice(null, null));
  office.onReady((info) => {
    line('Excel版本', (told) => told(checkSet((info.host && office.context?.requirements) || null)));
    done(checkOffice(office, info.host));
  });
});
const files = document.querySelector('script[src^="office/"]') ? FILES.concat(OFFICE_FILES) : FILES;
for (let i = 0; i < files.length; i++) {
  const name = files[i]!;
  line(name, (done) => get(name, (status, type) => done(checkFile(name, status, type))));
}
line('加载项清单', (done) =>
  get('manifest.xml', (status, _type, text) =>
    done(status === 200 ? checkManifest(text, here) : checkFile('manifest.xml', status, null)),
  ),
);

settle();

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

function get(name: string, done: (status: number, type: string | null, text: string) => void): void {
  const request = new XMLHttpRequest();
  const isText = /\.(xml|html|js)$/.test(name);
  request.open('GET', name);
  if (!isText) request.responseType = 'arraybuffer';
  request.onload = () =>
    done(request.status, request.getResponseHeader('Content-Type'), isText ? request.responseText : '');
  request.onerror = () => done(0, null, '');
  request.send();
}
