/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { findSheet } from '../../src/workbook/sheet';
import { AS_OF, madeLedger } from './made-ledger';
import {
  act,
  button,
  idle,
  isDisabled,
  openTab,
  press,
  pretendLayout,
  region,
  screen,
  stage,
  status,
  tile,
  waitFor,
  within,
} from './stage';

beforeAll(pretendLayout);
jest.setTimeout(60_000);

const WHY = { topic: '手工' };

describe('the start view', () => {
  it('shows how things stand and offers the commands by their contract names', async () => {
    await stage();
    expect(status()).toBe('截至2026年6月30日，共7项，逾期2项。');
    expect(isDisabled(button('更新状态'))).toBe(false);
    expect(isDisabled(button('生成简报'))).toBe(false);
    expect(isDisabled(button('撤销'))).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('截至日期').value).toBe(AS_OF);
    tile('红 1 严重滞后');
    tile('大气科 2项 逾期1 ，红1，蓝1');
    screen.getByText('“台账”第3至9行，7项');
    screen.getByText(/判定规则“三色督办”/);
  });

  it('judges by the typed day, at once and for every command', async () => {
    await stage();
    fireEvent.change(screen.getByLabelText('截至日期'), { target: { value: '2026-03-01' } });
    expect(await idle()).toBe('截至2026年3月1日，共7项，没有逾期。');
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
    fireEvent.change(field, { target: { value: '2026-06-31' } });
    screen.getByText('2026年6月没有31日。');
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

describe('a workbook that changes, and one without a ledger', () => {
  it('offers to read a changed sheet again and does not do so by itself', async () => {
    const { type } = await stage();
    await type([
      { kind: 'setValues', sheet: '台账', row: 2, column: 5, values: [['已完成']], why: WHY },
      { kind: 'setValues', sheet: '台账', row: 2, column: 6, values: [['已完成']], why: WHY },
    ]);
    screen.getByText(/表格有改动/);
    expect(status()).toContain('逾期2项');
    expect(await press('重新读取')).toContain('逾期1项');
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
    within(region('预览')).getByText(/^“严重滞后天数”由30改为100。.*台账设置.*里/);
    expect(await press('写入工作簿')).toBe('已写入：保存设置，新增工作表“台账设置”。');
    // What the sheet says was judged by the old settings.
    screen.getByText(/^接下来：更新状态、/);
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

  it('keeps what is typed while another tab is looked at, until it is saved', async () => {
    await stage();
    openTab('设置');
    fireEvent.change(screen.getByLabelText('严重滞后天数'), { target: { value: '１００' } });
    openTab('概况');
    act(() => button('各列含义').click());
    const meaning = () => screen.getByLabelText<HTMLSelectElement>('D列“分管领导”的含义');
    fireEvent.change(meaning(), { target: { value: 'contact' } });
    openTab('设置');
    const days = () => screen.getByLabelText<HTMLInputElement>('严重滞后天数');
    expect(days().value).toBe('１００');
    openTab('概况');
    expect(meaning().value).toBe('contact');
    openTab('设置');
    await press('保存设置');
    await press('写入工作簿');
    await waitFor(() => expect(days().value).toBe('100'));
    await press('撤销');
    await waitFor(() => expect(days().value).toBe('30'));
  });

  it('says beside the button which setting is wrong, and leads to it', async () => {
    await stage();
    openTab('设置');
    const field = screen.getByLabelText('临期天数');
    fireEvent.change(field, { target: { value: '一周' } });
    const why = document.getElementById(button('保存设置').getAttribute('aria-describedby')!);
    expect(why?.textContent).toBe('“临期天数”填得不对，改好后才能保存。');
    act(() => button('去改').click());
    expect(document.activeElement).toBe(field);
  });

  it('remembers what a column means', async () => {
    const { host } = await stage();
    act(() => button('各列含义').click());
    fireEvent.change(screen.getByLabelText('D列“分管领导”的含义'), { target: { value: 'contact' } });
    await press('更正');
    within(region('预览')).getByText(/^工作表“台账”的D列“分管领导”改按“联系人”读取。/);
    within(region('预览')).getByText(/^更正列含义：/);
    expect(within(region('预览')).queryByText(/保存设置/)).toBeNull();
    await press('写入工作簿');
    const settings = findSheet(await host.read(), '台账设置')!;
    expect(settings.cells.some(([label, value]) => label === '列含义：台账!D' && value === '联系人')).toBe(
      true,
    );
    openTab('事项清单');
    act(() => button('筛选').click());
    // After a writing the workbook is looked at again without a word.
    await waitFor(() => expect(screen.queryByLabelText('领导')).toBeNull());
  });
});
