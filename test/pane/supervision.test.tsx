/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { fireEvent } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { findSheet } from '../../src/workbook/sheet';
import { para, run, wordFile } from '../paper/template/word-file';
import { faults } from './axe';
import {
  act,
  button,
  idle,
  isDisabled,
  keepingOffers,
  openTab,
  press,
  pretendLayout,
  region,
  screen,
  stage,
  status,
  waitFor,
  within,
  type Offered,
} from './stage';

beforeAll(pretendLayout);
jest.setTimeout(60_000);

async function onTab() {
  const { offered, offerFile } = keepingOffers();
  const onStage = await stage({ more: { offerFile } });
  openTab('督办');
  await screen.findByRole('table', { name: '函件登记' });
  return { ...onStage, offered };
}

test('a round: what is due with its reasons, registered after the preview, then nothing is due', async () => {
  const { host } = await onTab();
  expect(screen.getByLabelText<HTMLInputElement>('督办月份').value).toBe('2026-06');
  const due = within(region('本期应发'));
  expect(due.getByText(/大气科 红色督办函 督办〔2026〕1号/)).toBeTruthy();
  expect(due.getByText(/监测站 黄色提醒函 督提〔2026〕1号/)).toBeTruthy();
  await press('生成函件');
  act(() => button('查看新工作表“函件登记”的内容').click());
  const register = within(region('预览')).getByRole('table', { name: '函件登记' });
  within(register).getByRole('columnheader', { name: '编号' });
  within(register).getByRole('cell', { name: '督办〔2026〕1号' });
  expect(await faults()).toEqual([]);
  await press('写入工作簿');
  const after = await host.read();
  expect(
    findSheet(after, '函件登记')!
      .cells.slice(1)
      .map((row) => row[0]),
  ).toEqual(['督办〔2026〕1号', '督提〔2026〕1号']);
  expect(findSheet(after, '台账存档')!.cells).toHaveLength(8);
  await waitFor(() => expect(region('本期应发').textContent).toContain('没有要发的函件'));
  await press('撤销');
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['台账', '通讯录']);
});

test('Word files: one letter, all in a zip, the briefing', async () => {
  const { host, offered } = await onTab();
  const before = await host.read();
  await press('下载全部函件');
  expect(offered[0]!.name).toBe('2026年6月督办函件.zip');
  expect(Object.keys(unzipSync(offered[0]!.content)).sort()).toEqual(
    ['督办〔2026〕1号-大气科.docx', '督提〔2026〕1号-监测站.docx'].sort(),
  );
  await press('下载简报');
  expect(offered[1]!.name).toBe('重点工作动态简报2026-06.docx');
  expect(Object.keys(unzipSync(offered[1]!.content))).toContain('word/document.xml');
  await press('下载报告');
  expect(offered[2]!.name).toBe('季度通报2026-Q2.docx');
  expect(await host.read()).toEqual(before);
});

/** Chooses a file as a browser does, which jsdom cannot read by itself. */
function choose(label: string, bytes: Uint8Array): void {
  const file = new File([], '本局模板.docx');
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
}

test('使用模板: the briefing in the office’s own document; what is not filled in is told', async () => {
  const { offered } = await onTab();
  const textOf = ({ content }: Offered): string =>
    strFromU8(unzipSync(content)['word/document.xml']!)
      .replace(/<[^>]+>/g, '')
      .trim();
  choose('使用模板', wordFile(para(run('本局第〖期号〗期')) + para(run('〖总体状况〗'))));
  await screen.findByText('模板：本局模板.docx');
  await press('下载简报');
  expect(offered[0]!.name).toBe('重点工作动态简报2026-06.docx');
  expect(textOf(offered[0]!)).toBe('本局第6期〖总体状况〗');
  await screen.findByText(/〖总体状况〗不认识，没有填；最接近的名字是〖总体情况〗/);
  await press('不用模板');
  expect(screen.queryByText(/不认识/)).toBeNull();
  await press('下载简报');
  expect(textOf(offered[1]!)).toContain('重点工作动态简报');
  choose('报告使用模板', wordFile(para(run('〖标题〗'))));
  await screen.findByText('模板：本局模板.docx');
  await press('下载报告');
  expect(textOf(offered[2]!)).toBe('2026年第二季度重点工作督办情况通报');
});

test('a template that is none is refused in a sentence; one to begin with is handed out', async () => {
  const { offered } = await onTab();
  choose('使用模板', new TextEncoder().encode('不是文档'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^模板“本局模板\.docx”不是 \.docx 文档/);
  // It is refused where it is chosen, and nothing is filled in it.
  expect(screen.queryByText('模板：本局模板.docx')).toBeNull();
  await idle();
  await press('下载起步模板');
  await press('下载报告起步模板');
  expect(offered.map(({ name }) => name)).toEqual(['重点工作动态简报模板.docx', '季度通报模板.docx']);
});

test('nothing is made for a month that is none, and the buttons say why', async () => {
  await onTab();
  fireEvent.change(screen.getByLabelText('督办月份'), { target: { value: '2026-99' } });
  expect(screen.getByText('没有99月。')).toBeTruthy();
  for (const name of ['本月存档', '生成函件', '下载全部函件', '下载简报']) {
    expect(isDisabled(button(name))).toBe(true);
    const why = document.getElementById(button(name).getAttribute('aria-describedby')!);
    expect(why?.textContent).toMatch(/^督办月份写得不对.*2026年6月/);
  }
  act(() => button('生成函件').click());
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  fireEvent.change(screen.getByLabelText('督办月份'), { target: { value: '2026-06' } });
  await idle();
  expect(isDisabled(button('生成函件'))).toBe(false);
  fireEvent.change(screen.getByLabelText('发函日期'), { target: { value: '2026-06-31' } });
  expect(screen.getByText('2026年6月没有31日。')).toBeTruthy();
  expect(isDisabled(button('本月存档'))).toBe(false);
  expect(isDisabled(button('下载全部函件'))).toBe(true);
  fireEvent.change(screen.getByLabelText('报告期'), { target: { value: '２０２６－０６' } });
  expect(button('生成报告').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('这样的报告期要先选择报告类型。')).toBeTruthy();
});

test('a reply that is being typed outlives a look at the workbook, and is gone once it is written', async () => {
  await onTab();
  await press('生成函件');
  await press('写入工作簿');
  await waitFor(() => expect(screen.getAllByRole('button', { name: '登记回复' })).toHaveLength(2));
  act(() => screen.getAllByRole('button', { name: '登记回复' })[0]!.click());
  fireEvent.change(screen.getByLabelText('回复内容'), { target: { value: '已说明原因' } });
  fireEvent.change(screen.getByLabelText('督办月份'), { target: { value: '2026-05' } });
  await idle();
  expect(screen.getByLabelText<HTMLTextAreaElement>('回复内容').value).toBe('已说明原因');
  await press('预览登记');
  await press('写入工作簿');
  await waitFor(() => expect(screen.queryByLabelText('回复内容')).toBeNull());
});

test('a reply is typed beside its letter and goes through the preview', async () => {
  const { host } = await onTab();
  await press('生成函件');
  await press('写入工作簿');
  const table = await screen.findByRole('table', { name: '函件登记' });
  await waitFor(() => expect(within(table).getAllByRole('button', { name: '登记回复' })).toHaveLength(2));
  act(() => within(table).getAllByRole('button', { name: '登记回复' })[0]!.click());
  fireEvent.change(screen.getByLabelText('回复日期'), { target: { value: '2026-07-02' } });
  fireEvent.change(screen.getByLabelText('回复内容'), { target: { value: '已说明原因' } });
  await press('预览登记');
  await press('写入工作簿');
  const row = findSheet(await host.read(), '函件登记')!.cells.find((cells) => cells[14] === '已说明原因');
  expect(row).toBeDefined();
});

test('a report goes to its sheet, a wrong period offers none', async () => {
  const { host } = await onTab();
  fireEvent.change(screen.getByLabelText('报告期'), { target: { value: '2026-Q9' } });
  expect(button('生成报告').getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(screen.getByLabelText('报告期'), { target: { value: '2026-H1' } });
  await press('生成报告');
  // It is shown as it will look, not as a heap of cells.
  const paper = within(region('预览')).getByRole('document', { name: '报告样式' });
  expect(paper.shadowRoot?.textContent).toMatch(/办结率\d+\.\d%/);
  expect(region('预览').textContent).not.toMatch(/0\.\d{8}/);
  await press('写入工作簿');
  expect(button('转到报告')).toBeTruthy();
  expect((await host.read()).sheets.map(({ name }) => name)).toContain('半年评估');
});

test('a step from the card: refused with its reason, or entered after the preview', async () => {
  const { host } = await stage();
  openTab('事项清单');
  act(() => screen.getAllByRole('button', { name: '为什么' })[0]!.click());
  const card = within(region('判定依据'));
  for (const name of ['交办', '退回', '申请延期', '办结销号'])
    expect(card.getByRole('button', { name })).toBeTruthy();
  await press('办结销号');
  expect(status()).toContain('还没有办结');
  expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  await press('放弃');
  await press('交办');
  await press('写入工作簿');
  expect(findSheet(await host.read(), '督办流转')!.cells.at(-1)![4]).toBe('交办');
});

test(
  'every step of the loop is reached from the card, entered with its day and who took it, ' +
    'and taken back',
  async () => {
    const { host } = await stage();
    const before = await host.read();
    openTab('事项清单');
    act(() => screen.getAllByRole('button', { name: '为什么' })[0]!.click());
    act(() => button('其他环节').click());
    // The first item is open and late, so that each of these is allowed after those before it.
    const steps = ['立项', '交办', '签收', '催办', '反馈', '终止', '恢复'];
    fireEvent.change(screen.getByLabelText('办理日期'), { target: { value: '2026-6-29' } });
    fireEvent.change(screen.getByLabelText('经办人'), { target: { value: '局办公室' } });
    for (const step of steps) {
      // What is said of a step is of that step alone; day and person go along.
      const note = screen.getByLabelText<HTMLInputElement>('说明');
      expect(note.value).toBe('');
      fireEvent.change(note, { target: { value: `说明${step}` } });
      await press(step);
      await press('写入工作簿');
    }
    const { cells } = findSheet(await host.read(), '督办流转')!;
    expect(cells.slice(1).map((row) => row[4])).toEqual(steps);
    expect(cells.slice(1).map((row) => row[8])).toEqual(steps.map(() => '局办公室'));
    for (const step of steps) expect(cells.flat().filter((cell) => cell === `说明${step}`)).toHaveLength(1);
    for (const step of ['退回', '办结销号', '申请延期']) {
      await press(step);
      expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
      await press('放弃');
    }
    for (let taken = 0; taken < steps.length; taken++) await press('撤销');
    expect((await host.read()).sheets).toEqual(before.sheets);
  },
);

test('a slip is shown, downloaded and copied in the preview, and downloaded again from the course', async () => {
  const { offered, offerFile } = keepingOffers();
  await stage({ more: { offerFile } });
  openTab('事项清单');
  act(() => screen.getAllByRole('button', { name: '为什么' })[0]!.click());
  await press('交办');
  expect(within(region('预览')).getByRole('document')).toBeTruthy();
  await press('下载单子');
  await press('写入工作簿');
  act(() => button('事项经过').click());
  await screen.findByText('目前：办理中');
  await idle();
  await press('下载单子');
  expect(offered.map(({ name }) => name)).toEqual(['督办事项交办单1.docx', '督办事项交办单1.docx']);
  const [first, again] = offered.map(({ content }) => unzipSync(content)['word/document.xml']);
  expect(again).toEqual(first);
});

test('the course of an item tells its archived months, its letter and what became of it', async () => {
  await onTab();
  await press('生成函件');
  await press('写入工作簿');
  openTab('事项清单');
  act(() => screen.getAllByRole('button', { name: '为什么' })[0]!.click());
  act(() => button('事项经过').click());
  const months = await screen.findByRole('list', { name: '各月存档' });
  expect(months.textContent).toContain('2026年6月 红 逾期91天 时限2026年3月底前');
  expect(region('判定依据').textContent).toMatch(/督办〔2026〕1号，2026年6月30日发，没有回复/);
});

test('axe finds nothing in the tab with letters and an open reply', async () => {
  await onTab();
  await press('生成函件');
  await press('写入工作簿');
  await waitFor(() => expect(screen.getAllByRole('button', { name: '登记回复' })).toHaveLength(2));
  act(() => screen.getAllByRole('button', { name: '登记回复' })[0]!.click());
  expect(await faults()).toEqual([]);
});
