/**
 * What the pages need of a browser. Compiled to ES5 and run before anything modern is loaded: the Office of 2016 and
 * 2019 shows panes in Internet Explorer 11, which stops at the first line of today's JavaScript. No newer built-in
 * may be called here, only asked for.
 */

/**
 * Chromium 80, Firefox 78, Safari 16.4: what the scripts call or are written in, and what the prelude cannot stand in
 * for.
 * The last Chrome for Windows 7 (109), the engine of WPS (104) and the browsers of UOS and Kylin pass.
 */
const NEEDED: readonly (readonly [string, (page: Window) => boolean])[] = [
  ['新的脚本写法', () => isPattern('(?<=a)\\p{L}')],
  ['新的数据处理方法', (page) => has(page, 'Promise.allSettled') && has(page, 'String.prototype.matchAll')],
  ['文件读取', (page) => has(page, 'Blob.prototype.arrayBuffer')],
  ['后台处理', (page) => has(page, 'Worker') && has(page, 'MessageChannel')],
  ['布局监测', (page) => has(page, 'ResizeObserver')],
  ['样式变量', (page) => has(page, 'CSS.supports') && CSS.supports('color', 'var(--x)')],
];

/** What the browser lacks, in Chinese; empty = the pages run. */
export function missingIn(page: Window): string[] {
  const missing: string[] = [];
  for (let i = 0; i < NEEDED.length; i++) {
    const [name, test] = NEEDED[i]!;
    if (!test(page)) missing.push(name);
  }
  return missing;
}

function has(page: Window, path: string): boolean {
  let at: unknown = page;
  const names = path.split('.');
  for (let i = 0; i < names.length; i++) {
    if (at === null || at === undefined) return false;
    at = (at as Record<string, unknown>)[names[i]!];
  }
  return typeof at === 'function' || (typeof at === 'object' && at !== null);
}

/** Whether a pattern can be written so. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').test('ab');
  } catch {
    return false;
  }
}
