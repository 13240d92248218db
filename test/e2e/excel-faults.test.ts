import type { Frame } from 'playwright-core';
import { open, panesInExcel, ready, seen, until, type ExcelPane } from './excel-pane';
import { button, preview, settled, write } from './place';

/** What the pane says and offers when Excel fails in the middle of a piece of work, or never answers. */

const inExcel = panesInExcel();

/**
 * The pane after a part was written: no preview, nothing that says nothing was written, and 撤销 that brings back the
 * start.
 */
async function expectWayBack({ excel, frame }: ExcelPane, first: unknown): Promise<void> {
  await preview(frame).waitFor({ state: 'detached' });
  await frame.getByRole('alert').filter({ hasText: '撤销' }).waitFor();
  expect(seen(excel.workbook())).not.toEqual(first);
  expect(await frame.locator('body').innerText()).not.toMatch(/没有写入|未写入|什么也没有/);
  expect(await button(frame, '更新状态').isEnabled()).toBe(true);
  await button(frame, '撤销').click();
  await said(frame, '已撤销：更新状态');
  expect(seen(excel.workbook())).toEqual(first);
}

const said = (frame: Frame, words: string): Promise<void> =>
  frame.getByRole('status').filter({ hasText: words }).waitFor();

test('a write that fails after half its actions closes the preview, and 撤销 takes it back', () =>
  inExcel(async (pane) => {
    const { excel, frame } = pane;
    await ready(frame);
    const first = seen(excel.workbook());
    await open(frame, '更新状态');
    excel.fail({ request: { writing: 1 }, when: 'half', code: 'InvalidArgument' });
    await button(frame, '写入工作簿').click();
    await expectWayBack(pane, first);
  }));

test('done again after it failed half-way, it is whole, and one 撤销 after the other leads back', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    await open(frame, '更新状态');
    excel.fail({ request: { writing: 1 }, when: 'half', code: 'InvalidArgument' });
    await button(frame, '写入工作簿').click();
    await preview(frame).waitFor({ state: 'detached' });
    await write(frame, '更新状态');
    for (let left = 2; left > 0; left--) {
      await button(frame, '撤销').click();
      await said(frame, '已撤销：更新状态');
      await settled(frame);
    }
    expect(seen(excel.workbook())).toEqual(first);
  }));

test('a write that is cancelled while Excel is at it stops, says so, and is taken back', () =>
  inExcel(async (pane) => {
    const { excel, frame } = pane;
    await ready(frame);
    const first = seen(excel.workbook());
    await open(frame, '更新状态');
    excel.fail({ request: { writing: 2 }, when: 'never' });
    await button(frame, '写入工作簿').click();
    await until(() => excel.unanswered === 1);
    await button(frame, '取消').click();
    await expectWayBack(pane, first);
  }));

test('a write cancelled before anything was sent leaves the preview open and the workbook as it was', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    await open(frame, '更新状态');
    excel.fail({ request: 1, when: 'never' });
    await button(frame, '写入工作簿').click();
    await button(frame, '取消').click();
    await said(frame, '已取消，这次没有写入');
    expect(await button(frame, '写入工作簿').isEnabled()).toBe(true);
    expect(await button(frame, '撤销').isDisabled()).toBe(true);
    expect(seen(excel.workbook())).toEqual(first);
  }));

test.each(['更新状态', '生成简报'])('%s: where Excel never answers, 取消 frees the pane', (command) =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    excel.fail({ request: 1, when: 'never' });
    await button(frame, command).click();
    await button(frame, '取消').click();
    await said(frame, '已取消，这次没有写入');
    await write(frame, command);
  }),
);

test('where Excel never answers, a sentence says so after a minute, and the next try works', () =>
  inExcel(
    async ({ excel, frame, page }) => {
      await ready(frame);
      excel.fail({ request: 1, when: 'never' });
      await button(frame, '更新状态').click();
      await said(frame, '正在准备');
      await page.clock.fastForward(61_000);
      await frame.getByRole('alert').filter({ hasText: '没有回应' }).waitFor();
      await write(frame, '更新状态');
    },
    { clock: true },
  ));

test('a write that Excel never answers ends in a sentence, and 撤销 waits', () =>
  inExcel(
    async ({ excel, sample, frame, page }) => {
      await ready(frame);
      await open(frame, '更新状态');
      excel.fail({ request: { writing: 1 }, when: 'never' });
      await button(frame, '写入工作簿').click();
      await until(() => excel.unanswered === 1);
      await page.clock.fastForward(61_000);
      await frame.getByRole('alert').filter({ hasText: '没有回应' }).waitFor();
      await preview(frame).waitFor({ state: 'detached' });
      await button(frame, '撤销').click();
      await said(frame, '已撤销：更新状态');
      expect(seen(excel.workbook())).toEqual(seen(sample));
    },
    { clock: true },
  ));
