/**
 * What the pages need of a browser. Compiled to ES5 and run before anything modern is loaded: the Office of 2016 and 2019
 * shows panes in Internet Explorer 11, which stops at the first line of today's JavaScript. No newer built-in may be
 * called here, only asked for.
 */

/** Chrome and Edge 98, Firefox 94, Safari 15.4; the last Chrome for Windows 7 (109) passes. */
const NEEDED: readonly (readonly [string, (page: Window) => boolean])[] = [
  ['模块化脚本', (page) => 'noModule' in page.document.createElement('script')],
  ['数组与对象的新方法', (page) => has(page, 'Array.prototype.at') && has(page, 'Object.hasOwn')],
  ['后台处理', (page) => has(page, 'Worker') && has(page, 'structuredClone')],
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
