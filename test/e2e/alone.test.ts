import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { version } from '../../package.json';
import { browserPath } from './browser-path';
import { openSample, wholeMonth } from './month';
import { button } from './place';
import { AGE } from './old-browser';

/** The workbench that is one file, opened as by a double click from a folder as people have them. */

const BUILT = join(__dirname, '../../dist/台账助手.html');

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  folder = join(mkdtempSync(join(tmpdir(), 'alone-')), 'U盘 重点工作台账（2026）');
  mkdirSync(folder);
  copyFileSync(BUILT, join(folder, '台账助手.html'));
});
afterAll(async () => {
  await browser.close();
  rmSync(join(folder, '..'), { recursive: true });
});

interface Opening {
  readonly file?: string;
  /** Runs before anything else in the page. */
  readonly before?: string;
}

/** Opens the file, works with it, and sees that nothing was asked of anybody and nothing went wrong. */
async function byDoubleClick(
  work: (page: Page) => Promise<void>,
  { file, before }: Opening = {},
): Promise<void> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
  });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const own = pathToFileURL(join(folder, file ?? '台账助手.html')).href;
  const strange: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (url !== own && !/^(blob|data):/.test(url)) strange.push(url);
  });
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') strange.push(message.text());
  });
  await page.goto(own);
  await work(page);
  expect(strange).toEqual([]);
  await context.close();
}

test('the whole month, from a folder with a Chinese name and a space', () =>
  byDoubleClick(async (page) => void (await wholeMonth(page))));

test('it says its version, and carries the manual, which opens at the chapter', () =>
  byDoubleClick(async (page) => {
    await page.getByText(`版本${version}`, { exact: true }).waitFor();
    await button(page, '使用手册').click();
    const manual = page.getByRole('dialog', { name: '使用手册' });
    await manual.getByRole('heading', { name: '三、三步上手' }).waitFor();
    await manual.getByRole('button', { name: '关闭' }).click();
    await manual.waitFor({ state: 'hidden' });
    await openSample(page);
    await page.getByRole('tab', { name: '督办', exact: true }).click();
    await button(page, '帮助：督办').click();
    const chapter = manual.getByRole('heading', { name: '十六、督办：存档、函件、流转、报告' });
    await chapter.waitFor();
    expect(await chapter.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
    expect(await manual.getByText('images/').count()).toBe(0);
  }));

test('where no worker may be started at all, everything still works', () =>
  byDoubleClick(async (page) => void (await wholeMonth(page)), {
    before: 'Worker = function () { throw new Error("refused"); };',
  }));

test('where a worker is refused only once it starts, everything still works', () =>
  byDoubleClick(openSample, {
    before:
      'const Real = Worker; Worker = function () { return new Real(URL.createObjectURL(new ' +
      'Blob(["throw new Error()"]))); };',
  }));

test('in a browser of 2020, page and workers, by what it has built in', () => {
  const page = readFileSync(BUILT, 'utf8');
  const aged = page.replace(/(<script type="text\/plain" id="js\/(?:clerk|keeper)\.[^"]*">)/g, `$1${AGE}\n`);
  expect(aged.length).toBe(page.length + 2 * (AGE.length + 1));
  writeFileSync(join(folder, '旧.html'), aged);
  return byDoubleClick(
    async (page) => {
      // The prelude has stood in for some, nobody for the rest.
      const left = await page.evaluate(() => [
        typeof [].at,
        typeof ''.replaceAll,
        typeof structuredClone,
        typeof Object.hasOwn,
      ]);
      expect(left).toEqual(['function', 'function', 'undefined', 'undefined']);
      await wholeMonth(page);
    },
    { file: '旧.html', before: AGE },
  );
});

test('a browser that is too old is told, before anything else runs', () =>
  byDoubleClick(
    async (page) => {
      expect(await page.getByRole('alert').textContent()).toContain('用新版Edge或Chrome');
      expect(await page.locator('#root').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.scripts.length)).toBe(
        await page.evaluate(() => document.querySelectorAll('body script').length),
      );
    },
    { before: 'delete Promise.allSettled;' },
  ));

test('a file that was cut off says so', async () => {
  const page = readFileSync(BUILT, 'utf8');
  const gate = page.slice(page.lastIndexOf('<script id="gate"'));
  const cut = page.replace(/<script type="text\/plain" id="js\/alone[\s\S]*?<\/script>/, '');
  expect(cut).toContain(gate);
  writeFileSync(join(folder, '缺.html'), cut);
  await byDoubleClick(
    async (page) => expect(await page.getByRole('alert').textContent()).toContain('不完整'),
    { file: '缺.html' },
  );
});
