import { readFileSync } from 'node:fs';
import { fileKeeper } from '../../../src/pane/workbench/session/file-keeper';
import { openInWorker, type Keeper } from '../../../src/pane/workbench/session/host-proxy';
import type { Request } from '../../../src/pane/workbench/session/protocol';
import type { Edit } from '../../../src/workbook/edit';
import { invertEdits } from '../../../src/workbook/invert';
import { makeSheet } from '../../../src/workbook/sheet';

/** A worker in this process: what passes is cloned as between page and worker. */
function keeper(): Keeper {
  const self: Keeper & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (request: unknown) => void answer(structuredClone(request) as Request),
    terminate: () => void (self.terminated = true),
  };
  const answer = fileKeeper(
    (reply) =>
      self.onmessage?.call(self as unknown as Worker, { data: structuredClone(reply) } as MessageEvent),
    () => performance.now(),
  );
  return self;
}

const bytes = new Uint8Array(readFileSync('test/fixtures/workbooks/chongchuan-2023-minsheng.xlsx'));
const why = { topic: '试' };

test('what was opened and not changed is saved as it was', async () => {
  const host = await openInWorker(keeper, '台账.xlsx', bytes);
  expect(host.workbook.name).toBe('台账.xlsx');
  expect(Buffer.from(await host.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('edits show in the picture, untouched sheets keep their identity, undoing gives the first workbook', async () => {
  const host = await openInWorker(keeper, '台账.xlsx', bytes);
  const before = await host.read({ styles: 'full' });
  const [first] = before.sheets;
  const edits: Edit[] = [
    { kind: 'addSheet', sheet: makeSheet('新增', [['甲']]), at: 0, why },
    { kind: 'setValues', sheet: '新增', row: 1, column: 0, values: [['乙']], why },
  ];
  let writes = 0;
  host.onWritten(() => (writes += 1));
  await host.apply(edits);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    '新增',
    ...before.sheets.map(({ name }) => name),
  ]);
  expect(host.workbook.sheets[0]!.cells).toEqual([['甲'], ['乙']]);
  expect(host.workbook.sheets[1]).toBe(first);
  expect((await host.read({ sheets: ['新增'] })).sheets).toHaveLength(1);
  await host.apply(invertEdits(before, edits));
  expect(host.workbook).toEqual(before);
  expect(writes).toBe(2);
});

test('a file that is none gives the host’s own error, and the worker goes', async () => {
  const one = keeper() as Keeper & { terminated: boolean };
  await expect(openInWorker(() => one, '坏.xlsx', new Uint8Array(50))).rejects.toMatchObject({
    name: 'HostError',
    code: expect.stringMatching(/not_xlsx|truncated/),
  });
  expect(one.terminated).toBe(true);
});

test('a worker that dies fails what is asked, with a sentence', async () => {
  const one = keeper();
  const host = await openInWorker(() => one, '台账.xlsx', bytes);
  one.onerror?.call(one as unknown as Worker, { preventDefault: () => undefined } as ErrorEvent);
  await expect(host.save()).rejects.toMatchObject({
    name: 'HostError',
    message: expect.stringContaining('重新打开'),
  });
});

test('a page that may start no worker says so', async () => {
  const none = (): Keeper => {
    throw new Error('blocked by policy');
  };
  await expect(openInWorker(none, '台账.xlsx', bytes)).rejects.toMatchObject({
    name: 'HostError',
    message: expect.stringContaining('浏览器'),
  });
});

test('rows asked for are passed on', async () => {
  const host = await openInWorker(keeper, '台账.xlsx', bytes);
  const asked: unknown[] = [];
  const stop = host.onReveal((...place) => asked.push(place));
  await host.reveal('表', 3);
  stop();
  await host.reveal('表', 4);
  expect(asked).toEqual([['表', 3]]);
});
