/** @jest-environment jest-environment-jsdom */
import '../text-coding';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { inlineClerk } from '../../../src/pane/clerk/inline-clerk';
import { Workbench } from '../../../src/pane/workbench/Workbench';
import { testKeeper, type TestKeeper } from './keeper';

let onUndoable: ((count: number) => void) | undefined;
jest.mock('../../../src/pane/workbench/SheetPanel', () => ({ SheetPanel: () => <p>工作表在此</p> }));
jest.mock('../../../src/pane/App', () => ({
  App: ({ surroundings }: { surroundings: { onUndoable?: (count: number) => void } }) => {
    onUndoable = surroundings.onUndoable;
    return <p>助手在此</p>;
  },
}));

const bytes = new Uint8Array(readFileSync('assets/sample/ledger-2026.xlsx'));
/** The workers that were started, in turn; from the second on they never answer by themselves. */
let keepers: TestKeeper[] = [];

const startKeeper = (): TestKeeper => {
  const one = testKeeper({ silent: keepers.length > 0 });
  keepers.push(one);
  return one;
};

beforeEach(async () => {
  keepers = [];
  render(
    <Workbench
      startKeeper={startKeeper}
      openClerk={inlineClerk}
      loadSample={() => Promise.resolve({ name: '原来的.xlsx', bytes })}
    />,
  );
  act(() => screen.getByRole('button', { name: '试用示例台账' }).click());
  await screen.findByText('工作表在此', {}, { timeout: 20_000 });
});
afterEach(cleanup);

/** Chooses a file in the page's dialog; jsdom's files have no bytes to ask for. */
function choose(name: string, content: () => Promise<ArrayBuffer>): void {
  const file = Object.assign(new File([], name), { arrayBuffer: content });
  fireEvent.change(screen.getByLabelText('打开工作簿'), { target: { files: [file] } });
}
const banner = (): string => screen.getByRole('banner').textContent ?? '';
const cancel = (): void => act(() => screen.getByRole('button', { name: '取消' }).click());

test('the page tells the rows that were read; 取消 ends the worker and leaves what was open', async () => {
  choose('大.xlsx', () => Promise.resolve(new ArrayBuffer(3)));
  await waitFor(() => expect(keepers).toHaveLength(2));
  expect(banner()).toContain('正在打开“大.xlsx”…');
  act(() => keepers[1]!.reply({ number: 1, kind: 'read', rows: 5120, share: 0.4 }));
  expect(banner()).toContain('已读取5120行');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.4');
  cancel();
  await waitFor(() => expect(banner()).toContain('已取消打开“大.xlsx”。'));
  expect(keepers.map(({ terminated }) => terminated)).toEqual([false, true]);
  expect(banner()).toContain('原来的.xlsx');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('打开工作簿'));
});

test('a file that the disk does not bring is given up as well', async () => {
  choose('网盘.xlsx', () => new Promise<never>(() => undefined));
  cancel();
  await waitFor(() => expect(banner()).toContain('已取消打开“网盘.xlsx”。'));
  expect(keepers).toHaveLength(1);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '另存副本' }).disabled).toBe(false);
});

test('what is written while another file is opened is asked about before it would be lost', async () => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  choose('大.xlsx', () => Promise.resolve(new Uint8Array(bytes).buffer));
  await waitFor(() => expect(keepers).toHaveLength(2));
  act(() => onUndoable?.(1));
  act(() =>
    keepers[1]!.reply({ number: 1, kind: 'done', answer: { name: '大.xlsx', date1904: false, sheets: [] } }),
  );
  await screen.findByText('当前工作簿有改动未保存');
  expect(banner()).toContain('原来的.xlsx');
  expect(keepers.map(({ terminated }) => terminated)).toEqual([false, true]);
});
