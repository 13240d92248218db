/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { HostError, type Host } from '../../src/workbook/host';
import { memoryHost } from '../../src/workbook/memory';
import { makeSheet, scalarAt, findSheet } from '../../src/workbook/sheet';
import type { UndoStore } from '../../src/pane/undo-store';
import type { Written } from '../../src/tasks';
import { AS_OF, longLedger, madeLedger } from './made-ledger';
import {
  act,
  button,
  cleanup,
  idle,
  isDisabled,
  openTab,
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

/** A button of the overview by what it shows, however its parts are spaced; it also says what a press does. */
const tile = (shown: string): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^${shown.replaceAll(' ', '\\s*')}.*，查看清单$`) });

const WHY = { topic: '手工' };

describe('the start view', () => {
  it('shows how things stand and offers the commands by their contract names', async () => {
    await stage();
    expect(status()).toBe('截至2026年6月30日，共7项，滞后和严重滞后2项。');
    expect(isDisabled(button('更新状态'))).toBe(false);
    expect(isDisabled(button('生成简报'))).toBe(false);
    expect(isDisabled(button('撤销'))).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('截至日期').value).toBe(AS_OF);
    tile('红 1 严重滞后');
    tile('大气科 2项 滞后1 ，红1，蓝1');
    screen.getByText('“台账”第3至9行，7项');
    screen.getByText(/判定规则“三色督办”/);
  });

  it('judges by the typed day, at once and for every command', async () => {
    await stage();
    fireEvent.change(screen.getByLabelText('截至日期'), { target: { value: '2026-03-01' } });
    expect(await idle()).toBe('截至2026年3月1日，共7项，没有滞后。');
    await press('更新状态');
    expect(within(region('预览')).queryByText(/标为严重滞后/)).toBeNull();
  });

  it('takes a day as people write it and refuses to work by a wrong one', async () => {
    await stage();
    const field = screen.getByLabelText<HTMLInputElement>('截至日期');
    fireEvent.change(field, { target: { value: '2026年5月31日' } });
    fireEvent.blur(field);
    expect(field.value).toBe('2026-05-31');
    await idle();
    fireEvent.change(field, { target: { value: '六月' } });
    await press('更新状态');
    expect(screen.getByRole('alert').textContent).toContain('截至日期');
    expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  });

  it('takes a day from a calendar, by keys or by a press, beside typing', async () => {
    await stage();
    const opener = button('选择日期');
    act(() => opener.click());
    const grid = screen.getByRole('grid', { name: '2026年6月' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026年6月30日');
    expect(grid.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    const walk = (key: string): void => void fireEvent.keyDown(document.activeElement!, { key });
    walk('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026年7月7日');
    for (const key of ['PageUp', 'ArrowLeft', 'End']) walk(key);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026年6月7日');
    walk('Home');
    act(() => document.activeElement instanceof HTMLElement && document.activeElement.click());
    expect(await idle()).toMatch(/^截至2026年6月1日，/);
    expect(screen.queryByRole('grid', { name: /月$/ })).toBeNull();
    expect(document.activeElement).toBe(opener);

    act(() => opener.click());
    act(() => button('下个月').click());
    screen.getByRole('grid', { name: '2026年7月' });
    walk('Escape');
    fireEvent.keyDown(button('下个月'), { key: 'Escape' });
    expect(screen.queryByRole('grid', { name: /月$/ })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('截至日期').value).toBe('2026-06-01');
  });

  it('begins with the command that the ribbon asked for', async () => {
    await stage({ start: 'makeBriefing' });
    expect(within(region('预览')).getByLabelText<HTMLInputElement>('简报月份').value).toBe('2026-06');
    await press('放弃');
    await waitFor(() => tile('红 1 严重滞后'));
  });
});

describe('preview, writing, undoing', () => {
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
    await stage();
    await press('生成简报');
    fireEvent.change(screen.getByLabelText('简报月份'), { target: { value: '2026-13' } });
    expect(isDisabled(button('写入工作簿'))).toBe(true);
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

  it('stops a long preparation when asked to', async () => {
    const inner = memoryHost(madeLedger());
    let release = (): void => undefined;
    let slow = false;
    const host: Host = {
      ...inner,
      read: async (request) => {
        if (slow) await new Promise<void>((resolve) => (release = resolve));
        return inner.read(request);
      },
    };
    await stage({ host });
    slow = true;
    act(() => button('更新状态').click());
    expect(status()).toMatch(/^正在/);
    expect(isDisabled(button('生成简报'))).toBe(true);
    expect(await press('取消')).toBe('已取消，这次没有写入。');
    await act(async () => release());
    expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
    expect(isDisabled(button('更新状态'))).toBe(false);
  });

  it('leaves a way back when writing is stopped midway', async () => {
    const inner = memoryHost(madeLedger());
    const before = await inner.read();
    let reached = (): void => undefined;
    const midway = new Promise<void>((resolve) => (reached = resolve));
    let goOn = (): void => undefined;
    const host: Host = {
      ...inner,
      apply: async (edits, _progress, signal) => {
        await inner.apply(edits);
        const wait = new Promise<void>((resolve) => (goOn = resolve));
        reached();
        await wait;
        if (signal?.aborted) throw new HostError('stopped', '已停止。请按“撤销”退回。', true);
      },
    };
    await stage({ host });
    await press('更新状态');
    act(() => button('写入工作簿').click());
    await act(() => midway);
    act(() => button('取消').click());
    await act(async () => goOn());
    await idle();
    expect(screen.getByRole('alert').textContent).toContain('撤销');
    expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
    expect(document.body.textContent).not.toMatch(/没有写入/);
    act(() => button('撤销').click());
    await act(async () => undefined);
    await act(async () => goOn());
    await idle();
    expect(await inner.read()).toEqual(before);
  });
});

describe('items and their reasons', () => {
  it('lists the items, filters them, and jumps to the row', async () => {
    const { revealed } = await stage();
    openTab('事项清单');
    const list = screen.getByRole('table', { name: '事项清单' });
    expect(within(list).getAllByRole('button', { name: '为什么' })).toHaveLength(7);
    fireEvent.change(screen.getByLabelText('搜索事项'), { target: { value: '监测 方案' } });
    expect(within(list).getAllByRole('button', { name: '为什么' })).toHaveLength(1);
    act(() => within(list).getByRole('button', { name: '编制年度监测方案' }).click());
    expect(revealed).toEqual(['台账!5']);
  });

  it('goes from a light and from a section to their items', async () => {
    await stage();
    act(() => tile('黄 1 滞后').click());
    const list = screen.getByRole('table', { name: '事项清单' });
    expect(within(list).getAllByRole('button', { name: '为什么' })).toHaveLength(1);
    within(list).getByText('建成臭氧监测子站');
    fireEvent.change(screen.getByLabelText('预警'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('领导'), { target: { value: '乙副局长' } });
    expect(within(list).getAllByRole('button', { name: '为什么' })).toHaveLength(3);
  });

  it('says why: as written, as read, days and working days late, and the cells it rests on', async () => {
    const { revealed } = await stage();
    openTab('事项清单');
    const [first] = screen.getAllByRole('button', { name: '为什么' });
    first!.focus();
    act(() => first!.click());
    const card = region('判定依据');
    expect(document.activeElement).toBe(card);
    expect(card.textContent).toContain('“2026年3月底前”');
    expect(card.textContent).toContain('逾期91天');
    expect(card.textContent).toMatch(/91天，其中工作日\d+天/);
    act(() => within(card).getByRole('button', { name: '完成时限E3，在表中查看' }).click());
    expect(revealed).toEqual(['台账!2']);
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => copied.push(text) } });
    await act(async () => within(card).getByRole('button', { name: '复制判定依据' }).click());
    expect(status()).toBe('已复制。');
    expect(copied[0]!.split('\n').slice(0, 2)).toEqual([
      '完成燃煤锅炉烟气治理',
      '红，严重滞后（台账，第3行）',
    ]);
    expect(copied[0]).toMatch(
      /\n完成时限：“2026年3月底前”\n.*\n截止日：2026年3月31日\n逾期：91天，其中工作日\d+天\n/,
    );
    expect(copied[0]).toMatch(/依据的单元格：.*完成时限E3.*\n.*判定规则“三色督办”/);
    act(() => within(card).getByRole('button', { name: '关闭' }).click());
    expect(screen.queryByRole('region', { name: '判定依据' })).toBeNull();
    expect(document.activeElement).toBe(first);
  });

  it('lets the selection in the sheet drive the card, without taking the focus', async () => {
    const { select } = await stage();
    select('台账', 3);
    expect(screen.queryByRole('region', { name: '判定依据' })).toBeNull();
    act(() => button('查看依据').click());
    expect(region('判定依据').textContent).toContain('建成臭氧监测子站');
    button('更新状态').focus();
    select('台账', 4);
    expect(region('判定依据').textContent).toContain('修订重污染天气应急预案');
    expect(document.activeElement).toBe(button('更新状态'));
    select('通讯录', 0);
    expect(region('判定依据').textContent).toContain('修订重污染天气应急预案');
    openTab('问题提示');
    expect(screen.queryByRole('region', { name: '判定依据' })).toBeNull();
    openTab('事项清单');
    expect(region('判定依据').textContent).toContain('修订重污染天气应急预案');
  });

  it('shows thousands of rows by making only those in view', async () => {
    await stage({ workbook: longLedger(3000) });
    openTab('事项清单');
    const list = screen.getByRole('table', { name: '事项清单' });
    expect(list.getAttribute('aria-rowcount')).toBe('3001');
    const made = within(list).getAllByRole('row').length;
    expect(made).toBeGreaterThan(5);
    expect(made).toBeLessThan(40);
  });

  it('groups the list by core task: one stop for Tab, opened and closed by keys', async () => {
    const cells = [
      ['某局2026年重点工作台账'],
      ['核心任务', '子任务', '牵头科室', '完成时限', '工作进展'],
      ['改善空气', '完成燃煤锅炉治理', '大气科', '2026年3月底前', '正在改造'],
      ['改善空气', '建成监测子站', '监测站', '2026年2月底前', '2月20日已建成'],
      ['保护水源', '排查排污口', '水科', '2026年11月底前', '已排查20个'],
    ];
    await stage({ workbook: { name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', cells)] } });
    openTab('事项清单');
    act(() => button('按核心任务').click());
    const list = screen.getByRole('table', { name: '事项清单' });
    const stops = (): string[] =>
      [...list.querySelectorAll('button[tabindex="0"]')].map(({ textContent }) => textContent ?? '');
    screen.getByText('核心任务2项');
    expect(within(list).queryByRole('button', { name: '为什么' })).toBeNull();
    const head = within(list).getByRole('button', { name: /^红\s*改善空气/ });
    expect(head.textContent).toMatch(/严重滞后办结1\/2最长逾期91天/);
    expect(stops()).toEqual([head.textContent]);
    act(() => head.focus());
    fireEvent.keyDown(head, { key: 'ArrowRight' });
    expect(head.getAttribute('aria-expanded')).toBe('true');
    expect(within(list).getAllByRole('button', { name: '为什么' })).toHaveLength(2);
    fireEvent.keyDown(head, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('完成燃煤锅炉治理'));
    expect(stops()).toEqual(['完成燃煤锅炉治理']);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    await waitFor(() => expect(document.activeElement).toBe(head));
    fireEvent.keyDown(head, { key: 'ArrowLeft' });
    expect(head.getAttribute('aria-expanded')).toBe('false');
  });

  it('lists findings with the way to their cells', async () => {
    const { revealed } = await stage();
    const findings = region('问题提示');
    expect(findings.textContent).toContain('待定');
    act(() => within(findings).getByRole('button', { name: '台账!E9，在表中查看' }).click());
    expect(revealed).toEqual(['台账!8']);
  });
});

describe('a workbook that changes, and one without a ledger', () => {
  it('offers to read a changed sheet again and does not do so by itself', async () => {
    const { type } = await stage();
    await type([
      { kind: 'setValues', sheet: '台账', row: 2, column: 5, values: [['已完成']], why: WHY },
      { kind: 'setValues', sheet: '台账', row: 2, column: 6, values: [['已完成']], why: WHY },
    ]);
    screen.getByText(/表格有改动/);
    expect(status()).toContain('滞后和严重滞后2项');
    expect(await press('重新读取')).toContain('滞后和严重滞后1项');
    expect(screen.queryByText(/表格有改动/)).toBeNull();
  });

  it('says what to do where there is no ledger, with the sample at hand', async () => {
    let opened = 0;
    const workbook = { name: '', date1904: false, sheets: [madeLedger().sheets[1]!] };
    await stage({ workbook, more: { openSample: () => Promise.resolve(void (opened += 1)) } });
    expect(status()).toBe('没有找到台账。');
    screen.getByText(/请先|要有一行表头/);
    act(() => button('试用示例台账').click());
    expect(opened).toBe(1);
    await press('更新状态');
    expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  });
});

describe('settings and corrections', () => {
  it('writes settings through the same preview, and judges by them afterwards', async () => {
    const { host } = await stage();
    openTab('设置');
    fireEvent.change(screen.getByLabelText('严重滞后天数'), { target: { value: '100' } });
    await press('保存设置');
    within(region('预览')).getByText(/台账设置.*里/);
    await press('写入工作簿');
    expect(findSheet(await host.read(), '台账设置')).toBeDefined();
    openTab('概况');
    await waitFor(() => tile('黄 2 滞后'));
    await press('撤销');
    expect(findSheet(await host.read(), '台账设置')).toBeUndefined();
  });

  it('refuses a threshold that is no number before anything is prepared', async () => {
    await stage();
    openTab('设置');
    fireEvent.change(screen.getByLabelText('临期天数'), { target: { value: '一周' } });
    expect(isDisabled(button('保存设置'))).toBe(true);
    screen.getByText(/要填0至999的整数/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('remembers what a column means', async () => {
    const { host } = await stage();
    act(() => button('各列含义').click());
    fireEvent.change(screen.getByLabelText('D列“分管领导”的含义'), { target: { value: 'contact' } });
    await press('更正');
    within(region('预览')).getByText(/^更正列含义：/);
    expect(within(region('预览')).queryByText(/保存设置/)).toBeNull();
    await press('写入工作簿');
    const settings = findSheet(await host.read(), '台账设置')!;
    expect(settings.cells.some(([label, value]) => label === '列含义：台账!D' && value === '联系人')).toBe(
      true,
    );
    openTab('事项清单');
    act(() => button('筛选').click());
    expect(screen.queryByLabelText('领导')).toBeNull();
  });
});
