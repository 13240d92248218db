/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { makeSheet } from '../../src/workbook/sheet';
import { longLedger } from './made-ledger';
import {
  act,
  button,
  openTab,
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
  act(() => first!.focus());
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
  expect(copied[0]!.split('\n').slice(0, 2)).toEqual(['完成燃煤锅炉烟气治理', '红，严重滞后（台账，第3行）']);
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
  // It takes room from the tab where it was asked for; elsewhere a line leads to it.
  openTab('事项清单');
  expect(screen.queryByRole('region', { name: '判定依据' })).toBeNull();
  button('查看依据');
  const tab = screen.getByRole('tab', { name: '概况' });
  tab.focus();
  openTab('概况');
  expect(region('判定依据').textContent).toContain('修订重污染天气应急预案');
  expect(document.activeElement).toBe(tab);
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
  within(screen.getByRole('tabpanel')).getByText('核心任务2项');
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
