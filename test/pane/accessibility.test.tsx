/** @jest-environment jest-environment-jsdom */
import { makeSheet } from '../../src/workbook/sheet';
import { faults, openAll } from './axe';
import { act, openTab, press, pretendLayout, screen, stage } from './stage';

beforeAll(pretendLayout);
jest.setTimeout(60_000);

it('finds nothing in any view', async () => {
  await stage();
  for (const tab of ['概况', '事项清单', '督办', '问题提示', '设置']) {
    openTab(tab);
    if (tab === '督办') await screen.findByRole('table', { name: '函件登记' });
    expect([tab, await faults()]).toEqual([tab, []]);
  }
  openTab('事项清单');
  act(() => screen.getByRole('button', { name: '筛选' }).click());
  act(() => screen.getAllByRole('button', { name: '为什么' })[0]!.click());
  expect(await faults()).toEqual([]);
  await press('生成简报');
  openAll();
  expect(await faults()).toEqual([]);
  const paper = screen.getByRole('document', { name: '简报样式' });
  act(() => paper.shadowRoot!.querySelector<HTMLElement>('[role="button"]')!.click());
  expect(await faults()).toEqual([]);
});

it('finds nothing in the list by core task, nor in the calendar', async () => {
  const cells = [
    ['某局2026年重点工作台账'],
    ['核心任务', '子任务', '牵头科室', '完成时限', '工作进展'],
    ['改善空气', '完成燃煤锅炉治理', '大气科', '2026年3月底前', '正在改造'],
    ['改善空气', '建成监测子站', '监测站', '2026年2月底前', '2月20日已建成'],
  ];
  await stage({ workbook: { name: '台账.xlsx', date1904: false, sheets: [makeSheet('台账', cells)] } });
  openTab('事项清单');
  act(() => screen.getByRole('button', { name: '按核心任务' }).click());
  act(() => screen.getByRole('button', { name: /^红/ }).click());
  act(() => screen.getByRole('button', { name: '选择日期' }).click());
  expect(await faults()).toEqual([]);
});

it('has one status region and no alert while all is well', async () => {
  await stage();
  await press('更新状态');
  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.queryAllByRole('alert')).toHaveLength(0);
});
