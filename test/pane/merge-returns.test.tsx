/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { fireEvent } from '@testing-library/react';
import { writeXlsx } from '../../src/hosts/xlsx';
import { findSheet, makeSheet, scalarAt } from '../../src/workbook/sheet';
import { madeLedger } from './made-ledger';
import { faults, openAll } from './axe';
import {
  act,
  button,
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

const HEADINGS = ['序号', '重点任务', '牵头科室', '完成时限', '工作进展', '状态'];

/** A return of 大气科: its two rows, the progress of the first one new. */
const OF_AIR = [
  [1, '完成燃煤锅炉烟气治理', '大气科', '2026年3月底前', '全部锅炉改造完成并通过验收', '推进中'],
  [3, '修订重污染天气应急预案', '大气科', '2026年7月3日前', '已征求意见', '推进中'],
];

/** A file as a browser hands it over; jsdom's own cannot be read. */
function file(name: string, content: Uint8Array): File {
  return Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(content.slice().buffer) });
}

function returned(name: string, rows: readonly (readonly (string | number)[])[]): File {
  const sheet = makeSheet('报送', [['某局2026年重点工作台账'], HEADINGS, ...rows]);
  return file(name, writeXlsx({ name, date1904: false, sheets: [sheet] }));
}

const broken = (name: string): File => file(name, new Uint8Array([1, 2, 3]));

/** Chooses files and waits for what they bring. */
async function choose(...files: readonly File[]): Promise<string> {
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } });
  const told = await idle();
  // What it shows is loaded when it is needed first.
  await within(region('预览')).findByRole('region', { name: '报送文件' });
  return told;
}

it('stands second among the commands and asks for files first', async () => {
  const { host } = await stage();
  const before = await host.read();
  const names = within(screen.getByRole('group', { name: '办理' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    // The calendar beside the day is a picture.
    .filter((name) => name !== '');
  expect(names).toEqual(['更新状态', '汇总报送', '生成简报', '撤销']);
  button('汇总报送').focus();
  expect(await press('汇总报送')).toBe('请选择各科室报送的文件。');
  expect(document.activeElement).toBe(region('报送文件'));
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  expect(await press('放弃')).toBe('已放弃，这次没有写入。');
  expect(document.activeElement).toBe(button('汇总报送'));
  expect(await host.read()).toEqual(before);
});

it('shows what each file brought, writes what is certain, and takes it back exactly', async () => {
  const { host } = await stage();
  const before = await host.read();
  await press('汇总报送');
  expect(await choose(returned('大气科6月.xlsx', OF_AIR), broken('坏表.xlsx'))).toMatch(
    /“汇总报送”的预览已做好/,
  );
  const preview = within(region('预览'));
  preview.getByText('报送文件2份');
  preview.getByText('大气科：共2项，对上2项');
  preview.getByText(/坏表\.xlsx.*不是 \.xlsx 工作簿/);
  const changes = within(preview.getByRole('region', { name: '核对报送内容' }));
  expect(changes.getByRole<HTMLInputElement>('checkbox', { name: '工作进展，第3行' }).checked).toBe(true);
  expect(changes.getAllByRole('deletion').map(({ textContent }) => textContent)).toEqual([
    '正在组织',
    '，',
    '一半',
  ]);
  expect(changes.getAllByRole('insertion').map(({ textContent }) => textContent)).toEqual([
    '全部锅炉',
    '并通过验收',
  ]);
  changes.getByText('来自大气科6月.xlsx，报送!E3');
  preview.getByText('可写入1处，已选1处，待定夺0处');
  expect(isDisabled(button('汇总报送'))).toBe(true);
  expect(await host.read()).toEqual(before);

  expect(await press('写入工作簿')).toMatch(/^已写入：汇总报送/);
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 5)).toBe('全部锅炉改造完成并通过验收');
  expect(await press('撤销')).toBe('已撤销：汇总报送。');
  expect(await host.read()).toEqual(before);
});

it('shows what may not be changed with the reason and the way to the cell, and offers no box for it', async () => {
  const { revealed } = await stage();
  await press('汇总报送');
  const moved = OF_AIR.map((row, index) =>
    index === 0 ? [...row.slice(0, 3), '2026年9月底前', ...row.slice(4)] : row,
  );
  await choose(returned('大气科6月.xlsx', moved));
  const changes = within(region('核对报送内容'));
  expect(changes.getByText('3').tagName).toBe('DEL');
  expect(changes.getByText('9').tagName).toBe('INS');
  changes.getByText(/这一列不许报送改动/);
  expect(changes.queryByRole('checkbox', { name: /完成时限/ })).toBeNull();
  act(() => changes.getByRole('button', { name: '查看台账E3' }).click());
  expect(revealed).toEqual(['台账!2']);
});

/** Ticks or unticks a box, or chooses an answer, and waits for what it brings. */
async function tick(role: 'checkbox' | 'radio', name: string | RegExp): Promise<string> {
  const box = within(region('核对报送内容')).getByRole(role, { name });
  box.focus();
  act(() => box.click());
  const told = await idle();
  expect(document.activeElement).toBe(box);
  return told;
}

it('writes only the cells that a person leaves ticked', async () => {
  const { host } = await stage();
  await press('汇总报送');
  await choose(
    returned(
      '大气科6月.xlsx',
      OF_AIR.map((row) => [...row.slice(0, 4), `${row[4]}，已报局领导`, row[5]!]),
    ),
  );
  within(region('预览')).getByText('可写入2处，已选2处，待定夺0处');
  expect(await tick('checkbox', '工作进展，第3行')).toBe('已选1处，待定夺0处。');
  const ofUnit = screen.getByRole<HTMLInputElement>('checkbox', { name: '大气科：全部写入' });
  expect(ofUnit.indeterminate).toBe(true);
  expect(await tick('checkbox', '大气科：全部写入')).toBe('已选2处，待定夺0处。');
  expect(await tick('checkbox', '全部写入')).toBe('没有选中要写入的内容。');
  expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  // What was chosen and decided is still there, and no other command takes its place unasked.
  expect(region('预览').textContent).not.toContain('没有需要写入');
  for (const name of ['更新状态', '汇总报送', '生成简报']) expect(isDisabled(button(name))).toBe(true);
  await tick('checkbox', '工作进展，第5行');
  await press('写入工作簿');
  const sheet = findSheet(await host.read(), '台账')!;
  expect(scalarAt(sheet, 2, 5)).toBe('正在组织改造，完成一半');
  expect(scalarAt(sheet, 4, 5)).toBe('已征求意见，已报局领导');
});

it('takes the return that a person chooses where two differ, or keeps what stands', async () => {
  const { host } = await stage();
  await press('汇总报送');
  const other = OF_AIR.map((row) => [...row.slice(0, 4), '验收材料已报送', row[5]!]);
  await choose(returned('大气科.xlsx', OF_AIR.slice(0, 1)), returned('大气科（二）.xlsx', other.slice(0, 1)));
  within(region('预览')).getByText('可写入1处，已选0处，待定夺1处');
  expect(
    within(region('核对报送内容'))
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ checked }) => checked),
  ).toEqual([false, false, false]);
  expect(await tick('radio', '保留台账原文：正在组织改造，完成一半')).toBe('没有选中要写入的内容。');
  expect(await tick('radio', /验收材料已报送/)).toBe('已选1处，待定夺0处。');
  await press('写入工作簿');
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 5)).toBe('验收材料已报送');
});

it('puts a doubtful row where a person says it belongs', async () => {
  const { host } = await stage();
  await press('汇总报送');
  await choose(returned('大气科.xlsx', [['', '燃煤锅炉治理工作', '大气科', '', '已完成治理20台', '']]));
  expect(await tick('radio', /^第3行：完成燃煤锅炉烟气治理/)).toBe('已选1处，待定夺0处。');
  await press('写入工作簿');
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 5)).toBe('已完成治理20台');
});

it('appends a new row where a person says so', async () => {
  const { host } = await stage();
  await press('汇总报送');
  await choose(
    returned('大气科.xlsx', [['', '开展夏季臭氧攻坚帮扶', '大气科', '2026年9月底前', '已制定方案', '']]),
  );
  expect(await tick('checkbox', '追加到台账')).toBe('已选0处，追加1项，待定夺0处。');
  await press('写入工作簿');
  const sheet = findSheet(await host.read(), '台账')!;
  expect(sheet.cells.some((cells) => cells.includes('开展夏季臭氧攻坚帮扶'))).toBe(true);
});

it('reads each file once, however often something is decided, and again when other files are chosen', async () => {
  await stage();
  let reads = 0;
  const counted = (name: string): File => {
    const one = returned(name, OF_AIR);
    return Object.assign(one, { arrayBuffer: ((read) => () => ((reads += 1), read()))(one.arrayBuffer) });
  };
  await press('汇总报送');
  await choose(counted('大气科6月.xlsx'));
  await tick('checkbox', '工作进展，第3行');
  await tick('checkbox', '工作进展，第3行');
  expect(reads).toBe(1);
  await press('放弃');
  await press('汇总报送');
  await choose(counted('大气科6月.xlsx'));
  expect(reads).toBe(2);
});

it('writes what was decided last, even when the button is pressed before it is counted', async () => {
  const { host } = await stage();
  await press('汇总报送');
  await choose(
    returned(
      '大气科6月.xlsx',
      OF_AIR.map((row) => [...row.slice(0, 4), `${row[4]}，已报局领导`, row[5]!]),
    ),
  );
  act(() => {
    screen.getByRole('checkbox', { name: '工作进展，第3行' }).click();
  });
  act(() => {
    button('写入工作簿').click();
    button('写入工作簿').click();
  });
  await waitFor(() => expect(status()).toMatch(/^已写入：汇总报送/));
  expect(screen.queryByRole('alert')).toBeNull();
  const sheet = findSheet(await host.read(), '台账')!;
  expect(scalarAt(sheet, 2, 5)).toBe('正在组织改造，完成一半');
  expect(scalarAt(sheet, 4, 5)).toBe('已征求意见，已报局领导');
});

it('chases those who owe something, one by one and all at once', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
  });
  await stage();
  await press('汇总报送');
  await choose(returned('大气科6月.xlsx', OF_AIR.slice(0, 1)));
  const chase = within(region('催报'));
  chase.getByRole('heading', { name: '未报送4个' });
  chase.getByRole('heading', { name: '部分报送1个' });
  act(() => chase.getByRole('button', { name: '查看给监测站的催报文字' }).click());
  expect(chase.getByLabelText<HTMLTextAreaElement>('监测站').value).toContain('建成臭氧监测子站');
  act(() => chase.getByRole('button', { name: '复制给监测站的催报文字' }).click());
  await waitFor(() => expect(status()).toBe('已复制。'));
  act(() => chase.getByRole('button', { name: '复制全部催报文字' }).click());
  await waitFor(() => expect(copied).toHaveLength(2));
  expect(copied[0]).toMatch(/^监测站：/);
  expect(copied[1]).toMatch(/监测站（1项）.*大气科（缺1项）/s);
  Reflect.deleteProperty(navigator, 'clipboard');
});

it('says once it is written what was left undecided', async () => {
  await stage();
  await press('汇总报送');
  await choose(
    returned('大气科6月.xlsx', [OF_AIR[0]!]),
    returned('大气科6月改.xlsx', [[...OF_AIR[0]!.slice(0, 4), '验收材料已报送', '推进中']]),
    returned('监测站6月.xlsx', [[2, '建成臭氧监测子站', '监测站', '2026年6月10日前', '已建成', '推进中']]),
  );
  expect(await press('写入工作簿')).toMatch(/^已写入：汇总报送，.*还有\d处没有定夺，这次没有写入。$/);
});

it('leads on from the merge to the status and to the briefing, and there', async () => {
  const { host, revealed } = await stage();
  await press('汇总报送');
  await choose(returned('大气科6月.xlsx', OF_AIR));
  expect(screen.queryByRole('button', { name: '下一步' })).toBeNull();
  await press('写入工作簿');
  screen.getByText('接下来：更新状态、本月存档、生成简报、生成函件');
  await press('下一步');
  within(region('预览')).getByText('预览：更新状态');
  await press('放弃');
  await press('下一步');
  await press('写入工作簿');
  screen.getByText('接下来：本月存档、生成简报、生成函件');
  await press('下一步');
  within(region('预览')).getByText('预览：本月存档');
  await press('写入工作簿');
  screen.getByText('接下来：生成简报、生成函件');
  await press('下一步');
  await press('写入工作簿');
  screen.getByText('接下来：生成函件');
  await press('下一步');
  expect(screen.getByRole('tab', { name: '督办' }).getAttribute('aria-selected')).toBe('true');
  act(() => button('转到简报').click());
  expect(revealed).toEqual(['重点工作动态简报!0']);
  await press('撤销');
  expect(screen.queryByRole('button', { name: '转到简报' })).toBeNull();
  expect(findSheet(await host.read(), '重点工作动态简报')).toBeUndefined();
});

it('a step of the month may be left out', async () => {
  const { host } = await stage();
  await press('更新状态');
  await press('写入工作簿');
  act(() => button('跳过').click());
  screen.getByText('接下来：生成简报、生成函件');
  act(() => button('跳过').click());
  screen.getByText('接下来：生成函件');
  expect(screen.queryByRole('button', { name: '跳过' })).toBeNull();
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['台账', '通讯录']);
});

it('keeps what was decided when the preview is made anew after somebody typed', async () => {
  const { host, type } = await stage();
  await press('汇总报送');
  await choose(
    returned(
      '大气科6月.xlsx',
      OF_AIR.map((row) => [...row.slice(0, 4), `${row[4]}，已报局领导`, row[5]!]),
    ),
  );
  await tick('checkbox', '工作进展，第3行');
  await type([
    { kind: 'setValues', sheet: '台账', row: 5, column: 5, values: [['改过了']], why: { topic: '' } },
  ]);
  await press('写入工作簿');
  expect(screen.getByRole('alert').textContent).toContain('改动');
  await press('重新预览');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '工作进展，第3行' }).checked).toBe(false);
  await press('写入工作簿');
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 5)).toBe('正在组织改造，完成一半');
});

it('says so where nothing is to be written, and offers no writing', async () => {
  await stage();
  await press('汇总报送');
  expect(await choose(broken('坏表.xlsx'))).toContain('没有需要写入的内容');
  within(region('预览')).getByText(/坏表\.xlsx.*另存为/);
  expect(screen.queryByRole('button', { name: '写入工作簿' })).toBeNull();
  expect(isDisabled(button('汇总报送'))).toBe(false);
  await press('汇总报送');
  region('报送文件');
});

it('takes files that are dropped on the pane, while it asks for them', async () => {
  const { host } = await stage();
  const dropped = { dataTransfer: { files: [returned('大气科6月.xlsx', OF_AIR)] } };
  // Answers false where the drop was taken.
  expect(fireEvent.drop(screen.getByRole('main'), dropped)).toBe(true);
  await press('汇总报送');
  expect(fireEvent.drop(screen.getByRole('main'), dropped)).toBe(false);
  await idle();
  await press('写入工作簿');
  expect(scalarAt(findSheet(await host.read(), '台账')!, 2, 5)).toBe('全部锅炉改造完成并通过验收');
});

it('begins with the choice of files where the ribbon asked for it', async () => {
  await stage({ start: 'mergeReturns' });
  region('报送文件');
  await choose(returned('大气科6月.xlsx', OF_AIR));
  within(region('预览')).getByText('大气科：共2项，对上2项');
});

it('tells file by file how far it is, and stops when asked to', async () => {
  const { host } = await stage();
  const before = await host.read();
  let goOn = (): void => undefined;
  const slow = Object.assign(new File([], '慢.xlsx'), {
    arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (goOn = () => resolve(new ArrayBuffer(0)))),
  });
  await press('汇总报送');
  fireEvent.change(screen.getByLabelText('选择文件'), {
    target: { files: [returned('大气科6月.xlsx', OF_AIR), slow] },
  });
  await screen.findByText('正在读取第2个文件，共2个…');
  expect(isDisabled(screen.getByLabelText('选择文件'))).toBe(true);
  expect(await press('取消')).toBe('已取消，这次没有写入。');
  await act(async () => goOn());
  expect(status()).toBe('已取消，这次没有写入。');
  expect(screen.queryByRole('region', { name: '预览' })).toBeNull();
  expect(isDisabled(screen.getByLabelText('选择文件'))).toBe(false);
  expect(await host.read()).toEqual(before);
});

it('has no faults for axe, the choice and the preview', async () => {
  await stage({ workbook: madeLedger() });
  await press('汇总报送');
  expect(await faults()).toEqual([]);
  await choose(
    returned('大气科6月.xlsx', [
      ...OF_AIR,
      [99, '从来没有过的一项新任务', '大气科', '2026年12月底前', '刚刚开始', '推进中'],
    ]),
    broken('坏表.xlsx'),
  );
  openAll();
  expect(await faults()).toEqual([]);
});
