import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { browserPath } from './browser-path';
import { serve, type Site } from './server';

/** A browser over the built pages. */
export interface Stage {
  readonly site: Site;
  readonly browser: Browser;
  /** A page in a context of its own. Whatever it asks of other machines is refused and noted in `outside`. */
  open(path: string, options?: BrowserContextOptions): Promise<Scene>;
  close(): Promise<void>;
}

export interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the site that the page, its workers or its frames asked for. */
  readonly outside: readonly string[];
  /** What went wrong in the page: errors nobody caught, and refusals of the Content-Security-Policy. */
  readonly faults: readonly string[];
}

/** Starts browser and site. Tests that need the pages elsewhere than at the root give a folder to serve under. */
export async function openStage(under = '/'): Promise<Stage> {
  const site = await serve(under);
  const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  return {
    site,
    browser,
    async open(path, options) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1366, height: 768 },
        ...options,
      });
      const outside: string[] = [];
      const faults: string[] = [];
      await context.route(
        (url) => url.origin !== site.origin && /^(https?|wss?):$/.test(url.protocol),
        (route) => {
          outside.push(route.request().url());
          return route.abort();
        },
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(site.address + path);
      return { page, context, outside, faults };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
