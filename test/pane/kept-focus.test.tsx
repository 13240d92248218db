/** @jest-environment jest-environment-jsdom */
import { fireEvent } from '@testing-library/react';
import { act, button, idle, openTab, press, pretendLayout, screen, stage, waitFor } from './stage';

beforeAll(() => {
  pretendLayout();
  // What is out of sight has no rectangles; jsdom gives none to anything.
  Object.defineProperty(HTMLElement.prototype, 'getClientRects', {
    configurable: true,
    value(this: HTMLElement) {
      return isShown(this) ? [{}] : [];
    },
  });
});
jest.setTimeout(60_000);

function isShown(element: HTMLElement): boolean {
  if (getComputedStyle(element).display === 'none') return false;
  return element.parentElement === null || isShown(element.parentElement);
}

/** Presses as a keyboard does: the button has the focus. */
function pressKey(name: string): void {
  const pressed = button(name);
  pressed.focus();
  act(() => pressed.click());
}

const named = (): string => {
  const { activeElement: now } = document;
  return now?.getAttribute('aria-label') ?? now?.textContent ?? '';
};

it('goes to the control before a button that vanishes when it is pressed', async () => {
  await stage();
  openTab('事项清单');
  const search = screen.getByLabelText('搜索事项');
  fireEvent.change(search, { target: { value: '监测' } });
  pressKey('清除筛选');
  await waitFor(() => expect(named()).toBe('筛选'));
  fireEvent.change(search, { target: { value: '没有这样的' } });
  const [, inList] = screen.getAllByRole('button', { name: '清除筛选' });
  inList!.focus();
  act(() => inList!.click());
  await waitFor(() => expect(named()).toBe('筛选'));
});

it('stays with the settings once they are written, and goes along to another tab', async () => {
  await stage();
  openTab('设置');
  fireEvent.change(screen.getByLabelText('临期天数'), { target: { value: '9' } });
  pressKey('保存设置');
  await idle();
  await press('写入工作簿');
  await waitFor(() => expect(named()).toBe('保存设置'));
  openTab('概况');
  pressKey('修改规则');
  await waitFor(() => expect(named()).toBe('设置'));
});

it('goes to the choice of a template where the one that was chosen is left', async () => {
  await stage();
  openTab('督办');
  await screen.findByRole('table', { name: '函件登记' });
  await idle();
  const { wordFile, para, run } = await import('../paper/template/word-file');
  const bytes = wordFile(para(run('〖期号〗')));
  const file = new File([], '本局模板.docx');
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  fireEvent.change(screen.getByLabelText('使用模板'), { target: { files: [file] } });
  await screen.findByText('模板：本局模板.docx');
  await idle();
  pressKey('不用模板');
  await waitFor(() => expect(named()).toBe('使用模板'));
});
