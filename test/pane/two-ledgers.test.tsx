/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { makeSheet, type Workbook } from '../../src/workbook/sheet';
import { act, openTab, pretendLayout, region, screen, stage, status } from './stage';

/** Two ledgers in one workbook, seen by who works with the pane: every figure, row and card says of which it speaks. */

const HEADINGS = ['核心任务', '子任务', '牵头科室', '完成时限', '工作进展'];
const book: Workbook = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    makeSheet('重点工作', [
      ['某局2026年重点工作台账'],
      HEADINGS,
      ['改善空气', '完成燃煤锅炉治理', '大气科', '2026年3月底前', '正在改造'],
      ['改善空气', '建成监测子站', '监测站', '2026年2月底前', '2月20日已建成'],
      ['保护水源', '划定保护区', '水科', '2026年11月底前', '正在勘界'],
    ]),
    makeSheet('督办事项', [
      ['某局2026年督办台账'],
      HEADINGS,
      ['公开信息', '按季公开', '办公室', '2026年2月底前', '2月底已完成'],
    ]),
  ],
};

beforeAll(pretendLayout);
jest.setTimeout(60_000);

/** A figure of the overview with what stands below it. */
const figure = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).parentElement?.textContent ?? '';

it('has its figures for all and for one, with the core tasks where there are some', async () => {
  await stage({ workbook: book });
  expect(status()).toMatch(/“重点工作”3项，逾期1项，“督办事项”1项，逾期0项。/);
  const chooser = screen.getByRole('combobox', { name: '台账' });
  expect([...chooser.children].map(({ textContent }) => textContent)).toEqual([
    '全部台账',
    '重点工作',
    '督办事项',
  ]);
  expect(figure('事项总数')).toBe('事项总数4核心任务3项');
  fireEvent.change(chooser, { target: { value: '督办事项' } });
  expect(figure('事项总数')).toBe('事项总数1核心任务1项');
  fireEvent.change(chooser, { target: { value: '重点工作' } });
  expect(figure('事项总数')).toBe('事项总数3核心任务2项');
});

it('names sheet and row in the list and on the card', async () => {
  const { select } = await stage({ workbook: book });
  openTab('事项清单');
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');
  expect(rows.find((text) => text.includes('完成燃煤锅炉治理'))).toContain('重点工作，第3行');
  expect(rows.find((text) => text.includes('按季公开'))).toContain('督办事项，第3行');
  select('督办事项', 2);
  act(() => screen.getByRole('button', { name: /查看依据/ }).click());
  expect(region('判定依据').textContent).toContain('督办事项，第3行');
});

it('of a single one says neither', async () => {
  await stage({ workbook: { ...book, sheets: book.sheets.slice(0, 1) } });
  expect(screen.queryByRole('combobox', { name: '台账' })).toBeNull();
  openTab('事项清单');
  expect(screen.getByRole('table', { name: '事项清单' }).textContent).not.toContain('第3行');
});

it('tells rows that look alike apart by their row and their deadline as written', async () => {
  const rows = ['2026年3月底前', '2026年6月底前'].map((by) => [
    '改善空气',
    '完成治理',
    '大气科',
    by,
    '正在改造',
  ]);
  const sheet = makeSheet('重点工作', [['某局2026年重点工作台账'], HEADINGS, ...rows]);
  await stage({ workbook: { ...book, sheets: [sheet] } });
  openTab('事项清单');
  const list = screen.getByRole('table', { name: '事项清单' }).textContent;
  expect(list).toContain('第3行，2026年3月底前');
  expect(list).toContain('第4行，2026年6月底前');
});
