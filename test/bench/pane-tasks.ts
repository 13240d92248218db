import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Workbook } from '../../src/workbook/sheet';
import { openBrowser } from '../e2e/excel-pane';
import { button, preview, settled } from '../e2e/place';
import { officeInBrowser } from '../stand-in/browser';
import { standIn } from '../stand-in/excel';

/**
 * The longest task of the pane in Chromium at each step, as PerformanceObserver tells it: how long nobody can type or
 * press anything. The pane as built, with the real Office.js; the stand-in answers from another process. Of several
 * runs the shortest counts, for a busy machine lengthens them all. Part of npm run bench.
 * node test/tools/run-ts.cjs test/bench/pane-tasks.ts LEDGER.xlsx…
 */

const DIST = join(__dirname, '../../dist');
const SIZE = { width: 350, height: 680 };
/** Milliseconds from which the browser speaks of a long task. */
const SHORTEST_TOLD = 50;
const RUNS = Number(process.env['RUNS'] ?? 3);

/** Runs in the page before its scripts. */
function watchTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { longTasks: tasks });
  new PerformanceObserver((list) => {
    // Those of the page around the pane are Excel's, not ours.
    for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** The longest task since the last call; 0 where none was long. */
async function longest(frame: Frame): Promise<number> {
  // The observer is told a moment after the task.
  await frame.waitForTimeout(200);
  return frame.evaluate(() => {
    const tasks = (window as unknown as { longTasks: number[] }).longTasks;
    return Math.max(0, ...tasks.splice(0));
  });
}

/** Every step once in a fresh pane; what each took. */
async function once(browser: Browser, workbook: Workbook): Promise<Map<string, number>> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 360, height: 700 } });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(watchTasks);
  const { frame } = await officeInBrowser(page, standIn(workbook), DIST, 'taskpane.html', SIZE);
  const took = new Map<string, number>();
  const step = async (name: string, work: () => Promise<void>): Promise<void> => {
    await longest(frame);
    await work();
    took.set(name, await longest(frame));
  };
  const day = frame.getByRole('textbox', { name: '截至日期', exact: true });
  const open = async (command: string): Promise<void> => {
    await button(frame, command).click();
    await preview(frame).waitFor();
    await settled(frame);
  };
  const write = async (): Promise<void> => {
    await button(frame, '写入工作簿').click();
    await preview(frame).waitFor({ state: 'detached' });
    await settled(frame);
  };
  const undo = async (): Promise<void> => {
    await button(frame, '撤销').click();
    await frame.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
  };
  await day.waitFor();
  await settled(frame);
  await step('read, other day', async () => {
    await day.fill('2026-06-30');
    await settled(frame);
  });
  await step('list', async () => {
    await frame.getByRole('tab', { name: '事项清单', exact: true }).click();
    await frame.getByRole('table', { name: '事项清单' }).waitFor();
  });
  await step('status: preview', () => open('更新状态'));
  await step('status: write', write);
  await step('briefing: preview', () => open('生成简报'));
  await step('briefing: write', write);
  await step('undo briefing', undo);
  await step('undo status', undo);
  await page.close();
  return took;
}

async function measure(browser: Browser, file: string): Promise<void> {
  const workbook = await openXlsx(readFileSync(file), file).read({ styles: 'full' });
  const rows = workbook.sheets[0]!.cells.length - 2;
  const shortest = new Map<string, number>();
  for (let run = 0; run < RUNS; run++)
    for (const [name, milliseconds] of await once(browser, workbook))
      shortest.set(name, Math.min(shortest.get(name) ?? Infinity, milliseconds));
  for (const [name, milliseconds] of shortest) {
    const told = milliseconds < SHORTEST_TOLD ? `< ${SHORTEST_TOLD}` : milliseconds.toFixed(0);
    console.log(`${String(rows).padEnd(9)} ${name.padEnd(22)} ${told.padStart(11)}`);
  }
}

void (async () => {
  if (!existsSync(join(DIST, 'taskpane.html')))
    return console.log('\ntaskpane.html: not built, run npm run build first');
  console.log(`\nThe pane in Chromium, the shortest of ${RUNS} runs`);
  console.log('rows      step                    longest ms');
  const browser = await openBrowser();
  try {
    for (const file of process.argv.slice(2)) await measure(browser, file);
  } finally {
    await browser.close();
  }
})();
