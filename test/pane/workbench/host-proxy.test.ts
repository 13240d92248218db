import { readFileSync } from 'node:fs';
import { openInWorker, type Keeper } from '../../../src/pane/workbench/session/host-proxy';
import type { Edit } from '../../../src/workbook/edit';
import { invertEdits } from '../../../src/workbook/invert';
import { makeSheet } from '../../../src/workbook/sheet';
import { writeXlsx } from '../../../src/hosts/xlsx';
import { testKeeper } from './keeper';

const bytes = new Uint8Array(readFileSync('test/fixtures/workbooks/chongchuan-2023-minsheng.xlsx'));
const why = { topic: '试' };

test('what was opened and not changed is saved as it was', async () => {
  const host = await openInWorker(testKeeper, '台账.xlsx', bytes);
  expect(host.workbook.name).toBe('台账.xlsx');
  expect(Buffer.from(await host.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('edits show in the picture, untouched sheets keep their identity, undoing gives the first workbook', async () => {
  const host = await openInWorker(testKeeper, '台账.xlsx', bytes);
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
  const one = testKeeper();
  await expect(openInWorker(() => one, '坏.xlsx', new Uint8Array(50))).rejects.toMatchObject({
    name: 'HostError',
    code: expect.stringMatching(/not_xlsx|truncated/),
  });
  expect(one.terminated).toBe(true);
});

test('a worker that dies fails what is asked, with a sentence', async () => {
  const one = testKeeper();
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
  const host = await openInWorker(testKeeper, '台账.xlsx', bytes);
  const asked: unknown[] = [];
  const stop = host.onReveal((...place) => asked.push(place));
  await host.reveal('表', 3);
  stop();
  await host.reveal('表', 4);
  expect(asked).toEqual([['表', 3]]);
});

test('while a file is opened the page hears of rows and of shares that only grow', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, n) => [n, `第${n}行`]);
  const sheets = [makeSheet('一', rows(600)), makeSheet('二', rows(900)), makeSheet('空')];
  const file = await writeXlsx({ name: '大.xlsx', date1904: false, sheets });
  let now = 0;
  const heard: [number, number][] = [];
  const host = await openInWorker(
    () => testKeeper({ clock: () => (now += 1000) }),
    '大.xlsx',
    file,
    (read, share) => heard.push([read, share]),
  );
  expect(host.workbook.sheets.map(({ cells }) => cells.length)).toEqual([600, 900, 0]);
  expect(heard.map(([read]) => read)).toEqual([256, 512, 600, 856, 1112, 1368, 1500, 1500]);
  const shares = heard.map(([, share]) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(shares.at(-1)).toBeGreaterThan(0.8);
});

test('opening is stopped in the middle: the worker goes, and a sentence says so', async () => {
  const one = testKeeper({ silent: true });
  const stopper = new AbortController();
  const opening = openInWorker(() => one, '大.xlsx', bytes, undefined, stopper.signal);
  stopper.abort();
  await expect(opening).rejects.toMatchObject({ code: 'stopped', message: '已取消打开“大.xlsx”。' });
  expect(one.terminated).toBe(true);
});
