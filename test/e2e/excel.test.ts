import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { findSheet, makeSheet, scalarAt, type Workbook } from '../../src/workbook/sheet';
import { officeInBrowser } from '../stand-in/browser';
import { standIn, type ExcelOptions, type ExcelStandIn } from '../stand-in/excel';
import { browserPath } from './browser-path';

/** The pane as built, in a real browser, with the real Office.js over the stand-in for Excel. */

const LEDGER = '2026年重点工作台账';
const BRIEFING = '重点工作动态简报';
const DIST = join(__dirname, '../../dist');

// Seen once: a test here ran into its time limit on a loaded machine. The cause is not known; the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let browser: Browser;
let sample: Workbook;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  sample = await openXlsx(
    readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx')),
    'ledger-2026.xlsx',
  ).read();
});
afterAll(() => browser.close());

interface Pane {
  readonly excel: ExcelStandIn;
  readonly page: Page;
  readonly frame: Frame;
}

/** Opens the pane beside a workbook, does what is given, and checks that nothing left the page and nothing was unmodelled. */
async function inExcel(work: (pane: Pane) => Promise<void>, options?: ExcelOptions): Promise<void> {
  const excel = standIn(sample, options);
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 360, height: 700 } });
  const { frame, strangers } = await officeInBrowser(page, excel, DIST, 'taskpane.html', {
    width: 350,
    height: 680,
  });
  await work({ excel, page, frame });
  expect(strangers).toEqual([]);
  expect(excel.gaps).toEqual([]);
  await page.close();
}

const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });
const preview = (frame: Frame) => frame.getByRole('region', { name: '预览', exact: true });

async function ready(frame: Frame): Promise<void> {
  await button(frame, '更新状态').waitFor();
  const day = frame.getByRole('textbox', { name: '截至日期', exact: true });
  await day.fill('2026-06-30');
  await day.press('Enter');
  await settled(frame);
}

async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const text = document.querySelector('[role="status"]')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在');
  });
}

async function open(frame: Frame, command: string): Promise<void> {
  await button(frame, command).click();
  await preview(frame).waitFor();
  await button(frame, '写入工作簿').waitFor();
  await settled(frame);
}

async function write(frame: Frame, command: string): Promise<void> {
  await open(frame, command);
  await button(frame, '写入工作簿').click();
  await preview(frame).waitFor({ state: 'detached' });
  await settled(frame);
}

/** What a user can tell two workbooks apart by: values, looks, rules, sheets and their layout. */
function seen(workbook: Workbook): unknown {
  return workbook.sheets.map(({ name, cells, styles, rules, layout }) => ({
    name,
    cells,
    styles,
    rules,
    layout,
  }));
}

/** A return of 大气环境科 with new progress in its first two rows, and these rows (from zero). */
function ofAir(): { readonly bytes: Uint8Array; readonly rows: readonly number[] } {
  const { cells, styles } = findSheet(sample, LEDGER)!;
  const own = cells.flatMap((row, index) => (row[4] === '大气环境科' ? [index] : []));
  const sent = own.map((row, index) =>
    cells[row]!.map((cell, column) => (column === 7 && index < 2 ? `第${row + 1}行又有新的进展` : cell)),
  );
  const sheet = makeSheet('报送', [...cells.slice(2, 4), ...sent], {
    styles: [2, 3, ...own].map((row) => styles[row] ?? []),
  });
  return {
    bytes: writeXlsx({ name: '大气环境科.xlsx', date1904: false, sheets: [sheet] }),
    rows: own.slice(0, 2),
  };
}

test('a return dropped on the pane is decided cell by cell, written, led on from, and taken back', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    const {
      bytes,
      rows: [refused, taken],
    } = ofAir();
    await button(frame, '汇总报送').click();
    const transfer = await frame.evaluateHandle(
      (content) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], '大气环境科.xlsx'));
        return data;
      },
      [...bytes],
    );
    await frame.locator('section[aria-label="报送文件"]').dispatchEvent('drop', { dataTransfer: transfer });
    await preview(frame).getByText('可写入2处，已选2处，待定夺0处').waitFor();
    await frame.getByRole('checkbox', { name: new RegExp(`第${refused! + 1}行$`) }).uncheck();
    await preview(frame).getByText('可写入2处，已选1处，待定夺0处').waitFor();
    await settled(frame);
    expect(seen(excel.workbook())).toEqual(first);
    await button(frame, '写入工作簿').click();
    await preview(frame).waitFor({ state: 'detached' });
    await settled(frame);
    const merged = findSheet(excel.workbook(), LEDGER)!;
    const before = findSheet(sample, LEDGER)!;
    expect(scalarAt(merged, refused!, 7)).toBe(scalarAt(before, refused!, 7));
    expect(scalarAt(merged, taken!, 7)).toBe(`第${taken! + 1}行又有新的进展`);
    expect(findSheet(excel.workbook(), '汇总记录')).toBeDefined();

    await button(frame, '下一步').click();
    await preview(frame).getByText('预览：更新状态').waitFor();
    await settled(frame);
    await button(frame, '放弃').click();
    await preview(frame).waitFor({ state: 'detached' });
    await button(frame, '撤销').click();
    await settled(frame);
    expect(seen(excel.workbook())).toEqual(first);
  }));

test('status and briefing are previewed, written, and taken back to a workbook equal to the first', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());

    await open(frame, '更新状态');
    expect(seen(excel.workbook())).toEqual(first);
    await button(frame, '放弃').click();
    await preview(frame).waitFor({ state: 'detached' });

    await write(frame, '更新状态');
    const ledger = findSheet(excel.workbook(), LEDGER)!;
    expect(ledger.cells[3]).toEqual(
      expect.arrayContaining(['预警', '状态判定', '截止日', '逾期天数', '判定说明']),
    );
    expect(ledger.rules.map((rule) => rule.equals)).toEqual(expect.arrayContaining(['红', '黄', '蓝']));

    await button(frame, '生成简报').click();
    await preview(frame).waitFor();
    const month = frame.getByRole('textbox', { name: '简报月份', exact: true });
    expect(await month.inputValue()).toBe('2026-06');
    await button(frame, '写入工作簿').click();
    await preview(frame).waitFor({ state: 'detached' });
    await settled(frame);
    expect(excel.workbook().sheets.map((sheet) => sheet.name)).toContain(BRIEFING);

    for (const undone of ['生成简报', '更新状态']) {
      await button(frame, '撤销').click();
      await frame.getByRole('status').filter({ hasText: undone }).waitFor();
      await settled(frame);
    }
    await button(frame, '撤销').and(frame.locator(':disabled, [aria-disabled="true"]')).waitFor();
    expect(seen(excel.workbook())).toEqual(first);
  }));

test('为什么 tells how a row was judged, and the selection in the sheet drives the card', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    await frame.getByRole('tab', { name: '事项清单', exact: true }).click();
    await button(frame, '为什么').first().click();
    const card = frame.getByRole('region', { name: '判定依据', exact: true });
    await card.waitFor();
    expect(await card.textContent()).toContain('3月底前');
    excel.select(LEDGER, 'C12');
    await frame.getByText('第12行').first().waitFor();
  }));

test('a cell that changed between preview and writing stops it, in words', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    await open(frame, '更新状态');
    excel.type(LEDGER, 'Q6', '手写', true);
    await button(frame, '写入工作簿').click();
    const alert = frame.getByRole('alert');
    await alert.waitFor();
    const words = (await alert.textContent()) ?? '';
    expect(words).toMatch(/改动/);
    expect(words).toMatch(/未覆盖/);
    expect(findSheet(excel.workbook(), LEDGER)!.cells[5]!.filter((cell) => cell === '绿')).toEqual([]);
  }));

test('a protected sheet and a cell being edited end in one sentence each', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    await open(frame, '更新状态');
    excel.protect(LEDGER);
    await button(frame, '写入工作簿').click();
    await frame.getByRole('alert').filter({ hasText: '保护' }).waitFor();
    excel.protect(LEDGER, false);
    await button(frame, '放弃').click();
    excel.setEditing(true);
    await button(frame, '更新状态').click();
    await frame.getByRole('alert').filter({ hasText: '编辑' }).waitFor();
    excel.setEditing(false);
  }));

test('below ExcelApi 1.14 the pane refuses plainly and points to the workbench', () =>
  inExcel(
    async ({ frame }) => {
      await frame.getByText('工作台').first().waitFor();
      expect(await frame.locator('body').innerText()).toContain('版本');
    },
    { api: '1.13' },
  ));
