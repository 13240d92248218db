import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe';
import { openStage, type Scene, type Stage } from './browser';
import { leave } from './leave';
import { DIST } from './server';

/** An address of the site where no script runs. */
const NOTHING = 'assets/icon-32.png';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Opens a page, and at the end sees that it asked nothing of other machines and broke nothing. */
async function visit(
  path: string,
  work: (scene: Scene) => Promise<void>,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const scene = await stage.open(prepare ? NOTHING : path);
  if (prepare) {
    await prepare(scene.page);
    await scene.page.goto(stage.site.address + path);
  }
  await work(scene);
  await leave(scene);
}

/** Takes away what came with Chrome 76, as in the browsers that old Office brings. */
const age = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(Promise, 'allSettled'));

test('the pane outside Excel says so and points to the workbench', () =>
  visit('taskpane.html', async ({ page }) => {
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('工作台');
    await page.getByRole('link').click({ trial: true });
    expect(await page.getByRole('link').getAttribute('href')).toBe('workbench.html');
  }));

test('an old browser is told before anything modern is loaded: the pane', () =>
  visit(
    'taskpane.html',
    async ({ page }) => {
      const text = await page.getByRole('alert').textContent();
      expect(text).toContain('版本');
      expect(text).toContain(`${stage.site.address}workbench.html`);
      expect(await page.locator('script[src^="js/"]:not(#gate)').count()).toBe(0);
    },
    age,
  ));

test('an old browser is told before anything modern is loaded: the workbench', () =>
  visit(
    'workbench.html',
    async ({ page }) => {
      expect(await page.getByRole('alert').textContent()).toContain('版本');
      expect(await page.locator('#root').isVisible()).toBe(false);
    },
    age,
  ));

test('a page whose scripts do not arrive says so', async () => {
  const scene = await stage.open(NOTHING);
  await scene.page.route('**/js/workbench.*.js', (route) => route.abort());
  await scene.page.goto(`${stage.site.address}workbench.html`);
  await scene.page.getByRole('alert').waitFor();
  expect(await scene.page.getByRole('alert').textContent()).toContain('没有载入完整');
  await scene.context.close();
});

test('the self-check finds nothing missing in what was built, but the address in the manifest', () =>
  visit('self-check.html', async ({ page }) => {
    await page.getByText('检查完成').waitFor();
    const bad = await page.locator('tr.bad').allTextContents();
    expect(bad).toHaveLength(1);
    expect(bad[0]).toContain('ADDIN_URL');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(12);
    for (const line of ['版本', '程序文件', '缓存设置', '后台处理'])
      await page.getByRole('row', { name: new RegExp(`^${line} 正常`) }).waitFor();
  }));

test.each([
  ['complete', null, '检查完成，没有发现问题'],
  ['without one of its scripts', /^clerk\./, '检查完成，有1项不通过'],
])('the self-check of a folder, opened by double click: %s', async (_, without, told) => {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  cpSync(DIST, folder, { recursive: true });
  const gone = without && readdirSync(join(folder, 'js')).find((name) => without.test(name));
  if (gone) rmSync(join(folder, 'js', gone));
  const page = await stage.browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'self-check.html')).href);
  await page.getByText(told).waitFor();
  if (gone) await page.locator('tr.bad').filter({ hasText: gone }).waitFor();
  await page.close();
  rmSync(folder, { recursive: true });
});

describe('the workbench', () => {
  const ready = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '试用示例台账', exact: true }).click();
    await page.getByRole('gridcell').first().waitFor();
    await page.waitForFunction(
      () => !(document.querySelector('[role="status"]')?.textContent ?? '正在').startsWith('正在'),
    );
  };

  test.each(['light', 'dark'] as const)('has no serious faults for axe, %s', async (colorScheme) => {
    const { page, context } = await stage.open('workbench.html', { colorScheme });
    await page.getByRole('status').waitFor();
    expect(await axeFaults(page, { serious: true })).toEqual([]);
    await ready(page);
    expect(await axeFaults(page, { serious: true })).toEqual([]);
    await context.close();
  });

  test.each([
    [350, 378],
    [683, 384], // 1366 × 768 at 200 %
  ])('can be used at %d × %d', async (width, height) => {
    const { page, context } = await stage.open('workbench.html', { viewport: { width, height } });
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    for (const name of ['打开工作簿', '另存副本', '更新状态']) {
      await page.getByRole('button', { name, exact: true }).click({ trial: true });
    }
    await page.getByRole('gridcell').first().click({ trial: true });
    await context.close();
  });

  test('can be walked through by keyboard, from the commands to the pane', async () => {
    const { page, context } = await stage.open('workbench.html');
    await ready(page);
    await page.getByRole('button', { name: '另存副本', exact: true }).focus();
    const seen: (string | null)[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? null,
        ),
      );
    }
    expect(seen).toEqual(['A', 'TEXTAREA', 'grid', 'tab', 'separator', 'INPUT']);
    await page.getByRole('tab', { name: '2026年重点工作台账', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('grid', { name: '填报说明', exact: true }).waitFor();
    await page.getByRole('separator').focus();
    const width = Number(await page.getByRole('separator').getAttribute('aria-valuenow'));
    await page.keyboard.press('ArrowLeft');
    expect(Number(await page.getByRole('separator').getAttribute('aria-valuenow'))).toBeGreaterThan(width);
    await context.close();
  });
});
