import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { parse } from 'acorn';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import { findSheet } from '../../src/workbook/sheet';
import { wpsStandIn, type WpsStandIn } from '../stand-in/wps';
import { browserPath } from './browser-path';
import { button, confirm, preview, settled } from './place';
import { DIST } from './server';

/** The add-in's pages as built, opened from a folder as WPS opens them, over the stand-in. */

const LEDGER = '2026年重点工作台账';
const SAMPLE = readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'));

/** The stand-in as a script: WPS answers at once, so it must live in the page. */
const { code } = transformSync(readFileSync(join(__dirname, '../stand-in/wps.ts'), 'utf8'), {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
});
const STAND_IN = `window.standIn = (function (exports) { ${code}; return exports; })({})
  .wpsStandIn(Uint8Array.from(atob('${SAMPLE.toString('base64')}'), (unit) => unit.charCodeAt(0)), {
    name: '示例台账.xlsx',
  });
  window.Application = window.standIn.app;`;

interface InPage {
  readonly standIn: WpsStandIn;
}

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  folder = join(mkdtempSync(join(tmpdir(), 'wps-')), 'js addons 加载项');
  cpSync(join(DIST, 'wps'), folder, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  rmSync(join(folder, '..'), { recursive: true });
});

/** Opens a page of the add-in, and sees that it asked nothing of anybody and broke nothing. */
async function inWps(
  address: string,
  work: (page: Page) => Promise<void>,
  standIn = STAND_IN,
): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 420, height: 720 } });
  if (standIn !== '') await context.addInitScript(standIn);
  const page = await context.newPage();
  const strange: string[] = [];
  const own = pathToFileURL(folder).href;
  context.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(blob|data):/.test(request.url())) strange.push(request.url());
  });
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') strange.push(message.text());
  });
  await page.goto(
    pathToFileURL(join(folder, address.replace(/\?.*/, ''))).href + address.replace(/^[^?]*/, ''),
  );
  await work(page);
  expect(strange).toEqual([]);
  await context.close();
}

const onDisk = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as InPage).standIn.disk.keys()]);

test('status and briefing are written as a copy beside the workbook, which opens; the selection drives the card', () =>
  inWps('pane.html', async (page) => {
    await page.getByText('正在办理：示例台账.xlsx').waitFor();
    await settled(page);
    expect(await button(page, '存为已判定副本并打开').isEnabled()).toBe(false);
    await page.getByLabel('截至日期').fill('2026-06-30');
    await settled(page);
    await button(page, '更新状态').click();
    await confirm(page);
    await button(page, '生成简报').click();
    await confirm(page);
    expect(await onDisk(page)).toEqual(['D:/重点工作 2026/示例台账.xlsx']);
    await button(page, '存为已判定副本并打开').click();
    await page.getByText('已另存为“示例台账-已判定.xlsx”并打开。').waitFor();
    const result = await page.evaluate(() =>
      Array.from(
        (window as unknown as InPage).standIn.disk.get('D:/重点工作 2026/示例台账-已判定.xlsx') ?? [],
      ),
    );
    const workbook = await openXlsx(Uint8Array.from(result), '').read();
    expect(findSheet(workbook, LEDGER)?.rules.length).toBeGreaterThan(0);
    expect(findSheet(workbook, '重点工作动态简报')).toBeDefined();
    await settled(page);
    await page.evaluate((sheet) => {
      const { state, fire } = (window as unknown as InPage).standIn;
      Object.assign(state, { sheet, row: 61, column: 3 });
      fire('SheetSelectionChange');
    }, LEDGER);
    await page.getByText('第61行').first().waitFor();
    await page.evaluate(() => (window as unknown as InPage).standIn.fire('SheetChange'));
    await page.getByText('表格有改动').waitFor();
    await button(page, '重新读取').click();
    await page.getByText('表格有改动').waitFor({ state: 'detached' });
  }));

test('a button of the ribbon leads to its command', () =>
  inWps('pane.html?do=make-briefing', async (page) => {
    await preview(page).waitFor();
    await page.getByLabel('简报月份').waitFor();
  }));

test('forms lie beside the workbook', () =>
  inWps('pane.html?do=merge-returns', async (page) => {
    await button(page, '下发报送表').click();
    await button(page, '下载全部（.zip）').click();
    await page.getByText('已存到工作簿所在的文件夹').waitFor();
    expect((await onDisk(page)).filter((path) => path.endsWith('.zip'))).toHaveLength(1);
  }));

test('outside WPS the pane says where to go', () =>
  inWps(
    'pane.html',
    async (page) => expect(await page.getByRole('alert').textContent()).toContain('WPS表格里打开'),
    '',
  ));

test('the probe asks and leaves its answers on the desktop', () =>
  inWps('probe.html', async (page) => {
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByText('wps-probe.json').waitFor();
    const text = await page.evaluate(() =>
      String.fromCharCode(
        ...((window as unknown as InPage).standIn.disk.get('C:/Users/用户/Desktop/wps-probe.json') ?? []),
      ),
    );
    const { answers } = JSON.parse(text) as { answers: { level: string; error: string | null }[] };
    expect(answers.filter(({ level, error }) => level === 'copy' && error !== null)).toEqual([]);
  }));

test('the hidden page opens the pane once, by an absolute address, and leads an open one to a command', () => {
  const { app, state } = wpsStandIn(SAMPLE);
  const page: Record<string, unknown> = { Application: app };
  const text = readFileSync(join(DIST, 'wps/main.js'), 'utf8');
  expect(() => parse(text, { ecmaVersion: 5 })).not.toThrow();
  runInNewContext(text, { window: page, location: { href: 'file:///C:/addons/ledger/index.html?x' } });
  const act = page.OnAction as (control: { Id: string }) => boolean;
  expect((page.OnAddinLoad as () => boolean)()).toBe(true);
  act({ Id: 'ledger-pane' });
  act({ Id: 'ledger-update-status' });
  act({ Id: 'ledger-pane' });
  expect(state.panes).toEqual([
    { address: 'file:///C:/addons/ledger/pane.html?do=update-status', Visible: true },
  ]);
  const ids = [...readFileSync(join(DIST, 'wps/ribbon.xml'), 'utf8').matchAll(/<button id="([^"]+)"/g)];
  for (const [, id] of ids) expect(act({ Id: id! })).toBe(true);
  expect(state.panes).toHaveLength(1);
  expect(state.panes[0]!.address).toContain('probe.html');
});
