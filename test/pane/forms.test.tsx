/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { fireEvent } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { openXlsx } from '../../src/hosts/xlsx';
import { faults } from './axe';
import {
  act,
  button,
  idle,
  isDisabled,
  keepingOffers,
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
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'execCommand');
});
jest.setTimeout(60_000);

/** The pane with the forms open; what it hands out is kept. */
async function withForms() {
  const { offered, offerFile } = keepingOffers();
  const onStage = await stage({ more: { offerFile } });
  await press('汇总报送');
  button('下发报送表').focus();
  await press('下发报送表');
  return { ...onStage, offered };
}

it('gives each section its form, all in a zip, and leaves the workbook alone', async () => {
  const { host, offered } = await withForms();
  const before = await host.read();
  const view = within(region('下发报送表'));
  expect(view.getByLabelText<HTMLInputElement>('报送月份').value).toBe('2026-06');
  expect(status()).toMatch(/^2026年6月报送表共\d份/);
  expect(view.getByText('大气科').textContent).toContain('牵头2项');
  await press('下载全部（.zip）');
  const [zip] = offered;
  expect(zip).toMatchObject({ name: '2026年6月报送表.zip', mimeType: 'application/zip' });
  const names = Object.keys(unzipSync(zip!.content));
  expect(names).toContain('下发说明.txt');
  const singles = view.getAllByRole('button', { name: /^下载.*\.xlsx$/ });
  expect(names).toHaveLength(singles.length + 1);
  act(() => singles[0]!.click());
  expect(status()).toContain(offered[1]!.name);
  expect(
    (await openXlsx(offered[1]!.content, offered[1]!.name).read()).sheets.some(
      ({ name }) => name === '报送表',
    ),
  ).toBe(true);
  view.getByText(/没有找到时请逐份下载/);
  expect(await host.read()).toEqual(before);
});

it('makes the forms of another month, and goes back to where it was opened', async () => {
  const { offered } = await withForms();
  fireEvent.change(screen.getByLabelText('报送月份'), { target: { value: '2026-07' } });
  expect(await idle()).toMatch(/^2026年7月报送表/);
  await press('下载全部（.zip）');
  expect(offered[0]!.name).toBe('2026年7月报送表.zip');
  await press('返回');
  expect(screen.queryByRole('region', { name: '下发报送表' })).toBeNull();
  expect(document.activeElement).toBe(button('下发报送表'));
  region('报送文件');
  expect(isDisabled(button('更新状态'))).toBe(false);
});

it(
  'copies the cover note, by the older way where the newer is forbidden, and shows it ' +
    'selected where neither works',
  async () => {
    await withForms();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    act(() => button('复制下发说明').click());
    await waitFor(() => expect(status()).toBe('已复制。'));
    expect(copied[0]).toContain('大气科');

    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('forbidden')) },
    });
    const older: string[] = [];
    Object.defineProperty(document, 'execCommand', {
      configurable: true,
      value: () => older.push((document.activeElement as HTMLTextAreaElement).value) > 0,
    });
    act(() => button('复制下发说明').click());
    await waitFor(() => expect(older).toEqual(copied));

    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
    act(() => button('复制下发说明').click());
    await waitFor(() => expect(status()).toContain('Ctrl+C'));
    const shown = screen.getByLabelText<HTMLTextAreaElement>('下发说明');
    await waitFor(() => expect(document.activeElement).toBe(shown));
    expect([shown.selectionStart, shown.selectionEnd]).toEqual([0, shown.value.length]);
  },
);

it('has no faults for axe', async () => {
  await withForms();
  expect(await faults()).toEqual([]);
});
