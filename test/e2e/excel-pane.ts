import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import type { Workbook } from '../../src/workbook/sheet';
import { officeInBrowser } from '../stand-in/browser';
import { standIn, type ExcelOptions, type ExcelStandIn } from '../stand-in/excel';
import { browserPath } from './browser-path';

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
export async function inExcel(
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
  await work({ excel, page, frame });
  expect(strangers).toEqual([]);
  expect(excel.gaps).toEqual([]);
  await page.close();
}

export const button = (frame: Frame, name: string): Locator =>
  frame.getByRole('button', { name, exact: true });
export const preview = (frame: Frame): Locator => frame.getByRole('region', { name: '预览', exact: true });

/** Waits for the pane and types the day of the sample. */
export async function ready(frame: Frame): Promise<void> {
  await button(frame, '更新状态').waitFor();
  const day = frame.getByRole('textbox', { name: '截至日期', exact: true });
  await day.fill('2026-06-30');
  await day.press('Enter');
  await settled(frame);
}

/** Waits until the status line tells a result. */
export async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const text = document.querySelector('[role="status"]')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
}

/** Begins a command and waits for its preview. */
export async function open(frame: Frame, command: string): Promise<void> {
  await button(frame, command).click();
  await preview(frame).waitFor();
  await button(frame, '写入工作簿').waitFor();
  await settled(frame);
}

/** Begins a command and writes what it previews. */
export async function write(frame: Frame, command: string): Promise<void> {
  await open(frame, command);
  await button(frame, '写入工作簿').click();
  await preview(frame).waitFor({ state: 'detached' });
  await settled(frame);
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
