import { monthFiles } from '../tools/month-files';
import { axeFaults } from './axe';
import { BRIEFING, panesInExcel, ready, sampleLedger, seen } from './excel-pane';
import { button, settled, write } from './place';
import { focused, tabTo } from './keys';

/**
 * By keyboard alone, as in Excel for the web: there Office.js takes Tab over and walks through a list of its own. The
 * library is the real one; `press` goes through it.
 */

const inExcel = panesInExcel({ size: { width: 350, height: 378 } });

test('a preview is reached, its parts open, it is confirmed, and the focus comes back', () =>
  inExcel(async ({ page, frame }) => {
    await ready(frame);
    await frame.getByRole('textbox', { name: '截至日期' }).focus();
    await tabTo(page, frame, '更新状态');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: '预览' }).waitFor();
    await settled(frame);
    await tabTo(page, frame, /滞后/);
    await page.keyboard.press('Enter');
    expect(await frame.locator('button[aria-expanded="true"]').count()).toBe(1);
    await tabTo(page, frame, '写入工作簿');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: '预览' }).waitFor({ state: 'detached' });
    await settled(frame);
    expect(await focused(frame)).toBe('更新状态');
    await tabTo(page, frame, '撤销');
    await page.keyboard.press('Enter');
    await frame.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(frame)).not.toBe('BODY');
  }));

test('where the button that was pressed is gone, the focus stays in the pane', () =>
  inExcel(async ({ page, frame }) => {
    await ready(frame);
    await write(frame, '更新状态');
    const skip = button(frame, '跳过');
    while ((await skip.count()) > 0) {
      await skip.focus();
      await page.keyboard.press('Enter');
      await frame.waitForTimeout(100);
    }
    expect(await focused(frame)).toBe('下一步');
    await page.keyboard.press('Tab');
    expect(await focused(frame)).not.toBe('BODY');
  }));

test('a figure of the paper is reached, its rows are shown, and Escape comes back to it', () =>
  inExcel(async ({ page, frame }) => {
    await ready(frame);
    await frame.getByRole('textbox', { name: '截至日期' }).focus();
    await tabTo(page, frame, '生成简报');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: '预览', exact: true }).waitFor();
    await settled(frame);
    await tabTo(page, frame, '简报样式');
    const figure = (): Promise<string> =>
      frame.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? 'BODY',
      );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const name = await figure();
    expect(name).toMatch(/^\d+项：查看是哪些行$/);
    await page.keyboard.press('Enter');
    const count = parseInt(name);
    const list = frame.getByRole('region', { name: `${count}项，是这些行` });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(Math.min(count, 40));
    expect(await axeFaults(frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await frame.waitForFunction(
      (wanted) => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') === wanted,
      name,
    );
    expect(await axeFaults(frame)).toEqual([]);
    await tabTo(page, frame, '写入工作簿');
    await page.keyboard.press('Escape');
    await frame.getByRole('region', { name: '预览', exact: true }).waitFor({ state: 'detached' });
  }));

test('Escape closes preview and card, and does not lead to the sheet', () =>
  inExcel(async ({ page, frame }) => {
    await ready(frame);
    await frame.getByRole('textbox', { name: '截至日期' }).focus();
    await tabTo(page, frame, '生成简报');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: '预览' }).waitFor();
    await settled(frame);
    await page.keyboard.press('Escape');
    await frame.getByRole('region', { name: '预览' }).waitFor({ state: 'detached' });
    expect(await focused(frame)).toBe('生成简报');

    await tabTo(page, frame, '概况');
    await page.keyboard.press('ArrowRight');
    await frame.getByRole('table', { name: '事项清单' }).waitFor();
    await tabTo(page, frame, /编制/);
    await page.keyboard.press('ArrowRight');
    await frame.waitForFunction(() => document.activeElement?.textContent === '为什么');
    await page.keyboard.press('Enter');
    await frame.getByRole('region', { name: '判定依据' }).waitFor();
    await tabTo(page, frame, '关闭');
    await page.keyboard.press('Escape');
    await frame.getByRole('region', { name: '判定依据' }).waitFor({ state: 'detached' });
    expect(await focused(frame)).toBe('为什么');
  }));

test('the list is one stop, the columns of a ledger and the filters open by keys', () =>
  inExcel(async ({ page, frame }) => {
    await ready(frame);
    await frame.getByRole('textbox', { name: '截至日期' }).focus();
    await tabTo(page, frame, /各列含义/);
    await page.keyboard.press('Enter');
    await tabTo(page, frame, /A列.*含义/);

    await frame.getByRole('textbox', { name: '截至日期' }).focus();
    await tabTo(page, frame, '概况');
    await page.keyboard.press('ArrowRight');
    await frame.getByRole('table', { name: '事项清单' }).waitFor();
    expect(await frame.locator('[role="table"] button:not([tabindex="-1"])').count()).toBe(1);
    await tabTo(page, frame, '筛选');
    await page.keyboard.press('Enter');
    await tabTo(page, frame, /^预警/);
  }));

test('the whole month by keys: forms, returns, status, briefing, and all of it taken back', () =>
  inExcel(async ({ excel, page, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    const [file] = (await monthFiles(await sampleLedger())).files;
    const day = frame.getByRole('textbox', { name: '截至日期' });
    const press = async (name: string | RegExp): Promise<void> => {
      await tabTo(page, frame, name);
      await page.keyboard.press('Enter');
    };
    const confirm = async (): Promise<void> => {
      await frame.getByRole('region', { name: '预览' }).waitFor();
      await settled(frame);
      await press('写入工作簿');
      await frame.getByRole('region', { name: '预览' }).waitFor({ state: 'detached' });
      await settled(frame);
    };
    await day.focus();
    await press('汇总报送');
    await frame.getByRole('region', { name: '报送文件' }).waitFor();
    await press('下发报送表');
    await frame.getByRole('region', { name: '下发报送表' }).waitFor();
    await settled(frame);
    await tabTo(page, frame, /^下载全部/);
    await press('返回');
    await tabTo(page, frame, '选择文件');
    // The dialog for files is the system's; what it hands over is given to the field that has the focus.
    await frame.locator('input[type="file"]').setInputFiles(file!);
    await confirm();
    for (const name of ['更新状态', '本月存档', '生成简报']) {
      await press('下一步');
      await frame.getByText(`预览：${name}`).waitFor();
      await confirm();
    }
    expect(excel.workbook().sheets.map(({ name }) => name)).toContain(BRIEFING);
    for (const title of ['生成简报', '本月存档', '更新状态', '汇总报送']) {
      await press('撤销');
      await frame
        .getByRole('status')
        .filter({ hasText: `已撤销：${title}` })
        .waitFor();
      await settled(frame);
    }
    expect(seen(excel.workbook())).toEqual(first);
  }));
