import { missingIn } from './requirements';

/** The checks of the self-check page. ES5 at run time, like all of this folder. */

/** `ok`, `bad` = it will not work, `note` = it works, or cannot be told, but somebody should know. */
export interface Finding {
  readonly verdict: 'ok' | 'bad' | 'note';
  readonly text: string;
}

/** The browser, as IT staff name it. */
export function browserName(agent: string): string {
  const known: readonly (readonly [RegExp, string])[] = [
    [/(?:MSIE |Trident\/.*rv:)([\d.]+)/, 'Internet Explorer '],
    [/Edg\/([\d.]+)/, 'Edge '],
    [/Edge\/([\d.]+)/, '旧版Edge '],
    [/Firefox\/([\d.]+)/, 'Firefox '],
    [/Chrome\/([\d.]+)/, 'Chrome内核 '],
    [/Version\/([\d.]+).*Safari/, 'Safari '],
  ];
  for (let i = 0; i < known.length; i++) {
    const match = known[i]![0].exec(agent);
    if (match) return known[i]![1] + match[1];
  }
  return '未知浏览器';
}

export function checkBrowser(page: Window): Finding {
  const name = browserName(page.navigator.userAgent);
  const missing = missingIn(page);
  if (missing.length === 0) return { verdict: 'ok', text: `${name}，可以使用。` };
  return {
    verdict: 'bad',
    text: `${name}，太旧，缺少${missing.join('、')}。请用Edge、Chrome 80或更新版本打开工作台；Excel请升级到2021或更新版本。`,
  };
}

/** Add-ins are loaded over https only; the workbench also works over http on the same machine. */
export function checkAddress(protocol: string, hostname: string): Finding {
  if (protocol === 'file:')
    return {
      verdict: 'note',
      text: '本页是从文件夹里打开的，只检查文件齐不齐。不用网站时请直接双击“台账助手.html”；部署到网站后请用网址再打开本页。',
    };
  if (protocol === 'https:') return { verdict: 'ok', text: '本页以https打开，证书受本机信任。' };
  if (hostname === 'localhost' || hostname === '127.0.0.1')
    return { verdict: 'note', text: '本机地址，网页工作台可用；Excel加载项要求https，部署时请配置证书。' };
  return {
    verdict: 'bad',
    text: `本页以${protocol.replace(':', '')}打开。Excel加载项只接受https，请为网站配置证书。`,
  };
}

/** What is asked of Office.js. */
interface Requirements {
  isSetSupported(name: string, version: string): boolean;
}

/** `office` is the global that office.js makes; `host` is what its `onReady` told. */
export function checkOffice(office: unknown, host: string | null): Finding {
  if (!office)
    return { verdict: 'bad', text: '没有载入office/office.js。请确认网站上有office文件夹，且与页面同目录。' };
  if (host === null)
    return { verdict: 'note', text: 'office.js已载入。本页不是在Excel里打开的，Excel版本未检查。' };
  return { verdict: 'ok', text: `office.js已载入，宿主是${host}。` };
}

/** The floor is ExcelApi 1.14, that of Excel 2021. */
export function checkSet(requirements: Requirements | null): Finding {
  if (!requirements) return { verdict: 'note', text: '在Excel里打开本页才能检查（需要ExcelApi 1.14）。' };
  let highest = 0;
  for (let minor = 1; minor <= 30; minor++)
    if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) highest = minor;
  if (highest >= 14) return { verdict: 'ok', text: `支持到ExcelApi 1.${highest}。` };
  return {
    verdict: 'bad',
    text: `只支持到ExcelApi 1.${highest}，需要1.14。请升级到Excel 2021或更新版本，或使用网页工作台。`,
  };
}

/** What a server says of a file: the HTTP status, 0 where nothing came back, and the headers that matter. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly caching: string | null;
}

/** By the file's ending, what its type must be; others may be anything. */
const TYPES: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\.js$/, /javascript|ecmascript/, 'text/javascript'],
  [/\.html$/, /text\/html/, 'text/html'],
  [/\.png$/, /image\/png/, 'image/png'],
];

export function checkFile(name: string, { status, type }: Answer): Finding {
  if (status !== 200)
    return {
      verdict: 'bad',
      text: `${name}没有取到（${status || '无响应'}）。请确认文件已上传，网站允许读取。`,
    };
  for (let i = 0; i < TYPES.length; i++) {
    const [ending, right, word] = TYPES[i]!;
    if (ending.test(name) && type && !right.test(type))
      return {
        verdict: 'bad',
        text: `${name}的类型是${type}，应为${word}。请在网站上为${name.replace(/^.*(?=\.)/, '')}设置MIME类型。`,
      };
  }
  return { verdict: 'ok', text: `${name}可以读取。` };
}

/** All files of a kind in one line. */
export function checkFiles(answers: readonly (readonly [string, Answer])[]): Finding {
  const bad: string[] = [];
  for (let i = 0; i < answers.length; i++) {
    const [name, answer] = answers[i]!;
    const finding = checkFile(name, answer);
    if (finding.verdict === 'bad') bad.push(finding.text);
  }
  if (bad.length === 0) return { verdict: 'ok', text: `${answers.length}个文件都可以读取。` };
  const more = bad.length > 3 ? `等共${bad.length}个文件有问题。` : '';
  return { verdict: 'bad', text: bad.slice(0, 3).join('') + more };
}

/** Pages must be asked for anew each time, or an update is not seen; scripts carry their content in their names. */
export function checkCaching(page: Answer, script: Answer, icon: Answer): Finding {
  const seconds = (caching: string | null): number =>
    Number((/max-age=(\d+)/.exec(caching ?? '') ?? [])[1] ?? NaN);
  if (/no-store/.test(icon.caching ?? ''))
    return { verdict: 'bad', text: '图标带有Cache-Control: no-store，功能区会没有图标。请去掉。' };
  if (!/no-cache|no-store/.test(page.caching ?? '') && seconds(page.caching) !== 0)
    return {
      verdict: 'bad',
      text: `网页的Cache-Control是${page.caching ?? '空的'}，应为no-cache，否则更新以后有人还看到旧页。请按部署指南设置。`,
    };
  if (!(seconds(script.caching) >= 86_400))
    return {
      verdict: 'note',
      text: 'js目录没有设置长期缓存，能用，打开会慢一些。请按部署指南设置。',
    };
  return { verdict: 'ok', text: '网页每次都会核对有没有新版，程序文件长期缓存。' };
}

/** `own` is the build this page is of, `there` what version.txt says; null where it did not come. */
export function checkVersion(own: string, there: string | null): Finding {
  if (there === null)
    return {
      verdict: 'bad',
      text: `本页是${own}版；version.txt没有取到，打开的页面不会知道有新版。请确认已上传。`,
    };
  if (there === own) return { verdict: 'ok', text: `${own}。` };
  return {
    verdict: 'bad',
    text: `本页是${own}版，网站上是${there}版。请按Ctrl+F5刷新；刷新后仍不一致，是更新只复制了一部分，或代理服务器留着旧页。`,
  };
}

/** Whether a background script starts: null = it did not answer in time. */
export function checkWorker(started: boolean | null): Finding {
  if (started) return { verdict: 'ok', text: '可以启动。' };
  return {
    verdict: 'bad',
    text:
      started === null
        ? '启动了，没有回应。请关闭安全软件的网页防护后再试。'
        : '没有能启动。请检查js目录是否完整，浏览器策略是否禁止。',
  };
}

/** `kept` are the builds that the browser has kept; null where it keeps none. */
export function checkOffline(own: string, kept: readonly string[] | null): Finding {
  if (kept === null)
    return { verdict: 'note', text: '这个浏览器或网址（http）不支持，网站中断时不能打开工作台。' };
  if (kept.indexOf(`ledger ${own}`) >= 0)
    return { verdict: 'ok', text: '程序已存一份，网站中断时也能打开工作台。' };
  return {
    verdict: 'note',
    text: '这台电脑上还没有存好本版程序。请先打开一次工作台，一分钟后再看；一直这样时，请看“程序文件”一项。',
  };
}

/** Opened from a folder: which of the files are not there. `missing` is null where the browser cannot tell. */
export function checkFolder(missing: readonly string[] | null, count: number): Finding {
  if (missing === null)
    return { verdict: 'note', text: '这个浏览器不能检查，请用新版Edge或Chrome打开本页。' };
  if (missing.length === 0) return { verdict: 'ok', text: `${count}个文件都在。` };
  const more = missing.length > 5 ? `等${missing.length}个` : '';
  return {
    verdict: 'bad',
    text: `缺少${missing.slice(0, 5).join('、')}${more}。请重新解压，或重新复制整个文件夹。`,
  };
}

/** Whether the addresses in the manifest lead to where this page lies. */
export function checkManifest(manifest: string, here: string): Finding {
  const addresses = manifest.match(/https?:\/\/[^"<\s]+/g) ?? [];
  for (let i = 0; i < addresses.length; i++) {
    const address = addresses[i]!;
    if (/\/\/(schemas\.microsoft\.com|www\.w3\.org|go\.microsoft\.com)/.test(address)) continue;
    if (address.indexOf(here) !== 0) {
      return {
        verdict: 'bad',
        text: `清单里的地址${address}与本站${here}不一致。请按本站地址设置ADDIN_URL后重新构建，再分发新的manifest.xml。`,
      };
    }
  }
  return { verdict: 'ok', text: '清单里的地址与本站一致。' };
}
