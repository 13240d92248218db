/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { act, screen } from '@testing-library/react';
import { inlineClerk } from '../../src/pane/clerk/inline-clerk';

/** The entry of the pane inside Excel, as the page loads it. */

jest.mock('../../src/pane/App', () => ({
  App: () => {
    throw new Error('画不出来');
  },
}));
jest.mock('../../src/pane/clerk/open-clerk', () => ({ openClerk: () => inlineClerk() }));

it('says one sentence where the pane cannot be shown, and where else the work can be done', async () => {
  // React tells the console of every fault, which is what is wanted here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const HostType = { Excel: 'Excel' };
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    Office: {
      HostType,
      onReady: () => Promise.resolve({ host: HostType.Excel }),
      context: { requirements: { isSetSupported: () => true }, document: { url: '' } },
    },
  });
  await act(async () => {
    await import('../../src/pane/excel');
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe(
    '助手显示不出来，工具内部出错（画不出来）。工作簿不受影响，已写入的内容都在。请关闭任务窗格，再重新打开。',
  );
  expect(screen.getByRole('link', { name: '打开工作台' }).getAttribute('href')).toBe('workbench.html');
});
