import { cpSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { version } from '../../package.json';
import { stampManifest } from '../../scripts/build/manifest';
import { browserPath } from '../e2e/browser-path';
import { monthReturns, openSample, wholeMonth } from '../e2e/month';
import { button, preview, settled } from '../e2e/place';
import { buildOf, comeBack, discard, nextRelease } from '../e2e/releases';
import { unpacked } from './kit';
import { nginx, type Nginx } from './nginx';

/** The kit's site behind nginx as 部署指南 tells IT to set it up. Run by the `nginx` project where there is nginx. */

let kit: ReturnType<typeof unpacked>;
let server: Nginx;
let browser: Browser;
let next: string;
beforeAll(async () => {
  kit = unpacked();
  server = await nginx();
  next = nextRelease(join(kit.folder, '网站'), '9.9.9');
  browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', `--ignore-certificate-errors-spki-list=${server.trust}`],
  });
  await server.start();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  server.discard();
  kit.discard();
  discard(next);
});
beforeEach(() => release(join(kit.folder, '网站')));

/** nginx tells files apart by second and size: no two releases come within one second, as in life. */
let second = Math.floor(Date.now() / 1000) - 3600;

/** Puts a release on the site in the order of 部署指南: scripts first, pages last; scripts of before stay. */
function release(folder: string): void {
  cpSync(join(folder, 'js'), join(server.root, 'js'), { recursive: true });
  const isPage = (name: string): boolean => name.endsWith('.html');
  const names = readdirSync(folder).filter((name) => name !== 'js');
  second += 10;
  for (const name of [...names.filter((one) => !isPage(one)), ...names.filter(isPage)]) {
    cpSync(join(folder, name), join(server.root, name), { recursive: true });
    utimesSync(join(server.root, name), second, second);
  }
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  writeFileSync(join(server.root, 'manifest.xml'), stampManifest(manifest, server.address, version));
}

/** A browser of one user, closed afterwards; nothing may go wrong in its pages. */
async function asUser(
  work: (page: Page, context: BrowserContext) => Promise<void>,
  keeps = true,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: keeps ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(server.address);
  if (keeps) await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await work(page, context);
  expect(faults).toEqual([]);
  await context.close();
}

async function merged(page: Page): Promise<void> {
  await button(page, '选择文件').setInputFiles(await monthReturns());
  await preview(page).waitFor();
  await settled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
}

test('the self-check finds nothing wrong', () =>
  asUser(async (page) => {
    await page.goto(`${server.address}self-check.html`);
    await page.getByText('检查完成，没有发现问题。').waitFor();
    for (const line of ['版本', '程序文件', '缓存设置', '后台处理', '断网使用', '加载项清单'])
      await page.getByRole('row', { name: new RegExp(`^${line} 正常`) }).waitFor();
  }));

test.each([
  ['with what the browser keeps', true],
  ['without', false],
])(
  'an update while a page is open: its work ends well, it tells of the new one and takes it, %s',
  (_, keeps) =>
    asUser(async (page) => {
      await openSample(page);
      await button(page, '汇总报送').click();
      release(next);
      await merged(page);
      await comeBack(page);
      await page.getByRole('button', { name: '刷新', exact: true }).click();
      await page.waitForFunction(
        () =>
          document.querySelector('meta[name="build"]')?.getAttribute('content')?.startsWith('9.9.9') ?? false,
      );
      await openSample(page);
    }, keeps),
);

test('an outage: open pages go on, and the site opens again without its server', () =>
  asUser(async (page, context) => {
    await openSample(page);
    await server.stop();
    await button(page, '汇总报送').click();
    await merged(page);
    const other = await context.newPage();
    await other.goto(server.address);
    await wholeMonth(other);
    await server.start();
  }));

test('a rollback: the release of before is back, whole, with its server and without', () =>
  asUser(async (page) => {
    const first = await buildOf(page);
    release(next);
    await page.reload();
    expect(await buildOf(page)).toContain('9.9.9');
    rmSync(join(server.root, 'version.txt'));
    release(join(kit.folder, '网站'));
    await page.reload();
    expect(await buildOf(page)).toBe(first);
    await openSample(page);
  }));
