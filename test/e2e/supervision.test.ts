import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { readRegister } from '../../src/records/register';
import { findSheet, type Workbook } from '../../src/workbook/sheet';
import { faultsOf } from '../paper/gongwen-checker';
import { axeFaults } from './axe';
import { openStage, type Stage } from './browser';
import { panesInExcel, ready, seen } from './excel-pane';
import { tabTo } from './keys';
import { leave } from './leave';
import { openSample, saved } from './month';
import { button, confirm, preview, settled, type Place } from './place';

/** The tab 督办 from what is due to what was answered, in both hosts. */

const ISSUED = '2026-07-03';
/** After all the days by which the sections had to answer. */
const LATER = '2026-07-20';

const register = (place: Place): Locator => place.getByRole('table', { name: '函件登记', exact: true });
/** The rows of the register as they are shown, without its headings. */
const shown = async (place: Place): Promise<string[]> =>
  (await register(place).locator('tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));

async function issuedOn(place: Place, day: string): Promise<void> {
  await place.getByLabel('发函日期').fill(day);
  await settled(place);
}

/** Waits for the register to hold some letters, the first of them in some state. */
async function first(place: Place, state: string): Promise<void> {
  await register(place).locator('tbody tr').first().filter({ hasText: state }).waitFor();
  await settled(place);
}

/** A round from its letters to a reply and a receipt; gives what the register says at last. */
async function round(place: Place, read: () => Promise<Workbook>): Promise<string[]> {
  await place.getByRole('tab', { name: '督办', exact: true }).click();
  const due = place.getByRole('region', { name: '本期应发', exact: true });
  await due.waitFor();
  await settled(place);
  await issuedOn(place, ISSUED);
  expect(await due.innerText()).toMatch(/督办函 督办〔2026〕1号.*2026年7月8日前回复，连续第1期/s);
  await button(place, '生成函件').click();
  await confirm(place);
  await due.filter({ hasText: '本期没有要发的函件' }).waitFor();
  const { letters } = readRegister(await read());
  expect(letters.length).toBeGreaterThan(2);
  await issuedOn(place, LATER);
  await first(place, '未回复');
  expect((await shown(place)).every((row) => row.includes('未回复'))).toBe(true);

  const answered = (await register(place).locator('tbody tr td').first().innerText()).split(/\s/)[0]!;
  await button(place, '登记回复').first().click();
  await place.getByLabel('回复日期').fill('2026-07-06');
  await place.getByLabel('回复内容').fill('已排出完成日期');
  await button(place, '预览登记').click();
  await confirm(place);
  await register(place).locator('tbody tr').last().filter({ hasText: '已回复' }).waitFor();
  await settled(place);

  const signed = (await register(place).locator('tbody tr td').first().innerText()).split(/\s/)[0]!;
  expect(signed).not.toBe(answered);
  await button(place, '登记回复').first().click();
  await place.getByLabel('签收人').fill('值班员');
  await place.getByLabel('签收日期').fill('2026-07-03');
  await button(place, '预览登记').click();
  await confirm(place);
  await first(place, '未回复');
  const now = readRegister(await read()).letters;
  expect(now.find(({ no }) => no === answered)).toMatchObject({
    repliedOn: '2026-07-06',
    reply: '已排出完成日期',
    signedBy: '',
  });
  expect(now.find(({ no }) => no === signed)).toMatchObject({
    signedBy: '值班员',
    signedOn: '2026-07-03',
    repliedOn: null,
  });
  return shown(place);
}

describe('in the workbench', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()));
  afterAll(() => stage.close());

  test('a round is sent, answered, handed out as Word files and taken back', async () => {
    const scene = await stage.open('workbench.html');
    const { page } = scene;
    await openSample(page);
    const before = await saved(page);
    const rows = await round(page, () => saved(page));
    expect(rows.at(-1)).toContain('已回复');

    const [zip] = await Promise.all([page.waitForEvent('download'), button(page, '下载全部函件').click()]);
    expect(zip.suggestedFilename()).toBe('2026年6月督办函件.zip');
    const files = Object.entries(unzipSync(readFileSync(await zip.path())));
    expect(files.length).toBe(rows.length);
    for (const [name, bytes] of files) {
      expect(name).toMatch(/^督[提办]〔2026〕\d+号-.+\.docx$/);
      expect(faultsOf(bytes, 'letter')).toEqual([]);
    }
    await settled(page);

    // A slip of the loop, from the card.
    await page.getByRole('tab', { name: '事项清单', exact: true }).click();
    await button(page, '为什么').first().click();
    await page.getByRole('region', { name: '判定依据', exact: true }).waitFor();
    await button(page, '交办').click();
    await page.getByRole('region', { name: '预览', exact: true }).waitFor();
    await settled(page);
    const [slip] = await Promise.all([page.waitForEvent('download'), button(page, '下载单子').click()]);
    expect(slip.suggestedFilename()).toMatch(/^督办事项交办单.+\.docx$/);
    expect(faultsOf(readFileSync(await slip.path()), 'paper')).toEqual([]);
    await settled(page);
    await confirm(page);
    expect(findSheet(await saved(page), '督办流转')!.cells.at(-1)![4]).toBe('交办');

    for (let taken = 0; taken < 4; taken++) {
      await button(page, '撤销').click();
      await settled(page);
    }
    expect(await saved(page)).toEqual(before);
    await leave(scene);
  });
});

describe('in Excel', () => {
  const inExcel = panesInExcel();
  const small = { size: { width: 350, height: 378 } };

  test('a round is sent, answered and taken back', () =>
    inExcel(async ({ excel, frame }) => {
      await ready(frame);
      const before = seen(excel.workbook());
      await round(frame, () => Promise.resolve(excel.workbook()));
      for (let taken = 0; taken < 3; taken++) {
        await button(frame, '撤销').click();
        await settled(frame);
      }
      expect(seen(excel.workbook())).toEqual(before);
    }));

  test('by keyboard alone in a low pane: letters, a reply, a step of an item, all of it taken back', () =>
    inExcel(async ({ excel, page, frame }) => {
      await ready(frame);
      const before = seen(excel.workbook());
      const press = async (name: string | RegExp): Promise<void> => {
        await tabTo(page, frame, name);
        await page.keyboard.press('Enter');
      };
      const confirm = async (): Promise<void> => {
        await preview(frame).waitFor();
        await settled(frame);
        await press('写入工作簿');
        await preview(frame).waitFor({ state: 'detached' });
        await settled(frame);
      };
      const toTab = async (name: string, from: string): Promise<void> => {
        await frame.getByRole('textbox', { name: '截至日期' }).focus();
        await tabTo(page, frame, from);
        while ((await frame.getByRole('tab', { name, exact: true }).getAttribute('aria-selected')) !== 'true')
          await page.keyboard.press('ArrowRight');
        await settled(frame);
      };
      await toTab('督办', '概况');
      await register(frame).waitFor();
      await settled(frame);
      await press('生成函件');
      await confirm();
      await register(frame).locator('tbody tr').first().waitFor();
      await settled(frame);
      await press('登记回复');
      await tabTo(page, frame, '回复内容');
      await page.keyboard.type('已说明原因');
      await press('预览登记');
      await confirm();
      expect(readRegister(excel.workbook()).letters.map(({ reply }) => reply)).toContain('已说明原因');
      await toTab('事项清单', '督办');
      await tabTo(page, frame, /编制/);
      await page.keyboard.press('ArrowRight');
      await frame.waitForFunction(() => document.activeElement?.textContent === '为什么');
      await page.keyboard.press('Enter');
      await press(/事项经过/);
      await frame.getByText('目前：').waitFor();
      await settled(frame);
      await press(/其他环节/);
      await press('立项');
      await confirm();
      expect(findSheet(excel.workbook(), '督办流转')!.cells.at(-1)![4]).toBe('立项');
      await frame.getByRole('textbox', { name: '截至日期' }).focus();
      for (let taken = 0; taken < 3; taken++) {
        await press('撤销');
        await frame.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
        await settled(frame);
      }
      expect(seen(excel.workbook())).toEqual(before);
    }, small));

  test.each(['light', 'dark'] as const)('axe finds nothing at 350 pixels, %s', (colorScheme) =>
    inExcel(async ({ page, frame }) => {
      await page.emulateMedia({ colorScheme });
      await ready(frame);
      await frame.getByRole('tab', { name: '督办', exact: true }).click();
      await frame.getByRole('region', { name: '本期应发', exact: true }).waitFor();
      await settled(frame);
      expect(await axeFaults(frame)).toEqual([]);
      await button(frame, '生成函件').click();
      await confirm(frame);
      await button(frame, '登记回复').first().click();
      expect(await axeFaults(frame)).toEqual([]);
      await frame.getByRole('tab', { name: '事项清单', exact: true }).click();
      await button(frame, '为什么').first().click();
      await button(frame, '其他环节').click();
      await button(frame, '事项经过').click();
      await frame.getByText('目前：').waitFor();
      await settled(frame);
      expect(await axeFaults(frame)).toEqual([]);
      const wide = await frame.evaluate(
        () => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth,
      );
      expect(wide).toBe(0);
    }),
  );
});
