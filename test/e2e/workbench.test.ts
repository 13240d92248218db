import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { PLAIN_LAYOUT } from '../../src/workbook/layout';
import { findSheet, makeSheet, scalarAt, type Workbook } from '../../src/workbook/sheet';
import { openStage, type Scene, type Stage } from './browser';
import { leave } from './leave';
import { button, settled, write } from './place';

const SAMPLE = readFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'));

let stage: Stage;
let scene: Scene;

beforeAll(async () => {
  stage = await openStage('/tools/ledger/');
});
afterAll(() => stage.close());
beforeEach(async () => {
  scene = await stage.open('workbench.html');
});
afterEach(() => leave(scene));

const unsaved = (page: Page) => page.getByRole('banner').getByText('有改动未保存');

async function openSample(page: Page): Promise<void> {
  await button(page, '试用示例台账').click();
  await page.getByRole('grid', { name: '2026年重点工作台账', exact: true }).waitFor();
  await settled(page);
}

/** Waits until the status line says something final. */
async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '另存副本').click()]);
  expect(download.suggestedFilename()).toMatch(/-副本\.xlsx$/);
  return readFileSync(await download.path());
}

const read = (bytes: Uint8Array): Promise<Workbook> =>
  openXlsx(bytes, '示例台账.xlsx').read({ styles: 'full' });

test('the empty page offers every other ledger of the office, and the pane knows each', async () => {
  const { page } = scene;
  await button(page, '试用全局示例').click();
  await page.getByRole('grid', { name: '督办事项', exact: true }).waitFor();
  await settled(page);
  expect(await page.getByRole('banner').textContent()).toContain('全局示例台账.xlsx');
  const pane = await page.getByRole('region', { name: '助手', exact: true }).textContent();
  for (const ledger of ['收文办理', '信访', '12345工单', '绩效指标', '民生实事'])
    expect(pane).toContain(ledger);
  expect(await page.getByText('热线统计表').count()).toBeGreaterThan(0);
});

test('nothing is open at first; an unchanged copy equals the file byte for byte', async () => {
  const { page } = scene;
  expect(await button(page, '另存副本').isDisabled()).toBe(true);
  await openSample(page);
  expect((await saved(page)).equals(SAMPLE)).toBe(true);
});

test('a day typed before a workbook is opened, or while it opens, rules the workbook', async () => {
  const { page } = scene;
  await page.getByLabel('截至日期').fill('2026-06-30');
  await openSample(page);
  expect(await page.getByLabel('截至日期').inputValue()).toBe('2026-06-30');
  expect(await settled(page)).toContain('截至2026年6月30日');
});

test('status and briefing are written and saved, and taken back to the first workbook', async () => {
  const { page } = scene;
  await openSample(page);
  await page.getByLabel('截至日期').fill('2026-06-30');
  await settled(page);
  await write(page, '更新状态');
  const marked = await read(await saved(page));
  const before = await read(SAMPLE);
  const [ledger] = marked.sheets.filter(({ rules }) => rules.length > 0);
  expect(ledger?.cells.flat()).toEqual(
    expect.arrayContaining(['预警', '状态判定', '截止日', '逾期天数', '判定说明']),
  );
  expect(await page.getByRole('gridcell', { name: '预警', exact: true }).count()).toBe(1);

  await write(page, '生成简报');
  const briefed = await read(await saved(page));
  expect(findSheet(briefed, '重点工作动态简报')).toBeDefined();
  await page.getByRole('tab', { name: '重点工作动态简报', exact: true }).waitFor();

  await button(page, '撤销').click();
  await page.getByRole('tab', { name: '重点工作动态简报', exact: true }).waitFor({ state: 'detached' });
  await settled(page);
  await button(page, '撤销').click();
  await settled(page);
  await page.waitForFunction(
    (name) => [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.disabled,
    '撤销',
  );
  expect(await read(await saved(page))).toEqual({ ...before, name: '示例台账.xlsx' });
});

test('a file is opened by choosing and by dropping; other kinds are refused with what to do', async () => {
  const { page } = scene;
  const file = { name: '科室台账.xlsx', mimeType: 'application/octet-stream', buffer: SAMPLE };
  await button(page, '打开工作簿').setInputFiles(file);
  await page.getByText('科室台账.xlsx').waitFor();
  await settled(page);
  await button(page, '打开工作簿').setInputFiles({ ...file, name: '旧表.xls' });
  expect(await page.getByRole('alert').textContent()).toContain('另存为');
  await button(page, '打开工作簿').setInputFiles({
    ...file,
    name: '坏表.xlsx',
    buffer: SAMPLE.subarray(0, 4000),
  });
  await page.getByRole('alert').filter({ hasText: '坏表' }).waitFor();
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], '拖来的.xlsx'));
      return data;
    },
    [...SAMPLE],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.getByText('拖来的.xlsx').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await settled(page);
});

test('a large file tells its rows while it opens, and is given up or opened beside the workbook before', async () => {
  const { page } = scene;
  await openSample(page);
  await write(page, '更新状态');
  const row = (_: unknown, n: number) => [
    n,
    ...Array.from({ length: 12 }, (_, column) => `第${n}行第${column}列`),
  ];
  const sheets = [makeSheet('大表', Array.from({ length: 60_000 }, row))];
  const name = '大表.xlsx';
  const buffer = Buffer.from(writeXlsx({ name, date1904: false, sheets }));
  const open = (): Promise<void> =>
    page.getByLabel('打开工作簿', { exact: true }).setInputFiles({ name, mimeType: '', buffer });
  const banner = page.getByRole('banner');
  await open();
  // Pressed by the page itself: a fast machine shows the rows for a blink.
  const seen = page.evaluate(
    () =>
      new Promise<{ rows: string; share: number }>((resolve) => {
        const head = document.querySelector('header')!;
        const observer = new MutationObserver(() => {
          const rows = /已读取\d+行/.exec(head.textContent ?? '')?.[0];
          const cancel = [...head.querySelectorAll('button')].find((one) => one.textContent === '取消');
          if (rows === undefined || !cancel) return;
          observer.disconnect();
          const share = head.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
          cancel.click();
          resolve({ rows, share: Number(share) });
        });
        observer.observe(head, { subtree: true, childList: true, characterData: true });
      }),
  );
  await button(page, '不保存，继续打开').click();
  const { rows, share } = await seen;
  expect(rows).toMatch(/^已读取[1-9]/);
  expect(share).toBeGreaterThan(0);
  await banner.getByText(`已取消打开“${name}”。`).waitFor();
  expect(await banner.textContent()).toContain('示例台账.xlsx');
  const kept = await read(await saved(page));
  expect(kept.sheets.some(({ rules }) => rules.length > 0)).toBe(true);
  await open();
  await page.getByRole('grid', { name: '大表', exact: true }).waitFor();
});

test('unsaved changes are asked about before another workbook is opened', async () => {
  const { page } = scene;
  await openSample(page);
  await write(page, '更新状态');
  await unsaved(page).waitFor();
  await button(page, '试用示例台账').click();
  await button(page, '返回').click();
  await unsaved(page).waitFor();
  await button(page, '试用示例台账').click();
  await button(page, '不保存，继续打开').click();
  await unsaved(page).waitFor({ state: 'detached' });
  await settled(page);
});

test('leaving asks while changes are unsaved, and not after they were saved', async () => {
  const { page } = scene;
  await openSample(page);
  await write(page, '更新状态');
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await saved(page);
  await unsaved(page).waitFor({ state: 'detached' });
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
});

test('the grid shows values and looks, follows keys, and the pane follows the selection', async () => {
  const { page } = scene;
  await openSample(page);
  const { sheets } = await read(SAMPLE);
  const sheet = sheets.find(({ name }) => name === '2026年重点工作台账')!;
  const grid = page.getByRole('grid', { name: sheet.name, exact: true });
  await grid.locator('[data-cell="C6"]').click();
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
  const active = await grid.getAttribute('aria-activedescendant');
  const cell = page.locator(`[id="${active}"]`);
  expect(await cell.getAttribute('aria-selected')).toBe('true');
  const address = (await cell.getAttribute('data-cell'))!;
  const row = Number(/\d+/.exec(address)![0]) - 1;
  expect(row).toBeGreaterThanOrEqual(40);
  const value = scalarAt(sheet, row, 2);
  if (typeof value === 'string') expect(await cell.textContent()).toBe(value);
  await page
    .getByText(`第${row + 1}行`)
    .first()
    .waitFor();
  const box = (await cell.boundingBox())!;
  const view = (await grid.boundingBox())!;
  expect(box.y).toBeGreaterThan(view.y);
  expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height + 1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  expect(await grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(500);
});

test('scrolling through a long sheet draws only what is on screen', async () => {
  const { page } = scene;
  await openSample(page);
  const grid = page.getByRole('grid', { name: '2026年重点工作台账', exact: true });
  await grid.locator('[data-cell="C6"]').waitFor();
  await grid.evaluate((element) => element.scrollTo(0, 2000));
  await grid.locator('[data-cell="C6"]').waitFor({ state: 'detached' });
  expect(await page.getByRole('gridcell').count()).toBeLessThan(2000);
});

describe('without the network', () => {
  const path = join(__dirname, '../../assets/sample/ledger-2026.xlsx');
  const whole = async (page: Page): Promise<void> => {
    await button(page, '打开工作簿').setInputFiles(path);
    await page.getByRole('gridcell').first().waitFor();
    await settled(page);
    await write(page, '更新状态');
    expect((await read(await saved(page))).sheets.some(({ rules }) => rules.length > 0)).toBe(true);
  };

  test('a loaded page does all its work', async () => {
    const { page, context } = scene;
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await whole(page);
    await context.setOffline(false);
  });
});

test('what is written and taken back again is no unsaved change; what is written anew is one', async () => {
  const { page } = scene;
  await openSample(page);
  await write(page, '更新状态');
  await unsaved(page).waitFor();
  await button(page, '撤销').click();
  await unsaved(page).waitFor({ state: 'detached' });
  expect(Buffer.compare(await saved(page), SAMPLE)).toBe(0);
  await write(page, '更新状态');
  await unsaved(page).waitFor();
});

test('a command with nothing open says what to do first', async () => {
  const { page } = scene;
  await button(page, '更新状态').click();
  await page.getByRole('status').filter({ hasText: '打开工作簿' }).waitFor();
  expect(await page.getByRole('region', { name: '预览', exact: true }).count()).toBe(0);
});

test('sheets may be called like members of every object', async () => {
  const { page } = scene;
  const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
  const sheets = names.map((name) => makeSheet(name, [['2026年重点工作台账'], ['甲', name]]));
  const buffer = Buffer.from(writeXlsx({ name: '名.xlsx', date1904: false, sheets }));
  await page
    .getByLabel('打开工作簿', { exact: true })
    .setInputFiles({ name: '名.xlsx', mimeType: 'application/octet-stream', buffer });
  for (const name of names) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('grid', { name, exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('grid', { name, exact: true }).locator('[data-cell="B2"]').click();
  }
  await settled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('columns that a command adds come into view', async () => {
  const { page } = scene;
  await openSample(page);
  await write(page, '更新状态');
  const grid = page.getByRole('grid', { name: '2026年重点工作台账', exact: true });
  const added = grid.getByText('预警', { exact: true });
  await added.waitFor();
  // The sheet moves once it has drawn them.
  await page.waitForFunction(
    ([heading, sheet]) => {
      const [cell, view] = [heading!.getBoundingClientRect(), sheet!.getBoundingClientRect()];
      return cell.left >= view.left && cell.right <= view.right + 1;
    },
    [await added.elementHandle(), await grid.elementHandle()] as const,
  );
});

test('a cell is written anew where a finding asks for it, judged again, and taken back', async () => {
  const { page, faults } = scene;
  await openSample(page);
  const grid = page.getByRole('grid', { name: '2026年重点工作台账', exact: true });
  const line = page.getByRole('textbox', { name: '单元格内容', exact: true });
  const ledger = findSheet(await read(SAMPLE), '2026年重点工作台账')!;
  const at = 'H24';
  const before = String(scalarAt(ledger, 23, 7));
  const better = '方案已完成初稿，正在征求各县区意见';
  const asked = page
    .getByRole('region', { name: '问题提示', exact: true })
    .getByText('第24行：进展没有写具体内容');
  await page.getByRole('tab', { name: '问题提示' }).click();
  await asked.waitFor();
  await button(page, `2026年重点工作台账!${at}，在表中查看`).first().click();
  await grid.locator(`[data-cell="${at}"][aria-selected="true"]`).waitFor();
  expect(await line.inputValue()).toBe(before);
  await line.click();
  await line.fill(better);
  await page.keyboard.press('Enter');
  await page.getByText(`已写入：修改${at}，改动1格。`).waitFor();
  expect(await grid.locator(`[data-cell="${at}"]`).textContent()).toBe(better);
  await unsaved(page).waitFor();
  expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
  await asked.waitFor({ state: 'detached' });
  const copy = findSheet(await read(await saved(page)), '2026年重点工作台账')!;
  expect(scalarAt(copy, 23, 7)).toBe(better);
  await button(page, '撤销').click();
  await settled(page);
  expect(await grid.locator(`[data-cell="${at}"]`).textContent()).toBe(before);
  expect((await saved(page)).equals(SAMPLE)).toBe(true);
  // Escape gives up what was typed; going elsewhere writes it.
  await grid.locator(`[data-cell="${at}"]`).dblclick();
  await line.fill('不要了');
  await page.keyboard.press('Escape');
  expect(await line.inputValue()).toBe(before);
  await page.keyboard.press('Enter');
  await line.fill('正在征求意见');
  await grid.locator('[data-cell="H26"]').click();
  await page.getByText(`已写入：修改${at}，改动1格。`).waitFor();
  expect(faults).toEqual([]);
});

test('merged cells, formulas and open previews refuse with a sentence, and what was typed is not lost', async () => {
  const { page } = scene;
  const sheet = makeSheet(
    '台账',
    [
      ['序号', '重点工作', '牵头科室', '完成时限', '工作进展'],
      [1, '编制规划', '规划科', '6月底', '正在编制'],
      [2, { formula: 'B2', result: '编制规划' }, '规划科', '7月底', '正在编制'],
    ],
    { layout: { ...PLAIN_LAYOUT, merges: [{ top: 1, bottom: 2, left: 2, right: 2 }] } },
  );
  const bytes = await writeXlsx({ name: '台账.xlsx', date1904: false, sheets: [sheet] });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '台账.xlsx',
      mimeType: '',
      buffer: Buffer.from(bytes),
    });
  const grid = page.getByRole('grid', { name: '台账', exact: true });
  await grid.waitFor();
  await settled(page);
  for (const [cell, word] of [
    ['C2', '合并单元格'],
    ['B3', '公式'],
  ] as const) {
    await grid.locator(`[data-cell="${cell}"]`).dblclick();
    await page.getByRole('alert').getByText(word).waitFor();
  }
  await grid.locator('[data-cell="E2"]').dblclick();
  expect(await page.getByRole('alert').count()).toBe(0);
  const line = page.getByRole('textbox', { name: '单元格内容', exact: true });
  await line.fill('已完成');
  await button(page, '更新状态').click();
  await page.getByRole('region', { name: '预览', exact: true }).waitFor();
  await settled(page);
  await line.press('Enter');
  await page.getByRole('alert').getByText('E2没有修改').waitFor();
  expect(await line.inputValue()).toBe('已完成');
  await button(page, '放弃').click();
  await line.press('Enter');
  await page.getByText('已写入：修改E2').waitFor();
});

test('Ctrl+F finds in the sheet, counts, and goes on and back', async () => {
  const { page } = scene;
  await openSample(page);
  await page.getByRole('grid', { name: '2026年重点工作台账', exact: true }).focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '查找', exact: true });
  await page.keyboard.type('牵头');
  const count = await bar.getByText(/^共\d+处$/).textContent();
  const all = Number(/\d+/.exec(count!)![0]);
  expect(all).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await bar.getByText(`第1处，共${all}处`).waitFor();
  // The line of the cursor's row marks its own cells and does not strike out what is merged over it.
  const lined = (cell: string): Promise<boolean> =>
    page
      .locator(`[data-cell="${cell}"]`)
      .evaluate((one) => getComputedStyle(one, '::after').content !== 'none');
  expect([await lined('F4'), await lined('C3'), await lined('F6')]).toEqual([true, false, false]);
  await page.keyboard.press('Shift+Enter');
  await bar.getByText(`第${all}处，共${all}处`).waitFor();
  expect(await page.getByRole('textbox', { name: '单元格内容', exact: true }).inputValue()).toContain('牵头');
  await bar.getByRole('textbox').fill('没有这样的字');
  await bar.getByText('没有找到').waitFor();
  await page.keyboard.press('Escape');
  expect(await bar.count()).toBe(0);
});

test('a rectangle is selected by keys and by the mouse, and copied as a table', async () => {
  const { page } = scene;
  await openSample(page);
  const grid = page.getByRole('grid', { name: '2026年重点工作台账', exact: true });
  const copied = (): Promise<string> =>
    grid.evaluate((element) => {
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
  await grid.locator('[data-cell="G6"]').click();
  const one = await copied();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const rows = (await copied()).split('\n').map((row) => row.split('\t'));
  expect(rows.map((row) => row.length)).toEqual([2, 2]);
  expect(rows[0]![0]).toBe(one);
  expect(await grid.locator('[aria-selected="true"]').count()).toBe(4);
  await page.keyboard.press('ArrowDown');
  expect(await grid.locator('[aria-selected="true"]').count()).toBe(1);
  await grid.locator('[data-cell="G6"]').hover();
  await page.mouse.down();
  await grid.locator('[data-cell="G8"]').hover();
  await page.mouse.up();
  await grid.locator('[data-cell="H9"]').hover();
  expect((await copied()).split('\n')).toHaveLength(3);
});
