import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { ExcelStandIn } from './excel';
import { PARENT_ORIGIN, parentOf, WINDOW_NAME } from './messages';

/** Where the add-in's pages come from, as far as the browser knows. */
const ADD_IN_ORIGIN = 'https://taskpane.example';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface BrowserPane {
  /** The add-in's own frame. */
  readonly frame: Frame;
  /** Addresses that were asked for and are neither the add-in's nor the stand-in's: there must be none. */
  readonly strangers: readonly string[];
}

/**
 * Opens a page of the add-in in a browser as Excel on the web would: in a frame of a page of Excel's origin. That page
 * only hands messages on; the stand-in itself stays here, so that a test can look into it and be its user.
 * `folder` is what a server would serve (`dist`).
 */
export async function officeInBrowser(
  page: Page,
  excel: ExcelStandIn,
  folder: string,
  path = 'taskpane.html',
  size: { readonly width: number; readonly height: number } = { width: 350, height: 378 },
): Promise<BrowserPane> {
  const strangers: string[] = [];
  const send = async (text: string): Promise<void> => {
    try {
      await page.evaluate(
        (data) => (window as unknown as { fromExcel: (data: string) => void }).fromExcel(data),
        text,
      );
    } catch (error) {
      // An answer to a page that was closed meanwhile is nobody's.
      if (!page.isClosed()) throw error;
    }
  };
  const receive = parentOf(excel, (text) => void send(text));
  await page.exposeFunction('toExcel', receive);
  // Pages that the add-in opens are its own too.
  await page.context().route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === PARENT_ORIGIN)
      return route.fulfill({
        contentType: TYPES['.html']!,
        body: parentPage(`${ADD_IN_ORIGIN}/${path}`, size),
      });
    if (url.origin !== ADD_IN_ORIGIN) {
      strangers.push(url.href);
      return route.abort();
    }
    const body = await readFile(join(folder, decodeURIComponent(url.pathname))).catch(() => null);
    return body
      ? route.fulfill({ contentType: TYPES[extname(url.pathname)] ?? 'application/octet-stream', body })
      : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${PARENT_ORIGIN}/`);
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the add-in has no frame');
  await frame.waitForLoadState('load');
  return { frame, strangers };
}

function parentPage(
  addIn: string,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const name = WINDOW_NAME.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Excel</title>
<body style="margin:0">
<iframe name="${name}" src="${addIn}" style="border:0;width:${width}px;height:${height}px"></iframe>
<script>
const frame = document.querySelector('iframe');
window.addEventListener('message', (event) => {
  if (event.source === frame.contentWindow) window.toExcel(event.data);
});
window.fromExcel = (text) => frame.contentWindow.postMessage(text, '*');
</script>`;
}
