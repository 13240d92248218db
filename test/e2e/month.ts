import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readLegacy, write as writeLegacy } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx';
import { findSheet, type Workbook } from '../../src/workbook/sheet';
import { monthFiles } from '../tools/month-files';
import { button, confirm, settled } from './place';

const LEDGER = '2026年重点工作台账';
const SAMPLE = readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'));

export async function openSample(page: Page): Promise<void> {
  await button(page, '试用示例台账').click();
  await page.getByRole('grid', { name: LEDGER, exact: true }).waitFor();
  await settled(page);
  await page.getByLabel('截至日期').fill('2026-06-30');
  await settled(page);
}

export async function saved(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '另存副本').click()]);
  return openXlsx(readFileSync(await download.path()), '副本.xlsx').read({ styles: 'full' });
}

/** What the sections send back, one of them as .xls: its reader is a part that comes late. */
export async function monthReturns(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const { files } = await monthFiles(await openXlsx(SAMPLE, '示例台账.xlsx').read({ styles: 'full' }));
  return files.map((file, at) =>
    at === 1
      ? {
          ...file,
          name: file.name.replace('.xlsx', '.xls'),
          buffer: writeLegacy(readLegacy(file.buffer), { type: 'buffer', bookType: 'biff8' }) as Buffer,
        }
      : file,
  );
}

/** Does a month's work with the sample: forms go out, returns come in, status, briefing, a copy. Gives the copy. */
export async function wholeMonth(page: Page): Promise<Workbook> {
  await openSample(page);
  await button(page, '汇总报送').click();
  await button(page, '下发报送表').click();
  const [zip] = await Promise.all([page.waitForEvent('download'), button(page, '下载全部（.zip）').click()]);
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
  await button(page, '返回').click();
  await button(page, '选择文件').setInputFiles(await monthReturns());
  await confirm(page);
  await button(page, '更新状态').click();
  await confirm(page);
  await button(page, '生成简报').click();
  await confirm(page);
  const copy = await saved(page);
  const ledger = findSheet(copy, LEDGER);
  expect(ledger?.rules.length).toBeGreaterThan(0);
  expect(JSON.stringify(ledger?.cells)).toContain('已完成现场核查12家，资料正在汇总');
  expect(findSheet(copy, '重点工作动态简报')?.cells.length).toBeGreaterThan(20);
  return copy;
}
