/** @jest-environment jest-environment-jsdom */
import '../text-coding';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { inlineClerk } from '../../../src/pane/clerk/inline-clerk';
import { Workbench } from '../../../src/pane/workbench/Workbench';
import { testKeeper } from './keeper';

/** Which part of the page has a fault. */
let faulty: 'sheet' | 'pane' | null = null;
jest.mock('../../../src/pane/workbench/SheetPanel', () => ({
  SheetPanel: () => {
    if (faulty === 'sheet') throw new Error('画不出来');
    return <p>工作表在此</p>;
  },
}));
jest.mock('../../../src/pane/App', () => ({
  App: () => {
    if (faulty === 'pane') throw new Error('画不出来');
    return <p>助手在此</p>;
  },
}));

const bytes = new Uint8Array(readFileSync('assets/sample/ledger-2026.xlsx'));

beforeEach(() => {
  // React tells the console of every fault, which is what is wanted here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
  faulty = null;
});

test.each([
  ['sheet', '助手在此'],
  ['pane', '工作表在此'],
] as const)(
  'a fault in the %s says one sentence, leaves the rest, and the copy is still saved',
  async (part, rest) => {
    const saved: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      saved.push(file);
      return 'blob:copy';
    };
    URL.revokeObjectURL = () => undefined;
    const clicked: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    render(
      <Workbench
        startKeeper={testKeeper}
        openClerk={inlineClerk}
        loadSample={() => Promise.resolve({ name: '台账.xlsx', bytes })}
      />,
    );
    faulty = part;
    act(() => screen.getByRole('button', { name: '试用示例台账' }).click());
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
    expect(alert.textContent).toMatch(/^这一部分显示不出来.*画不出来.*可以点“另存副本”保存，再刷新页面。$/);
    await screen.findByText(rest, {}, { timeout: 20_000 });
    const save = screen.getByRole<HTMLButtonElement>('button', { name: '另存副本' });
    await waitFor(() => expect(save.disabled).toBe(false));
    fireEvent.click(save);
    await waitFor(() => expect(clicked).toEqual(['台账-副本.xlsx']), { timeout: 20_000 });
    expect(saved[0]!.size).toBe(bytes.length);
  },
);
