import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openStage, type Scene, type Stage } from './browser';
import { monthReturns, openSample, wholeMonth } from './month';
import { button, preview, settled } from './place';
import { buildOf, comeBack, discard, firstRelease, nextRelease } from './releases';
import type { Mood } from './server';

/** What happens to people whose page is open, or comes again, while the site is updated, broken or away. */

const OUTDATED = '助手已更新，请刷新页面';

let stage: Stage;
let now: string;
let next: string;
beforeAll(async () => {
  stage = await openStage('/tools/ledger/');
  now = firstRelease();
  next = nextRelease(now, '9.9.9');
});
afterAll(async () => {
  await stage.close();
  discard(now);
  discard(next);
});
beforeEach(() => {
  stage.site.move(now);
  stage.site.feel('well');
  stage.site.lose(null);
});

/** A page of the present release with all of it kept for later. */
async function visited(): Promise<Scene> {
  const scene = await stage.open('workbench.html');
  await scene.page.evaluate(() => navigator.serviceWorker.ready);
  await scene.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return scene;
}

/** The scripts of a release that neither its workbench nor the keeper of files begins with. */
function lateScripts(folder: string): RegExp {
  const names = readdirSync(join(folder, 'js')).filter((name) => name.endsWith('.js'));
  const keeper = names.find((name) => name.startsWith('keeper.'))!;
  const page = readFileSync(join(folder, 'workbench.html'), 'utf8');
  const parts = [...readFileSync(join(folder, 'js', keeper), 'utf8').matchAll(/\.e\((\d+)\)/g)];
  const late = names.filter(
    (name) =>
      name !== keeper && !page.includes(`js/${name}`) && !parts.some(([, id]) => name.startsWith(`${id}.`)),
  );
  return new RegExp(`/js/(?:${late.join('|').replaceAll('.', '\\.')})$`);
}

const keptBuilds = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** Waits until the page asks for nothing more. */
async function allLoaded(page: Page): Promise<void> {
  const loaded = (): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, count = await loaded(); count !== before; count = await loaded()) {
    before = count;
    await page.waitForTimeout(500);
  }
}

test.each<[string, Mood]>([
  ['answers 404 to everything', 404],
  ['answers 503 to everything', 503],
  ['takes questions and never answers', 'silent'],
])('while the server %s, a page that was visited opens again and does its work', async (_, mood) => {
  const { page, context } = await visited();
  stage.site.feel(mood);
  await page.reload();
  await openSample(page);
  const other = await context.newPage();
  await other.goto(`${stage.site.address}?sample`);
  await other.getByRole('grid', { name: '2026年重点工作台账', exact: true }).waitFor();
  await context.close();
});

test('without any network it does the whole month', async () => {
  const { page, context } = await visited();
  await context.setOffline(true);
  await page.reload();
  await wholeMonth(page);
  await context.close();
});

test(
  'an update while a page is open takes nothing from it; the page tells of it; the next ' +
    'opening is the new one',
  async () => {
    const { page, context } = await visited();
    const old = await buildOf(page);
    await openSample(page);
    await button(page, '汇总报送').click();
    stage.site.move(next);
    await button(page, '选择文件').setInputFiles(await monthReturns());
    await preview(page).waitFor();
    await settled(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    const taken = page.evaluate(
      () => new Promise<void>((done) => (navigator.serviceWorker.oncontrollerchange = () => done())),
    );
    await comeBack(page);
    expect(await buildOf(page)).toBe(old);
    await taken;
    expect((await keptBuilds(page)).sort()).toEqual([`ledger ${old}`, expect.stringContaining('9.9.9')]);
    await page.getByRole('button', { name: '刷新', exact: true }).click();
    await page.waitForFunction(
      () =>
        document.querySelector('meta[name="build"]')?.getAttribute('content')?.startsWith('9.9.9') ?? false,
    );
    await context.setOffline(true);
    await page.reload();
    await openSample(page);
    expect(await buildOf(page)).toContain('9.9.9');
    await context.close();
  },
);

describe.each<[string, BrowserContextOptions]>([
  ['where nothing is kept (http, or forbidden)', { serviceWorkers: 'block' }],
])('%s', (_, options) => {
  // Gone before the page is opened, so that nothing can have loaded it: the page notices at the same moment either way.
  test.each([
    ['the reader of .xls files', () => /\/js\/spreadsheet\./],
    ['the worker that thinks and the reader of .xls files', () => /\/js\/(?:clerk|spreadsheet)\./],
    ['everything the page does not begin with, the worker that thinks included', () => lateScripts(now)],
  ])('without %s a merge ends: no file counts as unread, no section as silent', async (_, late) => {
    const missed = stage.site.lose(late());
    const { page, context } = await stage.open('workbench.html', options);
    await openSample(page);
    await button(page, '汇总报送').click();
    const before = missed.length;
    await button(page, '选择文件').setInputFiles(await monthReturns());
    await page.getByRole('alert').waitFor();
    await settled(page);
    expect(missed.length).toBeGreaterThan(before);
    expect(await page.getByRole('alert').allTextContents()).toEqual([expect.stringContaining(OUTDATED)]);
    expect(await preview(page).count()).toBe(0);
    expect(await button(page, '写入工作簿').count()).toBe(0);
    for (const words of ['未报送', '还没有报送', '没有读成', '没有读取'])
      expect(await page.getByText(words).count()).toBe(0);
    await context.close();
  });

  test('a view that the update took away ends the merge too: nothing is offered for writing unseen', async () => {
    const { page, context } = await stage.open('workbench.html', options);
    await openSample(page);
    await allLoaded(page);
    stage.site.move(next);
    await button(page, '汇总报送').click();
    const [first] = await monthReturns();
    await button(page, '选择文件').setInputFiles([first!]);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(OUTDATED);
    expect(await button(page, '写入工作簿').count()).toBe(0);
    await context.close();
  });
});

test('a release that was copied in part is not kept: the one before stays whole', async () => {
  const { page, context } = await visited();
  const old = await buildOf(page);
  const half = nextRelease(now, '8.8.8');
  // The page of before among the scripts of after: a copy that is still under way, or a page that a proxy has kept.
  copyFileSync(join(now, 'workbench.html'), join(half, 'workbench.html'));
  stage.site.move(half);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker>((resolve) => {
      registration.onupdatefound = () => resolve(registration.installing!);
    });
    await Promise.allSettled([registration.update()]);
    const fresh = await found;
    while (fresh.state !== 'redundant') await new Promise((again) => setTimeout(again, 20));
  });
  await page.waitForFunction(async () => (await caches.keys()).length === 1);
  expect(await keptBuilds(page)).toEqual([`ledger ${old}`]);
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  expect(await buildOf(page)).toBe(old);
  await context.close();
  discard(half);
});
