import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Workbook } from '../../src/workbook/sheet';
import { officeInBrowser } from '../stand-in/browser';
import { standIn, type ExcelOptions, type ExcelStandIn } from '../stand-in/excel';
import { browserPath } from './browser-path';
import { ask, button, settled } from './place';

/** The pane as built, in a real browser, with the real Office.js over the stand-in for Excel: what its tests share. */

export const LEDGER = '2026年重点工作台账';
export const BRIEFING = '重点工作动态简报';
const DIST = join(__dirname, '../../dist');

/** The sample ledger as it is before anything is done. */
export function sampleLedger(): Promise<Workbook> {
  const file = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
  return openXlsx(readFileSync(file), 'ledger-2026.xlsx').read();
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
}

export interface ExcelPane {
  readonly excel: ExcelStandIn;
  /** What it holds at the beginning. */
  readonly sample: Workbook;
  readonly page: Page;
  readonly frame: Frame;
}

export interface PaneOptions extends ExcelOptions {
  /** Pixels of the pane; 350 × 680 unless said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether the test moves the clock of the pages. */
  readonly clock?: boolean;
}

/**
 * Opens the pane beside a workbook, does what is given, and checks that nothing left the page and nothing was
 * unmodelled.
 */
async function inExcel(
  browser: Browser,
  workbook: Workbook,
  work: (pane: ExcelPane) => Promise<void>,
  { size = { width: 350, height: 680 }, clock = false, ...options }: PaneOptions = {},
): Promise<void> {
  const excel = standIn(workbook, options);
  const viewport = { width: size.width + 10, height: size.height + 20 };
  const page = await browser.newPage({ locale: 'zh-CN', viewport });
  if (clock) await page.clock.install();
  const { frame, strangers } = await officeInBrowser(page, excel, DIST, 'taskpane.html', size);
  await work({ excel, sample: workbook, page, frame });
  expect(strangers).toEqual([]);
  expect(excel.gaps).toEqual([]);
  await page.close();
}

/** Opens panes beside the sample ledger, in one browser for all tests of a file. */
export function panesInExcel(
  fixed: PaneOptions = {},
): (work: (pane: ExcelPane) => Promise<void>, options?: PaneOptions) => Promise<void> {
  let browser: Browser;
  let sample: Workbook;
  beforeAll(async () => {
    [browser, sample] = await Promise.all([openBrowser(), sampleLedger()]);
  });
  afterAll(() => browser.close());
  return (work, options) => inExcel(browser, sample, work, { ...fixed, ...options });
}

/** Waits until something has happened that the page does not show. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resume) => setTimeout(resume, 20));
}

/** Waits for the pane and types the day of the sample. */
export async function ready(frame: Frame): Promise<void> {
  await button(frame, '更新状态').waitFor();
  const day = frame.getByRole('textbox', { name: '截至日期', exact: true });
  await day.fill('2026-06-30');
  await day.press('Enter');
  await settled(frame);
}

/** Begins a command and waits for its preview. */
export async function open(frame: Frame, command: string): Promise<void> {
  await ask(frame, command);
  await button(frame, '写入工作簿').waitFor();
}

/** What a user can tell two workbooks apart by: values, looks, rules, sheets and their layout. */
export function seen(workbook: Workbook): unknown {
  return workbook.sheets.map(({ name, cells, styles, rules, layout }) => ({
    name,
    cells,
    styles,
    rules,
    layout,
  }));
}
