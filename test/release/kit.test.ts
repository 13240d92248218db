import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { version } from '../../package.json';
import { browserPath } from '../e2e/browser-path';
import { wholeMonth } from '../e2e/month';
import { unpacked } from './kit';

/** The zip as an office gets it. Run by the `release` project, after `npm run kit`. */

let kit: ReturnType<typeof unpacked>;
let browser: Browser;
beforeAll(async () => {
  kit = unpacked();
  browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  kit.discard();
});

const read = (path: string): string => readFileSync(join(kit.folder, path), 'utf8');

/**
 * Opens a page of the kit by double click, at both usual sizes, and sees that nothing is asked of a network and
 * nothing breaks.
 */
async function byDoubleClick(
  path: string,
  work: (page: Page) => Promise<void>,
  expected = /^$/,
): Promise<void> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1024, height: 768 } });
  const strange: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) strange.push(request.url());
  });
  page.on('requestfailed', (request) => strange.push(request.url()));
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') strange.push(message.text());
  });
  await page.goto(pathToFileURL(join(kit.folder, path)).href);
  await work(page);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  expect(strange.filter((one) => !expected.test(one))).toEqual([]);
  await page.close();
}

test('every file is whole by its checksum, and every file has one', () => {
  const sums = read('SHA256SUMS').trim().split('\n');
  for (const line of sums) {
    const [sum, path] = line.split('  ');
    const own = createHash('sha256')
      .update(readFileSync(join(kit.folder, path!)))
      .digest('hex');
    expect([path, own]).toEqual([path, sum]);
  }
  const all = readdirSync(kit.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(sums).toHaveLength(all.length - 1);
});

test('the version is the same wherever it stands', () => {
  expect(read('VERSION')).toMatch(new RegExp(`^${version} [0-9a-f]{8}\n$`));
  expect(read('网站/version.txt')).toBe(read('VERSION'));
  expect(read('先读我.html')).toContain(`重点工作台账助手 ${version}`);
  expect(read('台账助手.html')).toContain(`<meta name="version" content="${version}" />`);
  expect(readdirSync(join(kit.folder, 'WPS表格（试用）'))).toContain(`ledger-assistant_${version}`);
  expect(read('说明书/更新说明.html')).toContain(`<h2 id="${version}">${version}</h2>`);
  expect(read('网站/manual.html')).toContain('<h2 id="简报">');
});

test('Office.js lies where its licence allows, with its terms, and nowhere else', () => {
  const names = readdirSync(kit.folder, { recursive: true }).map(String);
  const office = names.filter((name) => /office\.js$|excel-(win32|web|mac)/.test(name));
  expect(office.length).toBe(4);
  expect(office.filter((name) => !name.startsWith(join('网站', 'office')))).toEqual([]);
  expect(read('网站/office/LICENSE.md')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
});

test('the notices name every package that ships, with a text', () => {
  const notices = read('第三方声明.txt')
    .split(/^={20} /m)
    .slice(1);
  const names = notices.map((notice) => notice.split(' ')[0]);
  const shipped = [
    'react',
    'react-dom',
    '@fluentui/react-button',
    '@fluentui/react-icons',
    '@griffel/core',
    'fflate',
    '@e965/xlsx',
    '@tanstack/react-virtual',
    'tabster',
    'keyborg',
    'docx',
    'nanoid', // held in a file of docx
  ];
  for (const name of shipped) expect(names).toContain(name);
  for (const notice of notices) expect(notice.length).toBeGreaterThan(500);
});

test('the single file does the whole month', () =>
  byDoubleClick('台账助手.html', async (page) => void (await wholeMonth(page))));

test.each([
  '先读我.html',
  '说明书/使用手册.html',
  '说明书/部署指南.html',
  '说明书/识读说明.html',
  '说明书/更新说明.html',
])('%s can be read, and its links lead to files of the kit', (path) =>
  byDoubleClick(path, async (page) => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).href),
    );
    for (const link of links.filter((one) => one.startsWith('file:')))
      expect([link, readFileSync(new URL(link)).length > 0]).toEqual([link, true]);
  }),
);

test('the address that is typed goes into manifest and nginx.conf; a wrong one is told', () =>
  byDoubleClick('网站配置/设置网址.html', async (page) => {
    const made = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `生成${name}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      return readFileSync(await download.path(), name.endsWith('.reg') ? 'utf16le' : 'utf8');
    };
    await page.locator('#address').fill('http://oa.example.cn/ledger');
    await page.getByRole('button', { name: '生成manifest.xml' }).click();
    await page.getByText('网址要以https://开头').waitFor();
    await page.locator('#address').fill('https://oa.example.cn/ledger');
    const manifest = await made('manifest.xml');
    expect(manifest).toMatch(/^<\?xml/);
    expect(manifest).toContain('https://oa.example.cn/ledger/taskpane.html');
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    expect(manifest).not.toContain('localhost');
    expect(await made('nginx.conf')).toContain('server_name oa.example.cn;');
    await page.locator('#share').fill('\\\\server\\office-addins');
    expect(await made('登记共享目录.reg')).toContain('"Url"="\\\\\\\\server\\\\office-addins"');
  }));

test('the self-check of the site’s folder finds all there', () =>
  byDoubleClick(
    '网站/self-check.html',
    (page) => page.getByText('检查完成，没有发现问题').waitFor(),
    // Office.js is on that page and looks for its table, which a page from a folder may not have.
    /o15apptofilemappingtable|ERR_FAILED/,
  ));
