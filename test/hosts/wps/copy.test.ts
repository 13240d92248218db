import { handOver, onChange, onSelection, putFile, reveal, takeCopy } from '../../../src/hosts/wps';
import { openXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { updateStatus } from '../../../src/tasks';
import { HostError } from '../../../src/workbook/host';
import { makeSheet, scalarAt } from '../../../src/workbook/sheet';
import { wpsStandIn, type WpsOptions } from '../../stand-in/wps';
import { zlibCodec } from '../xlsx/zlib-codec';

const LEDGER = makeSheet('台账', [
  ['某局2026年重点工作台账'],
  ['序号', '重点任务', '牵头科室', '完成时限', '工作进展'],
  ...Array.from({ length: 2000 }, (_, at) => [
    at + 1,
    `完成第${at + 1}处点位整治`,
    `科室${at % 12}`,
    '2026年5月底前',
    at % 3 === 0 ? '已完成' : '正在推进',
  ]),
]);
const BYTES = writeXlsx({ name: '台账.xlsx', date1904: false, sheets: [LEDGER] }, zlibCodec);
const open = (options?: WpsOptions) => wpsStandIn(BYTES, options);

test('2,000 rows are read, judged, written beside the workbook and opened in few calls', async () => {
  const { app, disk, calls, unseen } = open();
  const copy = takeCopy(app);
  const host = openXlsx(copy.bytes, copy.name, zlibCodec);
  const { edits } = updateStatus(await host.read({ styles: 'full' }), { asOf: '2026-06-30' });
  await host.apply(edits);
  expect(handOver(app, copy, host.save())).toBe('台账-已判定.xlsx');
  process.stdout.write(
    `WPS: ${calls()} calls for 2,000 rows; members no public source has seen: ${[...unseen].join(', ')}\n`,
  );
  expect(calls()).toBeLessThan(300);
  expect([...unseen]).toEqual(['SaveCopyAs']);
  expect([...disk.keys()].sort()).toEqual([
    'D:/重点工作 2026/台账-已判定.xlsx',
    'D:/重点工作 2026/台账.xlsx',
  ]);
  // The user's own file is as it was, the result is in front.
  expect(disk.get('D:/重点工作 2026/台账.xlsx')).toBe(BYTES);
  const [sheet] = (await openXlsx(takeCopy(app).bytes, '', zlibCodec).read()).sheets;
  expect(sheet?.cells[1]).toContain('预警');
  expect(scalarAt(sheet!, 3, sheet!.cells[1]!.indexOf('状态判定'))).not.toBeNull();
});

test('results are never written over anything; a result of a result keeps its name', () => {
  const { app, disk } = open();
  const copy = takeCopy(app);
  expect([
    handOver(app, copy, BYTES),
    handOver(app, copy, BYTES),
    handOver(app, takeCopy(app), BYTES),
  ]).toEqual(['台账-已判定.xlsx', '台账-已判定(2).xlsx', '台账-已判定(3).xlsx']);
  expect(putFile(app, copy.folder, '台账', '.xlsx', BYTES)).toBe('D:/重点工作 2026/台账(2).xlsx');
  expect(disk.size).toBe(5);
});

test('bytes cross unchanged, all 256 of them', () => {
  const { app, disk } = open();
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
  const path = putFile(app, 'D:/x', '字节', '.bin', bytes);
  expect(disk.get(path)).toEqual(bytes);
});

test('a workbook that was never saved has its results on the desktop', () => {
  const { app, disk } = open({ name: '工作簿1', path: '' });
  expect(handOver(app, takeCopy(app), BYTES)).toBe('工作簿1-已判定.xlsx');
  expect([...disk.keys()]).toEqual(['C:/Users/用户/Desktop/工作簿1-已判定.xlsx']);
});

test('where no copy can be had, what was saved is read, and what was not is asked for', () => {
  expect(takeCopy(open({ refusesCopies: true }).app).bytes).toEqual(BYTES);
  const { app, state } = open({ refusesCopies: true });
  state.saved = false;
  expect(() => takeCopy(app)).toThrow(/结束单元格编辑.*重新读取/);
});

test('other formats and folders that cannot be written to are told in one sentence', () => {
  expect(() => takeCopy(open({ name: '台账.et', format: -4158 }).app)).toThrow(/另存为.*重新读取/);
  const { app } = open({ readOnlyFolders: ['D:/'] });
  let thrown: unknown;
  try {
    handOver(app, takeCopy(app), BYTES);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(HostError);
  expect(String(thrown)).toMatch(/另存到能写入的文件夹/);
});

test('the selection is told, and no more once nobody listens; editions without events cost comfort only', () => {
  const { app, state, fire, listeners } = open();
  const seen: unknown[] = [];
  const stop = onSelection(app, (...where) => seen.push(where));
  const stopChange = onChange(app, () => seen.push('changed'));
  Object.assign(state, { sheet: '台账', row: 7, column: 2 });
  fire('SheetSelectionChange');
  fire('SheetChange');
  expect(seen).toEqual([['台账', 6, 1], 'changed']);
  stop();
  stopChange();
  expect(listeners()).toBe(0);
  expect(() => onSelection(open({ withoutEvents: true }).app, () => undefined)()).not.toThrow();
});

test('a row, or a cell of it, is shown in the sheet', () => {
  const { app, state } = open();
  reveal(app, '台账', 9);
  expect([state.sheet, state.row, state.column]).toEqual(['台账', 10, 1]);
  reveal(app, '台账', 9, 27);
  expect([state.row, state.column]).toEqual([10, 28]);
});

test('the stand-in throws on what it does not know', () => {
  const { app } = open();
  expect(() => (app as unknown as { Quit: unknown }).Quit).toThrow('not modelled');
});
