import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import { browserPath } from '../e2e/browser-path';
import { openStage, type Stage } from '../e2e/browser';
import { officeInBrowser } from '../stand-in/browser';
import { standIn } from '../stand-in/excel';
import { monthFiles } from './month-files';
import { ask, button, confirm, preview, settled, type Place } from '../e2e/place';

/*
 * The pictures of README.md and docs/使用手册.md, taken from the built pages as a user would come to them: `npm run build`,
 * then `npm run screenshots`. Look at every one of them before it goes into the manual. The clock stands still, so
 * that the same program gives the same pictures.
 */

const ROOT = join(__dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const SAMPLE = join(ROOT, 'assets/sample/ledger-2026.xlsx');
const LEDGER = '2026年重点工作台账';
const BRIEFING = '重点工作动态简报';
/** The day the sample is judged on, and the moment at which the clock stands. */
const AS_OF = '2026-06-30';
const NOW = new Date('2026-07-01T09:00:00+08:00');
/** Pictures belong into a repository that people clone. */
const MAX_BYTES = 250_000;

// Debian's own browser finds the system's Chinese fonts, which the one that the tests bring along may not.
if (!process.env.CHROME && existsSync('/usr/bin/chromium')) process.env.CHROME = '/usr/bin/chromium';

async function judgeOn(place: Place, day: string): Promise<void> {
  await place.getByLabel('截至日期').fill(day);
  await settled(place);
  await place
    .getByText(/共127项/)
    .first()
    .waitFor();
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

async function shoot(page: Page, name: string): Promise<void> {
  // Neither a pointer that hovers nor a caret or a transition is worth showing.
  await page.mouse.move(2, 2);
  await page.waitForTimeout(400);
  const path = join(IMAGES, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  process.stdout.write(`${name}.png ${Math.round(size / 1000)} kB\n`);
  if (size > MAX_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MAX_BYTES}`);
}

/** The workbench with the sample, from opening to undo. */
async function workbench(stage: Stage): Promise<void> {
  const { page, context } = await stage.open('assets/icon-32.png', {
    viewport: { width: 1280, height: 800 },
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${stage.site.address}workbench.html`);
  await button(page, '试用示例台账').click();
  const grid = page.getByRole('grid', { name: LEDGER, exact: true });
  await grid.waitFor();
  await settled(page);
  await judgeOn(page, AS_OF);
  await shoot(page, 'workbench-open');

  await ask(page, '更新状态');
  await page.getByText(/标为滞后/).click();
  await shoot(page, 'workbench-preview');
  await confirm(page);
  // Red, yellow and blue rows with the tool's columns in view: past the last of them and back to the first.
  await page.getByRole('tab', { name: '事项清单' }).click();
  await grid.locator('[data-cell="C6"]').click();
  await press(page, 'ArrowDown', 61);
  await press(page, 'ArrowRight', 16);
  await press(page, 'ArrowLeft', 4);
  await press(page, 'ArrowUp', 6);
  await button(page, '查看依据').click();
  await page.getByRole('region', { name: '判定依据', exact: true }).waitFor();
  await shoot(page, 'workbench-status');

  await button(page, '关闭').click();
  await page.getByRole('tab', { name: '概况' }).click();
  await ask(page, '生成简报');
  await button(page, '打印').click();
  const pages = page.getByRole('dialog', { name: '打印预览', exact: true });
  await pages.getByText(/^共\d+页/).waitFor();
  await shoot(page, 'workbench-print');
  await button(page, '关闭').click();
  await confirm(page);
  await page.getByRole('tab', { name: BRIEFING, exact: true }).click();
  await page.getByRole('grid', { name: BRIEFING, exact: true }).waitFor();
  await shoot(page, 'workbench-briefing');
  await context.close();
}

/** A form as a section opens it, and the record that a merge leaves, in the workbench. */
async function monthInWorkbench(stage: Stage): Promise<void> {
  const { page, context } = await stage.open('assets/icon-32.png', {
    viewport: { width: 1280, height: 800 },
  });
  await page.clock.setFixedTime(NOW);
  const { forms, files } = await monthFiles(
    await openXlsx(await readFile(SAMPLE), 'ledger-2026.xlsx').read({ styles: 'full' }),
  );
  await page.goto(`${stage.site.address}workbench.html`);
  await button(page, '打开工作簿').setInputFiles(forms[4]!);
  await page.getByRole('grid').first().waitFor();
  await settled(page);
  await shoot(page, 'workbench-form');

  await page.goto(`${stage.site.address}workbench.html`);
  await button(page, '试用示例台账').click();
  await page.getByRole('grid', { name: LEDGER, exact: true }).waitFor();
  await settled(page);
  await judgeOn(page, AS_OF);
  await button(page, '汇总报送').click();
  await button(page, '选择文件').setInputFiles([...files]);
  await preview(page).waitFor();
  await settled(page);
  await confirm(page);
  await page.getByRole('tab', { name: '汇总记录', exact: true }).click();
  await page.getByRole('grid', { name: '汇总记录', exact: true }).waitFor();
  await shoot(page, 'workbench-record');
  await context.close();
}

/** The pane alone, as wide as Excel makes it, over the stand-in for Excel. */
async function pane(
  browser: Browser,
  look: BrowserContextOptions,
  work: (page: Page, frame: Frame) => Promise<void>,
): Promise<void> {
  const size = { width: 350, height: 640 };
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: size,
    deviceScaleFactor: 1.5,
    ...look,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  const excel = standIn(await openXlsx(await readFile(SAMPLE), 'ledger-2026.xlsx').read({ styles: 'full' }));
  const { frame } = await officeInBrowser(page, excel, join(ROOT, 'dist'), 'taskpane.html', size);
  await settled(frame);
  await judgeOn(frame, AS_OF);
  await work(page, frame);
  if (excel.gaps.length > 0) throw new Error(`the stand-in does not know ${excel.gaps.join(', ')}`);
  await context.close();
}

async function panes(browser: Browser): Promise<void> {
  const tab = (frame: Frame, name: string): Promise<void> => frame.getByRole('tab', { name }).click();
  await pane(browser, { colorScheme: 'light' }, async (page, frame) => {
    await shoot(page, 'pane-overview');
    await button(frame, '选择日期').click();
    await shoot(page, 'pane-calendar');
    await page.keyboard.press('Escape');
    await tab(frame, '事项清单');
    await button(frame, '按核心任务').click();
    await frame.getByRole('button', { name: /重污染天气应急能力提升/ }).click();
    await shoot(page, 'pane-core-tasks');
    await button(frame, '按核心任务').click();
    await tab(frame, '概况');
    await button(frame, /^红/).click();
    await shoot(page, 'pane-items');
    await frame
      .getByRole('button', { name: /^为什么/ })
      .first()
      .click();
    await frame.getByRole('region', { name: '判定依据', exact: true }).waitFor();
    await shoot(page, 'pane-why');
    await button(frame, '关闭').click();
    await tab(frame, '问题提示');
    await shoot(page, 'pane-findings');
    await tab(frame, '设置');
    await shoot(page, 'pane-settings');
    await ask(frame, '生成简报');
    await shoot(page, 'pane-briefing-preview');
  });
  await pane(browser, { colorScheme: 'dark' }, async (page) => shoot(page, 'pane-dark'));
  await pane(browser, { forcedColors: 'active', colorScheme: 'dark' }, async (page) =>
    shoot(page, 'pane-contrast'),
  );
}

/** The month from 下发 to 简报, in the pane. */
async function month(browser: Browser): Promise<void> {
  const { files } = await monthFiles(
    await openXlsx(await readFile(SAMPLE), 'ledger-2026.xlsx').read({ styles: 'full' }),
  );
  await pane(browser, { colorScheme: 'light' }, async (page, frame) => {
    await button(frame, '汇总报送').click();
    await button(frame, '选择文件').waitFor();
    await shoot(page, 'pane-returns');
    await button(frame, '下发报送表').click();
    await button(frame, /^下载全部/).waitFor();
    await shoot(page, 'pane-forms');
    await button(frame, '汇总报送').click();
    await button(frame, '选择文件').setInputFiles([...files]);
    await preview(frame).waitFor();
    await settled(frame);
    await shoot(page, 'pane-merge');
    const changes = frame.getByRole('region', { name: '核对报送内容', exact: true });
    await changes.getByRole('button', { name: /^大气环境科/ }).click();
    await changes
      .getByRole('button', { name: /^大气环境科/ })
      .evaluate((element) => element.scrollIntoView());
    await shoot(page, 'pane-merge-changes');
    await confirm(frame);
    await shoot(page, 'pane-merge-next');
  });
}

/** 督办: the letters of a round, the register with a reply, and the card of an item with its course. */
async function supervision(browser: Browser): Promise<void> {
  await pane(browser, { colorScheme: 'light' }, async (page, frame) => {
    await frame.getByRole('tab', { name: '督办', exact: true }).click();
    await frame.getByRole('region', { name: '本期应发', exact: true }).waitFor();
    await settled(frame);
    await shoot(page, 'pane-letters');
    await button(frame, '生成函件').click();
    await preview(frame).waitFor();
    await settled(frame);
    await confirm(frame);
    const register = frame.getByRole('region', { name: '函件登记', exact: true });
    await button(frame, '登记回复').first().click();
    await register.evaluate((element) => element.scrollIntoView());
    await shoot(page, 'pane-register');
    await frame.getByRole('tab', { name: '事项清单', exact: true }).click();
    await button(frame, '为什么').first().click();
    await button(frame, '交办').click();
    await preview(frame).waitFor();
    await settled(frame);
    await confirm(frame);
    await frame.getByRole('button', { name: '事项经过' }).click();
    await frame.getByText('目前：').waitFor();
    await settled(frame);
    await frame.getByRole('button', { name: '事项经过' }).evaluate((element) => element.scrollIntoView());
    await shoot(page, 'pane-course');
  });
}

async function main(): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const stage = await openStage();
  try {
    await workbench(stage);
    await monthInWorkbench(stage);
  } finally {
    await stage.close();
  }
  // A frame in a process of its own is drawn at scale 1 and blown up, since nobody tells it the scale.
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-site-isolation-trials'],
  });
  try {
    await panes(browser);
    await month(browser);
    await supervision(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
