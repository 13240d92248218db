import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openStage, type Scene, type Stage } from './browser';
import { leave } from './leave';
import { DIST } from './server';

let stage: Stage;
let scene: Scene;
let folder: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recent-'));
  copyFileSync(join(__dirname, '../../assets/sample/ledger-2026.xlsx'), join(folder, '我的台账.xlsx'));
  scene = await stage.open('workbench.html');
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await leave(scene);
});

const recent = (page: Page) => page.getByRole('region', { name: '最近打开', exact: true });
const file = (page: Page) => recent(page).getByRole('button', { name: '我的台账.xlsx', exact: true });
const opened = (page: Page) => page.getByRole('banner').getByText('我的台账.xlsx', { exact: true });

/** Drops a file of the disk on the page, as a hand does: what the browser then gives is a real handle. */
async function drop(page: Page): Promise<void> {
  const session = await scene.context.newCDPSession(page);
  const data = { items: [], files: [join(folder, '我的台账.xlsx')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await opened(page).waitFor();
}

/** Comes back to the page once the browser has put down what was opened. */
async function again(page: Page, files = 1): Promise<void> {
  await page.waitForFunction(
    (count) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('recent-files', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('files');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('files').objectStore('files').get('newest');
          asked.onsuccess = () => {
            opening.result.close();
            resolve(((asked.result as readonly unknown[] | undefined) ?? []).length === count);
          };
        };
      }),
    files,
  );
  await page.reload();
  await page.getByRole('heading', { name: '还没有打开工作簿' }).waitFor();
}

test.each(['http', 'file'])(
  'over %s a file is opened again by one press, and forgotten by another',
  async (scheme) => {
    const { page } = scene;
    if (scheme === 'file') await page.goto(pathToFileURL(join(DIST, '台账助手.html')).href);
    expect(await recent(page).count()).toBe(0);
    await drop(page);
    await again(page);
    await file(page).waitFor();
    expect(await recent(page).textContent()).toContain('今天');
    await file(page).click();
    await opened(page).waitFor();
    await page.getByRole('gridcell').first().waitFor();
    await again(page);
    await file(page).waitFor();
    expect(await file(page).count()).toBe(1);
    rmSync(join(folder, '我的台账.xlsx'));
    await file(page).click();
    await page.getByRole('alert').getByText('没有找到“我的台账.xlsx”').waitFor();
    await recent(page).getByRole('button', { name: '清除记录', exact: true }).click();
    await recent(page).waitFor({ state: 'detached' });
    await again(page, 0);
    expect(await recent(page).count()).toBe(0);
  },
);

test('打开工作簿 asks with the dialog that gives handles, and with the plain one where that is forbidden', async () => {
  const { page } = scene;
  const open = page.getByLabel('打开工作簿', { exact: true });
  // Nobody can press a button in the browser's own dialog here; the handle is of the page's private disk.
  await page.evaluate(async () => {
    const disk = await navigator.storage.getDirectory();
    const handle = await disk.getFileHandle('我的台账.xlsx', { create: true });
    const stream = await handle.createWritable();
    await stream.write(await (await fetch('sample.xlsx')).arrayBuffer());
    await stream.close();
    Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
  });
  await open.click();
  await opened(page).waitFor();
  await again(page);
  await file(page).waitFor();
  await page.evaluate(() =>
    Object.assign(window, {
      showOpenFilePicker: () => Promise.reject(new DOMException('forbidden', 'SecurityError')),
    }),
  );
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open.click()]);
  await chooser.setFiles(join(folder, '我的台账.xlsx'));
  await opened(page).waitFor();
});
