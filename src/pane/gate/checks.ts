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
    text: `${name}，太旧，缺少${missing.join('、')}。请用Edge、Chrome 98或更新版本打开工作台；Excel请升级到2021或更新版本。`,
  };
}

/** Add-ins are loaded over https only; the workbench also works over http on the same machine. */
export function checkAddress(protocol: string, hostname: string): Finding {
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

/** `status` is the HTTP status, 0 where nothing came back. */
export function checkFile(name: string, status: number, type: string | null): Finding {
  if (status !== 200)
    return {
      verdict: 'bad',
      text: `${name}没有取到（${status || '无响应'}）。请确认文件已上传，网站允许读取。`,
    };
  if (/\.js$/.test(name) && type && !/javascript|ecmascript/.test(type)) {
    return {
      verdict: 'bad',
      text: `${name}的类型是${type}，应为text/javascript。请在网站上为.js设置MIME类型。`,
    };
  }
  return { verdict: 'ok', text: `${name}可以读取。` };
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
