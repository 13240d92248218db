/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { HostError, type Host } from '../../src/workbook/host';
import { memoryHost } from '../../src/workbook/memory';
import { findSheet, scalarAt } from '../../src/workbook/sheet';
import type { UndoStore } from '../../src/pane/undo-store';
import type { Written } from '../../src/tasks';
import { AS_OF, madeLedger } from './made-ledger';
import {
  act,
  button,
  cleanup,
  idle,
  isDisabled,
  press,
  pretendLayout,
  region,
  screen,
  stage,
  status,
  waitFor,
  within,
} from './stage';

beforeAll(pretendLayout);
jest.setTimeout(60_000);

const WHY = { topic: '手工' };

it('writes nothing before the word is given, writes it then, and takes it back exactly', async () => {
  const { host } = await stage();
  const before = await host.read();
  await press('更新状态');
  expect(document.activeElement).toBe(region('预览'));
  expect(isDisabled(button('更新状态'))).toBe(true);
  within(region('预览')).getByText('将有1项标为严重滞后');
  expect(await host.read()).toEqual(before);

  expect(await press('写入工作簿')).toMatch(/^已写入：更新状态，改动\d+格。$/);
  const sheet = findSheet(await host.read(), '台账')!;
  expect(scalarAt(sheet, 1, 7)).toBe('预警');
  expect(scalarAt(sheet, 2, 7)).toBe('红');
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();

  expect(await press('撤销')).toBe('已撤销：更新状态。');
  expect(await host.read()).toEqual(before);
  expect(isDisabled(button('撤销'))).toBe(true);
});

it('takes back what was written before the pane was closed, as long as the workbook still says it', async () => {
  const host = memoryHost(madeLedger());
  const before = await host.read();
  let kept: Written | null = null;
  const undoStore: UndoStore = {
    load: () => Promise.resolve(kept),
    keep: (written) => {
      kept = written;
      return Promise.resolve();
    },
  };
  await stage({ host, more: { undoStore } });
  await press('更新状态');
  await press('写入工作簿');
  cleanup();

  await stage({ host, more: { undoStore } });
  await waitFor(() => expect(isDisabled(button('撤销'))).toBe(false));
  expect(button('撤销').title).toBe('撤销“更新状态”');
  expect(status()).toMatch(/^截至.*。可以撤销：更新状态。$/);
  expect(await press('撤销')).toBe('已撤销：更新状态。');
  expect(await host.read()).toEqual(before);
  expect(kept).toBeNull();
});

it('gives the focus back to the button when the preview is given up', async () => {
  const { host } = await stage();
  const before = await host.read();
  button('生成简报').focus();
  await press('生成简报');
  expect(await press('放弃')).toBe('已放弃，这次没有写入。');
  expect(document.activeElement).toBe(button('生成简报'));
  expect(await host.read()).toEqual(before);
});

it('shows dates as dates, old beside new', async () => {
  await stage();
  await press('更新状态');
  act(() => button('写入明细').click());
  await act(async () =>
    within(region('预览'))
      .getByText(/^判为严重滞后：填入/)
      .click(),
  );
  await within(region('预览')).findByText('2026-03-31');
});

it('says so where nothing is to be written, offers no writing, and leaves the commands free', async () => {
  await stage();
  await press('更新状态');
  await press('写入工作簿');
  expect(await press('更新状态')).toContain('没有需要写入的内容');
  expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  expect(isDisabled(button('更新状态'))).toBe(false);
  // Straight from the empty preview to another one: that one begins with its own month.
  await press('生成简报');
  expect(screen.getByLabelText<HTMLInputElement>('简报月份').value).toBe(AS_OF.slice(0, 7));
  await press('放弃');
});

it('renews the briefing for another month and writes that one', async () => {
  const { host } = await stage();
  await press('生成简报');
  fireEvent.change(screen.getByLabelText('简报月份'), { target: { value: '2026-05' } });
  await idle();
  const paper = within(region('预览')).getByRole('document', { name: '简报样式' });
  expect(paper.shadowRoot?.textContent).toMatch(/2026年5月重点工作进展情况/);
  // Excel's pane cannot print.
  expect(screen.queryByRole('button', { name: '打印' })).toBeNull();
  await press('写入工作簿');
  const sheet = findSheet(await host.read(), '重点工作动态简报');
  expect(JSON.stringify(sheet?.cells)).toContain('2026年5月重点工作进展情况');
  await press('撤销');
  expect(findSheet(await host.read(), '重点工作动态简报')).toBeUndefined();
});

it('says which rows a figure of the paper counts, by keys too, and comes back to the figure', async () => {
  const { revealed } = await stage();
  await press('生成简报');
  const paper = within(region('预览')).getByRole('document', { name: '简报样式' });
  const figures = [...paper.shadowRoot!.querySelectorAll<HTMLElement>('[role="button"]')];
  expect(figures.filter(({ tabIndex }) => tabIndex === 0)).toEqual([]);
  act(() => paper.focus());
  for (const [key, at] of [
    ['ArrowRight', 0],
    ['ArrowRight', 1],
    ['End', -1],
    ['ArrowRight', -1],
    ['ArrowLeft', -2],
    ['Home', 0],
  ] as const) {
    fireEvent.keyDown(paper, { key });
    expect(paper.shadowRoot!.activeElement).toBe(figures.at(at));
  }
  const late = figures.find((one) => one.getAttribute('aria-label') === '2项：查看是哪些行')!;
  act(() => late.click());
  const list = region('2项，是这些行');
  expect(document.activeElement).toBe(list);
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('document', { name: '简报样式' })).toBeNull();
  act(() => within(list).getAllByRole('listitem')[0]!.querySelector('button')!.click());
  expect(revealed).toHaveLength(1);
  fireEvent.keyDown(list, { key: 'Escape' });
  await waitFor(() => expect(paper.shadowRoot!.activeElement).toBe(late));
  expect(screen.queryByRole('region', { name: '2项，是这些行' })).toBeNull();
  act(() => late.click());
  act(() => button('返回预览').click());
  await waitFor(() => expect(paper.shadowRoot!.activeElement).toBe(late));
  // The preview is still open.
  expect(button('写入工作簿')).toBeTruthy();
});

it('shows the new paper where another month is asked for while the rows of a figure are shown', async () => {
  await stage();
  await press('生成简报');
  const paper = within(region('预览')).getByRole('document', { name: '简报样式' });
  act(() => paper.shadowRoot!.querySelector<HTMLElement>('[role="button"]')!.click());
  fireEvent.change(screen.getByLabelText('简报月份'), { target: { value: '2026-05' } });
  await idle();
  expect(screen.getByRole('document', { name: '简报样式' }).shadowRoot?.textContent).toMatch(/2026年5月/);
});

it('does not write for a month that cannot be read', async () => {
  await stage({ onPrint: () => undefined });
  await press('生成简报');
  const ready = status();
  fireEvent.change(screen.getByLabelText('简报月份'), { target: { value: '2026-13' } });
  screen.getByText('没有13月。');
  for (const name of ['写入工作簿', '打印']) {
    expect(isDisabled(button(name))).toBe(true);
    expect(document.getElementById(button(name).getAttribute('aria-describedby')!)?.textContent).toBe(
      '简报月份写得不对，改好后再写入。',
    );
  }
  expect(status()).toBe('简报月份写得不对，改好后再写入。');
  fireEvent.change(screen.getByLabelText('简报月份'), { target: { value: '2026-06' } });
  expect(status()).toBe(ready);
  expect(isDisabled(button('打印'))).toBe(false);
});

it('writes nothing over what was typed since the preview, and offers a new one', async () => {
  const { host, type } = await stage();
  await press('更新状态');
  await type([{ kind: 'setValues', sheet: '台账', row: 2, column: 7, values: [['先写了']], why: WHY }]);
  const before = await host.read();
  await press('写入工作簿');
  expect(screen.getByRole('alert').textContent).toMatch(/改动.*未覆盖/);
  expect(await host.read()).toEqual(before);
  expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  await press('重新预览');
  expect(screen.queryByRole('alert')).toBeNull();
  button('写入工作簿');
});

it('does not undo over later typing', async () => {
  const { host, type } = await stage();
  await press('更新状态');
  await press('写入工作簿');
  await type([{ kind: 'setValues', sheet: '台账', row: 2, column: 7, values: [['后写的']], why: WHY }]);
  await press('撤销');
  expect(screen.getByRole('alert').textContent).toMatch(/改动.*未覆盖/);
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 7)).toBe('后写的');
});

it('says in one sentence that a sheet is protected', async () => {
  const made = madeLedger();
  await stage({
    workbook: { ...made, sheets: made.sheets.map((sheet) => ({ ...sheet, isProtected: true })) },
  });
  await press('更新状态');
  await press('写入工作簿');
  expect(screen.getByRole('alert').textContent).toContain('保护');
});

it('shows a refusal of the host while reading, and works once the host does', async () => {
  const inner = memoryHost(madeLedger());
  let editing = true;
  const host: Host = {
    ...inner,
    read: (request) =>
      editing
        ? Promise.reject(new HostError('editing', '正在编辑单元格，请先结束编辑。'))
        : inner.read(request),
  };
  await stage({ host });
  expect(screen.getByRole('alert').textContent).toContain('编辑');
  editing = false;
  expect(await press('重新读取')).toContain('共7项');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('names an unforeseen fault instead of hiding it', async () => {
  await stage({ host: { ...memoryHost(madeLedger()), read: () => Promise.reject(new Error('boom')) } });
  expect(screen.getByRole('alert').textContent).toContain('boom');
});

/** A place where work waits until it is let go on. */
function gate() {
  let open: (() => void) | null = null;
  return {
    pass: () => new Promise<void>((resolve) => (open = resolve)),
    /** Waits until somebody stands at the gate, does what is to be done meanwhile, and lets them pass. */
    letPass: async (meanwhile: () => unknown = () => undefined) => {
      await waitFor(() => expect(open).not.toBeNull());
      await meanwhile();
      const pass = open!;
      open = null;
      await act(async () => pass());
    },
  };
}

it('stops a long preparation when asked to', async () => {
  const inner = memoryHost(madeLedger());
  const reading = gate();
  let slow = false;
  const host: Host = {
    ...inner,
    read: async (request) => {
      if (slow) await reading.pass();
      return inner.read(request);
    },
  };
  await stage({ host });
  slow = true;
  act(() => button('更新状态').click());
  expect(status()).toMatch(/^正在/);
  expect(isDisabled(button('生成简报'))).toBe(true);
  await reading.letPass(async () => expect(await press('取消')).toBe('已取消，这次没有写入。'));
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  expect(isDisabled(button('更新状态'))).toBe(false);
});

it('leaves a way back when writing is stopped midway', async () => {
  const inner = memoryHost(madeLedger());
  const before = await inner.read();
  const writing = gate();
  const host: Host = {
    ...inner,
    apply: async (edits, _progress, signal) => {
      await inner.apply(edits);
      await writing.pass();
      if (signal?.aborted) throw new HostError('stopped', '已停止。请按“撤销”退回。', true);
    },
  };
  await stage({ host });
  await press('更新状态');
  act(() => button('写入工作簿').click());
  await writing.letPass(() => act(() => button('取消').click()));
  await idle();
  expect(screen.getByRole('alert').textContent).toContain('撤销');
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  expect(document.body.textContent).not.toMatch(/没有写入/);
  act(() => button('撤销').click());
  await writing.letPass();
  await idle();
  expect(await inner.read()).toEqual(before);
});
