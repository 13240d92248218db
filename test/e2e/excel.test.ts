import { writeXlsx } from '../../src/hosts/xlsx';
import { findSheet, makeSheet, scalarAt, type Workbook } from '../../src/workbook/sheet';
import { BRIEFING, LEDGER, open, panesInExcel, ready, seen, until } from './excel-pane';
import { button, preview, settled, write } from './place';

/** The pane as built, in a real browser, with the real Office.js over the stand-in for Excel. */

const inExcel = panesInExcel();

/** A return of 大气环境科 with new progress in its first two rows, and these rows (from zero). */
function ofAir(sample: Workbook): { readonly bytes: Uint8Array; readonly rows: readonly number[] } {
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
  inExcel(async ({ excel, sample, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    const {
      bytes,
      rows: [refused, taken],
    } = ofAir(sample);
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

test('a finding leads to its own cell, and help to the chapter on what it stands beside', () =>
  inExcel(async ({ excel, page, frame }) => {
    await ready(frame);
    await frame.getByRole('tab', { name: '问题提示', exact: true }).click();
    const place = frame.getByRole('button', { name: /![B-Z]+\d+，在表中查看$/ }).first();
    const [, letter, row] = /!([A-Z])(\d+)，/.exec((await place.getAttribute('aria-label'))!)!;
    await place.click();
    const at = { row: Number(row) - 1, column: letter!.charCodeAt(0) - 65 };
    await until(() => excel.active.selection.left === at.column);
    expect(excel.active).toEqual({
      sheet: LEDGER,
      selection: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    });

    const helpOn = async (name: string): Promise<string> => {
      const [manual] = await Promise.all([
        page.context().waitForEvent('page'),
        frame.getByRole('link', { name: `帮助：${name}`, exact: true }).click(),
      ]);
      await manual.waitForLoadState();
      const told = await manual.locator(':target').innerText();
      await manual.close();
      return told;
    };
    expect(await helpOn('问题提示')).toBe('七、待核是什么意思，怎么改');
    await open(frame, '生成简报');
    expect(await helpOn('生成简报')).toBe('八、简报');
    expect(frame.url()).toContain('taskpane.html');
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

test('what was written is taken back after the pane was reloaded, unless a cell was changed since', () =>
  inExcel(async ({ excel, frame }) => {
    await ready(frame);
    const first = seen(excel.workbook());
    const reload = async (): Promise<void> => {
      await frame.evaluate(() => document.body.classList.add('before'));
      await frame.evaluate(() => location.reload());
      await frame.locator('body:not(.before)').waitFor();
    };
    await write(frame, '更新状态');
    await reload();
    await settled(frame);
    await frame.locator('button[title="撤销“更新状态”"]').waitFor();
    await frame.getByRole('status').filter({ hasText: '可以撤销：更新状态。' }).waitFor();
    await button(frame, '撤销').click();
    await frame.getByText('已撤销：更新状态。').waitFor();
    expect(seen(excel.workbook())).toEqual(first);

    await write(frame, '更新状态');
    excel.type(LEDGER, 'Q6', '手写', true);
    await reload();
    await button(frame, '更新状态').waitFor();
    await settled(frame);
    await frame.waitForTimeout(500);
    expect(await button(frame, '撤销').isDisabled()).toBe(true);
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
