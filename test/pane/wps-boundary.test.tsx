/** @jest-environment jest-environment-jsdom */
import './text-coding';
import { render, screen } from '@testing-library/react';
import type { EtApplication } from '../../src/hosts/wps';
import { inlineClerk } from '../../src/pane/clerk/inline-clerk';
import { WpsPane } from '../../src/pane/wps/WpsPane';

jest.mock('../../src/pane/App', () => ({
  App: () => {
    throw new Error('画不出来');
  },
}));

it('leaves the bar that writes results out where the views beside a sheet of WPS cannot be shown', () => {
  // React tells the console of every fault, which is what is wanted here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <WpsPane
      app={{ ActiveWorkbook: null } as unknown as EtApplication}
      startKeeper={() => ({
        onmessage: null,
        onerror: null,
        postMessage: () => undefined,
        terminate: () => undefined,
      })}
      openClerk={inlineClerk}
      onCollapse={() => undefined}
      manual=""
    />,
  );
  const told = screen.getAllByRole('alert').map((alert) => alert.textContent);
  expect(told).toContain(
    '下面的内容显示不出来，工具内部出错（画不出来）。原工作簿没有改动。' +
      '有结果没写出时，先点“存为已判定副本并打开”，再点“重新读取”。',
  );
  expect(screen.getByRole('button', { name: '存为已判定副本并打开' })).toBeTruthy();
});
